"""What a letter is filled with: which variables it needs and knows, and each value read by its kind."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from gongkai.law.case_words import Label, Saying, say
from gongkai.law.letter_text import required
from gongkai.law.letters import Letter, Variable, Version, choices_of, elements, terms

Value = str | int | bool | dt.date | tuple[str, ...]

FIRST, LAST = dt.date(2008, 5, 1), dt.date(2099, 12, 31)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MOST_NUMBER, MOST_ITEMS, SHOWN = 100_000, 50, 40
LONGEST = {"text": 500, "long": 20_000, "list": 200}
COMMON = ("agency", "number", "addressee", "addressee_is", "mark", "contact", "additional", "attachments", "copies",
          "articles", "late")  # fmt: skip
OF_FORM = ("agency", "number", "additional")
OF_CLOCK = ("received", "corrected", "fee_paid", "extension_days", "excluded_days", "last_day")
OF_REMEDY = ("agency_kind", "review_organ", "court", "served_by", "online_review")
COMPUTED = {"you", "on", "articles", "last_day", "extended_to", "fee_account"}
HEAD = {"agency": "signature", "number": "number", "addressee": "addressee"}


class LetterRefused(ValueError):
    """A letter cannot be made; `problems` are all the reasons, each in both languages."""

    def __init__(self, problems: list[Saying]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.text("en") for problem in self.problems))

    def text(self, language: str = "zh-hans") -> str:
        """Every reason on a line of its own."""
        return "\n".join(problem.text(language) for problem in self.problems)


def label(thing: Any) -> Label:
    """The name of a variable, element, letter or choice in both languages."""
    return Label(thing.label_zh, thing.label_en)


def needed(letter: Letter, version: Version) -> dict[str, str]:
    """The variables that every such letter must be given, each with the element it belongs to."""
    found = dict(HEAD) if letter.group != "form" else {"agency": "signature"}
    for paragraph in version.paragraphs:
        for name in sorted(_asked(frozenset.intersection(*map(required, paragraph.wordings)))):
            found.setdefault(name, paragraph.element)
        if paragraph.choose and (paragraph.choose != "outcome" or len(letter.outcomes) > 1):
            found.setdefault(paragraph.choose, paragraph.element)
    if letter.clock != "none" or "last_day" in version.names:
        found.setdefault("received", "recital")
    if letter.remedy != "none":
        found |= dict.fromkeys(("agency_kind", "review_organ", "court"), "remedies")
    return found


def _asked(names: frozenset[str]) -> set[str]:
    """The variables to ask for where a text has `names`."""
    asked = {name.removeprefix("label_") for name in names if name.startswith("label_")}
    asked |= {name for name in names if name not in COMPUTED and not name.startswith(("label_", "limit_"))}
    if "extended_to" in names:
        asked |= {"received", "extension_days"}
    if "fee_account" in names:
        asked = (asked | {"fee_scale", "fee_units"}) - {"amount"}
    return asked


def known(letter: Letter, version: Version) -> tuple[str, ...]:
    """Every variable that may be given for a letter, in the order of the list of variables."""
    names = {
        *(OF_FORM if letter.group == "form" else COMMON),
        *needed(letter, version),
        *_asked(version.names),
    }
    if letter.clock != "none" or "last_day" in version.names:
        names |= set(OF_CLOCK)
    if letter.remedy != "none":
        names |= set(OF_REMEDY)
    if letter.outcomes:
        names.add("outcome")
    if "fee_account" in version.names:
        names.add("amount")
    return tuple(name for name in terms() if name in names)


def read_facts(
    letter: Letter, version: Version, facts: Mapping[str, object], reasons: list[Saying]
) -> dict[str, Value]:
    """The values that are given, by variable; what cannot be read goes to `reasons`. Blank counts as not given."""
    values: dict[str, Value] = {}
    possible = known(letter, version)
    for key, raw in facts.items():
        if key not in possible:
            shown = str(key)[:SHOWN]
            reasons.append(say("letter-variable-unknown", key=shown, letter=label(letter), known=possible))
        elif not _blank(raw):
            value = _outcome(letter, raw, reasons) if key == "outcome" else _value(terms()[key], raw, reasons)
            if value is not None:
                values[key] = value
    return values


def missing(
    letter: Letter, version: Version, facts: Mapping[str, object], values: Mapping[str, Value]
) -> list[Saying]:
    """A reason for every needed variable that is not given, also of the text chosen by outcome."""
    wanted = needed(letter, version)
    for paragraph in version.paragraphs:
        if paragraph.choose in values and str(values[paragraph.choose]) in dict(paragraph.texts):
            for name in sorted(_asked(required(paragraph.wording(values)))):
                wanted.setdefault(name, paragraph.element)
    return [
        say(
            "letter-variable-missing",
            label=label(terms()[name]),
            key=name,
            element=label(elements()[element]),
        )
        for name, element in wanted.items()
        if name not in values and _blank(facts.get(name))
    ]


def _blank(raw: object) -> bool:
    return raw is None or (isinstance(raw, str) and not raw.strip()) or raw in ((), [])


def _value(term: Variable, raw: object, reasons: list[Saying]) -> Value | None:
    match term.kind:
        case "date":
            return _date(term, raw, reasons)
        case "number":
            return _number(term, raw, reasons)
        case "truth":
            return _one_of(term, raw, {"true": True, "false": False}, reasons)
        case "choice":
            listed = choices_of(term.choices)
            return _one_of(term, raw, {key: key for key in listed}, reasons)
        case "list":
            return _list(term, raw, reasons)
        case _:
            return _text(term, raw, reasons)


def _outcome(letter: Letter, raw: object, reasons: list[Saying]) -> Value | None:
    """An outcome; a name that is none is told with those of the letter."""
    term = terms()["outcome"]
    if str(raw).strip() in choices_of("outcomes"):
        return str(raw).strip()
    _refuse(
        reasons, "letter-not-a-choice", term, value=_shown(raw), known=[one.id for one in letter.outcomes]
    )
    return None


def _refuse(reasons: list[Saying], code: str, term: Variable, **values: object) -> None:
    reasons.append(say(code, label=label(term), key=term.id, **values))


def _shown(raw: object) -> str:
    text = str(raw)
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def _date(term: Variable, raw: object, reasons: list[Saying]) -> dt.date | None:
    day: dt.date | None = None
    if isinstance(raw, dt.date) and not isinstance(raw, dt.datetime):
        day = raw
    elif isinstance(raw, str) and DAY.fullmatch(raw.strip()):
        try:
            day = dt.date.fromisoformat(raw.strip())
        except ValueError:
            day = None
    if day is None:
        _refuse(reasons, "letter-not-a-date", term, value=_shown(raw))
    elif not FIRST <= day <= LAST:
        _refuse(reasons, "letter-date-range", term, first=FIRST, last=LAST, value=day)
        return None
    return day


def _number(term: Variable, raw: object, reasons: list[Saying]) -> int | None:
    text = str(raw).strip() if isinstance(raw, int | str) and not isinstance(raw, bool) else ""
    if re.fullmatch(r"[0-9]{1,7}", text) and 1 <= int(text) <= MOST_NUMBER:
        return int(text)
    _refuse(reasons, "letter-not-a-number", term, limit=MOST_NUMBER, value=_shown(raw))
    return None


def _one_of(term: Variable, raw: object, listed: Mapping[str, Any], reasons: list[Saying]) -> Any:
    text = str(raw).lower() if isinstance(raw, bool) else str(raw).strip()
    if text in listed:
        return listed[text]
    _refuse(reasons, "letter-not-a-choice", term, value=_shown(raw), known=tuple(listed))
    return None


def _list(term: Variable, raw: object, reasons: list[Saying]) -> tuple[str, ...] | None:
    items = (raw,) if isinstance(raw, str) else raw
    if not isinstance(items, list | tuple) or len(items) > MOST_ITEMS or any(_blank(item) for item in items):
        _refuse(reasons, "letter-not-a-text", term, value=_shown(raw))
        return None
    read = [_text(term, item, reasons) for item in items]
    return None if None in read else tuple(str(item) for item in read)


def _text(term: Variable, raw: object, reasons: list[Saying]) -> str | None:
    if not isinstance(raw, str):
        _refuse(reasons, "letter-not-a-text", term, value=_shown(raw))
        return None
    text, limit = "\n".join(raw.splitlines()).strip(), LONGEST[term.kind]
    if len(text) > limit:
        _refuse(reasons, "letter-too-long", term, size=len(text), limit=limit)
        return None
    if term.kind != "long" and "\n" in text:
        _refuse(reasons, "letter-one-line", term)
        return None
    return text
