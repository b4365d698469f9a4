"""A ledger written before there were hashes is chained and guarded by its migrations, on the run's kind of database."""

import subprocess
import sys
from pathlib import Path

from tests.harness.databases import fresh_database
from tests.harness.product import ROOT, users_environment

BEGIN = """
import datetime as dt
from django.core.management import call_command
from django.db import connection
call_command("migrate", "ledger", "0002", verbosity=0)
"""
OLD = """
from django.db.migrations.executor import MigrationExecutor
apps = MigrationExecutor(connection).loader.project_state([("ledger", "0002_kinds_asked_when_needed")]).apps
Agency, Staff = apps.get_model("agencies", "Agency"), apps.get_model("agencies", "Staff")
Chain, Entry = apps.get_model("ledger", "Chain"), apps.get_model("ledger", "Entry")
for slug, count in (("jia", 3), ("yi", 4100), ("bing", 0)):
    agency = Agency.objects.create(slug=slug, name=slug, short_name=slug, level="city", tree_path=f"/{slug}/")
    staff = Staff.objects.create(username=f"clerk.{slug}", full_name="经办", agency=agency)
    Chain.objects.create(agency=agency, last_number=count)
    Entry.objects.bulk_create(
        Entry(
            agency=agency, number=number, kind="item.drafted", subject_kind="item", subject_number=str(number),
            law_day=dt.date(2026, 1, 1), recorded_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC), actor=staff,
            role="clerk", articles=["711:17"], facts={"title": "关于“甲”的通知", "b": 1.0, "aa": [None, True]},
        )
        for number in range(1, count + 1)
    )
"""
NEW = """
call_command("migrate", "ledger", verbosity=0)
call_command("migrate", "agencies", verbosity=0)
from gongkai.ledger import guard
from gongkai.ledger.proof import verify
assert guard.standing(connection) == guard.wanted(connection)
for verdict in verify():
    print(verdict.agency, verdict.entries, verdict.broken and verdict.broken.fault.value)
"""


def test_entries_of_before_are_chained_and_guarded(tmp_path: Path, db: None):
    """More of them than are read at once, in several chains; one agency has nothing to prove itself with."""
    with fresh_database() as address:
        environment = users_environment(
            GONGKAI_DATA=str(tmp_path), DATABASE_URL=address, DJANGO_SETTINGS_MODULE="gongkai.settings"
        )
        done = subprocess.run(
            [sys.executable, "-m", "django", "shell", "--no-imports", "-c", BEGIN + OLD + NEW],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["bing 0 empty", "jia 3 None", "yi 4100 None"]
