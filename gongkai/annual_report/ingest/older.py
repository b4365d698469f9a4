"""The table of the form before 2019 (政府信息公开情况统计表): rows of label, unit, number, in any layout.

It is known by its head (指标 … 单位) and rows that the form has, not by the year.
Rows of a province's own are kept aside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.report import Aside, CellReading, Doubt, Figure, Value
from gongkai.annual_report.ingest.source import Source
from gongkai.annual_report.ingest.values import MONEY, Parsed, parse, plain_number
from gongkai.annual_report.ingest.vocabulary import compact, core
from gongkai.law import report_templates
from gongkai.law.report_shapes import Row, Template

CODE = "2014"
MIN_ROWS = 4
MAX_TABLE = 20_000
YEAR, CUMULATIVE = "year", "cumulative"
_HEAD = re.compile(
    r"(?:指\s*标(?:\s*名\s*称)?|统\s*计\s*(?:指\s*标|内\s*容)|项\s*目)[\s|]*(?:计\s*量\s*)?单\s*位"
    r"(?:[\s|]*(?:代\s*码|统计数|数\s*量|数\s*值|(?:20\d\d\s*)?年度?数?|本年度?数?|历年累计数?|累\s*计|合\s*计))*"
)
_UNIT = "万元|人次|元|条|件|次|篇|个|人|份|期|项|部"
_ENDINGS = "数|数量|金额|总额|费用|经费|次数|情形|秘密|隐私|稳定|信息|情况"
_LABEL = rf"[^\s\d|。；;!?][^\t|\n。；;!?]{{1,70}}?(?:{_ENDINGS})(?:\([^()\n]{{1,60}}\))?"
_ROW = re.compile(
    rf"(?P<label>(?:其中\s*:?\s*)?(?:\d{{1,2}}\s*[.、]\s*)?{_LABEL})[\s|]*(?P<unit>{_UNIT})[ \t|]*(?:\n[ \t|]*){{0,4}}"
    r"(?P<area>[\d.,/\-][\d.,/\- \t|]*(?:(?:\n[ \t|]*){1,4}[\d/\-][\d.,/\- \t|]*(?=\n|$))*)?(?=\D|$)"
)
_NEXT_NUMBERING = re.compile(r"(?P<digit>[1-9])\s*[.、]\s*$")
_BETWEEN = re.compile(r"[\s|]+")
_PART = re.compile(r"^(?:其中|\d)")
_GROUP_BEFORE = re.compile(r"^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])")


@dataclass(frozen=True, slots=True)
class OlderTable:
    """The form with the columns that are printed, its cells, doubts, and rows of a province's own."""

    form: Template | None = None
    cells: dict[str, CellReading] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    aside: tuple[Aside, ...] = ()


@dataclass(slots=True)
class _Line:
    """A printed row. `row` is None where the form has none; `ways`: the readings of its numbers that are left."""

    label: str
    row: Row | None
    unit: str
    raw: str
    start: int
    texts: list[str]
    ways: list[tuple[Parsed, ...]]
    part_of: _Line | None


def read_older(source: Source, figures: Sequence[Figure]) -> OlderTable:
    """Return the table of a report before 2019, an empty one where the text has none.

    Numbers that ran together are cut by what must hold: a year is not above all years, a part not above its whole, and
    a figure that the text states for the same row.
    """
    head = _HEAD.search(source.folded)
    if head is None:
        return OlderTable()
    columns = _columns(head.group())
    lines = _lines(source, head.end(), len(columns), "码" in head.group())
    if sum(1 for line in lines if line.row) < MIN_ROWS:
        return OlderTable()
    for line in lines:
        _decide(line, figures)
    table = _table(_with_columns(columns), lines, columns, source)
    return _without_cut_off(table, lines[-1], source)


def _columns(head: str) -> tuple[str, ...]:
    """Return the columns of numbers from left to right, as the head of the table names them."""
    if "累计" not in head:
        return (YEAR,)
    year = re.search(r"年度|20\d\d|本年|统计数", head)
    first = year is None or year.start() < head.index("累计")
    return (YEAR, CUMULATIVE) if first else (CUMULATIVE, YEAR)


