"""Refusals are entered in the ledger too: after the transaction that they undid, in one of their own.

Where an act is refused inside a larger transaction that is still open, its refusal waits until that one has ended: for
its commit, the end of the request, the end of ``together``, the next act, or the end of the process, whichever comes
first. A refusal that cannot be entered is told in the log with all it would have said.
"""

import atexit
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from django.db import Error, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from gongkai.agencies import turns

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Refusal:
    """An act that was not done: which, about what, at which agency, by whom (None: the console), why not."""

    act: str
    agency_id: int | None
    subject_kind: str
    subject_number: str
    actor_id: int | None
    role: str
    reasons: tuple[str, ...]


_writers: list[Callable[[Refusal], object]] = []
_waiting: WeakKeyDictionary[BaseDatabaseWrapper, list[Refusal]] = WeakKeyDictionary()


def write_with(writer: Callable[[Refusal], object]) -> None:
    """Set the function that enters a refusal; called once, when the ledger app is ready."""
    _writers[:] = [writer]


def enter(refusal: Refusal) -> None:
    """Enter a refusal as soon as no transaction is open around it."""
    _waiting.setdefault(transaction.get_connection(), []).append(refusal)
    if alone():
        enter_waiting()
    else:
        transaction.on_commit(enter_waiting, robust=True)


def alone() -> bool:
    """Whether no transaction is open; the one that a test of Django runs in does not count."""
    blocks = transaction.get_connection().atomic_blocks
    return not blocks or blocks[-1]._from_testcase


def enter_waiting() -> None:
    """Enter what waits for the end of a transaction, if it has ended."""
    waiting = _waiting.get(transaction.get_connection())
    while waiting and alone():
        _enter(waiting.pop(0))


def forget_waiting() -> None:
    """Drop what waits: for tests, whose database is undone as a whole."""
    _waiting.clear()


def _enter(refusal: Refusal) -> None:
    (writer,) = _writers
    try:
        writer(refusal)
    except (Error, LookupError, ValueError) as error:
        logger.error("A refusal could not be entered in the ledger (%s): %s", error, refusal)


@contextmanager
def together() -> Iterator[None]:
    """One transaction around several acts: a refusal of any undoes all of them, and is then entered."""
    try:
        with turns.turn():
            yield
    finally:
        enter_waiting()


atexit.register(enter_waiting)
