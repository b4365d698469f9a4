"""Those who write to SQLite take turns.

SQLite lets a writer who finds another at work sleep, ever longer and in no order: among many, one sleeps past its time
and fails. A lock on a file wakes the next one at once and in order, over all threads and processes, and goes with a
process that is killed. PostgreSQL does the like by itself.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def turn() -> Iterator[None]:
    """A transaction that waits for its turn; inside another one, a part of that.

    The turn ends with the commit, before what is to be done after it.
    """
    lock = None if connection.in_atomic_block else _lock()
    if lock is None:
        with transaction.atomic():
            yield
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with transaction.atomic():
            transaction.on_commit(lambda: fcntl.flock(lock, fcntl.LOCK_UN), robust=True)
            yield
    finally:
        os.close(lock)


def _lock() -> int | None:
    """A file beside a database that is one, opened anew: locks of two openings exclude each other, of threads too."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor != "sqlite" or name.startswith((":memory:", "file:")):
        return None
    return os.open(f"{name}.turn", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
