"""Which tests run here: what a machine lacks is skipped aloud, with the command that adds it."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import TransactionTestCase
from django.utils import translation

from tests.harness.browser import HOW_TO_GET_CHROMIUM, find_chromium

SHARED = Path(__file__).resolve().parents[3] / "shared"
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "live_site", "admin_client", "admin_user"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--only-database",
        action="store_true",
        help="run only the tests that use a database (second database)",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what cannot run here, and with ``--only-database`` what uses none."""
    chromium, shared = find_chromium(), SHARED.is_dir()
    for item in items:
        if item.get_closest_marker("browser") and not chromium:
            item.add_marker(pytest.mark.skip(reason=HOW_TO_GET_CHROMIUM))
        if item.get_closest_marker("shared") and not shared:
            item.add_marker(pytest.mark.skip(reason="the folder ../shared is not there"))
    if config.getoption("--only-database"):
        others = [item for item in items if not uses_database(item)]
        items[:] = [item for item in items if uses_database(item)]
        config.hook.pytest_deselected(items=others)


def uses_database(item: pytest.Item) -> bool:
    """Whether a test asks for a database, by mark, fixture or class, and another database may answer otherwise.

    ``one_database`` says of a test or its file that none would; ``each_database`` takes a test of such a file out.
    """
    if item.get_closest_marker("one_database") and not item.get_closest_marker("each_database"):
        return False
    owner = getattr(item, "cls", None)
    return (
        item.get_closest_marker("django_db") is not None
        or bool(DATABASE_FIXTURES & set(getattr(item, "fixturenames", ())))
        or (owner is not None and issubclass(owner, TransactionTestCase))
    )


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """The material that lies beside the project; the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared is not there")
    return SHARED


@pytest.fixture(autouse=True)
def language_of_the_product() -> None:
    """Begin in the product's language: a page that a test asked for in English leaves English active."""
    translation.activate(settings.LANGUAGE_CODE)
