"""Letters of a case: prepared, edited in Word, issued as a PDF that is kept for good, served."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency
from gongkai.law.letters import letters
from gongkai.requests import applicants, sealing
from gongkai.requests.acting import future
from gongkai.requests.actions.draft import DraftReply
from gongkai.requests.correspondence import REPLY, CaseLetter
from gongkai.requests.letter_calls import kept_of, reply_of
from gongkai.requests.letter_editing import read_word, text_faults
from gongkai.requests.letter_facts import LetterRefused
from gongkai.requests.letter_keeping import keep_pdf
from gongkai.requests.letter_making import Call, Made, is_late_by_clock, make, make_reply, to_applicant
from gongkai.requests.models import RequestCase, tongue
from gongkai.requests.numbering import REPLIES, letter_number
from gongkai.requests.reply_letter import is_late

LONGEST_FACT, MOST_FACTS = 20_000, 400


class OnLetter(Action):
    """An act on one letter that a case calls for; ``call`` None: on the reply of the present round."""

    case: RequestCase
    call: Call | None

    @property
    def agency(self) -> Agency:
        """The agency that was asked."""
        return self.case.agency

    def kept(self) -> CaseLetter | None:
        """What is kept of it so far."""
        return reply_of(self.case) if self.call is None else kept_of(self.case, self.call)

    def made(self, typed: Mapping[str, str], on: dt.date, late: bool) -> Made:
        """The letter as it would be; raises LetterRefused."""
        if self.call is None:
            return make_reply(self.case, typed, on, late=late)
        return make(self.case, self.call, typed, on, late=late)

    def new(self) -> CaseLetter:
        """A row to begin with."""
        call = self.call
        return CaseLetter(
            case=self.case,
            letter=call.letter if call else REPLY,
            round_number=self.case.round_number,
            event=call.event if call else None,
            of=call.of if call else None,
        )

    def against_issued(self) -> list[str]:
        """A letter that went out is not changed."""
        kept = self.kept()
        return (
            [_("This letter was issued as %s and is not changed any more.") % (kept.number or kept.label)]
            if (kept is not None and kept.issued)
            else []
        )

    def hold(self) -> None:
        """The case's row, so that two people do not write the same letter at once."""
        seen = self.case.revision
        self.case = (
            RequestCase.objects.select_for_update(of=("self",)).select_related("agency").get(pk=self.case.pk)
        )
        again = self.against_issued() if self.case.revision == seen else self.reasons()
        if again:
            raise Refused(again)

    def subject_of_entry(self, subject: Any) -> tuple[str, Any]:
        """The case."""
        return "requestcase", self.case.pk

    def about(self) -> RequestCase:
        """A refusal is about the case."""
        return self.case

    def letter_id(self) -> str:
        """Which letter, for the ledger."""
        return self.call.letter if self.call else REPLY


def told(refused: LetterRefused) -> list[str]:
    """The reasons of a refused letter in the language in use."""
    return [problem.text(tongue()) for problem in refused.problems]


@dataclass(kw_only=True)
class PrepareLetter(OnLetter):
    """Keep what was typed for a letter. It may still be incomplete; what it lacks is shown, and said when it is issued.

    The text that was edited in Word before no longer goes with it and is put aside.
    """

    kind: ClassVar[str] = "request.letter_prepared"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:45",)

    case: RequestCase
    call: Call | None
    on: dt.date
    typed: Mapping[str, str] = field(default_factory=dict)

    def reasons(self) -> list[str]:
        """Issued already, a day to come, or values that are too long."""
        found = [*self.against_issued(), *future(self.on)]
        if len(self.typed) > MOST_FACTS or any(len(value) > LONGEST_FACT for value in self.typed.values()):
            found.append(_("A value has more than %s characters.") % LONGEST_FACT)
        return found

    def change(self) -> CaseLetter:
        """Keep day and values."""
        self.hold()
        kept = self.kept() or self.new()
        kept.on, kept.facts, kept.lines, kept.prepared_by = self.on, dict(self.typed), [], self.by
        kept.save()
        return kept

    def law_day(self, subject: Any) -> dt.date:
        """The day of the letter."""
        return self.on

    def facts(self, subject: CaseLetter) -> dict[str, Any]:
        """Which letter; what was typed may tell who someone is."""
        return {"number": self.case.number, "letter": self.letter_id()}


