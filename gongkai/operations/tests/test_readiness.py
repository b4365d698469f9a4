"""A data folder is ready exactly while it is what was prepared."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from gongkai.configuration import Configuration
from gongkai.operations import readiness
from gongkai.operations.readiness import NOTE, Prepared, is_ready, migrations_seen


@pytest.fixture
def prepared(tmp_path: Path) -> Configuration:
    """A folder with a database of three migrations, its folders, and the note."""
    configuration = at(tmp_path)
    connection = sqlite3.connect(tmp_path / "gongkai.sqlite3")
    connection.execute("CREATE TABLE django_migrations (id INTEGER)")
    connection.executemany("INSERT INTO django_migrations VALUES (?)", [(1,), (2,), (3,)])
    connection.commit()
    connection.close()
    for name in ("site", "static"):
        (tmp_path / name).mkdir()
    Prepared.wanted(configuration).note(configuration)
    return configuration


def at(folder: Path, **changes: str) -> Configuration:
    return Configuration.from_environment({"GONGKAI_DATA": str(folder), **changes})


def test_a_prepared_folder_is_ready(prepared: Configuration) -> None:
    assert is_ready(prepared)


def test_an_empty_folder_is_not_ready_and_stays_empty(tmp_path: Path) -> None:
    assert not is_ready(at(tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["site", "static"])
def test_a_folder_without_its_files_is_not_ready(prepared: Configuration, name: str) -> None:
    shutil.rmtree(prepared.data_folder / name)
    assert not is_ready(prepared)


def test_a_replaced_database_is_not_ready(prepared: Configuration) -> None:
    connection = sqlite3.connect(prepared.data_folder / "gongkai.sqlite3")
    connection.execute("DELETE FROM django_migrations WHERE id = 3")
    connection.commit()
    connection.close()
    assert migrations_seen(prepared) == 2
    assert not is_ready(prepared)


def test_another_public_address_is_not_ready(prepared: Configuration) -> None:
    assert not is_ready(at(prepared.data_folder, GONGKAI_PUBLIC_URL="https://other.gov.cn"))


@pytest.mark.parametrize("text", ["", "{", "[]", '{"structure": "x"}', '{"nonsense": 1}'])
def test_a_damaged_note_counts_as_none(prepared: Configuration, text: str) -> None:
    (prepared.data_folder / NOTE).write_text(text)
    assert Prepared.noted(prepared) is None
    assert not is_ready(prepared)


def test_a_note_of_other_code_is_not_ready(prepared: Configuration) -> None:
    path = prepared.data_folder / NOTE
    for part in ("structure", "look"):
        note = json.loads(path.read_text())
        path.write_text(json.dumps({**note, part: "of an older version"}))
        assert not is_ready(prepared)
        path.write_text(json.dumps(note))
    assert is_ready(prepared)


def test_a_changed_template_changes_the_look_and_not_the_structure(
    prepared: Configuration, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "package"
    (package / "portal" / "templates").mkdir(parents=True)
    (package / "portal" / "templates" / "page.html").write_text("a")
    (package / "portal" / "migrations").mkdir()
    (package / "portal" / "migrations" / "0001_initial.py").write_text("a")
    monkeypatch.setattr(readiness, "PACKAGE", package)
    first = Prepared.wanted(prepared)
    (package / "portal" / "templates" / "page.html").write_text("ab")
    second = Prepared.wanted(prepared)
    (package / "portal" / "migrations" / "0002_more.py").write_text("b")
    third = Prepared.wanted(prepared)
    assert (first.structure == second.structure, first.look == second.look) == (True, False)
    assert (second.structure == third.structure, second.look == third.look) == (False, True)
