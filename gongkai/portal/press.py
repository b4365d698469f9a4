"""Making pages and putting them in place: one writer at a time, so that no older state covers a newer one."""

import errno
import fcntl
import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import DatabaseError, connection

from gongkai.portal import files
from gongkai.portal.addresses import of_files
from gongkai.portal.assets import write_assets
from gongkai.portal.pages.registry import KINDS, Mark, Output, Session

logger = logging.getLogger(__name__)

ADVISORY_LOCK = 711_2019
NOTHING_CAN_BE_WRITTEN = {
    *(errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, errno.ENXIO),
}


@contextmanager
def sole_writer() -> Iterator[None]:
    """Hold the site for writing; others wait."""
    settings.SITE_ROOT.mkdir(parents=True, exist_ok=True)
    with (settings.DATA_DIR / "writer.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with _advisory_lock():
            files.clear_unfinished()
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


@of_files
def write_marks(marks: Iterable[Mark]) -> set[Mark]:
    """Write these pages as the database has them now; returns those that could not be made.

    A page that fails is logged and leaves the others alone. Raises OSError when nothing can be written at all, and
    DatabaseError when nothing can be read.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for kind, ref in marks:
        groups[kind].append(ref)
    write_assets()
    failed: set[Mark] = set()
    session = Session()
    for kind, refs in groups.items():
        try:
            _put(KINDS[kind].outputs(session, refs))
        except Exception as error:
            _refuse_if_hopeless(error)
            failed |= {(kind, ref) for ref in refs if not _write_alone(kind, ref)}
    files.settle()
    return failed


def _write_alone(kind: str, ref: str) -> bool:
    try:
        _put(KINDS[kind].outputs(Session(), [ref]))
    except Exception as error:
        _refuse_if_hopeless(error)
        logger.exception("The page %s could not be written; it stays marked.", KINDS[kind].address(ref))
        return False
    return True


def _put(outputs: Iterable[Output]) -> None:
    for output in outputs:
        if output.source is not None:
            files.copy(output.address, output.source)
        elif output.finished is not None:
            files.place(output.address, output.finished)
        elif output.content is not None:
            files.write(output.address, output.content)
        else:
            files.remove(output.address)


def _refuse_if_hopeless(error: Exception) -> None:
    """Go on after an error of one page only."""
    if isinstance(error, DatabaseError):
        raise error
    if isinstance(error, OSError) and error.errno in NOTHING_CAN_BE_WRITTEN:
        raise error
