"""Writes `docs/law.md` from the data: `python -m gongkai.law.docs`; `--check` says whether it is current.

The page leads from an article to the data that encodes it, the function that answers, and the cases that
prove it.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from gongkai.law import (
    classifications,
    clocks,
    columns,
    deadlines,
    docs_requests,
    fees,
    identifiers,
    index_numbers,
    instruments,
    letters,
    page_tags,
    receipt,
    redaction_grounds,
    remedies,
    replies,
    report_due,
)
from gongkai.law.cited import numbered_uses, uses
from gongkai.law.instruments import Citation, cite
from gongkai.law.loading import Mark
from gongkai.law.whole_cases import whole_cases
from gongkai.law.workdays import Calendar
from gongkai.law.worked_cases import worked_cases

PAGE = Path(__file__).resolve().parents[2] / "docs" / "law.md"
HEAD = """# The law in this program

Written by `python -m gongkai.law.docs` from the data in `gongkai/law/`; do not edit.

Marks: **V** read in the source named · **P** read in part, or in a secondary source · **M** from memory,
to be checked before it is shown to anyone as law. A citation has the mark of its less certain part.
"""
ANSWERS: dict[str, Callable[..., Any]] = {
    "cases/": deadlines.due,
    "cases/requests/": clocks.compute,
    "classifications.yaml": classifications.choices,
    "clocks.yaml": clocks.compute,
    "columns.yaml": columns.standard_columns,
    "deadlines.yaml": deadlines.due,
    "fees.yaml": fees.by_count,
    "identifiers.yaml": identifiers.uscc_problems,
    "index_numbers.yaml": index_numbers.format_number,
    "letters.yaml": letters.letters,
    "page_tags.yaml": page_tags.tags,
    "receipt.yaml": receipt.received_on,
    "redaction_grounds.yaml": redaction_grounds.ground,
    "remedies.yaml": remedies.remedy,
    "replies.yaml": replies.outcome,
    "report_due.yaml": report_due.last_day,
}


def page() -> str:
    """The whole page as Markdown."""
    parts = (_articles(), _limits(), *_requests(), _years(), _lists(), _instruments(), _uncertain())
    return HEAD + "".join(f"\n{part}" for part in parts)


def main(arguments: list[str] | None = None) -> int:
    """Write the page, or with `--check` compare it. Exit status 1: the page is not current."""
    parser = argparse.ArgumentParser(prog="python -m gongkai.law.docs", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 when docs/law.md is not current"
    )
    parser.add_argument("--page", type=Path, default=PAGE, help="the file to write or compare")
    chosen = parser.parse_args(arguments)
    text = page()
    if not chosen.check:
        chosen.page.parent.mkdir(parents=True, exist_ok=True)
        chosen.page.write_text(text, encoding="utf-8")
        return 0
    if chosen.page.is_file() and chosen.page.read_text(encoding="utf-8") == text:
        return 0
    sys.stderr.write(f"{chosen.page} is not current: run python -m gongkai.law.docs\n")
    return 1


def _table(title: str, heads: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    heads = list(heads)
    lines = [f"## {title}", "", _row(heads), _row("---" for _ in heads)]
    return "\n".join([*lines, *(_row(row) for row in rows)]) + "\n"


def _row(cells: Iterable[object]) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _articles() -> str:
    places: dict[str, set[str]] = defaultdict(set)
    for use in uses():
        places[use.key].add(use.file)
    order = {item.id: i for i, item in enumerate(instruments.instruments())}
    cited = sorted((cite(key) for key in places), key=lambda found: (order[found.instrument.id], _at(found)))
    rows = (
        (found.printed, found.label, found.mark, _files(places[found.key]), _functions(places[found.key]),
         _case_count(found.key))
        for found in cited
    )  # fmt: skip
    return _table("Articles in use", ("article", "rules", "mark", "data", "function", "worked cases"), rows)


def _requests() -> Iterable[str]:
    return (_table(title, heads, rows) for title, heads, rows in docs_requests.tables())


def _at(found: Citation) -> tuple[int, list[int], str]:
    at = found.key.partition(":")[2]
    numbers = "".join(c if c.isascii() and c.isdigit() else " " for c in at).split()
    return (0 if numbers else 1, [int(number) for number in numbers], at)


def _files(files: set[str]) -> str:
    return " · ".join(f"`{file}`" for file in sorted(files))


def _functions(files: set[str]) -> str:
    found = {_path(answer) for start, answer in ANSWERS.items() if any(f.startswith(start) for f in files)}
    return " · ".join(f"`{name}`" for name in sorted(found))


def _path(function: Callable[..., Any]) -> str:
    return f"{function.__module__.removeprefix('gongkai.law.')}.{function.__qualname__}"


def _case_count(key: str) -> str:
    articles = [*(case.articles for case in worked_cases()), *(case.articles for case in whole_cases())]
    return str(sum(key in cited for cited in articles) or "")


def _limits() -> str:
    heads = (
        "limit",
        "runs from the day after",
        "length",
        "from",
        "until",
        "articles",
        "mark",
        "worked cases",
    )
    rows = (_limit_row(rule, version) for rule in deadlines.rules() for version in rule.versions)
    return _table("Time limits", heads, rows)


def _limit_row(rule: deadlines.Rule, version: deadlines.Version) -> tuple[object, ...]:
    unit = "个工作日" if version.unit == "workday" else "日"
    cases = [case for case in worked_cases() if case.rule == rule.id and version.in_force(case.event_on)]
    return (
        f"`{rule.id}` {rule.label_zh}",
        rule.starts_zh,
        f"{version.value}{unit}",
        version.force_from,
        version.force_until or "",
        "；".join(cite(key).short for key in version.articles),
        version.mark,
        len(cases),
    )


def _years() -> str:
    rows = (
        (year.year, notice.number, notice.issued, sum(len(h.off) for h in notice.holidays),
         sum(len(h.work) for h in notice.holidays), notice.mark, notice.note)
        for year in Calendar.known().years
        for notice in year.notices
    )  # fmt: skip
    heads = ("year", "notice", "issued", "days off", "make-up days", "mark", "note")
    return _table("Working days", heads, rows)


def _lists() -> str:
    rows: list[tuple[object, ...]] = []
    for name in classifications.names():
        group = classifications.classification(name)
        source = cite(group.citation).short
        rows.append(
            (f"`{name}` {group.label_zh}", len(group.entries), source, group.mark, "classifications.yaml")
        )
    standard = columns.standard_columns()
    rows.append(("standard columns 栏目", len(standard), "see each column", "", "columns.yaml"))
    tags = page_tags.tags("article")
    rows.append(
        ("page tags 网页标签", len(tags), cite(tags[0].citation).short, tags[0].mark, "page_tags.yaml")
    )
    footer = page_tags.footer_parts()
    rows.append(
        ("footer 底部功能区", len(footer), cite(footer[0].citation).short, footer[0].mark, "page_tags.yaml")
    )
    for letter, data in index_numbers.families().items():
        rows.append(
            (f"索引号 {letter}: `{data['shape']}`", "", data["source"], data["mark"], "index_numbers.yaml")
        )
    return _table("Lists and shapes", ("list", "entries", "source", "mark", "data"), rows)


def _instruments() -> str:
    files: dict[str, list[str]] = defaultdict(list)
    for file, number in numbered_uses():
        files[number].append(f"`{file}`")
    rows = (
        (f"`{item.id}`", item.title, item.number, item.issued or "", item.force_from, item.force_until or "",
         item.mark, " · ".join(files[item.number]), item.source, item.note)
        for item in instruments.instruments()
    )  # fmt: skip
    heads = ("key", "title", "number", "issued", "in force from", "until", "mark", "data", "source", "note")
    return _table("Instruments", heads, rows)


def _uncertain() -> str:
    rows: list[tuple[object, ...]] = []
    for item in instruments.instruments():
        if item.mark is not Mark.V:
            rows.append((f"`{item.id}`", item.short, item.mark, item.note or "the whole entry"))
        rows += [
            (f"`{item.id}:{article.at}`", article.label, article.mark, "")
            for article in item.articles
            if article.mark is not Mark.V and item.mark is Mark.V
        ]
    for rule in deadlines.rules():
        rows += [
            (f"`{rule.id}`", rule.label_zh, v.mark, f"from {v.force_from}")
            for v in rule.versions
            if v.mark != Mark.V
        ]
    return _table("Not certain", ("what", "in words", "mark", "why"), rows)


if __name__ == "__main__":
    sys.exit(main())
