"""Which form a report follows: decided by the tables it prints; its year decides only between mixed ones."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from gongkai.annual_report.ingest.assemble import Found, Tables
from gongkai.law import report_templates
from gongkai.law.report_templates import Template

THIRD_WIDTH = 7


def choose(tables: Tables, year: int | None) -> Template | None:
    """Return the form of the tables found, composed where they mix two; None where there are none."""
    if not tables.rows:
        return None
    second, third = _second_form(tables), _third_form(tables)
    own = report_templates.template_for_year(year) if year else None
    code = second or third or (own.code if own else report_templates.codes()[-1])
    if second and third and second != third and own:
        code = own.code
    forms = [(table, form) for table, form in (("t2", second), ("t3", third)) if form and form != code]
    return report_templates.compose(code, *forms)


def mixed(form: Template) -> str:
    """Return which table follows which form, such as “t2 2021, t3 2019”; empty where all follow one."""
    own = report_templates.load(form.code)
    if form is own:
        return ""
    parts = []
    for table in form.tables:
        code = next(
            one for one in report_templates.codes() if report_templates.load(one).table(table.key) == table
        )
        parts.append((table.key, code))
    return ", ".join(f"{key} {code}" for key, code in parts if key != "t4")


def _second_form(tables: Tables) -> str | None:
    votes = Counter(header.word.forms[0] for header in tables.headers["t2"] if len(header.word.forms) == 1)
    if not votes:
        votes.update(form for found in tables.rows if found.table == "t2" for form in _only(found.row))
    return votes.most_common(1)[0][0] if votes else None


def _third_form(tables: Tables) -> str | None:
    rows = [found for found in tables.rows if found.table == "t3" and _has_numbers(found)]
    votes = Counter(form for found in rows for form in _only(found.row))
    if not votes:
        return None
    three_rows = any(found.row.startswith("other.") for found in tables.rows)
    return "2021" if three_rows and "2021" in votes else votes.most_common(1)[0][0]


def _has_numbers(found: Found) -> bool:
    """Whether there are cells or digits enough for a row of table three: a lone label of a group has none."""
    if len(found.cells) >= THIRD_WIDTH:
        return True
    return sum(char.isdigit() for cell in found.cells for char in cell.text) >= THIRD_WIDTH


@lru_cache(maxsize=256)
def _only(row: str) -> list[str]:
    """Return the form that has this row, when only one has."""
    having = [
        code
        for code in report_templates.codes()
        if any(row == one.key for table in report_templates.load(code).tables for one in table.rows)
    ]
    return having if len(having) == 1 else []
