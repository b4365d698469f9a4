"""Work that the background worker does for the release gate: files and the stock are examined before anyone waits."""

from typing import Any

from django.db import transaction
from django_tasks import task

from gongkai.agencies.action import Action, watches
from gongkai.catalog import queries
from gongkai.catalog.checks import StockRun
from gongkai.catalog.examination import examine_files, files_of, words_for
from gongkai.catalog.models import Item, StoredFile

STEP = 5.0  # seconds of one step of a long examination; other work of the worker comes between the steps


@task()
def examine_file(number: int) -> None:
    """Examine one stored file."""
    stored = StoredFile.objects.filter(pk=number).select_related("agency").first()
    if stored is not None:
        examine_files([stored], words_for(stored.agency))


@task()
def examine_waiting(path: str) -> None:
    """Examine the files of what is not released yet, at the agency with this place in the tree and below."""
    waiting = queries.unreleased(Item.objects.filter(agency__tree_path__startswith=path))
    for item in waiting.select_related("agency").iterator(100):
        examine_files(files_of(item.get_latest_revision_as_object()), words_for(item.agency))


@task()
def examine_stock(number: int) -> None:
    """Go on with a run over the stock for a few seconds, then let other work come first."""
    from gongkai.catalog import stock

    run = StockRun.objects.get(pk=number)
    if not stock.go_on(run, seconds=STEP):
        examine_stock.enqueue(number)


@watches("file.kept")
def file_kept(action: Action, stored: Any) -> None:
    """Examine a file as soon as it is kept."""
    transaction.on_commit(lambda: examine_file.enqueue(stored.pk), robust=True)


@watches("word.recorded", "word.dropped")
def words_changed(action: Action, subject: Any) -> None:
    """With other words every file counts as not examined."""
    path = action.agency.tree_path
    transaction.on_commit(lambda: examine_waiting.enqueue(path), robust=True)
