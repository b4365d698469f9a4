"""``make check``: every check that needs no server and no browser; all are run, those that fail are named."""

import subprocess
import sys
import sysconfig
import time
from pathlib import Path

BIN = Path(sysconfig.get_path("scripts"))

CHECKS: tuple[tuple[str, list[str]], ...] = (
    ("style", [str(BIN / "ruff"), "check", "--quiet", "."]),
    ("format", [str(BIN / "ruff"), "format", "--check", "--quiet", "."]),
    ("types", [str(BIN / "mypy"), "--no-error-summary"]),
    ("import layers", [str(BIN / "lint-imports"), "--no-logo"]),
    ("migrations", [sys.executable, "-m", "gongkai.cli", "makemigrations", "--check", "--dry-run"]),
    ("structure", [sys.executable, "-m", "tools.structure"]),
    ("translations", [sys.executable, "-m", "tools.translations"]),
    ("documents", [sys.executable, "-m", "tools.documents"]),
    ("promises", [sys.executable, "-m", "pytest", "-q", "-m", "not browser", "tests/promises"]),
)


def main() -> int:
    """Run all checks; returns 1 if one failed."""
    failed = []
    for name, command in CHECKS:
        started = time.monotonic()
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        good = done.returncode == 0
        print(f"{'ok  ' if good else 'FAIL'}  {name:<15} {time.monotonic() - started:5.1f} s", flush=True)
        if not good:
            failed.append(name)
        if not good or name == "promises":
            print(done.stdout.rstrip(), flush=True)
    print(f"check: {'all good' if not failed else 'not good: ' + ', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
