"""How tests are spread over the processes of pytest-xdist: by file, and all that share the product on one process.

Files keep their tests together and in order, the long ones first, so that no process waits for another at the end.
xdist's own grouping by mark has no effect with the pytest in the lock.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadFileScheduling, Scheduling
from xdist.workermanage import WorkerController

ROOT = Path(__file__).resolve().parents[2]
SHARED_PRODUCT = "live_site"  # the fixture that starts the product once in a run
SHARED_SITE = "whole_site"  # the fixture that writes a whole site once in a process
SHARED_STAGE = "stage: Stage"  # the fixture that furnishes four agencies once in a process
# How long a piece takes where the number of its tests does not tell: seconds, roughly; only their order counts.
LONG = {
    SHARED_PRODUCT: 400,
    SHARED_STAGE: 230,
    "tests/stories/test_interrupted_publishing.py": 60,
    "tests/house/test_structure.py": 55,
    "tests/stories/test_two_writers.py": 50,
    "tests/test_requests_under_load.py": 50,
    "gongkai/sample/tests/test_sample_requests.py": 50,
    SHARED_SITE: 47,
    "gongkai/requests/tests/test_redacting.py": 45,
    "gongkai/portal/tests/test_same_as_anew.py": 31,
    "gongkai/portal/tests/test_publishing.py": 24,
    "gongkai/portal/tests/test_views.py": 21,
    "gongkai/catalog/tests/test_numbering.py": 20,
    "gongkai/operations/tests/test_serve.py": 18,
    "gongkai/catalog/gate/tests/test_pictures.py": 17,
    "gongkai/annual_report/tests/test_ingest_scans.py": 16,
    "gongkai/catalog/tests/test_schedule.py": 16,
    "tests/house/test_cli.py": 15,
    "gongkai/redaction/tests/test_converting.py": 15,
    "gongkai/annual_report/tests/test_aggregate.py": 12,
    "gongkai/annual_report/tests/test_ingest_bytes.py": 12,
    "gongkai/annual_report/tests/test_ingest_layouts.py": 12,
    "gongkai/annual_report/tests/test_report_placed.py": 12,
    "gongkai/catalog/gate/tests/test_refusals.py": 12,
    "gongkai/catalog/tests/test_backoffice_items.py": 12,
    "gongkai/catalog/tests/test_backoffice_pages.py": 12,
    "gongkai/portal/tests/test_dataset.py": 12,
    "gongkai/portal/tests/test_report_files.py": 12,
    "gongkai/portal/tests/test_agency_pages.py": 11,
    "gongkai/portal/tests/test_following.py": 11,
    "gongkai/portal/tests/test_lists.py": 11,
    "tests/promises/test_no_side_door.py": 11,
    "tests/promises/test_review_promises.py": 10,
    "gongkai/ledger/tests/test_migrated.py": 10,
    "gongkai/portal/tests/test_report_pictures.py": 10,
}
OF_A_TEST = 0.05


class ByFile(LoadFileScheduling):  # type: ignore[misc]
    """One file is one piece of work; the files that use the product are one piece together."""

    def _split_scope(self, nodeid: str) -> str:
        return piece_of(nodeid.partition("::")[0])

    def _assign_work_unit(self, node: WorkerController) -> None:
        longest = max(self.workqueue, key=lambda piece: seconds_of(piece, len(self.workqueue[piece])))
        self.workqueue.move_to_end(longest, last=False)
        super()._assign_work_unit(node)


@cache
def piece_of(file: str) -> str:
    """The piece of work that a test file belongs to."""
    path = ROOT / file
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return next((shared for shared in (SHARED_PRODUCT, SHARED_SITE, SHARED_STAGE) if shared in text), file)


def seconds_of(piece: str, tests: int) -> float:
    """How long a piece of so many tests takes, roughly."""
    return LONG.get(piece, tests * OF_A_TEST)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Scheduling:
    """Stand in for every ``--dist``."""
    return ByFile(config, log)
