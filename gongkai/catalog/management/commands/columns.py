"""``gongkai columns``: the standard columns of an agency."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from gongkai.agencies.console import agency_named, do
from gongkai.catalog.actions.columns import SeedColumns
from gongkai.console import gettext


class Command(BaseCommand):
    """Set up the standard columns at an agency; those that stand already are left as they are."""

    help = gettext(
        "Set up the standard columns at an agency. Example: gongkai columns --agency zhongning-kjj"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The agency."""
        parser.add_argument("--agency", required=True, metavar="SLUG", help=_("its name in addresses"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Tell how many columns there were and are."""
        agency = agency_named(options["agency"])
        before = agency.columns.count()
        do(SeedColumns(by=None, at=agency))
        told = {"agency": agency, "new": agency.columns.count() - before, "before": before}
        self.stdout.write(_("%(agency)s: %(new)s columns set up, %(before)s stood already.") % told)
