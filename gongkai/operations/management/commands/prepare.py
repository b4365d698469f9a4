"""``gongkai prepare``: the door to ``gongkai.operations.prepare``."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from rich.console import Console

from gongkai.console import gettext
from gongkai.operations.prepare import prepare

EXAMPLE = gettext(
    """Example:
  gongkai prepare
Run it after each installation of a new version, before `gongkai serve`."""
)


class Command(BaseCommand):
    help = gettext("Make the data folder ready: migrate, collect static files, write the public pages")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = EXAMPLE
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.add_argument("--sample", action="store_true", help=_("load the sample into an empty database"))
        parser.add_argument(
            "--sample-requests", action="store_true", help=_("with a bureau and a year of made-up requests")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        prepare(Console(), with_sample=options["sample"], with_requests=options["sample_requests"])
