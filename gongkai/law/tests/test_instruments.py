"""Citations: how an article is printed, which version a day means, and that nothing is cited by guess."""

import datetime as dt
from itertools import pairwise

import pytest

from gongkai.law.instruments import (
    NotInForce,
    UnknownCitation,
    by_number,
    chinese_number,
    cite,
    instruments,
    printed_article,
    version,
)
from gongkai.law.loading import Mark


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("key", "printed"),
    [
        ("711:26", "《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条"),
        ("711:20(15)", "《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第（十五）项"),
        ("711:33.2", "《中华人民共和国政府信息公开条例》（国务院令第711号）第三十三条第二款"),
        ("review-2023:23.1(4)", "《中华人民共和国行政复议法》（主席令第九号）第二十三条第一款第（四）项"),
        ("civil-code:201", "《中华人民共和国民法典》（主席令第四十五号）第二百零一条"),
        ("2016-80:一（一）", "《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）一（一）"),
        ("GB-T-9704-2012", "《党政机关公文格式》（GB/T 9704-2012）"),
    ],
)
def test_a_citation_is_printed_as_official_texts_print_it(key: str, printed: str):
    assert cite(key).printed == printed


@pytest.mark.parametrize(
    ("number", "text"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (56, "五十六"), (100, "一百"), (105, "一百零五"),
     (110, "一百一十"), (203, "二百零三"), (999, "九百九十九")],
)  # fmt: skip
def test_articles_are_numbered_in_chinese(number: int, text: str):
    assert chinese_number(number) == text
    assert printed_article(str(number)) == f"第{text}条"


def test_a_number_no_article_has_is_refused():
    with pytest.raises(ValueError, match="1 to 999"):
        chinese_number(0)


@pytest.mark.parametrize(
    ("on", "number"),
    [
        ("2008-05-01", "国务院令第492号"),
        ("2019-05-14", "国务院令第492号"),
        ("2019-05-15", "国务院令第711号"),
        ("2026-11-22", "国务院令第711号"),
    ],
)
def test_a_family_means_the_version_in_force_on_the_day(on: str, number: str):
    assert version("disclosure", day(on)).number == number


def test_a_family_is_cited_by_the_day_alone():
    assert cite("disclosure:26", day("2020-01-01")).key == "711:26"
    with pytest.raises(UnknownCitation, match="a family needs a day"):
        cite("disclosure:26")


@pytest.mark.parametrize(
    ("key", "on"), [("711:26", "2019-05-14"), ("492:18", "2019-05-15"), ("disclosure:18", "2008-04-30")]
)
def test_a_version_not_in_force_on_the_day_is_refused(key: str, on: str):
    with pytest.raises(NotInForce):
        cite(key, day(on))


@pytest.mark.parametrize("key", ["711:99", "711:20(16)", "711:", "999:1", "", "disclosure"])
def test_an_unknown_citation_is_refused(key: str):
    with pytest.raises(UnknownCitation):
        cite(key)


def test_an_unknown_family_is_refused_whatever_the_day():
    with pytest.raises(UnknownCitation, match="no family of instruments 'taxes'"):
        cite("taxes:1", day("2026-01-01"))


def test_a_citation_has_the_mark_of_its_less_certain_part():
    assert cite("711:26").mark is Mark.V
    assert cite("2020-109:6").mark is Mark.M
    assert cite("secrets-2024:35").mark is Mark.P


def test_an_instrument_is_found_by_its_printed_number():
    assert by_number("国办公开办函〔2021〕30号").id == "2021-30"
    with pytest.raises(UnknownCitation, match="〔2031〕"):
        by_number("国办发〔2031〕1号")


def test_versions_of_one_regulation_never_overlap():
    statutes = [item for item in instruments() if item.kind in ("law", "regulation")]
    for family in {item.family for item in statutes}:
        held = sorted((i.force_from, i.force_until or dt.date.max) for i in statutes if i.family == family)
        assert all(earlier[1] < later[0] for earlier, later in pairwise(held)), family
