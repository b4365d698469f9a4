"""``gongkai import_items``: items of another system, taken over from a file."""

from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from gongkai.agencies.console import agency_named, do, staff_named
from gongkai.catalog import rowfiles
from gongkai.catalog.actions.imports import ImportItems
from gongkai.console import gettext


class Command(BaseCommand):
    """Take over all rows of a file or none; a second person releases them."""

    help = gettext(
        "Take over items from a CSV or JSON Lines file. Example: "
        "gongkai import_items old-site.csv --agency zhongning-kjj --as admin --source 旧网站"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, the publisher, who acts, and where the items come from."""
        parser.add_argument("file", metavar="FILE", help=_("CSV with a header line, or JSON Lines"))
        parser.add_argument("--agency", required=True, metavar="SLUG", help=_("the publisher"))
        parser.add_argument("--as", required=True, dest="username", metavar="USERNAME", help=_("who acts"))
        parser.add_argument(
            "--source", default="", help=_("where they come from; the file's name if not given")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Tell the number under which the import is released."""
        path = Path(options["file"])
        try:
            read = rowfiles.read(path.name, path.read_bytes())
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from None
        except rowfiles.BadRows as error:
            raise CommandError("\n".join(error.reasons)) from None
        batch = do(
            ImportItems(
                by=staff_named(options["username"]),
                at=agency_named(options["agency"]),
                source=options["source"] or path.name,
                rows=read.rows,
            )
        )
        told = {"count": batch.count, "encoding": read.encoding, "number": batch.pk}
        self.stdout.write(_("%(count)s items taken over (the file was in %(encoding)s).") % told)
        self.stdout.write(
            _(
                "Hand them in for review in the back office; after the review a second person releases them: "
                "gongkai release_import %(number)s --as USERNAME"
            )
            % told
        )
