"""``gongkai work``: the background worker."""

import logging
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import translation
from django.utils.translation import gettext as _

from gongkai.console import gettext

EXAMPLE = gettext(
    """Example:
  gongkai work
`gongkai serve` starts one; more of them may run beside it, on other machines too."""
)

MAILS = 30.0  # seconds between two looks at whose daily mail is due
SWEEPS = 300.0  # seconds between two sweeps of what has ended: drafts of applicants, counts, used proofs


class Command(BaseCommand):
    help = gettext(
        "Do background work: pages that a stopped process left unwritten, what is planned, queued tasks"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = EXAMPLE
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.add_argument("--batch", action="store_true", help=_("end when nothing is left to do"))

    def handle(self, *args: Any, **options: Any) -> None:
        from gongkai.catalog.due import carry_out
        from gongkai.catalog.mailing import send_due
        from gongkai.operations.worker import TimedWorker, seldom
        from gongkai.portal.writer import write_all_stale
        from gongkai.requests.actions.escalate import escalate_due
        from gongkai.requests.notices import send_due as send_notices
        from gongkai.requests.online_sweep import sweep
        from gongkai.sample.requests import play_on

        translation.activate(settings.LANGUAGE_CODE)  # it writes for readers, not for this terminal
        write_all_stale()
        sources: list[Callable[[], object]] = [
            carry_out,
            seldom(escalate_due, MAILS),
            seldom(send_due, MAILS),
            send_notices,
            seldom(sweep, SWEEPS),
            play_on,
        ]
        worker = TimedWorker(sources)
        # It warns when it is asked to stop, which is no news here.
        logging.getLogger("django_tasks_db").setLevel(logging.ERROR)
        worker.configure_signals()
        if options["batch"]:
            worker.serve_once()
        else:
            worker.serve()
