"""A letter of a case made: the case's values and those typed, the wording of the day, one document of it all."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gongkai.agencies.models import Agency
from gongkai.law import remedies
from gongkai.law.case_words import Saying, say
from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.instruments import chinese_number
from gongkai.law.letters import Version, choices_of, elements, letters, terms
from gongkai.papers.document import Paper
from gongkai.papers.document import Paragraph as PaperParagraph
from gongkai.requests import applicants, letter_filling, letter_remedies
from gongkai.requests.correspondence import REPLY_ZH, CaseLetter, LetterWording
from gongkai.requests.letter_facts import LetterRefused, known, label
from gongkai.requests.letter_parts import REMEDIES, Part, flat
from gongkai.requests.letters import Composed, compose_letter
from gongkai.requests.models import CaseEvent, RequestCase
from gongkai.requests.numbering import REPLIES, unnumbered
from gongkai.requests.reply_sections import Section, sections

Values = dict[str, Any]
SAMPLE_SERIAL = "1"
"""The serial with which the number of a letter is checked before one is given."""


@dataclass(frozen=True)
class Call:
    """A letter that a case calls for: of an event, or a slip of another letter; ``on``: the day it would bear."""

    letter: str
    on: dt.date
    event: CaseEvent | None = None
    of: CaseLetter | None = None

    @property
    def about(self) -> int:
        """The number by which an address names what it is about."""
        return self.of.pk if self.of is not None else self.event.pk if self.event is not None else 0


@dataclass(frozen=True)
class Made:
    """A letter made. ``parts``: its paragraphs; ``wordings``: as ``CaseLetter.wordings``."""

    composed: tuple[Composed, ...]
    parts: tuple[Part, ...]
    paper: Paper
    wordings: dict[str, list[Any]]

    @property
    def lines(self) -> tuple[str, ...]:
        """Its paragraphs as printed."""
        return flat(self.parts)

    @property
    def late(self) -> bool:
        """Whether it comes after the day."""
        return any(one.timing.late for one in self.composed)

    def printed(self, lines: Sequence[str] = (), *, number: str = "", addressee: str = "") -> Paper:
        """The document, perhaps with edited paragraphs, a number, and the full name it goes to."""
        paper = self.paper
        return replace(
            paper,
            blocks=tuple(PaperParagraph(line) for line in lines) or paper.blocks,
            number=number or paper.number,
            addressee=addressee or paper.addressee,
        )


def wording_on(agency: Agency, letter: str, on: dt.date) -> LetterWording | None:
    """The agency's wording of a letter on a day; None where the statutory one holds and always did."""
    found = LetterWording.objects.filter(agency=agency, letter=letter, valid_from__lte=on)
    return found.order_by("-valid_from", "-version").first()


def masked_name(case: RequestCase) -> str:
    """The applicant as who has no need to see more sees them."""
    found = applicants.masked_of(case)
    return found.name if found is not None else ""


def to_applicant(call: Call) -> bool:
    """Whether the letter goes to the applicant; the proof of service goes where its letter went."""
    if call.letter == "proof_of_service" and call.of is not None:
        return call.of.to_applicant
    return letters()[call.letter].to == "applicant"


def make(
    case: RequestCase,
    call: Call,
    typed: Mapping[str, str],
    on: dt.date,
    *,
    late: bool = False,
    name: str = "",
) -> Made:
    """The notice, answer without review, or slip that is called for; raises LetterRefused with all reasons.

    Its number has no serial, and the applicant's name is masked unless ``name`` gives it: both are filled in when it
    is issued.
    """
    letter = letters()[call.letter]
    event = call.event or (call.of.event if call.of is not None else None)
    given = letter_filling.head(case, on) | letter_filling.recital(case, event, at_receipt=event is None)
    given |= letter_filling.of_event(case, call.letter, event)
    if call.of is not None:
        given |= letter_filling.of_slip(case, call.letter, call.of)
    if to_applicant(call):
        given["addressee"] = name or masked_name(case)
    else:
        given |= {"addressee": event.party if event else ""} if "addressee" not in given else {}
        given["addressee_is"] = letter_filling.ORGANIZATION if letter.to == "organ" else ""
    if letter.clock == "correction_notice":
        given |= {"last_day": None, "day_is_open": False}
    if late:
        given["late"] = "true"
    series = letter.series or REPLIES
    made, wordings = _composed(case.agency, call.letter, given | as_values(typed), on, series)
    number = unnumbered(case.agency, series, on.year) if made.paper.number else ""
    return Made((made,), made.parts, replace(made.paper, number=number), wordings)


def is_late_by_clock(case: RequestCase, call: Call, typed: Mapping[str, str], on: dt.date) -> bool:
    """Whether a letter of that day comes after its last day and may say so."""
    if letters()[call.letter].clock == "none":
        return False
    try:
        make(case, call, typed, on)
    except LetterRefused as refused:
        return any(problem.code == "letter-late" for problem in refused.problems)
    return False


