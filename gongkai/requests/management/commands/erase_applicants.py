"""``gongkai erase_applicants``: the data of applicants whose term is over."""

from typing import Any

from django.core.management import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from gongkai.agencies.console import agency_named, do
from gongkai.agencies.models import Agency
from gongkai.console import gettext
from gongkai.requests.actions.identities import EraseIdentities


class Command(BaseCommand):
    """Erase what is over the term that each agency sets."""

    help = gettext(
        "Erase applicants' data that are over their term. Example: gongkai erase_applicants --agency zhongning-kjj"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """One option."""
        parser.add_argument("--agency", metavar="SLUG", help=_("this agency alone; without it, all"))

    def handle(self, *args: Any, agency: str | None, **options: Any) -> None:
        """Each agency by one act; where nothing is over its term, nothing is done."""
        agencies = (
            [agency_named(agency)]
            if agency
            else Agency.objects.filter(request_cases__isnull=False).distinct()
        )
        for one in agencies:
            act = EraseIdentities(by=None, at=one)
            count = act.due().count()
            if count:
                do(act)
            self.stdout.write(
                _("%(agency)s: %(count)s applicants erased.") % {"agency": one.name, "count": count}
            )
