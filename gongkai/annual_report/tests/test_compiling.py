"""Compiling: each cell worked out by hand, from entries that the real acts and the ledger's own append write."""

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gongkai.agencies.models import Agency
from gongkai.annual_report.compiling import compile
from gongkai.annual_report.compiling.listing import Listing
from gongkai.law import report_counting
from gongkai.ledger import models as ledger
from gongkai.registers.actions.correct import CorrectRecord, VoidRecord
from gongkai.registers.actions.documents import (
    ExpireDocument,
    PublishDocument,
    RepealDocument,
    ReviewDocument,
)
from gongkai.registers.actions.record import ENTER
from gongkai.registers.models import (
    Charge,
    Decision,
    DecisionCount,
    NormativeDocument,
    OpeningBalance,
    Purchase,
)
from tests import cast as people

YEAR = 2024
EXAMPLES = int(os.environ.get("GONGKAI_EXAMPLES", "8"))
SHOWN = 12  # cells of a random ledger that are opened


def day(month: int, date: int = 1, year: int = YEAR) -> dt.date:
    return dt.date(year, month, date)


def document(cast: people.Cast, number: str, made_on: dt.date, **values: Any) -> NormativeDocument:
    new = NormativeDocument(
        **{
            "agency": cast.science,
            "category": "normative_documents",
            "number": number,
            "title": f"关于{number}的办法",
            "made_on": made_on,
            **values,
        }
    )
    return ENTER[NormativeDocument](by=cast["clerk.science"], record=new).execute()


def decision(cast: people.Cast, number: str, on: dt.date, **values: Any) -> Decision:
    new = Decision(
        **{
            "agency": cast.science,
            "category": "licences",
            "number": number,
            "matter": "科技类民办非企业单位设立",
            "decided_on": on,
            "party_class": "organization",
            **values,
        }
    )
    return ENTER[Decision](by=cast["clerk.science"], record=new).execute()


def charge(cast: people.Cast, number: str, on: dt.date, amount: str) -> Charge:
    new = Charge(
        agency=cast.science, item="技术合同登记费", number=number, received_on=on, amount=Decimal(amount)
    )
    return ENTER[Charge](by=cast["clerk.science"], record=new).execute()


def counted(cast: people.Cast, category: str, count: int, since: dt.date, until: dt.date) -> DecisionCount:
    new = DecisionCount(
        agency=cast.science, category=category, since=since, until=until, count=count, source="政务服务平台"
    )
    return ENTER[DecisionCount](by=cast["clerk.science"], record=new).execute()


def opening(cast: people.Cast, year: int, stocks: dict[str, int]) -> OpeningBalance:
    new = OpeningBalance(agency=cast.science, year=year, stocks=stocks, source=f"{year}年年度报告")
    return ENTER[OpeningBalance](by=cast["clerk.science"], record=new).execute()


def entered(agency: Agency, kind: str, subject: str, on: dt.date, **facts: Any) -> ledger.Entry:
    """What the apps of requests and remedies will enter."""
    return ledger.append(
        agency=agency,
        kind=kind,
        subject_kind=kind.split(".", maxsplit=1)[0],
        subject_number=subject,
        law_day=on,
        facts=facts,
    )


def values(cast: people.Cast, year: int = YEAR, template: str = "", **more: Any) -> dict[str, Any]:
    return compile(cast.science, year, template, **more).values


def listed(agency: Agency, key: str, template: str = "2021", **more: Any) -> Any:
    """The list behind a cell, added up line by line."""
    return sum(line.adds for line in Listing(agency, YEAR, template, key, **more)[:])


def test_an_empty_ledger_gives_zeros_and_says_what_it_cannot_know(cast: people.Cast):
    """2021: every cell 0. 2019: the numbers of matters are unknown, with the reason in both languages."""
    assert set(values(cast, 2024).values()) == {0}
    compiled = compile(cast.science, 2019)
    unknown = {key: cell for key, cell in compiled.cells.items() if cell.value is None}
    assert len(unknown) == 10
    assert all(cell.why["zh"] and cell.why["en"] for cell in unknown.values())
    assert {cell.value for key, cell in compiled.cells.items() if key not in unknown} == {0}