def _without_cut_off(table: OlderTable, line: _Line, source: Source) -> OlderTable:
    """Put the last number in doubt where the text breaks off behind it; a 0 cannot go on."""
    end = line.start + len(line.raw)
    key = (
        f"t1.{line.row.key}.{CUMULATIVE if table.form and len(line.ways[0]) > 1 else YEAR}"
        if line.row and line.ways
        else ""
    )
    cell = table.cells.get(key)
    if not cell or not cell.value or not source.may_be_cut(end, lines=False):
        return table
    cells = table.cells | {key: cell._replace(value=None, how="unread")}
    facts = {"row": line.label, "raw": line.raw, "readings": str(cell.value)}
    doubt = messages.doubt("end-of-file", (key,), source.place(line.start), **facts)
    return replace(table, cells=cells, doubts=(*table.doubts, doubt))


@lru_cache
def _with_columns(columns: tuple[str, ...]) -> Template:
    form = report_templates.load(CODE)
    if len(columns) > 1:
        return form
    tables = tuple(
        replace(
            table,
            blocks=tuple(
                replace(block, columns=tuple(column for column in block.columns if column.key in columns))
                for block in table.blocks
            ),
        )
        for table in form.tables
    )
    return replace(form, tables=tables)


@lru_cache
def _rows() -> dict[str, list[Row]]:
    """Return the rows of the form by each of their labels without numbering, in the order of the form."""
    found: dict[str, list[Row]] = {}
    for row in report_templates.load(CODE).table("t1").rows:
        for label in (row.label, *row.also):
            for text in dict.fromkeys((core(label), compact(label), _bare(label))):
                if row not in found.setdefault(text, []):
                    found[text].append(row)
    return found


@lru_cache
def _order() -> dict[str, int]:
    """Return which row of the form each is, by its key."""
    return {row.key: number for number, row in enumerate(report_templates.load(CODE).table("t1").rows)}


def _bare(label: str) -> str:
    """Return a label without 其中, numbering and what stands in brackets."""
    text = re.sub(r"^其中\s*[:：]?\s*", "", label.strip())
    return core(re.sub(r"[（(][^（）()]{6,}[）)]\s*$", "", text))


def _lines(source: Source, start: int, columns: int, coded: bool) -> list[_Line]:
    """Return the rows; where they are `coded`, the first number of each is its code."""
    lines: list[_Line] = []
    whole: _Line | None = None
    last, number = -1, ""
    order = _order()
    for match in _ROW.finditer(source.folded, start, start + MAX_TABLE):
        label = number + source.text[match.start("label") : match.end("label")].strip(" \t|\u3000\xa0")
        number = ""
        row = find_row(label, last)
        area, raw = match["area"] or "", (match["area"] or "").strip(" |\t\n")
        if numbering := _NEXT_NUMBERING.search(area):
            raw = area[: numbering.start("digit")].strip(" |\t\n")
            number = f"{numbering['digit']}."
        texts = [text for text in _BETWEEN.split(raw) if text]
        texts = texts[1:] if coded and len(texts) == columns + 1 else texts
        if not texts:
            continue
        part = bool(_PART.match(label))
        line = _Line(label, row, match["unit"], raw, match.start("area"), texts, [], whole if part else None)
        line.ways = _ways(texts, match["unit"], columns)
        lines.append(line)
        whole = whole if part else line
        last = order[row.key] if row else last
    return lines


def find_row(label: str, last: int = -1) -> Row | None:
    """Return the row of a label; of several the first one behind the row number `last` of the form."""
    order = _order()
    found = (
        _rows().get(compact(label)) or _rows().get(core(label)) or _rows().get(_bare(label)) or _behind(label)
    )
    later = [row for row in found if order[row.key] > last]
    return next(iter(later or found), None)


def _behind(label: str) -> list[Row]:
    """Return the row whose numbered label ends a text that begins with the name of its group."""
    if not _GROUP_BEFORE.match(label):
        return []
    whole, bare = compact(label), compact(re.sub(r"[（(][^（）()]{6,}[）)]\s*$", "", label))
    ends = [
        text
        for text in _rows()
        if text[:1] in "一二三四五六七八九十123456789" and (whole.endswith(text) or bare.endswith(text))
    ]
    return _rows()[max(ends, key=len)] if ends else []


