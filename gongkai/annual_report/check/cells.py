"""Rules on the cells of one report; the kinds are described in `law/report/rules/1-cells.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from gongkai.annual_report.check.finding import plain
from gongkai.annual_report.check.subject import Hit, Kind, Subject, exact
from gongkai.law.report_rules import Rule
from gongkai.law.report_templates import CellDefinition, Template

MAX_NAMED = 4


def spell(subject: Subject, keys: Sequence[str]) -> tuple[str, str]:
    """Write cells with their values, such as “本年制发件数（3）＋…”, in both languages."""
    cells = [cell for key in keys if (cell := subject.cell(key))]
    values = [plain(subject.value(cell.key)) for cell in cells]
    zh = "＋".join(f"{cell.column.label}（{value}）" for cell, value in zip(cells, values, strict=True))
    en = " + ".join(f"{cell.column.en} ({value})" for cell, value in zip(cells, values, strict=True))
    return zh, en


def row_name(subject: Subject, key: str) -> tuple[str, str]:
    """Return the name of the row, in table four of the group, that a cell stands in."""
    cell = subject.cell(key)
    if cell is None:
        return key, key
    if cell.row.label or not cell.group:
        return cell.row.label, cell.row.en
    return cell.group.label, cell.group.en


def _sides(rule: Rule, subject: Subject, place: str) -> tuple[list[str], list[str]]:
    left, right = (
        [f"{place}.{column}" for column in rule.settings.get(side, ())] for side in ("left", "right")
    )
    return [key for key in left if subject.cell(key)], [key for key in right if subject.cell(key)]


def _facts(subject: Subject, left: list[str], right: list[str]) -> dict[str, str]:
    facts = {}
    facts["place"], facts["place_en"] = row_name(subject, left[0])
    facts["left_terms"], facts["left_terms_en"] = spell(subject, left)
    facts["right_terms"], facts["right_terms_en"] = spell(subject, right)
    first, second = subject.total(left), subject.total(right)
    facts["left"], facts["right"] = plain(first), plain(second)
    if first is not None and second is not None:
        facts["difference"] = plain(abs(first - second))
    return facts


def at_most(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield the places where the left side is above the right side."""
    for place in rule.settings["places"]:
        left, right = _sides(rule, subject, place)
        low, high = subject.total(left), subject.total(right)
        if low is not None and high is not None and low > high:
            yield Hit(_facts(subject, left, right), (*left, *right))


