"""What was read before, kept beside the result: a run that goes on reads only files that are new or changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

VERSION = 1
"""Counted up when the same file would be read differently: then everything is read anew."""

Answer = list[dict[str, Any]]


def stamp(path: Path) -> list[int] | None:
    """Return what tells whether a file has changed: its size and its time; None where it cannot be opened."""
    try:
        found = path.stat()
    except OSError:
        return None
    return [found.st_size, found.st_mtime_ns]


class Record:
    """A file of lines of JSON beside `out`, one for each file that was read. `lang`: of the messages in it."""

    def __init__(self, out: Path, lang: str) -> None:
        self.path = out.with_name(f"{out.name}.read.jsonl")
        self.lang = lang
        self._places: dict[str, tuple[int, list[int] | None]] = {}
        self._load()
        self._file = self.path.open("ab")

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def knows(self, path: Path) -> bool:
        """Whether a file was read before and has not changed."""
        known = self._places.get(str(path.resolve()))
        return known is not None and known[1] is not None and known[1] == stamp(path)

    def keep(self, path: Path, found: list[int] | None, answer: Answer) -> None:
        """Write down what a file said; `found`: its stamp before it was read."""
        name = str(path.resolve())
        line = {"version": VERSION, "lang": self.lang, "path": name, "stamp": found, "answer": answer}
        self._places[name] = (self._file.tell(), found)
        self._file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        self._file.flush()

    def answers(self, paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
        """Yield what the files said, in the order of `paths`."""
        with self.path.open("rb") as file:
            for path in paths:
                place = self._places.get(str(path.resolve()))
                if place is not None:
                    file.seek(place[0])
                    yield from json.loads(file.readline())["answer"]

    def _load(self) -> None:
        """Take in the lines of earlier runs; a last line that was cut is dropped."""
        if not self.path.is_file():
            return
        whole = 0
        with self.path.open("rb") as file:
            for line in file:
                try:
                    entry = json.loads(line) if line.endswith(b"\n") else None
                except ValueError:
                    entry = None
                if not isinstance(entry, dict):
                    break
                if entry.get("version") == VERSION and entry.get("lang") == self.lang:
                    self._places[entry["path"]] = (whole, entry["stamp"])
                whole += len(line)
        with self.path.open("ab") as file:
            file.truncate(whole)
