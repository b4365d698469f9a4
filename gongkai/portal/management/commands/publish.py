"""``gongkai publish``: write the public pages."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from gongkai.portal import watchers, writer
from gongkai.portal.assets import write_assets
from gongkai.portal.models import StalePage


class Command(BaseCommand):
    """Write what is stale, or everything."""

    help = "Write the public pages that are stale; with --all every page. Example: gongkai publish --all"

    def add_arguments(self, parser: CommandParser) -> None:
        """``--all``, ``--restart``."""
        parser.add_argument("--all", action="store_true", help="write every page; an interrupted run goes on")
        parser.add_argument("--restart", action="store_true", help="with --all: begin anew after an interruption")

    def handle(self, *args: Any, **options: Any) -> None:
        """Mark, then write with a progress bar; Ctrl-C leaves the rest marked for the next run."""
        if options["restart"] and not options["all"]:
            raise CommandError(_("--restart goes with --all."))
        write_assets()
        if options["all"] and (options["restart"] or not writer.interrupted()):
            writer.begin_run(watchers.mark_everything)
        total = StalePage.objects.count()
        with _bar(silent=options["verbosity"] == 0) as bar:
            task = bar.add_task(_("pages"), total=total)
            try:
                done = writer.write_all_stale(lambda count: bar.advance(task, count))
            except KeyboardInterrupt:
                raise CommandError(_("Interrupted; gongkai publish --all goes on where it stopped.")) from None
        writer.end_run()
        if options["verbosity"]:
            self.stdout.write(_("%s pages written.") % done)


def _bar(*, silent: bool) -> Progress:
    return Progress(
        TextColumn("  {task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), disable=silent
    )
