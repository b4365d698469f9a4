"""Whether what a letter is filled with agrees: number, days, outcome, articles, fee, personal data."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from gongkai.law import fees, replies
from gongkai.law.case_words import Label, Saying, say
from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.instruments import (
    Citation,
    UnknownCitation,
    chinese_number,
    cite,
    instruments,
    printed_article,
)
from gongkai.law.letters import Letter, Version, terms
from gongkai.requests.letter_facts import Value, label

NUMBER = re.compile(r"[^〔〕\[\]\s]{0,50}〔([0-9]{4})〕第?[1-9][0-9]{0,6}号(?:[-－—]?[\w（）]{1,8})?")
PERSONAL = re.compile(r"(?<![0-9])(?:[0-9]{17}[0-9Xx]|1[3-9][0-9]{9})(?![0-9Xx])")
TITLE = re.compile(r"^《[^》]*》(?:（[^）]*）)?")
DAY_OF_LETTER = Label("文书日期", "day of the letter")


def number_faults(values: Mapping[str, Value], on: dt.date) -> Iterator[Saying]:
    """A document number is CODE〔year〕第n号, of the year of the letter."""
    if "number" not in values:
        return
    text = str(values["number"])
    found = NUMBER.fullmatch(text)
    if found is None:
        yield say("letter-number-form", year=on.year, value=text[:40])
    elif int(found[1]) != on.year:
        yield say("letter-number-year", found=found[1], year=on.year)


def day_faults(values: Mapping[str, Value], on: dt.date) -> Iterator[Saying]:
    """Every date against those it must follow or precede."""
    days = {name: value for name, value in values.items() if isinstance(value, dt.date)} | {"on": on}
    for name, day in days.items():
        term = terms().get(name)
        if term is None:
            continue
        rules = ((term.not_before, "letter-before", day.__lt__), (term.not_after, "letter-after", day.__gt__),
                 (term.after, "letter-not-later", day.__le__))  # fmt: skip
        for other, code, broken in rules:
            if other in days and broken(days[other]):
                named = DAY_OF_LETTER if other == "on" else label(terms()[other])
                yield say(code, label=label(term), value=day, other=named, limit=days[other])
        if term.over and on <= day:
            yield say("letter-not-over", label=label(term), value=day, on=on)


def personal_faults(letter: Letter, values: Mapping[str, Value]) -> Iterator[Saying]:
    """A consultation describes what was asked, never who asked."""
    if letter.to == "applicant" or letter.group == "form" or letter.remedy != "none":
        return
    for name, value in values.items():
        found = PERSONAL.search(str(value)) if terms()[name].kind in ("text", "long") else None
        if found and name not in ("contact", "number"):
            yield say("letter-personal", label=label(terms()[name]), key=name, found=found.group())


@dataclass(frozen=True, slots=True)
class Basis:
    """The outcome that a letter tells (None for a notice) and the articles it rests on."""

    outcome: replies.Outcome | None
    articles: tuple[Citation, ...]


def basis(
    letter: Letter,
    version: Version,
    values: Mapping[str, Any],
    on: dt.date,
    *,
    charged: fees.Fee | None,
    reasons: list[Saying],
) -> Basis:
    """The outcome and articles of a letter, with those of the fee `charged`; given ones that differ go to `reasons`."""
    outcome = _outcome(letter, values, reasons)
    try:
        found = [cite(key) for key in version.articles]
        if outcome is not None:
            found += outcome.basis(on)
        if "ground" in values:
            found += replies.outcome(values["ground"]).basis(on)
    except NoRuleInForce:
        assert outcome is not None
        reasons.append(say("outcome-not-yet", on=on, outcome=label(outcome)))
        return Basis(outcome, ())
    found += charged.articles if charged is not None else ()
    articles = tuple(sorted({one.key: one for one in found}.values(), key=_place))
    if "articles" not in values or (outcome is None and letter.outcomes):
        return Basis(outcome, articles)
    named = _named(values["articles"], articles)
    may_lack = {one.key for one in articles if one.key in letter.optional_articles}
    reasons += _article_faults(named, articles, may_lack, told=label(outcome or letter))
    return Basis(outcome, tuple(one for one in articles if one in named.values()))


def _outcome(letter: Letter, values: Mapping[str, Any], reasons: list[Saying]) -> replies.Outcome | None:
    possible = {one.id: one for one in letter.outcomes}
    given = values.get("outcome")
    if given is None or not possible:
        return next(iter(possible.values())) if len(possible) == 1 else None
    if given not in possible:
        told = label(replies.outcome(given))
        reasons.append(say("letter-wrong-outcome", letter=label(letter), outcome=told, known=tuple(possible)))
    return possible.get(given)


def _named(given: Sequence[str], right: Sequence[Citation]) -> dict[str, Citation | None]:
    """Each article given, with the right one that it names, if any."""
    forms = {form: one for one in right for form in (one.key, bare_article(one.printed))}
    return {text: forms.get(text) or forms.get(bare_article(text)) for text in given}


def _article_faults(
    named: Mapping[str, Citation | None], right: Sequence[Citation], may_lack: set[str], *, told: Label
) -> Iterator[Saying]:
    known = [one.short for one in right] or ["—"]
    for text, one in named.items():
        if one is None:
            yield say("letter-wrong-article", article=_printed(text), outcome=told, known=known)
    for one in right:
        if one not in named.values() and one.key not in may_lack:
            yield say("letter-article-missing", outcome=told, article=one.short)


def bare_article(text: str) -> str:
    """An article as it is compared: without title and blanks, items in full-width brackets, numbers in characters."""
    text = TITLE.sub("", re.sub(r"\s", "", text).replace("(", "（").replace(")", "）"))
    text = re.sub(r"[0-9]{1,3}", lambda number: chinese_number(max(1, int(number.group()))), text)
    return re.sub(r"第([一二三四五六七八九十]+)项", r"第（\1）项", text)


def _printed(text: str) -> str:
    try:
        return cite(text).short
    except UnknownCitation:
        return text[:40]


def articles_text(articles: Sequence[Citation]) -> str:
    """Articles as a letter names them: each law once, its articles after it."""
    groups = groupby(articles, key=lambda one: one.instrument)
    return "和".join(
        f"《{found.title}》" + "、".join(printed_article(one.key.partition(":")[2]) for one in cited)
        for found, cited in groups
    )


def _place(one: Citation) -> tuple[int, int]:
    """The regulation before what carries it out; articles by their number."""
    number = re.match(r"[0-9]+", one.key.partition(":")[2])
    return [known.id for known in instruments()].index(one.instrument.id), int(
        number.group()
    ) if number else 0


def fee(values: Mapping[str, Any], on: dt.date, reasons: list[Saying]) -> fees.Fee | None:
    """The fee of a notice: by pages the whole, by count that of the last request alone. None where none is told."""
    if "fee_scale" not in values or "fee_units" not in values:
        return None
    try:
        found = fees.by_pages(values["fee_units"], on) if values["fee_scale"] == "by_pages" else (
            fees.by_count(values["fee_units"], on)
        )  # fmt: skip
    except NoRuleInForce:
        reasons.append(say("no-fee-rule", on=on, first=fees.scales()["by_count"].versions[0].force_from))
        return None
    due = fee_amount(found)
    if due == 0:
        unit = Label(found.scale.unit_zh, found.scale.unit_en)
        reasons.append(say("letter-fee-none", units=found.units, unit=unit))
    elif values.get("amount", due) != due:
        reasons.append(say("letter-fee-wrong", computed=due, given=values["amount"]))
    return found


def fee_amount(found: fees.Fee) -> int:
    """What one notice charges, in 元."""
    return found.amount if found.scale.id == "by_pages" else found.last_price


def fee_account(found: fees.Fee) -> str:
    """How the fee of a notice comes about, in words."""
    unit = found.scale.unit_zh
    if found.scale.id == "by_count":
        return f"本件为同一申请人本月第{found.units}{unit}申请，每{unit}{found.last_price}元"
    steps = [f"第{one.first}至{one.last}{unit}每{unit}{one.price}元，计{one.amount}元" for one in found.steps]
    return f"共{found.units}{unit}：" + "；".join(steps)
