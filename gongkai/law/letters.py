"""The letters of a request (`letters.yaml`, `letter_terms.yaml`): dated wording, its variables and elements."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from gongkai.law import letter_text, remedies, replies
from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.fees import scales
from gongkai.law.instruments import cite
from gongkai.law.letter_text import optional, required
from gongkai.law.loading import LawDataError, Mark, build, load_yaml
from gongkai.law.validity import Validity

DATA_FILE, TERMS_FILE = "letters.yaml", "letter_terms.yaml"
GROUPS, ADDRESSED = ("notice", "answer", "form"), ("applicant", "third_party", "organ")
CLOCKS, LATE, REMEDIES = (
    ("none", "reply", "correction_notice"),
    ("allowed", "never"),
    ("none", "outcome", "other"),
)
KINDS = ("text", "long", "date", "number", "choice", "list", "truth")


@dataclass(frozen=True, slots=True)
class Term:
    """A name in both languages: of an element, or of one value of a choice."""

    id: str
    label_zh: str
    label_en: str


@dataclass(frozen=True, slots=True)
class Variable:
    """What a letter is filled with. `choices` names a list (`choices_of`); the dates it is held against by name.

    `over`: the letter comes after that day.
    """

    id: str
    label_zh: str
    label_en: str
    kind: str
    example: str = ""
    choices: str = ""
    not_before: str = ""
    not_after: str = ""
    after: str = ""
    over: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One element of a letter: `text`, or one of `texts` by the value of the variable `choose`; `label` in a form."""

    element: str
    text: str = ""
    choose: str = ""
    texts: tuple[tuple[str, str], ...] = ()
    must_say: tuple[str, ...] = ()
    label: str = ""

    @property
    def wordings(self) -> tuple[str, ...]:
        """Every text it may have."""
        return tuple(text for _, text in self.texts) if self.choose else (self.text,)

    @property
    def required(self) -> bool:
        """Whether every letter must have it."""
        return not all(optional(text) for text in self.wordings)

    def wording(self, values: Mapping[str, Any]) -> str:
        """The text for these values; KeyError where the variable it is chosen by is not given."""
        return dict(self.texts)[str(values[self.choose])] if self.choose else self.text


