"""The made-up requests come one by one, a stopped run is taken up again, and all of it can be taken away."""

from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import LazySettings
from django.core.management import CommandError, call_command
from django.utils import timezone

from gongkai.agencies.actions.staff import GrantDuty
from gongkai.agencies.models import Role, Staff
from gongkai.ledger.proof import verify
from gongkai.requests.models import CaseFile, RequestCase
from gongkai.sample import requests
from tests import cast as people


@pytest.fixture(autouse=True)
def own_folder(settings: LazySettings, tmp_path: Path) -> Path:
    """The note that cases wait lies in a folder of the test."""
    settings.DATA_DIR = tmp_path
    return tmp_path


def rows() -> dict[str, int]:
    """{table: rows}, without the queue of pages to be written."""
    tables = apps.get_models(include_auto_created=True)
    counted = {model._meta.label: model._base_manager.count() for model in tables}
    return {
        name: count for name, count in counted.items() if not name.startswith(("portal.", "django_tasks"))
    }


def played() -> list[Any]:
    """The tokens of the cases that are there, in their order."""
    return list(RequestCase.objects.order_by("pk").values_list("token", flat=True))


def test_the_worker_goes_on_where_it_was_stopped(db: None):
    """Each look plays at least one case, none twice, and none where no sample waits."""
    requests.play_on()
    assert not RequestCase.objects.exists()
    requests.begin_in_background()
    for _look in range(2):
        requests.play_on(seconds=0)
    assert played() == [requests.token_of(1), requests.token_of(2)]


def test_what_cannot_be_played_is_told_once(db: None, own_folder: Path):
    """The worker is not told every second of a case that cannot be played."""
    requests.begin_in_background()
    Staff.objects.filter(username="clerk.shili").update(is_active=False)
    with pytest.raises(Exception, match=r"clerk\.shili|经办|duty|right"):
        requests.play_on(seconds=0)
    requests.play_on(seconds=0)
    assert not RequestCase.objects.exists()


def test_one_command_takes_it_away_and_nothing_else(
    cast: people.Cast, own_folder: Path, django_capture_on_commit_callbacks: Any
):
    """As many rows in every table as before, no file left, every other ledger whole; a second time there is nothing."""
    before = rows()
    requests.begin_in_background()
    requests.play_on(seconds=0)
    files = [Path(kept.file.path) for kept in CaseFile.objects.all()]
    assert files
    assert all(path.is_file() for path in files)
    with django_capture_on_commit_callbacks(execute=True):
        call_command("sample_requests", "--remove")
    assert rows() == before
    assert not any(path.exists() for path in files)
    assert not list(own_folder.glob("sample*"))
    assert [verdict.broken for verdict in verify()] == [None, None, None]
    call_command("sample_requests", "--remove")
    assert rows() == before


def test_nothing_goes_with_it_that_belongs_to_others(cast: people.Cast):
    """One of its staff has a duty elsewhere: that agency's record would go too, so nothing does."""
    requests.begin()
    clerk = Staff.objects.get(username="clerk.shili")
    GrantDuty(by=None, staff=clerk, at=cast.science, role=Role.CLERK, since=timezone.localdate()).execute()
    before = rows()
    with pytest.raises(CommandError, match=cast.science.name):
        call_command("sample_requests", "--remove")
    assert rows() == before
