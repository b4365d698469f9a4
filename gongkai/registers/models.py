"""The registers: what the statutory tables count, one record each, or one number a period where a bureau only counts.

Every record says by ``acts`` what stands of it in the ledger; the ledger alone is counted for the annual report.
"""

import datetime as dt
from collections.abc import Iterator

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongkai.agencies.models import Agency
from gongkai.law import report_counting
from gongkai.registers.decisions import Decision, DecisionClass, DecisionCount
from gongkai.registers.documents import NormativeDocument
from gongkai.registers.receipts import Charge, Purchase
from gongkai.registers.records import EARLIEST, Act, Record, unique

__all__ = [
    "Charge",
    "Decision",
    "DecisionClass",
    "DecisionCount",
    "NormativeDocument",
    "OpeningBalance",
    "Purchase",
    "RegisterImport",
]

CARRIED = "t3.carried_out."
CARRIED_TOTAL = "t3.carried_out.total"


class RegisterImport(models.Model):
    """A file of records taken over as a whole. ``register``: the name of the model; ``sha256``: of the file."""

    agency = models.ForeignKey(
        Agency, models.PROTECT, related_name="register_imports", verbose_name=gettext_lazy("agency")
    )
    register = models.CharField(gettext_lazy("register"), max_length=40)
    source = models.CharField(gettext_lazy("file"), max_length=200)
    sha256 = models.CharField("SHA-256", max_length=64)
    count = models.PositiveIntegerField(gettext_lazy("records"))
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=gettext_lazy("imported by")
    )
    imported_at = models.DateTimeField(gettext_lazy("imported at"), auto_now_add=True)

    class Meta:
        verbose_name = gettext_lazy("import into a register")
        verbose_name_plural = gettext_lazy("imports into registers")
        ordering = ["-imported_at"]

    def __str__(self) -> str:
        return self.source


class OpeningBalance(Record):
    """The stocks at the end of a year as the published report of that year states them: what came before the ledger.

    ``stocks``: {key of the cell: whole number}; a stock that the report does not state is left out.
    """

    IDENTITY = ("year",)

    year = models.PositiveSmallIntegerField(gettext_lazy("at the end of the year"))
    stocks = models.JSONField(gettext_lazy("stocks"), default=dict)
    source = models.CharField(gettext_lazy("source"), max_length=300)

    class Meta:
        verbose_name = gettext_lazy("opening balance")
        verbose_name_plural = gettext_lazy("opening balances")
        ordering = ["-year"]
        constraints = [unique("year", name="opening_once")]

    def __str__(self) -> str:
        return f"{self.agency} {self.year}"

    @property
    def named(self) -> str:
        """The year."""
        return str(self.year)

    def acts(self) -> list[Act]:
        """That it was stated, for the last day of the year."""
        facts = {"year": self.year, "cells": self.stocks, "source": self.source}
        return [Act("opening.stated", dt.date(self.year, 12, 31), facts)]

    def problems(self) -> Iterator[tuple[str, str]]:
        """A year that is not over, stocks that no report states, parts that do not make their total."""
        if self.year and not EARLIEST.year <= self.year < timezone.localdate().year:
            yield "year", _("An opening balance is that of a year that is over.")
        if unknown := sorted(set(self.stocks) - set(report_counting.opening_cells())):
            yield "stocks", _("These are no stocks of a report: %s.") % ", ".join(unknown)
        if not self.stocks:
            yield "stocks", _("State at least one stock.")
        if [value for value in self.stocks.values() if not isinstance(value, int) or value < 0]:
            yield "stocks", _("A stock is a whole number, and not negative.")
            return
        total = self.stocks.get(CARRIED_TOTAL)
        parts = [
            value for key, value in self.stocks.items() if key.startswith(CARRIED) and key != CARRIED_TOTAL
        ]
        if total is not None and parts and sum(parts) != total:
            told = {"parts": sum(parts), "total": total}
            yield (
                "stocks",
                _("The requests carried over add up to %(parts)s, the total says %(total)s.") % told,
            )


REGISTERS: dict[str, type[Record]] = {
    str(model._meta.model_name): model
    for model in (NormativeDocument, Decision, DecisionCount, Charge, Purchase, OpeningBalance)
}
"""Every register by the name of its model, as entries of the ledger name it."""
IMPORTED = ("normativedocument", "decision", "decisioncount", "charge", "purchase")
"""The registers that files are taken over into."""
