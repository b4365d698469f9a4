"""The sample is what the five published reports say, published through the real actions."""

import json
import re

import pytest
from django.core.management import call_command
from django.db import transaction

from gongkai.agencies.models import Agency, LeadingGroupSeat
from gongkai.annual_report.compiling import compile
from gongkai.annual_report.models import PublishedReport
from gongkai.catalog.models import Item
from gongkai.ledger.models import Entry
from gongkai.sample import composing, loading, reading, sign_ins

WITH_TABLES = ["ningxia-2019", "xinzhou-2020", "wuzhong-2021"]
MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """The sample, loaded once for this module and rolled back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        loading.load(lambda stage: None)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def sample(loaded, db):
    """The loaded sample; what a test changes is undone."""


def test_five_reports_of_five_bureaus_are_public(sample):
    """Each with its figures."""
    reports = PublishedReport.objects.filter(item__live=True)
    assert {(r.item.agency.slug, r.year) for r in reports} == {
        ("anhui-kjt", 2017),
        ("zhongning-kjj", 2018),
        ("ningxia-kjt", 2019),
        ("xinzhou-kjj", 2020),
        ("wuzhong-kjj", 2021),
    }


def test_every_public_item_came_through_an_import_and_a_release_by_two_people(sample):
    """No item of the sample was put into the database past the actions."""
    for item in Item.objects.filter(live=True):
        assert item.batch.imported_by != item.batch.released_by
    assert Entry.objects.filter(kind="import.released").count() == 5


def test_index_numbers_of_the_originals_are_kept_and_missing_ones_given(sample):
    """The printed numbers stand as printed."""
    numbers = set(Item.objects.filter(live=True).values_list("index_number", flat=True))
    assert {"002986088/201912-00129", "640521005/2019-00008", "640521005/2018-91247"} <= numbers
    assert "" not in numbers


def test_blank_cells_stay_blank(sample):
    """The empty 行政复议 of Ningxia 2019 is null, never 0."""
    cells = PublishedReport.objects.get(year=2019).cells
    assert cells["t4.reconsideration.total"]["value"] is None
    assert cells["t4.litigation_direct.total"]["value"] == 0


def test_no_person_is_named(sample):
    """Seats of the leading group hold posts only, and no private telephone number stands in the data."""
    assert not LeadingGroupSeat.objects.exclude(name="").exists()
    for path in loading.DATA.rglob("*.*"):
        assert not MOBILE.search(path.read_text(encoding="utf-8")), path


def test_a_second_load_changes_nothing(sample, capsys):
    """`gongkai sample` on a folder that is in use says so."""
    count = Agency.objects.count()
    call_command("sample")
    assert Agency.objects.count() == count
    assert capsys.readouterr().out.strip()


def test_sign_ins_name_accounts_that_exist(sample):
    """What `make run` prints can be used."""
    from django.contrib.auth import authenticate

    assert sign_ins()
    for _label, username, password in sign_ins():
        assert authenticate(username=username, password=password)


@pytest.mark.shared
@pytest.mark.parametrize("name", WITH_TABLES)
def test_packaged_cells_are_those_of_the_reports(shared_folder, name):
    """Every cell of the packaged facts equals the known number."""
    known = json.loads((shared_folder / "reports" / f"{name}.cells.json").read_text(encoding="utf-8"))[
        "cells"
    ]
    facts = json.loads((loading.DATA / "reports" / f"{name}.json").read_text(encoding="utf-8"))
    assert {key: cell["value"] for key, cell in facts["cells"].items()} == known


@pytest.mark.shared
def test_nothing_of_the_originals_prose_is_carried(shared_folder):
    """No run of twenty characters of a seed report stands in the packaged data, statutory labels and titles aside."""
    packaged = "".join(path.read_text(encoding="utf-8") for path in loading.DATA.rglob("*.*"))
    packaged = re.sub(r"\s+", "", packaged)
    titles = [str(entry["title"]) for entry in loading._read("items.yaml")["items"]]
    for path in (shared_folder / "seeds").glob("*.txt"):
        text = re.sub(r"\s+", "", path.read_text(encoding="utf-8"))
        for title in titles:
            text = text.replace(title, "")
        for start in range(len(text) - 20):
            run = text[start : start + 20]
            if re.fullmatch(r"[一-鿿，。、]{20}", run):
                assert run not in packaged, run


def test_text_becomes_paragraphs_and_tables():
    """Lines with tabs are rows of a table; markup in the text is escaped."""
    assert reading.as_html("# 标题\na\tb\n<i>") == (
        "<p>标题</p><table><tr><td>a</td><td>b</td></tr></table><p>&lt;i&gt;</p>"
    )


def test_composed_text_states_what_is_blank():
    """A blank cell is said to be blank."""
    facts = loading.packaged_reports()[2]
    assert "空白" in composing.report_html("某厅", facts["meta"], facts["facts"])


def test_the_registers_of_the_sample_are_compiled(sample):
    """The numbers that Ningxia's report of 2019 prints, and those of the made-up records by hand."""
    ningxia = compile(Agency.objects.get(slug="ningxia-kjt"), 2019).values
    assert ningxia["t2.licences.decisions"] == 525
    assert ningxia["t2.other_services.decisions"] == 1544
    zhongning = compile(Agency.objects.get(slug="zhongning-kjj"), 2025).values
    found = {key: str(value) for key, value in zhongning.items() if value}
    assert found == {
        "t2.normative_documents.issued": "2",
        "t2.normative_documents.repealed": "1",
        "t2.normative_documents.in_force": "3",
        "t2.licences.decisions": "4",
        "t2.penalties.decisions": "1",
        "t2.charges.amount": "0.2",
    }
