"""The form that sends a request, 20 at a time, beside an empty form that the same server answers.

Both are sent by the same clients over the same connections, in turn: the floor is what address, form token and
redirect cost; the rest is the request itself: number, sealed applicant, ledger, on disk.

Run: python -m benchmarks.bench_applying
"""

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.harness.applying import Applicant, Server
from tests.harness.product import ROOT

AT_ONCE = 20
ROUNDS = 8


def main() -> None:
    """Print p50 and p95 of both."""
    print("name | ours | floor | ratio")
    processes = int(os.environ.get("GONGKAI_BENCH_PROCESSES", "1"))
    with tempfile.TemporaryDirectory() as name:
        server = Server(Path(name), processes)
        migrate = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
        subprocess.run(migrate, env=server.environment, cwd=ROOT, check=True)
        server.furnish()
        server.start()
        try:
            ours, floor = _measured(server)
        finally:
            server.kill()
    for title, share in (("p50", 50), ("p95", 95)):
        mine, least = _percentile(ours, share), _percentile(floor, share)
        print(f"request sent, {AT_ONCE} at once, {title}, ms | {mine:.0f} | {least:.0f} | {mine / least:.2f}")


def _measured(server: Server) -> tuple[list[float], list[float]]:
    ours: list[float] = []
    floor: list[float] = []
    barrier = threading.Barrier(AT_ONCE)

    def run(first: int) -> None:
        for place in range(ROUNDS):
            applicant = Applicant(server.port, first * ROUNDS + place + 1)
            applicant.write()
            barrier.wait(120)
            floor.append(_timed(lambda: applicant.post("status/leave/")))  # noqa: B023
            barrier.wait(120)
            ours.append(_timed(applicant.send))

    threads = [threading.Thread(target=run, args=[first]) for first in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return ours, floor


def _timed(step: object) -> float:
    began = time.perf_counter()
    step()  # type: ignore[operator]
    return (time.perf_counter() - began) * 1000


def _percentile(taken: list[float], share: int) -> float:
    return statistics.quantiles(taken, n=100, method="inclusive")[share - 1]


if __name__ == "__main__":
    main()
