"""The registers in the back office: lists with filters, the form of a new record, the form of a correction."""

from typing import Any, ClassVar

import django_filters
from django.db import models
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies.backoffice.filters import AgencyFilterSet
from gongkai.agencies.backoffice.saving import (
    ActingCreateView,
    ActingEditView,
    DayColumn,
    DutyModelViewSet,
    OwnIndexView,
)
from gongkai.registers.actions.correct import CorrectRecord
from gongkai.registers.actions.record import ENTER, EnterRecord
from gongkai.registers.backoffice.policies import POLICIES
from gongkai.registers.forms import form_of
from gongkai.registers.models import Charge, Decision, DecisionCount, NormativeDocument, Purchase
from gongkai.registers.records import Record

ICON = "table"


class RegisterFilters(AgencyFilterSet):
    """By agency, by whether a record was made void, and by its day."""

    right = "register.see"
    void = django_filters.BooleanFilter(
        label=gettext_lazy("Made void"), field_name="voided_on", lookup_expr="isnull", exclude=True
    )


def by_day(name: str) -> django_filters.DateFromToRangeFilter:
    """A filter by the day that the law counts."""
    return django_filters.DateFromToRangeFilter(
        label=gettext_lazy("Day it counts"), field_name=name, widget=DateRangePickerWidget
    )


class DocumentFilters(RegisterFilters):
    """Also by class and by how it ended."""

    made_on = by_day("made_on")

    class Meta:
        model = NormativeDocument
        fields: ClassVar = ["agency", "category", "ending", "made_on"]


class DecisionFilters(RegisterFilters):
    """Also by class and by whether it is public."""

    decided_on = by_day("decided_on")

    class Meta:
        model = Decision
        fields: ClassVar = ["agency", "category", "is_public", "decided_on"]


class CountFilters(RegisterFilters):
    """Also by class."""

    until = by_day("until")

    class Meta:
        model = DecisionCount
        fields: ClassVar = ["agency", "category", "until"]


class ChargeFilters(RegisterFilters):
    """By agency and day."""

    received_on = by_day("received_on")

    class Meta:
        model = Charge
        fields: ClassVar = ["agency", "received_on"]


class PurchaseFilters(RegisterFilters):
    """By agency and day."""

    concluded_on = by_day("concluded_on")

    class Meta:
        model = Purchase
        fields: ClassVar = ["agency", "concluded_on"]


def state(record: Record) -> str:
    """What a reader of a list must know of a record: made void, ended."""
    if record.voided_on:
        return _("made void")
    return str(record.get_ending_display()) if isinstance(record, NormativeDocument) else ""


class RegisterIndex(OwnIndexView):
    """Records, the latest first."""

    def get_base_queryset(self) -> models.QuerySet:
        """With the agency's name."""
        return super().get_base_queryset().select_related("agency")

    @cached_property
    def header_more_buttons(self) -> list:
        """A file can be taken over by those who may enter records."""
        if not self.user_has_permission("add"):
            return []
        url = f"{reverse('register_import')}?register={self.model._meta.model_name}"
        return [HeaderButton(_("Take over a file"), url=url, icon_name="download")]


class ToPage:
    """Leads to the page of the record that was saved."""

    object: Any

    def get_success_url(self) -> str:
        """The record's own page."""
        return reverse(f"{self.object._meta.model_name}_page", args=[self.object.pk])


class RecordAdd(ToPage, ActingCreateView):
    """Enter a record."""

    def act(self, instance: Record, form: Any) -> EnterRecord:
        """The right is asked at its agency."""
        return ENTER[type(instance)](by=self.request.user, record=instance)


class RecordEdit(ToPage, ActingEditView):
    """Correct a record."""

    def act_on(self, standing: Record, values: dict[str, Any]) -> CorrectRecord:
        """Only what was changed, and why."""
        reason = values.pop("reason", "")
        return CorrectRecord(by=self.request.user, record=standing, values=values, reason=reason)


