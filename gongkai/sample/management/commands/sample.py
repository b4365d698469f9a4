"""``gongkai sample``: an empty data folder becomes the sample site."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.console import gettext
from gongkai.sample import loading


class Command(BaseCommand):
    """Migrate an empty data folder, load the sample and write its pages."""

    help = gettext(
        "Load the sample: five bureaus with their published reports. Example: gongkai sample --from ../shared/seeds"
    )
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        """``--from``: read real report files in place of the facts that come with the project."""
        parser.add_argument(
            "--from", dest="folder", metavar="FOLDER", help=_("folder with the reports as text files")
        )
        parser.add_argument("--no-pages", action="store_true", help=_("do not write the public pages yet"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse in production and where agencies stand already; nothing is half loaded."""
        if settings.CONFIGURATION.production:
            raise CommandError(
                _("The sample has accounts with known passwords; it is not loaded in production.")
            )
        call_command("migrate", verbosity=0)
        if Agency.objects.exists():
            self.stdout.write(_("Agencies stand here already; nothing was loaded."))
            return
        reports = None
        if options["folder"]:
            folder = Path(options["folder"])
            if not folder.is_dir():
                raise CommandError(_("%s is no folder.") % folder)
            from gongkai.sample import reading

            reports = reading.read_folder(folder)
        loading.load(lambda stage: self.stdout.write(f"  {stage} …"), reports)
        if not options["no_pages"]:
            call_command("publish", "--all", verbosity=options["verbosity"])
        self.stdout.write(_("The sample is loaded."))
