"""Every legal instrument this package rests on, and how one of its articles is printed.

A key is `<instrument>:<article>`: "711:26", "711:20(1)" (item), "review-2023:23.1(4)" (paragraph, item),
or the instrument alone for the whole document. With a family in place of the instrument ("disclosure:26") the
version in force on the day asked about is taken. An unknown key, or a version not in force, raises.
"""

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from gongkai.law.loading import LawDataError, Mark, build, load_yaml
from gongkai.law.validity import Validity

DATA_FILE = "instruments.yaml"
AT = re.compile(r"(?P<article>\d+)(?:\.(?P<paragraph>\d+))?(?:\((?P<item>\d+)\))?")
CERTAINTY = (Mark.V, Mark.P, Mark.M)
DIGITS = "零一二三四五六七八九"


class UnknownCitation(LookupError):
    """No such instrument, family or article in `instruments.yaml`."""


class NotInForce(LookupError):
    """The instrument was not in force on the day asked about."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article, paragraph, item or part; `label` says in a few words what it rules."""

    at: str
    label: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Instrument(Validity):
    """One version of a law, document or standard. `force_until` is its last day, None while it lasts."""

    id: str
    family: str
    kind: str
    title: str
    short: str
    number: str
    source: str
    mark: Mark
    issued: dt.date | None = None
    note: str = ""
    articles: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited place: `printed` in full, `short` for lists, the mark of its less certain part."""

    key: str
    printed: str
    short: str
    label: str
    mark: Mark
    instrument: Instrument


def instruments() -> tuple[Instrument, ...]:
    """Every instrument, in the order of the data file."""
    return tuple(_by_id().values())


def instrument(name: str) -> Instrument:
    """The instrument with this id; raises UnknownCitation."""
    try:
        return _by_id()[name]
    except KeyError as error:
        raise UnknownCitation(f"no instrument {name!r} in {DATA_FILE}") from error


def by_number(number: str) -> Instrument:
    """The instrument with this printed number (文号); raises UnknownCitation."""
    for found in instruments():
        if found.number == number:
            return found
    raise UnknownCitation(f"no instrument numbered {number!r} in {DATA_FILE}")


def version(family: str, on: dt.date) -> Instrument:
    """The version of a family in force on a day; raises UnknownCitation or NotInForce."""
    members = [found for found in instruments() if found.family == family]
    if not members:
        raise UnknownCitation(f"no family of instruments {family!r} in {DATA_FILE}")
    for found in members:
        if found.in_force(on):
            return found
    raise NotInForce(f"no version of {family!r} was in force on {on}")


def cite(key: str, on: dt.date | None = None) -> Citation:
    """The citation of a key. With `on`, a family is its version of that day, and a version must be in force.

    Raises UnknownCitation or NotInForce.
    """
    name, colon, at = key.partition(":")
    if colon and not at:
        raise UnknownCitation(f"no article is named in {key!r}")
    if name in _by_id():
        found = instrument(name)
    elif on is not None:
        found = version(name, on)
    else:
        raise UnknownCitation(f"no instrument {name!r} in {DATA_FILE} (a family needs a day)")
    if on is not None and not found.in_force(on):
        raise NotInForce(f"{found.title}（{found.number}） was not in force on {on}")
    return _citation(found, at)


def _citation(found: Instrument, at: str) -> Citation:
    if not at:
        return Citation(found.id, _name(found), f"《{found.short}》", found.short, found.mark, found)
    article = next((article for article in found.articles if article.at == at), None)
    if article is None:
        raise UnknownCitation(f"no article {at!r} under {found.id!r} in {DATA_FILE}")
    return Citation(
        key=f"{found.id}:{at}",
        printed=_name(found) + printed_article(at),
        short=f"《{found.short}》{printed_article(at)}",
        label=article.label,
        mark=max(found.mark, article.mark, key=CERTAINTY.index),
        instrument=found,
    )


def _name(found: Instrument) -> str:
    inner = found.title.replace("《", "〈").replace("》", "〉")
    return f"《{inner}》（{found.number}）"


def printed_article(at: str) -> str:
    """How an article is printed: "20(1)" is 第二十条第（一）项. The name of a part is printed as it is."""
    parts = AT.fullmatch(at)
    if parts is None:
        return at
    text = f"第{chinese_number(int(parts['article']))}条"
    if parts["paragraph"]:
        text += f"第{chinese_number(int(parts['paragraph']))}款"
    if parts["item"]:
        text += f"第（{chinese_number(int(parts['item']))}）项"
    return text


def chinese_number(number: int) -> str:
    """A number from 1 to 999 in Chinese characters, as articles are numbered."""
    if not 1 <= number <= 999:
        raise ValueError(f"articles are numbered 1 to 999, not {number}")
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{DIGITS[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (DIGITS[ones] if ones else "")


@cache
def _by_id() -> dict[str, Instrument]:
    found: dict[str, Instrument] = {}
    for i, record in enumerate(load_yaml(DATA_FILE)["instruments"]):
        read = _read(record, f"instruments[{i}]")
        if read.id in found:
            raise LawDataError(DATA_FILE, f"instruments[{i}]", f"id {read.id!r} given twice")
        found[read.id] = read
    return found


def _read(record: dict[str, Any], where: str) -> Instrument:
    read = build(Instrument, {**record, "articles": []}, file=DATA_FILE, where=where)
    articles = tuple(
        build(Article, item, file=DATA_FILE, where=f"{where}.articles[{i}]")
        for i, item in enumerate(record.get("articles", []))
    )
    if len({article.at for article in articles}) < len(articles):
        raise LawDataError(DATA_FILE, where, "an article is given twice")
    if read.force_until is not None and read.force_until < read.force_from:
        raise LawDataError(DATA_FILE, where, "ends before it begins")
    return replace(read, articles=articles)
