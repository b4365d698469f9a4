"""A whole site for promises about the written files: the sample, and two bureaus furnished with all that pages show.

It is written once into a folder; the database it came from is rolled back before the first test looks at it.
"""

import datetime as dt
import io
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from PIL import Image

PUBLIC_URL = "https://xxgk.example.cn"
FACTS = {
    "address": "滨河路 1 号",
    "postcode": "753000",
    "telephone": "0952-0000000",
    "fax": "0952-0000001",
    "email": "xxgk@example.cn",
    "office_hours": "工作日 8:30—18:00",
    "disclosure_office": "办公室",
    "icp_number": "宁ICP备00000000号",
    "police_number": "宁公网安备64050000000000号",
}


@dataclass
class WholeSite:
    """The folder as written; what its agencies are (by slug) and its items say (by address), as plain values."""

    folder: Path
    agencies: dict[str, dict[str, str]] = field(default_factory=dict)
    items: dict[str, dict[str, str]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)

    def pages(self) -> dict[str, str]:
        """Every HTML page by its address."""
        return {self.address(path): path.read_text(encoding="utf-8") for path in self.folder.rglob("*.html")}

    def address(self, path: Path) -> str:
        """Where a file is found."""
        return "/" + path.relative_to(self.folder).as_posix().removesuffix("index.html")


@pytest.fixture(scope="session")
def whole_site(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any
) -> Iterator[WholeSite]:
    """The site of the sample and of the furnished bureaus."""
    folder = tmp_path_factory.mktemp("whole")
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(SITE_ROOT=folder / "written", PUBLIC_URL=PUBLIC_URL):
            found = _write(folder / "written")
        transaction.set_rollback(True)
    found.folder = shutil.copytree(folder / "written", folder / "copied")
    shutil.rmtree(folder / "written")
    yield found
    shutil.rmtree(folder, ignore_errors=True)


def _write(folder: Path) -> WholeSite:
    from gongkai.agencies.models import Agency
    from gongkai.catalog.models import Item
    from gongkai.portal import addresses
    from gongkai.sample import loading

    loading.load(lambda stage: None)
    found = WholeSite(folder, files=_furnish())
    call_command("publish", "--all", verbosity=0)
    for agency in Agency.objects.filter(columns__isnull=False).distinct():
        names = (
            *("name", "site_name", "site_domain", "site_code", "telephone"),
            *("icp_number", "police_number", "is_sample"),
        )
        found.agencies[agency.slug] = {name: getattr(agency, name) for name in names}
    for item in Item.objects.filter(live=True).select_related("agency"):
        found.items[addresses.item_page(item.agency.slug, item)] = {
            "title": item.title,
            "source": item.source,
            "published": item.published_at.astimezone(dt.timezone(dt.timedelta(hours=8))).isoformat(" "),
        }
    return found


def _furnish() -> dict[str, bytes]:
    """Two bureaus with everything; returns the names and contents of what was uploaded."""
    from gongkai.agencies.actions.agency import ChangeAgency
    from gongkai.agencies.actions.leading_group import SetLeadingGroup
    from gongkai.agencies.models import LeadingGroupSeat
    from gongkai.catalog.actions.imports import ImportItems, ReleaseImport
    from tests import cast as people

    cast = people.assemble()
    pictures = {name: ContentFile(_picture(), name=f"{name}.png") for name in ("emblem", "website_mark")}
    own = {"site_name": "滨河科技", "site_domain": "kjj.binhe.example.cn", "main_colour": "#8a1f1f"}
    science = {**FACTS, "site_code": "6405000001", **own, **pictures}
    ChangeAgency(by=None, target=cast.science, values=science).execute()
    mark = ContentFile(_picture(), name="mark.png")
    education = {**FACTS, "site_code": "6405000002", "website_mark": mark}
    ChangeAgency(by=None, target=cast.education, values=education).execute()
    seats = [
        LeadingGroupSeat(position="leader", post="局长"),
        LeadingGroupSeat(position="member", post="副局长"),
    ]
    SetLeadingGroup(by=None, at=cast.science, since=dt.date(2024, 1, 2), seats=seats).execute()
    days = [dt.date(2012, 1, 4) + dt.timedelta(days=40 * number) for number in range(60)]
    rows = [
        {
            "title": f"第{number}号公告",
            "summary": "公告。",
            "formed_on": str(day),
            "published_at": f"{day} {number % 24:02d}:05",
            "columns": "notices",
            "html": "<p>正文。</p>",
        }
        for number, day in enumerate(days)
    ]
    by = cast["administrator.city"]
    batch = ImportItems(by=by, at=cast.science, source="旧网站", rows=rows).execute()
    ReleaseImport(by=cast["head.science"], batch=people.reviewed_import(batch)).execute()
    return _items(cast)


def _items(cast: Any) -> dict[str, bytes]:
    """Items with attachments, a picture, a table, links, relations, notes, and one in each column."""
    from gongkai.catalog.actions.draft import EditItem, KeepFile
    from gongkai.catalog.actions.release import ReleaseItem
    from gongkai.catalog.gate.tests.pages import pdf
    from gongkai.catalog.models import Item, ItemAttachment

    uploads = {"申报表.pdf": pdf(""), "名单.csv": "姓名,单位\n".encode(), "图示.png": _picture()}
    keep = {"by": cast["clerk.science"], "at": cast.science}
    stored = {
        name: KeepFile(**keep, upload=ContentFile(data), name=name).execute()
        for name, data in uploads.items()
    }
    link = '<p>见<a href="https://www.most.gov.cn/">规定</a>和<a href="/science/guide.html">指南</a>。</p>'
    document = cast.public(
        title="科技创新券“管理办法” <试行>",
        columns=("policies",),
        body=[
            ("text", link),
            ("picture", {"file": stored["图示.png"], "alternative": "流程", "caption": "流程图"}),
            ("table", {"data": [["项目", "金额"], ["甲", "10"]], "first_row_is_table_header": True}),
        ],
        attachments=[
            ItemAttachment(stored=stored[name], title=title)
            for name, title in (("申报表.pdf", ""), ("名单.csv", "名单"))
        ],
        doc_number="滨科发〔2024〕3号",
        source="局办公室",
        keywords="创新券;兑付",
        validity="repealed",
        repealed_on=dt.date(2026, 1, 15),
        openness_kind="service",
    )
    cast.public(title="管理办法解读", columns=("interpretation-own",), interprets=document)
    newest = document.get_latest_revision_as_object()
    newest.topic = "11-01"
    EditItem(by=cast["clerk.science"], item=newest).execute()
    again = Item.objects.get(pk=document.pk)
    ReleaseItem(by=cast["head.science"], item=cast.reviewed(again), change_note="补充主题分类").execute()
    for column in cast.education.columns.exclude(kind__in=["guide", "request"]):
        cast.public("clerk.education", title=f"{column.name}一则", columns=(column.code,), category="20-15")
    return uploads


def _picture() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (40, 20), "#8a1f1f").save(data, "PNG")
    return data.getvalue()
