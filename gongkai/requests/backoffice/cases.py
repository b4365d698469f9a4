"""The list of requests, with filters; what tells who the applicant is stands in none of its columns."""

from typing import Any, ClassVar

import django_filters
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.admin.ui.tables import Column as TableColumn
from wagtail.admin.ui.tables import TitleColumn
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import rights
from gongkai.agencies.backoffice.filters import AgencyFilterSet
from gongkai.agencies.backoffice.saving import DayColumn, DutyModelViewSet, OwnIndexView
from gongkai.requests import applicants, queries
from gongkai.requests.backoffice.policies import CASE_POLICY
from gongkai.requests.identity import applicant_classes
from gongkai.requests.models import OPEN, RequestCase, State, channels, outcomes

ICON = "mail"
GROUP_LABELS = {
    "late": _("late"),
    "today": _("due today"),
    "three": _("due within 3 days"),
    "seven": _("due within 4 to 7 days"),
    "waiting": _("waiting for others"),
    "unconfirmed": _("receipt to be confirmed"),
    "unassigned": _("to be assigned"),
    "to_serve": _("to be served"),
    "to_file": _("to be filed"),
}


def groups() -> list[tuple[str, Any]]:
    """The groups of the desk, and all that are open."""
    return [("open", _("still open")), *GROUP_LABELS.items()]


class CaseFilters(AgencyFilterSet):
    """By agency, group of the desk, state, receipt, channel, class, outcome, and the applicant's exact name."""

    right = "request.see"

    group = django_filters.ChoiceFilter(label=_("On the desk"), choices=groups, method="in_group")
    state = django_filters.ChoiceFilter(label=_("State"), choices=State.choices)
    received_on = django_filters.DateFromToRangeFilter(label=_("Received"), widget=DateRangePickerWidget)
    channel = django_filters.ChoiceFilter(label=_("Channel"), choices=channels)
    applicant_class = django_filters.ChoiceFilter(label=_("Class of applicant"), choices=applicant_classes)
    outcome = django_filters.ChoiceFilter(label=_("Outcome of the request"), choices=outcomes)
    who = django_filters.CharFilter(
        label=_("Applicant: whole name or number of the proof"), method="of_applicant"
    )

    class Meta:
        model = RequestCase
        fields: ClassVar = [
            "agency",
            "group",
            "state",
            "received_on",
            "channel",
            "applicant_class",
            "outcome",
            "who",
        ]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not rights.anywhere(self.request.user, "identity.see"):
            del self.filters["who"]

    def in_group(self, cases: models.QuerySet, _name: str, value: str) -> models.QuerySet:
        """Those of a group."""
        if value == "open":
            return cases.filter(state__in=OPEN)
        return cases.filter(queries.in_group(value, timezone.localdate()))

    def of_applicant(self, cases: models.QuerySet, _name: str, value: str) -> models.QuerySet:
        """Those of an applicant, at agencies where the user may see applicants."""
        held = rights.agencies_for(self.request.user, "identity.see")
        return applicants.named(cases.filter(agency__in=held), value)


class NumberColumn(TitleColumn):
    """The number, which leads to the case."""

    def get_link_url(self, instance: RequestCase, parent_context: Any) -> str:
        """The page of the case."""
        return reverse("request_case", args=[instance.pk])


class CaseIndex(OwnIndexView):
    """Requests, the latest first."""

    filterset_class = CaseFilters

    def get_base_queryset(self) -> models.QuerySet:
        """With what the table shows, fetched beside it: joined, the newest are not found by their index."""
        return super().get_base_queryset().prefetch_related("agency", "unit", "handler")

    def get_add_url(self) -> str | None:
        """A page of ours."""
        return reverse("request_new") if self.user_has_permission("add") else None

    @cached_property
    def header_more_buttons(self) -> list:
        """The desk, and letters that came by post."""
        found = [HeaderButton(_("Desk of requests"), url=reverse("request_desk"), icon_name="tasks")]
        if self.user_has_permission("add"):
            found.append(HeaderButton(_("Posted letters"), url=reverse("request_mail"), icon_name="mail"))
        return found


class CaseViewSet(DutyModelViewSet):
    """Requests at the user's agencies."""

    model = RequestCase
    policy = CASE_POLICY
    icon = ICON
    menu_label = _("Requests")
    menu_name = "requests"
    menu_order = 130
    add_to_admin_menu = True
    index_view_class = CaseIndex
    ordering: ClassVar = ["-year", "-serial"]
    form_fields: ClassVar = ["about"]
    offered: ClassVar = {"index": "view", "index_results": "view"}
    search_fields: ClassVar = ["about"]
    list_per_page = 50
    list_display: ClassVar = [
        NumberColumn("number", label=_("Request number"), accessor="number", classname="title gk-day"),
        TableColumn("about", label=_("What is asked")),
        TableColumn("agency", label=_("Agency"), accessor="agency.short_name"),
        TableColumn("unit", label=_("Handling unit")),
        DayColumn("received_on", label=_("Received"), sort_key="received_on"),
        DayColumn("reply_due", label=_("To be served by"), sort_key="reply_due"),
        TableColumn("state", label=_("State"), accessor="get_state_display"),
        TableColumn("outcome", label=_("Outcome of the request"), accessor="get_outcome_display"),
    ]