@dataclass(kw_only=True)
class EditLetter(OnLetter):
    """Take back the text of a letter that was edited in Word; everything that it lost is told at once."""

    kind: ClassVar[str] = "request.letter_edited"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:45",)

    case: RequestCase
    call: Call | None
    on: dt.date
    data: bytes

    def reasons(self) -> list[str]:
        """Issued already, no file that can be read, or elements that are missing."""
        self._lines: list[str] = []
        found = [*self.against_issued(), *future(self.on)]
        if self.call is None:
            found += DraftReply(by=self.by, case=self.case, on=self.on, text="—").reasons()
        if self.call is not None and letters()[self.call.letter].group == "form":
            return [*found, _("A form is filled in, not edited.")]
        kept = self.kept()
        try:
            typed = kept.facts if kept else {}
            late = (
                is_late_by_clock(self.case, self.call, typed, self.on)
                if self.call
                else is_late(self.case, self.on)
            )
            made = self.made(typed, self.on, late)
            self._lines = read_word(self.data, made.paper)
            found += [one.text(tongue()) for one in text_faults(made.composed, made.parts, self._lines)]
        except LetterRefused as refused:
            found += told(refused)
        return found

    def change(self) -> CaseLetter:
        """Keep its paragraphs; those of a reply are a new version, which its chain reviews."""
        lines = self._lines
        self.hold()
        kept = self.kept() or self.new()
        if self.call is None:
            self.case = DraftReply(by=self.by, case=self.case, on=self.on, text="\n".join(lines)).execute()
            kept.case = self.case
        kept.on, kept.lines, kept.prepared_by = self.on, lines, self.by
        kept.save()
        return kept

    def law_day(self, subject: Any) -> dt.date:
        """The day of the letter."""
        return self.on

    def facts(self, subject: CaseLetter) -> dict[str, Any]:
        """Which letter, and how many paragraphs it has."""
        return {"number": self.case.number, "letter": self.letter_id(), "count": len(subject.lines)}


@dataclass(kw_only=True)
class IssueLetter(OnLetter):
    """Issue a notice: it gets its number, and its PDF is made once and kept. The reply is issued by ``IssueReply``."""

    kind: ClassVar[str] = "request.letter_issued"
    right: ClassVar[str] = "request.issue"
    articles: ClassVar[tuple[str, ...]] = ("711:45",)

    case: RequestCase
    call: Call | None
    on: dt.date
    late_confirmed: bool = False

    def reasons(self) -> list[str]:
        """All that speaks against the letter: day, elements, articles, lateness, an edited text that lost something."""
        if self.call is None:
            return [_("The reply is issued when it is approved, by its own act.")]
        found = [*self.against_issued(), *future(self.on)]
        if self.on < self.call.on:
            found.append(
                _("Day: what the letter tells happened on %s; it cannot be dated before.") % self.call.on
            )
        if to_applicant(self.call):
            found += against_name(self.case)
        kept = self.kept()
        try:
            self._made = self.made(kept.facts if kept else {}, self.on, self.late_confirmed)
        except LetterRefused as refused:
            return found + told(refused)
        if kept is not None and kept.lines:
            faults = text_faults(self._made.composed, self._made.parts, kept.lines)
            found += [one.text(tongue()) for one in faults]
        return found

    def change(self) -> CaseLetter:
        """Number, print, seal, keep."""
        self.hold()
        assert self.call is not None
        kept = self.kept() or self.new()
        kept.on, kept.prepared_by = self.on, kept.prepared_by or self.by
        letter = letters()[self.call.letter]
        if letter.group != "form":
            kept.number = letter_number(self.agency, letter.series or REPLIES, self.on.year)
        kept.case, name = self.case, to_applicant(self.call)
        made = self._made
        if name and letter.group == "form":
            full = applicants.open_of(self.case).name
            made = make(self.case, self.call, kept.facts, self.on, late=self.late_confirmed, name=full)
        return keep_issued(kept, made, by=self.by, to_applicant=name)

    def law_day(self, subject: Any) -> dt.date:
        """The day of the letter."""
        return self.on

    def facts(self, subject: CaseLetter) -> dict[str, Any]:
        """Number, wording and digest."""
        return {"number": self.case.number, **issued_facts(subject)}


def against_name(case: RequestCase) -> list[str]:
    """A letter to the applicant bears a name that a key has to open."""
    try:
        found = applicants.open_of(case)
    except sealing.CannotUnseal:
        return [_("No key in use opens these data; ask the operator about GONGKAI_IDENTITY_KEYS.")]
    return [] if found.name.strip() else [_("The name of the applicant is not known.")]


def keep_issued(kept: CaseLetter, made: Made, *, by: Any, to_applicant: bool) -> CaseLetter:
    """Print a letter with its number and the full name it goes to, and keep it, in the transaction of an act."""
    name = applicants.open_of(kept.case).name if to_applicant and made.paper.addressee else ""
    paper = made.printed(kept.lines, number=kept.number, addressee=name)
    kept.wordings, kept.late = made.wordings, made.late
    if paper.kind == "letter":  # a form is a table, not lines
        kept.lines = kept.lines or list(made.lines)
    kept.save()
    kept.paper = keep_pdf(kept.case, paper, f"{kept.label_zh}{kept.number}", by)
    kept.issued_by, kept.issued_at = by, timezone.now()
    kept.save()
    return kept


def issued_facts(letter: CaseLetter) -> dict[str, Any]:
    """What the ledger keeps of an issued letter."""
    assert letter.paper is not None
    return {
        "letter": letter.letter,
        "reply": letter.number,
        "late": letter.late,
        "wording": [
            f"{name} {version}/{since}" for name, (version, since) in sorted(letter.wordings.items())
        ],
        "sha256": letter.paper.sha256,
    }
