"""``gongkai aggregate``: many annual reports added up."""

import json
from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from gongkai.agencies.console import agency_named
from gongkai.annual_report.aggregate import Scope, told
from gongkai.annual_report.aggregate.files import NotSummed, of_files
from gongkai.annual_report.aggregate.scope import of_agency
from gongkai.annual_report.aggregate.sheets import sum_workbook
from gongkai.console import gettext
from gongkai.law.report_counting import NoCounting


class Command(BaseCommand):
    """Nothing is kept. Every number says of how many reports it is the sum."""

    help = gettext(
        "Add up many annual reports: those of an agency and the agencies below it, or files of anyone. Example: "
        "gongkai aggregate --agency zhongning --year 2025 --scope all --xlsx sum.xlsx; "
        "gongkai aggregate reports/ --year 2023 --json"
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Whose reports, on which year, how far down; how to write it."""
        parser.add_argument(
            "files",
            nargs="*",
            type=Path,
            metavar="FILE",
            help=_("reports, folders of them, or what “gongkai read” wrote (JSON, JSONL, CSV)"),
        )
        parser.add_argument("--agency", metavar="SLUG", help=_("its name in addresses"))
        parser.add_argument("--year", type=int, help=_("the year that is reported on"))
        parser.add_argument(
            "--scope", choices=Scope.values, default=Scope.ALL, help=_("how far down (default: all)")
        )
        parser.add_argument("--template", default="", help=_("the form; that of the year if not given"))
        parser.add_argument("--jobs", type=int, default=1, metavar="N", help=_("files read at the same time"))
        parser.add_argument("--json", action="store_true", help=_("one JSON object, with all cells"))
        parser.add_argument("--csv", type=Path, metavar="OUT", help=_("write a table, one row a cell"))
        parser.add_argument(
            "--xlsx", type=Path, metavar="OUT", help=_("write a workbook: the sum and a row for each report")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Add up, and write what was asked for."""
        found = _summed(options)
        for out, made in (
            (options["csv"], lambda: told.as_csv(found)),
            (options["xlsx"], lambda: sum_workbook(found)),
        ):
            if out:
                _write(out, made())
                self.stderr.write(_("written to %s") % out)
        if options["json"]:
            self.stdout.write(json.dumps(told.as_json(found), ensure_ascii=False, indent=1))
        elif not (options["csv"] or options["xlsx"]):
            self.stdout.write("\n".join(told.lines(found)))


def _summed(options: dict[str, Any]) -> told.Sum:
    """The sum that was asked for; CommandError says what is missing."""
    files, slug, year = options["files"], options["agency"], options["year"]
    if bool(files) == bool(slug):
        raise CommandError(_("Name either files or an agency (--agency)."))
    if slug and year is None:
        raise CommandError(_("Name the year (--year)."))
    if not 1 <= options["jobs"] <= 64:
        raise CommandError(_("--jobs is a number from 1 to 64."))
    try:
        if files:
            return of_files(files, year, options["template"], options["jobs"])
        return of_agency(agency_named(slug), year, Scope(options["scope"]), options["template"])
    except (NotSummed, NoCounting) as error:
        raise CommandError(str(error)) from None


def _write(out: Path, content: bytes) -> None:
    try:
        out.write_bytes(content)
    except OSError as error:
        raise CommandError(
            _("%(out)s cannot be written: %(why)s") % {"out": out, "why": error.strerror}
        ) from None
