"""``gongkai sample_requests``: a made-up bureau with made-up requests, for trying out."""

from typing import Any

from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from gongkai.console import gettext
from gongkai.sample import requests
from gongkai.sample.removing import NotRemoved


class Command(BaseCommand):
    """Load the bureau 示例市科学技术局 and its requests beside whatever stands already, or take it away."""

    help = gettext(
        "Load a made-up bureau with made-up requests, or --remove it with all that belongs to it. "
        "Example: gongkai sample_requests"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """``--remove``."""
        parser.add_argument(
            "--remove", action="store_true", help=_("take the bureau away, its requests, accounts and pages")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse in production; what stands already is not loaded again."""
        if options["remove"]:
            self._remove()
            return
        if settings.CONFIGURATION.production:
            raise CommandError(
                _("The sample has accounts with known passwords; it is not loaded in production.")
            )
        count = requests.load(lambda stage: self.stdout.write(f"  {stage}"))
        if count:
            self.stdout.write(_("%s made-up requests are loaded; sign in as clerk.shili.") % count)
        else:
            self.stdout.write(_("The made-up bureau stands here already; nothing was loaded."))

    def _remove(self) -> None:
        try:
            count = requests.remove()
        except NotRemoved as refused:
            raise CommandError(str(refused)) from None
        if not count:
            self.stdout.write(_("The made-up bureau does not stand here; nothing was removed."))
            return
        self.stdout.write(_("The made-up bureau is removed, with %s rows that belonged to it.") % count)
        call_command("publish", verbosity=0)
