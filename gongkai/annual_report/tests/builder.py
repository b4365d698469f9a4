"""Write a report with any cells in the layouts of published ones, in our own words, for tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gongkai.law.report_layout import GridCell, printed_grid
from gongkai.law.report_templates import Row, Table, Template, cell_key, load

Cells = Mapping[str, str]
"""What is printed in each cell by its key; a key that is not there prints nothing."""

NUMBERS = "一二三四五六"


@dataclass(frozen=True)
class Layout:
    """How the tables are written.

    `kind`: tabs · lines (one cell a line) · pipes · bars (each cell ends in a bar and a line end) · barlines (the bar
    on a line of its own) · running (blanks between) · run (nothing between) · repeated (pipes, merged cells once for
    each column they cover) · frames (pipes, NaN for what merged cells cover) · loose (a tab on a line between cells).
    `lost`: rows of table three (`t3.…`) that lost the cells before their label. `gaps`: rows with a blank
    line before them, from 0 in each table; `split`: rows with a blank line inside (`lines`).
    `pad`: blanks before numbers, in turn. `without`: rows not printed. `extra`: rows no form has.
    """

    kind: str = "tabs"
    lost: frozenset[str] = frozenset()
    gaps: frozenset[int] = frozenset()
    split: frozenset[int] = frozenset()
    pad: Sequence[str] = ("",)
    without: frozenset[str] = frozenset()
    extra: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Line:
    """One printed row of a table: its cells, and the row key where it holds numbers."""

    cells: tuple[str, ...]
    key: str = ""


def build(
    form: Template, cells: Cells, layout: Layout | None = None, year: int = 0, agency: str = "甲市科学技术局"
) -> str:
    """Return a whole report as text, ending in a line end."""
    layout = layout or Layout()
    year = year or form.first_year
    tables = {table.section: table for table in form.tables}
    parts = [f"{agency}{year}年政府信息公开工作年度报告", ""]
    for number, section in zip(NUMBERS, form.sections, strict=True):
        parts += [f"{number}、{section.heading}", ""]
        if section.key in tables:
            parts += [write_table(tables[section.key], cells, layout), ""]
        else:
            parts += ["这一部分由测试写成，只说明大概。", ""]
    return "\n".join(parts)


def write_table(table: Table, cells: Cells, layout: Layout) -> str:
    """Return one table in the layout."""
    lines = _lines(table, cells, layout)
    lines += [_Line((label, *numbers)) for label, numbers in layout.extra.items() if table.key == "t2"]
    return _WRITERS[layout.kind](lines, layout)


def _lines(table: Table, cells: Cells, layout: Layout) -> list[_Line]:
    """Return the printed rows; merged cells are their text and then blanks, as copied tables show them."""
    grid = printed_grid(table)
    width = sum(cell.colspan for cell in grid[0])
    keys = _row_keys(table)
    lines: list[_Line] = []
    covered: dict[int, tuple[int, str]] = {}
    repeated = layout.kind == "repeated"
    for row in grid:
        filled: list[str] = []
        queue = list(row)
        while len(filled) < width:
            left, above = covered.get(len(filled), (0, ""))
            if left:
                covered[len(filled)] = (left - 1, above)
                filled.append(above)
                continue
            cell = queue.pop(0)
            more = _text(cell, cells) if repeated else ""
            for offset in range(cell.colspan):
                covered[len(filled) + offset] = (cell.rowspan - 1, more)
            filled += [_text(cell, cells), *([more] * (cell.colspan - 1))]
        key = next((keys[cell.key] for cell in row if cell.key), "")
        if key not in layout.without or not key:
            lines.append(_Line(_shape(tuple(filled), key, layout), key))
    return lines


def _text(cell: GridCell, cells: Cells) -> str:
    return cells.get(cell.key, "") if cell.key else cell.text


def _row_keys(table: Table) -> dict[str, str]:
    return {
        cell_key(table.key, row, column): f"{table.key}.{row.key}"
        for block in table.blocks
        for row in block.leaf_rows
        for column in block.leaf_columns
    }


def _shape(cells: tuple[str, ...], key: str, layout: Layout) -> tuple[str, ...]:
    """Shift a row as page breaks do: the label comes first, the cells it lost are blanks at the end."""
    if key not in layout.lost:
        return cells
    labels, numbers = cells[:3], cells[3:]
    label = [text for text in labels if text][-1]
    return (label, "", *numbers, "")


def _tabs(lines: list[_Line], layout: Layout) -> str:
    return _with_gaps(["\t".join(_padded(line, layout)) for line in lines], layout)


def _pipes(lines: list[_Line], layout: Layout) -> str:
    return _with_gaps([f"| {' | '.join(_padded(line, layout))} |" for line in lines], layout)


def _frames(lines: list[_Line], layout: Layout) -> str:
    return "\n".join(f"| {' | '.join(cell or 'NaN' for cell in _padded(line, layout))} |" for line in lines)


def _loose(lines: list[_Line], layout: Layout) -> str:
    return "\n\t\n".join(_without_merged(lines, layout))


def _cell_lines(lines: list[_Line], layout: Layout) -> str:
    blocks = []
    for number, line in enumerate(lines):
        cells = [f"\t{cell}" for cell in _padded(line, layout)]
        if number in layout.split:
            cells.insert(len(cells) // 2 + 1, "")
        blocks.append("\n".join(cells))
    return "\n\n".join(blocks)


def _bars(lines: list[_Line], layout: Layout) -> str:
    return "\n".join(f"{cell} |" if cell else "|" for cell in _without_merged(lines, layout))


def _bar_lines(lines: list[_Line], layout: Layout) -> str:
    return "\n".join(f"{cell}\n|" if cell else "|" for cell in _without_merged(lines, layout))


def _without_merged(lines: list[_Line], layout: Layout) -> Iterator[str]:
    """Yield the cells as a page's markup has them: what merged cells cover is not there."""
    for line in lines:
        labels = {"t3": 3, "t2": 1}.get(line.key.partition(".")[0], 0)
        names = len(line.cells) if not line.key else labels
        for index, cell in enumerate(_padded(line, layout)):
            if cell or index >= names:
                yield cell


