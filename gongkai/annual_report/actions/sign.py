"""Handing a report in, returning it, and the signature of the head, which freezes it."""

import hashlib
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Refused
from gongkai.agencies.models import Staff
from gongkai.agencies.rights import Capacity, capacities
from gongkai.annual_report import drafted, figures
from gongkai.annual_report.actions.year import OnYear
from gongkai.annual_report.compiling import compile
from gongkai.annual_report.models import FrozenReport, ReportYear
from gongkai.law import report_templates
from gongkai.ledger.canonical import json_text
from gongkai.ledger.models import Entry

LONGEST_REASONS = 2000
State = ReportYear.State


class Finished(OnYear):
    """What handing in and signing ask alike: nothing is missing, nothing is wrong, and the ledger still says so."""

    def incomplete(self) -> list[str]:
        """Why the report as it stands cannot be signed."""
        report = self.standing
        if report.compiled_at is None:
            return [_("The figures were not compiled yet.")]
        found = []
        if report.year >= timezone.localdate().year:
            found.append(_("The year %s is not over.") % report.year)
        _content, missing = drafted.draft(report)
        found += [_("The field {%s} stands in the text and has no figure.") % name for name in missing]
        return found + self._moved(report) + _unsettled(report)

    def _moved(self, report: ReportYear) -> list[str]:
        """The cells that the ledger gives otherwise by now."""
        now = figures.numbers(compile(report.agency, report.year, report.template))
        moved = figures.differences(report.cells, now)
        if not moved:
            return []
        places = report_templates.load(report.template).cells
        cells = "、".join(places[line["key"]].label for line in moved[:5])
        told = {"count": len(moved), "cells": cells}
        return [
            _(
                "The ledger was corrected since the figures were compiled (%(count)s cells: %(cells)s); compile again."
            )
            % told
        ]


def _unsettled(report: ReportYear) -> list[str]:
    """Findings, asked anew, that must be mended, and those that wait for an explanation."""
    explained = set(report.explanations.values_list("ref", flat=True))
    found = []
    for finding in drafted.findings(report, drafted.last_year(report.agency, report.year)):
        if finding["level"] == "note" or finding["ref"] in explained:
            continue
        words = _("To be explained") if finding["explain"] else _("To be mended")
        found.append(f"{words}（{finding['code']}）：{finding['message']}")
    return found


@dataclass(kw_only=True)
class SubmitYear(Finished):
    """Hand the report in for the head's signature."""

    kind: ClassVar[str] = "report.submitted"
    right: ClassVar[str] = "report.write"
    articles: ClassVar[tuple[str, ...]] = ("711:50",)

    def reasons(self) -> list[str]:
        """With the head already, or not fit to be signed."""
        closed = self.not_open()
        return closed or self.overtaken() + self.incomplete()

    def change(self) -> ReportYear:
        """It waits for the head; what was returned before has its answer."""
        report = self.held()
        report.state = State.SUBMITTED
        report.submitted_by, report.submitted_at = self.actor, timezone.now()
        report.save()
        return report


@dataclass(kw_only=True)
class ReturnYear(OnYear):
    """Give the report back with reasons: the head, or the supervising office; also after the signature, until it is
    public. What was signed is kept, and no longer counts."""

    kind: ClassVar[str] = "report.returned"
    right: ClassVar[str] = "report.return"
    articles: ClassVar[tuple[str, ...]] = ("711:46", "711:47")

    words: str

    def reasons(self) -> list[str]:
        """Not handed in, public, or no reasons."""
        found = []
        if self.standing.state not in (State.SUBMITTED, State.SIGNED):
            told = {"state": self.standing.get_state_display()}
            found.append(
                _(
                    "Only what waits for signature, or is signed and not public, is returned: this is “%(state)s”."
                )
                % told
            )
        if not self.words.strip():
            found.append(_("Reasons: say what is to be changed."))
        if len(self.words) > LONGEST_REASONS:
            found.append(_("Reasons: at most %s characters.") % LONGEST_REASONS)
        return found

    def change(self) -> ReportYear:
        """Back to who writes it."""
        report = self.held()
        report.state = State.RETURNED
        report.returned_by, report.returned_at = self.actor, timezone.now()
        report.returned_why = self.words.strip()
        report.save()
        return report

    def facts(self, subject: ReportYear) -> dict[str, Any]:
        """The reasons."""
        return {**super().facts(subject), "reason": subject.returned_why}


