"""Processes that run together: each child dies with its parent, and the end of one ends them all."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None)
TICK = 0.1  # seconds between two looks at the children
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@dataclass(frozen=True)
class Child:
    """A process that we started, by the name that people know it under."""

    name: str
    process: subprocess.Popen[bytes]


def start(name: str, command: Sequence[str], environment: Mapping[str, str]) -> Child:
    """Start a child in a group of its own, so that a Ctrl-C at the terminal reaches us alone."""
    # This process has one thread, so that the step between fork and exec is safe; the command is our own.
    process = subprocess.Popen(  # noqa: S603
        command,
        env=dict(environment),
        process_group=0,
        preexec_fn=_dying_with(os.getpid()),  # noqa: PLW1509
    )
    return Child(name, process)


def die_with_parent(last_signal: signal.Signals = signal.SIGKILL) -> None:
    """Ask Linux to end this process when the one that started it ends, however that happens."""
    if sys.platform == "linux":
        LIBC.prctl(PR_SET_PDEATHSIG, last_signal)


def _dying_with(parent: int) -> Callable[[], None]:
    def prepare() -> None:
        die_with_parent(signal.SIGTERM)
        if os.getppid() != parent:  # it ended before we could ask
            os._exit(1)

    return prepare


def watch_for_stop() -> threading.Event:
    """An event that is set when someone asks this process to stop."""
    stop = threading.Event()
    for number in STOP_SIGNALS:
        signal.signal(number, lambda *_: stop.set())
    return stop


def first_to_end(children: Sequence[Child], stop: threading.Event) -> Child | None:
    """Wait until a child ends and return it; None when we are asked to stop before that."""
    while not stop.is_set():
        for child in children:
            if child.process.poll() is not None:
                return child
        stop.wait(TICK)
    return None


def stop_all(children: Sequence[Child], patience: float = 10) -> None:
    """End every child and what it started: politely, and after ``patience`` seconds for good."""
    for child in children:
        _signal_group(child, signal.SIGTERM)
    deadline = time.monotonic() + patience
    for child in children:
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.process.wait(max(0.0, deadline - time.monotonic()))
        _signal_group(child, signal.SIGKILL)
        child.process.wait()


def _signal_group(child: Child, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.process.pid, number)
