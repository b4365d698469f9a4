"""Which strings are searched, and how they are compared."""

from gongkai.redaction import strings
from gongkai.redaction.finding import places
from gongkai.redaction.model import Area
from gongkai.redaction.proof import Search


def wanted(*lines: str) -> set[str]:
    return set(strings.searched(lines)[0])


def test_line_its_numbers_and_its_parts_are_searched() -> None:
    """Of a boxed line the whole, each long number and, where it is short, each part between commas."""
    assert wanted("张三、李四") == {"张三、李四", "张三", "李四"}
    assert "13909551234" in wanted("请拨打电话13909551234联系有关人员办理相关手续")
    assert "139-0955-1234" in wanted("电话139-0955-1234")


def test_name_of_a_field_is_not_searched_alone() -> None:
    """What stands before a colon is no secret."""
    assert wanted("姓名：张三丰") == {"姓名:张三丰", "张三丰"}


def test_parts_of_a_long_line_are_searched_from_six_characters_on() -> None:
    """Common words of a boxed paragraph stand elsewhere and stop nothing."""
    found = wanted("经研究，同意你单位所报的关于重点实验室建设的请示，特此批复。")
    assert "同意" not in found
    assert "同意你单位所报的关于重点实验室建设的请示" in found


def test_width_case_and_blanks_do_not_matter() -> None:
    """Full and half width, capitals, blanks and unseen signs fall together."""
    found = list(Search(("abc12345",), frozenset()).in_text("Ａ b\u200bＣ\n12 345", 1, "text"))
    assert [one.string for one in found] == ["abc12345"]


def test_number_is_found_with_and_without_hyphens() -> None:
    """A telephone number is the same however it is grouped; a word is not found across a full stop."""
    assert list(Search(("13909551234",), frozenset()).in_text("139-0955 1234", 1, "text"))
    assert not list(Search(("张三",), frozenset()).in_text("姓张。三人", 1, "text"))


def test_letters_that_pictures_confuse_are_alike_only_when_read() -> None:
    """O and 0 are one in what was read from a picture, and two in text."""
    search = Search(("a0b1c2",), frozenset())
    assert list(search.in_text("aObIc2", 1, "picture"))
    assert not list(search.in_text("aObIc2", 1, "text"))


def test_removed_string_is_found_in_any_encoding() -> None:
    """UTF-8, UTF-16, GB18030 and hexadecimal digits of either case."""
    search = Search(("张三丰",), frozenset())
    for data in (
        "张三丰".encode(),
        "张三丰".encode("utf-16-be"),
        "张三丰".encode("gb18030"),
        "张三丰".encode("utf-16-be").hex().upper().encode(),
    ):
        assert list(search.in_bytes(b"..." + data + b"...")) == ["张三丰"]
    assert not list(search.in_bytes("张三".encode()))


def test_word_over_two_lines_has_a_place_on_each() -> None:
    """A name that the end of a line cuts gets two areas."""
    letters = [("张", Area(90, 0, 100, 10)), ("\r", Area(0, 0, 0, 0)), ("三", Area(0, 20, 10, 30))]
    letters.append(("丰", Area(10, 20, 20, 30)))
    assert [(one.left, one.right) for one in places("张三丰", letters)] == [(90, 100), (0, 20)]
