"""The background worker outlives what it meets."""

import sqlite3
from pathlib import Path

import pytest
from django.db import connection

from gongkai.operations.worker import TimedWorker


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite alone lets one writer keep out all others")
def test_a_writer_who_keeps_the_database_does_not_end_the_worker(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    """Someone writes for longer than the worker waits: it says so and goes on."""
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "init_command", "PRAGMA busy_timeout=50")
    connection.close()
    other = sqlite3.connect(Path(connection.settings_dict["NAME"]), isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        TimedWorker([]).do_tasks()
    finally:
        other.close()
        connection.close()
    assert "database is locked" in caplog.text
    assert "it tries again" in caplog.text
