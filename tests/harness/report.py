"""What a run of pytest came to, as data for the summary of ``make test``."""

import json
import os
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path

import pytest

REPORT = "GONGKAI_TEST_REPORT"


@dataclass
class Result:
    """Counts of one run; ``reasons`` counts the skipped tests by reason."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    browser: int = 0  # tests that a Chromium ran
    reasons: dict[str, int] = field(default_factory=dict)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Write the result where the caller asked for it."""
    path = os.environ.get(REPORT)
    if path and not hasattr(config, "workerinput"):
        Path(path).write_text(json.dumps(asdict(_result(terminalreporter.stats))), encoding="utf-8")


def _result(stats: dict[str, list[pytest.TestReport]]) -> Result:
    count = {name: len(stats.get(name, [])) for name in ("passed", "failed", "error", "skipped", "xfailed")}
    reasons = Counter(_reason(report) for report in stats.get("skipped", []))
    ran = [*stats.get("passed", []), *stats.get("failed", [])]
    return Result(
        passed=count["passed"] + count["xfailed"],
        failed=count["failed"] + count["error"],
        skipped=count["skipped"],
        browser=sum("browser" in report.keywords for report in ran),
        reasons=dict(reasons),
    )


def _reason(report: pytest.TestReport) -> str:
    where = report.longrepr
    text = where[2] if isinstance(where, tuple) else str(where)
    return text.removeprefix("Skipped: ")
