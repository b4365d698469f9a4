"""Reports read per second on one core, beside the bare decoding and line splitting of the same bytes.

Run: python -m benchmarks.bench_ingest [REPORT …]; without files, reports in each layout are written first.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from gongkai.annual_report.ingest import read_bytes
from gongkai.annual_report.tests.builder import Layout, example

SECONDS = 1.0
PROSE = "这一部分写的是一年的工作。" * 120
LAYOUTS = ("tabs", "lines", "pipes", "running", "run")


def main(arguments: list[str] | None = None) -> None:
    """Print “name | ours | floor | ratio” lines, in reports a second of processor time."""
    paths = [Path(argument) for argument in (sys.argv[1:] if arguments is None else arguments)]
    reports = {path.name: path.read_bytes() for path in paths} or _written()
    print("Reports read per second of processor time; floor: decode and splitlines of the same bytes.")
    for name, data in {**reports, "all of them": b""}.items():
        batch = list(reports.values()) if name == "all of them" else [data]
        ours = _rate(lambda one: read_bytes(one, "report.txt"), batch)
        floor = _rate(lambda one: one.decode("utf-8", "replace").splitlines(), batch)
        print(f"{name} | {ours:.0f} | {floor:.0f} | {ours / floor:.4f}")


def _written() -> dict[str, bytes]:
    """Return a report of the usual length in each layout."""
    return {
        f"{kind} {code}": example(code, Layout(kind))[2]
        .replace("这一部分由测试写成，只说明大概。", PROSE)
        .encode()
        for kind in LAYOUTS
        for code in ("2019", "2021")
    }


def _rate(work: Callable[[bytes], object], batch: list[bytes]) -> float:
    """Return how many reports a second of processor time `work` does, after one round to warm up."""
    for data in batch:
        work(data)
    done, start = 0, time.process_time()
    while time.process_time() - start < SECONDS:
        for data in batch:
            work(data)
        done += len(batch)
    return done / (time.process_time() - start)


if __name__ == "__main__":
    main()