def make_reply(case: RequestCase, typed: Mapping[str, str], on: dt.date, *, late: bool = False) -> Made:
    """The reply: one letter where all items end alike, else the findings of each item in one document."""
    common = letter_filling.head(case, on) | letter_filling.recital(case)
    common |= {
        "addressee": masked_name(case),
        "additional": reopened_words(case),
        **({"late": "true"} if late else {}),
    }
    common |= as_values({name: value for name, value in typed.items() if "." not in name})
    found = sections(case, on, typed)
    if not found:
        raise LetterRefused([say("reply-undecided")])
    problems: list[Saying] = []
    done: list[Composed] = []
    wordings: dict[str, list[Any]] = {}
    for section in found:
        try:
            one, used = _composed(case.agency, section.letter, common | section.values, on, REPLIES)
        except LetterRefused as refused:
            problems += [problem for problem in refused.problems if problem not in problems]
        else:
            done.append(one)
            wordings |= used
    if problems:
        raise LetterRefused(problems)
    parts = done[0].parts if len(done) == 1 else _together(case, found, done, on)
    title = done[0].paper.title if len(done) == 1 else REPLY_ZH
    blocks = tuple(PaperParagraph(line) for line in flat(parts))
    number = unnumbered(case.agency, REPLIES, on.year)
    return Made(
        tuple(done), parts, replace(done[0].paper, title=title, blocks=blocks, number=number), wordings
    )


def as_values(typed: Mapping[str, str]) -> Values:
    """What was typed, by variable: of a list each line is an entry."""
    lists = {name for name, term in terms().items() if term.kind == "list"}
    return {
        name: [line.strip() for line in value.splitlines() if line.strip()] if name in lists else value
        for name, value in typed.items()
    }


def reopened_words(case: RequestCase) -> str:
    """The sentence that tells by which decision a case is answered anew."""
    decisions = [
        event.words
        for event in case.events.all()
        if event.act == "reopened" and event.round_number == case.round_number
    ]
    return f"本答复依据{decisions[-1]}重新作出。" if decisions else ""


def _composed(
    agency: Agency, letter: str, values: Mapping[str, Any], on: dt.date, series: str
) -> tuple[Composed, dict[str, list[Any]]]:
    own = wording_on(agency, letter, on)
    number = unnumbered(agency, series, on.year).replace("　", SAMPLE_SERIAL)
    try:
        version = letters()[letter].version(on)
    except NoRuleInForce:
        first = letters()[letter].versions[0]
        raise LetterRefused(
            [say("letter-not-yet", on=on, letter=letters()[letter].label_zh, first=first.force_from)]
        ) from None
    names = known(letters()[letter], version)
    numbered = {} if letters()[letter].group == "form" else {"number": number}
    known_day = {"last_day": _last_day(values, version, on)}
    facts = letter_filling.known_of(
        {**values, **known_day, **numbered}, _that_go_together(names, version.names)
    )
    made = compose_letter(letter, facts, on, own.texts if own is not None else None)
    told = (
        [own.version, own.valid_from.isoformat()]
        if own is not None and own.texts
        else [0, version.force_from.isoformat()]
    )
    return made, {letter: told}


def _last_day(values: Mapping[str, Any], version: Version, on: dt.date) -> Any:
    """The last day of the clock. While an opinion is awaited it is open: nothing is late, and no day can be printed."""
    if values.get("last_day") is not None or "received" not in values:
        return values.get("last_day")
    printed = {"last_day", "extended_to"} & version.names
    if not printed or not values.get("day_is_open"):
        return on if values.get("day_is_open") else None
    element = next(one.element for one in version.paragraphs if any(name in one.text for name in printed))
    asked = {"label": label(terms()["last_day"]), "key": "last_day", "element": label(elements()[element])}
    raise LetterRefused([say("letter-variable-missing", **asked)])


def _that_go_together(names: Iterable[str], printed: frozenset[str]) -> list[str]:
    """The known variables without those of the clock that this letter computes from what is set and does not print."""
    unused = {"corrected", "fee_paid", "extension_days", "excluded_days"} - printed
    return [name for name in names if name not in unused]


def _together(case: RequestCase, found: list[Section], done: list[Composed], on: dt.date) -> tuple[Part, ...]:
    """One recital, each item's findings under its name, what is said of lateness once, and the remedies of them all."""
    shared = {"recital", "late", "additional", REMEDIES}
    parts = [part for part in done[0].parts if part.element == "recital"]
    for place, (section, one) in enumerate(zip(found, done, strict=True), 1):
        own = [part for part in one.parts if part.element not in shared]
        lead = f"（{chinese_number(place)}）关于“{section.name}”："
        parts += [replace(own[0], text=lead + own[0].text), *own[1:]]
    parts += [part for part in done[0].parts if part.element in {"late", "additional"}]
    return (*parts, *_remedies(case, found, done, on))


def _remedies(case: RequestCase, found: list[Section], done: list[Composed], on: dt.date) -> list[Part]:
    """Where some items are withheld under Art. 14 to 16 and others are not: those of a partly granted request."""
    kinds = {one.outcome.remedy for one in done if one.outcome is not None}
    if len(kinds) == 1:
        return [part for part in done[0].parts if part.element == REMEDIES]
    values = letter_filling.head(case, on) | found[0].values
    told = {
        "review_organ": tuple(values["review_organ"]),
        "court": values["court"],
        **({"online_review": values["online_review"]} if values["online_review"] else {}),
    }
    remedy = remedies.remedy("partly_granted", on, str(values["agency_kind"]))
    you = choices_of(terms()["addressee_is"].choices)[values["addressee_is"]].label_zh
    return [Part(REMEDIES, text, verbatim=True) for text in letter_remedies.paragraphs(remedy, told, you)]
