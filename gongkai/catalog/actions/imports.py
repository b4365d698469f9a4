"""Taking over items from another system: all rows or none, reviewed and released together."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.catalog import bulk, gating, numbering
from gongkai.catalog.actions.draft import day_reasons
from gongkai.catalog.actions.ending import closed
from gongkai.catalog.clearance import current, review_reasons, separation_reasons
from gongkai.catalog.models import Column, ImportBatch, Item, Release
from gongkai.catalog.reviews import Outcome

CHUNK = 2000
EARLIEST = dt.date(1900, 1, 1)
PAST = {"written_on", "formed_on"}
TEXT_FIELDS = (
    *("title", "index_number", "doc_number", "arrangement", "category", "openness_kind", "topic", "genre"),
    *("keywords", "summary", "source", "validity"),
)
DATE_FIELDS = ("written_on", "formed_on", "effective_on", "repealed_on")
REQUIRED = ("title", "summary", "formed_on", "published_at", "columns")
COLUMNS_OF_FILE = (*TEXT_FIELDS, *DATE_FIELDS, "published_at", "columns", "html")
SHOWN_REASONS = 20


class RowReader:
    """Turns rows of text into unsaved items, collecting every error with its row number."""

    def __init__(self, agency: Agency):
        self.agency = agency
        self.columns = {c.code: c for c in agency.columns.all()}
        self.errors: list[str] = []
        self._today = timezone.localdate()
        self._checked = [f for f in Item._meta.concrete_fields if f.name in TEXT_FIELDS]
        self._taken = set(agency.items.exclude(index_number="").values_list("index_number", flat=True))

    def read(self, number: int, row: dict[str, Any]) -> tuple[Item, list[Column]] | None:
        """One item and its columns, or None with the errors noted."""
        before = len(self.errors)
        row = {name: value.strip() if isinstance(value, str) else value for name, value in row.items()}
        unknown = sorted(set(row) - set(COLUMNS_OF_FILE))
        if unknown:
            self._error(number, _("unknown column %s") % ", ".join(unknown))
        for name in REQUIRED:
            if not row.get(name):
                self._error(number, _("%s is missing") % name)
        for name, value in row.items():
            if isinstance(value, str) and "\0" in value:
                self._error(number, _("%s holds a character that is no text (NUL)") % name)
        item = Item(agency=self.agency, live=False, openness="proactive")
        for field in self._checked:
            self._text(number, item, field, str(row.get(field.name) or ""))
        for name in DATE_FIELDS:
            setattr(item, name, self._date(number, name, row.get(name)))
        item.published_at = self._moment(number, row.get("published_at"))
        chosen = self._chosen(number, row.get("columns") or "")
        item.category = item.category or next((column.category for column in chosen if column.category), "")
        self._number_once(number, item.index_number)
        for reason in day_reasons(item):
            self._error(number, reason.rstrip("。."))
        if row.get("html"):
            item.body = [("kept", str(row["html"]))]
        return None if len(self.errors) > before else (item, chosen)

    def _error(self, number: int, what: str) -> None:
        self.errors.append(_("Row %(number)s: %(what)s.") % {"number": number, "what": what})

    def _text(self, number: int, item: Item, field: models.Field, value: str) -> None:
        try:
            setattr(item, field.name, field.clean(value, item))
        except ValidationError as error:
            if value:
                self._error(number, f"{field.name}: {' '.join(error.messages)}")

    def _date(self, number: int, name: str, value: Any) -> dt.date | None:
        try:
            day = dt.date.fromisoformat(str(value)) if value else None
        except ValueError:
            self._error(
                number, _("%(name)s: “%(value)s” is no date (YYYY-MM-DD)") % {"name": name, "value": value}
            )
            return None
        if name in PAST:
            self._not_to_come(number, name, day)
        return day

    def _moment(self, number: int, value: Any) -> dt.datetime | None:
        try:
            moment = dt.datetime.fromisoformat(str(value)) if value else None
        except ValueError:
            self._error(number, _("published_at: “%s” is no time (YYYY-MM-DD HH:MM)") % value)
            return None
        if moment is None or not self._not_to_come(number, "published_at", moment.date()):
            return None
        return timezone.make_aware(moment) if moment.tzinfo is None else moment

    def _not_to_come(self, number: int, name: str, day: dt.date | None) -> bool:
        """Whether a day has come, and is of a time that has records."""
        if day is None or EARLIEST <= day <= self._today:
            return True
        told = {"name": name, "day": day, "earliest": EARLIEST, "today": self._today}
        self._error(number, _("%(name)s: %(day)s does not lie between %(earliest)s and %(today)s") % told)
        return False

    def _chosen(self, number: int, value: str | list[str]) -> list[Column]:
        codes = value.split(";") if isinstance(value, str) else value
        codes = list(dict.fromkeys(code.strip() for code in codes if code.strip()))
        if value and not codes:
            self._error(number, _("%s is missing") % "columns")
        for code in codes:
            if code not in self.columns:
                self._error(number, _("columns: there is no column “%s”") % code)
        return [self.columns[code] for code in codes if code in self.columns]

    def _number_once(self, number: int, index_number: str) -> None:
        if index_number and index_number in self._taken:
            self._error(number, _("index_number: %s is taken already") % index_number)
        self._taken.add(index_number)


@dataclass(kw_only=True)
class ImportItems(Action):
    """Take over items, with their numbers and publication times as they are; not public until released.

    ``rows``: dicts with the keys of ``COLUMNS_OF_FILE``; ``columns`` are codes, separated by semicolons.
    """

    kind: ClassVar[str] = "item.imported"
    right: ClassVar[str] = "item.import"

    at: Agency
    source: str
    rows: list[dict[str, Any]]

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.at

    def reasons(self) -> list[str]:
        """Every row that cannot be read, the first twenty in full; a source that cannot be named."""
        longest = ImportBatch._meta.get_field("source").max_length or 0
        if not 0 < len(self.source.strip()) <= longest:
            return [_("Taken over from: say where, in at most %s characters.") % longest]
        reader = RowReader(self.at)
        read = [reader.read(number, row) for number, row in enumerate(self.rows, start=1)]
        self._read = [pair for pair in read if pair]
        if not self.rows:
            return [_("There is nothing to take over.")]
        more = len(reader.errors) - SHOWN_REASONS
        tail = [_("And %s more.") % more] if more > 0 else []
        return reader.errors[:SHOWN_REASONS] + tail

    def change(self) -> ImportBatch:
        """Insert all rows."""
        assert self.by is not None, "an import takes someone who signs in"
        batch = ImportBatch.objects.create(
            agency=self.at, source=self.source, imported_by=self.by, count=len(self._read)
        )
        for start in range(0, len(self._read), CHUNK):
            _insert(batch, self._read[start : start + CHUNK])
        return batch

    def facts(self, subject: ImportBatch) -> dict[str, Any]:
        """How many, from where."""
        return {"count": subject.count, "source": subject.source}


def _insert(batch: ImportBatch, pairs: list[tuple[Item, list[Column]]]) -> None:
    for item, _chosen in pairs:
        item.batch = batch
    bulk.insert([item for item, _chosen in pairs])
    links = [(item.pk, column.pk) for item, chosen in pairs for column in chosen]
    items, columns = zip(*links, strict=True)
    bulk.insert_columns(Item.columns.through, {"item_id": items, "column_id": columns})


def waiting(batch: ImportBatch) -> models.QuerySet[Item]:
    """The items of an import that are not public yet."""
    return Item.objects.filter(batch=batch, live=False, releases=None)


@dataclass(kw_only=True)
class ReleaseImport(Action):
    """Release an import as a whole after its review: by someone else than who imported it."""

    kind: ClassVar[str] = "import.released"
    right: ClassVar[str] = "item.release"
    articles: ClassVar[tuple[str, ...]] = ("711:17",)

    batch: ImportBatch

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.batch.agency

    def reasons(self) -> list[str]:
        """Same person, no review, released already, or items without a number that were edited since."""
        found = []
        if self.batch.released_at:
            found.append(_("This import was released on %s.") % timezone.localdate(self.batch.released_at))
        else:
            found += review_reasons(self.batch)
        found += separation_reasons(self.batch, self.by)
        if waiting(self.batch).filter(latest_revision__user=self.by).exclude(latest_revision=None).exists():
            found.append(_("Some of these items were edited by you last; a second person releases them."))
        lacking = waiting(self.batch).filter(index_number="").first()
        found += gating.batch_reasons(waiting(self.batch).filter(latest_revision=None), self.agency)
        return found + (numbering.number_reasons(lacking) if lacking else [])

    def change(self) -> ImportBatch:
        """Make the items public as they came; those edited since wait for a release of their own."""
        now = timezone.now()
        submission = closed(current(self.batch), Outcome.RELEASED)
        self._number_those_without()
        chosen = waiting(self.batch).filter(latest_revision=None)
        self.released = list(chosen.values_list("pk", flat=True))
        for start in range(0, len(self.released), CHUNK):
            part = self.released[start : start + CHUNK]
            told = {"number": 1, "released_at": now, "released_by": self.by, "submission": submission}
            bulk.insert([Release(item_id=pk, **told) for pk in part])
            Item.objects.filter(pk__in=part).update(live=True, first_published_at=now, last_published_at=now)
        self.batch.released_by, self.batch.released_at = self.by, now
        self.batch.save(update_fields=["released_by", "released_at"])
        return self.batch

    def _number_those_without(self) -> None:
        for item in waiting(self.batch).filter(latest_revision=None, index_number="").order_by("pk"):
            item.index_number = numbering.give_number(item)
            Item.objects.filter(pk=item.pk).update(index_number=item.index_number)

    def facts(self, subject: ImportBatch) -> dict[str, Any]:
        """How many, from where."""
        return {"count": len(self.released), "source": subject.source}
