"""Read thousands of damaged and hostile files in a bounded process, and count what came of it.

Run: python -m benchmarks.bench_damage [COUNT]; 5,000 without a number. Ends with status 1 where a file was wrong in
silence, took more than its time or memory, or was answered without a code.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from typing import Any

from gongkai.annual_report.ingest.apart import Worker
from gongkai.annual_report.tests.builder import balanced
from gongkai.annual_report.tests.damage import HOSTILE, damaged, wrong_in_silence
from gongkai.law.report_templates import load

TOO_MUCH = ("took-too-long", "took-too-much")


def main(arguments: list[str] | None = None) -> int:
    """Print a line for every tenth of the files, each bad case, then the counts; return the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    count = int(given[0]) if given else 5_000
    worker, outcomes, bad, slowest = Worker(), Counter[str](), 0, (0.0, "")
    values = balanced(load("2021"))
    started = time.monotonic()
    hostile = [(name, make()) for name, make in HOSTILE.items()]
    for number, (name, data) in enumerate([*hostile, *damaged(count)]):
        begun = time.monotonic()
        order = {"name": "x", "size": len(data), "lang": "en", "text": False, "agencies": []}
        answer = worker.ask(order, data)
        slowest = max(slowest, (time.monotonic() - begun, name))
        codes = [_outcome(one) for one in answer]
        outcomes.update(codes)
        problems = [code for code in codes if code in TOO_MUCH] + wrong_in_silence(name, answer, values)
        bad += bool(problems)
        if problems:
            print(f"BAD {name}: {problems[:5]}")
        if number % max(1, count // 10) == 0:
            print(f"{number} files, {time.monotonic() - started:.0f} s", flush=True)
    worker.stop()
    print(f"{count} damaged files and the hostile ones: {bad} bad; slowest {slowest[0]:.1f} s ({slowest[1]})")
    for code, times in outcomes.most_common():
        print(f"{code} | {times}")
    return 1 if bad else 0


def _outcome(one: dict[str, Any]) -> str:
    return str(one["error"]["code"]) if "error" in one else "read"


if __name__ == "__main__":
    sys.exit(main())
