"""The ledger: proving a chain beside hashing the same bytes, and appending to a short and to a long one."""

import hashlib
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHORT, LONG = 1_000, 1_000_000
TURNS, APPENDED = 15, 20
ROUNDS = 3
CHUNK = 20_000
KINDS = ("item.drafted", "item.edited", "item.released", "file.kept", "act.refused")


def main() -> None:
    """A short and a long ledger, each in a process of its own; appending goes by turns: other work comes and goes."""
    with _ledger(SHORT) as short, _ledger(LONG) as long:
        times: dict[str, list[float]] = {"short": [], "long": []}
        for _turn in range(TURNS):
            times["short"].append(_ask(short, "append"))
            times["long"].append(_ask(long, "append"))
        few, many = (statistics.median(found) for found in times.values())
        name = f"one more entry, {LONG:,} in the ledger (floor: {SHORT:,})"
        row(name, f"{many * 1e3:.2f} ms", f"{few * 1e3:.2f} ms", f"{many / few:.2f}")
        ours, floor = _ask(long, "proof"), _ask(long, "hashes")
        row("ledger verify", f"{ours:,.0f} entries/s", f"{floor:,.0f} entries/s", f"{floor / ours:.1f}")


@contextmanager
def _ledger(length: int) -> Iterator[subprocess.Popen[str]]:
    folder = tempfile.mkdtemp(prefix="gongkai-bench-")
    environment = {**os.environ, "GONGKAI_DATA": folder, "DJANGO_SETTINGS_MODULE": "gongkai.settings"}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "benchmarks.bench_ledger", str(length)]
    try:
        with subprocess.Popen(
            command, env=environment, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process:
            _ask(process, "ready")
            yield process
            process.communicate()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _ask(process: subprocess.Popen[str], what: str) -> float:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{what}\n")
    process.stdin.flush()
    return float(process.stdout.readline())


def answer(length: int) -> None:
    """Set up a ledger of so many entries, then answer each line with a number."""
    chain = Chain()
    chain.grow(length)
    answers = {
        "ready": lambda: 0.0,
        "append": chain.append_time,
        "proof": chain.proof_rate,
        "hashes": chain.hash_rate,
    }
    for line in sys.stdin:
        print(answers[line.strip()](), flush=True)


def row(name: str, ours: str, floor: str, ratio: str) -> None:
    """One line of the table."""
    print(f"{name} | {ours} | {floor} | {ratio}", flush=True)


class Chain:
    """One agency's ledger, with entries such as acts leave."""

    def __init__(self) -> None:
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        from gongkai.agencies.actions.agency import CreateAgency
        from gongkai.agencies.actions.staff import OpenAccount
        from gongkai.agencies.models import Agency, Staff

        agency = Agency(slug="kjj", name="示例市科学技术局", short_name="科技局", level="city")
        agency = CreateAgency(by=None, new=agency).execute()
        staff = Staff(username="clerk", full_name="经办", agency=agency, password="!")
        self.begin(agency, OpenAccount(by=None, staff=staff).execute())

    @classmethod
    def of(cls, agency: Any, clerk: Any) -> "Chain":
        """The ledger of an agency that stands, its entries by this member of staff."""
        chain = cls.__new__(cls)
        chain.begin(agency, clerk)
        return chain

    def begin(self, agency: Any, clerk: Any) -> None:
        """Note whose ledger it is."""
        self.agency, self.clerk = agency, clerk

    def grow(self, length: int) -> None:
        """Fill the ledger up to so many entries, as quickly as the database takes rows."""
        from django.db import connection, transaction

        from gongkai.ledger.models import Chain as End
        from gongkai.ledger.models import Entry

        columns = [str(field.column) for field in Entry._meta.concrete_fields]
        names, marks = ", ".join(columns), ", ".join(["%s"] * len(columns))
        end = End.objects.get(agency=self.agency)
        while end.last_number < length:
            count = min(CHUNK, length - end.last_number)
            rows = self._rows(end.last_number, end.last_hash, count)
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.executemany(f"INSERT INTO ledger_entry ({names}) VALUES ({marks})", rows)
                grown = [(row[-1], self.agency.pk) for row in rows]
                cursor.executemany(
                    "UPDATE ledger_chain SET last_number = last_number + 1, last_hash = %s WHERE agency_id = %s",
                    grown,
                )
            end.refresh_from_db()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def _rows(self, last: int, before: str, count: int) -> list[list[Any]]:
        from django.db import connection

        from gongkai.ledger.models import Entry

        fields = Entry._meta.concrete_fields
        found = []
        first = Entry.objects.order_by("-pk").values_list("pk", flat=True)[0] + 1
        for offset in range(count):
            entry = self._entry(first + offset, last + offset + 1, before)
            before = entry.hash
            values = [field.get_db_prep_save(getattr(entry, field.attname), connection) for field in fields]
            found.append(values)
        return found

    def _entry(self, key: int, number: int, before: str) -> Any:
        from django.utils import timezone

        from gongkai.ledger.canonical import hash_of
        from gongkai.ledger.models import Entry, text_of

        facts = {
            "title": f"关于开展第{number}号工作的通知",
            "index_number": f"640500001/2024-{number:07d}",
            "version": 1,
            "formed_on": "2024-03-01",
            "due": "2024-03-29",
            "late": False,
        }
        entry = Entry(
            pk=key,
            agency=self.agency,
            number=number,
            kind=KINDS[number % len(KINDS)],
            subject_kind="item",
            subject_number=str(random.randrange(1, 100_000)),
            law_day=timezone.localdate(),
            recorded_at=timezone.now(),
            actor=self.clerk,
            role="clerk",
            articles=["711:17", "711:26"],
            facts=facts,
            previous_hash=before,
        )
        entry.hash = hash_of(text_of(entry))
        return entry

    def append_time(self) -> float:
        """Seconds of appending one entry and committing it, the median of many."""
        from gongkai.ledger.models import append

        found = []
        for number in range(APPENDED):
            begun = time.perf_counter()
            append(
                agency=self.agency,
                kind="item.edited",
                subject_kind="item",
                subject_number=number,
                actor=self.clerk,
                role="clerk",
                facts={"title": f"关于开展第{number}号工作的通知", "revision": number},
            )
            found.append(time.perf_counter() - begun)
        return statistics.median(found)

    def proof_rate(self) -> float:
        """Entries a second, through the same function as the command; the best of some rounds."""
        from gongkai.ledger.proof import verify

        found = []
        for _round in range(ROUNDS):
            begun = time.perf_counter()
            (verdict,) = verify([self.agency])
            assert verdict.broken is None, verdict
            found.append(verdict.entries / (time.perf_counter() - begun))
        return max(found)

    def hash_rate(self) -> float:
        """Texts a second that hashlib takes, of the bytes that the proof hashes."""
        from gongkai.ledger.models import Entry, text_of

        chosen = Entry.objects.order_by("-number").select_related("agency", "actor")[:50_000]
        texts = [text_of(entry) for entry in chosen]
        found = []
        for _round in range(ROUNDS):
            begun = time.perf_counter()
            for text in texts:
                hashlib.sha256(text).hexdigest()
            found.append(len(texts) / (time.perf_counter() - begun))
        return max(found)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        answer(int(sys.argv[1]))
    else:
        main()
