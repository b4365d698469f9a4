"""Rules on the figures of the text; the kinds are described in `law/report/rules/2-text.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from gongkai.annual_report.check.finding import plain
from gongkai.annual_report.check.names import same_agency
from gongkai.annual_report.check.subject import Hit, Kind, Subject, exact
from gongkai.law.report_rules import Rule, rules
from gongkai.law.report_templates import Template

if TYPE_CHECKING:
    from gongkai.annual_report.ingest.report import Figure

_YEAR = re.compile(r"(20\d\d)(?<!\d....)(?=\s*年)")
_COMPARED = re.compile(
    r"同比|同期|较|比上年|比去年|增加|增长|减少|下降|累计|以来|上年(?!结转|度结转)|去年(?!结转)"
)
_BUREAU = re.compile(
    r"(?:20\d\d年(?:度)?,?|全年|其中,?)*(?P<name>[一-鿿]{1,14}?(?:局|厅|委|镇|乡|街道))(?!面|部)"
)
_SELF = frozenset(
    {"我局", "本局", "全局", "我厅", "本厅", "我委", "本委", "全委", "区管委", "我镇", "本镇", "我乡", "本乡"}
)
_FOLDED = str.maketrans("，；：！？（）“”", ',;:!?()""')
_DIGITS = re.compile(r"\D")


@dataclass(frozen=True)
class Side:
    """A definition and what the tables give for it. `usual`: it is the first of its rule."""

    zh: str
    en: str
    total: Decimal
    keys: tuple[str, ...]
    usual: bool


def judged(rule: Rule, subject: Subject) -> Iterator[tuple[Figure, list[Side]]]:
    """Yield the figures of a rule that can be judged, each with the definitions that the tables give."""
    about = rule.settings.get("about", ())
    figures = [
        figure
        for figure in _own(rule.settings["measure"], subject)
        if not about or any(word in _sentence(subject.prose, figure.raw) for word in about)
    ]
    sides = _sides(rule, subject) if figures else []
    for figure in figures:
        yield figure, sides


def _own(measure: str, subject: Subject) -> list[Figure]:
    """Return the figures of a measure that are exact, of the year, and compare with no other one."""
    return [
        figure
        for figure in subject.by_measure.get(measure, ())
        if not (figure.of_which or figure.about)
        and not _COMPARED.search(figure.raw)
        and _of_this_year(figure, subject)
    ]


def _of_this_year(figure: Figure, subject: Subject) -> bool:
    years = {int(year) for year in _YEAR.findall(figure.raw)}
    return not years or not subject.year or subject.year in years


def value_of(figure: Figure) -> Decimal:
    """Return the figure; money in 万元, as the tables have it."""
    value = exact(figure.value)
    return value / 10000 if figure.unit == "元" else value


def _sides(rule: Rule, subject: Subject) -> list[Side]:
    known: dict[str, list[Side]] = subject.sides
    if rule.code not in known:
        known[rule.code] = list(_all_sides(rule, subject))
    return known[rule.code]


def _all_sides(rule: Rule, subject: Subject) -> Iterator[Side]:
    for number, definition in enumerate(rule.settings["definitions"]):
        side = _side(definition, subject, number == 0)
        if side:
            yield side


def _side(definition: dict[str, Any], subject: Subject, usual: bool) -> Side | None:
    total = Decimal(0)
    named: list[str] = []
    for term in definition["terms"]:
        keys = _keys(term.removeprefix("-"), subject)
        value = subject.total(keys)
        if value is None or any(key in subject.doubtful for key in keys):
            return None
        total += -value if term.startswith("-") else value
        named += keys
    return Side(definition["zh"], definition["en"], total, tuple(named), usual)


def _keys(term: str, subject: Subject) -> Sequence[str]:
    return _cells_of(subject.form, term) if subject.form else ()


@lru_cache(maxsize=1024)
def _cells_of(form: Template, term: str) -> tuple[str, ...]:
    """Return the cells of a term: a whole key, a row of table three, or the rows that begin with it."""
    if term.startswith(("t2.", "t4.")):
        return (term,) if term in form.cells else ()
    row, _, column = term.partition(":")
    rows = [one.key for one in form.table("t3").rows if one.key == row or one.key.startswith(f"{row}.")]
    return tuple(f"t3.{one}.{column or 'total'}" for one in rows)


def stated(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield figures that agree with the tables in no definition."""
    for figure, sides in judged(rule, subject):
        value = value_of(figure)
        if not sides:
            yield from _against_digits(rule, subject, figure)
        elif all(side.total != value for side in sides) and not (
            value < sides[0].total and _of_a_part(rule, figure, subject)
        ):
            yield _contradiction(figure, value, sides)


def _of_a_part(rule: Rule, figure: Figure, subject: Subject) -> bool:
    """Whether a clause counts what one office, bureau or town did, not the whole agency."""
    if any(word in figure.raw for word in rule.settings.get("narrower", ())):
        return True
    name = _BUREAU.match(figure.raw)
    return bool(name and name["name"] not in _SELF and not same_agency(name["name"], subject.agency))


def _contradiction(figure: Figure, value: Decimal, sides: list[Side]) -> Hit:
    unique = list({side.total: side for side in reversed(sides)}.values())[::-1]
    nearest = min(abs(side.total - value) for side in sides)
    facts = {"value": _written(figure), "raw": figure.raw, "difference": plain(nearest)}
    facts["sides"] = "，".join(f"{side.zh}为{plain(side.total)}" for side in unique)
    facts["sides_en"] = ", ".join(f"{side.en} {plain(side.total)}" for side in unique)
    return Hit(facts, sides[0].keys)


