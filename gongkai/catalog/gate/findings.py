"""The shapes that leave the gate: findings with their place, refusals, what was removed and what was kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from gongkai.catalog.gate.rules import Level, Rules, wording

__all__ = ["Level"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file: ``kind`` is a key of ``places`` in rules.yaml, ``facts`` fill its sentence.

    ``within`` is the place of the embedded file or picture in which this place lies.
    """

    kind: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    within: Place | None = None

    def text(self, language: str) -> str:
        """The place in words; ``language`` is "zh" or "en"."""
        facts = dict(self.facts)
        for name, prefix in (("state", ""), ("line", "line-")):
            state = wording("states", prefix + str(facts.get(name)), language)
            facts[name] = facts.get(name, "") if state is None else state
        words = str(wording("places", self.kind, language)).format(**facts)
        return f"{self.within.text(language)} › {words}" if self.within else words

    @property
    def zh(self) -> str:
        """The place in Chinese."""
        return self.text("zh")

    @property
    def en(self) -> str:
        """The place in English."""
        return self.text("en")

    def inside(self, outer: Place) -> Place:
        """The same place, seen from the file around."""
        within = self.within.inside(outer) if self.within else outer
        return Place(self.kind, self.facts, within)

    def as_dict(self) -> dict[str, Any]:
        """As JSON data."""
        return {
            "kind": self.kind,
            "facts": dict(self.facts),
            "within": self.within.as_dict() if self.within else None,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Place:
        """From what ``as_dict`` gave."""
        within = data.get("within")
        return cls(data["kind"], dict(data["facts"]), cls.from_dict(within) if within else None)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text to be searched, with what stands around it.

    ``context`` is what labels the text from outside (table heads, the cell to the left). ``hidden`` is false for text
    that a reader of the file sees. ``bare`` is a numeric cell: its digits may be an amount. ``numbers`` is false for
    text that is searched for words only. ``confidences`` says of each character how sure it is, 0 to 1, where the text
    was read from a picture.
    """

    text: str
    place: Place
    context: str = ""
    hidden: bool = False
    bare: bool = False
    numbers: bool = True
    confidences: tuple[float, ...] = ()

    def moved(self, outer: Place, *, hidden: bool) -> Passage:
        """The same passage, seen from the file around."""
        return replace(self, place=self.place.inside(outer), hidden=hidden)


@dataclass(frozen=True, slots=True)
class Note:
    """Something found in the structure of a file; its level comes from the rules."""

    code: str
    place: Place
    excerpt: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the gate found. ``excerpt`` never repeats a whole number; ``facts`` are message data."""

    code: str
    level: Level
    place: Place
    excerpt: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)

    def text(self, language: str) -> str:
        """The finding in one line: what, where, and the masked excerpt."""
        what = wording("rules", self.code, language) or self.code
        quoted = f": {self.excerpt}" if self.excerpt else ""
        return f"{what} · {self.place.text(language)}{quoted}{self.sureness(language)}"

    def sureness(self, language: str) -> str:
        """How sure it is that the text of a picture was read rightly; empty for any other text."""
        if "confidence" not in self.facts:
            return ""
        return str(wording("remarks", "read-from-picture", language)).format(
            percent=int(100 * self.facts["confidence"])
        )

    @property
    def zh(self) -> str:
        """The finding in Chinese."""
        return self.text("zh")

    @property
    def en(self) -> str:
        """The finding in English."""
        return self.text("en")

    def as_dict(self) -> dict[str, Any]:
        """As JSON data."""
        return {
            "code": self.code,
            "level": self.level.value,
            "place": self.place.as_dict(),
            "excerpt": self.excerpt,
            "facts": dict(self.facts),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Finding:
        """From what ``as_dict`` gave."""
        place = Place.from_dict(data["place"])
        return cls(data["code"], Level(data["level"]), place, data["excerpt"], dict(data["facts"]))


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file could not be examined; ``code`` is a key of ``refusals`` in rules.yaml."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    def text(self, language: str) -> str:
        """The reason in words."""
        return str(wording("refusals", self.code, language)).format(**self.facts)

    @property
    def zh(self) -> str:
        """The reason in Chinese."""
        return self.text("zh")

    @property
    def en(self) -> str:
        """The reason in English."""
        return self.text("en")


class RefusedFile(ValueError):
    """A file that cannot be examined or cleaned; ``refusal`` says why."""

    def __init__(self, code: str, **facts: Any) -> None:
        self.refusal = Refusal(code, facts)
        super().__init__(f"{code}: {self.refusal.en}")


@dataclass(frozen=True, slots=True)
class Examination:
    """What an examination gave. ``counts`` counts every finding; ``findings`` lists at most 200 of a code."""

    name: str
    kind: str = ""
    refused: Refusal | None = None
    findings: tuple[Finding, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def level(self) -> Level | None:
        """The gravest level found; a refused file stops; None where nothing was found."""
        if self.refused:
            return Level.STOP
        return min((one.level for one in self.findings), key=list(Level).index, default=None)

    def codes(self) -> set[str]:
        """The codes of what was found."""
        return {one.code for one in self.findings}

    def as_dict(self) -> dict[str, Any]:
        """As JSON data."""
        refused = {"code": self.refused.code, "facts": dict(self.refused.facts)} if self.refused else None
        return {
            "name": self.name,
            "kind": self.kind,
            "refused": refused,
            "findings": [one.as_dict() for one in self.findings],
            "counts": dict(self.counts),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Examination:
        """From what ``as_dict`` gave."""
        refused = Refusal(**data["refused"]) if data["refused"] else None
        findings = tuple(Finding.from_dict(one) for one in data["findings"])
        return cls(data["name"], data["kind"], refused, findings, dict(data["counts"]))


@dataclass(frozen=True, slots=True)
class Removed:
    """What a cleaned copy no longer holds: a code of the rules (or of ``removals``), and how many."""

    code: str
    count: int = 1

    def text(self, language: str) -> str:
        """What was removed, in words."""
        what = wording("rules", self.code, language) or wording("removals", self.code, language)
        return f"{what} ×{self.count}" if self.count > 1 else str(what)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is still in a cleaned copy: a code of the rules (or of ``kept``), how often, and an example of where."""

    code: str
    count: int = 1
    where: str = ""

    def text(self, language: str) -> str:
        """What was left, where, and what to do about it."""
        what = wording("rules", self.code, language) or self.code
        advice = wording("kept", self.code, language) or wording("kept", "remains", language)
        return f"{advice}".format(what=what, count=self.count, where=self.where)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A rewritten file, what it no longer holds, and what is still in it.

    Both lists come from examining the file before and after, so nothing is said to be removed that is still found.
    """

    name: str
    data: bytes
    removed: tuple[Removed, ...] = ()
    kept: tuple[Kept, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """As JSON data, without the bytes."""
        return {
            "name": self.name,
            "removed": [{"code": one.code, "count": one.count} for one in self.removed],
            "kept": [{"code": one.code, "count": one.count, "where": one.where} for one in self.kept],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], content: bytes) -> Cleaned:
        """From what ``as_dict`` gave, and the bytes."""
        removed = tuple(Removed(**one) for one in data["removed"])
        return cls(data["name"], content, removed, tuple(Kept(**one) for one in data["kept"]))


def finding(note: Note, rules: Rules) -> Finding:
    """The note with the level that the rules give it."""
    return Finding(note.code, rules[note.code].level, note.place, note.excerpt, note.facts)
