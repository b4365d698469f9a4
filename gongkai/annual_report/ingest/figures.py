"""The figures that the text states, normalised to the closed list `law/report/measures.yaml`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.prose import Prose
from gongkai.annual_report.ingest.report import Doubt, Figure, Value
from gongkai.annual_report.ingest.values import plain_number
from gongkai.law import report_templates
from gongkai.law.loading import plain_yaml

MAX_FIGURES = 2_000
MAX_CLAUSE = 160
MAX_BETWEEN = 40
ALL_KINDS = "各类"
_NUMERALS = {char: value for value, char in enumerate("零一二三四五六七八九十")} | {"两": 2}
# Each pattern begins with the characters that it can begin with, so that the search leaps from one to the next.
_NUMBER = re.compile(
    r"(?P<number>[\d一二两三四五六七八九十](?:(?<=\d)(?<!\d\d)\d*+(?:,\d{3})*(?:\.\d+)?|(?<=\D)))"
    r"(?P<more>余|多)?(?P<unit>%|万元|人次|场次|[元件条篇次期项个份封起宗例部场人])"
)
_ABOUT = ("超过", "大约", "约", "近", "不少于", "至少")
_REQUEST = "申请"
_PART_OF = re.compile(r"其中|\((?:含|包括)")
_NOT_BEFORE = frozenset("一二三四五六七八九十第每任某同各逐")
_NONE = re.compile(r"未|没有|无")
_STOP = re.compile(r"[。;!?\n【】.:,](?:(?<![.:,])|(?<=[.:])(?!\d)|(?<=,)(?<!\d,)|(?<=,)(?!\d{3}(?!\d)))")
_SENTENCE_END = re.compile(r"[。;!?\n【】.](?:(?<!\.)|(?!\d))")


@dataclass(frozen=True)
class Measure:
    """One measure of the list; what the fields mean stands in `measures.yaml`."""

    key: str
    label: str
    en: str
    unit: str
    units: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    banned: tuple[str, ...]
    none: tuple[str, ...]
    context: tuple[str, ...]
    away: tuple[str, ...]
    cells: tuple[str, ...]

    def fits(self, clause: str, paragraph: str) -> bool:
        """Return whether the words of `clause`, standing in `paragraph`, are those of this measure."""
        for group in self.words:
            for word in group:
                if word in clause:
                    break
            else:
                return False
        if self.banned:
            without = clause.replace(ALL_KINDS, "")
            if any(word in without for word in self.banned):
                return False
        return not self.context or any(word in paragraph for word in self.context)

    def is_led_away(self, before: str) -> bool:
        """Return whether the sentence up to the number speaks of something else than requests."""
        asked = before.rfind(_REQUEST)
        return any(before.find(word, asked + 1) >= 0 for word in self.away)


@lru_cache
def measures() -> tuple[Measure, ...]:
    """Return the closed list of measures in the order in which they are tried."""
    path = report_templates.FOLDER / "measures.yaml"
    return tuple(
        Measure(
            key=entry["key"],
            label=entry["label"],
            en=entry["en"],
            unit=entry["unit"],
            units=tuple(entry["units"]),
            words=tuple(tuple(group) for group in entry["words"]),
            banned=tuple(entry.get("not", ())),
            none=tuple(entry.get("none", ())),
            context=tuple(entry.get("context", ())),
            away=tuple(entry.get("away", ())),
            cells=tuple(entry.get("cells", ())),
        )
        for entry in plain_yaml(path)["measures"]
    )


@lru_cache
def _counted_in(unit: str) -> tuple[Measure, ...]:
    return tuple(measure for measure in measures() if unit in measure.units)


@lru_cache
def _telling(unit: str) -> re.Pattern[str]:
    """Return a pattern of which every clause has a match that fits a measure counted in `unit`."""
    counted = _counted_in(unit)
    if not counted or not all(measure.words for measure in counted):
        return re.compile("" if counted else "(?!)")
    words = {word for measure in counted for word in min(measure.words, key=len)}
    return re.compile("|".join(sorted(map(re.escape, words))))


@lru_cache
def _with_none() -> tuple[Measure, ...]:
    return tuple(measure for measure in measures() if measure.none)


def find_figures(prose: Prose) -> tuple[tuple[Figure, ...], list[Doubt]]:
    """Return the figures of the text outside the tables, in order; a doubt where the text was too long."""
    clauses = _Clauses(prose.text)
    found = sorted([*_stated(prose, clauses), *_stated_none(prose, clauses)], key=lambda entry: entry[0])
    figures = tuple(figure for _, figure in found[:MAX_FIGURES])
    doubts = []
    if prose.cut or len(found) > MAX_FIGURES:
        doubts.append(messages.doubt("text-too-long", limit=prose.limit))
    return figures, doubts


def _stated(prose: Prose, clauses: _Clauses) -> Iterator[tuple[int, Figure]]:
    """Yield numbers with a unit whose clause fits a measure. A rate may state several measures at once."""
    earlier: dict[str, int] = {}
    told: dict[str, bool] = {}
    for count, match in enumerate(_NUMBER.finditer(prose.text)):
        if count > MAX_FIGURES:
            return
        unit = match["unit"]
        if unit not in told:
            told[unit] = bool(_telling(unit).search(prose.text))
        if not told[unit] or not _is_counted(prose.text, match):
            continue
        if not _telling(match["unit"]).search(prose.text, *clauses.about(match.start(), match.end())):
            continue
        start, end = clauses.around(match.start(), match.end())
        clause, paragraph = prose.text[start:end], prose.paragraph(match.start())
        several = match["unit"] == "%"
        for measure in _counted_in(match["unit"]):
            if not measure.fits(clause, paragraph):
                continue
            sentence = clauses.sentence_start(match.start())
            before = prose.text[sentence : match.start()]
            if measure.is_led_away(before):
                continue
            part = earlier.get(measure.key, -1) >= sentence and bool(_PART_OF.search(before))
            earlier[measure.key] = match.start()
            yield match.start(), _figure(measure, match, prose, (start, end), part)
            if not several:
                break


def _figure(
    measure: Measure, match: re.Match[str], prose: Prose, clause: tuple[int, int], part: bool
) -> Figure:
    return Figure(
        measure.key,
        measure.label,
        measure.en,
        _value(match["number"]),
        match["unit"],
        prose.printed(*clause),
        prose.place(match.start()),
        part,
        _about(prose.text, match.start()) or match["more"] or "",
    )


def _stated_none(prose: Prose, clauses: _Clauses) -> Iterator[tuple[int, Figure]]:
    """Yield the zeros that a clause states in words: 未收到…申请, 没有发生…行政复议."""
    for count, match in enumerate(_NONE.finditer(prose.text)):
        if count > MAX_FIGURES:
            return
        start, end = clauses.around(match.start(), match.end(), lists=True)
        after = prose.text[match.end() : min(end, match.end() + MAX_BETWEEN)]
        if any(char.isdigit() for char in after):
            continue
        for measure in _with_none():
            if any(phrase in after for phrase in measure.none):
                where, raw = prose.place(match.start()), prose.printed(start, end)
                figure = Figure(measure.key, measure.label, measure.en, 0, measure.unit, raw, where)
                yield match.start(), figure


def _is_counted(text: str, match: re.Match[str]) -> bool:
    """Whether a number counts things: no part of a longer one, of a name (第四次) or of a phrase (每一件)."""
    before = text[max(0, match.start() - 2) : match.start()]
    if match["number"][0].isdigit() and match["number"].isascii():
        return not (
            before[-1:].isdigit() or before[-1:] == "." or (before[-1:] == "," and before[:1].isdigit())
        )
    return before[-1:] not in _NOT_BEFORE


def _about(text: str, position: int) -> str:
    """Return the word before a number that says it is approximate."""
    before = text[max(0, position - 3) : position]
    return next((word for word in _ABOUT if before.endswith(word)), "")


def _value(number: str) -> Value:
    if number in _NUMERALS:
        return _NUMERALS[number]
    return plain_number(Decimal(number.replace(",", "")))


class _Clauses:
    """Where clauses and sentences of a text begin and end."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def stops(self) -> list[int]:
        """Where clauses end."""
        return [match.start() for match in _STOP.finditer(self.text)]

    @cached_property
    def ends(self) -> list[int]:
        """Where sentences end."""
        return [match.start() for match in _SENTENCE_END.finditer(self.text)]

    def about(self, start: int, end: int) -> tuple[int, int]:
        """Return the clause around a place, lists and all, at most 160 characters to each side."""
        index = bisect_right(self.stops, start - 1)
        first = self.stops[index - 1] + 1 if index else 0
        index = bisect_right(self.stops, end - 1, index)
        last = self.stops[index] if index < len(self.stops) else len(self.text)
        return max(first, start - MAX_CLAUSE), min(last, end + MAX_CLAUSE)

    def around(self, start: int, end: int, lists: bool = False) -> tuple[int, int]:
        """Return the same clause; members of a list (、) are clauses of their own where several have a number."""
        first, last = self.about(start, end)
        if not lists and len(_NUMBER.findall(self.text, first, last)) > 1:
            first = max(first, self.text.rfind("、", first, start) + 1)
            stop = self.text.find("、", end, last)
            last = stop if stop >= 0 else last
        return first, last

    def sentence_start(self, position: int) -> int:
        """Return where the sentence of a place begins."""
        index = bisect_right(self.ends, position - 1)
        return self.ends[index - 1] + 1 if index else 0
