"""Writers to SQLite take turns, over threads and processes."""

import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import close_old_connections, connection, transaction

from gongkai.agencies import turns
from gongkai.agencies.models import Agency

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.one_database,
    pytest.mark.skipif(
        connection.vendor != "sqlite", reason="PostgreSQL lets writers wait for each other itself"
    ),
]
HOLD = """
import fcntl, os, sys
lock = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT)
fcntl.flock(lock, fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""
PATIENCE = 30  # seconds


def elsewhere(run: Callable[[], None]) -> threading.Thread:
    """On a thread of its own, with a connection of its own."""

    def within() -> None:
        try:
            run()
        finally:
            connection.close()

    thread = threading.Thread(target=within, daemon=True)
    thread.start()
    return thread


def test_a_turn_ends_with_the_commit_before_what_is_done_after_it():
    """Another writer waits while one is at work, and writes while the first does what follows its commit."""
    begun, other_wrote = threading.Event(), threading.Event()
    seen: list[bool] = []

    def other() -> None:
        begun.set()
        with turns.turn():
            Agency.objects.create(slug="yi", name="乙", short_name="乙", level="city", tree_path="/yi/")
        other_wrote.set()

    with turns.turn():
        thread = elsewhere(other)
        assert begun.wait(PATIENCE)
        seen.append(other_wrote.wait(0.2))
        Agency.objects.create(slug="jia", name="甲", short_name="甲", level="city", tree_path="/jia/")
        transaction.on_commit(lambda: seen.append(other_wrote.wait(PATIENCE)))
    thread.join(PATIENCE)
    assert seen == [False, True]
    assert Agency.objects.count() == 2


def test_a_turn_that_fails_leaves_nothing_and_goes_on():
    """What it wrote is undone, and the next one does not wait for it."""

    @turns.turn()
    def failing() -> None:
        Agency.objects.create(slug="jia", name="甲", short_name="甲", level="city", tree_path="/jia/")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        failing()
    wrote = threading.Event()

    def other() -> None:
        with turns.turn():
            wrote.set()

    elsewhere(other).join(PATIENCE)
    assert wrote.is_set()
    assert not Agency.objects.exists()


def test_the_turn_of_a_killed_process_is_over():
    """Another process holds the turn; it is killed, and who waited goes on."""
    path = Path(f"{connection.settings_dict['NAME']}.turn")
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    wrote = threading.Event()

    def other() -> None:
        with turns.turn():
            wrote.set()

    thread = elsewhere(other)
    assert not wrote.wait(0.2)
    holder.send_signal(signal.SIGKILL)
    holder.wait(PATIENCE)
    thread.join(PATIENCE)
    assert wrote.is_set()


def test_many_writers_all_write():
    """Each of forty transactions that read before they write, eight at once."""
    Agency.objects.create(slug="jia", name="0", short_name="甲", level="city", tree_path="/jia/")

    def add_one(_number: int) -> None:
        close_old_connections()
        try:
            with turns.turn():
                agency = Agency.objects.get(slug="jia")
                agency.name = str(int(agency.name) + 1)
                agency.save(update_fields=["name"])
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add_one, range(40)))
    assert Agency.objects.get(slug="jia").name == "40"