def not_below_zero(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield the places where the left side is negative."""
    for place in rule.settings["places"]:
        left, _ = _sides(rule, subject, place)
        total = subject.total(left)
        if total is not None and total < 0 and (subject.value(left[0]) or 0) >= 0:
            yield Hit(_facts(subject, left, []), tuple(left))


def together(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield the places where one side is zero and the other is not."""
    for place in rule.settings["places"]:
        left, right = _sides(rule, subject, place)
        first, second = subject.total(left), subject.total(right)
        if first is None or second is None or (first == 0) == (second == 0):
            continue
        if first > 0 or not rule.settings.get("one_way"):
            yield Hit(_facts(subject, left, right), (*left, *right))


def none_done(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield the case of much to do and nothing done."""
    base, done = subject.total(rule.settings["of"]), subject.total(rule.settings["cells"])
    if base is not None and done == 0 and base >= rule.settings["minimum"]:
        yield Hit({"left": plain(base)}, (*rule.settings["of"], *rule.settings["cells"]))


def total_blank(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield totals that are blank while cells of their sum are not zero."""
    for cell, others in _sums(subject.form, rule.settings["table"]) if subject.form else ():
        if subject.value(cell.key) is not None or cell.key in subject.doubtful:
            continue
        total = subject.total(others)
        if total:
            facts = {"number": _number(subject, cell.table), "right": plain(total)}
            facts["place"], facts["place_en"] = row_name(subject, cell.key)
            facts["right_terms"], facts["right_terms_en"] = spell(subject, others)
            yield Hit(facts, (cell.key, *others))


def _number(subject: Subject, table: str) -> str:
    return subject.form.table(table).number if subject.form else ""


@lru_cache(maxsize=64)
def _sums(form: Template, table: str) -> tuple[tuple[CellDefinition, tuple[str, ...]], ...]:
    """Return each total of a table with the other cells of its row or group."""
    rows: dict[str, list[CellDefinition]] = {}
    for cell in form.table(table).cells:
        rows.setdefault(cell.key.rpartition(".")[0], []).append(cell)
    found = []
    for cells in rows.values():
        total = next(cell for cell in cells if cell.key.endswith(".total"))
        found.append((total, tuple(cell.key for cell in cells if cell is not total)))
    return tuple(found)


def blank(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield, for each table, the cells that are printed blank; those that another rule names are left out."""
    yield from _empty(subject, "blank", by_row=False)


def not_printed(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield, for each table, the rows that the report does not print."""
    yield from _empty(subject, "missing", by_row=True)


def _empty(subject: Subject, how: str, by_row: bool) -> Iterator[Hit]:
    empty = subject.empty(how)
    if not empty or subject.form is None:
        return
    named = {key for code in ("T3-TOTAL-BLANK", "T4-TOTAL-BLANK") for key in _named(subject, code)}
    for table in subject.form.tables:
        keys = [
            key
            for key in empty
            if key.startswith(f"{table.key}.")
            and key not in subject.doubtful | named
            and not _against_last_year(subject, key)
        ]
        if not keys:
            continue
        zh, en = (
            list(dict.fromkeys((row_name if by_row else Subject.name)(subject, key)[side] for key in keys))
            for side in (0, 1)
        )
        facts = {"number": table.number, "count": len(zh if by_row else keys)}
        facts |= {"places": _listed(zh, "、", "等"), "places_en": _listed(en, "; ", " …")}
        yield Hit(facts, tuple(keys))


def _named(subject: Subject, code: str) -> Iterator[str]:
    for hit in subject.found.get(code, ()):
        yield from hit.cells[:1]


def _against_last_year(subject: Subject, key: str) -> bool:
    """Whether a blank 上年结转 stands against a number of last year's, which a rule of its own names."""
    return key == "t3.carried_in.total" and bool(
        subject.previous and subject.previous.value("t3.carried_out.total")
    )


def _listed(names: list[str], between: str, more: str) -> str:
    return between.join(names[:MAX_NAMED]) + (more if len(names) > MAX_NAMED else "")


def unit_printed(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield amounts whose cell names another unit than its column prints."""
    for key in _with_unit(subject.form) if subject.form else ():
        reading = subject.readings.get(key)
        if reading is None or reading.value is None:
            continue
        if reading.raw.rstrip().endswith("元") and not reading.raw.rstrip().endswith("万元"):
            facts = {"value": plain(reading.value), "raw": reading.raw}
            facts["place"], facts["place_en"] = subject.name(key)
            yield Hit(facts, (key,))


@lru_cache(maxsize=64)
def _with_unit(form: Template) -> tuple[str, ...]:
    return tuple(key for key, cell in form.cells.items() if cell.column.unit_printed)


def authority(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield numbers that an agency cannot have."""
    name, settings = subject.agency, rule.settings
    if not name.endswith(tuple(settings["endings"])) or name in settings["except"]:
        return
    if name.startswith(tuple(settings["national"])):
        return
    for place in settings["places"]:
        keys = [key for key in _cells_at(subject.form, place) if subject.value(key)] if subject.form else []
        if keys:
            facts = {"value": plain(subject.value(keys[0])), "agency": name}
            facts["place"], facts["place_en"] = subject.name(keys[0])
            yield Hit(facts, tuple(keys))


@lru_cache(maxsize=64)
def _cells_at(form: Template, place: str) -> tuple[str, ...]:
    return tuple(key for key in form.cells if key.startswith(f"{place}."))


def amount_too_high(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield an amount that looks as if its unit were wrong, by its size or against last year's."""
    settings = rule.settings
    value = subject.value(settings["cell"])
    if value is None:
        return
    bureau = subject.agency.endswith(tuple(settings["bureaus"]))
    limit = settings["limit" if bureau else "limit_region"]
    last = subject.previous.value(settings["cell"]) if subject.previous else None
    low, high = settings["factor"]
    zh = en = ""
    if last and low <= exact(value) / exact(last) <= high:
        zh, en = f"上年为{plain(last)}万元", f"last year's was {plain(last)}"
    elif value >= limit and not (last and exact(value) < exact(last) * Decimal(low)):
        zh, en = f"超过{limit}万元", f"more than {limit}"
    if zh:
        facts = {"value": plain(value), "reason": zh, "reason_en": en}
        facts["place"], facts["place_en"] = subject.name(settings["cell"])
        yield Hit(facts, (settings["cell"],))


KINDS: dict[str, Kind] = {
    "at_most": at_most,
    "not_below_zero": not_below_zero,
    "together": together,
    "none_done": none_done,
    "total_blank": total_blank,
    "blank": blank,
    "not_printed": not_printed,
    "unit_printed": unit_printed,
    "authority": authority,
    "amount_too_high": amount_too_high,
}
