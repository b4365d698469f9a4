"""``make test``: the whole suite on SQLite, then what uses a database on PostgreSQL, and an account of both.

Words after the command go to pytest: ``make test ARGS="gongkai/catalog -x"``. ``GONGKAI_TEST_REQUIRES`` names
what must not be missing (``postgresql chromium``), so that a machine that lost it cannot pass by skipping.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests.harness import databases
from tests.harness.browser import HOW_TO_GET_CHROMIUM, find_chromium
from tests.harness.product import free_port
from tests.harness.report import REPORT, Result

NO_TESTS = 5  # pytest's exit status


@dataclass(frozen=True)
class Run:
    """One pytest run on one database."""

    database: str
    status: int
    seconds: float
    result: Result | None  # None: pytest did not come to its end


def main(words: list[str]) -> int:
    """Run the suite on every database of this machine; returns the exit status."""
    runs = [_pytest(f"SQLite {sqlite3.sqlite_version}", "", words)]
    missing = []
    with _postgresql() as url:
        if url:
            name = f"PostgreSQL {databases.version_of(url)}"
            runs.append(_pytest(name, url, ["--only-database", *words]))
        else:
            missing.append(f"PostgreSQL: {databases.HOW_TO_GET_POSTGRESQL}")
    if not find_chromium():
        missing.append(f"Chromium: {HOW_TO_GET_CHROMIUM}")
    problems = [*_problems(runs, narrowed=bool(words)), *_required_but_missing(missing)]
    print(_account(runs, missing, problems), flush=True)
    return 1 if problems else 0


@contextmanager
def _postgresql() -> Iterator[str]:
    """The address of the PostgreSQL that DATABASE_URL names or that is started here, or an empty text."""
    named = os.environ.get("DATABASE_URL", "")
    binaries = databases.find_server()
    if named.startswith("postgres"):
        yield named
    elif binaries:
        with databases.temporary_cluster(binaries, free_port()) as url:
            yield url
    else:
        yield ""


def _pytest(database: str, url: str, words: list[str]) -> Run:
    print(f"\n=== {database} ===", flush=True)
    with tempfile.TemporaryDirectory(prefix="gongkai-report-") as folder:
        path = Path(folder, "result.json")
        environment = {**os.environ, "DATABASE_URL": url, REPORT: str(path)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what one process compiles, the others need not
        parallel = ["-n", str(os.cpu_count() or 2), "--dist", "loadfile"]
        started = time.monotonic()
        command = [sys.executable, "-m", "pytest", "-q", *parallel, *words]
        status = subprocess.run(command, env=environment, check=False).returncode
        result = Result(**json.loads(path.read_text(encoding="utf-8"))) if path.exists() else None
        return Run(database, status, time.monotonic() - started, result)


def _problems(runs: list[Run], *, narrowed: bool) -> list[str]:
    """What makes the whole command fail, one line each."""
    problems = []
    for number, run in enumerate(runs):
        nothing_asked_of_it = narrowed and number > 0 and run.status == NO_TESTS
        if run.status == NO_TESTS and not nothing_asked_of_it:
            problems.append(f"{run.database}: no test ran")
        elif run.result is None:
            problems.append(f"{run.database}: pytest ended early with status {run.status}")
        elif run.status not in {0, NO_TESTS}:
            problems.append(f"{run.database}: {run.result.failed} failed (pytest's status {run.status})")
    return problems


def _required_but_missing(missing: list[str]) -> list[str]:
    required = os.environ.get("GONGKAI_TEST_REQUIRES", "").lower().split()
    return [f"required here, but {line}" for line in missing if line.partition(":")[0].lower() in required]


def _account(runs: list[Run], missing: list[str], problems: list[str]) -> str:
    results = [run.result or Result(failed=1) for run in runs]
    reasons: Counter[str] = Counter()
    for result in results:
        reasons.update(result.reasons)
    ran = [
        f"  {run.database:<18} {_counts(result)}, {run.seconds:.0f} s"
        for run, result in zip(runs, results, strict=True)
    ]
    browser = sum(result.browser for result in results)
    ran.append(f"  {'Chromium':<18} {browser} of these tests ran in it")
    lines = ["", "What ran", *ran]
    if missing or reasons:
        skipped = [f"  {number} x {reason}" for reason, number in reasons.most_common()]
        lines += ["What did not, and why", *(f"  {line}" for line in missing), *skipped]
    if problems:
        lines += ["What is wrong", *(f"  {line}" for line in problems)]
    total = Result(*(sum(getattr(r, name) for r in results) for name in ("passed", "failed", "skipped")))
    return "\n".join([*lines, "", f"tests: {_counts(total)}"])


def _counts(result: Result) -> str:
    return f"{result.passed} passed, {result.failed} failed, {result.skipped} skipped"


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except psycopg.OperationalError as error:
        sys.exit(f"The PostgreSQL that DATABASE_URL names does not answer: {error}")
