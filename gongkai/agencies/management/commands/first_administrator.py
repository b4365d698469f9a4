"""``gongkai first_administrator``: the first agency and the first account of a new installation."""

import getpass
import sys
from typing import Any

from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.actions.agency import CreateAgency
from gongkai.agencies.actions.staff import GrantDuty, OpenAccount
from gongkai.agencies.console import do
from gongkai.agencies.models import Agency, Role, Staff
from gongkai.agencies.refusals import together
from gongkai.console import gettext


class Command(BaseCommand):
    """Set up the agency at the root of the tree and its administrator; all else is done in the back office."""

    help = gettext(
        "Set up the first agency and its administrator on an empty database. Example: gongkai first_administrator "
        "--agency-name 滨河市人民政府 --slug binhe --level city --username zhang"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The agency, the account, and where the password comes from."""
        parser.add_argument("--agency-name", required=True, help=_("full name of the agency"))
        parser.add_argument("--short-name", default="", help=_("short name; the full name when not given"))
        parser.add_argument(
            "--slug", required=True, help=_("its name in addresses: letters, digits, hyphens")
        )
        parser.add_argument("--level", required=True, choices=Agency.Level.values)
        parser.add_argument("--kind", default=Agency.Kind.GOVERNMENT, choices=Agency.Kind.values)
        parser.add_argument("--username", required=True, help=_("what the administrator signs in as"))
        parser.add_argument("--full-name", default="", help=_("the administrator's name"))
        parser.add_argument(
            "--password-stdin",
            action="store_true",
            help=_("read the password from standard input instead of asking"),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """All or nothing; refused where an administrator stands already."""
        if Staff.objects.filter(duties__role=Role.ADMINISTRATOR, duties__until=None, is_active=True).exists():
            raise CommandError(
                _("There is an administrator already; further accounts are opened in the back office.")
            )
        password = self._password(from_stdin=options["password_stdin"])
        with together():
            agency = do(CreateAgency(by=None, new=_agency(options)))
            name = options["full_name"] or options["username"]
            staff = Staff(username=options["username"], full_name=name, agency=agency)
            do(OpenAccount(by=None, staff=staff, password=password))
            today = timezone.localdate()
            do(GrantDuty(by=None, staff=staff, at=agency, role=Role.ADMINISTRATOR, since=today))
        done = _("%(agency)s is set up; %(username)s signs in at /admin/ and does the rest there.")
        self.stdout.write(done % {"agency": agency, "username": staff.username})

    def _password(self, *, from_stdin: bool) -> str:
        if from_stdin:
            given = sys.stdin.readline().rstrip("\r\n")
        elif sys.stdin.isatty():
            given = getpass.getpass(_("Password: "))
            if given != getpass.getpass(_("Password, again: ")):
                raise CommandError(_("The two passwords differ."))
        else:
            raise CommandError(_("There is no terminal to ask for a password on; use --password-stdin."))
        if not given:
            raise CommandError(_("The password is empty."))
        return given


def _agency(options: dict[str, Any]) -> Agency:
    return Agency(
        name=options["agency_name"],
        short_name=(options["short_name"] or options["agency_name"])[:40],
        slug=options["slug"],
        level=options["level"],
        kind=options["kind"],
    )
