"""``gongkai due``: the door to ``gongkai.law.clocks``."""

import datetime as dt
import json
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from gongkai.console import gettext as _
from gongkai.console import language
from gongkai.law.case_files import outside_calendar, read_case
from gongkai.law.case_nodes import MAX_BYTES, CaseFileError
from gongkai.law.case_view import as_json, as_text, error_json
from gongkai.law.case_words import say
from gongkai.law.clocks import Account, compute
from gongkai.law.loading import LawDataError
from gongkai.law.workdays import Calendar, CalendarRangeError
from gongkai.requests.options import WrongUsage, day

EXAMPLE = _(
    """Example:
  gongkai due case.yaml --explain
  gongkai due - --json < case.yaml
Exit status: 0 the case was computed (events that do not hold are told), 1 the file was refused, 2 wrong usage.
The case file and the JSON form are described in docs/case-file.md."""
)


class Command(BaseCommand):
    help = _("Compute every time limit of a request from its case file, day by day")
    standalone = True
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = EXAMPLE
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.add_argument("case", nargs="?", metavar="CASE", help=_("a case file; - for standard input"))
        parser.add_argument("--json", action="store_true", help=_("print one JSON object"))
        parser.add_argument("--explain", action="store_true", help=_("show why each day counts or not"))
        parser.add_argument(
            "--as-of", metavar="DATE", help=_("the case as it was known on that day, and what was open then")
        )
        parser.add_argument(
            "--notice",
            metavar="FILE",
            action="append",
            default=[],
            help=_("one more year's holiday notice, in the form of gongkai/law/calendar/"),
        )
        parser.add_argument("--lang", choices=("zh", "en"), help=_("of the messages (default: zh)"))

    def handle(self, *args: Any, **options: Any) -> None:
        words = options.get("lang") or language()
        try:
            self._compute(options, words)
        except WrongUsage as wrong:
            self.stderr.write(wrong.saying.text(words))
            sys.exit(2)

    def _compute(self, options: dict[str, Any], words: str) -> None:
        file = options["case"]
        if not file:
            raise WrongUsage(say("no-case"))
        as_of = day("--as-of", options.get("as_of"))
        try:
            account = _account(file, as_of, options.get("notice") or [])
        except CaseFileError as error:
            if options["json"]:
                self._print_json(error_json(error, file, words))
            else:
                self.stderr.write(error.text(words))
            sys.exit(1)
        if options["json"]:
            self._print_json(as_json(account, file, words))
        else:
            self.stdout.write(as_text(account, words, explain=options["explain"]))

    def _print_json(self, data: dict[str, Any]) -> None:
        self.stdout.write(json.dumps(data, ensure_ascii=False, indent=1))


def _account(file: str, as_of: dt.date | None, notices: list[str]) -> Account:
    case = read_case(_bytes(file), file)
    if as_of is not None and as_of < case.received:
        raise WrongUsage(say("as-of-before", as_of=as_of, received=case.received))
    calendar = _calendar(notices)
    try:
        account = compute(case, calendar, as_of)
        account.last_days()
    except CalendarRangeError as error:
        raise outside_calendar(file, error, calendar.horizon) from error
    return account


def _calendar(notices: list[str]) -> Calendar:
    calendar = Calendar.known()
    for file in notices:
        try:
            calendar = calendar.with_year(_bytes(file).decode("utf-8-sig"), file)
        except (LawDataError, CalendarRangeError, UnicodeDecodeError) as error:
            place = getattr(error, "where", "")
            reason = f"{place}: {error.problem}" if isinstance(error, LawDataError) and place else error
            raise CaseFileError([say("notice-refused", file=file, reason=reason)]) from error
    return calendar


def _bytes(file: str) -> bytes:
    try:
        if file == "-":
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        with Path(file).open("rb") as opened:
            return opened.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise CaseFileError([say("unreadable", file=file, reason=reason)]) from error
