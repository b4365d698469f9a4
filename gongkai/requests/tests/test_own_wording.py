"""An agency's own wording of its letters: checked, valid from a day, never changed, and gone back from."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from gongkai.ledger.models import Entry
from gongkai.requests.actions.wordings import SetLetterNames, WordLetter
from gongkai.requests.correspondence import KeptForGood, LetterWording
from gongkai.requests.letter_making import wording_on
from gongkai.requests.models import RequestCase
from gongkai.requests.tests import office
from gongkai.requests.tests.mailing import issuing, text_of
from gongkai.requests.tests.office import why_not
from tests import cast as people
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("english")
TO_ADD = "依据{articles}，请{you}于期限内补齐：{to_add}。"


def wording(cast: Cast, letter: str = "correction_notice", ahead: int = 0, **texts: object) -> WordLetter:
    """The act by which the legal unit sets texts from today, or so many days ahead."""
    day = timezone.localdate() + dt.timedelta(days=ahead)
    return WordLetter(
        by=cast["second_reviewer.science"],
        at=cast.science,
        letter=letter,
        valid_from=day,
        reason="统一",
        texts=texts,
    )


def asked_today(cast: Cast, days_ago: int = 0) -> RequestCase:
    """A request received and its correction asked for on the same day."""
    from gongkai.requests.actions.correct import AskCorrection

    on = timezone.localdate() - dt.timedelta(days=days_ago)
    case = office.received(cast, on=on)
    ahead = on + dt.timedelta(days=20)
    return AskCorrection(by=cast["clerk.science"], case=case, on=on, until=ahead, words="年份").execute()


def test_a_letter_has_the_wording_of_its_day(cast: Cast):
    """A letter of yesterday keeps the statutory text; one of today has the agency's, and says which version."""
    clerk = cast["clerk.science"]
    cases = {days: asked_today(cast, days) for days in (1, 0)}
    wording(cast, to_add=TO_ADD).execute()
    old, new = (issuing(clerk, cases[days], "correction_notice").execute() for days in (1, 0))
    assert "请您补正下列事项" in text_of(old)
    assert "请您于期限内补齐：年份" in text_of(new)
    today = timezone.localdate().isoformat()
    assert (old.wordings, new.wordings) == (
        {"correction_notice": [0, "2019-05-15"]},
        {"correction_notice": [1, today]},
    )
    entry = Entry.objects.get(kind="letter.worded")
    assert (entry.facts["letter"], entry.facts["version"], entry.facts["parts"]) == (
        "correction_notice",
        1,
        ["to_add"],
    )


@pytest.mark.parametrize(
    ("letter", "texts", "reason"),
    [
        ("correction_notice", {"to_add": "请补正。"}, "drops the required variable"),
        ("correction_notice", {"to_add": TO_ADD + "{court}"}, "unknown variable 'court'"),
        ("correction_notice", {"to_add": TO_ADD + "{{you}"}, "no partner"),
        ("correction_notice", {"consequence": "逾期后果自负。"}, "视为放弃申请"),
        ("correction_notice", {"once": ""}, "cannot be dropped"),
        ("correction_notice", {"greeting": "您好"}, "no part 'greeting'"),
        ("correction_notice", {"to_add": TO_ADD + "并适用第三十六条第（三）项。"}, "第三十六条第（三）项"),
        ("refused", {"finding": {"deliberative": "根据第十四条，{you}申请的信息不公开。"}}, "第十四条"),
        ("refused", {"finding": {"granted": "可以公开。"}}, "each value"),
        ("refused", {"title": "  "}, "cannot be dropped"),
        ("nothing", {"title": "x"}, "no letter"),
    ],
)
def test_a_wording_that_cannot_stand_is_refused_by_name(cast: Cast, letter: str, texts: dict, reason: str):
    """Dropped and unknown variables, stray brackets, duty words, elements, articles of other outcomes."""
    assert reason in why_not(wording(cast, letter, **texts))
    assert not LetterWording.objects.exists()


