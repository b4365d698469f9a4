"""Letter files and an agency's own wording: read as written, and refused by name where something must stand."""

from collections.abc import Mapping

import pytest

from gongkai.law.case_words import sentences
from gongkai.law.letters import letters, terms
from gongkai.requests.letter_facts import LetterRefused
from gongkai.requests.letter_files import example_file, listing, read_order
from gongkai.requests.letters import Composed, compose_letter
from gongkai.requests.tests.letter_examples import facts, made, text_of

pytestmark = pytest.mark.one_database
LETTERS = sorted(letters())


def reworded(wording: Mapping[str, object], letter_id: str = "correction_notice") -> Composed:
    given, on = facts(letter_id)
    return compose_letter(letter_id, given, on, wording)


def test_an_agency_may_word_a_letter_itself():
    done = reworded({"unclear": "贵申请下列内容无法辨识：{unclear}", "title": "补正通知书"})
    assert done.paper.title == "补正通知书"
    assert dict(done.elements)["unclear"].startswith("贵申请下列内容无法辨识：")


@pytest.mark.parametrize(
    ("wording", "code", "named"),
    [
        ({"to_add": "根据{articles}补正。"}, "wording-variable-dropped", "补正事项"),
        ({"to_add": "根据{articles}补正[[{to_add}]]。"}, "wording-variable-dropped", "补正事项"),
        ({"unclear": ""}, "wording-empty", "不明确之处"),
        ({"unclear": None}, "wording-empty", "不明确之处"),
        ({"unclear": "{unclear}{colour}"}, "wording-variable-unknown", "colour"),
        ({"unclear": "{unclear}{agency.number}"}, "wording-stray", "{"),
        ({"unclear": "{unclear}[["}, "wording-stray", "[["),
        ({"consequence": "请注意。"}, "wording-must-say", "视为放弃申请"),
        ({"once": "此致"}, "wording-must-say", "一次性告知"),
        ({"remedies": "无"}, "wording-unknown", "remedies"),
        ({"title": " "}, "wording-empty", "标题"),
        ({"title": 5}, "wording-not-text", "标题"),
        ({"unclear": ["x"]}, "wording-not-text", "不明确之处"),
    ],
)
def test_own_wording_that_drops_what_must_stand_is_refused_by_name(
    wording: dict[str, object], code: str, named: str
):
    with pytest.raises(LetterRefused) as refused:
        reworded(wording)
    assert named in "".join(one.text() for one in refused.value.problems if one.code == code)


def test_own_wording_may_address_the_reader_in_its_own_way():
    assert dict(reworded({"to_add": "根据{articles}，请申请人补正：{to_add}"}).elements)["to_add"]


def test_own_wording_by_outcome_is_checked_for_each_outcome():
    done = reworded({"finding": {"deliberative": "{you}要的是讨论记录。"}}, "refused")
    assert dict(done.elements)["finding"] == "您要的是讨论记录。"
    with pytest.raises(LetterRefused, match="other_law"):
        reworded({"finding": {"prohibited_by_law": "禁止公开。"}}, "refused")
    with pytest.raises(LetterRefused, match="outcome"):
        reworded({"finding": "一律不公开。"}, "refused")


@pytest.mark.parametrize("letter_id", LETTERS)
def test_the_printed_example_is_read_back_as_the_same_letter(letter_id: str):
    assert read_order(example_file(letter_id)).composed().paper == made(letter_id).paper
    assert example_file(letter_id, "en").startswith("# ")


def test_a_letter_file_keeps_texts_as_written_and_takes_own_wording():
    text = example_file("refused") + "contact: 0512\nwording:\n  reasons: '理由如下：{reasons}'\n"
    paper = read_order(text).composed().paper
    assert paper.note == "联系人：0512"
    assert "理由如下：" in text_of(paper)


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "empty"), ("- a", "letter-no-mapping"), ("letter: refused\nletter: x", "letter-key-twice"),
     ("a: [", "not-yaml"),
     ("on: 2026-13-01\nletter: refused", "letter-no-day"), ("on: 2026-10-20", "letter-no-id"),
     ("a: &x 1\nb: *x", "alias"), (b"\xff\xfe", "not-utf8"),
     ("letter: refused\non: 2026-10-20\nsubject: {a: b}", "letter-bad-value"), ("a: !!python/object:x 1", "alias"),
     ("letter: refused\non: 2026-10-20\nwording: x", "letter-bad-wording")],
)  # fmt: skip
def test_a_file_that_is_no_letter_file_is_refused_with_its_place(text: str | bytes, code: str):
    with pytest.raises(LetterRefused) as refused:
        read_order(text, "文书.yaml")
    assert code in [one.code for one in refused.value.problems]
    assert all("文书.yaml" in one.text() for one in refused.value.problems)


def test_the_list_names_every_letter_and_only_known_variables():
    found = listing()
    assert [one["letter"] for one in found] == list(letters())
    assert {name for one in found for name in (*one["needed"], *one["optional"])} <= set(terms())


def test_every_sentence_about_letters_is_in_use():
    from pathlib import Path

    from gongkai.law.loading import load_yaml

    root = Path(__file__).resolve().parents[1]
    source = "".join(path.read_text(encoding="utf-8") for path in root.rglob("letter*.py"))
    for group in load_yaml("letter_words.yaml").values():
        for code in group:
            assert f'"{code}"' in source, code
            assert code in sentences()
