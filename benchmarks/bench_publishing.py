"""Publishing: one release in a small and in a large site, all pages, an import; each beside its floor."""

import datetime as dt
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SMALL, LARGE = 1_000, 50_000
PAGES = 10_000
IMPORTED = 20_000
RELEASES = 25
WARM = 5
ROUNDS = 5


def main() -> None:
    """Run each measurement over a fresh data folder."""
    release()
    for part in ("pages", "import"):
        with data_folder() as environment:
            subprocess.run(command(part), env=environment, cwd=ROOT, check=True)


@contextmanager
def data_folder() -> Iterator[dict[str, str]]:
    """The environment of a process that works in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="gongkai-bench-") as folder:
        environment = {**os.environ, "GONGKAI_DATA": folder, "DJANGO_SETTINGS_MODULE": "gongkai.settings"}
        environment.pop("DATABASE_URL", None)
        yield environment


def command(*words: str) -> list[str]:
    """The command that runs a part of this file."""
    return [sys.executable, "-m", "benchmarks.bench_publishing", *words]


def row(name: str, ours: str, floor: str, ratio: str) -> None:
    """One line of the table."""
    print(f"{name} | {ours} | {floor} | {ratio}", flush=True)


class Site:
    """One bureau with its staff, set up through the real actions."""

    def __init__(self) -> None:
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        from gongkai.agencies.actions.agency import CreateAgency
        from gongkai.agencies.actions.staff import GrantDuty, OpenAccount
        from gongkai.agencies.models import Agency, Role, Staff
        from gongkai.catalog.actions.columns import SeedColumns

        agency = Agency(
            slug="kjj", name="示例市科学技术局", short_name="科技局", level="city", index_unit="640500001"
        )
        self.agency = CreateAgency(by=None, new=agency).execute()
        SeedColumns(by=None, at=self.agency).execute()
        self.staff = {}
        for role in Role:
            staff = Staff(username=role.value, full_name=role.value, agency=self.agency, password="!")
            OpenAccount(by=None, staff=staff).execute()
            GrantDuty(by=None, staff=staff, at=self.agency, role=role, since=dt.date(2020, 1, 1)).execute()
            self.staff[role.value] = staff

    def rows(self, count: int, first: int = 0) -> list[dict]:
        """Rows for an import, an hour apart."""
        begin = dt.datetime(2014, 1, 1, 9, tzinfo=dt.UTC)
        columns = ("notices", "policies", "news", "budget", "proposals")
        return [
            {
                "title": f"关于开展第{number}号工作的通知",
                "summary": "说明工作的依据、步骤、时间和联系方式。" * 3,
                "formed_on": str((begin + dt.timedelta(hours=number)).date()),
                "published_at": f"{begin + dt.timedelta(hours=number):%Y-%m-%d %H:%M}",
                "columns": columns[number % len(columns)],
                "index_number": f"640500001/2013-{number:06d}",
                "validity": "valid",
                "html": "<p>" + "各有关单位：请按照要求开展工作，并按时报送情况。" * 30 + "</p>",
            }
            for number in range(first, first + count)
        ]

    def grow(self, count: int, first: int = 0) -> None:
        """Import and release ``count`` items without writing their pages."""
        from gongkai.catalog.actions.imports import ImportItems, ReleaseImport
        from gongkai.catalog.actions.submit import SubmitImport
        from gongkai.catalog.models import ImportBatch
        from gongkai.portal.models import FullRun, StalePage
        from gongkai.portal.writer import deferred

        with deferred():
            batch = ImportItems(
                by=self.staff["administrator"], at=self.agency, source="旧网站", rows=self.rows(count, first)
            ).execute()
            SubmitImport(by=self.staff["administrator"], batch=batch).execute()
            self.review(lambda: ImportBatch.objects.get(pk=batch.pk))
            batch = ImportBatch.objects.get(pk=batch.pk)
            ReleaseImport(by=self.staff["head"], batch=batch).execute()
        StalePage.objects.all().delete()
        FullRun.objects.all().delete()

    def review(self, fresh: Callable[[], Any]) -> None:
        """Let what was handed in pass the secrecy review and its three steps."""
        from gongkai.catalog.actions.review import ApproveReview, RecordSecrecyReview

        RecordSecrecyReview(by=self.staff["secrecy_reviewer"], of=fresh(), words="不涉密。").execute()
        for step in ("first", "second", "final"):
            ApproveReview(by=self.staff[f"{step}_reviewer"], of=fresh(), proofread=True).execute()

    def release_one(self, number: int) -> float:
        """Seconds of releasing a draft, its pages written."""
        from gongkai.catalog.actions.draft import DraftItem
        from gongkai.catalog.actions.release import ReleaseItem
        from gongkai.catalog.actions.submit import SubmitItem
        from gongkai.catalog.models import Item

        item = Item(
            agency=self.agency,
            title=f"新的通知{number}",
            summary="说明。",
            formed_on=dt.date(2024, 3, 1),
            category="20-01",
            body=[("text", "<p>" + "请按照要求开展工作。" * 100 + "</p>")],
        )
        item.columns = list(self.agency.columns.filter(code="notices"))
        DraftItem(by=self.staff["clerk"], item=item).execute()
        SubmitItem(by=self.staff["clerk"], item=item).execute()
        self.review(lambda: Item.objects.get(pk=item.pk))
        item = Item.objects.get(pk=item.pk)
        begun = time.perf_counter()
        ReleaseItem(by=self.staff["head"], item=item).execute()
        return time.perf_counter() - begun


def release() -> None:
    """One release with 1,000 and with 50,000 items in the site, by turns, so that both meet the same machine."""
    with data_folder() as one, data_folder() as other:
        sites = [
            subprocess.Popen(
                command("site", str(size)),
                env=environment,
                cwd=ROOT,
                text=True,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
            for size, environment in ((SMALL, one), (LARGE, other))
        ]
        for _round in range(WARM):
            [_ask(site) for site in sites]
        seconds = [[_ask(site)[0] for site in sites] for _round in range(RELEASES)]
        (_last, floor), _of_the_large = (_ask(site) for site in sites)
        for site in sites:
            site.communicate()
    small, large = (1000 * statistics.median(found) for found in zip(*seconds, strict=True))
    alone = 1000 * floor
    row(f"one release, {SMALL:,} items", f"{small:.0f} ms", f"{alone:.1f} ms", f"{small / alone:.1f}")
    row(f"one release, {LARGE:,} items", f"{large:.0f} ms", f"{small:.0f} ms", f"{large / small:.2f}")


def _ask(site: subprocess.Popen[str]) -> tuple[float, float]:
    """Let a site release one item; seconds of that, and of writing such files alone."""
    assert site.stdin is not None
    assert site.stdout is not None
    print("release", file=site.stdin, flush=True)
    taken, floor = site.stdout.readline().split()
    return float(taken), float(floor)


def answer(size: str) -> None:
    """A site of a size that releases one item for each line it reads."""
    site = Site()
    site.grow(int(size))
    for number, _line in enumerate(sys.stdin):
        print(site.release_one(number), _write_like_a_release(), flush=True)


def _write_like_a_release() -> float:
    """Seconds of writing as many files of the same size, compressed beside, as one release changes."""
    from django.conf import settings

    from gongkai.portal import files

    newest = sorted(settings.SITE_ROOT.rglob("*.html"), key=lambda path: path.stat().st_mtime_ns)[-20:]
    contents = [path.read_bytes() for path in newest]
    begun = time.perf_counter()
    for number, content in enumerate(contents):
        files.write(f"/floor/{number}.html", content)
    return time.perf_counter() - begun


def pages() -> None:
    """All pages of a site of 10,000 items on one core."""
    site = Site()
    from django.core.management import call_command

    from gongkai.portal import files

    site.grow(PAGES)
    begun = time.process_time()
    call_command("publish", "--all", verbosity=0)
    spent = time.process_time() - begun
    from django.conf import settings

    count = sum(1 for path in settings.SITE_ROOT.rglob("*") if path.is_file() and path.suffix != ".gz")
    ours = count / spent
    sample = [path.read_bytes() for path in sorted(settings.SITE_ROOT.rglob("*.html"))[:2000]]
    begun = time.process_time()
    for number, content in enumerate(sample):
        files.write(f"/floor/{number}.html", content)
    floor = len(sample) / (time.process_time() - begun)
    row(
        f"publish --all, {count:,} pages",
        f"{ours:.0f} pages/s",
        f"{floor:.0f} pages/s",
        f"{floor / ours:.1f}",
    )


def imports() -> None:
    """Importing 20,000 items beside inserting the same rows by the bare driver, in turn, each taken back."""
    site = Site()
    from django.db import connection, transaction

    from gongkai.catalog.actions.imports import ImportItems
    from gongkai.catalog.models import Item

    rows = site.rows(IMPORTED)
    action = ImportItems(by=site.staff["administrator"], at=site.agency, source="旧网站", rows=rows)
    begun = time.perf_counter()
    action.reasons()
    reading = time.perf_counter() - begun
    tables = (Item._meta.db_table, Item.columns.through._meta.db_table)
    kept: dict[str, list] = {}
    seconds: dict[str, list[float]] = {"ours": [], "floor": []}
    for _round in range(ROUNDS):
        with transaction.atomic():
            begun = time.perf_counter()
            action.change()
            seconds["ours"].append(time.perf_counter() - begun)
            with connection.cursor() as cursor:
                for table in tables:
                    cursor.execute(f'SELECT * FROM "{table}"')
                    kept[table] = cursor.fetchall()
            transaction.set_rollback(True)
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("PRAGMA defer_foreign_keys = ON")  # their import was taken back
            begun = time.perf_counter()
            for table in tables:
                marks = ",".join(["%s"] * len(kept[table][0]))
                cursor.executemany(f'INSERT INTO "{table}" VALUES ({marks})', kept[table])
            seconds["floor"].append(time.perf_counter() - begun)
            transaction.set_rollback(True)
    ours, floor = (IMPORTED / statistics.median(found) for found in seconds.values())
    row(f"import, insert {IMPORTED:,} items", f"{ours:.0f}/s", f"{floor:.0f}/s", f"{ours / floor:.2f}")
    row("import, reading and checking the rows", f"{IMPORTED / reading:.0f}/s", "-", "-")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["site", size]:
            answer(size)
        case ["pages"]:
            pages()
        case ["import"]:
            imports()
        case _:
            main()
