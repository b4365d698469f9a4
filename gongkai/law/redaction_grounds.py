"""The grounds for removing a part of a paper (Art. 37): label, article, the outcome that goes with it, by day."""

import datetime as dt
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from gongkai.law import classifications, replies
from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.instruments import Citation, cite
from gongkai.law.loading import LawDataError, Mark, build, load_yaml
from gongkai.law.validity import Validity

DATA_FILE = "redaction_grounds.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundVersion(Validity):
    """The article of a ground while it is in force, and how a box names it."""

    article: str
    printed: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a part is removed. `short` is printed on the box; `outcome` is an id of `replies`, empty where none fits."""

    id: str
    label_zh: str
    label_en: str
    short: str
    outcome: str
    ground: str
    versions: tuple[GroundVersion, ...] = ()

    def version(self, on: dt.date) -> GroundVersion:
        """What holds on a day; raises NoRuleInForce."""
        for version in self.versions:
            if version.in_force(on):
                return version
        raise NoRuleInForce(f"{on}尚不能以“{self.label_zh}”为由删减。")

    def citation(self, on: dt.date) -> Citation:
        """Its article; raises NoRuleInForce."""
        return cite(self.version(on).article)

    def label(self, on: dt.date) -> str:
        """What a box says: the short name and the article. Raises NoRuleInForce."""
        return f"{self.short} {self.version(on).printed}"


@cache
def grounds() -> tuple[Ground, ...]:
    """Every ground, in the order in which it is offered."""
    found = tuple(_read(item, f"grounds[{i}]") for i, item in enumerate(load_yaml(DATA_FILE)["grounds"]))
    if len({one.id for one in found}) < len(found):
        raise LawDataError(DATA_FILE, "grounds", "an id is given twice")
    return found


def ground(ground_id: str) -> Ground:
    """The ground with this id; raises LookupError."""
    for one in grounds():
        if one.id == ground_id:
            return one
    raise LookupError(f"no ground {ground_id!r} in {DATA_FILE}")


def _read(record: dict[str, Any], where: str) -> Ground:
    plain = {key: value for key, value in record.items() if key != "versions"}
    read = build(Ground, plain, file=DATA_FILE, where=where)
    if read.outcome:
        replies.outcome(read.outcome)
        classifications.entry("withholding_ground", read.ground)
    versions = tuple(
        build(GroundVersion, item, file=DATA_FILE, where=f"{where}.versions[{i}]")
        for i, item in enumerate(record.get("versions", []))
    )
    for version in versions:
        cite(version.article)
    if not versions:
        raise LawDataError(DATA_FILE, f"{where}.versions", "at least one is needed")
    return replace(read, versions=versions)
