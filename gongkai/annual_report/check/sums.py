"""Rules on sums and shares within the text; the kinds are described in `law/report/rules/2-text.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from gongkai.annual_report.check.finding import plain
from gongkai.annual_report.check.subject import Hit, Kind, Subject
from gongkai.law.report_rules import Rule

_COUNTED = re.compile(r"(?P<number>\d(?<![\d.]\d)\d*(?:,\d{3})*)(?P<unit>[条件篇项])")
_BREAK = re.compile(r"[。;!?\n:()\d]")
_SEPARATORS = ",、;:和及"
_COUNT_WORDS = ("共计", "共", "计", "为", "达")
MAX_LABEL = 40
_WHOLE = re.compile(
    r"(?:主动公开|公布|公开|发布|收到|受理)(?!时间|日期)[^\d。;!?\n]{0,20}?(?P<number>(?<!\d)\d+(?:,\d{3})*)(?![\d.%年月日])(?P<unit>[条件篇项])?"
)
_SHARE = re.compile(
    r"(?P<number>\d\d*(?:,\d{3})*)(?P<unit>[条件篇项])[,(]?\s*(?:约)?占(?:总数|比|全部|申请总数|总量)?(?:的|为)?"
    r"(?P<share>\d+(?:\.\d+)?)%"
)
_COUNT = re.compile(r"(\d(?<![\d.]\d)\d*(?:,\d{3})*)(?=[条件篇项])")
_BEFORE_LABEL = re.compile(r"[,、]?其中[,:]?|有:|[,(:]")
_REST = ("其他", "其它")
_REST_COUNTED = re.compile(rf"其[他它][^。;!?\n:()\d]{{0,{MAX_LABEL}}}\d")
MAX_TERMS = 4
MAX_REST = 20


@dataclass(frozen=True)
class _Item:
    """A class with its number: where the label begins, where the unit ends, what mark follows it."""

    label: str
    number: int
    unit: str
    start: int
    end: int
    mark: str


@dataclass(frozen=True)
class _List:
    """Classes that stand one after another: labels, numbers, where the first begins."""

    labels: tuple[str, ...]
    numbers: tuple[int, ...]
    start: int
    unit: str


def classes(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield lists of classes whose sum is not the total before them.

    A list that does not end in a class for the rest may be a selection, and is not judged.
    """
    if not _REST_COUNTED.search(subject.prose):
        return
    for entry in _lists(subject.prose, rule.settings["minimum"]):
        wholes = [
            (_number(match["number"]), match.group())
            for match in _WHOLE.finditer(subject.prose, 0, entry.start)
            if match["unit"] in (entry.unit, None)
        ]
        total = sum(entry.numbers)
        if not wholes or any(whole == total for whole, _ in wholes):
            continue
        if not _is_rest(entry.labels[-1]):
            continue
        whole, raw = min(reversed(wholes), key=lambda one: abs(one[0] - total))
        terms = [f"{label}{number}" for label, number in zip(entry.labels, entry.numbers, strict=True)]
        shown = "＋".join(terms[:MAX_TERMS]) + ("＋…" if len(terms) > MAX_TERMS else "")
        facts = {"terms": f"{len(terms)}类（{shown}）", "terms_en": f"{len(terms)} classes ({shown})"}
        yield Hit(facts | {"right": total, "left": whole, "raw": raw, "difference": abs(total - whole)})


def _lists(prose: str, minimum: int) -> Iterator[_List]:
    for run in _runs(prose):
        for group in _sentences(run):
            found = _without_whole(group)
            if len(found) >= minimum:
                labels = tuple(_label(item.label) for item in found)
                numbers = tuple(item.number for item in found)
                yield _List(labels, numbers, found[0].start, found[0].unit)


def _runs(prose: str) -> Iterator[list[_Item]]:
    """Yield the items that follow each other with nothing but a separator between them."""
    run: list[_Item] = []
    for match in _COUNTED.finditer(prose):
        before = prose[max(run[-1].end if run else 0, match.start() - MAX_LABEL) : match.start()]
        label = _BREAK.split(before.lstrip(";"))[-1]
        item = _Item(
            label.lstrip(_SEPARATORS), _number(match["number"]), match["unit"], match.start() - len(label),
            match.end(), prose[match.end() : match.end() + 1],
        )  # fmt: skip
        if run and not _follows(run[-1], item, prose):
            yield run
            run = []
        if len(item.label) > 1:
            run.append(item)
    if run:
        yield run


def _follows(last: _Item, item: _Item, prose: str) -> bool:
    gap = prose[last.end : item.start]
    joined = last.mark in _SEPARATORS and last.mark != "" and gap.strip(_SEPARATORS) == ""
    return joined and item.unit == last.unit and "占" not in item.label


def _without_whole(items: list[_Item]) -> list[_Item]:
    """Return the classes of a list: without the total in front, up to the class that holds the rest."""
    first = 1 if _is_whole(items[0].label) else 0
    rest = next((at for at, item in enumerate(items) if _ends_list(item.label)), len(items))
    return items[first : rest + 1]


def _sentences(items: list[_Item]) -> Iterator[list[_Item]]:
    """Cut a list at its semicolons where it has commas as well."""
    marks = [item.mark for item in items[:-1]]
    if set(marks) <= {";"} or ";" not in marks:
        yield items
        return
    start = 0
    for index, mark in enumerate(marks, 1):
        if mark == ";":
            yield items[start:index]
            start = index
    yield items[start:]


def _is_rest(label: str) -> bool:
    """Whether a class holds what is in no other one."""
    return label.startswith(_REST) and len(label) < MAX_REST and "处理" not in label


def _ends_list(label: str) -> bool:
    """Whether a class holds the rest of all information, so that what follows is no class."""
    return _is_rest(label) and label.rstrip("共计").endswith("信息")


def _is_whole(label: str) -> bool:
    """Whether a class is the total that the others belong to: 共公布政府信息."""
    words = ("主动公开", "公布", "公开政府信息", "发布", "总数", "收到", "受理")
    return "类" not in label.replace("各类", "") and any(word in label for word in words)


def _label(text: str) -> str:
    """Return the name of a class without the words before it."""
    for word in _COUNT_WORDS:
        text = text.removesuffix(word)
    if "类" in text.rpartition(",")[2]:
        return text.rpartition("其中")[2]
    return _BEFORE_LABEL.split(text)[-1]


def _number(text: str) -> int:
    return int(text.replace(",", ""))


def shares(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield percentages that no pair of the numbers before them gives."""
    tolerance = Decimal(rule.settings["tolerance"])
    # A look for the one word that all have takes a tenth of the search.
    for match in _SHARE.finditer(subject.prose) if "占" in subject.prose else ():
        part, share = _number(match["number"]), Decimal(match["share"])
        before = subject.prose[max(0, match.start() - 1500) : match.end()]
        wholes = {_number(number) for number in _COUNT.findall(before)}
        wholes = {whole for whole in wholes if whole >= part and whole}
        given = {whole: Decimal(100 * part) / whole for whole in wholes}
        step = max(tolerance, Decimal("0.6")) if "." not in match["share"] else tolerance
        if not wholes - {part} or any(abs(value - share) <= step for value in given.values()):
            continue
        whole = min(given, key=lambda one: abs(given[one] - share))
        facts = {"raw": match.group(), "value": plain(share), "part": part, "whole": whole}
        yield Hit(facts | {"right": plain(round(given[whole], 2))})


KINDS: dict[str, Kind] = {"classes": classes, "shares": shares}