def wrote(report: ReportYear) -> dict[int, str]:
    """Who has a part in the report: {number: what they did, as a sentence}."""
    found: dict[int | None, str] = {part.saved_by_id: _("Who wrote a part") for part in report.parts.all()}
    found |= {one.by_id: _("Who explained a finding") for one in report.explanations.all()}
    found[report.compiled_by_id] = _("Who compiled the figures")
    found[report.submitted_by_id] = _("Who handed it in")
    return {number: words for number, words in found.items() if number is not None}


def signing(by: Staff, report: ReportYear) -> tuple[Capacity | None, list[str]]:
    """In whose place this person may sign, or why not; a deputy counts as both persons."""
    having, held = wrote(report), capacities(by, "report.sign", report.agency)
    for capacity in held:
        if not capacity.persons & having.keys():
            return capacity, []
    found = {having[number] for capacity in held[:1] for number in capacity.persons & having.keys()}
    return None, [_("%(who)s does not sign it; another person does.") % {"who": who} for who in sorted(found)]


@dataclass(kw_only=True)
class SignYear(Finished):
    """The signature of the head: figures and text are frozen, with where the ledger stood."""

    kind: ClassVar[str] = "report.signed"
    right: ClassVar[str] = "report.sign"
    articles: ClassVar[tuple[str, ...]] = ("711:50",)

    def reasons(self) -> list[str]:
        """Not handed in, not fit to be signed, or a person who had a part in it."""
        if self.standing.state != State.SUBMITTED:
            told = {"state": self.standing.get_state_display()}
            return [_("The report does not wait for signature: it is “%(state)s”.") % told]
        self._capacity, found = signing(self.by, self.standing) if self.by else (None, [])
        return found + self.overtaken() + self.incomplete()

    def change(self) -> ReportYear:
        """Keep what is signed, for good."""
        report = self.held()
        head = Entry.objects.filter(agency=report.agency, number=report.position).first()
        if head is None:
            raise Refused([_("The ledger entry up to which the figures were counted is missing.")])
        content = {**_content(report), "position": head.number, "head_hash": head.hash}
        self._frozen = FrozenReport.objects.create(
            report=report,
            number=report.signatures.count() + 1,
            content=content,
            digest=digest(content),
            position=head.number,
            head_hash=head.hash,
            counted_at=head.recorded_at,
            signed_by=self.actor,
            absent=self._capacity.absent if self._capacity else None,
            signed_at=timezone.now(),
        )
        report.state = State.SIGNED
        report.save(update_fields=["state"])
        return report

    def facts(self, subject: ReportYear) -> dict[str, Any]:
        """The digest of what was signed, which nobody can change here, and where the ledger stood."""
        frozen = self._frozen
        return {
            **super().facts(subject),
            "signature": frozen.number,
            "digest": frozen.digest,
            "ledger_position": frozen.position,
            "head_hash": frozen.head_hash,
            **({"in_place_of": str(frozen.absent)} if frozen.absent else {}),
        }


def digest(content: dict[str, Any]) -> str:
    """The SHA-256 of what was signed, over its canonical text."""
    return hashlib.sha256(json_text(content).encode()).hexdigest()


def _content(report: ReportYear) -> dict[str, Any]:
    shown, _missing = drafted.draft(report)
    return {
        "template": report.template,
        "cells": report.cells,
        "texts": dict(shown.texts),
        "written": drafted.texts_of(report),
        "fields": report.fields,
        "findings": report.findings,
        "explanations": [
            {"ref": one.ref, "words": one.words, "by": one.by.full_name, "at": one.at.isoformat()}
            for one in report.explanations.select_related("by")
        ],
    }
