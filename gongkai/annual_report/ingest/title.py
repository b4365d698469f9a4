"""The title of a report: whose it is and for which year, however a page, a letter or a file name wraps it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from gongkai.annual_report.ingest.names import names
from gongkai.annual_report.ingest.source import Source

HEAD_LINES = 40
HEAD_CHARS = 12_000
MAX_TITLE = 80
MAX_LINE = 200
MAX_PART = 2 * MAX_LINE
MAX_BODY = 3_000
MAX_NAME_LINE = 32
TITLE, BELOW, BODY = "标题", "标题下方", "正文"
_DIGITS = {char: str(value) for value, char in enumerate("零一二三四五六七八九")} | dict.fromkeys(
    "〇○OoＯ", "0"
)
_YEAR = r"(?:(?:19|20)\d\d|二[〇○零Oo0][〇○零Oo0一二][〇○零Oo0一二三四五六七八九])"
_OF_YEAR = rf"(?P<year>{_YEAR})年?(?:年度|度)?"
_FIELD = r"(?:政府信息公开|政务公开|(?<!政府)信息公开)"
_WORD = r"(?:报告|年报|总结)"
_KIND = rf"{_FIELD}(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:情况)?{_WORD}"
_NAME = r"(?P<agency>[^\d:.,、。;!?《》]{2,40}?)"
_TITLES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NAME}{_OF_YEAR}{_KIND}",
        rf"{_OF_YEAR}{_NAME}{_KIND}",
        rf"{_NAME}{_FIELD}(?:工作)?{_OF_YEAR}(?:工作)?{_WORD}",
        rf"{_NAME}{_KIND}\(?(?P<year>{_YEAR})(?:年度|年|度)?\)?(?!\d)",
        rf"{_OF_YEAR}(?P<agency>){_KIND}",
    )
)
_TITLE_WORD = re.compile(rf"{_WORD}|[报总年]$")
_BEGIN = frozenset("《】]):")
_FOLLOWING = re.compile(
    r"[》)】|\-(【]|\.(?:docx?|pdf|html?|txt|wps|xlsx?)|的?(?:通知|公告|公示|函|说明)|来源|根据|为|本报告|时间|日期|发布"
)
_LETTER = re.compile(
    r"(?:关于(?:印发|发布|公布|公开|报送|上报|做好|编制|编报)?|(?:印发|发布|公布|报送|公开))+$"
)
_BEFORE = re.compile(r"^(?:关于|附件\d*|附)+")
_JUNK = re.compile(
    r"首页|位置|年报|年度报告|目录|指南|发布|来源|索引|文号|有效性|分类|主题|栏目|浏览|字体|打印|标题|网站|导航|根据|按照"
    r"|编制|公布|^[我本]|\||信息公开(?!.*(?:办公室|小组|办)$)"
)
_CHINESE = r"(?P<agency>[一-鿿][一-鿿()]{2,38}?)"
_BODY_NAMES = (
    re.compile(rf"(?:公布|发布|公开|编制[了完成形]*|形成|编写|撰写|印发)《?{_CHINESE}{_OF_YEAR}{_KIND}"),
    re.compile(rf"(?:公布|发布|公开|编制[了完成形]*|形成|编写|撰写|印发)《?{_OF_YEAR}{_CHINESE}{_KIND}"),
    re.compile(rf"由{_CHINESE}(?:负责|组织|汇总)?(?:编制|编写)[^。]{{0,12}}?{_OF_YEAR}{_KIND}"),
)
_BLANKS = re.compile(r"\s+")
_MARKUP = re.compile(r"[#*`]+")
_BLANK = "#*`_ \r\f\v"
_BORDERS = re.compile(r"[|\t>»]+")


@dataclass(frozen=True, slots=True)
class Title:
    """The title as printed without blanks, the agency and year in it; empty and None where not found.

    `origin`: where the agency was found. A report without a title may name itself in a sentence.
    """

    text: str
    agency: str
    year: int | None
    origin: str = TITLE


class _Line(NamedTuple):
    """A line without blanks and marks; `gaps`: where blanks were, `joint`: where it goes on on another line."""

    text: str
    gaps: frozenset[int]
    joint: int


def find_title(source: Source) -> Title:
    """Return the title: the first line, or lines together, that names an annual report and, if any does, its agency.

    A title that names none takes it from the line below, or from the sentence in which the report names itself.
    """
    parts = list(_head(source))
    title = _printed_title(parts)
    if title.agency:
        return title
    named = _below(title, parts) or _named_in_text(source)
    if not named:
        return title
    agency, year, origin = named
    return Title(title.text, agency, title.year or year, origin)


def _printed_title(parts: list[str]) -> Title:
    likely = list(_likely(parts))
    for pattern in _TITLES:
        for line in likely:
            for start in _starts(line):
                match = pattern.match(line.text, start, start + MAX_TITLE)
                title = match and _ends_there(line, match.end()) and _title(match, line)
                if title:
                    return title
    return Title("", "", None)


def _likely(parts: list[str]) -> Iterator[_Line]:
    """Yield the lines, then two and three of them together, that may hold a title."""
    told = [number for number, part in enumerate(parts) if _may_end_title(part)]
    for count in (1, 2, 3):
        for first in sorted({number - back for number in told for back in range(count)}):
            if 0 <= first <= len(parts) - count:
                yield _join([_flat(part) for part in parts[first : first + count]])


def _may_end_title(part: str) -> bool:
    """Whether a line has a word that every title has, or a part of it at its end."""
    if "报" not in part and "总" not in part and "年" not in part:
        return False
    return bool(_TITLE_WORD.search("".join(part.split()), 0, MAX_LINE + MAX_TITLE))


def _title(match: re.Match[str], line: _Line) -> Title | None:
    """Return the title that a pattern found; None where what stands for its agency is something else."""
    agency = _BEFORE.sub("", _LETTER.sub("", match["agency"]))
    if match["agency"] and (_JUNK.search(agency) or not agency):
        return None
    if match.start("agency") < line.joint <= match.start("year") and not _is_organ(agency):
        return None
    return Title(match.group(), _name(agency), _year(match["year"]))


def _starts(line: _Line) -> list[int]:
    """Return where a title may begin: the line, behind blanks, behind a mark that opens it."""
    opened = (index + 1 for index, char in enumerate(line.text[:MAX_LINE]) if char in _BEGIN)
    return sorted({0, *(gap for gap in line.gaps if gap < MAX_LINE), *opened})


def _ends_there(line: _Line, end: int) -> bool:
    """Whether the title is all there is, or something else follows it."""
    return len(line.text) <= end + 2 or end in line.gaps or bool(_FOLLOWING.match(line.text, end))


def _head(source: Source) -> Iterator[str]:
    """Yield the first lines folded, the cells of tables and the steps of a path (首页 > 年报) each as one."""
    lines = source.folded[:HEAD_CHARS].split("\n")
    parts = (part for line in lines for part in (_BORDERS.split(line) if _has_border(line) else (line,)))
    yield from islice((part[:MAX_PART] for part in parts if part.strip(_BLANK)), HEAD_LINES)


def _has_border(line: str) -> bool:
    return "\t" in line or "|" in line or ">" in line or "»" in line


@lru_cache(maxsize=256)
def _flat(part: str) -> _Line:
    words = _MARKUP.sub("", part).replace("_", " ").split()
    gaps, length = [], 0
    for word in words:
        gaps.append(length)
        length += len(word)
    return _Line("".join(words), frozenset(gaps), 0)


def _join(lines: list[_Line]) -> _Line:
    if len(lines) == 1:
        return lines[0]
    length = len(lines[0].text)
    return _Line("".join(line.text for line in lines), lines[0].gaps | {length}, length)


def _below(title: Title, parts: list[str]) -> tuple[str, int | None, str] | None:
    """Return the agency that stands alone in the line below a title without one."""
    if not title.text:
        return None
    lines = [_flat(part) for part in parts]
    place = next((index for index, line in enumerate(lines) if line.text.endswith(title.text)), len(lines))
    for line in lines[place + 1 : place + 2]:
        name = line.text.strip("()")
        if len(name) <= MAX_NAME_LINE and _is_organ(name) and not _JUNK.search(name):
            return _name(name), None, BELOW
    return None


def _named_in_text(source: Source) -> tuple[str, int | None, str] | None:
    """Return the agency and year of the sentence in which a report names itself (现公布…年度报告)."""
    flat = _BLANKS.sub("", _MARKUP.sub("", source.folded[:MAX_BODY]))
    for pattern in _BODY_NAMES:
        for match in pattern.finditer(flat):
            if _is_organ(match["agency"]) and not _JUNK.search(match["agency"]):
                return _name(match["agency"]), _year(match["year"]), BODY
    return None


def _is_organ(name: str) -> bool:
    """Whether a text ends as the names of agencies and regions do, a second name in brackets left out."""
    plain = re.sub(r"\([^()]*\)$", "", name)
    return plain.endswith(tuple(names()["endings"]))


def _name(agency: str) -> str:
    return agency.replace("(", "（").replace(")", "）")


def _year(printed: str) -> int:
    return int("".join(_DIGITS.get(char, char) for char in printed))