def test_documents_made_ended_and_in_force(cast: people.Cast):
    """Made before: 2. Made in the year: 3. Repealed 1, expired 1: in force 3 at the end of the year."""
    old = document(cast, "滨科发〔2020〕1号", day(3, 1, 2020))
    other = document(cast, "滨科发〔2021〕2号", day(5, 1, 2021), valid_until=day(5, 1))
    document(cast, "滨科发〔2024〕1号", day(1))
    document(cast, "滨科发〔2024〕2号", day(12, 31))
    fresh = document(cast, "滨科发〔2024〕3号", day(2))
    document(cast, "滨科发〔2025〕1号", day(1, 1, 2025))
    clerk = cast["clerk.science"]
    PublishDocument(by=clerk, document=fresh, on=day(2, 3), where="政府网站").execute()
    ReviewDocument(by=clerk, document=old, on=day(6), review="to_repeal", basis="2024年清理").execute()
    RepealDocument(by=clerk, document=old, on=day(7), basis="滨科发〔2024〕9号").execute()
    ExpireDocument(by=clerk, document=other, on=day(5, 2), basis="有效期届满").execute()
    found = values(cast)
    assert found["t2.normative_documents.issued"] == 3
    assert found["t2.normative_documents.repealed"] == 2
    assert found["t2.normative_documents.in_force"] == 3
    assert found["t2.regulations.in_force"] == 0
    assert values(cast, 2025)["t2.normative_documents.in_force"] == 4
    nineteen = values(cast, YEAR, "2019")
    assert nineteen["t2.normative_documents.made"] == 3
    assert nineteen["t2.normative_documents.published"] == 1
    assert nineteen["t2.normative_documents.public_total"] == 1


def test_decisions_are_counted_one_by_one_and_in_numbers(cast: people.Cast):
    """2 licences one by one (one unpublished) and 11,398,889 by number; another year and another bureau count apart."""
    decision(cast, "许可1", day(1))
    decision(cast, "许可2", day(12, 31), is_public=False, ground="third_party", granted="refused")
    decision(cast, "许可3", day(12, 31, 2023))
    decision(cast, "处罚1", day(4), category="penalties", party_class="natural_person")
    decision(cast, "服务1", day(4), category="other_services")
    counted(cast, "licences", 11_398_889, day(1), day(12, 31))
    found = values(cast)
    assert found["t2.licences.decisions"] == 11_398_891
    assert found["t2.penalties.decisions"] == 1
    assert found["t2.coercive_measures.decisions"] == 0
    assert "t2.other_services.decisions" not in found
    assert values(cast, YEAR, "2019")["t2.other_services.decisions"] == 1
    assert compile(cast.education, YEAR).values["t2.licences.decisions"] == 0


def test_amounts_are_exact(cast: people.Cast):
    """A thousand times ten fen, and one fen, and a refund: no float comes near them."""
    charge(cast, "1", day(1), "79000.10")
    charge(cast, "2", day(2), "0.01")
    charge(cast, "3", day(3), "-0.02")
    charge(cast, "4", day(3, 1, 2023), "1000000.00")
    assert values(cast)["t2.charges.amount"] == Decimal("7.900009")
    for number, amount in (("甲", "200000.00"), ("乙", "0.05")):
        new = Purchase(
            agency=cast.science, title="服务器", number=number, concluded_on=day(9), amount=Decimal(amount)
        )
        ENTER[Purchase](by=cast["clerk.science"], record=new).execute()
    nineteen = values(cast, YEAR, "2019")
    assert nineteen["t2.procurement.projects"] == 2
    assert nineteen["t2.procurement.amount"] == Decimal("20.000005")


