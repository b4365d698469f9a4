"""``gongkai check_report``: the door to ``gongkai.annual_report.check``."""

import json
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from gongkai.annual_report.check import Finding, check_report
from gongkai.annual_report.ingest import MAX_BYTES, ReadError, Report, read_bytes
from gongkai.annual_report.ingest.messages import refusal
from gongkai.annual_report.ingest.report import finding_to_json
from gongkai.console import gettext as _

EXAMPLE = _(
    """Example:
  gongkai check_report 2023年度报告.txt --previous 2022年度报告.txt
Levels: error wrong, warn very likely wrong, ask to be explained, note nothing to do.
Exit status: 0 no error was found, 1 an error was found or a file was refused, 2 wrong usage.
Every rule is described in docs/report-checks.md."""
)


class Command(BaseCommand):
    help = _("Check a published annual report: sums, text against tables, last year, agencies below")
    standalone = True
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = EXAMPLE
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.add_argument("file", metavar="FILE", type=Path, help=_("the report"))
        parser.add_argument(
            "--previous", metavar="FILE", type=Path, help=_("last year's report of the same agency")
        )
        parser.add_argument(
            "--child",
            metavar="FILE",
            type=Path,
            nargs="+",
            default=[],
            help=_("reports of the agencies whose numbers it includes"),
        )
        parser.add_argument(
            "--complete", action="store_true", help=_("these are all of them, its own office too")
        )
        parser.add_argument("--json", action="store_true", help=_("print the findings as JSON"))
        parser.add_argument(
            "--lang", choices=("zh", "en"), default="zh", help=_("of the messages (default: zh)")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        paths = [options["file"], *([options["previous"]] if options["previous"] else []), *options["child"]]
        try:
            reports = [_read(path) for path in paths]
        except ReadError as error:
            self.stderr.write(f"[{error.code}] {error.text(options['lang'])}")
            sys.exit(1)
        report, others = reports[0], reports[1:]
        previous = others.pop(0) if options["previous"] else None
        found = check_report(report, previous=previous, children=others, complete=options["complete"])
        self.stdout.write(
            _as_json(report, found, options) if options["json"] else _as_text(report, found, options)
        )
        if any(finding.level == "error" for finding in found):
            sys.exit(1)


def _read(path: Path) -> Report:
    try:
        size = path.stat().st_size
        if path.is_file() and size > MAX_BYTES:
            raise refusal("too-large", path.name, size=size, limit=MAX_BYTES)
        return read_bytes(path.read_bytes(), path.name)
    except OSError as error:
        raise refusal("file-not-read", str(path), reason=error.strerror or error) from error


def _as_json(report: Report, found: tuple[Finding, ...], options: dict[str, Any]) -> str:
    data = {
        "file": report.file,
        "agency": report.agency.name,
        "year": report.year,
        "template": report.template,
        "findings": [finding_to_json(finding, options["lang"]) for finding in found],
        "doubts": [doubt.to_json(options["lang"]) for doubt in report.doubts],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def _as_text(report: Report, found: tuple[Finding, ...], options: dict[str, Any]) -> str:
    head = f"{report.file}  {report.agency.name or '—'}  {report.year or '—'}  {report.template or '—'}"
    lines = [f"- {finding.level} [{finding.code}] {_message(finding, options['lang'])}" for finding in found]
    doubts = _("%d doubts of the reading are not judged; gongkai read shows them.") % len(report.doubts)
    return "\n".join([head, *(lines or [_("Nothing was found.")]), *([doubts] if report.doubts else [])])


def _message(finding: Finding, lang: str) -> str:
    return finding.message_en if lang == "en" else finding.message
