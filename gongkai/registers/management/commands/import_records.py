"""``gongkai import_records``: a file of records, taken over into a register."""

import hashlib
from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from gongkai.agencies.console import agency_named, do, staff_named
from gongkai.console import gettext
from gongkai.registers import sheets
from gongkai.registers.actions.imports import ImportRecords
from gongkai.registers.models import IMPORTED


class Command(BaseCommand):
    """Take over all rows of a file or none."""

    help = gettext(
        "Take over records from a CSV or XLSX file. Example: gongkai import_records licences.xlsx "
        "--register decision --agency zhongning-kjj --as clerk.zhongning"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, the register, the agency, who acts."""
        parser.add_argument("file", metavar="FILE", help=_("CSV or XLSX with a header line"))
        parser.add_argument("--register", required=True, choices=IMPORTED, help=_("which register"))
        parser.add_argument("--agency", required=True, metavar="SLUG", help=_("whose register"))
        parser.add_argument("--as", required=True, dest="username", metavar="USERNAME", help=_("who acts"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Tell how many were taken over, and how many stood already."""
        path = Path(options["file"])
        try:
            data = path.read_bytes()
            rows = sheets.read(path.name, data).rows
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from None
        except sheets.BadSheet as error:
            raise CommandError("\n".join(error.reasons)) from None
        act = ImportRecords(
            by=staff_named(options["username"]),
            at=agency_named(options["agency"]),
            register=options["register"],
            source=path.name,
            rows=rows,
            sha256=hashlib.sha256(data).hexdigest(),
        )
        if act.plan.nothing_new:
            self.stdout.write(_("All %s rows stand in the register already.") % len(rows))
            return
        batch = do(act)
        told = {"count": batch.count, "kept": len(act.plan.standing)}
        self.stdout.write(_("%(count)s records taken over, %(kept)s rows stood already.") % told)
