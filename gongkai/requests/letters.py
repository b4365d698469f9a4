"""The letters of a request, made from their wording (`gongkai.law.letters`) and the facts. Plain Python, no Django.

`compose` gives the document, `compose_letter` also what it rests on. Both refuse with all reasons at once.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from gongkai.law.case_words import Saying, say
from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.instruments import Citation
from gongkai.law.letter_text import fill, used, variables
from gongkai.law.letters import Letter, Paragraph, Version, choices_of, letters, sentence, terms
from gongkai.law.replies import Outcome
from gongkai.law.workdays import Calendar
from gongkai.papers.document import Block, Cell, Paper, Table, day_text
from gongkai.papers.document import Paragraph as PaperParagraph
from gongkai.papers.document import letter as paper_letter
from gongkai.requests import letter_checks, letter_clock, letter_parts, letter_remedies
from gongkai.requests.letter_facts import (
    COMPUTED,
    FIRST,
    LAST,
    LetterRefused,
    Value,
    label,
    missing,
    read_facts,
)
from gongkai.requests.letter_parts import Part
from gongkai.requests.letter_wording import reworded

ANYONE = "您（单位）"
DAY_OF_LETTER = letter_checks.DAY_OF_LETTER


@dataclass(frozen=True, slots=True)
class Composed:
    """A letter made: its document and what it rests on. `elements`: each element with its text, in order.

    `parts`: the same, with what of each must stay when the text is edited.
    """

    letter: Letter
    on: dt.date
    paper: Paper
    outcome: Outcome | None
    articles: tuple[Citation, ...]
    elements: tuple[tuple[str, str], ...]
    timing: letter_clock.Timing
    doubts: tuple[tuple[str, str], ...] = ()
    parts: tuple[letter_parts.Part, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ready:
    """Everything a letter is written from, once nothing speaks against it."""

    letter: Letter
    version: Version
    values: dict[str, Value]
    texts: dict[str, str]
    remedies: tuple[str, ...]
    timing: letter_clock.Timing


def compose(
    letter_id: str,
    facts: Mapping[str, object],
    on: dt.date,
    overrides: Mapping[str, object] | None = None,
    calendar: Calendar | None = None,
) -> Paper:
    """The document of a letter of the day `on`.

    `facts`: values of the letter's variables (`letter_facts.known`). `overrides`: the agency's own wording, element
    (or "title") → text. `calendar`: working days, else those of the package. Raises LetterRefused with all reasons.
    """
    return compose_letter(letter_id, facts, on, overrides, calendar).paper


def compose_letter(
    letter_id: str,
    facts: Mapping[str, object],
    on: dt.date,
    overrides: Mapping[str, object] | None = None,
    calendar: Calendar | None = None,
) -> Composed:
    """As `compose`, with the outcome, articles, elements and the clock of the letter."""
    letter, version = _wording(letter_id, on)
    reasons: list[Saying] = []
    version = reworded(letter, version, overrides or {}, reasons)
    values = read_facts(letter, version, facts, reasons)
    if len(letter.outcomes) == 1:
        values.setdefault("outcome", letter.outcomes[0].id)
    reasons += missing(letter, version, facts, values)
    reasons += letter_checks.number_faults(values, on)
    reasons += letter_checks.day_faults(values, on)
    reasons += letter_checks.personal_faults(letter, values)
    fee = letter_checks.fee(values, on, reasons)
    basis = letter_checks.basis(letter, version, values, on, charged=fee, reasons=reasons)
    timing = letter_clock.timing(
        letter, version, values, on, calendar=calendar or Calendar.known(), reasons=reasons
    )
    remedy = letter_remedies.remedy_of(letter, basis.outcome, values, on)
    reasons += letter_remedies.remedy_faults(remedy, values, on)
    texts = _texts(version, values, on, basis, timing)
    if fee is not None:
        texts |= {"fee_account": letter_checks.fee_account(fee), "amount": str(letter_checks.fee_amount(fee))}
    reasons += _unused(version, values, texts)
    if reasons:
        raise LetterRefused(reasons)
    told = letter_remedies.paragraphs(remedy, values, texts["you"]) if remedy is not None else ()
    ready = _Ready(letter, version, values, texts, told, timing)
    parts = tuple(_parts(ready))
    elements = tuple((part.element, part.text) for part in parts)
    doubts = remedy.doubts if remedy is not None else ()
    paper = _paper(ready, elements, on)
    return Composed(letter, on, paper, basis.outcome, basis.articles, elements, timing, doubts, parts)


def _wording(letter_id: str, on: dt.date) -> tuple[Letter, Version]:
    if letter_id not in letters():
        close = get_close_matches(letter_id, letters(), n=3) or tuple(letters())
        raise LetterRefused([say("letter-unknown", letter=letter_id[:40], known=close)])
    letter = letters()[letter_id]
    if not FIRST <= on <= LAST:
        raise LetterRefused(
            [say("letter-date-range", label=DAY_OF_LETTER, key="on", first=FIRST, last=LAST, value=on)]
        )
    try:
        return letter, letter.version(on)
    except NoRuleInForce as error:
        first = letter.versions[0].force_from
        raise LetterRefused([say("letter-not-yet", on=on, letter=label(letter), first=first)]) from error


def _texts(
    version: Version,
    values: Mapping[str, Any],
    on: dt.date,
    basis: letter_checks.Basis,
    timing: letter_clock.Timing,
) -> dict[str, str]:
    """Every value as it is printed, those computed among them."""
    texts = {name: _printed(value) for name, value in values.items()}
    chosen = {name: value for name, value in values.items() if terms()[name].kind == "choice"}
    texts |= {
        f"label_{name}": choices_of(terms()[name].choices)[value].label_zh for name, value in chosen.items()
    }
    texts["you"] = texts.get("label_addressee_is", ANYONE)
    texts["on"] = day_text(on)
    texts["articles"] = letter_checks.articles_text(basis.articles)
    for name, due in (("last_day", timing.last), ("extended_to", timing.extended)):
        if due is not None:
            texts[name] = day_text(due.day) + ("（暂定）" if due.provisional else "")
    limits = {name for name in version.names if name.startswith("limit_")}
    for name in limits:
        texts[name] = letter_clock.limit(name.removeprefix("limit_"), values.get("received"), on)
    return texts


def _printed(value: Value) -> str:
    if isinstance(value, dt.date):
        return day_text(value)
    return "、".join(value) if isinstance(value, tuple) else str(value)


def _unused(version: Version, values: Mapping[str, Value], texts: Mapping[str, str]) -> Iterator[Saying]:
    """A value given for the text that the text leaves out: what it goes with is not given, or another was chosen."""
    shown: set[str] = set()
    for paragraph in version.paragraphs:
        if not paragraph.choose or str(values.get(paragraph.choose)) in dict(paragraph.texts):
            shown |= {*used(paragraph.wording(values), texts), paragraph.choose}
        else:  # refused already, for want of a choice
            shown |= {paragraph.choose}.union(*map(variables, paragraph.wordings))
    for name in sorted((version.names & set(values)) - shown - COMPUTED):
        near = [one for one in version.paragraphs if any(name in variables(text) for text in one.wordings)]
        partners = {one.choose for one in near if one.choose and one.choose in values}
        partners |= {other for one in near if not one.choose for other in variables(one.text) - set(texts)}
        yield say("letter-not-used", label=label(terms()[name]), key=name, partners=sorted(partners))


def _parts(ready: _Ready) -> Iterator[Part]:
    for paragraph in ready.version.paragraphs:
        if part := letter_parts.part_of(paragraph, ready.values, ready.texts):
            yield part
    if ready.timing.late:
        clock = letter_clock.clock_label(ready.letter).zh
        told = {"clock": clock, "late_days": letter_clock.days_text(ready.timing), "last_day": ready.texts["last_day"],
                "late_effect": ready.letter.late_effect}  # fmt: skip
        yield Part(letter_parts.LATE, fill(sentence("late"), told), verbatim=True)
    if "additional" in ready.values:
        yield Part(letter_parts.ADDITIONAL, str(ready.values["additional"]), required=False)
    yield from (Part(letter_parts.REMEDIES, text, verbatim=True) for text in ready.remedies)


def _paper(ready: _Ready, elements: tuple[tuple[str, str], ...], on: dt.date) -> Paper:
    values = ready.values
    agency = str(values["agency"])
    if ready.letter.group == "form":
        return _form(ready, dict(elements), agency, on)
    contact = f"联系人：{values['contact']}" if "contact" in values else ""
    return paper_letter(
        mark=str(values.get("mark", agency)),
        number=str(values["number"]),
        title=ready.version.title,
        addressee=str(values["addressee"]),
        body=tuple(line for _, text in elements for line in text.split("\n") if line.strip()),
        signature=agency,
        date=on,
        attachments=_names(values.get("attachments")),
        copies=_names(values.get("copies")),
        note=contact,
    )


def _form(ready: _Ready, elements: Mapping[str, str], agency: str, on: dt.date) -> Paper:
    rows = tuple(_row(paragraph, elements[paragraph.element]) for paragraph in ready.version.paragraphs)
    blocks: tuple[Block, ...] = (Table(caption="", widths=(0.3, 0.7), rows=rows),)
    blocks += tuple(PaperParagraph(text) for name, text in elements.items() if name == "additional")
    title, number = f"{agency}{ready.version.title}", str(ready.values.get("number", ""))
    return Paper(kind="report", title=title, number=number, blocks=blocks, made_on=on)


def _row(paragraph: Paragraph, text: str) -> tuple[Cell, ...]:
    return Cell(paragraph.label, header=True), Cell(text, align="left")


def _names(value: Value | None) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
