"""The ledger as a compilation reads it: entries that stand at a moment, with what they stand for and how much.

An entry that a correcting one (``ledger.kinds.CORRECTING``) names is not counted from the moment of that one on; the
correcting entry counts with its own facts and day, as an entry of the kind that its fact ``of`` names.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    F,
    Func,
    Max,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce

from gongkai.agencies.models import Agency
from gongkai.law import report_counting
from gongkai.ledger.kinds import CORRECTING, Kind
from gongkai.ledger.models import Entry

CORRECTED = Kind.RECORD_CORRECTED.value


class Fact(Func):
    """A fact of an entry as text; NULL where it has none."""

    output_field = TextField()

    def __init__(self, name: str):
        super().__init__(F("facts"))
        self.name = name

    def as_sql(  # type: ignore[override]
        self, compiler: Any, connection: Any, **context: Any
    ) -> tuple[str, list[str]]:
        """SQLite. The name, one of our own, stands in the text, so that equal groups are known as equal."""
        sql, parameters = compiler.compile(self.source_expressions[0])
        return f"JSON_EXTRACT({sql}, '$.{self.name}')", list(parameters)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, list[str]]:
        """PostgreSQL."""
        sql, parameters = compiler.compile(self.source_expressions[0])
        return f"({sql} ->> '{self.name}')", list(parameters)


@dataclass(frozen=True)
class Book:
    """The ledger of one agency as it stood at a moment; None is now."""

    agency: Agency
    as_of: dt.datetime | None = None

    def entries(self) -> QuerySet[Entry]:
        """All entries recorded by then."""
        found = Entry.objects.filter(agency=self.agency).order_by()
        return found.filter(recorded_at__lte=self.as_of) if self.as_of else found

    def position(self) -> int:
        """The number of the last of them; 0 for an empty ledger."""
        return int(self.entries().aggregate(last=Max("number"))["last"] or 0)

    def standing(self, kinds: tuple[str, ...]) -> QuerySet[Any]:
        """Those that count as one of ``kinds``, with ``counts_as`` annotated."""
        correcting = self.entries().filter(kind__in=CORRECTING)
        replaced = correcting.filter(corrects__isnull=False).values("corrects")
        stand_for = Case(
            When(kind=CORRECTED, then=Fact("of")), default=F("kind"), output_field=CharField(max_length=40)
        )
        return (
            self.entries()
            .filter(kind__in=(*kinds, CORRECTED))
            .exclude(pk__in=replaced)
            .annotate(counts_as=stand_for)
        )

    def openings(self, until: dt.date) -> list[Entry]:
        """The opening balances that stand, up to a day, the latest first."""
        found = self.standing((Kind.OPENING_STATED.value,)).filter(
            counts_as=Kind.OPENING_STATED.value, law_day__lte=until
        )
        return list(found.order_by("-law_day", "-number"))


def number(kinds: Iterable[str]) -> Any:
    """How many acts an entry of these kinds stands for: its counting fact where its kind has one, else 1."""
    return _quantity("number", kinds, 1)


def fen(kinds: Iterable[str]) -> Any:
    """The amount of an entry of these kinds in 分; 0 where its kind has none."""
    return _quantity("fen", kinds, 0)


def _quantity(measure: str, kinds: Iterable[str], otherwise: int) -> Any:
    """The fact counts for the kinds that declare it alone, whatever facts of that name another kind has."""
    of_fact: dict[str, list[str]] = {}
    for kind in sorted(set(kinds)):
        if name := getattr(report_counting.counted_kinds()[kind], measure):
            of_fact.setdefault(name, []).append(kind)
    whens = [
        When(
            counts_as__in=of,
            then=Coalesce(
                Cast(Fact(name), BigIntegerField()), Value(otherwise), output_field=BigIntegerField()
            ),
        )
        for name, of in of_fact.items()
    ]
    return Case(*whens, default=Value(otherwise), output_field=BigIntegerField())


MEASURES = {"number": number, "fen": fen}


def with_facts(found: QuerySet[Entry], names: Iterable[str] = report_counting.FACTS) -> QuerySet[Entry]:
    """With deciding facts annotated as ``fact_<name>``."""
    return found.annotate(**{f"fact_{name}": Fact(name) for name in names})
