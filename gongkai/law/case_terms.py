"""The law that governs a case: every time limit, pause and restart in force on the day it was received."""

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from gongkai.law import deadlines
from gongkai.law.deadlines import NoRuleInForce, Version
from gongkai.law.loading import Mark, build, load_yaml
from gongkai.law.validity import Validity

DATA_FILE = "clocks.yaml"


@dataclass(frozen=True, slots=True)
class Effect(Validity):
    """A pause or a restart while it is in force."""

    articles: tuple[str, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for a case; None or an absent key means that its law had no such rule.

    `pauses` by kind of consultation ("third_party", "organ"), `restarts` by "correction" and "fee".
    """

    reply: Version
    extension: Version
    correction_notice: Version | None
    third_party: Version | None
    joint_organ: Version | None
    fee_payment: Version | None
    pauses: dict[str, Effect]
    restarts: dict[str, Effect]

    @property
    def revised(self) -> bool:
        """Whether the regulation of 2019 governs, with its corrections, reasons and later replies."""
        return self.correction_notice is not None


def terms_on(received: dt.date) -> Terms:
    """The terms for a request received on that day; raises NoRuleInForce before 2008-05-01."""
    place = bisect_right(_changes(), received)
    if place == 0:
        raise NoRuleInForce(f"{received}尚无“{deadlines.rule('reply').label_zh}”的规定。")
    return _terms(place)


def first_day(rule_id: str) -> dt.date:
    """The day from which a time limit exists."""
    return deadlines.rule(rule_id).versions[0].force_from


@cache
def _terms(place: int) -> Terms:
    day = _changes()[place - 1]
    reply, extension = (deadlines.version_on(name, day) for name in ("reply", "reply_extension"))
    if reply is None or extension is None:
        raise NoRuleInForce(f"{day}尚无“{deadlines.rule('reply').label_zh}”的规定。")
    return Terms(
        reply=reply,
        extension=extension,
        correction_notice=deadlines.version_on("correction_notice", day),
        third_party=deadlines.version_on("third_party", day),
        joint_organ=deadlines.version_on("joint_organ", day),
        fee_payment=deadlines.version_on("fee_payment", day),
        pauses=_in_force("pauses", day),
        restarts=_in_force("restarts", day),
    )


@cache
def _changes() -> tuple[dt.date, ...]:
    rules = [version.force_from for rule in deadlines.rules() for version in rule.versions]
    effects = [effect.force_from for name in ("pauses", "restarts") for _, effect in _effects(name)]
    return tuple(sorted({*rules, *effects}))


def _in_force(name: str, day: dt.date) -> dict[str, Effect]:
    return {code: effect for code, effect in _effects(name) if effect.in_force(day)}


@cache
def _effects(name: str) -> tuple[tuple[str, Effect], ...]:
    return tuple(
        (item["id"], build(Effect, version, file=DATA_FILE, where=f"{name}[{item['id']}].versions[{i}]"))
        for item in load_yaml(DATA_FILE)[name]
        for i, version in enumerate(item["versions"])
    )
