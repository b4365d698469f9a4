"""The journal: what happened at the user's agencies, in sentences, with filters and as a table to take away."""

import codecs
from itertools import chain
from typing import Any, ClassVar

import django_filters
from django import forms
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permissions import register_permission_policy

from gongkai.agencies.backoffice.filters import AgencyFilterSet
from gongkai.agencies.backoffice.policy import DutyPolicy
from gongkai.agencies.backoffice.saving import DayColumn, DutyModelViewSet, OwnIndexView
from gongkai.agencies.models import Staff
from gongkai.ledger import queries
from gongkai.ledger.backoffice.life import address, who
from gongkai.ledger.kinds import NAMES, Kind
from gongkai.ledger.models import Entry

ENTRY_POLICY = DutyPolicy(Entry, {"view": "ledger.see"})
register_permission_policy(Entry, ENTRY_POLICY)


def kind_labels() -> list[tuple[str, str]]:
    """The kinds in a few words."""
    return [(kind.value, str(NAMES[kind])) for kind in Kind]


def recorded(entry: Entry) -> str:
    """Day and minute of recording."""
    return f"{timezone.localtime(entry.recorded_at):%Y-%m-%d %H:%M}"


def told(entry: Entry) -> str:
    """The sentence, and by which entries it was corrected."""
    corrected = "".join(
        _("(corrected by no. %s)") % correction.number for correction in entry.corrections.all()
    )
    return f"{entry.sentence} {corrected}".strip()


class SentenceColumn(TitleColumn):
    """What happened; it leads to the life of the subject, or of a correction to what it corrects."""

    def get_link_url(self, instance: Entry, parent_context: Any) -> str:
        """The place of the entry there."""
        return address(instance)


class JournalFilters(AgencyFilterSet):
    """By agency, kind, day and person."""

    right = "ledger.see"
    kind = django_filters.MultipleChoiceFilter(
        label=_("What"), choices=kind_labels, widget=forms.CheckboxSelectMultiple
    )
    law_day = django_filters.DateFromToRangeFilter(label=_("Day it counts"), widget=DateRangePickerWidget)
    actor = django_filters.ModelChoiceFilter(label=_("By"), queryset=Staff.objects.none())

    class Meta:
        model = Entry
        fields: ClassVar = ["agency", "kind", "law_day", "actor"]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        names = Staff.objects.filter(entries__agency__in=self.seen()).distinct().order_by("username")
        self.filters["actor"].queryset = names


class Journal(OwnIndexView):
    """Entries, the latest first."""

    filterset_class = JournalFilters
    page_title = _("Ledger")
    list_export: ClassVar = [
        "agency.name",
        "number",
        "kind",
        "sentence",
        "law_day",
        "recorded_at",
        "actor",
        "role",
        "corrects_number",
        "hash",
    ]
    export_headings: ClassVar = {
        "agency.name": _("Agency"),
        "sentence": _("What happened"),
        "law_day": _("Day it counts"),
        "recorded_at": _("Recorded"),
        "actor": _("By"),
        "role": _("In the role of"),
        "corrects_number": _("Corrects no."),
        "hash": _("Hash"),
    }
    export_filename = "ledger"

    @cached_property
    def header_buttons(self) -> list:
        """The way to the proof."""
        return [HeaderButton(_("Proof of the ledger"), url=reverse("ledger_proof"), icon_name="check")]

    def write_csv_response(self, queryset: Any) -> Any:
        """With the mark by which Excel knows UTF-8."""
        answer = super().write_csv_response(queryset)
        answer.streaming_content = chain([codecs.BOM_UTF8], answer.streaming_content)
        return answer

    def get_base_queryset(self) -> models.QuerySet:
        """With agencies and people."""
        return queries.visible_to(self.request.user)


class JournalViewSet(DutyModelViewSet):
    """The ledger, to be read."""

    model = Entry
    policy = ENTRY_POLICY
    icon = "history"
    menu_label = _("Ledger")
    menu_name = "ledger"
    menu_order = 600
    add_to_admin_menu = True
    index_view_class = Journal
    ordering: ClassVar = ["-pk"]
    list_per_page = 50
    form_fields: ClassVar = ["number"]
    offered: ClassVar = {"index": "view", "index_results": "view"}
    list_display: ClassVar = [
        SentenceColumn("sentence", label=_("What happened"), accessor=told, classname="title"),
        Column("agency", label=_("Agency"), accessor="agency.short_name"),
        Column("actor", label=_("By"), accessor=who),
        DayColumn("law_day", label=_("Day it counts"), accessor="law_day", sort_key="law_day"),
        Column(
            "recorded_at", label=_("Recorded"), accessor=recorded, sort_key="recorded_at", classname="gk-day"
        ),
        Column("number", label=_("No."), accessor="number"),
    ]
