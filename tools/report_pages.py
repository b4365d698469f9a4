"""The generated pages on annual reports: the rules, with messages of broken reports, and the measures."""

from collections.abc import Iterable

from gongkai.annual_report import dataset
from gongkai.annual_report.ingest.figures import Measure, measures
from gongkai.annual_report.tests.breaking import BREAKING
from gongkai.law.report_rules import rules
from gongkai.law.report_templates import relations


def checks() -> str:
    """Every relation and rule: code, level, scope, forms, meaning, basis; and what each says when broken."""
    lines = [
        "| code | level | scope | forms | 含义 | meaning | 依据 | mark |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for relation in relations():
        forms = ", ".join(relation.templates)
        lines.append(
            _row(
                f"`{relation.code}`",
                relation.level,
                "previous-cells" if any("previous:" in name for name in relation.right) else "cells",
                forms,
                relation.citation,
                _relation(relation.left, relation.right, relation.kind),
                relation.citation,
                relation.confidence,
            )
        )
    for rule in rules():
        forms = ", ".join(rule.templates) or "any"
        lines.append(
            _row(
                f"`{rule.code}`",
                rule.level,
                rule.scope,
                forms,
                rule.meaning["zh"],
                rule.meaning["en"],
                rule.citation,
                rule.confidence,
            )
        )
    lines += [
        "",
        "## Messages",
        "",
        "What each rule says of a report that breaks it (`gongkai/annual_report/tests/breaking.py`).",
        "",
    ]
    for code, case in BREAKING.items():
        finding = next(finding for finding in case.findings() if finding.code == code)
        lines += [f"- `{code}` {finding.message}", f"  {finding.message_en}"]
    return "\n".join(lines)


def data_dictionary() -> str:
    """The columns of the data set, and every cell of every form."""
    lines = ["| column | 含义 | meaning | in |", "|---|---|---|---|"]
    for name, (zh, en) in dataset.MEANING.items():
        tables = (("cells", dataset.CELL_COLUMNS), ("reports", dataset.REPORT_COLUMNS))
        lines.append(_row(f"`{name}`", zh, en, ", ".join(table for table, names in tables if name in names)))
    lines += ["", "| key | 位置 | place | 单位 | forms | mark |", "|---|---|---|---|---|---|"]
    for entry in dataset.dictionary():
        told = dict(zip(dataset.DICTIONARY_COLUMNS, entry, strict=True))
        forms, mark = told["templates"].replace(";", ", "), told["confidence"]
        lines.append(_row(f"`{told['key']}`", told["label"], told["label_en"], told["unit"], forms, mark))
    return "\n".join(lines)


def _relation(left: Iterable[str], right: Iterable[str], kind: str) -> str:
    if kind in ("integer", "non_negative"):
        return {"integer": "a count is a whole number", "non_negative": "only 本年增/减 may be negative"}[
            kind
        ]
    sides = [" + ".join(f"`{name}`" for name in names).replace("+ `-", "− `") for names in (left, right)]
    return f"{sides[0]} {'≤' if kind == 'at_most' else '='} {sides[1]}"


def measure_list() -> str:
    """Every measure: key, names, unit, and the words by which a clause is known to state it."""
    lines = [
        "| measure | label | in English | unit | units | words | not | none |",
        "|---|---|---|---|---|---|---|---|",
    ]
    lines += [_measure(measure) for measure in measures()]
    return "\n".join(lines)


def _measure(measure: Measure) -> str:
    words = " + ".join("/".join(group) for group in measure.words)
    units = " ".join(measure.units)
    banned, none = "、".join(measure.banned), "、".join(measure.none)
    return _row(f"`{measure.key}`", measure.label, measure.en, measure.unit, units, words, banned, none)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
