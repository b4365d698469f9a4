"""A new holiday notice: once it is entered every clock counts by it, and what that changes stands in the ledger."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies import calendars, rights
from gongkai.agencies.action import Action, watches
from gongkai.agencies.calendars import EnteredYear
from gongkai.agencies.models import Agency
from gongkai.law.notice_checks import NoticeReading, read_notice
from gongkai.law.workdays import Calendar
from gongkai.requests import recounting
from gongkai.requests.models import tongue
from gongkai.requests.recounting import Moved, Recount


def top_of(agency: Agency) -> Agency:
    """The agency at the top of the tree that it stands in."""
    while agency.parent is not None:
        agency = agency.parent
    return agency


@dataclass(kw_only=True)
class EnterNotice(Action):
    """Enter a year's notice, the text of a file of ``law/calendar``.

    It holds for every agency here, so it takes an administrator of an agency at the top. ``reason``: needed where the
    year is known already or the days do not add up.
    """

    kind: ClassVar[str] = "calendar.entered"
    right: ClassVar[str] = "calendar.enter"
    articles: ClassVar[tuple[str, ...]] = ("holidays-2024:7",)
    console: ClassVar[bool] = True

    at: Agency
    text: str
    reason: str = ""
    found: Recount = field(default_factory=Recount, init=False, repr=False)

    @property
    def agency(self) -> Agency:
        """The agency at the top of the tree."""
        return top_of(self.at)

    @cached_property
    def _standing(self) -> Calendar:
        return calendars.calendar()

    @cached_property
    def reading(self) -> NoticeReading:
        """What came of the text."""
        return read_notice(self.text, self._standing, timezone.localdate())

    @cached_property
    def after(self) -> Calendar:
        """The calendar with it; only where nothing is wrong with the text."""
        assert self.reading.year is not None, "the text has mistakes"
        return self._standing.with_year(self.reading.year)

    def recount(self) -> Recount:
        """What it changes."""
        return recounting.recount(self._standing, self.after)

    def reasons(self) -> list[str]:
        """Every mistake of the text; where it is only odd, that no reason was given."""
        language = tongue()
        found = [problem.text(language) for problem in self.reading.problems]
        doubts = self.reading.doubts
        if len(self.reason) > 300:
            found.append(_("Reason: at most 300 characters."))
        if doubts and not self.reason.strip():
            found += [_("Reason: %s") % doubt.text(language) for doubt in doubts]
        elif self.reading.year is not None and self._same():
            found.append(_("This very notice stands already; nothing would change."))
        return found

    def _same(self) -> bool:
        year = self.reading.year
        return year is not None and year in self._standing.years

    def change(self) -> EnteredYear:
        """Keep it, and with it every day that changes."""
        year = self.reading.year
        assert year is not None, "the reasons refuse a text with mistakes"
        recount = self.recount()
        entered = EnteredYear.objects.select_for_update().filter(year=year.year).first() or EnteredYear(
            year=year.year, revision=0
        )
        entered.text, entered.entered_by = self.text, self.by
        entered.revision += 1
        entered.save()
        calendars.forget()
        recounting.keep(recount)
        self.found = recount
        return entered

    def law_day(self, subject: EnteredYear) -> Any:
        """The day on which the last notice of it was issued."""
        return self.reading.year.notices[-1].issued if self.reading.year else None

    def facts(self, subject: EnteredYear) -> dict[str, Any]:
        """Which notice, and how many days changed by it."""
        assert self.reading.year is not None, "the text was read"
        notice = self.reading.year.notices[-1]
        return {
            "year": subject.year,
            "title": notice.title,
            "document": notice.number,
            "source": notice.source,
            "reason": self.reason.strip(),
            "count": len(self.found.moved),
            "values": {"looked_at": self.found.looked_at, "settled": self.found.settled},
        }


@watches("calendar.entered")
def _enter_moved(action: Action, _subject: Any) -> None:
    """In the same transaction: every day that it moves, in the ledger of its agency."""
    assert isinstance(action, EnterNotice)
    assert action.reading.year is not None, "the notice was entered"
    number = action.reading.year.notices[-1].number
    for agency_id, moved in _by_agency(action.found.moved).items():
        at = Agency.objects.get(pk=agency_id)
        # In another tree nobody here may act: there it is the server that counts anew.
        by = action.by if action.by is not None and rights.may(action.by, action.right, at) else None
        MoveDays(by=by, at=at, moved=moved, document=number).execute()


def _by_agency(moved: list[Moved]) -> dict[int, list[Moved]]:
    found: dict[int, list[Moved]] = defaultdict(list)
    for one in moved:
        found[one.agency_id].append(one)
    return found


@dataclass(kw_only=True)
class MoveDays(Action):
    """Enter the last days that a notice moved at one agency: an entry for each request or remedy and clock."""

    kind: ClassVar[str] = "request.due_moved"
    right: ClassVar[str] = "calendar.enter"
    console: ClassVar[bool] = True

    at: Agency
    moved: list[Moved]
    document: str

    @property
    def agency(self) -> Agency:
        """Whose requests they are."""
        return self.at

    def reasons(self) -> list[str]:
        """Nothing moved."""
        return [] if self.moved else [_("No last day changes.")]

    def change(self) -> Agency:
        """The days are kept already."""
        return self.at

    def subject_of_entry(self, subject: Any) -> tuple[str, Any]:
        """The first of them."""
        return _subject(self.moved[0])

    def facts(self, subject: Any) -> dict[str, Any]:
        """Of the first."""
        return self._told(self.moved[0])

    def further(self, subject: Any) -> list[dict[str, Any]]:
        """Of all others."""
        found = []
        for one in self.moved[1:]:
            kind, number = _subject(one)
            found.append(
                {"kind": self.kind, "subject_kind": kind, "subject_number": number, "facts": self._told(one)}
            )
        return found

    def _told(self, one: Moved) -> dict[str, Any]:
        return {
            "number": one.number,
            "clock": one.clock,
            "day_before": one.before.isoformat() if one.before else "",
            "due": one.after.isoformat() if one.after else "",
            "document": self.document,
        }


def _subject(one: Moved) -> tuple[str, int]:
    return ("remedy" if one.remedy else "requestcase"), one.pk
