"""A published site for the tests of the portal: its folder, and what acts do to its files."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from gongkai.catalog.actions.imports import ImportItems, ReleaseImport
from gongkai.catalog.models import Item
from gongkai.portal import files
from gongkai.portal.models import FullRun, StalePage
from gongkai.portal.writer import write_all_stale
from tests.cast import Cast, reviewed_import
from tests.harness.replay import MadeOnce

Contents = dict[str, bytes]


class PublishedSite:
    """The folder of a site, by address. A page of a folder stands under the folder's address."""

    def __init__(self, root: Path, acting: Callable[..., Any]):
        self.root = root
        self._acting = acting

    def contents(self) -> Contents:
        """Every file but the compressed twins and what is being written."""
        return {
            self._address(path): path.read_bytes()
            for path in self.root.rglob("*")
            if path.is_file() and path.suffix != ".gz" and files.UNFINISHED not in path.parts
        }

    def times(self) -> dict[str, int]:
        """When each file was written, in nanoseconds."""
        return {address: files.path_of(address).stat().st_mtime_ns for address in self.contents()}

    def _address(self, path: Path) -> str:
        return "/" + path.relative_to(self.root).as_posix().removesuffix("index.html")

    def __contains__(self, address: str) -> bool:
        return files.path_of(address).exists()

    def text(self, address: str) -> str:
        """A page as text."""
        return files.path_of(address).read_text(encoding="utf-8")

    def do(self, action: Any) -> Any:
        """Execute an act, and what follows its commit."""
        with self._acting(execute=True):
            return action.execute()

    def touched_by(self, action: Any) -> set[str]:
        """The addresses of the files that an act wrote or removed."""
        before, old = self.times(), self.contents()
        self.do(action)
        after, new = self.times(), self.contents()
        return {
            a
            for a in before.keys() | after.keys()
            if before.get(a) != after.get(a) or old.get(a) != new.get(a)
        }

    def showing(self, text: str) -> set[str]:
        """The addresses of the files in which a text stands."""
        return {address for address, content in self.contents().items() if text.encode() in content}

    def publish_all(self) -> None:
        """``gongkai publish --all``."""
        call_command("publish", "--all", verbosity=0)


@pytest.fixture
def site(
    db: None, settings: Any, tmp_path: Path, django_capture_on_commit_callbacks: Callable[..., Any]
) -> Iterator[PublishedSite]:
    """An empty folder as the published site."""
    settings.SITE_ROOT = tmp_path / "site"
    settings.PUBLIC_URL = "https://xxgk.example.cn"
    return PublishedSite(settings.SITE_ROOT, django_capture_on_commit_callbacks)


@pytest.fixture(scope="session")
def first_written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MadeOnce[None]]:
    """Where the pages of the cast are kept once they were written, and the rows that writing them left."""
    return tmp_path_factory.mktemp("written") / "site", MadeOnce(
        partial(call_command, "publish", "--all", verbosity=0)
    )


@pytest.fixture
def written(site: PublishedSite, cast: Cast, first_written: tuple[Path, MadeOnce[None]]) -> PublishedSite:
    """The site of the cast, all pages written and nothing in it."""
    kept, publish = first_written
    for waiting in (StalePage, FullRun):  # writing everything begins them anew, and ends them
        waiting.objects.all().delete()
    publish()
    if kept.exists():
        shutil.copytree(kept, site.root)
    else:
        shutil.copytree(site.root, kept)
    return site


def rows(
    count: int, *, first: int = 0, column: str = "notices", begin: dt.date = dt.date(2019, 1, 1)
) -> list[dict]:
    """Rows of an import: one item every ten days from a day on."""
    days = [begin + dt.timedelta(days=10 * number) for number in range(count)]
    return [
        {
            "title": f"第{first + number}号通知",
            "summary": "一份通知。",
            "formed_on": str(day),
            "published_at": f"{day} 09:30",
            "index_number": f"640500001/{day:%Y}-9{first + number:04d}",
            "columns": column,
            "html": "<p>正文。</p>",
        }
        for number, day in enumerate(days)
    ]


def imported(cast: Cast, site: PublishedSite, count: int, **values: Any) -> list[Item]:
    """Items taken over and released together at the science bureau, their pages written."""
    batch = ImportItems(
        by=cast["administrator.city"], at=cast.science, source="旧网站", rows=rows(count, **values)
    ).execute()
    site.do(ReleaseImport(by=cast["head.science"], batch=reviewed_import(batch)))
    write_all_stale()
    return list(Item.objects.filter(batch=batch).order_by("pk"))
