"""The harness that every test may use; see ``tests/harness``."""

import os

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
