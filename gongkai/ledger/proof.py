"""Proving the ledger: every entry is as it was written, none is missing, none was put in.

Whoever can write past the database's guards could write a whole chain anew, its end included. Against that a head
helps that was taken away before: it is held against the entry of its number.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.db import connection, models
from django.utils.translation import gettext_lazy as _

from gongkai.agencies.models import Agency, Staff
from gongkai.ledger import rows
from gongkai.ledger.canonical import BEGINNING
from gongkai.ledger.heads import Head


class Fault(models.TextChoices):
    """What is wrong. The label is the sentence."""

    MISSING = "missing", _("Entry %(number)s is missing.")
    HASH = "hash", _("Entry %(number)s is not as it was written: its hash differs.")
    PREVIOUS = (
        "previous",
        _("Entry %(number)s does not follow on the entry before: one of the two was put in or written anew."),
    )
    CUT = "cut", _("Entry %(number)s is missing: the end was cut off; %(last)s entries were given numbers.")
    BEYOND = "beyond", _("Entry %(number)s was put in: only %(last)s entries were given numbers.")
    END = "end", _("Entry %(number)s is the last, but the end of the chain keeps another hash.")
    NO_END = "no_end", _("The end of the chain is not kept any more; it should stand at entry %(number)s.")
    EMPTY = "empty", _("There is no entry at all, though an agency is set up by an act.")
    NO_AGENCY = "no_agency", _("There are entries of an agency that does not stand (key %(number)s).")
    HEAD_MISSING = "head_missing", _("Entry %(number)s is missing: the head that was taken away names it.")
    HEAD_DIFFERS = (
        "head_differs",
        _("Entry %(number)s is not the one that the head names: the chain was written anew."),
    )
    HEAD_UNKNOWN = "head_unknown", _("There is no such agency, but the head names its entry %(number)s.")


@dataclass(frozen=True)
class Break:
    """The first thing wrong with a chain: at which entry, and how many entries were given numbers."""

    fault: Fault
    number: int
    last: int = 0

    @property
    def sentence(self) -> str:
        """In the language in use."""
        return str(self.fault.label) % {"number": self.number, "last": self.last}


@dataclass(frozen=True)
class Verdict:
    """What a proof found for one agency: how many entries were read, and what is wrong, None when nothing is."""

    agency: str
    entries: int
    broken: Break | None


class _Broken(Exception):
    def __init__(self, fault: Fault, number: int, last: int = 0):
        self.found = Break(fault, number, last)


def verify(
    agencies: Iterable[Agency] | None = None, heads: Mapping[str, Head] | None = None
) -> Iterator[Verdict]:
    """Prove the chain of each agency (of all when not given), and hold heads against them."""
    given = dict(heads or {})
    everywhere = agencies is None
    chosen = Agency.objects.order_by("tree_path") if agencies is None else agencies
    staff = rows.Names(Staff, "username")
    seen = set()
    for agency in chosen:
        seen.add(agency.pk)
        yield _Walk(agency, given.pop(agency.slug, None), staff).verdict()
    if everywhere:
        for key in sorted(rows.agencies_with_entries(connection) - seen):
            if not Agency.objects.filter(pk=key).exists():  # not set up meanwhile
                yield Verdict(str(key), 0, Break(Fault.NO_AGENCY, key))
        for slug, head in given.items():
            yield Verdict(slug, 0, Break(Fault.HEAD_UNKNOWN, head.number))


class _Walk:
    """The walk along one chain."""

    def __init__(self, agency: Agency, head: Head | None, staff: rows.Names):
        self.agency, self.head, self.staff = agency, head, staff
        self.number, self.hash = 0, BEGINNING

    def verdict(self) -> Verdict:
        """Walk to the end or to what is broken."""
        broken = None
        try:
            self._walk()
        except _Broken as error:
            broken = error.found
        return Verdict(self.agency.slug, self.number, broken)

    def _walk(self) -> None:
        before = rows.end_of(connection, self.agency.pk)
        for page in rows.pages(connection, self.agency.pk):
            self._prove(page, before)
        # Entries may have been appended since the end was asked for.
        after = rows.end_of(connection, self.agency.pk)
        if before is None or after is None:
            raise _Broken(Fault.NO_END if self.number else Fault.EMPTY, self.number)
        if self.number < before.number:
            raise _Broken(Fault.CUT, self.number + 1, before.number)
        if self.number > after.number:
            raise _Broken(Fault.BEYOND, after.number + 1, after.number)
        if not self.number:
            raise _Broken(Fault.EMPTY, 0)
        for end in (before, after):
            self._hold_end(end)
        if self.head is not None and self.head.number > self.number:
            raise _Broken(Fault.HEAD_MISSING, self.number + 1)

    def _prove(self, page: list[rows.Row], before: rows.End | None) -> None:
        slug, staff, hash_again = self.agency.slug, self.staff, rows.hash_again
        head = self.head.number if self.head else 0
        for row in page:
            number, previous, found = row[1], row[11], row[13]
            if number != self.number + 1:
                raise self._gap(number, before)
            try:
                again = hash_again(row, slug, staff)
            except (TypeError, ValueError):  # what SQLite keeps in a column need not be of its type
                again = ""
            if again != found:
                raise _Broken(Fault.HASH, number)
            if previous != self.hash:
                raise _Broken(Fault.PREVIOUS, number)
            if number == head and self.head is not None and found != self.head.hash:
                raise _Broken(Fault.HEAD_DIFFERS, number)
            self.number, self.hash = number, found

    def _gap(self, number: int, before: rows.End | None) -> _Broken:
        """A number that is not the next: 0 was never given, every other leaves out the next."""
        if not isinstance(number, int) or number <= self.number:
            return _Broken(Fault.BEYOND, number, before.number if before else 0)
        return _Broken(Fault.MISSING, self.number + 1)

    def _hold_end(self, end: rows.End) -> None:
        """The kept end names an entry that was read; only one appended after the reading is not known here."""
        if end.number > self.number:
            return
        standing = self.hash if end.number == self.number else None
        if standing is None:
            standing = (
                rows.hash_of_number(connection, self.agency.pk, end.number) if end.number else BEGINNING
            )
        if standing != end.hash:
            raise _Broken(Fault.END, end.number)
