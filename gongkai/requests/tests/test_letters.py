"""The letters of a request: every one whole, dated, of the right article, and refused by name where it is not."""

import datetime as dt

import pytest

from gongkai.law import replies
from gongkai.law.letters import letters, terms
from gongkai.papers.document import day_text
from gongkai.requests.letter_facts import LetterRefused, known, needed
from gongkai.requests.letters import compose, compose_letter
from gongkai.requests.tests.letter_examples import facts, made, reasons, text_of

pytestmark = pytest.mark.one_database
LETTERS = sorted(letters())
DECIDED = dt.date(2026, 10, 20)


def test_every_letter_of_an_outcome_exists_and_no_answer_is_without_outcome():
    assert {one.letter for one in replies.outcomes()} == {
        one.id for one in letters().values() if one.group == "answer"
    }


@pytest.mark.parametrize("letter_id", LETTERS)
def test_each_letter_composes_from_its_example_with_every_required_element(letter_id: str):
    letter, done = letters()[letter_id], made(letter_id)
    text, found = text_of(done.paper), [name for name, _ in done.elements]
    version = letter.version(done.on)
    assert [one.element for one in version.paragraphs if one.required and one.element not in found] == []
    for paragraph in version.paragraphs:
        for words in paragraph.must_say:
            assert words in text
    assert "{" not in text
    assert "[[" not in text
    if letter.group != "form":
        assert all(
            (done.paper.number, done.paper.addressee, done.paper.signature, done.paper.date, done.paper.seal)
        )
    assert (letter.remedy != "none") == ("remedies" in found)
    for cited in done.articles if letter.group != "form" else ():
        assert (
            cited.printed.rpartition("）第")[2].split("项")[0] in text
            or cited.short.rpartition("》")[2] in text
        )


@pytest.mark.parametrize("letter_id", LETTERS)
def test_each_required_variable_taken_out_is_refused_by_name_in_both_languages(letter_id: str):
    letter = letters()[letter_id]
    given, on = facts(letter_id)
    for name in needed(letter, letter.version(on)):
        with pytest.raises(LetterRefused) as refused:
            compose(letter_id, {key: value for key, value in given.items() if key != name}, on)
        assert terms()[name].label_zh in refused.value.text()
        assert f"({name})" in refused.value.text("en")
        with pytest.raises(LetterRefused):
            compose(letter_id, {**given, name: "  "}, on)


@pytest.mark.parametrize("letter_id", LETTERS)
def test_an_optional_variable_appears_or_is_refused_never_lost(letter_id: str):
    letter = letters()[letter_id]
    given, on = facts(letter_id)
    printed = {"corrected", "correction_asked", "fee_paid", "extended_on", "extension_days", "excluded_days"}
    silent = {"articles", "late", "last_day", "served_by", "outcome", "addressee_is", *printed}
    for name in set(known(letter, letter.version(on))) - set(given) - silent:
        value = terms()[name].example
        try:
            done = compose_letter(letter_id, {**given, name: value}, on)
        except LetterRefused as refused:
            if name not in refused.text():
                raise
            continue
        shown = day_text(dt.date.fromisoformat(value)) if terms()[name].kind == "date" else value
        paper = done.paper
        where = [text_of(paper), paper.mark, paper.note, *paper.attachments, *paper.imprint.copies]
        assert any(shown in one for one in where) or name == "amount", name


def test_everything_wrong_is_told_at_once():
    told = reasons(
        "refused", subject=None, number="示科信公开[2026]12号", court="示例局", outcome="granted",
        received="2026-11-20", colour="red",
    )  # fmt: skip
    assert set(told) == {
        "letter-variable-missing", "letter-number-form", "letter-court-wrong", "letter-wrong-outcome",
        "letter-before" if "letter-before" in told else "letter-after", "letter-variable-unknown",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("on", "first", "articles_named"),
    [
        ("2023-12-29", False, False),
        ("2024-01-02", True, False),
        ("2025-05-30", True, False),
        ("2025-06-03", True, True),
    ],
)
def test_a_refusal_says_review_first_by_the_day_of_the_decision(on: str, first: bool, articles_named: bool):
    day = dt.date.fromisoformat(on)
    given: dict[str, object] = {
        "received": day - dt.timedelta(days=7),
        "number": f"示科信公开〔{day.year}〕第1号",
    }
    if not first:
        given["review_organ"] = ["示例市人民政府", "示例省科学技术厅"]
    text = text_of(made("refused", day, **given).paper)
    assert ("应当先向行政复议机关申请行政复议" in text) is first
    assert ("也可以依法向人民法院提起行政诉讼" in text) is not first
    assert ("第十四条、第十五条、第十六条" in text) is articles_named
    assert ("直接提起行政诉讼" in text) is not first
    assert "六十日内" in text
    assert "示例市示例区人民法院" in text


