"""Finding the files in folders that may be reports."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

NOT_REPORTS = frozenset(
    (
        "",
        ".css",
        ".js",
        ".json",
        ".jsonl",
        ".map",
        ".svg",
        ".ico",
        ".woff",
        ".woff2",
        ".ttf",
        ".csv",
        ".parquet",
    )
)
PARTS_OF_PAGES = ("_files", ".files")


def found_in(given: list[Path], out: Path | None = None) -> Iterator[tuple[Path, str]]:
    """Yield each file once, with the name to be shown: of a file in a folder, its path from there."""
    seen: set[Path] = set()
    for one in given:
        inside = sorted(_reports(one, out)) if one.is_dir() else [one]
        for path in inside:
            if path.resolve() not in seen:
                seen.add(path.resolve())
                yield path, str(path.relative_to(one)) if one.is_dir() else path.name or str(path)


def _reports(folder: Path, out: Path | None) -> Iterator[Path]:
    """Yield the files in a folder and the folders in it that may be reports."""
    for where, folders, names in os.walk(folder):
        folders[:] = [
            name for name in folders if not name.startswith(".") and not name.endswith(PARTS_OF_PAGES)
        ]
        for name in names:
            path = Path(where, name)
            own = (
                out is not None
                and path.name.startswith(out.name)
                and path.resolve().parent == out.resolve().parent
            )
            if not name.startswith(".") and path.suffix.lower() not in NOT_REPORTS and not own:
                yield path
