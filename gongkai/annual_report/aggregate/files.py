"""Sums over reports of anyone: files as published, or what ``gongkai read`` made of them (JSON, JSONL, CSV)."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gongkai.annual_report.aggregate.fold import Aggregate, aggregate, common_form
from gongkai.annual_report.aggregate.parts import Part, Source, doubted, form_for
from gongkai.annual_report.check import Finding
from gongkai.annual_report.ingest.apart import read_files
from gongkai.annual_report.ingest.folders import found_in
from gongkai.annual_report.ingest.tableform import COLUMNS
from gongkai.law import report_templates

GOVERNMENT = "人民政府"
NAMED = 10
READ_OUTPUT = (".json", ".jsonl", ".csv")
Told = dict[str, Any]


class NotSummed(ValueError):
    """There is nothing to add up, or it is not clear what; the message says why."""


@dataclass(frozen=True)
class Collected:
    """The sum of files. ``refused``: files that are no report, with the reason; ``left_out``: of other years, twice."""

    year: int | None
    sum: Aggregate
    refused: Sequence[str]
    left_out: Sequence[str]

    @property
    def words(self) -> str:
        """What every number of it is a number of."""
        told = {"year": self.year or "—", "count": len(self.sum.parts)}
        line = ngettext("%(count)s report on %(year)s", "%(count)s reports on %(year)s", len(self.sum.parts))
        return line % told

    @property
    def remarks(self) -> list[str]:
        """What may be counted twice; what was left out, and why."""
        return [*_twice([part.name for part in self.sum.parts]), *self.left_out, *self.refused]

    @property
    def findings(self) -> list[Finding]:
        """Nothing is compared."""
        return []


def of_files(paths: Sequence[Path], year: int | None = None, template: str = "", jobs: int = 1) -> Collected:
    """Add up the reports on one year, each agency once; NotSummed where there is none, or several years."""
    refused, told = list[str](), list[Told]()
    for one in _reports(paths, jobs):
        if "error" in one:
            refused.append(str(one["error"].get("message") or one["file"]))
        else:
            told.append(one)
    years = sorted({one["year"] for one in told if one["year"]})
    if not told:
        raise NotSummed("\n".join([_("There is no report to add up."), *refused]))
    if year is None and len(years) > 1:
        named = ", ".join(map(str, years))
        raise NotSummed(_("The reports are on several years (%s); choose one with --year.") % named)
    wanted = year or (years[0] if years else None)
    parts, left_out = _of_year(told, wanted)
    if not parts:
        raise NotSummed(_("None of the reports is on %s.") % wanted)
    return Collected(wanted, aggregate(parts, _form(template, wanted, parts)), refused, left_out)


def _twice(names: Sequence[str]) -> Iterator[str]:
    """A sentence for each government among the names whose own report may include some of the others."""
    for name in names:
        region = name.partition(GOVERNMENT)[0] if GOVERNMENT in name else ""
        inside = [other for other in names if region and other != name and other.startswith(region)]
        if inside:
            told = {"name": name, "count": len(inside), "names": "、".join(inside[:NAMED])}
            line = ngettext(
                "The report of %(name)s may include that of %(count)s other (%(names)s), which is then counted twice.",
                "The report of %(name)s may include those of %(count)s others (%(names)s …), which are then counted "
                "twice.",
                len(inside),
            )
            yield line % told


def _form(template: str, year: int | None, parts: Sequence[Part]) -> Any:
    if template:
        try:
            return report_templates.load(template)
        except KeyError as error:
            raise NotSummed(str(error.args[0])) from None
    by_year = report_templates.template_for_year(year) if year else None
    return common_form(parts, by_year or report_templates.load(report_templates.codes()[-1]))


def _of_year(told: Iterable[Told], year: int | None) -> tuple[list[Part], list[str]]:
    """The parts of a year, each agency once, and what was left out."""
    parts, left_out, known = list[Part](), list[str](), dict[str, str]()
    for one in told:
        name, agency = one["file"], one["agency"] or ""
        if one["year"] != year:
            left_out.append(
                _("%(file)s: on %(year)s, left out.") % {"file": name, "year": one["year"] or "—"}
            )
        elif agency and agency in known:
            same = {"file": name, "agency": agency, "other": known[agency]}
            left_out.append(_("%(file)s: %(agency)s was counted from %(other)s already, left out.") % same)
        else:
            known[agency] = name
            parts.append(_part(one, agency or name))
    return parts, left_out


def _part(told: Told, name: str) -> Part:
    values = {key: cell["value"] for key, cell in told["cells"].items()}
    form = form_for(str(told["template"] or ""), values)
    unsure = doubted(told["doubts"], told["findings"])
    return Part(name, Source.FILE, form, values, unsure, origin=told["file"])


def _reports(paths: Sequence[Path], jobs: int) -> Iterator[Told]:
    """Every report of the files, as docs/report-json.md describes them."""
    output = [path for path in paths if path.suffix.lower() in READ_OUTPUT and not path.is_dir()]
    for path in output:
        yield from _from_output(path)
    rest = [path for path in paths if path not in output]
    for missing in [path for path in rest if not path.exists()]:
        raise NotSummed(_("%s: there is no such file.") % missing)
    files = list(found_in(rest)) if rest else []
    for _path, answer in read_files(files, jobs) if files else ():
        yield from answer


def _from_output(path: Path) -> Iterator[Told]:
    """The reports in a file that ``gongkai read`` wrote."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        if path.suffix.lower() == ".csv":
            yield from _from_csv(path, text)
            return
        if path.suffix.lower() == ".jsonl":
            lines = [json.loads(line)["answer"] for line in text.splitlines() if line]
            found = [one for answer in lines for one in answer]
        else:
            whole = json.loads(text)
            found = whole if isinstance(whole, list) else [whole]
        for one in found:
            yield _checked(one)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        if isinstance(error, NotSummed):
            raise
        told = {"file": path.name, "why": error.strerror if isinstance(error, OSError) else error}
        raise NotSummed(_("%(file)s is no output of “gongkai read”: %(why)s") % told) from None


