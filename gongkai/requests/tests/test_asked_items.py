"""What is asked: split, merged, for another agency, asked before, a record corrected; and how it counts."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gongkai.ledger.models import Entry
from gongkai.requests import queries, standing
from gongkai.requests.actions.decide import DecideItems, Decision
from gongkai.requests.actions.issue import FileCase, IssueReply
from gongkai.requests.actions.items import MergeItems, SplitItem
from gongkai.requests.actions.mending import ReopenCase
from gongkai.requests.actions.receive import Asked
from gongkai.requests.actions.referring import ConcludeAsRepeated, DecideOnRecord, ReferItems
from gongkai.requests.letter_calls import reply_of
from gongkai.requests.models import AskedItem, RequestCase
from gongkai.requests.tests import office
from gongkai.requests.tests.mailing import issuing, text_of
from gongkai.requests.tests.office import day, why_not
from tests import cast as people
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("english")
ON = day("03-10")


def names(case: RequestCase) -> list[str]:
    """What is asked, in order."""
    return [item.name for item in case.items.order_by("position")]


def test_an_item_is_split_and_each_part_ends_for_itself(cast: Cast):
    """The parts stand where the item stood, the applicant's words stay, and an approved reply is reviewed anew."""
    clerk = cast["clerk.science"]
    items = [Asked(name="甲"), Asked(name="预算和决算", features="2024年"), Asked(name="丙")]
    case = office.in_hand(cast, items=items)
    case = office.approved(cast, office.decided(cast, case, ON, "granted", "granted", "granted"), ON)
    parts = [Asked(name="预算", doc_number="科〔2024〕1号"), Asked(name="决算")]
    case = SplitItem(by=clerk, case=case, on=ON, position=2, parts=parts).execute()
    assert names(case) == ["甲", "预算", "决算", "丙"]
    found = case.items.get(position=3)
    assert (found.outcome, found.asked_as) == ("", "预算和决算\n2024年")
    assert case.items.get(position=4).outcome == "granted"
    assert "not approved" in why_not(IssueReply(by=clerk, case=case, on=ON))
    case = office.decided(cast, case, ON, "granted", "granted", "internal_affairs", "granted")
    assert standing.counted([item.outcome for item in case.items.all()]) == ("partly_granted", "mixed")
    page = people.signed_in(clerk).get(reverse("request_case", args=[case.pk])).content.decode()
    assert "counts as partly granted alone" in page
    assert "As it was asked" in page
    assert Entry.objects.get(kind="request.item_split").facts["count"] == 2


def test_a_split_that_cannot_be_is_refused_whole(cast: Cast):
    case = office.in_hand(cast)
    split = SplitItem(
        by=cast["clerk.science"], case=case, on=ON, position=7, parts=[Asked(name="甲"), Asked(name=" 甲。")]
    )
    reasons = why_not(split)
    assert "no item 7" in reasons
    assert "ask for the same" in reasons
    split.position, split.parts = 1, [Asked(name="")]
    assert "at least two" in why_not(split)
    split.parts = [Asked(name=str(number)) for number in range(31)]
    assert "at most 30" in why_not(split)


def test_equal_items_are_merged_and_others_only_with_a_reason(cast: Cast):
    clerk = cast["clerk.science"]
    items = [Asked(name="经费决算"), Asked(name="经费 决算。"), Asked(name="经费支出"), Asked(name="丁")]
    case = office.in_hand(cast, items=items)
    case = MergeItems(by=clerk, case=case, on=ON, positions=[1, 2]).execute()
    assert names(case) == ["经费决算", "经费支出", "丁"]
    assert case.items.get(position=1).asked_as == "经费决算\n经费 决算。"
    other = MergeItems(by=clerk, case=case, on=ON, positions=[1, 2])
    assert "words differ" in why_not(other)
    other.reason = "同一份决算报表"
    assert names(other.execute()) == ["经费决算", "丁"]
    assert "at least two" in why_not(MergeItems(by=clerk, case=case, on=ON, positions=[1, 1]))


def test_an_agency_of_the_tree_is_named_with_how_to_reach_it(cast: Cast):
    """Art. 36(5): the letter tells name and contact; oneself, or a name alone, is refused."""
    clerk, case = cast["clerk.science"], office.in_hand(cast)
    refer = ReferItems(by=clerk, case=case, on=ON, positions=[1], grounds="由教育局制作", to=cast.science)
    assert "another one than this" in why_not(refer)
    refer.to = cast.education
    assert "go together" in why_not(refer), "the tree knows no way to reach it"
    refer.contact = "示例路1号，0000-0000001"
    case = refer.execute()
    case = office.approved(cast, case, ON)
    case = IssueReply(by=clerk, case=case, on=ON).execute()
    told = text_of(reply_of(case))
    for words in ("不属于本机关负责公开", "滨河市教育局", "0000-0000001", "由教育局制作"):
        assert words in told, words
    assert case.outcome == "not_ours"


def test_another_outcome_forgets_the_agency(cast: Cast):
    clerk = cast["clerk.science"]
    refer = {"positions": [1], "grounds": "由他局制作", "name": "某局", "contact": "0000"}
    case = ReferItems(by=clerk, case=office.in_hand(cast), on=ON, **refer).execute()
    assert case.items.get().reference.name == "某局"
    case = DecideItems(by=clerk, case=case, on=ON, decisions={1: Decision("granted")}).execute()
    assert not hasattr(AskedItem.objects.get(case=case), "reference")


