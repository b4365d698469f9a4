"""Processes live together and end together."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from gongkai.operations import processes
from gongkai.operations.processes import Child

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)",
]
# Starts a child as gongkai serve does, tells its number and waits to be killed.
PARENT = """
import os, sys, time
from gongkai.operations import processes
child = processes.start("child", [sys.executable, "-c", "import time; time.sleep(60)"], os.environ)
print(child.process.pid, flush=True)
time.sleep(60)
"""


@pytest.fixture
def start() -> Iterator[Callable[[list[str]], Child]]:
    started: list[Child] = []

    def one(command: list[str]) -> Child:
        started.append(processes.start("child", command, os.environ))
        return started[-1]

    yield one
    processes.stop_all(started, patience=0)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        with open(f"/proc/{pid}/stat") as told:
            return told.read().rpartition(")")[2].split()[0] != "Z"
    except (OSError, ValueError):
        return False


def wait_until(true: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if true():
            return True
        time.sleep(0.02)
    return False


def test_the_first_child_to_end_is_named(start: Callable[[list[str]], Child]) -> None:
    start(SLEEP)
    short = start([sys.executable, "-c", "raise SystemExit(7)"])
    children = [short]
    assert processes.first_to_end(children, threading.Event()) is short
    assert short.process.returncode == 7


def test_being_asked_to_stop_ends_the_waiting(start: Callable[[list[str]], Child]) -> None:
    stop = threading.Event()
    stop.set()
    assert processes.first_to_end([start(SLEEP)], stop) is None


def test_stopping_ends_every_child_even_one_that_does_not_listen(start: Callable[[list[str]], Child]) -> None:
    children = [start(SLEEP), start(STUBBORN)]
    processes.stop_all(children, patience=0.5)
    assert children[0].process.returncode is not None
    assert children[1].process.returncode is not None


def test_stopping_ends_what_a_child_started(start: Callable[[list[str]], Child]) -> None:
    code = "import subprocess, time; subprocess.Popen(['sleep', '60']); time.sleep(60)"
    child = start([sys.executable, "-c", code])
    assert wait_until(lambda: bool(grandchildren(child)))
    pids = grandchildren(child)
    processes.stop_all([child], patience=5)
    assert wait_until(lambda: not any(map(is_alive, pids)))


def grandchildren(child: Child) -> list[int]:
    pid = child.process.pid
    with open(f"/proc/{pid}/task/{pid}/children") as told:
        return [int(number) for number in told.read().split()]


def test_a_child_dies_with_a_killed_parent() -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    assert is_alive(child)
    parent.kill()
    parent.wait()
    assert wait_until(lambda: not is_alive(child))


@pytest.mark.parametrize("number", processes.STOP_SIGNALS)
def test_a_stop_signal_is_noticed(number: signal.Signals) -> None:
    before = {each: signal.getsignal(each) for each in processes.STOP_SIGNALS}
    try:
        stop = processes.watch_for_stop()
        os.kill(os.getpid(), number)
        assert stop.wait(10)
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