def test_the_last_day_of_2023_and_the_first_of_2024_differ():
    organs = ["示例市人民政府", "示例省科学技术厅"]
    old = text_of(made("refused", dt.date(2023, 12, 31), received="2023-12-20", number="示科〔2023〕第9号",
                       review_organ=organs).paper)  # fmt: skip
    new = text_of(
        made("refused", dt.date(2024, 1, 1), received="2023-12-20", number="示科〔2024〕第1号").paper
    )
    assert "应当先" not in old
    assert "示例市人民政府或者示例省科学技术厅（由您选择）" in old
    assert "应当先" in new


def test_other_outcomes_may_go_to_review_or_court_and_a_partial_answer_says_both():
    other = text_of(made("not_held").paper)
    assert "也可以依法向人民法院提起行政诉讼" in other
    assert "六个月内" in other
    assert "应当先" not in other
    part = text_of(made("partly_granted").paper)
    assert "应当先" in part
    assert "本答复的其他部分不服的" in part


@pytest.mark.parametrize("outcome", [one.id for one in letters()["refused"].outcomes])
def test_each_ground_of_refusal_has_its_article_and_finding(outcome: str):
    done = made(
        "refused", outcome=outcome, other_law="《示例法》第一条" if outcome == "prohibited_by_law" else None
    )
    assert {one.key for one in done.articles} == {one.key for one in replies.outcome(outcome).basis(DECIDED)}
    assert replies.outcome(outcome).remedy == "withheld"
    assert "应当先" in text_of(done.paper)
    if outcome == "prohibited_by_law":
        assert "letter-variable-missing" in reasons("refused", outcome=outcome)


@pytest.mark.parametrize(
    "articles",
    [
        ["711:16.2", "711:36(3)"],
        ["第十六条第二款", "第三十六条第(三)项"],
        ["第16条第2款", "第36条第三项"],
        ["《中华人民共和国政府信息公开条例》第十六条第二款", "第三十六条第（三）项"],
    ],
)
def test_articles_that_match_are_taken_in_any_writing(articles: list[str]):
    assert len(made("refused", articles=articles).articles) == 2


def test_articles_that_may_lack_are_left_out_where_others_are_named():
    done = made("refused", outcome="third_party_rights", articles=["711:15", "711:36(3)"])
    assert "第三十二条" not in text_of(done.paper)
    assert "第三十二条" in text_of(made("refused", outcome="third_party_rights").paper)


@pytest.mark.parametrize(
    ("letter_id", "articles", "codes"),
    [
        ("refused", ["711:15", "711:36(3)"], {"letter-wrong-article", "letter-article-missing"}),
        ("refused", ["711:36(3)"], {"letter-article-missing"}),
        ("refused", ["第九百条"], {"letter-wrong-article", "letter-article-missing"}),
        ("not_held", ["711:36(5)"], {"letter-wrong-article", "letter-article-missing"}),
        ("correction_notice", ["711:33"], {"letter-wrong-article", "letter-article-missing"}),
        ("reconfirmation", ["711:36(6)"], {"letter-wrong-article"}),
    ],
)
def test_an_article_that_does_not_match_is_refused(letter_id: str, articles: list[str], codes: set[str]):
    assert set(reasons(letter_id, articles=articles)) == codes


def test_an_outcome_of_another_letter_is_refused():
    told = reasons("granted", outcome="state_secret")
    assert "国家秘密" in told["letter-wrong-outcome"]
