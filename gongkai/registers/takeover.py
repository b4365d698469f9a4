"""What taking over a file would do: the new records, the rows that stand already, and everything wrong at once."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.registers.columns import BadCell, CellReader, columns_of, plain_name
from gongkai.registers.models import DecisionCount
from gongkai.registers.records import Record

Rows = list[tuple[int, dict[str, str]]]


@dataclass
class Plan:
    """``new``: records with their row numbers; ``standing``: rows of records that stand already as they are."""

    new: list[tuple[int, Record]] = field(default_factory=list)
    standing: list[int] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def nothing_new(self) -> bool:
        """Whether every row stands already."""
        return not self.new and not self.errors and bool(self.standing)


def plan(agency: Agency, model: type[Record], rows: Rows) -> Plan:
    """Read every row for a register of an agency."""
    return _Planner(agency, model, rows).planned()


class _Planner:
    def __init__(self, agency: Agency, model: type[Record], rows: Rows):
        self.agency, self.model, self.rows = agency, model, rows
        self.plan = Plan()
        self.columns = columns_of(model)
        self.readers = {column.field.name: CellReader(column) for column in self.columns}
        self.labels = {column.field.name: column.label for column in self.columns}
        self.known = {record.identity: record for record in model.standing().filter(agency=agency)}
        self.seen: dict[tuple[Any, ...], int] = {}

    def planned(self) -> Plan:
        names = self._named()
        if not self.plan.errors:
            for number, row in self.rows:
                self._row(number, {names[header]: text for header, text in row.items()})
            self.plan.errors += crossing(self.plan.new)
        return self.plan

    def _named(self) -> dict[str, str]:
        """{column of the file: field}; unknown and missing columns are errors."""
        by_name = {name: column.field.name for column in self.columns for name in column.names}
        headers = self.rows[0][1] if self.rows else {}
        found = {header: by_name.get(plain_name(header), "") for header in headers}
        for header, name in found.items():
            if not name:
                self.plan.errors.append(_("There is no column “%s” in this register.") % header)
        for column in self.columns:
            if column.required and column.field.name not in found.values():
                self.plan.errors.append(_("The column “%s” is missing.") % column.label)
        if len(set(found.values())) < len(found) and "" not in found.values():
            self.plan.errors.append(_("Two columns of the file have the same meaning."))
        return found

    def _row(self, number: int, row: dict[str, str]) -> None:
        before = len(self.plan.errors)
        values = dict(self._values(number, row))
        if len(self.plan.errors) > before:
            return
        record = self.model(agency=self.agency, **values)
        for name, message in _wrong(record):
            self._error(number, name, message)
        if len(self.plan.errors) == before:
            self._place(number, record)

    def _values(self, number: int, row: dict[str, str]) -> Iterator[tuple[str, Any]]:
        for column in self.columns:
            name = column.field.name
            text = row.get(name, "")
            if column.required and not text:
                self._error(number, name, _("it is empty"))
                continue
            try:
                yield name, self.readers[name].value(text)
            except BadCell as bad:
                self._error(number, name, str(bad))

    def _place(self, number: int, record: Record) -> None:
        """New, standing already, or in conflict with what stands or with another row."""
        if other := self.seen.get(record.identity):
            told = {"number": number, "other": other}
            self.plan.errors.append(_("Row %(number)s: the same record stands in row %(other)s.") % told)
            return
        self.seen[record.identity] = number
        stands = self.known.get(record.identity)
        if stands is None:
            self.plan.new.append((number, record))
            return
        differing = [
            label for name, label in self.labels.items() if getattr(stands, name) != getattr(record, name)
        ]
        if differing:
            where = {"number": number, "named": stands.named, "fields": ", ".join(differing)}
            self.plan.errors.append(
                _(
                    "Row %(number)s: %(named)s stands in the register with other values (%(fields)s); "
                    "correct it on its page."
                )
                % where
            )
        else:
            self.plan.standing.append(number)

    def _error(self, number: int, name: str, message: str) -> None:
        told = {"number": number, "column": self.labels.get(name, name), "what": message.rstrip("。.")}
        self.plan.errors.append(_("Row %(number)s, column “%(column)s”: %(what)s.") % told)


def _wrong(record: Record) -> Iterator[tuple[str, str]]:
    """(field, sentence) of what cannot stand; whether the record stands already is not asked here."""
    for check in (lambda: record.clean_fields(exclude={"agency", "batch"}), record.clean):
        try:
            check()
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                for message in messages:
                    yield name, message
            return


def crossing(new: list[tuple[int, Record]]) -> list[str]:
    """Rows that count decisions of one class by one source in periods that overlap."""
    alike: dict[tuple[str, str], list[tuple[int, DecisionCount]]] = defaultdict(list)
    for number, record in new:
        if isinstance(record, DecisionCount):
            alike[record.category, record.source].append((number, record))
    found = []
    for rows in alike.values():
        rows.sort(key=lambda row: row[1].since)
        for (number, one), (other, next_one) in pairwise(rows):
            if next_one.since <= one.until:
                told = {"number": other, "other": number, "column": capfirst(_("first day of the period"))}
                found.append(
                    _("Row %(number)s, column “%(column)s”: the period overlaps that of row %(other)s.")
                    % told
                )
    return found