def a_year_of_requests(agency: Agency) -> None:
    """Two carried in, three received, three concluded: two are carried out."""
    entered(agency, "request.received", "1", day(11, 1, 2023), applicant="natural_person")
    entered(agency, "request.received", "2", day(12, 31, 2023), applicant="business")
    entered(agency, "request.received", "0", day(1, 5, 2023), applicant="business")
    entered(agency, "request.concluded", "0", day(2, 5, 2023), applicant="business", outcome="granted")
    for number in ("3", "4", "5"):
        entered(agency, "request.received", number, day(6), applicant="natural_person")
    entered(agency, "request.concluded", "1", day(1, 10), applicant="natural_person", outcome="granted")
    entered(agency, "request.concluded", "3", day(7), applicant="natural_person", outcome="other.rest")
    entered(
        agency, "request.concluded", "4", day(7), applicant="natural_person", outcome="refused.state_secret"
    )
    entered(agency, "request.concluded", "5", day(1, 2, 2025), applicant="natural_person", outcome="granted")


def test_requests_by_applicant_and_outcome(cast: people.Cast):
    """Every cell of table three that is not zero, by hand; the others are zero; the relations of the form hold."""
    a_year_of_requests(cast.science)
    table = {key: value for key, value in values(cast).items() if key.startswith("t3.") and value}
    person, total = "natural_person", "total"
    assert table == {
        f"t3.received.{person}": 3,
        f"t3.received.{total}": 3,
        f"t3.carried_in.{person}": 1,
        "t3.carried_in.business": 1,
        f"t3.carried_in.{total}": 2,
        f"t3.granted.{person}": 1,
        f"t3.granted.{total}": 1,
        f"t3.refused.state_secret.{person}": 1,
        f"t3.refused.state_secret.{total}": 1,
        f"t3.other.rest.{person}": 1,
        f"t3.other.rest.{total}": 1,
        f"t3.concluded.{person}": 3,
        f"t3.concluded.{total}": 3,
        f"t3.carried_out.{person}": 1,
        "t3.carried_out.business": 1,
        f"t3.carried_out.{total}": 2,
    }
    assert values(cast, YEAR, "2019")["t3.other.natural_person"] == 1
    assert values(cast, 2025)["t3.carried_in.total"] == 2


def test_remedies_by_way_and_result(cast: people.Cast):
    """One upheld this year, one still pending from last year, one opened and decided after reconsideration."""
    agency = cast.science
    entered(agency, "remedy.opened", "a", day(11, 1, 2023), route="reconsideration")
    entered(agency, "remedy.opened", "b", day(12, 1, 2023), route="reconsideration")
    entered(agency, "remedy.concluded", "a", day(1, 9), route="reconsideration", result="upheld")
    after = "litigation_after_reconsideration"
    entered(agency, "remedy.opened", "c", day(3), route=after)
    entered(agency, "remedy.concluded", "c", day(9), route=after, result="corrected")
    table = {key: value for key, value in values(cast).items() if key.startswith("t4.") and value}
    assert table == {
        "t4.reconsideration.upheld": 1,
        "t4.reconsideration.pending": 1,
        "t4.reconsideration.total": 2,
        f"t4.{after}.corrected": 1,
        f"t4.{after}.total": 1,
    }


def test_an_opening_balance_stands_for_all_before_it(cast: people.Cast):
    """30 in force at the end of 2023 by the published report: what was made before is not counted again."""
    old = document(cast, "滨科发〔2019〕1号", day(3, 1, 2019))
    document(cast, "滨科发〔2024〕1号", day(3))
    a_year_of_requests(cast.science)
    opening(
        cast,
        2023,
        {"t2.normative_documents.in_force": 30, "t3.carried_out.business": 7, "t3.carried_out.total": 7},
    )
    found = values(cast)
    assert found["t2.normative_documents.in_force"] == 31
    assert found["t3.carried_in.business"] == 7
    assert found["t3.carried_out.business"] == 7
    assert found["t3.carried_in.natural_person"] == 1, "not stated, so counted from the entries"
    assert found["t3.carried_in.total"] == 7
    assert found["t3.carried_out.total"] == 7 + 3 - 3
    RepealDocument(by=cast["clerk.science"], document=old, on=day(9), basis="滨科发〔2024〕8号").execute()
    assert values(cast)["t2.normative_documents.in_force"] == 30
    assert values(cast, 2022)["t2.normative_documents.in_force"] == 1, "before the opening only entries count"
    opening(cast, 2024, {"t2.normative_documents.in_force": 29})
    assert values(cast)["t2.normative_documents.in_force"] == 29
    assert values(cast, 2025)["t2.normative_documents.in_force"] == 29


