"""The desk of requests over 200,000 cases, one page of a case, and one registration.

One bureau: 2,000 cases are open, 500 wait to be filed, the rest lie filed; an applicant stands with every case.
Runs on SQLite, or on the empty PostgreSQL that ``GONGKAI_BENCH_DATABASE_URL`` names.
"""

import datetime as dt
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from typing import Any

CASES, OPEN, UNFILED, CHUNK = 200_000, 2_000, 500, 5_000
ROUNDS = 40


def main() -> None:
    """Fill the tables, then measure."""
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
        measure(*filled())
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def filled() -> tuple[Any, Any]:
    """The bureau and its clerk, after the cases were written as quickly as the database takes rows."""
    from gongkai.agencies.actions.agency import CreateAgency, RecordUnit
    from gongkai.agencies.actions.staff import GrantDuty, OpenAccount
    from gongkai.agencies.models import Agency, Role, Staff, Unit
    from gongkai.requests.models import RequestCase

    new = Agency(slug="bench", name="示例局", short_name="示例局", level="city")
    bureau = CreateAgency(by=None, new=new).execute()
    RecordUnit(by=None, unit=Unit(agency=bureau, name="办公室")).execute()
    clerk = Staff(username="bench", full_name="经办", agency=bureau, password="!")
    OpenAccount(by=None, staff=clerk).execute()
    GrantDuty(by=None, staff=clerk, at=bureau, role=Role.CLERK, since=dt.date(2010, 1, 1)).execute()
    for start in range(0, CASES, CHUNK):
        RequestCase.objects.bulk_create(case(bureau, number) for number in range(start, start + CHUNK))
        applicants()
    print(f"{CASES:,} cases, {OPEN:,} of them open")
    return bureau, clerk


def case(bureau: Any, number: int) -> Any:
    """The newest are open, those before wait to be filed."""
    from gongkai.requests.models import RequestCase, State

    today = dt.date.today()  # noqa: DTZ011
    left = CASES - number
    state = State.CLOSED if left > OPEN + UNFILED else State.SERVED if left > OPEN else State.IN_HAND
    received = today - dt.timedelta(days=left % 30 if left <= OPEN else 40 + left % 3000)
    return RequestCase(
        agency=bureau,
        year=2000 + number // 10_000,
        serial=number % 10_000 + 1,
        channel="counter",
        facts={"submitted": received.isoformat()},
        received_on=received,
        round_since=received,
        applicant_class="natural_person",
        about=f"第{number}号申请所需的信息",
        state=state,
        reply_due=received + dt.timedelta(days=28),
    )


def applicants() -> None:
    """One for each of the cases written last; nobody opens them here."""
    from gongkai.requests.models import Applicant, RequestCase

    numbers = RequestCase.objects.filter(applicant=None).values_list("pk", flat=True)
    Applicant.objects.bulk_create(
        Applicant(
            case_id=number,
            sealed="-",
            number_mark=f"{number % 50_000:064d}",
            name_mark=f"{number % 50_000:064d}",
        )
        for number in numbers
    )


def measure(bureau: Any, clerk: Any) -> None:
    """Each page asked for by a signed-in clerk, and the registration by its act."""
    from django.test import Client

    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(clerk)
    registered = [receive(bureau, clerk) for _ in range(3)][-1]
    told("desk", lambda: client.get("/admin/requests-desk/"))
    told("list, first page", lambda: client.get("/admin/requests/"))
    told("list, late ones", lambda: client.get("/admin/requests/?group=late"))
    told("page of a case", lambda: client.get(f"/admin/request/{registered.pk}/"))
    told("registration (act alone)", lambda: receive(bureau, clerk))


def receive(bureau: Any, clerk: Any) -> Any:
    """One request at the counter."""
    from gongkai.requests.actions.receive import Asked, ReceiveRequest
    from gongkai.requests.identity import Identity

    who = Identity(name="示例", document="id_card", number="11010519491231002X", telephone="13900001234")
    return ReceiveRequest(
        by=clerk,
        at=bureau,
        channel="counter",
        facts_of_receipt={"submitted": dt.date.today()},  # noqa: DTZ011
        applicant="natural_person",
        identity=who,
        items=[Asked(name="示例信息")],
    ).execute()


def told(name: str, run: Callable[[], Any]) -> None:
    """The 95th percentile beside that of the engine alone, which answers the same questions and does nothing else."""
    floor = raw(run)
    pairs = [(timed(run), timed(floor)) for _ in range(ROUNDS)]
    ours, least = (sorted(side) for side in zip(*pairs, strict=True))
    place = int(ROUNDS * 0.95) - 1
    middle = statistics.median(ours)
    print(
        f"{name}, p95 (p50 {middle:.0f} ms) | {ours[place]:.0f} ms | {least[place]:.1f} ms | "
        f"{ours[place] / least[place]:.1f}"
    )


def timed(run: Callable[[], Any]) -> float:
    """Milliseconds; a page must be answered."""
    begun = time.perf_counter()
    answer = run()
    assert getattr(answer, "status_code", 200) == 200, answer.status_code
    return (time.perf_counter() - begun) * 1000


def raw(run: Callable[[], Any]) -> Callable[[], None]:
    """What ``run`` asks the database, asked by its driver; of an act that writes, one durable row besides."""
    from django.db import connection

    asked: list[tuple[str, Any]] = []

    def noted(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(noted):
        run()
    reads = [one for one in asked if one[0].startswith("SELECT")]
    writes = len(reads) < len(asked)

    def floor() -> None:
        with connection.cursor() as cursor:
            for sql, params in reads:
                cursor.execute(sql, params)
                cursor.fetchall()
            if writes:
                cursor.execute("CREATE TABLE IF NOT EXISTS bench_row (number integer)")
                cursor.execute("INSERT INTO bench_row VALUES (1)")

    return floor


if __name__ == "__main__":
    main()
