"""Adding up the reports of 1,000 bureaus, half signed and half published, beside the database's bare JSON sum.

The floor reads the same columns of the same rows and knows no form, no doubt, no missing cell and no tree.
"""

import datetime as dt
import os
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from typing import Any

BUREAUS, YEAR, ROUNDS = 1_000, 2023, 5
FLOOR = """
SELECT key, SUM(value) FROM (
  SELECT each.key AS key, json_extract(each.value, '$.value') AS value
  FROM annual_report_publishedreport AS report, json_each(report.cells) AS each WHERE report.year = %s
  UNION ALL
  SELECT each.key, each.value
  FROM annual_report_frozenreport AS report, json_each(report.content, '$.cells') AS each
) GROUP BY key
"""


def main() -> None:
    """Write the reports, then measure by turns."""
    folder = tempfile.mkdtemp(prefix="gongkai-bench-")
    os.environ.update(GONGKAI_DATA=folder, DJANGO_SETTINGS_MODULE="gongkai.settings")
    os.environ.pop("DATABASE_URL", None)
    try:
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        measure(filled())
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def filled() -> Any:
    """A city with its bureaus; each has a report whose cells stand as reading or signing leaves them."""
    from gongkai.agencies.actions.agency import CreateAgency
    from gongkai.agencies.models import Agency
    from gongkai.law.report_templates import load

    random.seed(4)
    city = CreateAgency(
        by=None,
        new=Agency(slug="city", name="示例市", short_name="示例市", level="city", kind="government"),
    ).execute()
    bureaus = [
        Agency(
            slug=f"b{n}",
            name=f"示例市第{n}局",
            short_name=f"第{n}局",
            level="city",
            parent=city,
            tree_path=f"{city.tree_path}{n:06d}/",
        )
        for n in range(BUREAUS)
    ]
    keys = list(load("2021").cells)
    _write(Agency.objects.bulk_create(bureaus), keys)
    return city


def _write(bureaus: list[Any], keys: list[str]) -> None:
    from gongkai.agencies.models import Staff
    from gongkai.annual_report.models import FrozenReport, PublishedReport, ReportYear
    from gongkai.catalog.models import Item

    moment = dt.datetime(2024, 1, 20, tzinfo=dt.UTC)
    half = len(bureaus) // 2
    clerk = Staff.objects.create(username="clerk", agency=bureaus[0])
    items = Item.objects.bulk_create(
        Item(agency=one, title="年度报告", live=True, formed_on=moment.date()) for one in bureaus[:half]
    )
    PublishedReport.objects.bulk_create(
        PublishedReport(item=item, year=YEAR, template="2021", cells=_read_cells(keys)) for item in items
    )
    opened = {"year": YEAR, "template": "2021", "state": "signed", "opened_by": clerk, "opened_at": moment}
    years = ReportYear.objects.bulk_create(ReportYear(agency=one, **opened) for one in bureaus[half:])
    signed = {"digest": "", "position": 1, "head_hash": "", "signed_by": clerk}
    FrozenReport.objects.bulk_create(
        FrozenReport(
            report=report,
            number=1,
            content={
                "cells": {key: random.randrange(500) for key in keys},
                "texts": {"overview": "文" * 3000},
            },
            counted_at=moment,
            signed_at=moment,
            **signed,
        )
        for report in years
    )


def _read_cells(keys: list[str]) -> dict[str, Any]:
    """Cells as reading leaves them; one in fifty is blank."""
    found = {}
    for key in keys:
        value = None if random.random() < 0.02 else random.randrange(500)
        place = {"line": 28, "offset": 10, "table": 3, "row": 5, "column": 4}
        found[key] = {"value": value, "raw": str(value), "where": place, "how": "printed", "unit": "件"}
    return found


def floor(_city: Any) -> int:
    """The bare sum."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(FLOOR, [YEAR])
        return len(cursor.fetchall())


def ours(city: Any) -> int:
    """The sum with its scope, and what is missing in each cell."""
    from gongkai.annual_report.aggregate import Scope, of_agency

    found = of_agency(city, YEAR, Scope.ALL)
    assert len(found.sum.parts) == BUREAUS
    return len(found.sum.cells)


def measure(city: Any) -> None:
    """By turns, in seconds of the processor."""
    times: dict[Callable[[Any], int], list[float]] = {ours: [], floor: []}
    for _round in range(ROUNDS):
        for work, found in times.items():
            started = time.process_time()
            assert work(city) == 200
            found.append(time.process_time() - started)
    own, bare = (statistics.median(found) for found in times.values())
    print(
        f"add up the reports of {BUREAUS:,} bureaus | {own:.2f} s | {bare:.2f} s | {own / bare:.2f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
