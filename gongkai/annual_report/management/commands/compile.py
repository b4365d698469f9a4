"""``gongkai compile``: the statutory tables of one agency and year, counted from the ledger."""

import datetime as dt
import json
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gongkai.agencies.console import agency_named
from gongkai.annual_report.check import plain
from gongkai.annual_report.compiling import Compiled, compile
from gongkai.console import gettext
from gongkai.law import report_counting


class Command(BaseCommand):
    """Nothing is written: the tables are counted anew each time."""

    help = gettext(
        "Compile the tables of an annual report from the ledger. Example: "
        "gongkai compile --agency zhongning-kjj --year 2025 --as-of 2026-01-15T09:00 --json"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Which agency and year, which form, as of when, how to write it."""
        parser.add_argument("--agency", required=True, metavar="SLUG", help=_("its name in addresses"))
        parser.add_argument("--year", required=True, type=int, help=_("the year that is reported on"))
        parser.add_argument(
            "--template",
            default="",
            help=_("the form: %s; that of the year if not given") % ", ".join(report_counting.known()),
        )
        parser.add_argument(
            "--as-of",
            metavar="MOMENT",
            help=_("leave out what was recorded later: 2026-01-15 or 2026-01-15T09:00"),
        )
        parser.add_argument("--json", action="store_true", help=_("one JSON object, with all cells"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the cells that are not zero, or all of them as JSON."""
        agency = agency_named(options["agency"])
        moment = moment_of(options["as_of"]) if options["as_of"] else None
        try:
            compiled = compile(agency, options["year"], options["template"], moment)
        except (report_counting.NoCounting, ValueError) as error:
            raise CommandError(str(error)) from None
        if options["json"]:
            self.stdout.write(json.dumps(as_json(compiled), ensure_ascii=False, indent=1))
        else:
            self.stdout.write("\n".join(lines(compiled)))


def moment_of(text: str) -> dt.datetime:
    """A moment; a day alone is its end."""
    try:
        if day := parse_date(text):
            return timezone.make_aware(dt.datetime.combine(day, dt.time.max))
        moment = parse_datetime(text)
    except ValueError:
        moment = None
    if moment is None:
        raise CommandError(_("“%s” is no moment: write 2026-01-15 or 2026-01-15T09:00.") % text)
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


def as_json(compiled: Compiled) -> dict[str, Any]:
    """All that was compiled. Amounts are text, so that no reader rounds them."""
    return {
        "agency": compiled.agency.slug,
        "year": compiled.year,
        "template": compiled.template.code,
        "as_of": compiled.as_of.isoformat() if compiled.as_of else None,
        "position": compiled.position,
        "cells": {
            key: {
                "value": plain(cell.value) if isinstance(cell.value, Decimal) else cell.value,
                "opening": cell.opening,
                **({"why": dict(cell.why)} if cell.why else {}),
            }
            for key, cell in compiled.cells.items()
        },
        "strays": [asdict(stray) for stray in compiled.strays],
    }


def lines(compiled: Compiled) -> list[str]:
    """For people: one line a cell that is not zero, then what is missing."""
    english = (get_language() or "").startswith("en")
    told = {"agency": compiled.agency.name, "year": compiled.year, "form": compiled.template.code}
    found = [
        _("%(agency)s, %(year)s, by the form of %(form)s, from the ledger up to entry no. %(position)s:")
        % {**told, "position": compiled.position}
    ]
    places = compiled.template.cells
    for key, cell in compiled.cells.items():
        label = places[key].label_en if english else places[key].label
        if cell.value:
            unit = places[key].column.unit
            found.append(f"  {key:<44} {plain(cell.value):>12} {unit}  {label}")
        elif cell.why:
            found.append(f"  {key:<44} {'—':>12}  {label}: {cell.why['en' if english else 'zh']}")
    found.append(_("All other cells are 0."))
    for stray in compiled.strays:
        found.append(_("Without a place: %(count)s × %(kind)s, %(fact)s “%(value)s”.") % asdict(stray))
    return found
