"""``gongkai publish``: write the public pages."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from gongkai.console import gettext
from gongkai.portal import runs, writer


class Command(BaseCommand):
    """Write what is stale, or everything."""

    help = gettext(
        "Write the public pages that are stale; with --all every page. Example: gongkai publish --all"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """``--all``, ``--restart``."""
        parser.add_argument(
            "--all", action="store_true", help=_("write every page; an interrupted run goes on")
        )
        parser.add_argument(
            "--restart", action="store_true", help=_("with --all: begin anew after an interruption")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Mark, then write with a progress bar; Ctrl-C leaves the rest for the next run."""
        if options["restart"] and not options["all"]:
            raise CommandError(_("--restart goes with --all."))
        if options["all"] and (options["restart"] or not runs.writing_everything()):
            runs.begin_all()
        with _bar(silent=options["verbosity"] == 0) as bar:
            task = bar.add_task(_("pages"), total=writer.left() + runs.pages_left())
            try:
                outcome = writer.write_waiting(lambda count: bar.advance(task, count))
            except KeyboardInterrupt:
                raise CommandError(
                    _("Interrupted; gongkai publish --all goes on where it stopped.")
                ) from None
            bar.update(task, total=outcome.written)  # what was left was counted before the lists were cut
        if outcome.error:
            raise CommandError(_("Pages cannot be written: %s. They stay marked.") % outcome.error)
        if outcome.failed:
            raise CommandError(
                _("%(done)s pages written; %(failed)s could not be made and stay marked, such as %(path)s.")
                % {"done": outcome.written, "failed": len(outcome.failed), "path": min(outcome.failed)}
            )
        if options["verbosity"]:
            self.stdout.write(_("%s pages written.") % outcome.written)


def _bar(*, silent: bool) -> Progress:
    return Progress(
        TextColumn("  {task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        disable=silent,
    )