def test_an_article_that_goes_with_the_outcome_stands(cast: Cast):
    text = "{you}申请公开的是过程性信息，属于第十六条第二款所列情形，另见《中华人民共和国统计法》第九条。"
    assert wording(cast, "refused", finding={"deliberative": text}).execute().version == 1


def test_versions_are_never_changed_and_the_statutory_text_comes_back(cast: Cast):
    first = wording(cast, to_add=TO_ADD).execute()
    with pytest.raises(KeptForGood):
        first.save()
    with pytest.raises(KeptForGood):
        first.delete()
    assert "Nothing is different" in why_not(wording(cast, to_add=TO_ADD))
    past = wording(cast, ahead=-1)
    assert "have their wording already" in why_not(past)
    wording(cast, ahead=5).execute()
    today = timezone.localdate()
    holding = [
        wording_on(cast.science, "correction_notice", today + dt.timedelta(days=days)) for days in (-1, 4, 5)
    ]
    assert [one and (one.version, bool(one.texts)) for one in holding] == [None, (1, True), (2, False)]


def test_only_the_legal_unit_and_the_administrator_word_letters(cast: Cast):
    for who, may in (("clerk.science", False), ("head.science", False), ("second_reviewer.education", False)):
        act = wording(cast, to_add=TO_ADD)
        act.by = cast[who]
        assert (not act.all_reasons()) is may
    act = wording(cast, to_add=TO_ADD)
    act.by = cast["administrator.city"]
    assert not act.all_reasons()


def test_the_page_shows_both_texts_and_an_example_and_sets_the_agencys_own(cast: Cast):
    client = people.signed_in(cast["second_reviewer.science"])
    assert client.get(reverse("request_wordings"))["Location"] == reverse(
        "request_wordings_of", args=[cast.science.pk]
    )
    url = reverse("request_wording", args=[cast.science.pk, "correction_notice"])
    page = client.get(url)
    given = {part.key: part.own for part, _field in page.context_data["form"].lines()}
    today = timezone.localdate().isoformat()
    sent = {**given, "to_add": TO_ADD, "valid_from": today, "reason": "统一"}
    looked = client.post(url, {**sent, "look": "1"}).content.decode()
    assert "于期限内补齐：请写明所需会议记录的年份" in looked
    assert not LetterWording.objects.exists(), "looking sets nothing"
    wrong = client.post(url, {**sent, "once": ""}).content.decode()
    assert "cannot be dropped" in wrong
    assert client.post(url, sent).status_code == 302
    assert LetterWording.objects.get().texts == {"to_add": TO_ADD}
    assert (
        "own, version 1"
        in client.get(reverse("request_wordings_of", args=[cast.science.pk])).content.decode()
    )
    assert client.post(url, {**sent, "back": "1"}).status_code == 302
    assert LetterWording.objects.get(version=2).texts == {}
    assert client.get(url, {"version": "1"}).context_data["shown"].version == 1
    assert client.get(reverse("request_wording", args=[cast.science.pk, "nothing"])).status_code == 404


def test_what_every_letter_names_is_looked_at(cast: Cast):
    act = SetLetterNames(
        by=cast["second_reviewer.science"],
        at=cast.science,
        agency_kind="ministry",
        second_review_organ="司法局",
        court="人民检察院",
        contact="{agency}",
    )
    reasons = why_not(act)
    for words in ("Kind of agency", "name of a court", "name the first one", "curly brackets"):
        assert words in reasons
    client = people.signed_in(cast["second_reviewer.science"])
    url = reverse("request_letter_names", args=[cast.science.pk])
    assert client.post(url, {"court": "滨河市某区人民法院"}).status_code == 302
    cast.science.letter_settings.refresh_from_db()
    assert cast.science.letter_settings.court == "滨河市某区人民法院"
