"""The background worker: queued tasks, and between them whatever has become due by the clock."""

import logging
import time
from collections.abc import Callable, Sequence

from django.db import OperationalError, close_old_connections
from django.utils.crypto import get_random_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

logger = logging.getLogger(__name__)

INTERVAL = 1.0  # seconds between two looks at the clock and the queue


class TimedWorker(Worker):  # type: ignore[misc]
    """Does tasks until none is left, and the ``chores`` before, after, and between any two of them.

    A chore asks by itself whether something is due, and is quick when nothing is.
    """

    def __init__(self, chores: Sequence[Callable[[], object]]):
        self.chores = chores
        super().__init__(
            queue_names=["*"],
            excluded_queue_names=[],
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            interval=INTERVAL,
            batch=True,
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
        )

    def run_task(self, db_task_result: DBTaskResult) -> None:
        """One task; then look at the clock, since others may wait behind it."""
        super().run_task(db_task_result)
        self.do_chores()

    def do_chores(self) -> None:
        """Each of them; asked to stop meanwhile, the worker ends after them."""
        self.running_task = True
        try:
            for chore in self.chores:
                _tried(chore)
        finally:
            self.running_task = False

    def serve(self) -> None:
        """Work until asked to stop."""
        while self.running:
            close_old_connections()
            self.do_chores()
            if self.running:
                self.do_tasks()
            if self.running:
                time.sleep(self.interval)

    def do_tasks(self) -> None:
        """Tasks until none is left; a database that is held by others, or away for a moment, is asked again."""
        try:
            self.run()
        except OperationalError:
            logger.exception("The background worker could not ask for tasks; it tries again.")

    def serve_once(self) -> None:
        """Work until nothing is left."""
        self.do_chores()
        self.run()


def _tried(chore: Callable[[], object]) -> None:
    """A chore that fails must not keep the worker from the others; it is due again at the next look."""
    try:
        chore()
    except Exception:
        logger.exception("The background worker could not do a chore; it is tried again.")


def seldom(chore: Callable[[], object], seconds: float) -> Callable[[], None]:
    """A chore that is done at most once in so many seconds."""
    last: list[float] = []

    def done() -> None:
        if last and time.monotonic() - last[0] < seconds:
            return
        last[:] = [time.monotonic()]
        chore()

    return done