def _checked(one: Any) -> Told:
    """A report with all that is needed of it; ValueError names what is wrong."""
    if not isinstance(one, dict):
        raise ValueError(_("one report is a JSON object"))
    if isinstance(one.get("error"), dict):
        return {"file": str(one.get("file")), "error": one["error"]}
    if not isinstance(one.get("cells"), dict):
        raise ValueError(_("“%(entry)s” is no object by key") % {"entry": "cells"})
    for key, cell in one["cells"].items():
        value = cell["value"]
        if value is not None and (not isinstance(value, int | float) or isinstance(value, bool)):
            told = {"place": key, "value": value}
            raise ValueError(_("%(place)s holds %(value)r, which is no number") % told)
    lists = {name: one.get(name) or [] for name in ("doubts", "findings")}
    known = {name: one.get(name) for name in ("file", "agency", "year", "template", "cells")}
    return {**known, **lists, "file": str(one.get("file") or "")}


def _from_csv(path: Path, text: str) -> Iterator[Told]:
    """The reports of a table, whose rows of one file stand together."""
    reader = csv.DictReader(text.splitlines())
    if missing := [name for name in COLUMNS if name not in (reader.fieldnames or ())]:
        raise ValueError(_("it has no column %s") % ", ".join(missing))
    found: dict[str, Told] = {}
    for row in reader:
        name = row["file"]
        if row["how"] == "refused":
            found[name] = {
                "file": name,
                "error": {"code": row["doubt"], "message": f"{name}: {row['doubt']}"},
            }
            continue
        report = found.setdefault(name, _begun(row))
        if row["key"]:
            report["cells"][row["key"]] = {"value": _number(row["value"])}
            if row["doubt"]:
                report["doubts"].append({"cells": [row["key"]]})
    yield from found.values()


def _begun(row: dict[str, str]) -> Told:
    year = int(row["year"]) if row["year"] else None
    head = {"file": row["file"], "agency": row["agency"], "year": year, "template": row["template"]}
    return {**head, "cells": {}, "doubts": [], "findings": []}


def _number(text: str) -> int | float | None:
    if not text:
        return None
    number = float(text)
    return int(text) if text.lstrip("+-").isdecimal() else number
