"""The search over a whole table whose digits ran together, beside the second that it may take.

Rows of the 2021 form with the numbers of each cell one to four digits long, once as they add up, and once with a total
that no cut can satisfy, so that every way is tried. The time is that of reading the whole report, of which the search
is a part, in seconds of the processor. Run: python -m benchmarks.bench_runs
"""

from __future__ import annotations

import statistics
import time

from gongkai.annual_report.ingest import read_bytes
from gongkai.annual_report.tests.builder import Layout, balanced, build, printed
from gongkai.law.report_templates import Template, load

ALLOWED = 1.0
ROUNDS = 5


def main() -> None:
    """Print “name | ours | allowed | ratio” lines; how many cells were read, or left in doubt, behind each."""
    form = load("2021")
    print("name | ours | allowed | ratio")
    for times in (1, 9, 99, 999):
        _told(form, f"run-together tables, numbers × {times}", times, wrong=0)
    _told(form, "run-together tables, totals that cannot be", 999, wrong=1)


def _told(form: Template, name: str, times: int, wrong: int) -> None:
    cells = {key: value * times for key, value in balanced(form).items()}
    cells = {key: value + wrong if key.endswith(".total") else value for key, value in cells.items()}
    data = build(form, printed(cells), Layout("run")).encode()
    took = []
    for _ in range(ROUNDS):
        start = time.process_time()
        report = read_bytes(data, "report.txt")
        took.append(time.process_time() - start)
    seconds = statistics.median(took)
    print(f"{name} | {seconds:.3f} s | {ALLOWED:.0f} s | {seconds / ALLOWED:.3f}", flush=True)
    silent = [key for key, value in report.values.items() if value is not None and value != cells[key]]
    read = sum(value is not None for value in report.values.values())
    print(f"  of {len(cells)} cells {read} read, {len(silent)} of them wrong, the others in doubt")


if __name__ == "__main__":
    main()
