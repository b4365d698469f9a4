"""From changes to files: marking pages stale inside a transaction, writing them after it.

What is marked is remembered in the database until its file stands, so that a killed process loses nothing: the next start
or the background worker writes what is left.
"""

import fcntl
import logging
import secrets
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection, transaction
from django.utils import translation

from gongkai.portal import files
from gongkai.portal.models import FullRun, StalePage
from gongkai.portal.pages.registry import KINDS, Mark, Session

logger = logging.getLogger(__name__)

BATCH = 100
AT_ONCE = 200
ADVISORY_LOCK = 711_2019

_deferring: list[bool] = []


def mark(marks: Iterable[Mark], *, later: bool = False) -> list[str]:
    """Remember that pages are stale; returns their addresses. ``later``: after all that is marked normally."""
    rows = {}
    for kind, ref in marks:
        page_kind = KINDS[kind]
        address = page_kind.address(ref)
        priority = page_kind.priority + (100 if later else 0)
        rows[address] = StalePage(
            path=address, kind=kind, ref=ref, priority=priority, stamp=secrets.randbits(62)
        )
    StalePage.objects.bulk_create(
        rows.values(),
        batch_size=2000,
        update_conflicts=True,
        unique_fields=["path"],
        update_fields=["kind", "ref", "priority", "stamp"],
    )
    return list(rows)


def mark_and_write(marks: Iterable[Mark]) -> None:
    """Mark pages inside the running transaction and write them once it is committed: here, or by the worker if many."""
    addresses = mark(marks)
    if _deferring:
        return
    if len(addresses) <= AT_ONCE:
        transaction.on_commit(lambda: write_addresses(addresses), robust=True)
    else:
        from gongkai.portal.tasks import write_stale_pages

        transaction.on_commit(lambda: write_stale_pages.enqueue(), robust=True)


@contextmanager
def deferred() -> Iterator[None]:
    """Mark only, while many changes are made together; the caller writes afterwards."""
    _deferring.append(True)
    try:
        yield
    finally:
        _deferring.pop()


def write_addresses(addresses: list[str]) -> None:
    """Write these pages if they are still stale."""
    with _sole_writer():
        _write(list(StalePage.objects.filter(path__in=addresses).order_by("priority", "pk")))


def write_all_stale(progress: Callable[[int], None] | None = None) -> int:
    """Write whatever is stale, in batches so that others can write between; returns how many pages."""
    done = 0
    while True:
        with _sole_writer():
            rows = list(StalePage.objects.order_by("priority", "pk")[:BATCH])
            if not rows:
                return done
            _write(rows)
        done += len(rows)
        if progress:
            progress(len(rows))


def begin_run(mark_everything: Callable[[], int]) -> int:
    """Mark every page and note that a full run is under way, both or neither."""
    with transaction.atomic():
        FullRun.objects.get_or_create()
        return mark_everything()


def interrupted() -> bool:
    """Whether a full run was begun and did not come to its end."""
    return FullRun.objects.exists() and StalePage.objects.exists()


def end_run() -> None:
    """Note that the full run is complete."""
    FullRun.objects.all().delete()


def catch_up() -> int:
    """At the start of a server: write what a killed process left unwritten."""
    return write_all_stale()


def _write(rows: list[StalePage]) -> None:
    session = Session()
    groups: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        groups[row.kind].append(row.ref)
    with translation.override(settings.LANGUAGE_CODE):
        for kind, refs in groups.items():
            for output in KINDS[kind].outputs(session, refs):
                if output.source is not None:
                    files.copy(output.address, output.source)
                elif output.content is not None:
                    files.write(output.address, output.content)
                else:
                    files.remove(output.address)
    StalePage.objects.filter(pk__in=[row.pk for row in rows], stamp__in=[row.stamp for row in rows]).delete()


@contextmanager
def _sole_writer() -> Iterator[None]:
    """One writer at a time, so that an older state is never written over a newer one."""
    settings.SITE_ROOT.mkdir(parents=True, exist_ok=True)
    with (settings.DATA_DIR / "writer.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with _advisory_lock():
            yield


@contextmanager
def _advisory_lock() -> Iterator[None]:
    """The same between machines that share a PostgreSQL."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [ADVISORY_LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [ADVISORY_LOCK])