def _written(figure: Figure) -> str:
    return f"{plain(figure.value)}{figure.unit}"


def _against_digits(rule: Rule, subject: Subject, figure: Figure) -> Iterator[Hit]:
    """Yield a figure that no reading of the digits that ran together in its row can give."""
    for definition in rule.settings["definitions"]:
        for key in definition["terms"]:
            reading, cell = subject.readings.get(key), subject.cell(key)
            if reading is None or cell is None or reading.how != "unread" or subject.form is None:
                continue
            digits, value = _DIGITS.sub("", reading.raw), plain(figure.value)
            row = [one.key for one in subject.form.cells.values() if one.row is cell.row]
            first, last = row[0] == key, row[-1] == key
            fits = digits.startswith(value) if first else digits.endswith(value) if last else value in digits
            if digits and not fits:
                facts = {"value": _written(figure), "raw": figure.raw, "difference": "无从计算"}
                facts["difference_en"] = "unknown"
                facts["sides"] = f"“{cell.label}”一行印作{reading.raw}，没有一种读法得{value}"
                facts["sides_en"] = (
                    f"{cell.label_en} is printed {reading.raw}, which no reading makes {value}"
                )
                yield Hit(facts, (key,))


def matched(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield figures that agree with the tables, but not in the usual definition."""
    for other in rules():
        if other.kind != "stated" or other.settings["measure"] not in subject.by_measure:
            continue
        if subject.form and subject.form.code not in other.templates:
            continue
        for figure, sides in judged(other, subject):
            value = value_of(figure)
            match = next((side for side in sides if side.total == value), None)
            if match and sides[0].usual and not match.usual:
                facts = {"raw": figure.raw, "value": plain(value), "left": plain(sides[0].total)}
                facts |= {"matched": match.zh, "matched_en": match.en}
                facts |= {"usual": sides[0].zh, "usual_en": sides[0].en}
                yield Hit(facts, match.keys)


def disagree(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield figures of the same measure that differ from each other."""
    for measure in rule.settings["measures"]:
        figures = [one for one in _own(measure, subject) if not _of_a_part(rule, one, subject)]
        for figure in figures[1:]:
            first = figures[0]
            if value_of(figure) != value_of(first):
                facts = {
                    "label": first.label,
                    "label_en": first.label_en,
                    "raw": first.raw,
                    "raw_other": figure.raw,
                }
                facts |= {"value": _written(first), "other": _written(figure)}
                facts["difference"] = plain(abs(exact(first.value) - exact(figure.value)))
                yield Hit(facts)
                break


def rate(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield rates above 100 %."""
    for figure in subject.figures:
        if figure.measure in rule.settings["measures"] and figure.unit == "%" and figure.value > 100:
            yield Hit(
                {
                    "label": figure.label,
                    "label_en": figure.label_en,
                    "value": plain(figure.value),
                    "raw": figure.raw,
                }
            )


def full_rate(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield claims that everything was answered while something was carried over."""
    settings = rule.settings
    left = subject.total(settings["cells"])
    for figure in subject.figures if left else ():
        if figure.measure not in settings["measures"] or figure.value != 100:
            continue
        near = _sentence(subject.prose, figure.raw)
        if any(word in near for word in settings["not"]) or not any(
            word in near for word in settings["words"]
        ):
            continue
        facts = {"label": figure.label, "label_en": figure.label_en, "left": plain(left), "raw": figure.raw}
        yield Hit(facts, tuple(settings["cells"]))
        return


def _sentence(prose: str, raw: str) -> str:
    """Return the sentence of the text that a clause stands in; the clause itself where it is not found."""
    at = prose.find(raw.translate(_FOLDED))
    if at < 0:
        return raw
    start = max(prose.rfind(mark, 0, at) for mark in "。;\n") + 1
    ends = [end for mark in "。;\n" if (end := prose.find(mark, at + len(raw))) >= 0]
    return prose[start : min(ends, default=len(prose))]


def parts_of(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield parts whose sum is above the whole that the text states, or is not it."""
    settings = rule.settings
    whole = _single(settings["whole"], subject)
    parts = [figure for measure in settings["parts"] if (figure := _single(measure, subject))]
    if whole is None or len(parts) < 2 or (settings.get("all") and len(parts) < len(settings["parts"])):
        return
    total, stated_whole = sum((exact(part.value) for part in parts), Decimal(0)), exact(whole.value)
    if total <= stated_whole and not (settings["exactly"] and total != stated_whole):
        return
    facts = {
        "label": whole.label,
        "label_en": whole.label_en,
        "left": plain(stated_whole),
        "right": plain(total),
    }
    facts["terms"] = "＋".join(f"{part.label}（{plain(part.value)}）" for part in parts)
    facts["terms_en"] = " + ".join(f"{part.label_en} ({plain(part.value)})" for part in parts)
    yield Hit(facts | {"difference": plain(abs(total - stated_whole))})


def _single(measure: str, subject: Subject) -> Figure | None:
    figures = _own(measure, subject)
    return figures[0] if len({figure.value for figure in figures}) == 1 else None


KINDS: dict[str, Kind] = {
    "stated": stated,
    "matched": matched,
    "disagree": disagree,
    "rate": rate,
    "full_rate": full_rate,
    "parts_of": parts_of,
}
