"""``gongkai examine``: everything public and waiting, before the release gate again."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db.models import Count
from django.utils.translation import gettext as _

from gongkai.agencies.console import agency_named, do
from gongkai.agencies.models import Agency
from gongkai.catalog import stock
from gongkai.catalog.actions.checks import ExamineStock
from gongkai.catalog.checks import LEVEL_NAMES
from gongkai.catalog.gate import Level
from gongkai.console import gettext


class Command(BaseCommand):
    """Examine the stock of an agency and all below it; the findings are listed in the back office."""

    help = gettext(
        "Examine everything public and waiting under the rules of now. Example: gongkai examine --agency zhongning-kjj"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The agency."""
        parser.add_argument(
            "--agency", metavar="SLUG", help=_("its name in addresses; without it, every agency")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Tell how many items were examined and what was found, by level."""
        slug = options["agency"]
        chosen = [agency_named(slug)] if slug else list(Agency.objects.filter(parent=None))
        for agency in chosen:
            run = do(ExamineStock(by=None, at=agency, alone=True))
            stock.go_on(run)
            self.stdout.write(
                _("%(agency)s: %(count)s items examined.") % {"agency": agency, "count": run.done}
            )
            counts = run.findings.order_by().values("level").annotate(number=Count("pk"))
            for line in sorted(counts, key=lambda line: list(Level).index(Level(line["level"]))):
                told = {"level": LEVEL_NAMES[Level(line["level"])], "number": line["number"]}
                self.stdout.write(_("  %(level)s: %(number)s") % told)
