"""Sums over many reports: by the tree of agencies and over files; who is missing, doubted, contained."""

import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.annual_report.aggregate import Part, Scope, Source, aggregate, of_agency, told
from gongkai.annual_report.aggregate.files import of_files
from gongkai.annual_report.aggregate.sheets import sum_workbook
from gongkai.annual_report.models import Erratum, FrozenReport, PublishedReport, ReportYear
from gongkai.annual_report.tests import builder
from gongkai.law.report_between import carried
from gongkai.law.report_templates import compose, load
from tests import cast as people

KEY, MONEY, OTHER = "t3.received.total", "t2.charges.amount", "t3.other.rest.total"


def part(name: str, form: Any = None, doubted: frozenset[str] = frozenset(), **values: Any) -> Part:
    """A report with these cells (``__`` for the point), all others 0."""
    form = form or load("2021")
    cells = dict.fromkeys(form.cells, 0) | {key.replace("__", "."): value for key, value in values.items()}
    return Part(name, Source.FILE, form, cells, doubted)


def signed(agency: Agency, year: int = 2023, **values: Any) -> ReportYear:
    """A report of ours that was signed with these cells."""

    by = people.Staff.objects.order_by("pk")[0]
    cells = dict.fromkeys(load("2021").cells, 0) | {key.replace("__", "."): v for key, v in values.items()}
    report = ReportYear.objects.create(
        agency=agency, year=year, template="2021", state="signed", opened_by=by, opened_at=timezone.now()
    )
    FrozenReport.objects.create(
        report=report,
        number=1,
        content={"cells": cells},
        digest="",
        position=0,
        head_hash="",
        counted_at=timezone.now(),
        signed_by=by,
        signed_at=timezone.now(),
    )
    return report


def published(cast: people.Cast, agency: Agency, year: int = 2023, **values: Any) -> PublishedReport:
    """A report of an agency that is public, with these cells."""
    item = people.Item.objects.create(
        agency=agency, title=f"{agency.name}年度报告", live=True, formed_on="2024-01-20"
    )
    cells = dict.fromkeys(load("2021").cells, 0) | {key.replace("__", "."): v for key, v in values.items()}
    kept = {key: {"value": value, "raw": str(value)} for key, value in cells.items()}
    return PublishedReport.objects.create(item=item, year=year, template="2021", cells=kept)


def test_a_sum_says_how_many_have_a_number_and_opens_into_them():
    """Blank is missing and not 0; doubted is counted and told; money is exact; the shares add up to the cell."""
    parts = [
        part("甲", t3__received__total=3, t2__charges__amount=0.1),
        part("乙", t3__received__total=None, t2__charges__amount=0.2),
        part("丙", doubted=frozenset({KEY}), t3__received__total=4),
    ]
    found = aggregate(parts, load("2021"))
    cell = found.cells[KEY]
    assert (cell.value, cell.counted, cell.missing, cell.doubted) == (7, 2, 1, 1)
    assert found.cells[MONEY].value == Decimal("0.3")
    assert [(share.part.name, share.value) for share in found.shares(KEY)] == [
        ("甲", 3),
        ("乙", None),
        ("丙", 4),
    ]
    for key, one in found.cells.items():
        assert one.value == sum(share.value for share in found.shares(key) if share.value is not None)


def test_where_no_report_has_a_number_the_sum_is_none():
    """Not 0."""
    found = aggregate([part("甲", t3__received__total=None)], load("2021"))
    assert found.cells[KEY].value is None


def test_forms_are_carried_into_each_other_only_where_they_mean_the_same():
    """Three rows add up to the one of 2019; the one cannot be divided; documents are counted otherwise."""
    new = part("甲", t3__other__rest__total=2, t3__other__fee_overdue__total=3, t2__regulations__issued=9)
    old = part("乙", load("2019"), t3__other__total=7, t3__received__total=1)
    mixed = part("丙", compose("2021", ("t3", "2019")), t3__other__total=5)
    by_old = aggregate([new, old, mixed], load("2019"))
    assert by_old.cells["t3.other.total"].value == 2 + 3 + 7 + 5
    assert by_old.cells["t2.regulations.made"].apart == 2
    by_new = aggregate([new, old, mixed], load("2021"))
    assert (by_new.cells[OTHER].value, by_new.cells[OTHER].apart) == (2, 2)
    assert by_new.cells[KEY].value == 1
    why = next(share.why for share in by_new.shares(OTHER) if share.part is old)
    assert why
    assert "三行" in why["zh"]
    assert not carried(load("2014"), load("2021")).cells


def test_broken_relations_of_whole_sums_are_found_and_partial_sums_are_not_judged():
    """A sum of reports that balance balances; one blank cell makes no finding."""
    good = builder.balanced(load("2021"))
    parts = [Part(name, Source.FILE, load("2021"), good) for name in ("甲", "乙")]
    assert not [found for found in aggregate(parts, load("2021")).findings if found.level == "error"]
    blank = Part("丙", Source.FILE, load("2021"), {**good, KEY: None})
    assert not [
        found for found in aggregate([*parts, blank], load("2021")).findings if found.level == "error"
    ]
    wrong = Part("丁", Source.FILE, load("2021"), {**good, KEY: 1})
    assert "T3-ROW-TOTAL" in {found.code for found in aggregate([*parts, wrong], load("2021")).findings}


