"""``gongkai digests``: the daily mails, now."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.console import staff_named
from gongkai.agencies.models import Staff
from gongkai.catalog import digests, mailing
from gongkai.console import gettext


class Command(BaseCommand):
    """Send what is due today, or show it, or send one person's mail whatever the hour."""

    help = gettext(
        "Send the daily mails that are due; the worker does it by itself. Example: gongkai digests --dry-run"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """``--dry-run``, ``--to``."""
        parser.add_argument("--dry-run", action="store_true", help=_("print the mails and send nothing"))
        parser.add_argument(
            "--to",
            metavar="USERNAME",
            help=_("this person's mail, whatever the day and hour and though it went out"),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print, or send."""
        one = staff_named(options["to"]) if options["to"] else None
        if options["dry_run"]:
            self._show([one] if one else list(digests.due_staff(timezone.now())))
        elif not digests.configured():
            raise CommandError(_("No mail server is named: set EMAIL_URL."))
        elif one is not None:
            self._send(one)
        else:
            self.stdout.write(_("%s mails were sent.") % mailing.send_due())

    def _show(self, people: list[Staff]) -> None:
        mails = [mail for mail in map(mailing.compose, people) if mail is not None]
        for mail in mails:
            address = mail.staff.email or _("no mail address")
            self.stdout.write(f"{mail.staff.username} <{address}>\n{mail.subject}\n\n{mail.text}\n")
        self.stdout.write(_("%s mails would be sent.") % len(mails))

    def _send(self, staff: Staff) -> None:
        mail = mailing.compose(staff)
        if not staff.email:
            raise CommandError(_("No mail address is recorded for %s.") % staff.username)
        if mail is None:
            self.stdout.write(_("Nothing waits for %s; no mail was sent.") % staff.username)
            return
        try:
            mail.send()
        except (mailing.SMTPException, OSError) as error:
            told = {"server": f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}", "why": error}
            raise CommandError(_("%(server)s did not take the mail: %(why)s") % told) from error
        self.stdout.write(_("The mail to %s was sent.") % staff.email)
