"""Which columns a row has, from left to right: by the header where one is printed, else by the form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from gongkai.annual_report.ingest.assemble import Found, HeaderWord
from gongkai.law.report_templates import Block

State = Literal["ok", "missing", "reordered", "unclear"]
ORGANIZATIONS = ("business", "research", "public_welfare", "legal_service", "other_organization")
APPLICANTS = ("natural_person", *ORGANIZATIONS, "total")
RESULTS = ("upheld", "corrected", "other_result", "pending", "total")
HEADER_LINES = 3
GROUPS = {
    "行政复议": "reconsideration",
    "未经复议直接起诉": "litigation_direct",
    "复议后起诉": "litigation_after_reconsideration",
}


@dataclass(frozen=True, slots=True)
class Columns:
    """The keys of the columns from left to right, and how sure the header makes them."""

    keys: tuple[str, ...]
    state: State


def second_columns(found: Found, block: Block) -> Columns:
    """Return the columns of a row of table two from the header above it."""
    wanted = tuple(column.key for column in block.leaf_columns)
    named = [header.word.key for header in found.header if header.word.key in wanted]
    # A merged cell may be written once for each column that it covers.
    printed = _once([key for key, _ in groupby(named)])
    return _judge(printed, wanted)


def third_columns(headers: Sequence[HeaderWord]) -> Columns:
    """Return the columns of table three from all its header lines, which stand in two or three levels."""
    headers = _whole(headers)
    first = _firsts(headers)
    printed = _once([header.word.key for header in headers if header.word.key in ORGANIZATIONS])
    organizations = _judge(printed, ORGANIZATIONS)
    natural, legal, total = (first.get(key) for key in ("natural_person", "法人或其他组织", "total"))
    keys = ("natural_person", *organizations.keys)
    state = organizations.state
    if natural and legal and natural.row == legal.row and legal.index < natural.index:
        keys, state = (*organizations.keys, "natural_person"), "reordered"
    if natural and total and natural.row == total.row and total.index < natural.index:
        return Columns(("total", *keys), "reordered")
    return Columns((*keys, "total"), state)


def _whole(headers: Sequence[HeaderWord]) -> Sequence[HeaderWord]:
    """Leave out single names far from a header that has them all: the labels of a chart, of another table."""
    parts: list[list[HeaderWord]] = []
    for header in headers:
        if not parts or header.row - parts[-1][-1].row > HEADER_LINES:
            parts.append([])
        parts[-1].append(header)
    whole = [part for part in parts if {*ORGANIZATIONS} <= {header.word.key for header in part}]
    return [header for part in whole or parts for header in part]


def fourth_columns(headers: Sequence[HeaderWord]) -> Columns:
    """Return the columns of table four: all fifteen, or the five of one group printed by itself."""
    groups = _unique(GROUPS[header.word.key] for header in headers if header.word.key in GROUPS)
    leaves = _leaves([header for header in headers if header.word.key in RESULTS])
    if len(leaves) == len(RESULTS) and len(groups) == 1:
        order = _judge(tuple(leaves), RESULTS)
        return Columns(tuple(f"{groups[0]}.{key}" for key in order.keys), order.state)
    wanted = tuple(GROUPS.values())
    order = _judge(groups, wanted) if len(groups) == len(wanted) else Columns(wanted, "ok")
    whole = tuple(f"{group}.{key}" for group in order.keys for key in RESULTS)
    if not leaves:
        return Columns(whole, "missing")
    if _within(leaves, [key.rpartition(".")[2] for key in whole]):
        return Columns(whole, order.state)
    return _fifteen(order.keys, leaves) or Columns(whole, "unclear")


def _leaves(headers: Sequence[HeaderWord]) -> list[str]:
    """Return the names of the results; where one line has all of them, the lines above only repeat merged cells."""
    lines = [list(line) for _, line in groupby(headers, key=lambda header: header.row)]
    whole = [line for line in lines if len(line) == len(RESULTS) * len(GROUPS)]
    return [header.word.key for header in (whole[-1] if whole else headers)]


def _fifteen(groups: tuple[str, ...], leaves: list[str]) -> Columns | None:
    width = len(RESULTS)
    parts = [leaves[start : start + width] for start in range(0, len(leaves), width)]
    if len(parts) != len(groups) or any(sorted(part) != sorted(RESULTS) for part in parts):
        return None
    keys = tuple(f"{group}.{key}" for group, part in zip(groups, parts, strict=True) for key in part)
    return Columns(keys, "reordered")


def _judge(printed: tuple[str, ...], wanted: tuple[str, ...]) -> Columns:
    if not printed:
        return Columns(wanted, "missing")
    if _within(printed, wanted):
        return Columns(wanted, "ok")
    if sorted(printed) == sorted(wanted):
        return Columns(printed, "reordered")
    return Columns(wanted, "unclear")


def _within(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether `part` comes in the order of `whole`, some left out."""
    rest = iter(whole)
    return all(key in rest for key in part)


def _once(keys: list[str]) -> tuple[str, ...]:
    """Return the keys of a header that is printed again on each page; all of them where they do not repeat."""
    first = _unique(keys)
    times = len(keys) // len(first) if first else 0
    return first if keys == [*first] * times else tuple(keys)


def _unique(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))


def _firsts(headers: Sequence[HeaderWord]) -> dict[str, HeaderWord]:
    first: dict[str, HeaderWord] = {}
    for header in headers:
        first.setdefault(header.word.key, header)
    return first
