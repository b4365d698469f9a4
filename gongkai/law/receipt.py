"""The day on which a request counts as received (Art. 31), from the facts of how it came in."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from gongkai.law.case_acts import channels
from gongkai.law.case_words import Label, Saying, say
from gongkai.law.instruments import Citation, cite
from gongkai.law.loading import Mark, build, load_yaml
from gongkai.law.validity import Validity

DATA_FILE = "receipt.yaml"
# In the order in which they happen.
FACTS = ("submitted", "arrived", "signed", "confirmed")


class ReceiptRefused(ValueError):
    """The facts give no day of receipt; `reasons` says why, all at once."""

    def __init__(self, reasons: Iterable[Saying]) -> None:
        self.reasons = tuple(reasons)
        super().__init__(" ".join(reason.text("en") for reason in self.reasons))


@dataclass(frozen=True, slots=True)
class Version(Validity):
    """Which fact's day counts, while this holds."""

    day_of: str
    articles: tuple[str, ...]
    mark: Mark
    also: tuple[str, ...] = ()
    same_day: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The day of receipt, the fact it rests on, its articles, and what should have been done otherwise."""

    day: dt.date
    fact: str
    articles: tuple[Citation, ...]
    mark: Mark
    notes: tuple[Saying, ...] = ()


def received_on(channel: str, facts: Mapping[str, dt.date]) -> Receipt:
    """The day of receipt of a request by `channel`; `facts` are days by the names in FACTS.

    Raises ReceiptRefused when channel or facts are unknown, contradict each other, or do not suffice.
    """
    reasons = _unusable(channel, facts)
    if reasons:
        raise ReceiptRefused(reasons)
    # The law of the day counted governs, so the versions are tried from the newest.
    missing: list[Saying] = []
    for version in reversed(versions()[channel]):
        lacking = [fact for fact in (version.day_of, *version.also) if fact not in facts]
        if not lacking and version.in_force(facts[version.day_of]):
            return _receipt(version, facts)
        if lacking and not missing and version.in_force(max(facts.values(), default=version.force_from)):
            missing = [say("fact-missing", channel=_channel(channel), fact=fact_label(f)) for f in lacking]
    raise ReceiptRefused(missing or [say("no-receipt-rule", day=max(facts.values()))])


@cache
def versions() -> dict[str, tuple[Version, ...]]:
    """What counts for each channel, in the order of the days from which it holds."""
    return {
        item["code"]: tuple(
            build(Version, version, file=DATA_FILE, where=f"channels[{i}].versions[{j}]")
            for j, version in enumerate(item["versions"])
        )
        for i, item in enumerate(load_yaml(DATA_FILE)["channels"])
    }


def fact_label(fact: str) -> Label:
    """A fact of receipt in both languages."""
    return _facts()[fact]


def _receipt(version: Version, facts: Mapping[str, dt.date]) -> Receipt:
    day = facts[version.day_of]
    notes: tuple[Saying, ...] = ()
    if version.same_day and facts[version.same_day] != day:
        notes = (say("confirmed-late", arrived=facts[version.same_day], confirmed=day),)
    return Receipt(day, version.day_of, tuple(cite(key) for key in version.articles), version.mark, notes)


def _unusable(channel: str, facts: Mapping[str, dt.date]) -> list[Saying]:
    reasons = []
    if channel not in channels():
        reasons.append(say("unknown-channel", channel=channel, known=tuple(channels())))
    reasons += [say("unknown-fact", fact=fact, known=FACTS) for fact in facts if fact not in FACTS]
    known = [(fact, facts[fact]) for fact in FACTS if fact in facts]
    for i, (fact, day) in enumerate(known):
        for earlier, earlier_day in known[:i]:
            if day < earlier_day:
                reasons.append(
                    say("facts-out-of-order", later=fact_label(fact), later_day=day,
                        earlier=fact_label(earlier), earlier_day=earlier_day)
                )  # fmt: skip
    return reasons


def _channel(code: str) -> Label:
    return Label(channels()[code].label_zh, channels()[code].label_en)


@cache
def _facts() -> dict[str, Label]:
    return {item["code"]: Label(item["label_zh"], item["label_en"]) for item in load_yaml(DATA_FILE)["facts"]}