def test_the_scope_follows_the_tree_and_the_missing_are_named(cast: people.Cast):
    """Own, departments, lower governments; a draft is not in the sum; each number says of what it is one."""
    county = people.new_agency(
        "county", "滨河县", cast.city, kind=Agency.Kind.GOVERNMENT, level="county", region_code="640521"
    )
    bureau = people.new_agency("county-edu", "滨河县教育局", county, level="county")
    signed(cast.city, t3__received__total=1)
    signed(cast.science, t3__received__total=10)
    signed(bureau, t3__received__total=100)
    ReportYear.objects.create(
        agency=cast.education,
        year=2023,
        template="2021",
        opened_by=cast["clerk.education"],
        opened_at=timezone.now(),
        cells={KEY: 5000},
    )
    sums = {scope: of_agency(cast.city, 2023, scope) for scope in Scope}
    assert [one.sum.cells[KEY].value for one in sums.values()] == [1, 11, 111]
    assert [agency.name for agency in sums[Scope.DEPARTMENTS].missing] == ["滨河市教育局"]
    assert {agency.name for agency in sums[Scope.ALL].missing} == {"滨河市教育局", "滨河县"}
    assert "滨河市教育局" in " ".join(sums[Scope.ALL].remarks)
    assert "应汇总 5 份报告，已汇总 3 份" in sums[Scope.ALL].words
    assert {row["scope"] for row in told.rows(sums[Scope.ALL])} == {sums[Scope.ALL].words}


def test_a_lower_governments_published_sum_stands_for_those_below_it(cast: people.Cast):
    """Its bureaus are not added again; the agency's own published sum is compared, not added."""
    county = people.new_agency(
        "county", "滨河县", cast.city, kind=Agency.Kind.GOVERNMENT, level="county", region_code="640521"
    )
    bureau = people.new_agency("county-edu", "滨河县教育局", county, level="county")
    published(cast, county, t3__received__total=50)
    published(cast, bureau, t3__received__total=20)
    published(cast, cast.city, t3__received__total=40)
    signed(cast.science, t3__received__total=3)
    found = of_agency(cast.city, 2023, Scope.ALL)
    assert found.sum.cells[KEY].value == 53
    assert [agency.name for agency in found.contained] == ["滨河县教育局"]
    assert found.difference(KEY) == -13
    assert "CHILDREN-BELOW-ONE" in {finding.code for finding in found.findings}
    assert of_agency(cast.city, 2023, Scope.OWN).sum.cells[KEY].value == 40


def test_what_was_signed_here_counts_before_what_is_public(cast: people.Cast):
    """One report an agency, and only public items."""
    signed(cast.science, t3__received__total=3)
    published(cast, cast.science, t3__received__total=9)
    hidden = published(cast, cast.education, t3__received__total=9)
    people.Item.objects.filter(pk=hidden.item_id).update(live=False)
    assert of_agency(cast.city, 2023).sum.cells[KEY].value == 3


def test_a_figure_corrected_by_an_erratum_is_told_as_doubtful(cast: people.Cast):
    """The frozen figure is added up, and the cell says so."""
    report = signed(cast.science, t3__received__total=3)
    cells = [{"key": KEY, "label": "", "label_en": "", "frozen": 3, "now": 4, "entries": []}]
    by = cast["head.science"]
    Erratum.objects.create(
        report=report, number=1, cells=cells, position=0, words="补记", by=by, at=timezone.now()
    )
    cell = of_agency(cast.city, 2023).sum.cells[KEY]
    assert (cell.value, cell.doubted) == (3, 1)


def test_the_number_of_questions_does_not_grow_with_the_agencies(
    cast: people.Cast, django_assert_max_num_queries: Any
):
    """The tree, the signed ones with their errata, and the public reports."""
    for agency in (cast.city, cast.science, cast.education):
        signed(agency)
    with django_assert_max_num_queries(4):
        of_agency(cast.city, 2023)


def test_the_workbook_has_the_form_the_sum_and_a_row_for_each_report():
    """Numbers are numbers, the caption says the scope, and no name becomes a formula."""
    parts = [part("=1+1", t3__received__total=3), part("乙", load("2019"), t3__received__total=4)]

    class Sums:
        sum, words, remarks, findings = aggregate(parts, load("2021")), "2 份报告", ["说明"], []

    book = openpyxl.load_workbook(io.BytesIO(sum_workbook(Sums)))
    assert "2 份报告" in book["汇总表三"]["A1"].value
    data = {row[1]: row[3] for row in book["汇总数据"].iter_rows(min_row=2, values_only=True)}
    assert data[KEY] == 7
    sheet = book["各机关表三"]
    column = [cell.value for cell in sheet[2]].index(KEY)
    assert [(row[0].value, row[column].value) for row in sheet.iter_rows(min_row=3)] == [
        ("=1+1", 3),
        ("乙", 4),
    ]
    assert sheet["A3"].data_type == "s"
    keys = [row[0] for row in book["数据字典"].iter_rows(min_row=2, values_only=True)]
    assert {KEY, "t3.other.total", "t3.other.rest.total"} <= set(keys)


