"""Scans in pages a second and peak memory, beside bare rapidocr (its own settings, one thread) on the same pages.

``python -m benchmarks.bench_scans [REPORTS]``: so many reports of random cells, one without a number, are written,
scanned and read back, and how many cells were sure, in doubt and wrong is told. Rates are of processor time.
"""

import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from gongkai import scans
from gongkai.annual_report.ingest import read_bytes
from gongkai.annual_report.tests.scanned import pdf_of, scan
from gongkai.law.report_templates import Template, template_for_year

YEAR = 2023


def main() -> None:
    """Print “name | pages a second | bare rapidocr | ratio”, each side in a process of its own, then the cells."""
    if sys.argv[1:] == ["--ours"]:
        _measure(scans.read_page)
    elif sys.argv[1:] == ["--lines"]:
        _measure(scans.recognise)
    elif sys.argv[1:] == ["--bare"]:
        _measure(_bare())
    else:
        bare, bare_memory = _asked("--bare")
        for name, verb in (("tables of a report", "--ours"), ("lines for the gate", "--lines")):
            rate, memory = _asked(verb)
            print(f"scans: {name} | {rate:.2f} pages/s | {bare:.2f} pages/s | {rate / bare:.2f}", flush=True)
            print(
                f"scans: {name}, memory | {memory:.0f} MB | {bare_memory:.0f} MB | {memory / bare_memory:.2f}"
            )
        _read_back(int(sys.argv[1]) if len(sys.argv) > 1 else 1)


def _asked(verb: str) -> tuple[float, float]:
    """Pages a second of processor time, and the most memory in MB."""
    command = [sys.executable, "-m", "benchmarks.bench_scans", verb]
    done = subprocess.run(command, capture_output=True, check=True, text=True, cwd=Path(__file__).parents[1])
    rate, memory = done.stdout.split()
    return float(rate), float(memory)


def _measure(work: Callable[[Image.Image], object]) -> None:
    pages = scan(_form(), _cells(random.Random(1)), YEAR, tilt=0.3, noise=4)
    work(pages[-1].crop((0, 0, 400, 200)))
    start = time.process_time()
    for page in pages:
        work(page)
    took = time.process_time() - start
    print(len(pages) / took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _bare() -> Callable[[Image.Image], object]:
    from rapidocr import RapidOCR

    threads = "EngineConfig.onnxruntime.intra_op_num_threads"
    return RapidOCR(params={threads: 1, "Global.log_level": "critical"})


def _form() -> Template:
    form = template_for_year(YEAR)
    assert form is not None
    return form


def _cells(chance: random.Random) -> dict[str, str]:
    few = [0, 0, 0, 1, 2, 7, 38, 1480]
    return {key: str(chance.choice([*few, chance.randrange(10**5)])) for key in _form().cells}


def _read_back(reports: int) -> None:
    """Cells that were sure, in doubt, and wrong without a doubt; broken sums are left out, for these are at random."""
    sure = doubtful = wrong = 0
    for seed in range(reports):
        chance = random.Random(seed)
        written = _cells(chance)
        pages = scan(_form(), written, YEAR, tilt=chance.uniform(-0.8, 0.8), noise=chance.randrange(10))
        report = read_bytes(pdf_of(pages), "a.pdf")
        doubted = {key for one in report.doubts if one.code != "scan-sum" for key in one.cells}
        for key, said in written.items():
            doubtful += key in doubted
            right = str(report.cells[key].value) == said
            sure += key not in doubted and right
            wrong += key not in doubted and not right
    print(
        f"scans: {reports} reports read back, {sure} cells sure, {doubtful} in doubt, {wrong} wrong in silence"
    )


if __name__ == "__main__":
    main()
