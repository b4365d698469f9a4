"""``gongkai holidays``: a year's holiday notice from a file, and every last day that it changes."""

import sys
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gongkai.agencies.console import do
from gongkai.agencies.models import Agency
from gongkai.console import gettext
from gongkai.law import clock_reading
from gongkai.law.notice_checks import MAX_BYTES
from gongkai.requests.actions.notice import EnterNotice
from gongkai.requests.recounting import Recount


class Command(BaseCommand):
    """Enter a notice for all agencies here, or only tell what it would change."""

    help = gettext("Enter a year's holiday notice from a file. Example: gongkai holidays 2027.yaml --dry-run")

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, whether it is entered, and why where that has to be said."""
        parser.add_argument(
            "file", metavar="FILE", help=_("in the form of gongkai/law/calendar/; - for standard input")
        )
        parser.add_argument("--dry-run", action="store_true", help=_("list what changes and enter nothing"))
        parser.add_argument(
            "--reason", default="", help=_("why a known year is replaced, or days do not add up")
        )

    def handle(self, *args: Any, file: str, dry_run: bool, reason: str, **options: Any) -> None:
        """Every reason of a refusal is printed, one a line."""
        top = Agency.objects.filter(parent=None).order_by("pk").first()
        if top is None:
            raise CommandError(_("No agency is set up here yet."))
        act = EnterNotice(by=None, at=top, text=_read(file), reason=reason)
        if dry_run:
            if reasons := act.all_reasons():
                raise CommandError("\n".join(reasons))
            self._tell(act.recount())
            self.stdout.write(_("Nothing was entered."))
            return
        do(act)
        self._tell(act.found)
        self.stdout.write(_("The notice is entered."))

    def _tell(self, found: Recount) -> None:
        language = get_language() or "zh-hans"
        for one in found.moved:
            clock = clock_reading.limit_label(one.clock, language)
            self.stdout.write(f"{one.number}  {clock}  {one.before or '—'} → {one.after or '—'}  {one.about}")
        told = {"moved": len(found.moved), "looked": found.looked_at, "settled": found.settled}
        self.stdout.write(
            _("%(moved)s last days change; %(looked)s requests and remedies are open, %(settled)s kept anew.")
            % told
        )


def _read(file: str) -> str:
    try:
        if file == "-":
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with Path(file).open("rb") as opened:
                data = opened.read(MAX_BYTES + 1)
        return data.decode("utf-8-sig")
    except OSError as error:
        raise CommandError(
            _("%(file)s cannot be read: %(why)s") % {"file": file, "why": error.strerror}
        ) from None
    except (UnicodeDecodeError, ValueError):
        raise CommandError(_("%s is no text in UTF-8.") % file) from None
