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


class ByFile(LoadFileScheduling):  # type: ignore[misc]
    """One file is one piece of work; the files that use the product are one piece together."""

    def _split_scope(self, nodeid: str) -> str:
        return piece_of(nodeid.partition("::")[0])

    def _assign_work_unit(self, node: WorkerController) -> None:
        longest = max(self.workqueue, key=lambda piece: (length_class(piece), len(self.workqueue[piece])))
        self.workqueue.move_to_end(longest, last=False)
        super()._assign_work_unit(node)


@cache
def piece_of(file: str) -> str:
    """The piece of work that a test file belongs to."""
    path = ROOT / file
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return next((shared for shared in (SHARED_PRODUCT, SHARED_SITE) if shared in text), file)


def length_class(piece: str) -> int:
    """How long a piece takes as a rule: the product's stories, then tests of the whole, then those of one part."""
    if piece == SHARED_PRODUCT:
        return 2
    return 1 if piece == SHARED_SITE or piece.startswith("tests/") else 0


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Scheduling:
    """Stand in for every ``--dist``."""
    return ByFile(config, log)
