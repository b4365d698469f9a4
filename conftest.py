"""The harness that every test may use; see ``tests/harness``."""

pytest_plugins = [
    "tests.harness.browser",
    "tests.harness.selection",
    "tests.harness.report",
    "tests.harness.scheduling",
    "tests.harness.product",
    "tests.cast",
    "tests.stage",
]
