"""The figures that the text states, normalised to the closed list `law/report/measures.yaml`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.counted import NUMBER, about, is_counted, is_of_another_year, value_of
from gongkai.annual_report.ingest.prose import Prose
from gongkai.annual_report.ingest.report import Doubt, Figure, Value
from gongkai.law import report_templates
from gongkai.law.loading import plain_yaml

MAX_FIGURES = 2_000
MAX_CLAUSE = 160
MAX_BETWEEN = 40
MAX_BEFORE = 600
ALL_KINDS = "各类"
_REQUEST = "申请"
MAX_REQUEST = 16
_OTHER_REQUEST = re.compile(r"(?:许可|审批|登记|救助|补贴|资助|仲裁|专利|公证|复核|认定|备案)[^,。;公]*申请$")
_PART_OF = re.compile(r"其中|\((?:含|包括)")
_NONE = re.compile(r"未|没有|无")
_NOT_NONE = re.compile(r"纠错|纠正|败诉|撤销|超期|逾期|延期")
_GAP = "…"
_BEHIND = r"(?!的?(?:提起|引起|引发|被)|[^,]{0,12}(?:复议|诉讼|收费|费用|减免|投诉|举报|泄密|追责))"
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

    def fits(self, clause: str, paragraph: str, before: str) -> bool:
        """Return whether the words of `clause`, standing in `paragraph`, are those of this measure.

        That a part is one of requests may have been said `before` in the sentence.
        """
        for number, group in enumerate(self.words):
            for word in group:
                if word in clause:
                    break
            else:
                if not number or _REQUEST not in group or not _tells_parts_of_requests(before):
                    return False
        if self.banned:
            without = clause.replace(ALL_KINDS, "")
            if any(word in without for word in self.banned):
                return False
        return not self.context or any(word in paragraph for word in self.context)

    @cached_property
    def own_words(self) -> list[tuple[str, ...]]:
        """The groups of words that the clause itself must have: not 申请 where more is told of it."""
        return [group for number, group in enumerate(self.words) if not number or _REQUEST not in group]

    def is_led_away(self, before: str) -> bool:
        """Return whether the sentence up to the number speaks of something else than requests."""
        if not self.away:
            return False
        asked = before.rfind(_REQUEST)
        if _OTHER_REQUEST.search(before, max(0, asked - MAX_REQUEST), asked + len(_REQUEST)):
            return True
        return any(before.find(word, asked + 1) >= 0 for word in self.away)


def _tells_parts_of_requests(before: str) -> bool:
    """Whether requests are named in a text, and parts of something behind that."""
    named = before.find(_REQUEST)
    return named >= 0 and (before.find("其中", named) >= 0 or before.find("(", named) >= 0)


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
    words = {word for measure in counted for word in min(measure.own_words, key=len)}
    return re.compile("|".join(sorted(map(re.escape, words))))


def _likely(unit: str, clause: str) -> list[Measure]:
    """Return the measures counted in `unit` of which the clause has the first word, in their order."""
    found = {number for word, numbers in _first_words(unit) if word in clause for number in numbers}
    counted = _counted_in(unit)
    return [counted[number] for number in sorted(found)]


@lru_cache
def _first_words(unit: str) -> tuple[tuple[str, list[int]], ...]:
    """Return words, and the measures counted in `unit` one of whose words they are: none fits without one of them."""
    found: dict[str, list[int]] = {}
    for number, measure in enumerate(_counted_in(unit)):
        for word in min(measure.own_words, key=len, default=("",)):
            found.setdefault(word, []).append(number)
    return tuple(found.items())


@lru_cache
def _with_none() -> tuple[Measure, ...]:
    return tuple(measure for measure in measures() if measure.none)


@lru_cache
def _phrases(none: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for the words that state none; … stands for words between."""
    spelled = (
        re.escape(phrase).replace(re.escape(_GAP), r"[^因,]{0,24}?") + (_BEHIND if _REQUEST in phrase else "")
        for phrase in none
    )
    return re.compile("|".join(spelled))


def find_figures(prose: Prose, year: int | None = None) -> tuple[tuple[Figure, ...], list[Doubt]]:
    """Return the figures of the text outside the tables, in order; a doubt where the text was too long.

    Numbers of other years than `year`, and those that say how much more or less it was, are left out.
    """
    clauses = _Clauses(prose.text)
    found = sorted(
        [*_stated(prose, clauses, year), *_stated_none(prose, clauses)], key=lambda entry: entry[0]
    )
    figures = tuple(figure for _, figure in found[:MAX_FIGURES])
    doubts = []
    if prose.cut or len(found) > MAX_FIGURES:
        doubts.append(messages.doubt("text-too-long", limit=prose.limit))
    return figures, doubts


