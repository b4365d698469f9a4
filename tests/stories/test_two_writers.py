"""Several people release at the same moment, each in a process of their own: every number once, every page whole.

The processes are this module run as a program (``ACTS``); they wait for each other's word before they begin.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from tests.harness.product import ROOT, users_environment
from tests.harness.template import migrated_product

pytestmark = pytest.mark.django_db  # so that the second database is tried too

EACH = 6  # items that each writer releases
TAKEN = "640500001/2024-00004"  # came with an import before
WRITERS = ("head.science", "final_reviewer.science")
BESIDE = "head.education"
IMPORTED = 4  # items of the import without numbers, released meanwhile


@dataclass
class Writer:
    """A process that does one act when it is told to go."""

    process: subprocess.Popen[str]

    def wait_until_ready(self) -> None:
        """Until it has read what it needs."""
        first = self.process.stdout.readline()
        assert first == "ready\n", first + self.process.communicate()[0]

    def told(self) -> dict[str, Any]:
        """What it did; fails with its output when it ended otherwise."""
        output, _nothing = self.process.communicate(timeout=120)
        assert self.process.returncode == 0, output
        return json.loads(output.splitlines()[-1])


@dataclass
class Bureaus:
    """A data folder with two bureaus and drafts, none of them public; ``drafts``: numbers of the items by releaser."""

    folder: Path
    environment: dict[str, str]
    drafts: dict[str, list[int]]

    @property
    def root(self) -> Path:
        """The published site."""
        return self.folder / "site"

    def contents(self) -> dict[str, bytes]:
        """Every file of the site."""
        paths = (path for path in self.root.rglob("*") if path.is_file())
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in paths}

    def text(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def begin(self, act: str, *words: Any) -> Writer:
        """Start an act in a process of its own."""
        command = [sys.executable, "-m", __spec__.name, act, *map(str, words)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        return Writer(subprocess.Popen(command, env=self.environment, cwd=ROOT, text=True, **pipes))

    def together(self, *acts: tuple[Any, ...]) -> list[dict[str, Any]]:
        """Let acts begin at the same moment, and wait for all of them."""
        writers = [self.begin(*act) for act in acts]
        for writer in writers:
            writer.wait_until_ready()
        for writer in writers:
            writer.process.stdin.write("go\n")
            writer.process.stdin.flush()
        return [writer.told() for writer in writers]

    def once(self, act: str, *words: Any) -> dict[str, Any]:
        """One act alone."""
        return self.together((act, *words))[0]


@pytest.fixture(scope="module")
def bureaus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bureaus]:
    folder = tmp_path_factory.mktemp("writers")
    with migrated_product(folder) as address:
        found = Bureaus(folder, users_environment(GONGKAI_DATA=str(folder), DATABASE_URL=address), {})
        found.drafts = found.once("set_up")
        yield found
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def told(bureaus: Bureaus) -> list[dict[str, Any]]:
    """What four processes say that began together: two at one bureau, one beside them, one with an import.

    The two also have one item in common, which both try to release first.
    """
    releases = [("release", who, *bureaus.drafts[who]) for who in (*WRITERS, BESIDE)]
    return bureaus.together(*releases, ("release_import", WRITERS[0]))


def numbers(told: list[dict[str, Any]]) -> list[str]:
    """The index numbers given at the bureau of the two, in order."""
    return sorted(number for one in (*told[:2], told[3]) for number in one["numbers"])


def test_they_were_at_work_at_the_same_time(told: list[dict[str, Any]]) -> None:
    """Each began before any of them had ended, so that what follows means something."""
    assert max(one["began"] for one in told) < min(one["ended"] for one in told)


def test_every_item_got_its_own_number_without_gap_or_double(told: list[dict[str, Any]]) -> None:
    """And past the one that was taken; the bureau beside them counts for itself."""
    count = 1 + 2 * EACH + IMPORTED  # one in common
    serials = [serial for serial in range(1, count + 2) if serial != 4]
    assert numbers(told) == [f"640500001/2024-{serial:05d}" for serial in serials]
    assert told[2]["numbers"] == [f"640500002/2024-{serial:05d}" for serial in range(1, EACH + 1)]


def test_the_item_that_both_wanted_was_released_once_and_the_other_was_told(
    told: list[dict[str, Any]],
) -> None:
    """The one who came second is refused with a sentence, not with an error."""
    refused = [reason for one in told for reason in one["refused"]]
    with translation.override("zh-hans"):
        assert refused == [_("Someone else edited or released this item at the same moment; look again.")]


def test_what_stands_in_the_database_is_what_the_writers_were_told(
    bureaus: Bureaus, told: list[dict[str, Any]]
) -> None:
    """All public, one release and one entry each, and no page left waiting."""
    state = bureaus.once("state")
    assert sorted(state["numbers"]) == sorted([*numbers(told), *told[2]["numbers"], TAKEN])
    assert set(state["releases"]) == {1}
    assert state["entries"] == 1 + 3 * EACH
    assert state["waiting"] == 0


def test_every_item_stands_in_list_feed_and_catalogue(bureaus: Bureaus, told: list[dict[str, Any]]) -> None:
    """Each exactly once in the list, with its number in the 目录, and as a page."""
    for slug, titles, given in [
        ("science", 2 + 2 * EACH + IMPORTED, [*numbers(told), TAKEN]),
        ("education", EACH, told[2]["numbers"]),
    ]:
        pages = sorted((bureaus.root / slug / "content").glob("*/*/t*.html"))
        links = {"/" + page.relative_to(bureaus.root).as_posix() for page in pages}
        assert len(links) == titles
        for name in ("columns/notices/index.html", "catalog/index.html"):
            found = re.findall(rf'href="(/{slug}/content/[^"]+\.html)"', bureaus.text(f"{slug}/{name}"))
            assert sorted(found) == sorted(links), name
        for name in ("columns/notices/feed.xml", "feed.xml", "sitemap-0.xml"):
            text = bureaus.text(f"{slug}/{name}")
            assert [link for link in links if link not in text] == [], name
        catalogue = bureaus.text(f"{slug}/catalog/index.html")
        assert [number for number in given if number not in catalogue] == []


def test_the_files_are_those_of_a_site_written_anew(bureaus: Bureaus, told: list[dict[str, Any]]) -> None:
    """Whoever wrote last, no page shows an older state, and each compressed twin is that of its page."""
    followed = bureaus.contents()
    bureaus.root.rename(bureaus.folder / "followed")
    bureaus.once("publish")
    anew = bureaus.contents()
    assert sorted(followed) == sorted(anew)
    assert [name for name in anew if followed[name] != anew[name]] == []


# What follows runs in the processes.


def ready() -> float:
    """Say so, wait for the word, and return the moment."""
    print("ready", flush=True)  # noqa: T201
    sys.stdin.readline()
    return time.monotonic()


def set_up() -> dict[str, Any]:
    """Two bureaus, a released import with one number, an import without, drafts, and all pages."""
    from django.core.management import call_command

    ready()
    from gongkai.catalog.actions.imports import ReleaseImport
    from tests import cast as people

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # nobody signs in
    cast = people.assemble()
    batch = people.reviewed_import(take_over(cast, {"index_number": TAKEN}))
    ReleaseImport(by=cast["head.science"], batch=batch).execute()
    people.reviewed_import(take_over(cast, *[{}] * IMPORTED))
    common = cast.reviewed(cast.draft(title="两个人都要放行的")).pk
    drafts = {who: [common] for who in WRITERS} | {BESIDE: []}
    for number in range(EACH):
        for who in drafts:
            clerk = f"clerk.{who.partition('.')[2]}"
            drafts[who].append(cast.reviewed(cast.draft(clerk, title=f"{who}的第{number}件")).pk)
    call_command("publish", "--all", verbosity=0)
    return drafts


def take_over(cast: Any, *rows: dict[str, str]) -> Any:
    from gongkai.catalog.actions.imports import ImportItems

    row = {"title": "旧文", "summary": "概述", "formed_on": "2024-05-06", "columns": "notices"}
    filled = [{**row, "published_at": "2024-05-07 09:00", **values} for values in rows]
    by = cast["administrator.city"]
    return ImportItems(by=by, at=cast.science, source="旧网站", rows=filled).execute()


def release(username: str, *items: str) -> dict[str, Any]:
    """Release items, as this person has read them, one after the other; what is refused is told."""
    from gongkai.agencies.action import Refused
    from gongkai.agencies.models import Staff
    from gongkai.catalog.actions.release import ReleaseItem
    from gongkai.catalog.models import Item

    by = Staff.objects.get(username=username)
    told: dict[str, Any] = {"numbers": [], "refused": []}
    found = [Item.objects.get(pk=number) for number in items]
    told["began"] = ready()
    for item in found:
        try:
            done = ReleaseItem(by=by, item=item, change_note="如期公开").execute()
            told["numbers"].append(done.index_number)
        except Refused as refused:
            told["refused"] += refused.reasons
    return {**told, "ended": time.monotonic()}


def release_import(username: str) -> dict[str, Any]:
    """Release the import that waits."""
    from gongkai.agencies.models import Staff
    from gongkai.catalog.actions.imports import ReleaseImport
    from gongkai.catalog.models import ImportBatch

    by, batch = Staff.objects.get(username=username), ImportBatch.objects.get(released_at=None)
    began = ready()
    ReleaseImport(by=by, batch=batch).execute()
    given = list(batch.items.values_list("index_number", flat=True))
    return {"numbers": given, "refused": [], "began": began, "ended": time.monotonic()}


def state() -> dict[str, Any]:
    """What the database holds."""
    from django.db.models import Count

    from gongkai.catalog.models import Item
    from gongkai.ledger.models import Entry
    from gongkai.portal.models import StalePage

    ready()
    public = Item.objects.filter(live=True).annotate(count=Count("releases"))
    return {
        "numbers": [item.index_number for item in public],
        "releases": [item.count for item in public],
        "entries": Entry.objects.filter(kind="item.released").count(),
        "waiting": StalePage.objects.count(),
    }


def publish() -> dict[str, Any]:
    """``gongkai publish --all``."""
    from django.core.management import call_command

    ready()
    call_command("publish", "--all", verbosity=0)
    return {}


ACTS: dict[str, Callable[..., dict[str, Any]]] = {
    act.__name__: act for act in (set_up, release, release_import, state, publish)
}

if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.settings")
    django.setup()
    print(json.dumps(ACTS[sys.argv[1]](*sys.argv[2:])))  # noqa: T201
