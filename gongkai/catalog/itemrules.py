"""What the gate asks about an item as a whole; the rules are data in itemrules.yaml."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.html import strip_tags

from gongkai.catalog import links
from gongkai.catalog.gate import Level, Rule
from gongkai.catalog.models import Item
from gongkai.catalog.timeliness import timing
from gongkai.law.loading import build, parse_yaml

FILE = Path(__file__).with_name("itemrules.yaml")
DOC_NUMBER = re.compile(r"[\w、]{1,20}[〔\[［(（](?P<year>\d{4})[〕\]］)）]\s?第?\d{1,5}号")
DAY = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日|[二〇零○一三四五六七八九]{4}年\w{1,3}月\w{1,4}日")
END = re.compile(r"(?:</p>|<br\s*/?>|</div>|</h\d>|</li>|\n)", re.I)
LONGEST_SIGNATURE = 40
LAST_LINES = 6

Told = tuple[str, dict[str, str]]


@cache
def data() -> dict[str, Any]:
    """Everything in itemrules.yaml; treat the answer as read-only."""
    return parse_yaml(FILE.read_text(encoding="utf-8"), FILE.name)


def _rule(code: str, entry: dict[str, Any]) -> Rule:
    rule = build(Rule, {"code": code, **entry}, file=FILE.name, where=code)
    return replace(rule, level=Level(rule.level))


@cache
def rules() -> dict[str, Rule]:
    """The rules about an item, by code. Raises LawDataError where itemrules.yaml is wrong."""
    return {code: _rule(code, entry) for code, entry in data()["rules"].items()}


@cache
def refusal_rule() -> Rule:
    """The rule about files that cannot be examined."""
    return _rule("refused", data()["refusal"])


def overridable_refusals() -> list[str]:
    """Why a file was refused that a reviewer may let pass all the same."""
    return list(data()["overridable_refusals"])


def examine_header(item: Item) -> Iterator[Told]:
    """Codes and facts of what the header, the text and each other say differently; ``item``: a version."""
    lines = text_lines(item)
    yield from broken_links(item)
    yield from _numbers(item, lines)
    yield from _agencies(item, lines)
    if _lacks_interpretation(item):
        yield "interpretation-missing", {}
    due = timing(item, item.published_at)
    if due and due.late and not item.live:
        yield "late", {"due": str(due.day)}


def text_lines(item: Item) -> list[str]:
    """The lines of running text, without markup; what was taken over included."""
    sources = [_source(block) for block in item.body if block.block_type in {"text", "kept"}]
    lines = (strip_tags(part).replace("&nbsp;", " ").strip() for text in sources for part in END.split(text))
    return [line for line in lines if line]


def _source(block: Any) -> str:
    return block.value.source if block.block_type == "text" else str(block.value)


def broken_links(item: Item) -> Iterator[Told]:
    """Addresses of this site that lead nowhere."""
    texts = "".join(_source(block) for block in item.body if block.block_type in {"text", "kept"})
    for address in links.own_addresses(texts):
        if not links.is_published(address):
            yield "broken-link", {"address": address}


def _numbers(item: Item, lines: list[str]) -> Iterator[Told]:
    header = "".join(item.doc_number.split())
    own = [line for line in ("".join(line.split()) for line in lines) if DOC_NUMBER.fullmatch(line)]
    if own and header not in own:
        yield "number-differs", {"header": header or "—", "found": own[0]}
    found = DOC_NUMBER.search(header)
    day = item.written_on or item.formed_on
    if found and int(found["year"]) != day.year:
        yield "number-year", {"year": found["year"], "day": str(day)}


def _agencies(item: Item, lines: list[str]) -> Iterator[Told]:
    names = [name for name in (item.agency.name, item.agency.short_name) if name]

    def another(found: str) -> bool:
        return bool(found) and not any(name in found or found in name for name in names)

    named = _organisation(item.title.partition("关于")[0])
    if "关于" in item.title and another(named):
        yield "title-agency", {"found": named, "agency": item.agency.name}
    signed = signature(lines)
    if another(signed):
        yield "signature-agency", {"found": signed, "agency": item.agency.name}


def signature(lines: list[str]) -> str:
    """The organisation in the line before the day at the end of a text; empty where none signs."""
    last = lines[-LAST_LINES:]
    for number in range(len(last) - 1, 0, -1):
        if DAY.fullmatch("".join(last[number].split())):
            return _organisation("".join(last[number - 1].split()))
    return ""


def _organisation(text: str) -> str:
    ending = text.endswith(tuple(data()["organisations"]))
    return text if ending and 3 < len(text) <= LONGEST_SIGNATURE else ""


def _lacks_interpretation(item: Item) -> bool:
    asked = data()["interpreted"]
    kinds = {column.kind for column in item.columns.all()}
    wanted = kinds & set(asked["column_kinds"]) or item.genre in asked["genres"]
    return bool(wanted) and item.interprets_id is None and not item.interpretations.exists()