@dataclass(frozen=True, slots=True)
class Version(Validity):
    """The wording of a letter while it is in force; `articles` of a letter that tells no outcome."""

    title: str
    mark: Mark
    articles: tuple[str, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()

    @property
    def needs(self) -> frozenset[str]:
        """The variables that every letter of this wording puts into its text."""
        plain = (required(one.text) for one in self.paragraphs if not one.choose)
        chosen = (
            frozenset({one.choose}).union(frozenset.intersection(*(required(text) for text in one.wordings)))
            for one in self.paragraphs
            if one.choose
        )
        return frozenset().union(*plain, *chosen)

    @property
    def names(self) -> frozenset[str]:
        """Every variable that the wording knows."""
        texts = [text for one in self.paragraphs for text in one.wordings]
        return frozenset().union(
            *map(letter_text.variables, texts), {o.choose for o in self.paragraphs} - {""}
        )


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: to whom, by which clock it is due, with which remedy. `extends`: it moves that clock itself.

    `optional_articles` may lack where articles are named. `example`: values of its variables, and `on`, its day.
    `series`: the character by which its numbers are counted apart; answers are counted together as 答.
    """

    id: str
    label_zh: str
    label_en: str
    group: str
    clock: str
    remedy: str
    to: str = "applicant"
    late: str = "allowed"
    late_effect: str = ""
    extends: bool = False
    series: str = ""
    optional_articles: tuple[str, ...] = ()
    example: tuple[tuple[str, str], ...] = ()
    versions: tuple[Version, ...] = ()

    @property
    def outcomes(self) -> tuple[replies.Outcome, ...]:
        """The outcomes it tells, in the order of the report; none for a notice or form."""
        return tuple(one for one in replies.outcomes() if one.letter == self.id and self.group == "answer")

    def version(self, on: dt.date) -> Version:
        """The wording for a letter of that day; raises NoRuleInForce."""
        for version in self.versions:
            if version.in_force(on):
                return version
        raise NoRuleInForce(f"{on}尚无“{self.label_zh}”。")


@cache
def letters() -> dict[str, Letter]:
    """Every letter by its id, in the order of the data file."""
    return {item["id"]: _letter(item, f"letters[{item['id']}]") for item in load_yaml(DATA_FILE)["letters"]}


@cache
def terms() -> dict[str, Variable]:
    """Every variable by its id."""
    found = [
        build(Variable, item, file=TERMS_FILE, where=f"variables[{item['id']}]")
        for item in load_yaml(TERMS_FILE)["variables"]
    ]
    for one in found:
        if one.kind not in KINDS or (one.kind == "choice") != bool(one.choices):
            raise LawDataError(
                TERMS_FILE, f"variables[{one.id}]", "has an unknown kind, or a choice without list"
            )
    return {one.id: replace(one, example=str(one.example)) for one in found}


@cache
def elements() -> dict[str, Term]:
    """Every element by its id."""
    return {
        item["id"]: build(Term, item, file=TERMS_FILE, where=f"elements[{item['id']}]")
        for item in load_yaml(TERMS_FILE)["elements"]
    }


@cache
def choices_of(name: str) -> dict[str, Term]:
    """The values of a choice by their id; the lists of outcomes, agencies and scales are those of the law."""
    match name:
        case "outcomes":
            return {one.id: Term(one.id, one.label_zh, one.label_en) for one in replies.outcomes()}
        case "grounds":
            withheld = (one for one in replies.outcomes() if one.remedy == "withheld")
            return {one.id: _ground(one) for one in withheld}
        case "agencies":
            return {one.id: Term(one.id, one.label_zh, one.label_en) for one in remedies.agency_kinds()}
        case "scales":
            return {one.id: Term(one.id, one.label_zh, one.label_en) for one in scales().values()}
        case _:
            items = load_yaml(TERMS_FILE)["choices"][name]
            return {one["id"]: build(Term, one, file=TERMS_FILE, where=f"choices.{name}") for one in items}


def _ground(outcome: replies.Outcome) -> Term:
    """An outcome as the ground of a part: without the words that say refused."""
    return Term(
        outcome.id, outcome.label_zh.partition("：")[2], outcome.label_en.partition(": ")[2].capitalize()
    )


def sentence(name: str) -> str:
    """Wording that letters share: "late", or one of `remedies`."""
    data = load_yaml(DATA_FILE)
    return str(data["late"] if name == "late" else data["remedies"][name])


def _letter(record: dict[str, Any], where: str) -> Letter:
    versions = tuple(
        _version(item, f"{where}.versions[{i}]") for i, item in enumerate(record.get("versions", []))
    )
    plain = {key: value for key, value in record.items() if key not in ("versions", "example")}
    example = tuple((name, str(value)) for name, value in record["example"].items())
    read = replace(build(Letter, plain, file=DATA_FILE, where=where), versions=versions, example=example)
    if (read.group not in GROUPS or read.to not in ADDRESSED or read.clock not in CLOCKS
            or read.late not in LATE or read.remedy not in REMEDIES):  # fmt: skip
        raise LawDataError(DATA_FILE, where, "has an unknown group, to, clock, late or remedy")
    if not versions or (read.group == "answer") != bool(read.outcomes):
        raise LawDataError(DATA_FILE, where, "needs a wording, and an answer an outcome that it tells")
    return read


def _version(record: dict[str, Any], where: str) -> Version:
    plain = {key: value for key, value in record.items() if key != "paragraphs"}
    read = build(Version, plain, file=DATA_FILE, where=where)
    for key in read.articles:
        cite(key)
    paragraphs = tuple(_paragraph(item, f"{where}.{item['element']}") for item in record["paragraphs"])
    if len({one.element for one in paragraphs}) < len(paragraphs):
        raise LawDataError(DATA_FILE, where, "an element is given twice")
    return replace(read, paragraphs=paragraphs)


def _paragraph(record: dict[str, Any], where: str) -> Paragraph:
    plain = {key: value for key, value in record.items() if key not in ("part", "texts")}
    if "part" in record:
        plain["text"] = load_yaml(DATA_FILE)["parts"][record["part"]]
    read = replace(
        build(Paragraph, plain, file=DATA_FILE, where=where), texts=tuple(record.get("texts", {}).items())
    )
    if read.element not in elements() or bool(read.choose) != bool(read.texts):
        raise LawDataError(DATA_FILE, where, "names an unknown element, or chooses without texts")
    for text in read.wordings:
        if not text or letter_text.stray(text) or any(word not in text for word in read.must_say):
            raise LawDataError(DATA_FILE, where, "is empty, has a stray bracket or lacks what it must say")
    return read
