"""``gongkai compare``: the door to ``gongkai.annual_report.comparing``."""

import csv
import io
import json
import os
import re
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from gongkai.annual_report.comparing import Comparison, Side, compare
from gongkai.annual_report.comparing.comparison import COLUMNS, as_json, plain, table
from gongkai.annual_report.comparing.side import from_json
from gongkai.annual_report.ingest import MAX_BYTES, read_isolated
from gongkai.annual_report.ingest.messages import refusal
from gongkai.annual_report.reportfile import ReportFileError, checked
from gongkai.annual_report.spreadsheet import harmless
from gongkai.console import gettext as _

EXAMPLE = _(
    """Example:
  gongkai compare 2022年度报告.pdf 2023年度报告.docx
  gongkai compare zhongning-kjj:2022 zhongning-kjj:2023 --csv > compared.csv
Exit status: 0 compared, 1 a report could not be read, 2 wrong usage.
The JSON form and the columns of the table are described in docs/compare.md."""
)
PUBLISHED = re.compile(r"(?P<slug>[-\w]+):(?P<year>\d{4})")


class Command(BaseCommand):
    help = _("Compare two annual reports cell by cell and their text part by part")
    standalone = True
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = EXAMPLE
        parser.formatter_class = RawDescriptionHelpFormatter
        told = _("a report, what gongkai read --json said of one, or AGENCY:YEAR of a published one")
        parser.add_argument("left", metavar="A", help=told)
        parser.add_argument(
            "right", metavar="B", help=_("the same; its numbers are measured against those of A")
        )
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help=_("print everything as one JSON object"))
        form.add_argument("--csv", action="store_true", help=_("print the numbers as CSV"))
        parser.add_argument("--all", action="store_true", help=_("list equal numbers and sentences too"))
        parser.add_argument(
            "--lang", choices=("zh", "en"), default="zh", help=_("of the messages (default: zh)")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        lang = options["lang"]
        compared = compare(*(side_named(options[name], lang) for name in ("left", "right")))
        if options["json"]:
            self.stdout.write(json.dumps(as_json(compared, lang == "en"), ensure_ascii=False, indent=1))
        elif options["csv"]:
            self.stdout.write(as_csv(compared, lang == "en"), ending="")
        else:
            self.stdout.write("\n".join(lines(compared, lang == "en", everything=options["all"])))


def as_csv(compared: Comparison, english: bool) -> str:
    """The numbers as CSV, columns as in docs/compare.md."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    writer.writerows(map(harmless, table(compared, english)))
    return stream.getvalue()


def side_named(named: str, lang: str) -> Side:
    """The report that a word of the command names; CommandError says why there is none."""
    path = Path(named)
    match = PUBLISHED.fullmatch(named)
    if match and not path.exists():
        return _published(match["slug"], int(match["year"]), lang)
    try:
        if path.is_file() and path.stat().st_size > MAX_BYTES:
            raise CommandError(
                _told(refusal("too-large", named, size=path.stat().st_size, limit=MAX_BYTES), lang)
            )
        data = path.read_bytes()
    except OSError as error:
        raise CommandError(
            _told(refusal("file-not-read", named, reason=error.strerror or error), lang)
        ) from None
    return _from_json(data, path.name) if path.suffix.lower() == ".json" else _read(data, path.name, lang)


def _told(error: Any, lang: str) -> str:
    return f"[{error.code}] {error.text(lang)}"


def _read(data: bytes, name: str, lang: str) -> Side:
    found = read_isolated(data, name, lang=lang, sections=True)
    if len(found) != 1:
        raise CommandError(_told(refusal("several-reports", name, count=len(found)), lang))
    if "error" in found[0]:
        raise CommandError(f"[{found[0]['error']['code']}] {name}: {found[0]['error']['message']}")
    return from_json(found[0])


def _from_json(data: bytes, name: str) -> Side:
    """What ``gongkai read --json`` said: the numbers alone, the text is not among it."""
    try:
        told = json.loads(data.decode("utf-8-sig"))
        report = checked(told, name)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise CommandError(
            _("%(file)s: no JSON in UTF-8: %(error)s") % {"file": name, "error": error}
        ) from None
    except ReportFileError as error:
        raise CommandError(str(error)) from None
    return from_json({**told, "template": report.template, "title": told.get("title") or name})


def _published(slug: str, year: int, lang: str) -> Side:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.settings")
    import django
    from django.db import DatabaseError

    django.setup()
    from gongkai.annual_report.published import public_report, side_of

    try:
        found = public_report(slug, year)
    except DatabaseError as error:
        raise CommandError(_("The database cannot be asked: %s") % error) from None
    if found is None:
        told = {"slug": slug, "year": year}
        raise CommandError(
            _("No report of “%(slug)s” on %(year)s is published here, and no file has this name.") % told
        )
    return side_of(found, lang == "en")


STATES = {
    "blank": _("not stated"),
    "doubtful": _("in doubt"),
    "several": _("several numbers"),
    "not_in_form": _("not in this form"),
}


def lines(compared: Comparison, english: bool, *, everything: bool) -> list[str]:
    """The comparison for a reader of the terminal."""
    found = [
        f"A  {_head(compared.left)}",
        f"B  {_head(compared.right)}",
        "",
        _("Numbers (A, B, difference):"),
    ]
    shown = [row for row in compared.rows if everything or not row.is_equal]
    found += [_row(row, english) for row in shown]
    found.append(_("%(count)d of %(all)d are equal.") % {
        "count": sum(row.is_equal for row in compared.rows), "all": len(compared.rows)
    })  # fmt: skip
    found += [
        f"- {one.level} [{one.code}] {one.message_en if english else one.message}"
        for one in compared.findings
    ]
    for part in compared.parts:
        found += ["", f"## {part.heading_en if english else part.heading}"]
        found += [_("A has no such part.")] * part.left_missing + [
            _("B has no such part.")
        ] * part.right_missing
        for line in part.lines:
            if everything or not line.is_equal:
                found += [
                    f"{sign} {_marked(side)}" for sign, side in (("-", line.left), ("+", line.right)) if side
                ]
        if part.cut:
            found.append(_("%d more sentences were not compared.") % part.cut)
    if compared.repeated:
        told = {"percent": compared.repeated.percent, "limit": compared.repeated.limit}
        found += [
            "",
            _("%(percent)d %% of the text of B is that of A (the check warns above %(limit)d %%).") % told,
        ]
    doubts = [("A", one) for one in compared.left.doubts] + [("B", one) for one in compared.right.doubts]
    return [
        *found,
        *([""] if doubts else []),
        *(_("doubt %(side)s: %(doubt)s") % {"side": s, "doubt": d} for s, d in doubts),
    ]


def _head(side: Side) -> str:
    return f"{side.name}  {side.agency or '—'}  {side.year or '—'}  {side.template or '—'}"


def _row(row: Any, english: bool) -> str:
    numbers = [_number(row.left, row.left_state), _number(row.right, row.right_state)]
    change = "" if row.difference is None else f"  {plain(row.difference):+}"
    percent = "" if row.percent is None else f" ({plain(row.percent):+} %)"
    jump = _("  more than %(times)s times, to be explained [%(code)s]") % {
        "times": row.times,
        "code": row.jump,
    }
    label = row.label_en if english else row.label
    return f"  {label}  {numbers[0]}  {numbers[1]}{change}{percent}{jump if row.jump else ''}"


def _number(value: Any, state: str) -> str:
    told = "" if value is None else str(plain(value))
    return told if state == "stated" else f"{told} ({STATES[state]})".strip()


def _marked(pieces: Any) -> str:
    marks = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    if len(pieces) == 1:
        return str(pieces[0].text)
    return "".join(marks[piece.kind].format(piece.text) for piece in pieces)
