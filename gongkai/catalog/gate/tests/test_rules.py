"""Rules are data: complete, cited, changeable by level; texts, words and pictures come in by argument."""

import subprocess
import sys
from string import Formatter

import pytest
import yaml

from gongkai.catalog.gate import Examination, Level, Word, default_rules, examine, examine_text
from gongkai.catalog.gate.findings import Finding, Place, Refusal
from gongkai.catalog.gate.picturetext import PictureRows, Row
from gongkai.catalog.gate.rules import FILE, data
from gongkai.catalog.gate.tests.numbers import ID, MOBILE
from gongkai.catalog.gate.tests.office import docx, paragraph, run
from gongkai.catalog.gate.tests.pages import picture
from gongkai.catalog.gate.tests.planted import PLANTED, Planted
from gongkai.law.instruments import cite

RULES = default_rules()


@pytest.mark.parametrize("code", RULES)
def test_every_rule_is_named_in_both_languages_and_says_why(code: str) -> None:
    rule = RULES[code]
    assert rule.zh
    assert rule.en.isascii()
    assert rule.why
    assert bool(rule.basis) == bool(rule.mark)
    if rule.basis:
        assert cite(rule.basis)


@pytest.mark.parametrize("part", ["refusals", "places", "states", "removals", "kept"])
def test_every_sentence_has_the_same_blanks_in_both_languages(part: str) -> None:
    for code, words in data()[part].items():
        blanks = [
            {one[1] for one in Formatter().parse(words[language]) if one[1]} for language in ("zh", "en")
        ]
        assert blanks[0] == blanks[1], code


def test_the_gate_needs_no_framework() -> None:
    named = "{name.split('.')[0] for name in sys.modules} & {'django', 'wagtail'}"
    script = f"import sys, gongkai.catalog.gate; print({named})"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_an_agency_may_change_levels_and_nothing_else() -> None:
    milder = RULES.with_levels({"mobile": "ask"})
    assert examine_text("body", f"电话{MOBILE}", rules=milder).level is Level.ASK
    assert examine_text("body", f"电话{MOBILE}").level is Level.STOP
    assert RULES.with_levels(milder.levels())["mobile"].level is Level.ASK
    with pytest.raises(KeyError):
        RULES.with_levels({"opinion": "stop"})
    with pytest.raises(ValueError, match="maybe"):
        RULES.with_levels({"mobile": "maybe"})


def test_no_rule_is_about_opinions() -> None:
    """Every code is one that the shipped code gives; words come from the agency alone."""
    codes = set(yaml.safe_load(FILE.read_text(encoding="utf-8"))["rules"])
    assert codes == {one.code for one in PLANTED} | {"word", "bank-card-likely"}
    assert examine_text("body", "任何文字").findings == ()


def test_an_agencys_words_are_found_with_what_to_write_instead() -> None:
    words = [
        Word("省科技厅厅长", "省科技厅主要负责人", Level.STOP),
        Word("科技局", "市科技局"),
        Word("", "x"),
    ]
    examination = examine_text("title", "省科技厅厅长到市科技局调研，科技局汇报", words=words)
    found = [(one.level, one.facts["wrong"], one.facts["instead"]) for one in examination.findings]
    assert found == [(Level.STOP, "省科技厅厅长", "省科技厅主要负责人"), (Level.ASK, "科技局", "市科技局")]
    assert examination.counts == {"word": 2}


def test_words_are_found_over_runs_of_a_file() -> None:
    data = docx(paragraph(run("国家工"), run("商总局")))
    (found,) = examine("a.docx", data, words=[Word("国家工商总局", "国家市场监督管理总局")]).findings
    assert found.place.en == "paragraph 1"


def test_fields_are_named_with_their_line() -> None:
    assert examine_text("标题", f"关于{ID}").findings[0].place.zh == "字段“标题”"
    assert examine_text("summary", f"一\n{ID}").findings[0].place.en == "field summary, line 2"
    body = examine_text("body", f"<p>一</p>\n<p>身份证<b>{ID[:6]}</b>{ID[6:]}</p>", markup=True)
    assert [one.place.en for one in body.findings] == ["field body › line 2"]
    assert examine_text("body", " \n", markup=True).findings == ()


def test_the_text_of_pictures_is_examined_where_a_reader_is_given() -> None:
    said = f"身份证{ID}"
    rows = PictureRows((Row(said, (0.9,) * len(said)),), True)
    examination = examine("a.png", picture("PNG"), picture_text=lambda _: rows)
    assert examination.codes() == {"id-card"}


def test_many_findings_are_counted_and_the_first_two_hundred_listed() -> None:
    numbers = "\n".join(f"139{n:08d}" for n in range(1000))
    examination = examine("a.txt", numbers.encode())
    assert examination.counts == {"mobile": 1000}
    assert len(examination.findings) == 200


@pytest.mark.parametrize("planted", PLANTED[::7], ids=str)
def test_an_examination_survives_json(planted: Planted) -> None:
    examination = examine(planted.name, planted.data)
    assert Examination.from_dict(examination.as_dict()) == examination


def test_a_refusal_survives_json() -> None:
    examination = Examination("a", "pdf", Refusal("too-large", {"size": 2, "limit": 1}))
    assert Examination.from_dict(examination.as_dict()) == examination


def test_a_finding_says_what_where_and_how_much() -> None:
    place = Place("cell", {"sheet": "名单", "state": "hidden", "cell": "B7", "line": "visible"})
    found = Finding("id-card", Level.STOP, place.inside(Place("embedded", {"name": "a.xlsx"})), "6405****")
    assert found.zh == "居民身份证号码 · 嵌入文件“a.xlsx” › 工作表“名单”（隐藏）单元格 B7: 6405****"
    assert found.en == "ID card number · embedded file a.xlsx › sheet 名单 (hidden), cell B7: 6405****"
