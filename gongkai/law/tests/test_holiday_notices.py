"""Year files: what an administrator may enter, and what is refused, naming file and key."""

import datetime as dt

import pytest

from gongkai.law.loading import LawDataError, Mark
from gongkai.law.workdays import Calendar, CalendarRangeError, Reason

KNOWN = Calendar.known()
NOTICE = """
year: {year}
notices:
- title: 国务院办公厅关于{year}年部分节假日安排的通知
  number: 国办发明电〔{before}〕1号
  issued: {before}-11-05
  source: 测试
  mark: V
  holidays:
  - name: 元旦
    off: [{year}-01-01..{year}-01-03]
    work: [{before}-12-27]
"""


def year_text(year: int = 2027, **changes: tuple[str, str]) -> str:
    text = NOTICE.format(year=year, before=year - 1)
    for old, new in changes.values():
        assert old in text
        text = text.replace(old, new)
    return text


def test_a_new_year_makes_its_days_certain_and_may_move_the_december_before():
    entered = KNOWN.with_year(year_text())
    assert entered.last_day == dt.date(2027, 12, 31)
    assert entered.why(dt.date(2027, 1, 1)) is Reason.NEW_YEAR
    assert entered.why(dt.date(2026, 12, 27)) is Reason.MAKE_UP_DAY
    assert entered.add_workdays(dt.date(2026, 12, 31), 1).provisional is False
    assert KNOWN.why(dt.date(2027, 1, 1)) is Reason.ASSUMED_WORKDAY


def test_a_known_year_can_be_replaced():
    replaced = KNOWN.with_year(year_text(2026, drop=("    work: [2025-12-27]\n", "")))
    assert replaced.why(dt.date(2026, 10, 1)) is Reason.WORKDAY
    assert len(replaced.years) == len(KNOWN.years)


def test_a_year_that_leaves_a_gap_is_refused():
    with pytest.raises(CalendarRangeError, match="缺少2027年"):
        KNOWN.with_year(year_text(2028, drop=("    work: [2027-12-27]\n", "")))


def test_a_later_notice_of_the_same_year_overrules_the_first():
    text = (
        year_text()
        + """
- title: 国务院办公厅关于调整2027年元旦假期安排的通知
  number: 国办发明电〔2026〕9号
  issued: 2026-12-20
  source: 测试
  mark: V
  holidays:
  - {name: 元旦, off: [2027-01-04], work: [2027-01-02]}
"""
    )
    entered = KNOWN.with_year(text)
    assert entered.why(dt.date(2027, 1, 2)) is Reason.MAKE_UP_DAY
    assert entered.why(dt.date(2027, 1, 4)) is Reason.NEW_YEAR


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("year: 2027", "year: 27", "year: must be a year"),
        ("year: 2027", "year: 2027\nyears: 1", "unknown key years"),
        ("year: 2027", "year: 2027\nyear: 2027", "duplicate key 'year'"),
        ("  mark: V\n", "", r"notices\[0\]: missing key mark"),
        ("mark: V", "mark: X", r"notices\[0\].mark: mark must be V, P or M"),
        ("国办发明电〔2026〕1号", "1号", r"notices\[0\].number"),
        ("issued: 2026-11-05", "issued: 2019-11-05", r"notices\[0\].issued: 2019-11-05 is neither"),
        ("issued: 2026-11-05", "issued: soon", r"notices\[0\].issued: is no date"),
        ("name: 元旦", "name: 圣诞节", r"notices\[0\].holidays\[0\].name: unknown holiday '圣诞节'"),
        (
            "2027-01-01..2027-01-03",
            "2027-01-03..2027-01-01",
            r"holidays\[0\].off\[0\]: .* does not run forward",
        ),
        ("2027-01-01..2027-01-03", "2027-13-01", "'2027-13-01' is no date"),
        ("2027-01-01..2027-01-03", "2028-01-01", r"holidays\[0\].off: 2028-01-01 is neither"),
        (
            "work: [2026-12-27]",
            "work: [2026-12-28]",
            r"holidays\[0\].work: 2026-12-28 is no Saturday or Sunday",
        ),
        ("work: [2026-12-27]", "work: [2027-01-02]", "2027-01-02 stands under 元旦 and 元旦"),
        ("work: [2026-12-27]", "work: 2026-12-27", r"holidays\[0\].work: must be a list"),
        ("    off:", "    of:", r"holidays\[0\]: unknown key of"),
        ("notices:", "notices: []\nrest:", "unknown key rest"),
    ],
)
def test_a_wrong_year_file_is_refused_naming_file_and_key(old: str, new: str, where: str):
    with pytest.raises(LawDataError, match=f"(?s)^新年份.yaml: .*{where}"):
        KNOWN.with_year(year_text(wrong=(old, new)), "新年份.yaml")


def test_a_year_file_that_is_no_mapping_or_no_yaml_is_refused():
    for text in ("- a", "year: [", ""):
        with pytest.raises(LawDataError, match=r"^y\.yaml: "):
            KNOWN.with_year(text, "y.yaml")


def test_every_notice_names_number_date_source_and_mark():
    notices = KNOWN.notices()
    assert len({notice.number for notice in notices}) == len(notices) == 22
    for notice in notices:
        assert notice.issued
        assert notice.source.startswith("https://www.gov.cn/")
        assert notice.mark is Mark.V or notice.note
