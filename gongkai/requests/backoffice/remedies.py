"""The list of reviews, suits and complaints."""

from typing import Any, ClassVar

import django_filters
from django.db import models
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column as TableColumn
from wagtail.admin.ui.tables import TitleColumn
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies.backoffice.filters import AgencyFilterSet
from gongkai.agencies.backoffice.saving import DayColumn, DutyModelViewSet, OwnIndexView
from gongkai.requests.backoffice.policies import REMEDY_POLICY
from gongkai.requests.backoffice.remedy_pages import ICON
from gongkai.requests.remedying import Remedy, Result, Route, pressing

GROUPS = [
    ("owed", _("something is owed")),
    ("open", _("still pending")),
    ("decided", _("ended by a decision")),
    ("void", _("entered by mistake")),
]


class RemedyFilters(AgencyFilterSet):
    """By agency, stage, way and result."""

    right = "request.see"

    group = django_filters.ChoiceFilter(label=_("Stage"), choices=GROUPS, method="in_group")
    route = django_filters.ChoiceFilter(label=_("Way of remedy"), choices=Route.choices)
    result = django_filters.ChoiceFilter(label=_("Result"), choices=Result.choices)

    class Meta:
        model = Remedy
        fields: ClassVar = ["agency", "group", "route", "result"]

    def in_group(self, remedies: models.QuerySet, _name: str, value: str) -> models.QuerySet:
        """Those of a stage."""
        standing = remedies.filter(voided_on=None)
        return {
            "owed": remedies.filter(pressing()),
            "open": standing.filter(decided_on=None),
            "decided": standing.exclude(decided_on=None),
            "void": remedies.exclude(voided_on=None),
        }[value]


class NumberColumn(TitleColumn):
    """The number, which leads to the remedy."""

    def get_link_url(self, instance: Remedy, parent_context: Any) -> str:
        """Its page."""
        return reverse("remedy_page", args=[instance.pk])


class RemedyIndex(OwnIndexView):
    """Remedies, the latest first."""

    filterset_class = RemedyFilters

    def get_base_queryset(self) -> models.QuerySet:
        """With what the table shows."""
        return super().get_base_queryset().select_related("agency", "case")

    def get_add_url(self) -> str | None:
        """A page of ours."""
        return reverse("remedy_new") if self.user_has_permission("add") else None

    @cached_property
    def header_more_buttons(self) -> list:
        """Complaints, and the desk."""
        found = [HeaderButton(_("Desk of requests"), url=reverse("request_desk"), icon_name="tasks")]
        if self.user_has_permission("add"):
            found.append(HeaderButton(_("Enter a complaint"), url=reverse("complaint_new"), icon_name="plus"))
        return found


class RemedyViewSet(DutyModelViewSet):
    """Remedies at the user's agencies."""

    model = Remedy
    policy = REMEDY_POLICY
    icon = ICON
    menu_label = _("Remedies")
    menu_name = "remedies"
    menu_order = 131
    add_to_admin_menu = True
    index_view_class = RemedyIndex
    ordering: ClassVar = ["-year", "-serial"]
    form_fields: ClassVar = ["about"]
    offered: ClassVar = {"index": "view", "index_results": "view"}
    search_fields: ClassVar = ["about", "organ", "organ_number", "decision_number"]
    list_per_page = 50
    list_display: ClassVar = [
        NumberColumn("number", label=_("Reference number"), accessor="number", classname="title gk-day"),
        TableColumn("about", label=_("Act contested")),
        TableColumn("agency", label=_("Agency"), accessor="agency.short_name"),
        TableColumn("route", label=_("Way of remedy"), accessor="get_route_display"),
        TableColumn("organ", label=_("Organ or court")),
        DayColumn("received_on", label=_("Copy received on"), sort_key="received_on"),
        DayColumn("answer_by", label=_("Our answer by"), sort_key="answer_by"),
        TableColumn("stage", label=_("Stage"), accessor="stage.label"),
        TableColumn("result", label=_("Result"), accessor="get_result_display"),
    ]
