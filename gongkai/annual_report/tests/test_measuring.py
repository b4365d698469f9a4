"""The measured figures that a report's text may name."""

import datetime as dt

import pytest
from django.utils import timezone

from gongkai.annual_report import tokens
from gongkai.annual_report.measuring import measured, shown
from gongkai.catalog.models import Item
from gongkai.law import report_fields, report_templates
from tests import cast as people

YEAR = 2025


def public(cast: people.Cast, column: str, **values: object) -> Item:
    """An item of the science bureau that was published in the year."""
    item = cast.public(columns=(column,), **values)
    moment = timezone.make_aware(dt.datetime.combine(dt.date(YEAR, 5, 1), dt.time(9)))
    Item.objects.filter(pk=item.pk).update(published_at=moment)
    return item


def test_items_are_counted_by_column_and_interpretation(cast: people.Cast):
    """Two policies, one of them interpreted; a notice of another year, a draft and another bureau's do not count."""
    policy = public(cast, "policies", title="项目管理办法")
    public(cast, "policies", title="经费管理办法")
    public(cast, "interpretation", title="解读", interprets=policy)
    cast.public(columns=("notices",))
    cast.draft()
    found = measured(cast.science, YEAR, {})
    assert found["published"] == 3
    assert (found["published_policy"], found["interpretations"]) == (2, 1)
    assert (found["policies_interpreted"], found["interpretation_rate"]) == (1, 50)
    assert measured(cast.education, YEAR, {})["published"] == 0


def test_cells_are_added_and_shares_taken_of_them(cast: people.Cast):
    """Seven of nine is 77.8 %; a share of nothing, and a cell that was not compiled, have no figure."""
    cells = dict.fromkeys(report_templates.load("2021").cells, 0)
    assert measured(cast.science, YEAR, cells)["conclusion_rate"] is None
    cells |= {"t3.received.total": 8, "t3.carried_in.total": 1, "t3.concluded.total": 7}
    cells |= {
        "t3.refused.state_secret.total": 2,
        "t3.refused.deliberative.total": 1,
        "t2.charges.amount": 7.9,
    }
    found = measured(cast.science, YEAR, cells)
    assert (found["received"], found["refused"], found["charges"]) == (8, 3, 7.9)
    assert shown("conclusion_rate", found["conclusion_rate"]) == "77.8%"
    assert measured(cast.science, YEAR, {})["received"] is None
    assert measured(cast.science, YEAR, {**cells, "t3.received.total": None})["conclusion_rate"] is None


@pytest.mark.parametrize("form", ["2019", "2021"])
def test_every_pattern_of_a_field_fits_a_cell_of_some_form(form: str):
    """No field counts cells that there are not; those of table three and four stand in both forms."""
    keys = [*report_templates.load("2019").cells, *report_templates.load("2021").cells]
    for field in report_fields.fields().values():
        assert field.of != "cells" or any(field.takes(key) for key in keys), field.key
        if field.group in ("requests", "remedies") and field.of == "cells":
            assert any(field.takes(key) for key in report_templates.load(form).cells), field.key


def test_a_text_is_filled_and_what_has_no_figure_is_named():
    """Blanks in a token do not matter; a token without a figure stays and is told."""
    filled = tokens.fill(
        "收到{ received }件，办结率{conclusion_rate}。", {"received": 12, "conclusion_rate": None}
    )
    assert filled.text == "收到12件，办结率{conclusion_rate}。"
    assert filled.missing == ("conclusion_rate",)
    assert tokens.unknown("{received}{nothing}") == ["nothing"]
    assert tokens.unbalanced("{received")
    assert not tokens.unbalanced("{received}")
