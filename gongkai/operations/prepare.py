"""Make a data folder ready to be served: database, static files, sample, public pages; safe to repeat."""

import gzip
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from gongkai.console import gettext as _
from gongkai.operations import banner, structure
from gongkai.operations.readiness import Prepared
from gongkai.sample import request_sign_ins, requests, sign_ins

COMPRESSED = {".css", ".js", ".svg", ".json", ".txt"}
WORTH_COMPRESSING = 512  # bytes
LOADING = "sample.loading"


def prepare(console: Console, *, with_sample: bool, with_requests: bool = False) -> None:
    """Do what is not done yet. ``with_sample``: load the sample into a database that was empty; ``with_requests``: with
    the bureau whose made-up requests the background worker then plays.
    """
    configuration = settings.CONFIGURATION
    noted, wanted = Prepared.noted(configuration), Prepared.wanted(configuration)
    was_empty = wanted.migrations == 0
    if was_empty and with_sample:
        _loading_note().touch()
    if noted is None or (noted.structure, noted.migrations) != (wanted.structure, wanted.migrations):
        migrate(console)
        collect_static_files(console)
    if with_sample:
        _load_sample_once(console, with_requests=with_requests)
    if noted is None or noted.look != wanted.look or not settings.SITE_ROOT.is_dir():
        console.print(_("Published pages"))
        call_command("publish", all=True)
    if not configuration.production:
        _note_sign_ins(configuration.data_folder)
    Prepared.wanted(configuration).note(configuration)


def migrate(console: Console) -> None:
    """Bring the database to the present form, showing how far it is; an empty one begins with its structure."""
    total = _to_apply()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task(_("Database"), total=total)
        if structure.load():
            progress.advance(task, total - _to_apply())
        call_command("migrate", interactive=False, stdout=_Lines(lambda: progress.advance(task)))


def _to_apply() -> int:
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


class _Lines:
    """Stands where ``migrate`` writes: counts what it applied, keeps the rest to itself."""

    def __init__(self, advance: Callable[[], None]) -> None:
        self._advance = advance

    def write(self, text: str) -> None:
        if text.rstrip().endswith("OK"):
            self._advance()

    def flush(self) -> None:
        """Nothing is held back."""


def collect_static_files(console: Console) -> None:
    """Gather the back office's style sheets and scripts, compressed beside each."""
    console.print(_("Static files"))
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    for path in Path(settings.STATIC_ROOT).rglob("*"):
        if path.suffix in COMPRESSED and path.stat().st_size >= WORTH_COMPRESSING:
            path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), 6, mtime=0))


def _load_sample_once(console: Console, *, with_requests: bool) -> None:
    """Load the sample where that was begun and never ended."""
    if _loading_note().exists():
        console.print(_("Sample"))
        call_command("sample", no_pages=True)
        if with_requests:
            requests.begin_in_background()
        _loading_note().unlink()


def _note_sign_ins(data_folder: Path) -> None:
    """Those accounts of the sample that are really there."""
    people = [*sign_ins(), *request_sign_ins()]
    there = get_user_model().objects.filter(username__in=[username for _, username, _ in people])
    names = set(there.values_list("username", flat=True))
    banner.note_sign_ins(data_folder, [person for person in people if person[1] in names])


def _loading_note() -> Path:
    return Path(settings.DATA_DIR) / LOADING