def test_what_was_asked_before_points_to_the_reply_of_then(cast: Cast):
    clerk = cast["clerk.science"]
    stranger = office.person(name="别人", number="510105199003070011")
    other = office.served(cast, office.in_hand(cast, identity=stranger), day("03-05"))
    unanswered, case = office.received(cast), office.in_hand(cast)
    repeat = ConcludeAsRepeated(by=clerk, case=case, on=ON, positions=[1], grounds="已经答复", earlier=other)
    assert "another applicant" in why_not(repeat)
    repeat.earlier = unanswered
    assert "not answered yet" in why_not(repeat)
    repeat.earlier = case
    assert "another one than this" in why_not(repeat)
    repeat.earlier = earlier = office.served(cast, office.in_hand(cast), day("03-06"))
    case = office.approved(cast, repeat.execute(), ON)
    case = IssueReply(by=clerk, case=case, on=ON).execute()
    told = text_of(reply_of(case))
    assert earlier.drafts.get().reply_number in told
    assert "2025年3月6日" in told
    assert (case.outcome, case.items.get().reference.earlier) == ("repeated", earlier)


def test_a_record_is_corrected_and_the_case_ends_with_its_letter(cast: Cast):
    """Art. 41: decided by the head; it counts as handled otherwise, and can be filed and reopened."""
    head, clerk, case = cast["head.science"], cast["clerk.science"], office.in_hand(cast)
    decide = DecideOnRecord(by=head, case=case, on=ON, result="transferred", words="属另一机关职能")
    assert "Agency that may correct it" in why_not(decide)
    decide.right_agency = "滨河市人力资源和社会保障局"
    case = decide.execute()
    assert (case.state, case.outcome, case.concluded_on) == ("record", "otherwise", ON)
    told = text_of(issuing(clerk, case, "own_record_correction").execute())
    for words in ("已转送滨河市人力资源和社会保障局处理", "第四十一条", "滨河市人民法院"):
        assert words in told, words
    assert Entry.objects.get(kind="request.concluded").facts["outcome"] == "other.rest"
    case = FileCase(by=clerk, case=case, on=ON).execute()
    assert case.state == "closed"
    case = ReopenCase(by=head, case=case, on=day("03-20"), decision="复议决定").execute()
    assert case.state == "in_hand"


@pytest.mark.parametrize("result", ["corrected", "informed"])
def test_each_result_of_a_record_has_its_text(cast: Cast, result: str):
    agency = "" if result == "corrected" else "某局"
    case = DecideOnRecord(
        by=cast["head.science"],
        case=office.in_hand(cast),
        on=ON,
        result=result,
        words="属实",
        right_agency=agency,
    ).execute()
    told = text_of(issuing(cast["clerk.science"], case, "own_record_correction").execute())
    assert ("本机关予以更正" if result == "corrected" else "向有权更正的行政机关提出：某局") in told


def test_a_record_is_not_decided_beside_a_reply(cast: Cast):
    case = office.decided(cast, office.in_hand(cast), ON, "granted")
    decide = DecideOnRecord(by=cast["head.science"], case=case, on=ON, result="", words="")
    reasons = why_not(decide)
    assert "decided already" in reasons
    assert "Result" in reasons


@pytest.mark.parametrize(
    ("outcomes", "counted"),
    [
        (["granted", "granted"], ("granted", "alike")),
        (["granted", "already_public"], ("already_public", "alike")),
        (["granted", "petition"], ("partly_granted", "mixed")),
        (["partly_granted", "granted"], ("partly_granted", "mixed")),
        (["not_existing", "deliberative"], ("deliberative", "first")),
        (["not_existing", "not_ours"], ("not_existing", "alike")),
    ],
)
def test_the_outcome_that_counts_and_the_rule_that_chose_it(outcomes: list[str], counted: tuple[str, str]):
    assert standing.counted(outcomes) == counted


def test_requests_in_the_same_words_are_found_by_two_looks_at_indexes(cast: Cast):
    """Whoever asks: by the name however it is spaced, or by the document number; at this agency alone."""
    stranger = office.person(name="别人", number="510105199003070011")
    first = office.received(cast, items=[Asked(name="2024年度 经费使用情况。")], identity=stranger)
    numbered = office.received(
        cast, items=[Asked(name="另一件", doc_number="科发〔2024〕3号")], identity=stranger
    )
    office.received(cast, items=[Asked(name="无关")])
    office.receiving(
        cast["clerk.education"], cast.education, items=[Asked(name="2024年度经费使用情况")]
    ).execute()
    items = [Asked(name="2024年度经费使用情况"), Asked(name="乙", doc_number="科发〔2024〕3号")]
    case = office.received(cast, items=items)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        found = queries.same_words(case)
    assert {one.pk for one in found} == {first.pk, numbered.pk}
    assert len(asked) <= 4
    page = (
        people.signed_in(cast["clerk.science"]).get(reverse("request_case", args=[case.pk])).content.decode()
    )
    assert "2 other requests in the same words" in page


def test_items_are_split_and_merged_through_the_pages(cast: Cast):
    case = office.in_hand(cast)
    client = people.signed_in(cast["clerk.science"])

    def do(name: str, /, **values: object) -> int:
        answer = client.post(reverse("request_do", args=[case.pk, name]), {"on": "2025-03-10", **values})
        return answer.status_code

    assert do("split", position="1", parts="预算 | 科〔2024〕1号\n\n决算\n报表") == 302
    assert [(item.name, item.doc_number) for item in case.items.all()] == [
        ("预算", "科〔2024〕1号"),
        ("决算", ""),
        ("报表", ""),
    ]
    assert do("merge", items=["2", "3"]) == 200, "their words differ and no reason is given"
    assert do("merge", items=["2", "3"], reason="同一文件") == 302
    assert do("refer", items=["1"], grounds="由他局制作", name="某局", contact="0000") == 302
    assert do("record", result="corrected", words="属实") == 200
    assert case.items.get(position=1).outcome == "not_ours"
