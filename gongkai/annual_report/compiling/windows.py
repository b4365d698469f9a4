"""Which days count: the year, or all before its end that no opening balance covers."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from gongkai.annual_report.compiling.entries import Book
from gongkai.law.report_counting import CountRule
from gongkai.ledger.models import Entry


@dataclass(frozen=True)
class Window:
    """Days after ``after`` (None: from the beginning) up to ``until``, and what stood at ``after``."""

    after: dt.date | None
    until: dt.date
    opening: int = 0
    stated_by: Entry | None = None


@dataclass(frozen=True)
class Windows:
    """The windows of one year in a book."""

    book: Book
    year: int

    @property
    def last(self) -> dt.date:
        """31 December."""
        return dt.date(self.year, 12, 31)

    @property
    def before(self) -> dt.date:
        """31 December of the year before."""
        return dt.date(self.year - 1, 12, 31)

    @cached_property
    def openings(self) -> Sequence[Entry]:
        """The opening balances up to the end of the year, the latest first."""
        return self.book.openings(self.last)

    @cached_property
    def ends(self) -> list[dt.date]:
        """The days at whose end something may begin to count: those of the openings and of the year before."""
        return sorted({self.before, *(entry.law_day for entry in self.openings)})

    def of(self, rule: CountRule, cell: str) -> Window:
        """The days that a rule counts for a cell."""
        if not rule.stock:
            return Window(self.before, self.last)
        until = self.before if rule.period == "standing_before" else self.last
        key = rule.openings[cell]
        for entry in self.openings:
            if entry.law_day <= until and key in entry.facts["cells"]:
                return Window(entry.law_day, until, int(entry.facts["cells"][key]), entry)
        return Window(None, until)
