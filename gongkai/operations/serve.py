"""Serve the site: the web server and the background worker, started together and ended together.

Plain Python: this process stays small, and a prepared folder shows its first page before Django is imported.
"""

import fcntl
import importlib.util
import os
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gongkai.configuration import Configuration
from gongkai.console import gettext as _
from gongkai.operations import banner, processes, readiness
from gongkai.operations.processes import Child

HOST = "127.0.0.1"
PATIENCE = 60  # seconds until the web server must answer


class CannotServe(SystemExit):
    """The site cannot be served; the message says why and what to do."""


def serve(configuration: Configuration, *, web_processes: int = 1, sample_requests: bool = False) -> int:
    """Prepare the data folder if needed, serve it until stopped; returns the exit status."""
    configuration.prepare()
    stop = processes.watch_for_stop()
    with _only_server_of(configuration.data_folder):
        _refuse_taken_port(configuration.port)
        environment = {**os.environ, "PORT": str(configuration.port), "GONGKAI_SERVED": "1"}
        if not readiness.is_ready(configuration):
            _prepare(configuration, environment, stop, sample_requests=sample_requests)
        if stop.is_set():
            return 0
        return _run(configuration, environment, web_processes, stop)


def _run(
    configuration: Configuration, environment: dict[str, str], web_processes: int, stop: threading.Event
) -> int:
    children = [
        processes.start(_("web server"), web_command(configuration.port, web_processes), environment),
        processes.start(_("background worker"), _our_command("work"), environment),
    ]
    try:
        if _answers(configuration.port, children, stop):
            sys.stdout.write(banner.running(configuration))
            sys.stdout.flush()
        ended = processes.first_to_end(children, stop)
    finally:
        processes.stop_all(children)
    if ended is None:
        sys.stdout.write("\n" + _("Stopped.") + "\n")
        return 0
    sys.stderr.write("\n" + _end_of(ended) + "\n")
    return 1


def _end_of(child: Child) -> str:
    status = child.process.returncode
    if status < 0:
        return _("The %(name)s was killed by signal %(signal)s; stopped the rest.") % {
            "name": child.name,
            "signal": -status,
        }
    return _("The %(name)s ended with exit status %(status)s; stopped the rest.") % {
        "name": child.name,
        "status": status,
    }


def _prepare(
    configuration: Configuration,
    environment: dict[str, str],
    stop: threading.Event,
    *,
    sample_requests: bool,
) -> None:
    if configuration.production:
        raise CannotServe(
            _(
                "gongkai serve: %s is not prepared for this version.\n"
                "Run `gongkai prepare` once with the same environment, then start again."
            )
            % configuration.data_folder
        )
    words = ["prepare", "--sample", *(["--sample-requests"] if sample_requests else [])]
    child = processes.start(_("preparation"), _our_command(*words), environment)
    processes.first_to_end([child], stop)
    processes.stop_all([child])
    if not stop.is_set() and child.process.returncode:
        raise CannotServe(_("gongkai serve: preparing failed; the reason is above."))


@contextmanager
def _only_server_of(data_folder: Path) -> Iterator[None]:
    """Hold the folder's lock; the system frees it even if this process is killed."""
    with (data_folder / "serve.lock").open("a+", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            holder = lock.read().strip() or "?"
            raise CannotServe(
                _(
                    "gongkai serve: %(folder)s is being served already (process %(process)s).\n"
                    "Stop that one, or name another folder: GONGKAI_DATA=…"
                )
                % {"folder": data_folder, "process": holder}
            ) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def _refuse_taken_port(port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            raise CannotServe(
                _("gongkai serve: this user may not use port %s; name one above 1023.") % port
            ) from None
        except OSError:
            other = port + 1 if port < 65535 else 8000
            raise CannotServe(
                _(
                    "gongkai serve: port %(port)s is in use by another program.\n"
                    "Name another one: make run PORT=%(other)s   or   gongkai serve --port %(other)s"
                )
                % {"port": port, "other": other}
            ) from None


def web_command(port: int, web_processes: int) -> list[str]:
    """How the web server is started on the loopback."""
    loop = "uvloop" if importlib.util.find_spec("uvloop") else "asyncio"
    told = {
        "--interface": "asgi",
        "--host": HOST,
        "--port": str(port),
        "--workers": str(web_processes),
        "--loop": loop,
        "--http": "1",
        "--log-level": "warning",
        "--workers-kill-timeout": "8",
    }
    options = [word for pair in told.items() for word in pair]
    return [sys.executable, "-m", "granian", *options, "--no-ws", "gongkai.asgi:application"]


def _our_command(*words: str) -> list[str]:
    return [sys.executable, "-m", "gongkai.cli", *words]


def _answers(port: int, children: list[Child], stop: threading.Event) -> bool:
    """Wait until the web server takes connections; False when it never does."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and not stop.is_set():
        if any(child.process.poll() is not None for child in children):
            return False
        try:
            socket.create_connection((HOST, port), timeout=1).close()
        except OSError:
            stop.wait(0.02)
        else:
            return True
    return False