def test_a_correction_changes_the_cell_and_the_entry_stays(cast: people.Cast):
    """A licence was a penalty, of the year before; then that was wrong too; then all of it."""
    record = decision(cast, "决定1", day(3))
    original = ledger.Entry.objects.get(kind="decision.made")
    head = cast["head.science"]
    change = {"category": "penalties", "decided_on": day(3, 1, 2023)}
    CorrectRecord(by=head, record=record, values=change, reason="登记类别和日期有误").execute()
    assert values(cast)["t2.licences.decisions"] == 0
    assert values(cast, 2023)["t2.penalties.decisions"] == 1
    again = Decision.objects.get(pk=record.pk)
    CorrectRecord(by=head, record=again, values={"decided_on": day(3)}, reason="年份原来无误").execute()
    assert values(cast, 2023)["t2.penalties.decisions"] == 0
    assert values(cast)["t2.penalties.decisions"] == 1
    VoidRecord(by=head, record=Decision.objects.get(pk=record.pk), reason="重复登记").execute()
    assert values(cast)["t2.penalties.decisions"] == 0
    assert original.facts == ledger.Entry.objects.get(pk=original.pk).facts
    kinds = ledger.Entry.objects.filter(subject_kind="decision").order_by("number")
    assert [entry.kind for entry in kinds] == [
        "decision.made",
        "record.corrected",
        "record.corrected",
        "record.voided",
    ]
    assert [entry.corrects_id for entry in kinds[1:]] == [entry.pk for entry in list(kinds)[:3]]


def test_a_correction_of_a_document_reaches_all_its_acts(cast: people.Cast):
    """Entered as a rule by mistake, made, published and repealed: the class is put right in each entry."""
    city = document(cast, "令第1号", day(1), agency=cast.science)
    clerk = cast["clerk.science"]
    PublishDocument(by=clerk, document=city, on=day(2), where="公报").execute()
    RepealDocument(by=clerk, document=city, on=day(8), basis="令第2号").execute()
    CorrectRecord(
        by=clerk, record=city, values={"ending": "expired", "title": "新题名"}, reason="应为宣布失效"
    ).execute()
    assert values(cast)["t2.normative_documents.repealed"] == 1
    undone = {"ended_on": None, "ending": "", "ending_basis": ""}
    CorrectRecord(by=clerk, record=city, values=undone, reason="并未失效").execute()
    found = values(cast)
    assert found["t2.normative_documents.repealed"] == 0
    assert found["t2.normative_documents.in_force"] == 1
    RepealDocument(
        by=clerk, document=NormativeDocument.objects.get(pk=city.pk), on=day(9), basis="令第3号"
    ).execute()
    assert values(cast)["t2.normative_documents.in_force"] == 0
    assert listed(cast.science, "t2.normative_documents.in_force") == 0
    VoidRecord(by=clerk, record=NormativeDocument.objects.get(pk=city.pk), reason="登记错误").execute()
    assert set(values(cast).values()) == {0}