class RegisterViewSet(DutyModelViewSet):
    """One register at the user's agencies."""

    icon = ICON
    index_view_class = RegisterIndex
    add_view_class = RecordAdd
    edit_view_class = RecordEdit
    list_per_page = 50

    def __init__(self, name: str):
        self.policy = POLICIES[name]
        super().__init__(name)

    def get_index_view_kwargs(self) -> dict[str, Any]:
        """With the filters of the register."""
        return {**super().get_index_view_kwargs(), "filterset_class": self.filters}

    def get_form_class(self, for_update: bool = False) -> Any:
        """Offers the user's agencies."""
        return form_of(self.model)


AGENCY = Column("agency", label=gettext_lazy("Agency"), accessor="agency.short_name")
STATE = Column("state", label=gettext_lazy("State"), accessor=state)
NUMBER = Column("number", label=gettext_lazy("Reference number"))
AMOUNT = Column("amount", label=gettext_lazy("Amount in yuan"), sort_key="amount")
CLASS = Column("category", label=gettext_lazy("Class"), accessor="get_category_display")


def day(name: str, label: Any) -> DayColumn:
    """A day of the record, by which its list can be sorted."""
    return DayColumn(name, label=label, sort_key=name)


class DocumentViewSet(RegisterViewSet):
    """Rules and normative documents."""

    model = NormativeDocument
    filters = DocumentFilters
    search_fields: ClassVar = ["title", "number"]
    list_display: ClassVar = [
        TitleColumn("title", label=gettext_lazy("Title"), url_name="normativedocument_page"),
        Column("number", label=gettext_lazy("Document number")),
        CLASS,
        AGENCY,
        day("made_on", gettext_lazy("Made on")),
        day("valid_until", gettext_lazy("Valid until")),
        STATE,
    ]


class DecisionViewSet(RegisterViewSet):
    """Decisions, one by one."""

    model = Decision
    filters = DecisionFilters
    search_fields: ClassVar = ["number", "matter"]
    list_display: ClassVar = [
        TitleColumn("number", label=gettext_lazy("Reference number"), url_name="decision_page"),
        Column("matter", label=gettext_lazy("Matter")),
        CLASS,
        AGENCY,
        day("decided_on", gettext_lazy("Decided on")),
        STATE,
    ]


class CountViewSet(RegisterViewSet):
    """Numbers of decisions."""

    model = DecisionCount
    filters = CountFilters
    search_fields: ClassVar = ["source"]
    list_display: ClassVar = [
        TitleColumn("category", accessor="named", label=gettext_lazy("Class"), url_name="decisioncount_page"),
        Column("count", label=gettext_lazy("Number of decisions"), sort_key="count"),
        Column("source", label=gettext_lazy("Counted by")),
        AGENCY,
        day("until", gettext_lazy("Last day of the period")),
        STATE,
    ]


class ChargeViewSet(RegisterViewSet):
    """Administrative charges."""

    model = Charge
    filters = ChargeFilters
    search_fields: ClassVar = ["item", "number"]
    list_display: ClassVar = [
        TitleColumn("item", label=gettext_lazy("Charged for"), url_name="charge_page"),
        NUMBER,
        AMOUNT,
        AGENCY,
        day("received_on", gettext_lazy("Received on")),
        STATE,
    ]


class PurchaseViewSet(RegisterViewSet):
    """Central procurement."""

    model = Purchase
    filters = PurchaseFilters
    search_fields: ClassVar = ["title", "number"]
    list_display: ClassVar = [
        TitleColumn("title", label=gettext_lazy("Project"), url_name="purchase_page"),
        NUMBER,
        AMOUNT,
        AGENCY,
        day("concluded_on", gettext_lazy("Concluded on")),
        STATE,
    ]


VIEWSETS = [
    DocumentViewSet("normativedocument"),
    DecisionViewSet("decision"),
    CountViewSet("decisioncount"),
    ChargeViewSet("charge"),
    PurchaseViewSet("purchase"),
]
