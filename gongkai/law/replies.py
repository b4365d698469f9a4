"""The outcomes of a request: basis, report cell, letter and remedy, by the day of the decision."""

import datetime as dt
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.instruments import Citation, cite
from gongkai.law.loading import LawDataError, Mark, build, load_yaml
from gongkai.law.report_templates import template_for_year
from gongkai.law.validity import Validity

DATA_FILE = "replies.yaml"
REMEDIES = ("withheld", "partly_withheld", "other")


@dataclass(frozen=True, slots=True)
class Version(Validity):
    """The basis of an outcome while it is in force; no articles where the law names none."""

    articles: tuple[str, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a request may end. `rows` are pairs of report form and row; `remedy` is one of REMEDIES."""

    id: str
    label_zh: str
    label_en: str
    letter: str
    remedy: str
    rows: tuple[tuple[str, str], ...] = ()
    versions: tuple[Version, ...] = ()

    def basis(self, decided_on: dt.date) -> tuple[Citation, ...]:
        """The articles of a decision of that day; empty where the law names none. Raises NoRuleInForce."""
        return tuple(cite(key) for key in self.version(decided_on).articles)

    def version(self, decided_on: dt.date) -> Version:
        """The version for a decision of that day; raises NoRuleInForce."""
        for version in self.versions:
            if version.in_force(decided_on):
                return version
        raise NoRuleInForce(f"{decided_on}尚不能以“{self.label_zh}”答复。")

    def row(self, form: str) -> str:
        """The row of table three in a report form ("2019", "2021"); raises LookupError."""
        for name, row in self.rows:
            if name == form:
                return row
        raise LookupError(f"the report form {form} has no row for {self.id}")

    def cell(self, year: int, applicant: str) -> str:
        """The key of the report cell for a year and a class of applicant; raises LookupError."""
        if applicant not in {found.id for found in applicants()}:
            raise LookupError(f"no class of applicants {applicant!r}")
        template = template_for_year(year)
        if template is None:
            raise LookupError(f"no report form with a table of requests for {year}")
        return f"{self.row(template.code)}.{applicant}"


@dataclass(frozen=True, slots=True)
class Applicant:
    """A class of applicants as the report counts them; `note_zh` says who belongs to it."""

    id: str
    label_zh: str
    label_en: str
    mark: Mark
    note_zh: str = ""


def outcomes(decided_on: dt.date | None = None) -> tuple[Outcome, ...]:
    """Every outcome in the order of the report; with a day only those possible on it."""
    found = tuple(_by_id().values())
    if decided_on is None:
        return found
    return tuple(one for one in found if any(version.in_force(decided_on) for version in one.versions))


def outcome(outcome_id: str) -> Outcome:
    """The outcome with this id; raises LookupError."""
    try:
        return _by_id()[outcome_id]
    except KeyError as error:
        raise LookupError(f"no outcome {outcome_id!r} in {DATA_FILE}") from error


@cache
def applicants() -> tuple[Applicant, ...]:
    """The classes of applicants in the order of the report."""
    return tuple(
        build(Applicant, item, file=DATA_FILE, where=f"applicants[{i}]")
        for i, item in enumerate(load_yaml(DATA_FILE)["applicants"])
    )


@cache
def _by_id() -> dict[str, Outcome]:
    found = [_read(item, f"replies[{i}]") for i, item in enumerate(load_yaml(DATA_FILE)["replies"])]
    if len({one.id for one in found}) < len(found):
        raise LawDataError(DATA_FILE, "replies", "an id is given twice")
    return {one.id: one for one in found}


def _read(record: dict[str, Any], where: str) -> Outcome:
    plain = {key: value for key, value in record.items() if key not in ("rows", "versions")}
    read = build(Outcome, plain, file=DATA_FILE, where=where)
    if read.remedy not in REMEDIES:
        raise LawDataError(DATA_FILE, f"{where}.remedy", f"must be one of {', '.join(REMEDIES)}")
    versions = tuple(
        build(Version, item, file=DATA_FILE, where=f"{where}.versions[{i}]")
        for i, item in enumerate(record["versions"])
    )
    return replace(read, rows=tuple(record["rows"].items()), versions=versions)