def test_a_report_as_of_a_past_moment(cast: people.Cast):
    """What was entered, corrected or made void later does not count then; the position says how far the ledger was."""
    record = decision(cast, "决定1", day(3))
    moment = timezone.now()
    position = compile(cast.science, YEAR).position
    CorrectRecord(
        by=cast["head.science"], record=record, values={"category": "penalties"}, reason="类别有误"
    ).execute()
    decision(cast, "决定2", day(4))
    then = compile(cast.science, YEAR, as_of=moment)
    assert then.values["t2.licences.decisions"] == 1
    assert then.values["t2.penalties.decisions"] == 0
    assert then.position == position
    now = compile(cast.science, YEAR)
    assert (now.values["t2.licences.decisions"], now.values["t2.penalties.decisions"]) == (1, 1)
    assert now.position == position + 2
    assert listed(cast.science, "t2.licences.decisions", as_of=moment) == 1


def test_a_value_that_the_rules_do_not_know_is_named(cast: people.Cast):
    """A request concluded with an outcome without a row counts in the total alone, and is told as stray."""
    entered(cast.science, "request.concluded", "1", day(1), applicant="business", outcome="renamed")
    compiled = compile(cast.science, YEAR)
    (stray,) = compiled.strays
    assert (stray.kind, stray.fact, stray.value, stray.count) == (
        "request.concluded",
        "outcome",
        "renamed",
        1,
    )
    assert compiled.values["t3.concluded.total"] == 1


def test_a_year_without_a_form_is_refused(cast: people.Cast):
    """The error names the year, or the forms that there are."""
    with pytest.raises(report_counting.NoCounting, match=r"2007|no form|no counting"):
        compile(cast.science, 2007)
    with pytest.raises(report_counting.NoCounting, match="2019, 2021"):
        compile(cast.science, YEAR, "1999")


EVENTS = st.lists(
    st.tuples(
        st.sampled_from(sorted(report_counting.counted_kinds())),
        st.integers(0, 3),
        st.dates(dt.date(2022, 6, 1), dt.date(2025, 6, 1)),
        st.randoms(use_true_random=False),
    ),
    max_size=25,
)


def random_ledger(agency: Agency, events: Any) -> None:
    for kind, subject, on, random in events:
        about = report_counting.counted_kinds()[kind]
        facts: dict[str, Any] = {name: random.choice(allowed) for name, allowed in about.facts.items()}
        if about.number:
            facts[about.number] = random.randrange(1, 1000)
        if about.fen:
            facts[about.fen] = random.randrange(-(10**9), 10**9)
        entry = entered(agency, kind, str(subject), on, **facts)
        if random.random() < 0.2:
            told = {"of": kind, **facts} if random.random() < 0.7 else {}
            ledger.append(
                agency=agency,
                kind="record.corrected" if told else "record.voided",
                subject_kind=entry.subject_kind,
                subject_number=entry.subject_number,
                law_day=on + dt.timedelta(days=random.randrange(400)),
                facts=told,
                corrects=entry,
            )
    if len(events) > 10:
        stocks = {"t3.carried_out.business": 4, "t2.normative_documents.in_force": 9}
        facts = {"year": 2023, "cells": stocks, "source": "x"}
        entered(agency, "opening.stated", "1", dt.date(2023, 12, 31), **facts)


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=EVENTS)
def test_the_sum_of_the_list_is_the_cell(cast: people.Cast, savepoint: Any, events: Any):
    """For any ledger, in every form: what opens behind a cell adds up to it, page by page as in one."""
    with savepoint():
        random_ledger(cast.science, events)
        for template in report_counting.known():
            known = {k: v for k, v in values(cast, YEAR, template).items() if v is not None}
            some = [key for key, value in known.items() if value][:SHOWN] + list(known)[:: len(known) // 5]
            assert {key: listed(cast.science, key, template) for key in some} == {k: known[k] for k in some}
        listing = Listing(cast.science, YEAR, "2021", "t3.carried_out.total")
        assert [listing[place] for place in range(len(listing))] == listing[:]
        assert listing.total == sum(line.adds for line in listing[:])


@pytest.fixture
def savepoint() -> Any:
    """``with savepoint():`` takes back what is entered inside."""

    @contextmanager
    def inside() -> Iterator[None]:
        mark = transaction.savepoint()
        try:
            yield
        finally:
            transaction.savepoint_rollback(mark)

    return inside
