"""Publishing what the ledger corrected after the signature."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from gongkai.annual_report import errata
from gongkai.annual_report.actions.year import OnYear
from gongkai.annual_report.models import Erratum, ReportYear
from gongkai.ledger.models import Entry

LONGEST_WORDS = 1000


@dataclass(kw_only=True)
class PublishErratum(OnYear):
    """Say on the report's public page which figures the ledger gives otherwise by now, and why.

    Nothing that was signed changes.
    """

    kind: ClassVar[str] = "report.erratum_published"
    right: ClassVar[str] = "report.correct"
    articles: ClassVar[tuple[str, ...]] = ("711:50",)

    words: str

    @cached_property
    def lines(self) -> list[dict[str, Any]]:
        """What differs."""
        frozen = self.standing.frozen
        return errata.since(frozen) if frozen else []

    def reasons(self) -> list[str]:
        """Not public, nothing to say, said already, or no explanation."""
        report = self.standing
        if report.state != ReportYear.State.PUBLISHED:
            return [_("Only a public report has an erratum: this is “%s”.") % report.get_state_display()]
        last, found = report.errata.last(), []
        if errata.bare(self.lines) == (errata.bare(last.cells) if last else []):
            found.append(
                _("The ledger says what the last erratum says.")
                if last
                else _("The ledger says what was signed: there is nothing to correct.")
            )
        if not self.words.strip():
            found.append(_("Explanation: write something."))
        if len(self.words) > LONGEST_WORDS:
            found.append(_("Explanation: at most %s characters.") % LONGEST_WORDS)
        return found

    def change(self) -> ReportYear:
        """Keep it beside the report."""
        report = self.held()
        last = Entry.objects.filter(agency=report.agency).order_by("-number").first()
        Erratum.objects.create(
            report=report,
            number=report.errata.count() + 1,
            cells=self.lines,
            position=last.number if last else 0,
            words=self.words.strip(),
            by=self.actor,
            at=timezone.now(),
        )
        return report

    def facts(self, subject: ReportYear) -> dict[str, Any]:
        """The words, the cells and what they say now."""
        told = {line["key"]: line["now"] for line in self.lines}
        return {**super().facts(subject), "words": self.words.strip(), "cells": told}
