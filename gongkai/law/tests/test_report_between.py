"""Cells are carried from one form of the annual report to another only where the data says that they mean the same."""

import pytest

from gongkai.law.report_between import carried
from gongkai.law.report_templates import compose, load

FORMS = ("2014", "2019", "2021")


@pytest.mark.parametrize("own", FORMS)
@pytest.mark.parametrize("into", FORMS)
def test_every_cell_is_carried_or_has_a_reason(own: str, into: str):
    """Never both, never neither; what is carried comes from cells that the form has."""
    way = carried(load(own), load(into))
    assert set(way.cells) | set(way.apart) == set(load(into).cells)
    assert not set(way.cells) & set(way.apart)
    assert all(key in load(own).cells for keys in way.cells.values() for key in keys)
    assert all(why["zh"] and why["en"] for why in way.apart.values())


def test_three_rows_add_up_to_one_and_one_is_not_divided():
    """（六）其他处理, in each of its seven columns."""
    into_old = carried(load("2021"), load("2019")).cells
    assert into_old["t3.other.total"] == (
        "t3.other.correction_overdue.total",
        "t3.other.fee_overdue.total",
        "t3.other.rest.total",
    )
    assert len([key for key in into_old if key.startswith("t3.other.")]) == 7
    assert "t3.other.rest.total" in carried(load("2019"), load("2021")).apart


def test_documents_are_counted_otherwise_in_each_form():
    """本年新制作 is not 本年制发, and 对外公开总数量 is not 现行有效."""
    way = carried(load("2019"), load("2021"))
    documents = [key for key in load("2021").cells if key.startswith("t2.normative_documents.")]
    assert documents
    assert set(documents) <= set(way.apart)


def test_a_report_of_mixed_forms_is_carried_by_its_tables():
    """A report of 2021 with table three as in 2019 keeps its one row."""
    mixed = compose("2021", ("t3", "2019"))
    assert carried(mixed, load("2019")).cells["t3.other.total"] == ("t3.other.total",)
    assert "t3.other.rest.total" in carried(mixed, load("2021")).apart


def test_nothing_is_carried_from_before_the_statutory_tables():
    """The form of 2014 counted otherwise."""
    assert not carried(load("2014"), load("2021")).cells
