"""Preparing makes a data folder ready, and does nothing that is done."""

from pathlib import Path

import pytest
from django.conf import settings
from rich.console import Console

from gongkai.operations import banner, prepare

pytestmark = pytest.mark.django_db


@pytest.fixture
def silent() -> Console:
    return Console(quiet=True)


def test_static_files_are_gathered_with_compressed_twins(silent: Console) -> None:
    prepare.collect_static_files(silent)
    scripts = list(Path(settings.STATIC_ROOT).rglob("*.js"))
    assert scripts
    assert all(
        path.with_name(f"{path.name}.gz").exists()
        for path in scripts
        if path.stat().st_size >= prepare.WORTH_COMPRESSING
    )


def test_only_accounts_that_exist_are_shown_as_sign_ins(tmp_path: Path) -> None:
    prepare._note_sign_ins(tmp_path)
    assert banner.known_sign_ins(tmp_path) == []


def test_a_sample_is_not_loaded_where_none_was_begun(
    silent: Console, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    called: list[str] = []
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    monkeypatch.setattr(prepare, "call_command", lambda name, **options: called.append(name))
    prepare._load_sample_once(silent, with_requests=False)
    assert called == []
    (tmp_path / prepare.LOADING).touch()
    prepare._load_sample_once(silent, with_requests=False)
    assert called == ["sample"]
    assert not (tmp_path / prepare.LOADING).exists()
