"""``gongkai work``: the background worker."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

EXAMPLE = """Example:
  gongkai work
`gongkai serve` starts one; more of them may run beside it, on other machines too."""


class Command(BaseCommand):
    help = "Do background work: pages that a stopped process left unwritten, then queued tasks"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = EXAMPLE
        parser.formatter_class = RawDescriptionHelpFormatter

    def handle(self, *args: Any, **options: Any) -> None:
        from gongkai.portal.writer import write_all_stale

        write_all_stale()
        call_command("db_worker", queue_name="*", reload=False)
