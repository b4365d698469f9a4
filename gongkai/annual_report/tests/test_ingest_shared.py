"""The published reports that lie beside the project are read exactly as their checked cells say."""

import json
from pathlib import Path
from typing import Any

import pytest

from gongkai.annual_report.ingest import Report, read_bytes
from gongkai.annual_report.ingest.report import number

pytestmark = pytest.mark.shared

SEEDS = ("ningxia-2019", "wuzhong-2021", "xinzhou-2020")
OTHERS = (
    "2019-pingtan-quguanwei",
    "2020-pingtan-caizhengjinrong",
    "2021-pingtan-gonganju",
    "2022-pingtan-quguanwei",
    "2022-pingtan-shehuishiye",
    "2023-pingtan-quguanwei",
    "2024-hongze-qu",
    "2024-pingtan-ziranziyuan",
    "2025-hangzhou-style-fixture",
    "2025-pingtan-shehuishiye",
    "2025-shuyang-xian",
)
OLDER = {"anhui-2017": (2017, "安徽省科学技术厅"), "zhongning-2018": (2018, "中宁县科学技术局")}
STATED = {
    "anhui-2017": [
        ("requests.received", 4, "件", 51),
        ("interpretation.items", 39, "篇", 39),
        ("inquiries.answered", 248, "条", 43),
        ("proposals.npc", 47, "件", 29),
        ("proposals.cppcc", 92, "件", 29),
        ("press_conferences", 4, "次", 31),
        ("reconsideration.cases", 0, "件", 51),
    ],
    "zhongning-2018": [
        ("proactive.total", 135, "条", 62),
        ("proactive.website", 65, "条", 62),
        ("proactive.wechat", 50, "条", 64),
        ("proactive.other_channel", 20, "条", 64),
        ("reply_rate", 100, "%", 80),
        ("requests.received", 0, "件", 122),
    ],
    "ningxia-2019": [("proposals.handled", 52, "件", 17), ("satisfaction_rate", 100, "%", 17)],
    "wuzhong-2021": [("proactive.wechat", 91, "篇", 11), ("normative_documents.repealed", 1, "件", 15)],
    "xinzhou-2020": [("proactive.website", 423, "条", 11), ("mailbox.letters", 10, "条", 18)],
}


def read(folder: Path, name: str) -> tuple[Report, dict[str, Any]]:
    """Return the report as read, and what is known of it."""
    known = json.loads((folder / "reports" / f"{name}.cells.json").read_text(encoding="utf-8"))
    path = folder / known["source"] if "/" in known["source"] else folder / "reports" / known["source"]
    return read_bytes(path.read_bytes(), path.name), known


@pytest.mark.parametrize("name", SEEDS + OTHERS)
def test_every_cell_is_read_as_known_and_exactly_the_open_ones_are_doubted(
    name: str, shared_folder: Path
) -> None:
    report, known = read(shared_folder, name)
    assert {key: number(cell.value) for key, cell in report.cells.items()} == known["cells"]
    assert report.doubtful == set(known.get("must_doubt", ()))
    assert (report.year, report.template) == (known["year"], known["template"])


@pytest.mark.parametrize("name", SEEDS)
def test_the_agency_of_a_seed_is_named_in_full_without_doubt(name: str, shared_folder: Path) -> None:
    report, known = read(shared_folder, name)
    assert report.agency.name == known["agency"]
    assert report.agency.certain


def test_a_misread_agency_is_recognised_among_known_ones(shared_folder: Path) -> None:
    data = (shared_folder / "reports" / "2025-shuyang-xian.md").read_bytes()
    report = read_bytes(data, "x.md", known_agencies=["沭阳县人民政府", "宿迁市人民政府"])
    assert report.agency.name == "沭阳县人民政府"
    assert [doubt.code for doubt in report.doubts if doubt.code.startswith("agency")] == ["agency-close"]


def test_the_broken_relation_of_an_original_is_found_and_named(shared_folder: Path) -> None:
    report, _ = read(shared_folder, "2021-pingtan-gonganju")
    assert [(finding.code, finding.cells[0]) for finding in report.findings] == [
        ("T3-BALANCE", "t3.received.natural_person"),
        ("T3-BALANCE", "t3.received.total"),
    ]


def test_blank_cells_of_a_seed_have_a_place_and_no_number(shared_folder: Path) -> None:
    report, _ = read(shared_folder, "ningxia-2019")
    cell = report.cells["t4.reconsideration.total"]
    assert (cell.value, cell.how) == (None, "blank")
    assert cell.where is not None
    assert cell.where.line == 86


@pytest.mark.parametrize("name", SEEDS)
def test_every_printed_cell_of_a_seed_stands_where_its_place_says(name: str, shared_folder: Path) -> None:
    lines = (shared_folder / "seeds" / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    report, _ = read(shared_folder, name)
    for cell in report.cells.values():
        assert cell.where is not None
        line = lines[cell.where.line - 1]
        assert line[cell.where.offset : cell.where.offset + len(cell.raw)] == cell.raw


@pytest.mark.parametrize("name", OLDER)
def test_a_report_before_2019_has_its_year_and_agency_and_no_tables(name: str, shared_folder: Path) -> None:
    report = read_bytes((shared_folder / "seeds" / f"{name}.txt").read_bytes(), name)
    assert (report.year, report.agency.name) == OLDER[name]
    assert (report.template, report.cells, report.findings) == (None, {}, ())
    assert not [doubt for doubt in report.doubts if doubt.code == "tables-missing"]


@pytest.mark.parametrize("name", STATED)
def test_the_figures_of_a_seed_are_listed_with_measure_unit_and_line(name: str, shared_folder: Path) -> None:
    report = read_bytes((shared_folder / "seeds" / f"{name}.txt").read_bytes(), name)
    listed = [(figure.measure, figure.value, figure.unit, figure.where.line) for figure in report.figures]
    assert set(STATED[name]) <= set(listed)


def test_all_six_parts_of_a_seed_are_found_and_a_missing_one_is_a_doubt(shared_folder: Path) -> None:
    whole, _ = read(shared_folder, "wuzhong-2021")
    assert [part.number for part in whole.parts] == list("一二三四五六")
    short, _ = read(shared_folder, "ningxia-2019")
    assert [part.number for part in short.parts] == list("一二三四五")
    assert [doubt.code for doubt in short.doubts] == ["part-missing"]
