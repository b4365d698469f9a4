"""Writing the parts of a report, and explaining what the check found."""

import re
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Refused
from gongkai.annual_report import tokens
from gongkai.annual_report.actions.year import OnYear
from gongkai.annual_report.models import Explanation, ReportPart, ReportYear
from gongkai.law import report_templates

LONGEST_TEXT = 50_000
_UNKEPT = re.compile("[\x00\ud800-\udfff]")
LONGEST_WORDS = 500


@dataclass(kw_only=True)
class WritePart(OnYear):
    """Save the text of one part. ``base``: the revision of the part that the writer began from, 0 for a new one."""

    kind: ClassVar[str] = "report.written"
    right: ClassVar[str] = "report.write"
    articles: ClassVar[tuple[str, ...]] = ("711:50",)

    part: str
    text: str
    base: int = 0

    def reasons(self) -> list[str]:
        """No such part, a field that does not exist, too much, or someone saved it meanwhile."""
        found = self.not_open()
        if self._heading() is None:
            return [*found, _("The form has no part “%s”.") % self.part]
        if len(self.text) > LONGEST_TEXT:
            found.append(_("Text: at most %s characters.") % LONGEST_TEXT)
        if _UNKEPT.search(self.text):
            found.append(_("Text: it holds characters that are no text; paste it again without them."))
        for name in tokens.unknown(self.text):
            found.append(_("Text: there is no field {%s}; choose one of the list.") % name)
        if tokens.unbalanced(self.text):
            found.append(_("Text: a brace stands alone; a field is written as {received}."))
        return found + self._overwritten(ReportPart.objects.filter(report=self.report, key=self.part).first())

    def _heading(self) -> str | None:
        sections = report_templates.load(self.standing.template).sections
        return next((section.heading for section in sections if section.key == self.part), None)

    def _overwritten(self, stands: ReportPart | None) -> list[str]:
        """Who saved the part since it was opened."""
        if (stands.revision if stands else 0) == self.base or stands is None:
            return []
        told = {
            "who": stands.saved_by,
            "at": timezone.localtime(stands.saved_at).strftime("%Y-%m-%d %H:%M:%S"),
        }
        return [
            _(
                "%(who)s saved this part at %(at)s, after you opened it. Nothing was overwritten: compare both "
                "texts and save again."
            )
            % told
        ]

    def change(self) -> ReportYear:
        """Save the text, and let the rules look at it."""
        report = self.held()
        stands = ReportPart.objects.select_for_update().filter(report=report, key=self.part).first()
        if overwritten := self._overwritten(stands):
            raise Refused(overwritten)
        part = stands or ReportPart(report=report, key=self.part, revision=0)
        part.text = self.text.replace("\r\n", "\n").strip()
        part.revision += 1
        part.saved_by, part.saved_at = self.actor, timezone.now()
        part.save()
        return self.checked(report)

    def facts(self, subject: ReportYear) -> dict[str, Any]:
        """Which part."""
        return {**super().facts(subject), "part": self._heading(), "findings": len(subject.findings)}


@dataclass(kw_only=True)
class ExplainFinding(OnYear):
    """Say why what the check found is right all the same; the words are kept with the signature."""

    kind: ClassVar[str] = "report.explained"
    right: ClassVar[str] = "report.write"
    articles: ClassVar[tuple[str, ...]] = ("711:50",)

    ref: str
    words: str

    def _finding(self) -> dict[str, Any] | None:
        return next((found for found in self.standing.findings if found["ref"] == self.ref), None)

    def reasons(self) -> list[str]:
        """No such finding any more, one that must be mended instead, or no words."""
        found, finding = self.not_open(), self._finding()
        if finding is None:
            return [*found, _("The check no longer finds this; look at the newest state.")]
        if not finding["explain"]:
            found.append(_("This is not to be explained but mended: %s") % finding["message"])
        if not self.words.strip():
            found.append(_("Explanation: write something."))
        if len(self.words) > LONGEST_WORDS:
            found.append(_("Explanation: at most %s characters.") % LONGEST_WORDS)
        return found

    def change(self) -> ReportYear:
        """Keep the words; those before are replaced, and stand in the ledger."""
        report, finding = self.held(), self._finding()
        assert finding is not None, "the reasons have asked"
        told = {"finding": finding, "words": self.words.strip(), "by": self.actor, "at": timezone.now()}
        Explanation.objects.update_or_create(report=report, ref=self.ref, defaults=told)
        report.revision += 1
        report.save(update_fields=["revision"])
        return report

    def facts(self, subject: ReportYear) -> dict[str, Any]:
        """What was found, and the words."""
        finding = self._finding() or {}
        return {**super().facts(subject), "finding": finding.get("message", ""), "words": self.words.strip()}
