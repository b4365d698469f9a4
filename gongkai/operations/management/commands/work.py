"""``gongkai work``: the background worker."""

import logging
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import translation
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS

from gongkai.console import gettext

EXAMPLE = gettext(
    """Example:
  gongkai work
`gongkai serve` starts one; more of them may run beside it, on other machines too."""
)


class Command(BaseCommand):
    help = gettext("Do background work: pages that a stopped process left unwritten, then queued tasks")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = EXAMPLE
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.add_argument("--batch", action="store_true", help=_("end when nothing is left to do"))

    def handle(self, *args: Any, **options: Any) -> None:
        from django_tasks_db.management.commands.db_worker import Worker

        from gongkai.portal.writer import write_all_stale

        translation.activate(settings.LANGUAGE_CODE)  # it writes for readers, not for this terminal
        write_all_stale()
        worker = Worker(
            queue_names=["*"],
            excluded_queue_names=[],
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            interval=1,
            batch=options["batch"],
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
        )
        # It warns when it is asked to stop, which is no news here.
        logging.getLogger("django_tasks_db").setLevel(logging.ERROR)
        worker.configure_signals()
        worker.run()
