"""``make bench``: every ``bench_*.py`` of this folder, in one table: path | ours | floor | ratio.

Each runs in a process of its own and prints lines of four parts with ``|`` between; other lines are shown as they
are. Words after the command choose benchmarks by a part of their name.
"""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
WIDTHS = (58, 16, 16)


def main(words: list[str]) -> int:
    """Run the chosen benchmarks; returns 1 if one failed."""
    failed = []
    _print_row(["path", "ours", "floor", "ratio"])
    names = [path.stem for path in sorted(FOLDER.glob("bench_*.py"))]
    for name in names:
        chosen = not words or any(word in name for word in words)
        if chosen and _run(name):
            failed.append(name)
    if failed:
        print(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


def _run(name: str) -> int:
    command = [sys.executable, "-m", f"benchmarks.{name}"]
    with subprocess.Popen(command, cwd=FOLDER.parent, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            parts = [part.strip() for part in line.split("|")]
            if len(parts) == 4 and parts[1] != "ours":
                _print_row(parts)
            elif len(parts) != 4:
                print(line, end="", flush=True)
    return process.returncode


def _print_row(parts: list[str]) -> None:
    name, ours, floor, ratio = parts
    print(f"{name:<{WIDTHS[0]}} {ours:>{WIDTHS[1]}} {floor:>{WIDTHS[2]}}  {ratio}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