def _running(lines: list[_Line], layout: Layout) -> str:
    return " ".join(cell for line in lines for cell in _padded(line, layout) if cell)


def _run(lines: list[_Line], layout: Layout) -> str:
    return "".join(cell for line in lines for cell in line.cells)


def _padded(line: _Line, layout: Layout) -> list[str]:
    pads = layout.pad
    return [
        f"{pads[index % len(pads)]}{cell}" if line.key and cell else cell
        for index, cell in enumerate(line.cells)
    ]


def _with_gaps(texts: list[str], layout: Layout) -> str:
    return "\n".join(f"\n{text}" if number in layout.gaps else text for number, text in enumerate(texts))


_WRITERS: dict[str, Callable[[list[_Line], Layout], str]] = {
    "tabs": _tabs,
    "lines": _cell_lines,
    "pipes": _pipes,
    "bars": _bars,
    "barlines": _bar_lines,
    "running": _running,
    "run": _run,
    "repeated": _pipes,
    "frames": _frames,
    "loose": _loose,
}


def all_cells(form: Template, text: str = "0") -> dict[str, str]:
    """Return every cell of the form printed as `text`."""
    return dict.fromkeys(form.cells, text)


def balanced(form: Template) -> dict[str, int]:
    """Return cells that satisfy every relation and differ from one another where they can."""
    values = {key: 0 for key in form.cells}
    columns = (
        "natural_person",
        "business",
        "research",
        "public_welfare",
        "legal_service",
        "other_organization",
    )
    items = [row for row in form.table("t3").rows if row.item]
    for index, row in enumerate(items):
        for offset, column in enumerate(columns):
            _add(values, row, column, (index * 7 + offset * 3) % 11)
    for column in (*columns, "total"):
        done = sum(values[f"t3.{row.key}.{column}"] for row in items)
        values[f"t3.concluded.{column}"] = done
    for offset, column in enumerate(columns):
        values[f"t3.carried_in.{column}"] = offset
        values[f"t3.carried_out.{column}"] = 2 * offset + 1
        values[f"t3.received.{column}"] = values[f"t3.concluded.{column}"] + offset + 1
    for name in ("carried_in", "carried_out", "received"):
        values[f"t3.{name}.total"] = sum(values[f"t3.{name}.{column}"] for column in columns)
    for index, group in enumerate(
        ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
    ):
        parts = {"upheld": 12 + index, "corrected": 3, "other_result": index, "pending": 4}
        values |= {f"t4.{group}.{name}": value for name, value in parts.items()}
        values[f"t4.{group}.total"] = sum(parts.values())
    for index, cell in enumerate(form.table("t2").cells):
        values[cell.key] = 10 + index
    return values


def _add(values: dict[str, int], row: Row, column: str, value: int) -> None:
    values[f"t3.{row.key}.{column}"] = value
    values[f"t3.{row.key}.total"] += value


def printed(values: Mapping[str, int]) -> dict[str, str]:
    """Return numbers as they are printed."""
    return {key: str(value) for key, value in values.items()}


def example(code: str = "2021", layout: Layout | None = None) -> tuple[Template, dict[str, int], str]:
    """Return a form, balanced cells, and a report that holds them."""
    form = load(code)
    values = balanced(form)
    return form, values, build(form, printed(values), layout)
