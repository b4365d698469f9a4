"""Whatever happened, the files are those that writing everything into an empty folder makes."""

import datetime as dt
import gzip
import re
from random import Random
from typing import Any

import pytest

from gongkai.agencies.actions.agency import ChangeAgency
from gongkai.agencies.models import Agency
from gongkai.annual_report.actions.record import RecordReport
from gongkai.catalog.actions.columns import ChangeColumn
from gongkai.catalog.actions.draft import EditItem
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.models import Column, Item
from gongkai.portal import files
from gongkai.portal.models import FullRun, PublicList, StalePage
from gongkai.portal.writer import write_all_stale
from tests.cast import Cast

from .conftest import PublishedSite, imported

# What pages show is the same on every database; what most depends on it is tried on each.
pytestmark = pytest.mark.one_database


COLUMNS = ("notices", "news", "policies", "regulations", "annual-reports", "interpretation")
VALIDITIES = ("", "valid", "repealed", "amended", "pending")
KINDS = ("", "decision", "service", "result")


class Clerks:
    """People who do one thing after another at the science bureau, as chance will have it."""

    def __init__(self, cast: Cast, site: PublishedSite, seed: int):
        self.cast, self.site, self.chance = cast, site, Random(seed)
        self.count = 0

    def act(self) -> None:
        """One act of some kind."""
        acts = [
            self.release,
            self.release,
            self.again,
            self.withdraw,
            self.take_over,
            self.column,
            self.report,
        ]
        self.chance.choice(acts)()

    def release(self, **values: Any) -> Item:
        self.count += 1
        item = self.cast.draft(title=f"事项{self.count}", **self._values(), **values)
        return self.site.do(ReleaseItem(by=self.cast["head.science"], item=self.cast.reviewed(item)))

    def again(self) -> None:
        item = self._public()
        if item and item.latest_revision_id:
            draft = item.get_latest_revision_as_object()
            values = self._values()
            codes = values.pop("columns")
            for name, value in values.items():
                setattr(draft, name, value)
            draft.columns = list(self.cast.science.columns.filter(code__in=codes))
            EditItem(by=self.cast["clerk.science"], item=draft).execute()
            fresh = Item.objects.get(pk=item.pk)
            self.site.do(
                ReleaseItem(by=self.cast["head.science"], item=self.cast.reviewed(fresh), change_note="改正")
            )

    def withdraw(self) -> None:
        item = self._public()
        if item:
            self.site.do(WithdrawItem(by=self.cast["head.science"], item=item, reason="wrong"))

    def take_over(self) -> None:
        begin = dt.date(2012, 1, 1) + dt.timedelta(days=self.chance.randrange(3000))
        count = self.chance.choice((3, 25, 90))
        imported(
            self.cast, self.site, count, first=self.count, begin=begin, column=self.chance.choice(COLUMNS)
        )
        self.count += count

    def column(self) -> None:
        column = Column.objects.get(agency__slug="science", code=self.chance.choice(COLUMNS))
        values = self.chance.choice(
            ({"is_open": not column.is_open}, {"name": f"栏目{self.chance.random():.3f}"})
        )
        self.site.do(ChangeColumn(by=None, column=column, values=values))
        self.site.do(
            ChangeAgency(by=None, target=Agency.objects.get(slug="science"), values={"fax": str(self.count)})
        )

    def report(self) -> None:
        item = self.cast.draft(title=f"{2015 + self.count % 10}年报", columns=("annual-reports",))
        RecordReport(
            by=self.cast["clerk.science"],
            item=item,
            year=2015 + self.count % 10,
            figures=[],
            provenance=["示例"],
        ).execute()
        self.site.do(ReleaseItem(by=self.cast["head.science"], item=self.cast.reviewed(item)))

    def _values(self) -> dict[str, Any]:
        chosen = self.chance.sample(COLUMNS, self.chance.randint(1, 2))
        return {
            "columns": tuple(chosen),
            "validity": self.chance.choice(VALIDITIES),
            "openness_kind": self.chance.choice(KINDS),
            "formed_on": dt.date(self.chance.randint(2016, 2025), 3, 1),
            "interprets": self._public() if self.chance.random() < 0.3 else None,
        }

    def _public(self) -> Item | None:
        found = list(Item.objects.filter(agency__slug="science", live=True).order_by("pk"))
        return self.chance.choice(found) if found else None


@pytest.mark.parametrize("seed", [1, 3])
def test_after_any_acts_the_files_are_those_of_a_site_written_anew(cast, written, seed):
    clerks = Clerks(cast, written, seed)
    for _time in range(25):
        clerks.act()
    write_all_stale()  # what is left to the background worker
    assert not StalePage.objects.exists()
    assert not FullRun.objects.exists()
    followed = written.contents()
    twins(written)
    written.root.rename(written.root.with_name("followed"))
    written.publish_all()
    anew = written.contents()
    assert sorted(followed) == sorted(anew)
    assert [address for address in anew if followed[address] != anew[address]] == []


@pytest.mark.each_database
def test_lists_lost_from_the_database_are_made_again_from_the_catalogue(cast, written):
    imported(cast, written, 60)
    before = shown(written)
    PublicList.objects.all().delete()
    written.publish_all()
    assert shown(written) == before


def shown(site: PublishedSite) -> dict[str, list[str]]:
    """The items that each list shows, page by page from the newest; the numbers of the pages may differ."""
    found = {}
    for address in site.contents():
        if re.fullmatch(r"/science/(columns|catalog|five)/.*", address) and address.endswith("/"):
            titles, page = [], address
            while page:
                text = site.text(page)
                titles += re.findall(r"第\d+号通知", text)
                following = re.search(r'class="pager-older" href="([^"]+)"', text)
                page = following[1] if following else ""
            found[address] = titles
    return found


def twins(site: PublishedSite) -> None:
    """Every page has its compressed twin with the same content."""
    for address, content in site.contents().items():
        if address.endswith(("/", ".html", ".xml", ".json", ".csv", ".css", ".js", ".svg", ".txt")):
            path = files.path_of(address)
            assert gzip.decompress(path.with_name(path.name + ".gz").read_bytes()) == content
