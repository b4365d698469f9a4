"""What is given with a reply is chosen, let pass in spite of a finding, and turned into a catalogue item (Art. 44)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.files.base import ContentFile
from django.utils.html import escape
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.catalog.actions.draft import DraftItem, KeepFile
from gongkai.catalog.checks import LONGEST_REASON
from gongkai.catalog.gate import Level
from gongkai.catalog.models import Column, Item, ItemAttachment
from gongkai.redaction import CannotRedact
from gongkai.redaction.strings import letters_only
from gongkai.requests import applicants, packages, sealing
from gongkai.requests.actions.redact import settled
from gongkai.requests.answers import AnswerItem, GivenOverride
from gongkai.requests.models import CaseFile, RequestCase
from gongkai.requests.redacting import contents

GRANTED = {"granted", "partly_granted", "already_public"}
NEVER_GIVEN = {CaseFile.Kind.IDENTITY, CaseFile.Kind.SOURCE}
SOURCE_NOTE = "本信息由依申请公开转为主动公开（《政府信息公开条例》第四十四条）。"


@dataclass(kw_only=True)
class CaseGiving(Action):
    """An act on what is given in a case."""

    articles: ClassVar[tuple[str, ...]] = ("711:40",)

    case: RequestCase

    @property
    def agency(self) -> Agency:
        """The agency that was asked."""
        return self.case.agency

    def subject_of_entry(self, subject: Any) -> tuple[str, Any]:
        """The case."""
        return "requestcase", self.case.pk


@dataclass(kw_only=True)
class ChooseGiven(CaseGiving):
    """Give a paper with the reply, or keep it back."""

    kind: ClassVar[str] = "request.given_chosen"
    right: ClassVar[str] = "request.handle"

    paper: CaseFile
    give: bool

    def reasons(self) -> list[str]:
        """The reply is out, another case's paper, one that is never given, or nothing to change."""
        found = settled(self.case)
        if self.paper.case_id != self.case.pk:
            found.append(_("Paper: it belongs to another request."))
        if self.give and self.paper.kind in NEVER_GIVEN:
            found.append(
                _("This paper is never given as it is; give a copy without the parts to be removed.")
            )
        if self.give == (self.paper.kind == CaseFile.Kind.REPLY):
            found.append(_("Nothing was changed."))
        return found

    def change(self) -> CaseFile:
        """Its kind says whether it is given; a copy that was kept back is a source again."""
        copied = self.case.redactions.filter(copy=self.paper).exists()
        back = CaseFile.Kind.SOURCE if copied else CaseFile.Kind.OTHER
        self.paper.kind = CaseFile.Kind.REPLY if self.give else back
        self.paper.save(update_fields=["kind"])
        self.case.redactions.filter(copy=self.paper).update(copy=self.paper if self.give else None)
        return self.paper

    def facts(self, subject: CaseFile) -> dict[str, Any]:
        """Which, by its digest."""
        return {"number": self.case.number, "given": self.give, "sha256": subject.sha256}


@dataclass(kw_only=True)
class OverrideGiven(CaseGiving):
    """Let a finding in a given paper pass, with a reason: by a reviewer who did not keep the paper."""

    kind: ClassVar[str] = "request.finding_overridden"
    right: ClassVar[str] = "gate.override"
    articles: ClassVar[tuple[str, ...]] = ("711:17",)

    key: str
    reason: str

    def reasons(self) -> list[str]:
        """The reply is out, no such finding, one that nobody lets pass, passed already, same person, no reason."""
        reasons = settled(self.case)
        self._place, self._name = 0, ""
        for one in packages.given(self.case):
            for found in one.found or ():
                if found.key == self.key and found.level == Level.STOP:
                    self._place, self._code, self._name = one.place, found.code, found.name
                    if not found.overridable:
                        reasons.append(_("Nobody lets this pass; it is to be put right: %s.") % found.name)
                    if found.key in one.overrides:
                        reasons.append(_("This finding was let pass already."))
                    if one.kept.kept_by_id == getattr(self.by, "pk", None):
                        reasons.append(
                            _("Who kept a paper does not let its findings pass; a second person does.")
                        )
        if not self._place:
            reasons.append(_("This finding does not stand any more; look again."))
        if not 0 < len(self.reason.strip()) <= LONGEST_REASON:
            reasons.append(_("Reason: say why it may pass, in at most %s characters.") % LONGEST_REASON)
        return list(dict.fromkeys(reasons))

    def change(self) -> GivenOverride:
        """Keep who let it pass, and why."""
        return GivenOverride.objects.create(
            case=self.case, key=self.key, code=self._code, reason=self.reason.strip(), by=self.actor
        )

    def facts(self, subject: GivenOverride) -> dict[str, Any]:
        """Which paper by its place, what was found, and why it may pass."""
        return {
            "number": self.case.number,
            "place": str(self._place),
            "finding": self._name,
            "reason": self.reason.strip(),
        }


