"""Compiling one bureau-year out of a ledger of 1,000,000 entries, beside the bare SQL aggregate over the same rows.

The ledger: 100 bureaus, 10 years, 1,000 entries a year each, of all counted kinds, and a hundredth of corrections.
Runs on SQLite, or on the empty PostgreSQL that ``GONGKAI_BENCH_DATABASE_URL`` names.
"""

import datetime as dt
import os
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from typing import Any

BUREAUS, YEARS, A_YEAR = 100, range(2015, 2025), 1_000
ROUNDS = 25
FLOOR = """
SELECT kind, {facts}, COUNT(*){more}
FROM ledger_entry
WHERE agency_id = %s AND kind IN ({kinds}) AND law_day > %s AND law_day <= %s
GROUP BY kind, {facts}
"""


def main() -> None:
    """Fill the ledger, then measure by turns."""
    folder = tempfile.mkdtemp(prefix="gongkai-bench-")
    os.environ.update(GONGKAI_DATA=folder, DJANGO_SETTINGS_MODULE="gongkai.settings")
    os.environ.pop("DATABASE_URL", None)
    if address := os.environ.get("GONGKAI_BENCH_DATABASE_URL"):
        os.environ["DATABASE_URL"] = address
    try:
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        measure(filled())
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def filled() -> list[Any]:
    """The bureaus, after their entries were written as quickly as the database takes rows."""
    from django.db import connection, transaction

    from gongkai.agencies.actions.agency import CreateAgency
    from gongkai.agencies.models import Agency
    from gongkai.ledger.models import Entry

    names = [f"示例第{number}局" for number in range(BUREAUS)]
    bureaus = [
        CreateAgency(
            by=None, new=Agency(slug=f"b{number}", name=name, short_name=name, level="county")
        ).execute()
        for number, name in enumerate(names)
    ]
    columns = [str(field.column) for field in Entry._meta.concrete_fields]
    statement = f"INSERT INTO ledger_entry ({', '.join(columns)}) VALUES ({', '.join(['%s'] * len(columns))})"
    first = Entry.objects.order_by("-pk").values_list("pk", flat=True)[0] + 1
    rows = _rows(first, [bureau.pk for bureau in bureaus], columns)
    with transaction.atomic(), connection.cursor() as cursor:
        while chunk := [row for _step, row in zip(range(20_000), rows, strict=False)]:
            cursor.executemany(statement, chunk)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return bureaus


def _rows(pk: int, agencies: list[int], columns: list[str]) -> Iterator[list[Any]]:
    """Entries in the order in which they would be written: day by day, all bureaus mixed."""
    from gongkai.law import report_counting
    from gongkai.ledger.canonical import json_text

    random.seed(4)
    kinds = list(report_counting.counted_kinds().values())
    for number, (year, serial) in enumerate(
        ((y, n) for y in YEARS for n in range(A_YEAR * BUREAUS)), start=1000
    ):
        kind = random.choice(kinds)
        facts: dict[str, Any] = {name: random.choice(allowed) for name, allowed in kind.facts.items()}
        facts["title"] = "关于印发科技计划项目管理办法的通知"
        facts |= {name: random.randrange(1, 10**6) for name in (kind.number, kind.fen) if name}
        day = dt.date(year, 1, 1) + dt.timedelta(days=serial * 365 // (A_YEAR * BUREAUS))
        corrects = pk - random.randrange(1, BUREAUS) if random.random() < 0.01 and number > 2000 else None
        if corrects:
            facts["of"] = kind.name
        told = {
            "id": pk,
            "agency_id": agencies[number % BUREAUS],
            "number": number,
            "kind": "record.corrected" if corrects else kind.name,
            "subject_kind": "decision",
            "subject_number": str(number // 2),
            "law_day": day.isoformat(),
            "recorded_at": f"{day.isoformat()} 09:00:00+00:00",
            "actor_id": None,
            "role": "clerk",
            "articles": "[]",
            "facts": json_text(facts),
            "corrects_id": corrects,
            "previous_hash": "0" * 64,
            "hash": f"{pk:064d}",
        }
        pk += 1
        yield [told[name] for name in columns]


def floor(bureau: Any, year: int) -> int:
    """The bare aggregates over the same rows: the year by all facts, what lies before it by those of the stocks."""
    from django.db import connection

    from gongkai.annual_report.compiling.fold import rules_of
    from gongkai.law.report_counting import FACTS

    fact = "facts ->> '{}'" if connection.vendor == "postgresql" else "JSON_EXTRACT(facts, '$.{}')"
    rules = rules_of(year).rules
    stocks = [rule for rule in rules if rule.stock]
    sums = ", ".join(f"SUM(CAST({fact.format(name)} AS bigint))" for name in ("count", "fen"))
    before, last = f"{year - 1}-12-31", f"{year}-12-31"
    groups = 0
    for counted, facts, more, span in (
        (rules, FACTS, f", {sums}", [before, last]),
        (stocks, {name for rule in stocks for name in rule.by}, "", ["1900-01-01", before]),
    ):
        named = ", ".join(fact.format(name) for name in sorted(facts))
        kinds = sorted({kind for rule in counted for kind in (*rule.plus, *rule.minus)})
        sql = FLOOR.format(facts=named, more=more, kinds=", ".join(f"'{kind}'" for kind in kinds))
        with connection.cursor() as cursor:
            cursor.execute(sql, [bureau.pk, *span])
            groups += len(cursor.fetchall())
    return groups


def measure(bureaus: list[Any]) -> None:
    """By turns, each time another bureau: other work comes and goes, and what one has read does not warm the other."""
    from gongkai.annual_report.compiling import compile

    times: dict[Callable[..., Any], list[float]] = {compile: [], floor: []}
    for work in times:
        work(bureaus[0], YEARS[-1])
    others = iter(random.sample(bureaus[1:], 2 * ROUNDS))
    for _round in range(ROUNDS):
        for work, found in times.items():
            bureau = next(others)
            started = time.perf_counter()
            work(bureau, YEARS[-1])
            found.append(time.perf_counter() - started)
    ours, bare = (statistics.median(found) for found in times.values())
    name = f"compile one bureau-year out of {BUREAUS * len(YEARS) * A_YEAR:,} entries"
    print(f"{name} | {ours * 1e3:.0f} ms | {bare * 1e3:.0f} ms | {ours / bare:.2f}", flush=True)


if __name__ == "__main__":
    main()
