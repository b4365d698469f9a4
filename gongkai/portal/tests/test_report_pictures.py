"""The picture report and the five years of an agency: written with a report, changed with it, gone with it."""

import pytest

from gongkai.agencies.actions.agency import ChangeAgency
from gongkai.annual_report.actions.record import RecordReport
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.models import Item
from gongkai.law import report_templates
from gongkai.portal.pages.registry import Session
from gongkai.portal.pages.report_pictures import PicturePages
from gongkai.portal.pages.report_years import YearsPages

pytestmark = pytest.mark.one_database
FOLDER = "/science/reports/"


def release(cast, written, year: int, received: int) -> tuple[Item, set[str]]:
    """A report released; the item and the files that changed with it."""
    item = cast.draft(title=f"{year}年报", columns=("annual-reports",))
    cells = {key: {"value": 0} for key in report_templates.load("2021").cells}
    cells["t3.received.total"] = {"value": received}
    RecordReport(by=cast["clerk.science"], item=item, year=year, template="2021", cells=cells).execute()
    fresh = cast.reviewed(item)
    return fresh, written.touched_by(ReleaseItem(by=cast["head.science"], item=fresh))


def names(addresses: set[str]) -> set[str]:
    return {address.removeprefix(FOLDER) for address in addresses if address.startswith(FOLDER)}


def test_pictures_come_change_and_go_with_the_reports(cast, written):
    """A release writes the pages of its own year and those over the years, and no other year's."""
    _item, first = release(cast, written, 2022, 7)
    own = {f"2022{ending}" for ending in (".html", ".json", ".csv", ".pdf", ".docx", ".xlsx")}
    picture = {f"2022-picture.{ending}" for ending in ("html", "svg", "pdf", "png")}
    over_years = {f"years.{ending}" for ending in ("html", "pdf", "docx")}
    assert names(first) == own | picture | over_years
    item, second = release(cast, written, 2023, 9)
    assert {name.replace("2023", "2022") for name in names(second)} == own | picture | over_years
    page = written.text(f"{FOLDER}years.html")
    assert "/compare/?a=science&amp;ay=2022&amp;b=science&amp;by=2023" in page
    assert page.count("<svg") == 3
    assert "9" in written.text(f"{FOLDER}2023-picture.html")
    before = written.contents()
    written.publish_all()
    assert written.contents() == before, "written anew they are the same"
    assert len(list(PicturePages().outputs(Session(), ["science:2023"]))) == 1
    assert len(list(YearsPages().outputs(Session(), ["science"]))) == 1
    colour = ChangeAgency(by=None, target=cast.science, values={"main_colour": "#8a1f1f"})
    written.do(colour)
    assert "#8a1f1f" in written.text(f"{FOLDER}2023-picture.svg")
    assert "#0b4a8f" not in written.text(f"{FOLDER}years.html").replace('content="#0b4a8f"', "")
    written.do(WithdrawItem(by=cast["head.science"], item=Item.objects.get(pk=item.pk), reason="wrong"))
    left = names(set(written.contents()))
    assert left == own | picture | over_years
    assert "<svg" not in written.text(f"{FOLDER}years.html")


def test_the_pages_are_there_in_english_and_only_where_there_is_a_report(cast, written, client):
    """Answered on request, never written; unknown years and agencies are not found."""
    release(cast, written, 2023, 9)
    page = client.get("/en/science/reports/2023-picture.html").content.decode()
    assert "at a glance" in page
    assert 'href="/science/reports/2023-picture.pdf"' in page
    assert client.get("/en/science/reports/years.html").status_code == 200
    missing = (
        "/en/science/reports/2022-picture.html",
        "/en/education/reports/years.html",
        "/nobody/reports/years.html",
    )
    assert [client.get(address).status_code for address in missing] == [404, 404, 404]
    assert not any(address.startswith("/en/") for address in written.contents())
