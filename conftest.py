"""The harness that every test may use; see ``tests/harness``."""

import gc
import os

import pytest

gc.disable()  # until all is imported; see below
os.environ["LANGUAGE"] = "en"  # what commands say on a terminal is told in English here

pytest_plugins = [
    "tests.harness.browser",
    "tests.harness.selection",
    "tests.harness.ledger",
    "tests.harness.report",
    "tests.harness.scheduling",
    "tests.harness.product",
    "tests.harness.template",
    "tests.cast",
    "tests.stage",
]


def pytest_collection_finish(session: pytest.Session) -> None:
    """What was imported stays for the whole run: no collection of garbage need pass over it."""
    gc.freeze()
    gc.enable()