def _stated(prose: Prose, clauses: _Clauses, year: int | None) -> Iterator[tuple[int, Figure]]:
    """Yield numbers with a unit whose clause fits a measure. A rate may state several measures at once."""
    earlier: dict[str, int] = {}
    told: dict[str, bool] = {}
    for match in islice(NUMBER.finditer(prose.text), MAX_FIGURES + 1):
        unit = match["unit"]
        if unit not in told:
            told[unit] = bool(_telling(unit).search(prose.text))
        if not told[unit] or not is_counted(prose.text, match):
            continue
        value = value_of(match)
        if value is None or not _telling(unit).search(prose.text, *clauses.about(match.start(), match.end())):
            continue
        span = clauses.around(match.start(), match.end())
        sentence = clauses.sentence_start(match.start())
        before = prose.text[max(sentence, match.start() - MAX_BEFORE) : match.start()]
        several = None if unit == "%" else 1
        fitting = list(islice(_fitting(prose, match, span, before), several))
        if not fitting and prose.text[span[0] - 1 : span[0]] == "(":
            span = clauses.about(match.start(), match.end())
            counted = {key for key, place in earlier.items() if place >= sentence}
            fitting = [one for one in _fitting(prose, match, span, before) if one.key in counted]
        if fitting and is_of_another_year(prose.text[span[0] : match.start()], before, year):
            continue
        for measure in fitting[:several]:
            whole = clauses.sentence_start(sentence - 1) if before.startswith("其中") else sentence
            part = earlier.get(measure.key, -1) >= whole and bool(_PART_OF.search(before))
            earlier[measure.key] = match.start()
            yield match.start(), _figure(measure, (match, value), prose, span, part)


def _fitting(prose: Prose, match: re.Match[str], span: tuple[int, int], before: str) -> Iterator[Measure]:
    """Yield the measures that the clause of a number fits; `before`: its sentence up to the number."""
    clause, paragraph = prose.text[slice(*span)], prose.paragraph(match.start())
    for measure in _likely(match["unit"], clause):
        if measure.fits(clause, paragraph, before) and not measure.is_led_away(before):
            yield measure


def _figure(
    measure: Measure, number: tuple[re.Match[str], Value], prose: Prose, clause: tuple[int, int], part: bool
) -> Figure:
    match, value = number
    return Figure(
        measure.key,
        measure.label,
        measure.en,
        value,
        match["unit"],
        prose.printed(*clause),
        prose.place(match.start()),
        part,
        about(prose.text, match),
    )


def _stated_none(prose: Prose, clauses: _Clauses) -> Iterator[tuple[int, Figure]]:
    """Yield the zeros that a clause states in words: 未收到…申请, 没有发生…行政复议."""
    for count, match in enumerate(_NONE.finditer(prose.text)):
        if count > MAX_FIGURES:
            return
        start, end = clauses.around(match.start(), match.end(), lists=True)
        after = prose.text[match.end() : min(end, match.end() + MAX_BETWEEN)]
        if any(char.isdigit() for char in after) or _NOT_NONE.search(after):
            continue
        for measure in _with_none():
            if _phrases(measure.none).search(after):
                where, raw = prose.place(match.start()), prose.printed(start, end)
                figure = Figure(measure.key, measure.label, measure.en, 0, measure.unit, raw, where)
                yield match.start(), figure


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
        if not lists and len(NUMBER.findall(self.text, first, last)) > 1:
            first, last = self._outside_brackets(first, start, end, last)
            first = max(first, self.text.rfind("、", first, start) + 1)
            stop = self.text.find("、", end, last)
            last = stop if stop >= 0 else last
        return first, last

    def _outside_brackets(self, first: int, start: int, end: int, last: int) -> tuple[int, int]:
        """Return what of a clause stands on the same side of its brackets as the number from `start` to `end`."""
        opened = self.text.rfind("(", first, start)
        if opened >= 0 and self.text.find(")", opened, start) < 0:
            closed = self.text.find(")", end, last)
            return opened + 1, closed if closed >= 0 else last
        closed = self.text.find(")", end, last)
        opened = self.text.find("(", end, last)
        if closed >= 0 and not 0 <= opened < closed:
            return first, closed
        return first, opened if opened >= 0 and NUMBER.search(self.text, opened, last) else last

    def sentence_start(self, position: int) -> int:
        """Return where the sentence of a place begins."""
        index = bisect_right(self.ends, position - 1)
        return self.ends[index - 1] + 1 if index else 0
