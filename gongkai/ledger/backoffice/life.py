"""The life of a subject: every entry about it, the oldest first, with corrections beside what they correct."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import rights
from gongkai.agencies.action import APPLICANT
from gongkai.agencies.backoffice.doors import takes, takes_at
from gongkai.agencies.backoffice.screen import ActPage, show
from gongkai.agencies.models import Role
from gongkai.ledger import queries, subjects, wording
from gongkai.ledger.actions.correct import CorrectEntry
from gongkai.ledger.forms import CorrectionForm
from gongkai.ledger.models import Entry

ICON = "history"


def address(entry: Entry) -> str:
    """Where an entry stands in the life of its subject."""
    page = reverse("ledger_life", args=[entry.subject_kind, entry.subject_number])
    return f"{page}#entry-{entry.pk}"


def who(entry: Entry) -> str:
    """Who did it, in which role; the console when nobody was signed in."""
    if entry.actor is None:
        if entry.role == APPLICANT:
            return str(_("the applicant"))
        return str(_("at the server's console"))
    role = f"（{entry.get_role_display()}）" if entry.role in Role.values else ""
    return f"{entry.actor}{role}"


@dataclass(frozen=True)
class Line:
    """An entry as it is shown. ``correct``: the address where it can be corrected, empty for who may not."""

    entry: Entry
    who: str
    articles: list[str]
    facts: list[tuple[str, str]]
    correct: str


def lines(user: Any, entries: list[Entry]) -> list[Line]:
    """The entries for one reader."""
    correcting = {entry.agency_id: rights.may(user, "ledger.correct", entry.agency) for entry in entries}
    return [
        Line(
            entry,
            who(entry),
            wording.articles(entry),
            wording.facts(entry),
            reverse("ledger_correct", args=[entry.pk]) if correcting[entry.agency_id] else "",
        )
        for entry in entries
    ]


@takes("agency.see")
def life(request: HttpRequest, kind: str, number: str) -> HttpResponse:
    """Every entry about a subject that the reader may see; refused where there are only others."""
    entries = list(queries.life(request.user, kind, number))
    if not entries and queries.about(kind, number).exists():
        raise PermissionDenied
    return show(
        request,
        "ledger/admin/life.html",
        title=_("Life: %s") % _named([entry for entry in entries if entry.subject_kind == kind], number),
        icon=ICON,
        buttons=_buttons(request, kind, number, entries),
        lines=lines(request.user, entries),
    )


def _named(entries: list[Entry], number: str) -> str:
    """What the latest entries call it."""
    facts = (entry.facts for entry in reversed(entries))
    named = (fact.get(name) for fact in facts for name in ("title", "name", "full_name", "source"))
    return next((name for name in named if isinstance(name, str) and name), number)


def _buttons(request: HttpRequest, kind: str, number: str, entries: list[Entry]) -> list[HeaderButton]:
    """The way to the subject's own page, for those who may see it."""
    known = subjects.told(kind)
    seen = entries and rights.may(request.user, known.right, entries[-1].agency)
    if not known.address or not number.isdecimal() or not seen:
        return []
    return [HeaderButton(_("Its page"), url=reverse(known.address, args=[int(number)]), icon_name="doc-full")]


@takes_at("ledger.correct", Entry.objects.select_related("agency", "actor"))
def correct(request: HttpRequest, entry: Entry) -> HttpResponse:
    """Say of an entry that it is wrong; it stays, and the correction is shown beside it."""
    return ActPage(
        title=_("Correct entry no. %s") % entry.number,
        icon="edit",
        trail=[(_("Life"), address(entry))],
        lead=entry.sentence,
        form=CorrectionForm(request.POST or None),
        act=lambda data: CorrectEntry(by=request.user, entry=entry, reason=data["reason"]),
        submit=_("Enter the correction"),
        done=_("Entry no. %s stands as corrected; both are shown.") % entry.number,
        back=address(entry),
    ).answer(request)


URLS = [
    path("ledger/life/<slug:kind>/<str:number>/", life, name="ledger_life"),
    path("ledger/correct/<int:pk>/", correct, name="ledger_correct"),
]
