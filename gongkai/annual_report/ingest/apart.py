"""Read in processes of their own: a hostile file can cost at most its time and memory, never the caller."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from gongkai.annual_report.ingest.answers import ALIVE, MAX_BYTES, READY, Answer, refused
from gongkai.scans import FRUGAL

SECONDS = 20.0
START_SECONDS = 120.0
PAGE_SECONDS = 60.0
"""For one page that is read from a picture."""
MEGABYTES = 600
FILES_A_WORKER = 200
_MODULE = "gongkai.annual_report.ingest.worker"


def read_isolated(
    data: bytes,
    name: str,
    known_agencies: Iterable[str] = (),
    *,
    lang: str = "zh",
    sections: bool = False,
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
) -> Answer:
    """Return what `read_all` says of a file, as JSON objects (docs/report-json.md), read in a process of its own.

    `sections`: also the text of the parts as printed, as `sections` by their keys.
    Too much time or memory is a refusal: took-too-long, took-too-much. Never raises for what is in the file.
    """
    if len(data) > MAX_BYTES:
        return [refused(name, "too-large", lang, size=len(data), limit=MAX_BYTES)]
    worker = Worker(seconds, megabytes)
    try:
        order = {
            "name": name,
            "size": len(data),
            "lang": lang,
            "text": False,
            "sections": sections,
            "agencies": list(known_agencies),
        }
        return worker.ask(order, data)
    finally:
        worker.stop()


class Worker:
    """A process that reads one file after another; it is ended and begun again when a file takes too much."""

    def __init__(self, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> None:
        self.seconds = seconds
        self.megabytes = megabytes
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._done = 0

    def ask(self, order: dict[str, Any], data: bytes = b"") -> Answer:
        """Return the answer to an order, a refusal where it took too long or the process died of it."""
        if self._process is None or self._done >= FILES_A_WORKER:
            self._start()
        self._done += 1
        sender = threading.Thread(
            target=self._send, args=(json.dumps(order).encode() + b"\n", data), daemon=True
        )
        sender.start()
        try:
            line = self._answers.get(timeout=self.seconds)
            while line == ALIVE:
                line = self._answers.get(timeout=max(self.seconds, PAGE_SECONDS))
        except queue.Empty:
            self.stop()
            return [refused(order["name"], "took-too-long", order["lang"], seconds=f"{self.seconds:g}")]
        if not line:
            self.stop()
            return [refused(order["name"], "took-too-much", order["lang"], megabytes=self.megabytes)]
        answer: Answer = json.loads(line)
        return answer

    def stop(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def _start(self) -> None:
        self.stop()
        environment = {**os.environ, **FRUGAL, "PYTHONPATH": os.pathsep.join(one for one in sys.path if one)}
        command = [sys.executable, "-m", _MODULE, str(self.megabytes)]
        self._process = subprocess.Popen(  # noqa: S603  (our own interpreter, our own module)
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )
        self._answers, self._done = queue.SimpleQueue(), 0
        threading.Thread(target=_listen, args=(self._process, self._answers), daemon=True).start()
        with contextlib.suppress(queue.Empty):
            if self._answers.get(timeout=START_SECONDS) == READY:
                return
        self.stop()
        raise RuntimeError(f"{_MODULE} does not start")

    def _send(self, line: bytes, data: bytes) -> None:
        process = self._process
        if process is None or process.stdin is None:
            return
        try:
            process.stdin.write(line)
            process.stdin.write(data)
            process.stdin.flush()
        except (OSError, ValueError):
            return  # the process has died; the listener says so


def _listen(process: subprocess.Popen[bytes], answers: queue.SimpleQueue[bytes]) -> None:
    """Pass on each line of a process; an empty one says that it has ended."""
    if process.stdout is not None:
        for line in iter(process.stdout.readline, b""):
            answers.put(line)
    answers.put(b"")


def read_files(
    paths: Sequence[tuple[Path, str]], jobs: int = 1, *, lang: str = "zh", text: bool = False
) -> Iterator[tuple[Path, Answer]]:
    """Yield each path with its answer as it comes, read by `jobs` processes. `paths`: with the name to be shown.

    `text`: also the page for people, as `shown`.
    """
    waiting: queue.SimpleQueue[tuple[Path, str] | None] = queue.SimpleQueue()
    done: queue.SimpleQueue[tuple[Path, Answer]] = queue.SimpleQueue()
    for one in paths:
        waiting.put(one)
    workers = [Worker() for _ in range(max(1, min(jobs, len(paths))))]

    def work(worker: Worker) -> None:
        while (item := waiting.get()) is not None:
            path, name = item
            order = {"name": name, "path": str(path), "lang": lang, "text": text, "agencies": []}
            done.put((path, worker.ask(order)))
        worker.stop()

    for worker in workers:
        waiting.put(None)
        threading.Thread(target=work, args=(worker,), daemon=True).start()
    try:
        for _ in paths:
            yield done.get()
    finally:
        for worker in workers:
            worker.stop()
