"""A holiday notice that someone enters: all mistakes at once, in both languages; what is odd takes a reason."""

import datetime as dt

import pytest

from gongkai.law.holiday_notices import parse_year
from gongkai.law.loading import LAW_FOLDER
from gongkai.law.notice_checks import MAX_BYTES, read_notice
from gongkai.law.recomputing import recompute
from gongkai.law.request_cases import Case
from gongkai.law.workdays import Calendar

TODAY = dt.date(2026, 11, 22)
KNOWN = Calendar.known()
GOOD = """
year: 2027
notices:
- title: 国务院办公厅关于2027年部分节假日安排的通知
  number: 国办发明电〔2026〕1号
  issued: 2026-11-02
  source: 测试
  mark: V
  holidays:
  - {name: 元旦, off: [2027-01-01..2027-01-03]}
  - {name: 春节, off: [2027-02-05..2027-02-13], work: [2027-01-30, 2027-02-20]}
  - {name: 清明节, off: [2027-04-03..2027-04-05]}
  - {name: 劳动节, off: [2027-05-01..2027-05-05], work: [2027-04-25]}
  - {name: 端午节, off: [2027-06-09]}
  - {name: 中秋节, off: [2027-09-15]}
  - {name: 国庆节, off: [2027-10-01..2027-10-07], work: [2027-09-26, 2027-10-09]}
"""


def codes(text: str, today: dt.date = TODAY) -> list[str]:
    """What is wrong, by code; each has words in both languages."""
    found = read_notice(text, KNOWN, today)
    assert all(one.text("en") and one.text() for one in [*found.problems, *found.doubts])
    assert (found.year is None) == bool(found.problems)
    return [one.code for one in (found.problems or found.doubts)]


@pytest.mark.parametrize("path", sorted((LAW_FOLDER / "calendar").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_notice_that_comes_with_the_package_passes_and_only_special_years_do_not_add_up(path):
    """Days off from Monday to Friday less make-up days are the statutory days, but for 2015 and 2020."""
    odd = {"2015": ["notice-count"], "2020": ["notice-count"]}.get(path.stem, [])
    assert codes(path.read_text(encoding="utf-8")) == ["notice-known", *odd]


def test_a_right_notice_is_read_as_the_file_of_a_year_is():
    found = read_notice(GOOD, KNOWN, TODAY)
    assert not found.doubts
    assert found.year == parse_year(GOOD, "2027.yaml")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("year: 2027", "year: 2028", "notice-gap"),
        ("year: 2027", "year: 二〇二七", "notice-no-year"),
        ("year: 2027", "yaer: 2027", "notice-unknown-key"),
        ("关于2027年", "关于2026年", "notice-title"),
        ("国办发明电〔2026〕1号", "第一号", "notice-number"),
        ("issued: 2026-11-02", "issued: 2026-12-02", "notice-future"),
        ("issued: 2026-11-02", "issued: 2024-11-02", "notice-issued"),
        ("issued: 2026-11-02", "issued: 十一月", "notice-no-day"),
        ("source: 测试", "source: [测试]", "notice-text"),
        ("mark: V", "mark: X", "notice-mark"),
        ("name: 元旦", "name: 圣诞节", "notice-holiday"),
        ("2027-01-01..2027-01-03", "2027-01-03..2027-01-01", "notice-backwards"),
        ("2027-01-01..2027-01-03", "2027-01-01到03", "notice-no-day"),
        ("[2027-06-09]", "[2028-06-09]", "notice-other-year"),
        ("work: [2027-04-25]", "work: [2027-04-26]", "notice-weekday"),
        ("work: [2027-04-25]", "work: [2027-05-02]", "notice-twice"),
        ("off: [2027-06-09]", "off: []", "notice-no-list"),
        ("off: [2027-06-09]", "off: 2027-06-09", "notice-no-list"),
        ("[2027-06-09]", "[2027-06-09, 2027-06-10]", "notice-count"),
        ("  - {name: 端午节, off: [2027-06-09]}\n", "", "notice-fewer"),
        ("[2027-06-09]", "[2027-06-31]", "notice-not-yaml"),
    ],
)
def test_each_mistake_has_a_sentence_of_its_own(old: str, new: str, code: str):
    """It names the place; a file of the wrong form never becomes a calendar."""
    assert old in GOOD
    assert code in codes(GOOD.replace(old, new, 1))


@pytest.mark.parametrize(
    "text", ["", "[]", "year", "a: [", "a: &a [*a]", "x" * (MAX_BYTES + 1), "year: 2027\nnotices: [1]"]
)
def test_what_is_no_notice_at_all_is_refused_with_a_sentence(text: str):
    assert codes(text)


def test_all_mistakes_are_told_at_once():
    wrong = GOOD.replace("name: 元旦", "name: 圣诞节").replace("work: [2027-04-25]", "work: [2027-04-26]")
    assert {"notice-holiday", "notice-weekday"} <= set(codes(wrong.replace("mark: V", "mark: X")))


@pytest.mark.parametrize(
    ("received", "before", "after", "provisional"),
    [
        ("2026-12-02", "2026-12-30", "2026-12-30", False),
        ("2026-12-03", "2026-12-31", "2026-12-31", False),
        ("2026-12-04", "2027-01-01", "2027-01-04", False),
    ],
)
def test_the_day_before_on_and_after_the_first_day_that_the_notice_changes(
    received: str, before: str, after: str, provisional: bool
):
    """A reply due on 31 December stays; one that was due provisionally on New Year's Day moves and is certain."""
    year = read_notice(GOOD, KNOWN, TODAY).year
    assert year is not None
    new = KNOWN.with_year(year)
    case = Case(dt.date.fromisoformat(received))
    moved = {change.clock: (change.before, change.after) for change in recompute([(1, case)], KNOWN, new)}
    days = (dt.date.fromisoformat(before), dt.date.fromisoformat(after))
    assert moved.get("reply", (days[0], days[0])) == days
    assert KNOWN.add_workdays(case.received, 20).day == days[0]
    due = new.add_workdays(case.received, 20)
    assert (due.day, due.provisional) == (days[1], provisional)
