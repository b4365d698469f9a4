"""Columns in the back office."""

from typing import Any, ClassVar

import django_filters
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.ui.tables import Column as TableColumn
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies.backoffice.doors import takes
from gongkai.agencies.backoffice.filters import AgencyFilterSet
from gongkai.agencies.backoffice.saving import (
    ActingCreateView,
    ActingEditView,
    DutyModelViewSet,
    OwnIndexView,
)
from gongkai.agencies.backoffice.screen import ActPage
from gongkai.catalog import choices
from gongkai.catalog.actions.columns import ChangeColumn, SeedColumns
from gongkai.catalog.backoffice.policies import COLUMN_POLICY
from gongkai.catalog.forms import ColumnForm, SeedForm
from gongkai.catalog.models import Column

ICON = "list-ul"


class ColumnFilters(AgencyFilterSet):
    """By agency and kind."""

    right = "agency.see"
    kind = django_filters.ChoiceFilter(label=gettext_lazy("Kind"), choices=choices.column_kinds)

    class Meta:
        model = Column
        fields: ClassVar = ["agency", "kind"]


class ColumnIndex(OwnIndexView):
    """Columns in their order."""

    filterset_class = ColumnFilters

    def get_base_queryset(self) -> models.QuerySet:
        """With what the table shows."""
        return super().get_base_queryset().select_related("agency", "parent", "owner")

    @cached_property
    def header_more_buttons(self) -> list:
        """The standard columns can be set up by those who may change columns."""
        if not self.user_has_permission("add"):
            return []
        url = reverse("columns_seed")
        return [HeaderButton(_("Set up the standard columns"), url=url, icon_name="list-ul")]


class ColumnAdd(ActingCreateView):
    """Add a column."""

    def act(self, instance: Column, form: Any) -> ChangeColumn:
        """The right is asked at its agency."""
        names = [name for name in form.changed_data if name not in ChangeColumn.FIXED]
        return ChangeColumn(
            by=self.request.user, column=instance, values={name: form.cleaned_data[name] for name in names}
        )


class ColumnEdit(ActingEditView):
    """Change a column."""

    def act_on(self, standing: Column, values: dict[str, Any]) -> ChangeColumn:
        """Only what was changed."""
        return ChangeColumn(by=self.request.user, column=standing, values=values)


class ColumnViewSet(DutyModelViewSet):
    """Columns of the user's agencies."""

    model = Column
    policy = COLUMN_POLICY
    icon = ICON
    menu_label = gettext_lazy("Columns")
    menu_name = "columns"
    menu_order = 200
    add_to_admin_menu = True
    index_view_class = ColumnIndex
    add_view_class = ColumnAdd
    edit_view_class = ColumnEdit
    ordering: ClassVar = ["agency__tree_path", "position", "pk"]
    list_display: ClassVar = [
        "name",
        TableColumn("agency", label=gettext_lazy("Agency"), accessor="agency.short_name"),
        TableColumn("parent", label=gettext_lazy("Column above")),
        TableColumn("kind", label=gettext_lazy("Kind"), accessor="get_kind_display"),
        TableColumn("owner", label=gettext_lazy("Owner")),
        TableColumn("freshness_days", label=gettext_lazy("To be updated within days")),
        BooleanColumn("is_open", label=gettext_lazy("Shown to the public")),
    ]
    search_fields: ClassVar = ["name", "code"]
    list_per_page = 60

    def get_form_class(self, for_update: bool = False) -> type[ColumnForm]:
        """Offers the user's agencies."""
        return ColumnForm


@takes("column.change")
def seed(request: HttpRequest) -> HttpResponse:
    """Set up the standard columns at an agency."""
    index = reverse("columns:index")
    return ActPage(
        title=_("Set up the standard columns"),
        icon=ICON,
        trail=[(_("Columns"), index)],
        lead=_(
            "The 政府信息公开 section in its statutory order and the usual columns of a portal. "
            "Columns that stand already are left as they are."
        ),
        form=SeedForm(request.POST or None, for_user=request.user),
        act=lambda data: SeedColumns(by=request.user, at=data["at"]),
        submit=_("Set up"),
        done=_("The columns were set up."),
        back=index,
    ).answer(request)
