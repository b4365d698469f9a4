"""The generated parts of the documentation: written with ``--write``, otherwise compared with the files.

Each stands between ``<!-- generated: NAME -->`` and ``<!-- end: NAME -->``, in a file of people's words.
"""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from gongkai.configuration import TABLE
from gongkai.law import docs

ROOT = Path(__file__).resolve().parent.parent


def configuration_table() -> str:
    """The environment variables of ``gongkai.configuration.TABLE``."""
    rows = [f"| `{variable.name}` | {variable.default} | {variable.meaning} |" for variable in TABLE]
    return "\n".join(["| variable | default | meaning |", "|---|---|---|", *rows])


PARTS: dict[str, tuple[Path, Callable[[], str]]] = {
    "configuration": (ROOT / "docs" / "configuration.md", configuration_table),
}


def main(*, write: bool) -> int:
    """Write or compare everything that is generated; returns 1 if a file is not current and was not to be written."""
    if write:
        write_parts()
        return docs.main([])
    stale = stale_parts()
    for place in stale:
        print(f"{place} is not what the code says; run: make documents")
    return 1 if docs.main(["--check"]) or stale else 0


def stale_parts() -> list[str]:
    """The files with a part that the code now tells otherwise."""
    return [
        str(path.relative_to(ROOT))
        for path, current in _parts()
        if current != path.read_text(encoding="utf-8")
    ]


def write_parts() -> None:
    """Bring every part up to date."""
    for path, current in _parts():
        path.write_text(current, encoding="utf-8")


def _parts() -> Iterator[tuple[Path, str]]:
    for name, (path, part) in PARTS.items():
        yield path, with_part(path.read_text(encoding="utf-8"), name, part())


def with_part(text: str, name: str, part: str) -> str:
    """The text with what stands between the marks of ``name`` replaced; raises ValueError without marks."""
    marks = rf"(<!-- generated: {name} -->\n).*?(\n<!-- end: {name} -->)"
    if not re.search(marks, text, re.DOTALL):
        raise ValueError(f"no place for the generated part {name!r}")
    return re.sub(marks, lambda found: found[1] + part + found[2], text, flags=re.DOTALL)


if __name__ == "__main__":
    sys.exit(main(write="--write" in sys.argv[1:]))
