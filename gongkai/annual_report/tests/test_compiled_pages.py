"""The compiled tables in the back office: every number opens, and the list behind it adds up to it."""

import datetime as dt
import json
import re
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from gongkai.annual_report.compiling import compile
from gongkai.annual_report.models import PublishedReport
from gongkai.ledger import models as ledger
from gongkai.registers.actions.correct import CorrectRecord
from gongkai.registers.actions.record import ENTER
from gongkai.registers.models import Decision, DecisionCount, OpeningBalance
from tests import cast as people
from tests.stage import register_values

# What pages show is the same on every database; what most depends on it is tried on each.
pytestmark = pytest.mark.one_database


KEY = "t2.licences.decisions"


@pytest.fixture
def records(cast: people.Cast) -> list[Any]:
    """Sixty licences one by one and nine by number, in 2025."""
    clerk = cast["clerk.science"]
    found = []
    for number in range(60):
        record = Decision(agency=cast.science, number=f"许可{number}", **register_values("decision"))
        found.append(ENTER[Decision](by=clerk, record=record).execute())
    values = {**register_values("decisioncount"), "category": "licences", "count": 9, "source": "平台"}
    found.append(
        ENTER[DecisionCount](by=clerk, record=DecisionCount(agency=cast.science, **values)).execute()
    )
    return found


def page(cast: people.Cast, name: str, *more: Any, by: str = "clerk.science", **query: str) -> str:
    client = people.signed_in(cast[by])
    return client.get(reverse(name, args=[cast.science.pk, 2025, *more]), query).content.decode()


@pytest.mark.each_database
def test_a_number_opens_into_its_entries_and_they_into_their_records(cast: people.Cast, records: list[Any]):
    """The table says 69 and leads to the list; it says 69 too, in two pages; a line leads to its record."""
    tables = page(cast, "compiled_report")
    url = reverse("compiled_cell", args=[cast.science.pk, 2025, KEY])
    assert re.search(rf'href="{re.escape(url)}[^"]*"[^>]*>69<', tables)
    first = page(cast, "compiled_cell", KEY)
    assert first.count("<strong>69</strong>") == 2
    assert "Page 1 of 2" in first
    assert reverse("decision_page", args=[records[0].pk]) in first
    second = page(cast, "compiled_cell", KEY, p="2")
    assert reverse("decision_page", args=[records[59].pk]) in second
    assert second.count(">+1<") + first.count(">+1<") == 60
    assert (first + second).count(">+9<") == 1


@pytest.mark.each_database
def test_a_correction_is_seen_in_the_list_and_a_past_moment_is_as_it_was(
    cast: people.Cast, records: list[Any]
):
    """The corrected licence is gone from the list of now, and in that of before."""
    before = ledger.Entry.objects.order_by("-recorded_at").first().recorded_at
    CorrectRecord(
        by=cast["head.science"], record=records[0], values={"category": "penalties"}, reason="类别有误"
    ).execute()
    assert page(cast, "compiled_cell", KEY).count("<strong>68</strong>") == 2
    then = page(cast, "compiled_cell", KEY, as_of=before.isoformat())
    assert then.count("<strong>69</strong>") == 2
    assert "类别有误" in page(cast, "compiled_cell", "t2.penalties.decisions")


def test_an_unknown_cell_says_why(cast: people.Cast):
    """In the table and behind it."""
    client = people.signed_in(cast["clerk.science"])
    where = [cast.science.pk, 2020]
    assert "not the numbers of matters" in client.get(reverse("compiled_report", args=where)).content.decode()
    cell = client.get(reverse("compiled_cell", args=[*where, "t2.licences.items_change"])).content.decode()
    assert "not the numbers of matters" in cell
    assert "Sum of the list" not in cell


def test_what_there_is_not_does_not_exist(cast: people.Cast):
    """A year without a form, a form without rules, a moment that is none, a cell of no form."""
    client = people.signed_in(cast["clerk.science"])
    report = reverse("compiled_report", args=[cast.science.pk, 2025])
    wrong = [
        reverse("compiled_report", args=[cast.science.pk, 1999]),
        f"{report}?template=1999",
        f"{report}?as_of=yesterday",
        f"{report}?as_of=2025-02-30T09:00",
        reverse("compiled_cell", args=[cast.science.pk, 2025, "t9.x"]),
    ]
    assert [client.get(url).status_code for url in wrong] == [404] * 5
    assert client.get(f"{report}?template=2019").status_code == 200


def test_an_opening_balance_begins_with_the_figures_of_a_kept_report(cast: people.Cast):
    """Chosen, filled in, stated; then it stands behind the cell."""
    item = cast.public(title="2024年年度报告")
    cells = {"t2.normative_documents.in_force": {"value": 12}, "t3.carried_out.total": {"value": None}}
    report = PublishedReport.objects.create(item=item, year=2024, template="2021", cells=cells)
    client = people.signed_in(cast["clerk.science"])
    url = reverse("opening_add")
    form = client.get(url, {"report": report.pk}).content.decode()
    assert re.search(r'name="t2\.normative_documents\.in_force" value="12"', form)
    given = {"at": cast.science.pk, "year": 2024, "source": "2024年年度报告"}
    assert "at least one stock" in client.post(url, given).content.decode()
    client.post(url, {**given, "t2.normative_documents.in_force": "12"})
    assert OpeningBalance.objects.get().stocks == {"t2.normative_documents.in_force": 12}
    cell = page(cast, "compiled_cell", "t2.normative_documents.in_force")
    assert cell.count("<strong>12</strong>") == 2
    assert ">+12<" in cell


def test_the_command_says_the_same_as_the_page(cast: people.Cast, records: list[Any], capsys: Any):
    """For people and as JSON; as of a moment before all of it there is nothing."""
    call_command("compile", "--agency", "science", "--year", "2025")
    assert re.search(rf"{KEY}\s+69 件", capsys.readouterr().out)
    call_command("compile", "--agency", "science", "--year", "2025", "--json")
    told = json.loads(capsys.readouterr().out)
    assert told["cells"][KEY] == {"value": 69, "opening": 0}
    assert told["cells"]["t2.charges.amount"]["value"] == "0"
    assert told["position"] == compile(cast.science, 2025).position
    call_command("compile", "--agency", "science", "--year", "2025", "--as-of", "2020-01-01", "--json")
    assert json.loads(capsys.readouterr().out)["cells"][KEY]["value"] == 0


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (["--agency", "nobody", "--year", "2025"], "nobody"),
        (["--agency", "science", "--year", "1999"], "1999"),
        (["--agency", "science", "--year", "2025", "--template", "x"], "2019, 2021"),
        (["--agency", "science", "--year", "2025", "--as-of", "soon"], "soon"),
        (["--agency", "science", "--year", "2025", "--as-of", "2025-02-30"], "2025-02-30"),
    ],
)
def test_the_command_names_what_is_wrong(cast: people.Cast, wrong: list[str], told: str):
    """And ends with an error."""
    with pytest.raises(CommandError, match=told):
        call_command("compile", *wrong)


def test_the_supervisor_sees_those_below(cast: people.Cast, records: list[Any]):
    """The same tables, and the agencies in the list."""
    assert "<strong>69</strong>" in page(cast, "compiled_cell", KEY, by="supervisor.city")
    client = people.signed_in(cast["supervisor.city"])
    listed = client.get(reverse("annual_reports")).content.decode()
    assert reverse("compiled_report", args=[cast.education.pk, dt.date.today().year]) in listed  # noqa: DTZ011
