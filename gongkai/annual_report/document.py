"""An annual report as a document: the whole report in its six parts, or the figures of a published one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from gongkai.annual_report.tables import Cells, form_of, number_text, printed_table
from gongkai.papers.document import Block, Cell, Heading, List, Paper, Paragraph, Picture, Table

Narrative = Mapping[str, Sequence[Block]]
"""What stands in each part, by the keys of the form's sections (``overview``, ``proactive`` …)."""


def report_title(agency: str, year: int) -> str:
    """The title as the form words it."""
    return f"{agency}{year}年政府信息公开工作年度报告"


def report_paper(
    *,
    agency: str,
    year: int,
    template: str,
    cells: Cells,
    narrative: Narrative | None = None,
    pictures: Iterable[Picture] = (),
    date: dt.date | None = None,
    title: str = "",
) -> Paper:
    """A report in the six parts of its form, each table in its part, the pictures at the end of the first part.

    ``date``: printed below with the agency's name. KeyError names an unknown template, ValueError unknown cells or a
    part that the form does not have.
    """
    form = form_of(template, cells)
    narrative = narrative or {}
    known = [section.key for section in form.sections]
    if unknown := sorted(set(narrative) - set(known)):
        raise ValueError(f"the form {template} has no part {', '.join(unknown)}; it has {', '.join(known)}")
    blocks: list[Block] = []
    for place, section in enumerate(form.sections):
        blocks.append(Heading(1, f"{section.number}、{section.heading}"))
        blocks += narrative.get(section.key, ())
        blocks += [printed_table(table, cells) for table in form.tables if table.section == section.key]
        blocks += pictures if place == 0 else ()
    return Paper(
        kind="report",
        title=title or report_title(agency, year),
        blocks=tuple(blocks),
        signature=agency if date else "",
        date=date,
    )


def figures_paper(
    *,
    agency: str,
    year: int | None,
    template: str,
    cells: Cells,
    figures: Sequence[Mapping[str, Any]] = (),
    pictures: Iterable[Picture] = (),
    remarks: Sequence[str] = (),
    made_on: dt.date | None = None,
    identifier: str = "",
) -> Paper:
    """What a published report holds in numbers: its statutory tables, the figures of its text, pictures, remarks.

    It is no report: its title says so, and nobody signs it. ``template`` is empty where there are no statutory tables.
    """
    blocks: list[Block] = []
    parts: list[tuple[str, Sequence[Block]]] = []
    if template:
        parts.append(("统计表", [printed_table(table, cells) for table in form_of(template, cells).tables]))
    if figures:
        parts.append(("正文载明的数据", [figures_table(figures)]))
    parts.append(("图", list(pictures)))
    parts.append(("说明", [List(tuple(remarks))] if remarks else []))
    for number, (heading, content) in zip("一二三四", [part for part in parts if part[1]], strict=False):
        blocks += [Heading(1, f"{number}、{heading}"), *content]
    when = f"{year}年" if year else ""
    title = f"{agency}{when}政府信息公开工作年度报告数据"
    return Paper("report", title, tuple(blocks), made_on=made_on, identifier=identifier)


def figures_table(figures: Sequence[Mapping[str, Any]]) -> Table:
    """The figures that a text states, with their units."""
    head = tuple(Cell(text, header=True) for text in ("项目", "数值", "单位"))
    rows = tuple(
        (
            Cell(f"{'其中：' if figure.get('of_which') else ''}{figure['label']}", header=True, align="left"),
            Cell(f"{figure.get('about') or ''}{number_text(figure['value'])}"),
            Cell(figure.get("unit") or ""),
        )
        for figure in figures
    )
    return Table("报告正文载明的数据", (0.6, 0.25, 0.15), (head, *rows), header_rows=1, size=10.5, keep=False)


def text_blocks(text: str) -> tuple[Block, ...]:
    """Plain text as paragraphs, one a line."""
    return tuple(Paragraph(line.strip()) for line in text.splitlines() if line.strip())
