"""The statutory forms as data: their cells, how they are loaded, how they are printed."""

import csv
from pathlib import Path

import pytest
import yaml

from gongkai.law import report_templates
from gongkai.law.report_layout import grid_width, printed_grid
from gongkai.law.report_templates import TemplateDataError, compose, fitting, load, template_for_year

CODES = ("2019", "2021")


@pytest.mark.shared
@pytest.mark.parametrize("code", CODES)
def test_the_form_has_exactly_the_cells_of_the_shared_list(code: str, shared_folder: Path) -> None:
    with (shared_folder / "report_cells.tsv").open(encoding="utf-8") as file:
        listed = [row for row in csv.DictReader(file, delimiter="\t") if row["template"] == code]
    form = load(code)
    assert list(form.cells) == [row["key"] for row in listed]
    for row in listed:
        cell = form.cells[row["key"]]
        assert cell.column.label == row["column"]
        assert row["row"].endswith(cell.group.label if cell.group and not cell.row.label else cell.row.label)


@pytest.mark.parametrize(
    ("year", "code"), [(2018, None), (2019, "2019"), (2020, "2019"), (2021, "2021"), (2030, "2021")]
)
def test_the_year_of_a_report_leads_to_its_form(year: int, code: str | None) -> None:
    form = template_for_year(year)
    assert (form.code if form else None) == code


def test_an_unknown_form_is_refused_by_name() -> None:
    with pytest.raises(KeyError, match=r"'1999'; known: 2014, 2019, 2021"):
        load("1999")


@pytest.mark.parametrize("code", CODES)
def test_every_entry_of_a_form_has_a_confidence_mark_and_both_languages(code: str) -> None:
    form = load(code)
    assert {section.confidence for section in form.sections} <= set("VPM")
    assert {table.confidence for table in form.tables} <= set("VPM")
    assert all(cell.label and cell.label_en for cell in form.cells.values())
    assert all(set(relation.message) == {"zh", "en"} for relation in form.relations)
    assert all(relation.citation for relation in form.relations)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("key", ["t2", "t3", "t4"])
def test_the_printed_table_is_a_full_rectangle_that_holds_each_cell_once(code: str, key: str) -> None:
    table = load(code).table(key)
    rows = printed_grid(table)
    covered = [0] * (len(rows) + 40)
    for number, row in enumerate(rows):
        for cell in row:
            for below in range(cell.rowspan):
                covered[number + below] += cell.colspan
    assert set(covered[: len(rows)]) == {grid_width(table)}
    assert not any(covered[len(rows) :])
    assert sorted(cell.key for row in rows for cell in row if cell.key) == sorted(
        cell.key for cell in table.cells
    )


def test_table_three_is_printed_with_three_label_columns_and_merged_headers() -> None:
    rows = printed_grid(load("2021").table("t3"))
    assert [(cell.colspan, cell.rowspan) for cell in rows[0]] == [(3, 3), (7, 1)]
    result = next(cell for row in rows for cell in row if cell.text == "三、本年度办理结果")
    assert (result.colspan, result.rowspan) == (1, 22)


def test_mixed_forms_are_composed_by_the_cells_that_a_report_has() -> None:
    form = fitting(load("2021"), ["t3.other.total", "t2.charges.amount"])
    assert form.code == "2021"
    assert form.table("t3") is load("2019").table("t3")
    assert form is compose("2021", ("t3", "2019"))


def test_cells_that_no_form_has_are_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"t9\.nothing"):
        fitting(load("2021"), ["t9.nothing"])


def test_a_form_with_an_unknown_entry_is_refused_with_file_and_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = yaml.safe_load((report_templates.FOLDER / "2021.yaml").read_text(encoding="utf-8"))
    data["code"], data["tables"][0]["colour"] = "2099", "blue"
    (tmp_path / "2099.yaml").write_text(yaml.safe_dump(data), encoding="utf-8")
    (tmp_path / "relations.yaml").write_text("relations: []", encoding="utf-8")
    monkeypatch.setattr(report_templates, "FOLDER", tmp_path)
    monkeypatch.setattr(report_templates, "codes", lambda: ("2099",))
    with pytest.raises(TemplateDataError, match=r"2099\.yaml: t2: unknown entries colour"):
        load("2099")
