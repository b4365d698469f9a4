"""``gongkai serve``: the door to ``gongkai.operations.serve``."""

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand

from gongkai.configuration import Configuration
from gongkai.console import gettext as _
from gongkai.operations.serve import serve

EXAMPLE = _(
    """Example:
  gongkai serve --port 8080
In development an unprepared data folder is prepared first and gets the sample.
In production run `gongkai prepare` before; see docs/deployment.md."""
)


class Command(BaseCommand):
    help = _("Serve the site on 127.0.0.1: web server and background worker, until Ctrl-C")
    standalone = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = EXAMPLE
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.add_argument("--port", help=_("port on 127.0.0.1 (default: PORT, or 8000)"))
        parser.add_argument(
            "--web-processes", type=int, default=1, help=_("processes that answer requests (default: 1)")
        )

        parser.add_argument(
            "--sample-requests",
            action="store_true",
            help=_("with the sample, also a bureau and a year of made-up requests"),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["port"]:
            os.environ["PORT"] = options["port"]
        if options["web_processes"] < 1:
            sys.exit(_("gongkai serve: --web-processes must be 1 or more"))
        sys.exit(
            serve(
                Configuration.from_environment(),
                web_processes=options["web_processes"],
                sample_requests=options["sample_requests"],
            )
        )
