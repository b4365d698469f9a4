"""The processing fee (信息处理费) in 元, by number of requests or of pages, with the steps that make it up."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.instruments import Citation, cite
from gongkai.law.loading import LawDataError, Mark, build, check_keys, load_yaml
from gongkai.law.validity import Validity

DATA_FILE = "fees.yaml"
MOST_UNITS = 100_000


@dataclass(frozen=True, slots=True)
class Step:
    """Units `first` to `last` at `price` 元 each."""

    first: int
    last: int
    price: int

    @property
    def units(self) -> int:
        """How many units fall in this step."""
        return self.last - self.first + 1

    @property
    def amount(self) -> int:
        """What the step costs, in 元."""
        return self.units * self.price


@dataclass(frozen=True, slots=True)
class Version(Validity):
    """A scale while it is in force: `tiers` are (last unit, price), `rest` is (price, units a step, 元 more)."""

    articles: tuple[str, ...]
    mark: Mark
    tiers: tuple[tuple[int, int], ...] = ()
    rest: tuple[int, int, int] = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Scale:
    """One way of counting, in both languages, with its versions in order."""

    id: str
    label_zh: str
    label_en: str
    unit_zh: str
    unit_en: str
    scope_zh: str
    scope_en: str
    versions: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True)
class Fee:
    """What `units` cost under a scale. `amount` is the whole in 元, `last_price` that of the last unit alone."""

    scale: Scale
    units: int
    steps: tuple[Step, ...]
    articles: tuple[Citation, ...]
    mark: Mark

    @property
    def amount(self) -> int:
        """The whole fee in 元."""
        return sum(step.amount for step in self.steps)

    @property
    def last_price(self) -> int:
        """The price in 元 of the last unit; 0 without units."""
        return self.steps[-1].price if self.steps else 0


def by_count(requests: int, on: dt.date | None = None) -> Fee:
    """What one applicant's `requests` of one calendar month cost together.

    `on` picks the version in force that day, without it the newest. Raises ValueError below 0 and above
    MOST_UNITS, NoRuleInForce before 2021-01-01.
    """
    return _fee("by_count", requests, on)


def by_pages(pages: int, on: dt.date | None = None) -> Fee:
    """What the `pages` given for one request cost. Arguments and errors as for `by_count`."""
    return _fee("by_pages", pages, on)


@cache
def scales() -> dict[str, Scale]:
    """Both scales by their id."""
    return {item["id"]: _scale(item, f"scales[{i}]") for i, item in enumerate(load_yaml(DATA_FILE)["scales"])}


def _fee(name: str, units: int, on: dt.date | None) -> Fee:
    if not 0 <= units <= MOST_UNITS:
        raise ValueError(f"{units} is not from 0 to {MOST_UNITS}")
    scale = scales()[name]
    version = next((v for v in scale.versions if on is not None and v.in_force(on)), None)
    if on is None:
        version = scale.versions[-1]
    if version is None:
        raise NoRuleInForce(f"{on}尚无信息处理费的规定。")
    steps = tuple(_steps(version, units))
    return Fee(scale, units, steps, tuple(cite(key) for key in version.articles), version.mark)


def _steps(version: Version, units: int) -> Iterator[Step]:
    first = 1
    for last, price in version.tiers:
        if first <= units:
            yield Step(first, min(last, units), price)
        first = last + 1
    price, size, more = version.rest
    while first <= units:
        last = min(first + size - 1, units) if size else units
        yield Step(first, last, price)
        first, price = last + 1, price + more


def _scale(record: dict[str, Any], where: str) -> Scale:
    scale = build(Scale, {**record, "versions": []}, file=DATA_FILE, where=where)
    versions = tuple(_version(item, f"{where}.versions[{i}]") for i, item in enumerate(record["versions"]))
    return replace(scale, versions=versions)


def _version(record: dict[str, Any], where: str) -> Version:
    plain = {key: value for key, value in record.items() if key not in ("tiers", "rest")}
    tier, rest = {"up_to", "price"}, {"price", "step", "more"}
    for item in record.get("tiers", []):
        check_keys(item, allowed=tier, required=tier, file=DATA_FILE, where=f"{where}.tiers")
    check_keys(record.get("rest"), allowed=rest, required=rest, file=DATA_FILE, where=f"{where}.rest")
    tiers = tuple((item["up_to"], item["price"]) for item in record["tiers"])
    if list(tiers) != sorted(tiers):
        raise LawDataError(DATA_FILE, f"{where}.tiers", "must run upwards")
    last = record["rest"]
    version = build(Version, plain, file=DATA_FILE, where=where)
    return replace(version, tiers=tiers, rest=(last["price"], last["step"], last["more"]))
