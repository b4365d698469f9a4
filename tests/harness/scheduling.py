"""How tests are spread over the processes of pytest-xdist: by file, and all that share the product on one process.

Files keep their tests together and in order. xdist's own grouping by mark has no effect with the pytest in the lock.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadFileScheduling, Scheduling

ROOT = Path(__file__).resolve().parents[2]
SHARED_PRODUCT = "live_site"  # the fixture that starts the product once in a run


class ByFile(LoadFileScheduling):  # type: ignore[misc]
    """One file is one piece of work; the files that use the product are one piece together."""

    def _split_scope(self, nodeid: str) -> str:
        return piece_of(nodeid.partition("::")[0])


@cache
def piece_of(file: str) -> str:
    """The piece of work that a test file belongs to."""
    path = ROOT / file
    return SHARED_PRODUCT if path.is_file() and SHARED_PRODUCT in path.read_text(encoding="utf-8") else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Scheduling:
    """Stand in for every ``--dist``."""
    return ByFile(config, log)