def written(folder: Path, name: str, year: int, agency: str, **values: Any) -> Path:
    """A report as a text file."""
    form = load("2021")
    cells = builder.balanced(form) | {key.replace("__", "."): value for key, value in values.items()}
    path = folder / name
    path.write_text(builder.build(form, builder.printed(cells), year=year, agency=agency), encoding="utf-8")
    return path


def test_files_of_anyone_are_added_up_once_each(tmp_path: Path):
    """Other years, a second one of an agency and what is no report are left out by name."""
    written(tmp_path, "a.txt", 2023, "甲市教育局")
    written(tmp_path, "b.txt", 2023, "乙市教育局")
    written(tmp_path, "c.txt", 2022, "丙市教育局")
    written(tmp_path, "d.txt", 2023, "甲市教育局")
    (tmp_path / "e.txt").write_text("天气很好。", encoding="utf-8")
    found = of_files([tmp_path], 2023)
    one = builder.balanced(load("2021"))[KEY]
    assert found.sum.cells[KEY].value == 2 * one
    assert [name for line in found.left_out for name in ("c.txt", "d.txt") if name in line] == [
        "c.txt",
        "d.txt",
    ]
    assert "e.txt" in found.refused[0]


def test_a_government_among_files_is_told_to_include_others(tmp_path: Path):
    """Files have no tree, so nothing is left out; but who adds them up is warned."""
    written(tmp_path, "a.txt", 2023, "甲市人民政府")
    written(tmp_path, "b.txt", 2023, "甲市教育局")
    written(tmp_path, "c.txt", 2023, "乙市教育局")
    found = of_files([tmp_path])
    assert len(found.sum.parts) == 3
    (told_of,) = found.remarks
    assert "甲市人民政府" in told_of
    assert "甲市教育局" in told_of
    assert "乙市" not in told_of


def test_what_read_wrote_is_added_up_as_the_files_are(tmp_path: Path, capsys: Any):
    """JSON, the table and the record of a run give the same sum; the table keeps the doubts."""
    written(tmp_path, "a.txt", 2023, "甲市教育局", t3__received__total=1)
    written(tmp_path, "b.txt", 2023, "乙市教育局")
    call_command("read", str(tmp_path), "--json")
    json_file, table = tmp_path / "out.json", tmp_path / "out.csv"
    json_file.write_text(capsys.readouterr().out, encoding="utf-8")
    call_command("read", str(tmp_path), "--csv", str(table))
    record = tmp_path / "out.csv.read.jsonl"
    sums = [of_files([path]).sum.cells[KEY] for path in (tmp_path, json_file, record)]
    assert sums[0] == sums[1] == sums[2]
    assert (sums[0].counted, sums[0].doubted) == (2, 1)
    assert of_files([table]).sum.cells[KEY].value == sums[0].value


def test_the_command_writes_what_it_was_asked_for(tmp_path: Path, cast: people.Cast, capsys: Any):
    """Lines, JSON, CSV, XLSX; for an agency and for files."""
    signed(cast.science, t3__received__total=12)
    call_command("aggregate", "--agency", "city", "--year", "2023")
    shown = capsys.readouterr().out
    assert f"{KEY}" in shown
    assert "滨河市教育局" in shown
    call_command("aggregate", "--agency", "city", "--year", "2023", "--json")
    found = json.loads(capsys.readouterr().out)
    assert found["cells"][KEY] == {"value": 12, "counted": 1, "doubted": 0, "missing": 0, "other_form": 0}
    assert found["parts"][0]["agency"] == "滨河市科学技术局"
    out = tmp_path / "sum.csv"
    report = written(tmp_path, "a.txt", 2023, "甲市教育局")
    call_command("aggregate", str(report), "--csv", str(out), "--xlsx", str(tmp_path / "sum.xlsx"))
    assert KEY in out.read_text(encoding="utf-8-sig")
    assert openpyxl.load_workbook(tmp_path / "sum.xlsx")["汇总数据"].max_row == 201


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ([], "--agency"),
        (["--agency", "city"], "--year"),
        (["--agency", "nobody", "--year", "2023"], "nobody"),
        (["--agency", "city", "--year", "1999"], "1999"),
        (["--agency", "city", "--year", "2023", "--template", "x"], "x"),
        (["missing.txt"], "missing.txt"),
        (["broken.json"], "broken.json"),
        (["other.csv"], "other.csv"),
        (["both"], "2022, 2023"),
        (["both", "--year", "2020"], "2020"),
    ],
)
def test_the_command_names_what_is_wrong(
    cast: people.Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: list[str], named: str
):
    """And ends with an error, not with a traceback."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "broken.json").write_text("[1", encoding="utf-8")
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "both").mkdir()
    written(tmp_path / "both", "a.txt", 2022, "甲市教育局")
    written(tmp_path / "both", "b.txt", 2023, "甲市教育局")
    with pytest.raises(CommandError, match=named):
        call_command("aggregate", *wrong)