def _ways(texts: list[str], unit: str, columns: int) -> list[tuple[Parsed, ...]]:
    """Return the readings of a row: as printed, or every cut of digits that ran together."""
    if len(texts) == columns:
        return [tuple(_money(parse(text), unit) for text in texts)]
    if len(texts) != 1 or columns != 2 or not texts[0].isdigit():
        return []
    digits = texts[0]
    ways: list[tuple[Parsed, ...]] = []
    for at in range(1, len(digits)):
        first, second = parse(digits[:at]), parse(digits[at:])
        if first.kind == second.kind == "number" and _value(first) <= _value(second):
            ways.append((_money(first, unit), _money(second, unit)))
    return ways


def _money(parsed: Parsed, unit: str) -> Parsed:
    """Return an amount in 万元 when the row counts in 元 or 亿元 and the cell has no unit of its own."""
    if parsed.value is None or parsed.unit or unit not in MONEY:
        return parsed
    return replace(parsed, value=plain_number(parsed.value * MONEY[unit]))


def _value(parsed: Parsed) -> Value:
    return parsed.value if parsed.value is not None else 0


def _decide(line: _Line, figures: Sequence[Figure]) -> None:
    """Strike out readings above those of the whole, then those that the text contradicts."""
    if len(line.ways) < 2:
        return
    if line.part_of and len(line.part_of.ways) == 1:
        whole = line.part_of.ways[0]
        line.ways = [
            way
            for way in line.ways
            if all(_value(one) <= _value(all_) for one, all_ in zip(way, whole, strict=True))
        ]
    if len(line.ways) < 2 or line.row is None or not line.row.measure:
        return
    stated = {figure.value for figure in figures if figure.measure == line.row.measure}
    agreeing = [way for way in line.ways if way[0].value in stated]
    line.ways = agreeing if len(agreeing) == 1 else line.ways


def _table(form: Template, lines: list[_Line], columns: tuple[str, ...], source: Source) -> OlderTable:
    cells: dict[str, CellReading] = {}
    doubts: list[Doubt] = []
    aside: list[Aside] = []
    for line in lines:
        keys = tuple(f"t1.{line.row.key}.{column}" for column in columns) if line.row else ()
        place = source.place(line.start)
        decided = len(line.ways) == 1
        if keys and not any(key in cells for key in keys):
            cells |= _cells(line, keys, source)
            if not decided:
                doubts.append(_doubt(line, keys, source))
        else:
            values = tuple(str(one.value) for one in line.ways[0]) if decided else tuple(line.texts)
            aside.append(Aside(line.label, values, place))
            if not decided:
                doubts.append(_doubt(line, (), source))
    unread = {key: CellReading(None, "", None, "missing", cell.row.unit) for key, cell in form.cells.items()}
    return OlderTable(form, unread | cells, tuple(doubts), tuple(aside))


def _cells(line: _Line, keys: tuple[str, ...], source: Source) -> dict[str, CellReading]:
    """Return the cells of a row; those on which every reading agrees are certain."""
    place, unit = source.place(line.start), "万元" if line.unit in MONEY else line.unit
    if not line.ways:
        return {key: CellReading(None, line.raw, place, "unread", unit) for key in keys}
    found = {}
    for index, key in enumerate(keys):
        values = {way[index].value for way in line.ways}
        split = len(line.texts) != len(keys)
        raw = line.raw if split else line.texts[index]
        kind = line.ways[0][index].kind
        if len(values) > 1 or kind not in ("number", "blank"):
            found[key] = CellReading(None, raw, place, "unread", unit)
        else:
            how = "split" if split else "blank" if kind == "blank" else "printed"
            found[key] = CellReading(values.pop(), raw, place, how, unit)
    return found


def _doubt(line: _Line, keys: tuple[str, ...], source: Source) -> Doubt:
    place = source.place(line.start)
    if not line.ways:
        code = "row-too-long" if len(line.texts) > max(len(keys), 1) else "row-incomplete"
        return messages.doubt(
            code, keys, place, row=line.label, raw=line.raw, expected=max(len(keys), 1), found=len(line.texts)
        )
    readings = "；".join("　".join(str(one.value) for one in way) for way in line.ways[:4])
    return messages.doubt("run-together", keys, place, row=line.label, raw=line.raw, readings=readings)
