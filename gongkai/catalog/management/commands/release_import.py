"""``gongkai release_import``: an import, released by a second person."""

from typing import Any

from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from gongkai.agencies.console import do, staff_named
from gongkai.catalog.actions.imports import ReleaseImport
from gongkai.catalog.models import ImportBatch
from gongkai.console import gettext


class Command(BaseCommand):
    """Release an import as a whole; who imported it may not."""

    help = gettext("Release an import to the public. Example: gongkai release_import 7 --as head.zhongning")

    def add_arguments(self, parser: CommandParser) -> None:
        """Its number and who acts."""
        parser.add_argument("number", type=int, metavar="NUMBER", help=_("as import_items printed it"))
        parser.add_argument("--as", required=True, dest="username", metavar="USERNAME", help=_("who acts"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Tell how many items became public."""
        batch = ImportBatch.objects.filter(pk=options["number"]).first()
        if batch is None:
            raise CommandError(_("There is no import %s.") % options["number"])
        action = ReleaseImport(by=staff_named(options["username"]), batch=batch)
        do(action)
        self.stdout.write(_("%s items are public.") % len(action.released))