@dataclass(kw_only=True)
class DraftFromAnswer(CaseGiving):
    """Draft a catalogue item from what a request was given; it goes through the ordinary review."""

    kind: ClassVar[str] = "request.answer_catalogued"
    right: ClassVar[str] = "item.draft"
    articles: ClassVar[tuple[str, ...]] = ("711:44",)

    title: str
    summary: str
    text: str
    formed_on: dt.date
    columns: Sequence[Column]
    category: str = ""
    papers: Sequence[CaseFile] = ()

    def reasons(self) -> list[str]:
        """Nothing given yet, a paper that was not given or that the gate stops, or data of the applicant in a text."""
        found = []
        case = self.case
        if case.replied_on is None or not GRANTED & {item.outcome for item in case.items.all()}:
            found.append(_("Only what a request was given, wholly or in part, becomes an item (Art. 44)."))
        if any(one.case_id != case.pk or one.kind != CaseFile.Kind.REPLY for one in self.papers):
            found.append(_("Files: only what was given with the reply."))
        if not self.papers and not self.text.strip():
            found.append(_("Text: write one, or choose a file."))
        chosen = {one.pk for one in self.papers}
        for one in packages.given(case):
            if one.kept.pk in chosen and (one.found is None or one.stops):
                found.append(_("Files: given paper %s did not pass the checks before release.") % one.place)
        for paper in self.papers:
            try:
                contents(paper)
            except CannotRedact:
                found.append(_("Files: no key in use opens this paper."))
        return [*found, *self._told_of_the_applicant()]

    def _told_of_the_applicant(self) -> list[str]:
        """Name, number and ways to reach who asked do not belong in what is public."""
        try:
            who = applicants.open_of(self.case)
        except sealing.CannotUnseal:
            return []
        texts = {_("Title"): self.title, _("Summary"): self.summary, _("Text"): self.text}
        texts |= {_("Files"): "\n".join(one.name for one in self.papers)}
        known = [who.name, who.number, who.telephone, who.email, who.address, who.contact]
        secrets = [letters_only(one) for one in known if len(letters_only(one)) >= 2]
        return [
            _("%s: here stand data of the applicant; leave them out.") % label
            for label, text in texts.items()
            if any(secret in letters_only(text) for secret in secrets)
        ]

    def change(self) -> Item:
        """Keep the files as attachments, draft the item, link both."""
        item = Item(
            agency=self.case.agency,
            title=self.title.strip(),
            summary=self.summary.strip(),
            formed_on=self.formed_on,
            category=self.category,
            body=[("text", self._body())],
        )
        item.columns = list(self.columns)
        item.attachments = [ItemAttachment(stored=self._stored(paper)) for paper in self.papers]
        drafted: Item = DraftItem(by=self.by, item=item).execute()
        AnswerItem.objects.create(case=self.case, item=drafted)
        return drafted

    def _body(self) -> str:
        paragraphs = [line.strip() for line in self.text.splitlines() if line.strip()]
        return "".join(f"<p>{escape(line)}</p>" for line in [*paragraphs, SOURCE_NOTE])

    def _stored(self, paper: CaseFile) -> Any:
        return KeepFile(
            by=self.by, at=self.case.agency, upload=ContentFile(contents(paper)), name=paper.name
        ).execute()

    def facts(self, subject: Item) -> dict[str, Any]:
        """The item's number and title; nothing of the applicant."""
        return {"number": self.case.number, "item_number": subject.pk, "title": subject.title}
