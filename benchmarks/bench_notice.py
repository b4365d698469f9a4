"""A new holiday notice over 100,000 open cases in the database: read, counted under both calendars, kept.

Half of the cases hold events, up to six. The floor reads the same rows and does nothing with them. Time is that of the
process, so that a busy machine tells the same. Run: python -m benchmarks.bench_notice
"""

import datetime as dt
import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable
from typing import Any

CASES, CHUNK, SEED = 100_000, 5_000, 711


def main() -> None:
    """Fill the tables, then measure."""
    folder = tempfile.mkdtemp(prefix="gongkai-bench-")
    os.environ.update(GONGKAI_DATA=folder, DJANGO_SETTINGS_MODULE="gongkai.settings")
    os.environ.pop("DATABASE_URL", None)
    try:
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        fill()
        measure()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def fill() -> None:
    """One bureau with open cases of the autumn of 2026."""
    from benchmarks.bench_deadlines import _case
    from gongkai.agencies.actions.agency import CreateAgency
    from gongkai.agencies.models import Agency
    from gongkai.requests.models import CaseEvent, RequestCase

    new = Agency(slug="bench", name="示例局", short_name="示例局", level="city")
    bureau = CreateAgency(by=None, new=new).execute()
    chance = random.Random(SEED)
    for start in range(0, CASES, CHUNK):
        told = [_case(chance) for _ in range(CHUNK)]
        rows = [row(bureau, start + place, case) for place, case in enumerate(told)]
        made = RequestCase.objects.bulk_create(rows)
        CaseEvent.objects.bulk_create(
            CaseEvent(
                case=case,
                number=number,
                on=event.on,
                act=event.act,
                until=event.until,
                delivered=event.delivered,
                working_days=event.working_days,
                position=event.position,
            )
            for case, one in zip(made, told, strict=True)
            for number, event in enumerate(one.events if case.pk % 2 else (), 1)
        )
    print(f"{CASES:,} open cases, {CaseEvent.objects.count():,} events")


def row(bureau: Any, number: int, case: Any) -> Any:
    """A case as registration would leave it, but for its last day."""
    from gongkai.requests.models import RequestCase, State

    return RequestCase(
        agency=bureau,
        year=2026,
        serial=number + 1,
        channel=case.channel,
        facts={"confirmed": case.received.isoformat()},
        received_on=case.received,
        round_since=case.received,
        applicant_class="natural_person",
        about="信息",
        state=State.IN_HAND,
        reply_due=case.received + dt.timedelta(days=28),
    )


def measure() -> None:
    """name | seconds | target or floor | ratio."""
    from benchmarks.bench_deadlines import NEXT_YEAR
    from gongkai.law.workdays import Calendar
    from gongkai.requests import recounting
    from gongkai.requests.models import CaseEvent, RequestCase

    before = Calendar.known()
    after = before.with_year(NEXT_YEAR)
    floor = taken(lambda: (list(RequestCase.objects.values_list("pk")), list(CaseEvent.objects.all())))
    found: list[recounting.Recount] = []
    counted = taken(lambda: found.append(recounting.recount(before, after)))
    kept = taken(lambda: recounting.keep(found[0]))
    print(f"{CASES:,} open cases counted anew, CPU s | {counted:.2f} | 10 | {counted / 10:.2f}")
    print(f"beside reading the rows, CPU s | {counted:.2f} | {floor:.2f} | {counted / floor:.1f}")
    print(f"{found[0].settled:,} new days kept, CPU s | {kept:.2f} | - | -")
    print(f"last days that changed: {len(found[0].moved):,}")


def taken(run: Callable[[], object]) -> float:
    """Seconds of the process."""
    begun = time.process_time()
    run()
    return time.process_time() - begun


if __name__ == "__main__":
    main()
