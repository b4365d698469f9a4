"""Units (科室) in the back office."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column
from wagtail.permissions import register_permission_policy

from gongkai.agencies.actions.agency import RecordUnit
from gongkai.agencies.backoffice.filters import AgencyFilterSet
from gongkai.agencies.backoffice.policy import DutyPolicy
from gongkai.agencies.backoffice.saving import (
    ActingCreateView,
    ActingEditView,
    DutyModelViewSet,
    OwnIndexView,
)
from gongkai.agencies.forms import UnitForm
from gongkai.agencies.models import Unit

UNIT_POLICY = DutyPolicy(Unit, {"add": "unit.change", "change": "unit.change", "view": "agency.see"})
register_permission_policy(Unit, UNIT_POLICY)


class UnitFilters(AgencyFilterSet):
    """By agency."""

    right = "agency.see"

    class Meta:
        model = Unit
        fields: ClassVar = ["agency"]


class UnitIndex(OwnIndexView):
    """Units with their agencies."""

    filterset_class = UnitFilters

    def get_base_queryset(self) -> models.QuerySet:
        """With the agency's name."""
        return super().get_base_queryset().select_related("agency")


class UnitAdd(ActingCreateView):
    """Add a unit."""

    def act(self, instance: Unit, form: Any) -> RecordUnit:
        """The right is asked at its agency."""
        return RecordUnit(by=self.request.user, unit=instance)


class UnitEdit(ActingEditView):
    """Change a unit."""

    def act_on(self, standing: Unit, values: dict[str, Any]) -> RecordUnit:
        """Only what was changed."""
        return RecordUnit(by=self.request.user, unit=standing, values=values)


class UnitViewSet(DutyModelViewSet):
    """Units of the user's agencies."""

    model = Unit
    policy = UNIT_POLICY
    icon = "group"
    menu_label = gettext_lazy("Units")
    menu_name = "units"
    menu_order = 510
    add_to_admin_menu = True
    index_view_class = UnitIndex
    add_view_class = UnitAdd
    edit_view_class = UnitEdit
    ordering: ClassVar = ["agency__tree_path", "position", "pk"]
    search_fields: ClassVar = ["name"]
    list_display: ClassVar = [
        "name",
        Column("agency", label=gettext_lazy("Agency"), accessor="agency.name"),
        Column("telephone", label=gettext_lazy("Telephone"), accessor="telephone"),
    ]

    def get_form_class(self, for_update: bool = False) -> type[UnitForm]:
        """Offers the user's agencies."""
        return UnitForm
