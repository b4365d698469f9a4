"""From changes to files: marking pages stale inside a transaction, writing them after it.

What is marked is remembered in the database until its file stands, so that a killed process loses nothing: the next
start or the background worker writes what is left.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.db import transaction

from gongkai.agencies.models import Agency
from gongkai.portal import runs, stale
from gongkai.portal.models import StalePage
from gongkai.portal.pages.registry import Mark
from gongkai.portal.press import sole_writer
from gongkai.portal.stale import mark

__all__ = [
    "Outcome",
    "deferred",
    "left",
    "mark",
    "mark_and_write",
    "run_soon",
    "write_all_stale",
    "write_waiting",
]

logger = logging.getLogger(__name__)

BATCH = 100
AT_ONCE = 200
MOST_FAILURES = 500

Progress = Callable[[int], None]

_deferring: ContextVar[bool] = ContextVar("deferring", default=False)


def mark_and_write(marks: Iterable[Mark]) -> None:
    """Mark pages inside the running transaction and write them once it is committed: here, or by the worker if many."""
    addresses = mark(marks)
    if _deferring.get():
        return
    if len(addresses) <= AT_ONCE:
        transaction.on_commit(lambda: write_addresses(addresses), robust=True)
    else:
        write_soon()


def write_soon() -> None:
    """Let the background worker write what is stale; it begins once the running transaction is committed."""
    from gongkai.portal.tasks import write_stale_pages

    if not _deferring.get():
        write_stale_pages.enqueue()


def run_soon(agency: Agency, *, at_once: bool) -> None:
    """Go on with the agency's full run after the commit: here (``at_once``) or by the worker."""
    if _deferring.get():
        return
    if at_once:
        transaction.on_commit(lambda: _run(agency), robust=True)
    else:
        write_soon()


def _run(agency: Agency) -> None:
    try:
        for whose in (agency, None):
            while True:
                with sole_writer():
                    run = runs.run_of(whose)
                    if run is None:
                        break
                    runs.step(run)
    except OSError as error:
        _try_again(error)


def _try_again(error: OSError) -> None:
    """Say that nothing could be written, and let the worker try again in a while."""
    from gongkai.portal.tasks import write_later

    logger.error(
        "Pages could not be written: %s. They stay marked (%s wait) and are tried again.",
        error,
        StalePage.objects.count(),
    )
    write_later()


@contextmanager
def deferred() -> Iterator[None]:
    """Mark only, while many changes are made together; the caller writes afterwards."""
    token = _deferring.set(True)
    try:
        yield
    finally:
        _deferring.reset(token)


def write_addresses(addresses: list[str]) -> None:
    """Write these pages if they are still stale. What fails stays marked, is logged, and is tried again later."""
    try:
        with sole_writer():
            stale.write(list(StalePage.objects.filter(path__in=addresses)))
    except OSError as error:
        _try_again(error)


@dataclass
class Outcome:
    """What writing came to: pages written, paths of pages that could not be made, why nothing could be written."""

    written: int = 0
    failed: set[str] = field(default_factory=set)
    error: OSError | None = None


def write_all_stale(progress: Progress | None = None) -> int:
    """Write whatever is stale and go on with full runs; returns how many pages were written."""
    return write_waiting(progress).written


def write_waiting(progress: Progress | None = None) -> Outcome:
    """Write whatever is stale and go on with full runs, in batches so that others can write between.

    What fails stays marked and is logged. ``progress`` is told how many pages each batch had.
    """
    outcome = Outcome()
    try:
        while len(outcome.failed) < MOST_FAILURES:
            with sole_writer():
                batch = _next_batch(outcome.failed)
            if batch is None:
                break
            outcome.written += batch
            if progress and batch:
                progress(batch)
    except OSError as error:
        outcome.error = error
        _try_again(error)
    return outcome


def _next_batch(failed: set[str]) -> int | None:
    """Write the next pages and note those that fail; None when nothing is left."""
    rows = stale.waiting(BATCH, failed)
    if rows:
        written, wrong = stale.write(rows)
        failed |= wrong
        return written
    run = runs.next_run()
    return runs.step(run) if run else None


def left() -> int:
    """How many pages wait to be written, full runs under way not counted."""
    return StalePage.objects.count()
