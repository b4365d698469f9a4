"""What a decision says about review and suit, by outcome, day of the decision and kind of agency."""

import datetime as dt
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from gongkai.law import replies
from gongkai.law.instruments import CERTAINTY, Citation, cite
from gongkai.law.loading import LawDataError, Mark, build, load_yaml
from gongkai.law.validity import Validity

DATA_FILE = "remedies.yaml"
UNITS = ("", "day", "month")
ORGANS = ("own_government", "department_above", "government_above", "itself")


@dataclass(frozen=True, slots=True)
class AgencyKind:
    """A kind of agency, by which the organ of review differs."""

    id: str
    label_zh: str
    label_en: str


@dataclass(frozen=True, slots=True)
class Version(Validity):
    """An element while it is in force; empty `kinds` or `agencies` mean all. `doubt_…`: what is not settled."""

    text_zh: str
    text_en: str
    articles: tuple[str, ...]
    mark: Mark
    kinds: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    organs: tuple[str, ...] = ()
    value: int = 0
    unit: str = ""
    doubt_zh: str = ""
    doubt_en: str = ""

    def holds(self, on: dt.date, kind: str, agency: str) -> bool:
        """Whether it belongs in a decision of that day."""
        return (
            self.in_force(on)
            and (not self.kinds or kind in self.kinds)
            and (not self.agencies or agency in self.agencies)
        )


@dataclass(frozen=True, slots=True)
class Element:
    """One part of the remedy paragraph. `value` and `unit` ("day", "month") where it is a period."""

    id: str
    label_zh: str
    label_en: str
    text_zh: str
    text_en: str
    articles: tuple[Citation, ...]
    mark: Mark
    organs: tuple[str, ...] = ()
    value: int = 0
    unit: str = ""
    doubt_zh: str = ""
    doubt_en: str = ""


@dataclass(frozen=True, slots=True)
class Remedy:
    """The parts of a remedy paragraph in the order in which they are written."""

    elements: tuple[Element, ...]

    def get(self, element_id: str) -> Element | None:
        """The part with this id, None where the paragraph has none."""
        return next((element for element in self.elements if element.id == element_id), None)

    @property
    def review_first(self) -> bool:
        """Whether review has to come before a suit, at least for a part of the decision."""
        return self.get("review_first") is not None

    @property
    def review_organs(self) -> tuple[str, ...]:
        """Which organs may review, by role (ORGANS); several: the applicant chooses."""
        found = self.get("review_organ")
        return found.organs if found is not None else ()

    @property
    def mark(self) -> Mark:
        """How sure the least certain part is."""
        return max((element.mark for element in self.elements), key=CERTAINTY.index)

    @property
    def doubts(self) -> tuple[tuple[str, str], ...]:
        """What is not settled, in Chinese and English."""
        return tuple((one.doubt_zh, one.doubt_en) for one in self.elements if one.doubt_zh)


def remedy(outcome_id: str, decided_on: dt.date, agency: str) -> Remedy:
    """The remedy paragraph of a decision.

    `outcome_id` is one of `replies.outcomes()`, `agency` the id of an AgencyKind. Raises LookupError for an
    unknown outcome or kind of agency, NoRuleInForce before 2008-05-01.
    """
    kind = replies.outcome(outcome_id).remedy
    if agency not in {known.id for known in agency_kinds()}:
        raise LookupError(f"no kind of agency {agency!r} in {DATA_FILE}")
    found = tuple(
        _element(record, version)
        for record, versions in _elements()
        for version in versions
        if version.holds(decided_on, kind, agency)
    )
    if not found:
        raise replies.NoRuleInForce(f"{decided_on}尚无《政府信息公开条例》。")
    return Remedy(found)


@cache
def agency_kinds() -> tuple[AgencyKind, ...]:
    """Every kind of agency."""
    return tuple(
        build(AgencyKind, item, file=DATA_FILE, where=f"agencies[{i}]")
        for i, item in enumerate(load_yaml(DATA_FILE)["agencies"])
    )


def elements() -> tuple[tuple[str, Version], ...]:
    """Every version of every element with the element's Chinese name, in order."""
    return tuple((record["label_zh"], version) for record, found in _elements() for version in found)


def _element(record: dict[str, Any], version: Version) -> Element:
    return Element(
        id=record["id"],
        label_zh=record["label_zh"],
        label_en=record["label_en"],
        text_zh=version.text_zh,
        text_en=version.text_en,
        articles=tuple(cite(key) for key in version.articles),
        mark=version.mark,
        organs=version.organs,
        value=version.value,
        unit=version.unit,
        doubt_zh=version.doubt_zh,
        doubt_en=version.doubt_en,
    )


@cache
def _elements() -> tuple[tuple[dict[str, Any], tuple[Version, ...]], ...]:
    return tuple(
        (item, _versions(item, f"elements[{item['id']}]")) for item in load_yaml(DATA_FILE)["elements"]
    )


def _versions(record: dict[str, Any], where: str) -> tuple[Version, ...]:
    versions = []
    for i, item in enumerate(record["versions"]):
        place = f"{where}.versions[{i}]"
        plain = {key: value for key, value in item.items() if key != "for"}
        version = build(Version, plain, file=DATA_FILE, where=place)
        version = replace(version, kinds=tuple(item.get("for", ())))
        if not set(version.kinds) <= set(replies.REMEDIES) or not set(version.organs) <= set(ORGANS):
            raise LawDataError(DATA_FILE, place, "names an unknown remedy kind or organ")
        if version.unit not in UNITS:
            raise LawDataError(DATA_FILE, place, f"unit must be one of {', '.join(UNITS)}")
        versions.append(version)
    return tuple(versions)
