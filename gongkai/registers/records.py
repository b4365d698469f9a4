"""What all records of the registers have in common, and what a record says to the ledger."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from stdnum.cn import ric

from gongkai.agencies.models import Agency

EARLIEST = dt.date(1949, 10, 1)
_RESIDENT_NUMBER = re.compile(r"(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])")


@dataclass(frozen=True)
class Act:
    """One act that a record stands for: the kind of its entry, the day the law counts, the facts.

    ``place``: acts of one place take each other's, as a repeal and an expiry do; the kind where it is not given.
    """

    kind: str
    law_day: dt.date
    facts: dict[str, Any]
    place: str = ""

    @property
    def key(self) -> str:
        """What no two acts of one record share."""
        return self.place or self.kind


class Record(models.Model):
    """A record of a register. It is never deleted: what was entered wrongly is corrected or made void.

    ``IDENTITY``: the fields that tell one record of an agency from another. ``voided_on``: when it was made void.
    """

    IDENTITY: ClassVar[tuple[str, ...]] = ()
    DAYS_TO_COME: ClassVar[set[str]] = set()

    agency = models.ForeignKey(
        Agency, models.PROTECT, related_name="%(class)s_set", verbose_name=gettext_lazy("agency")
    )
    batch = models.ForeignKey(
        "registers.RegisterImport",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="%(class)s_set",
        verbose_name=gettext_lazy("taken over with"),
    )
    voided_on = models.DateField(gettext_lazy("made void on"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def named(self) -> str:
        """How the record is named in sentences."""
        raise NotImplementedError

    def acts(self) -> list[Act]:
        """The counted acts that the record stands for, the one that set it up first."""
        raise NotImplementedError

    @property
    def identity(self) -> tuple[Any, ...]:
        """The values of ``IDENTITY``."""
        return tuple(getattr(self, name) for name in self.IDENTITY)

    @classmethod
    def standing(cls) -> models.QuerySet[Any]:
        """The records that were not made void."""
        return cls._default_manager.filter(voided_on=None)

    def clean(self) -> None:
        """Days that cannot be, and numbers of residents, which are reported and never published (LAW.md §7.1)."""
        problems = dict(self._problems())
        if problems:
            raise ValidationError(problems)

    def _problems(self) -> Iterator[tuple[str, str]]:
        today = timezone.localdate()
        for field in self._meta.concrete_fields:
            value = getattr(self, field.attname)
            if isinstance(value, dt.date):
                if value < EARLIEST:
                    yield field.name, _("A day before %s has no records.") % EARLIEST
                elif value > today and field.name not in self.DAYS_TO_COME:
                    yield field.name, _("This day is still to come.")
            elif isinstance(value, str) and holds_resident_number(value):
                yield field.name, _("An identity number of a person is not kept here; leave it out.")
        yield from self.problems()

    def problems(self) -> Iterator[tuple[str, str]]:
        """(field, sentence) of what cannot stand in this very register."""
        return iter(())


def unique(*names: str, name: str) -> models.UniqueConstraint:
    """Once for each agency among the records that were not made void."""
    return models.UniqueConstraint(
        fields=["agency", *names],
        condition=Q(voided_on=None),
        name=name,
        violation_error_message=gettext_lazy("A record with this number stands in the register already."),
    )


def holds_resident_number(text: str) -> bool:
    """Whether a text holds a number that checks as one of the resident identity cards."""
    return any(ric.is_valid(found) for found in _RESIDENT_NUMBER.findall(text))


def money(amount: Decimal) -> dict[str, Any]:
    """An amount in 元 as facts: exactly as text, and in 分 as a whole number, which every database adds exactly."""
    return {"amount": f"{amount:.2f}", "fen": int(amount * 100)}


def day(value: dt.date | None) -> str:
    """A day as a fact; empty where there is none."""
    return value.isoformat() if value else ""
