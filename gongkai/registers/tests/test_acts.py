"""Records are entered, live, are corrected and made void; what cannot stand is refused with every reason."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from gongkai.agencies.action import Refused
from gongkai.ledger.models import Entry
from gongkai.ledger.proof import verify
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
from gongkai.registers.records import Record
from tests import cast as people
from tests.stage import register_values

DAY = dt.date(2025, 3, 1)
MODELS = {
    "normativedocument": NormativeDocument,
    "decision": Decision,
    "decisioncount": DecisionCount,
    "charge": Charge,
    "purchase": Purchase,
}


def new(cast: people.Cast, name: str, **values: Any) -> Record:
    """A record that can be entered as it is."""
    numbered = {"source": "政务服务平台"} if name == "decisioncount" else {"number": "编号1"}
    return MODELS[name](**{"agency": cast.science, **register_values(name), **numbered, **values})


def enter(cast: people.Cast, name: str, **values: Any) -> Any:
    record = new(cast, name, **values)
    return ENTER[type(record)](by=cast["clerk.science"], record=record).execute()


def reasons(act: Any) -> list[str]:
    with pytest.raises(Refused) as refused:
        act.execute()
    return refused.value.reasons


WRONG = {
    "no number": ("decision", {"number": ""}, "Number of the decision"),
    "a day to come": ("decision", {"decided_on": dt.date(2999, 1, 1)}, "still to come"),
    "a day without records": ("charge", {"received_on": dt.date(1900, 1, 1)}, "1949-10-01"),
    "an unknown class": ("decision", {"category": "favours"}, "favours"),
    "a person by name": ("decision", {"party_class": "natural_person", "party": "张三"}, "natural person"),
    "a resident number": ("decision", {"matter": "对11010519491231002X的决定"}, "identity number"),
    "granted penalty": ("decision", {"category": "penalties", "granted": "granted"}, "Only a licence"),
    "secret without ground": ("decision", {"is_public": False}, "on which ground"),
    "public with ground": ("decision", {"ground": "secret"}, "needs no ground"),
    "a bureau's rule": ("normativedocument", {"category": "regulations"}, "Rules are made by"),
    "published before made": ("normativedocument", {"published_on": dt.date(2025, 2, 1)}, "before the day"),
    "an end without its kind": ("normativedocument", {"ended_on": DAY}, "belong together"),
    "two years": ("decisioncount", {"since": dt.date(2024, 12, 1)}, "two years"),
    "a period backwards": ("decisioncount", {"since": dt.date(2025, 3, 2)}, "ends before"),
    "less than nothing": ("decisioncount", {"count": -1}, "Number of decisions"),
    "three decimals": ("charge", {"amount": Decimal("1.005")}, "decimal"),
    "nothing received": ("charge", {"amount": Decimal(0)}, "Nothing was received"),
    "a negative purchase": ("purchase", {"amount": Decimal(-1)}, "Amount in yuan"),
}


@pytest.mark.parametrize("what", WRONG)
@pytest.mark.usefixtures("english")
def test_what_cannot_stand_is_refused(cast: people.Cast, what: str):
    """The reason names the field or the rule; nothing is kept."""
    name, values, told = WRONG[what]
    record = new(cast, name, **values)
    act = ENTER[type(record)](by=cast["clerk.science"], record=record)
    assert any(told.casefold() in reason.casefold() for reason in reasons(act))
    assert not MODELS[name].objects.exists()


@pytest.mark.usefixtures("english")
def test_a_number_stands_once_until_it_is_made_void(cast: people.Cast):
    """The same number of another class, of another bureau or after the first is void is another record."""
    first = enter(cast, "decision")
    again = ENTER[Decision](by=cast["clerk.science"], record=new(cast, "decision"))
    assert any("already" in reason for reason in reasons(again))
    enter(cast, "decision", category="penalties")
    ENTER[Decision](by=cast["clerk.education"], record=new(cast, "decision", agency=cast.education)).execute()
    VoidRecord(by=cast["clerk.science"], record=first, reason="重复").execute()
    enter(cast, "decision")
    assert Decision.objects.count() == 4


@pytest.mark.usefixtures("english")
def test_numbers_of_one_source_do_not_overlap(cast: people.Cast):
    """March counted in the first quarter is not counted again; another source or class may."""
    quarter = {"since": dt.date(2025, 1, 1), "until": dt.date(2025, 3, 31)}
    enter(cast, "decisioncount", **quarter)
    march = ENTER[DecisionCount](by=cast["clerk.science"], record=new(cast, "decisioncount"))
    assert "counted 7 from 2025-01-01 to 2025-03-31 already" in reasons(march)[0]
    enter(cast, "decisioncount", source="另一平台")
    enter(cast, "decisioncount", category="licences")


def test_each_act_stands_in_the_ledger_on_its_day_and_reads_as_a_sentence(cast: people.Cast):
    """A document from its making to its end, and one record of each other register."""
    clerk = cast["clerk.science"]
    document = enter(cast, "normativedocument", made_on=dt.date(2020, 1, 1))
    PublishDocument(by=clerk, document=document, on=dt.date(2020, 1, 5), where="政府网站").execute()
    until = dt.date(2030, 1, 1)
    ReviewDocument(by=clerk, document=document, on=DAY, review="kept", valid_until=until).execute()
    RepealDocument(by=clerk, document=document, on=dt.date(2025, 6, 1), basis="科发〔2025〕7号").execute()
    for name in ("decision", "decisioncount", "charge", "purchase"):
        enter(cast, name)
    about = Entry.objects.filter(subject_kind="normativedocument").order_by("number")
    assert [(entry.kind, str(entry.law_day)) for entry in about] == [
        ("normative.made", "2020-01-01"),
        ("normative.published", "2020-01-05"),
        ("normative.reviewed", "2025-03-01"),
        ("normative.repealed", "2025-06-01"),
    ]
    kept = NormativeDocument.objects.get()
    assert (kept.valid_until, kept.review, kept.ending) == (until, "kept", "repealed")
    written = Entry.objects.filter(subject_kind__in=MODELS)
    assert written.count() == 8
    assert not [entry.sentence for entry in written if "%(" in entry.sentence]
    assert [verdict.broken for verdict in verify()] == [None, None, None]


def test_an_old_document_is_entered_with_its_whole_life(cast: people.Cast):
    """Made, published and ended long ago: one act, three entries, each on its day."""
    days = {
        "made_on": dt.date(2010, 1, 1),
        "published_on": dt.date(2010, 2, 1),
        "ended_on": dt.date(2015, 1, 1),
    }
    document = enter(cast, "normativedocument", **days, ending="expired", ending_basis="有效期届满")
    about = Entry.objects.filter(subject_number=str(document.pk), subject_kind="normativedocument")
    assert {(entry.kind, entry.law_day) for entry in about} == {
        ("normative.made", days["made_on"]),
        ("normative.published", days["published_on"]),
        ("normative.expired", days["ended_on"]),
    }


@pytest.mark.usefixtures("english")
def test_an_act_on_a_document_is_done_once(cast: people.Cast):
    """Published, ended, void: each says so, with its day."""
    clerk = cast["clerk.science"]
    document = enter(cast, "normativedocument")
    publish = {"by": clerk, "document": document, "on": DAY}
    PublishDocument(**publish).execute()
    assert "2025-03-01 already" in reasons(PublishDocument(**publish))[0]
    assert "what ends it" in reasons(ExpireDocument(by=clerk, document=document, on=DAY, basis=" "))[0]
    ExpireDocument(by=clerk, document=document, on=DAY, basis="期满").execute()
    assert "ended on" in reasons(RepealDocument(by=clerk, document=document, on=DAY, basis="x"))[0]
    assert (
        "no longer in force" in reasons(ReviewDocument(by=clerk, document=document, on=DAY, review="kept"))[0]
    )
    VoidRecord(by=clerk, record=document, reason="错登").execute()
    assert "void" in reasons(PublishDocument(**publish))[0]


@pytest.mark.usefixtures("english")
def test_a_review_says_what_is_wrong_with_it(cast: people.Cast):
    """All at once: a day before the making, no result, an end that lies behind."""
    document = enter(cast, "normativedocument")
    early, past = dt.date(2024, 1, 1), dt.date(2023, 1, 1)
    act = ReviewDocument(by=cast["clerk.science"], document=document, on=early, review="", valid_until=past)
    assert len(reasons(act)) == 3


@pytest.mark.usefixtures("english")
def test_a_correction_names_its_reason_and_the_entry(cast: people.Cast):
    """Without a reason, without a change, or with a new act it is none."""
    clerk = cast["clerk.science"]
    record = enter(cast, "charge")
    original = Entry.objects.get(kind="charge.received")

    def correct(reason: str = "抄错", **values: Any) -> CorrectRecord:
        return CorrectRecord(by=clerk, record=Charge.objects.get(), values=values, reason=reason)

    assert "say what was wrong" in reasons(correct("", amount=Decimal("1.00")))[0]
    assert "Nothing that stands" in reasons(correct())[0]
    assert "cannot be changed: agency" in reasons(correct(agency=cast.education))[0]
    assert "decimal" in reasons(correct(amount=Decimal("1.001")))[0]
    correct(amount=Decimal("21.50")).execute()
    entry = Entry.objects.get(kind="record.corrected")
    assert (entry.corrects, entry.law_day) == (original, record.received_on)
    assert entry.facts["of"] == "charge.received"
    assert (entry.facts["amount"], entry.facts["fen"]) == ("21.50", 2150)
    assert "抄错" in entry.sentence
    assert Entry.objects.get(pk=original.pk).facts["amount"] == "12.50"
    document = enter(cast, "normativedocument")
    act = CorrectRecord(by=clerk, record=document, values={"published_on": DAY}, reason="补")
    assert "enter it as an act" in reasons(act)[0]


@pytest.mark.usefixtures("english")
def test_an_opening_balance_is_that_of_a_report(cast: people.Cast):
    """Unknown stocks, negative ones, parts that do not make their total, a year that is not over."""

    def stated(year: int = 2023, **stocks: int) -> list[str]:
        named = {key.replace("__", "."): value for key, value in stocks.items()}
        record = OpeningBalance(agency=cast.science, year=year, stocks=named, source="年报")
        return ENTER[OpeningBalance](by=cast["head.science"], record=record).all_reasons()

    assert "no stocks of a report: t9" in stated(t9=1)[0]
    assert "not negative" in stated(t3__carried_out__total=-1)[0]
    assert "add up to 2, the total says 3" in stated(t3__carried_out__business=2, t3__carried_out__total=3)[0]
    assert "is over" in stated(2999, t3__carried_out__total=1)[0]
    assert "at least one" in " ".join(stated())
    assert stated(t3__carried_out__business=2, t3__carried_out__total=2) == []
