"""The rules that a report is by one agency; the kinds are described in `law/report/rules/3-report.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gongkai.annual_report.check.dates import TAIL, signature
from gongkai.annual_report.check.subject import Hit, Kind, Subject
from gongkai.law import report_templates
from gongkai.law.loading import plain_yaml
from gongkai.law.report_rules import Rule

_NAME = r"[一-鿿]{2,28}?(?:厅|局|委员会|管委会|人民政府|办公室|办事处|中心|院|队)"
_CONTACT = re.compile(
    rf"(?:与|向|请(?:直接)?联系|联系单位:)(?P<name>{_NAME})(?:办公室|[一-鿿]{{0,8}}[科处室股])?"
    r"(?=联系|咨询|反映|\(|,|。|$)"
)
_AUTHOR = re.compile(
    rf"(?:本(?:年度)?报告(?:由|是)|现由|由)(?P<name>{_NAME})(?:办公室)?(?=根据|依据|按照|编制|组织|汇总|负责)"
)
_DOES = (
    "共|全年|累计|本年度|主动公开|收到|受理|坚持|认真|严格|高度重视|深入|始终|紧紧|紧扣|围绕|全面|切实|积极"
)
_SUBJECT = re.compile(
    rf"(?:^|[。;\n]|年(?:度)?,?)(?P<name>[一-鿿]{{2,20}}?(?:局|厅|委员会))(?=\d{{4}}年|{_DOES})", re.MULTILINE
)
_ACTING = re.compile(rf"(?:局|厅|委员会)(?=\d{{4}}年|{_DOES})")
_REGION = re.compile(r"^.*(?:自治区|自治州|实验区|开发区|高新区|新区|省|市|县|区|州|旗)(?=.)")
_WHOLE = ("人民政府", "管委会", "省", "市", "县", "区", "旗")
MIN_ORGAN = 3
_INNER = re.compile(r"(?:办公室|政务公开(?:办|领导小组办公室)|大数据(?:中心|局))$")


@lru_cache
def _short_forms() -> tuple[tuple[str, str], ...]:
    path = report_templates.FOLDER / "names.yaml"
    data = plain_yaml(path)
    return tuple((entry["short"], entry["full"]) for entry in data["organs"])


def other_agency(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield the name of another agency in the signature, as the contact, or as the author."""
    report = subject.report
    if report is None or not report.agency.name:
        return
    own = [name for name in (report.agency.name, report.agency.printed) if name]
    for where, where_en, name in _named(subject.prose):
        if name and not any(same_agency(name, one) for one in own):
            yield Hit({"agency": report.agency.name, "other": name, "where": where, "where_en": where_en})
            return


def _named(prose: str) -> Iterator[tuple[str, str, str]]:
    signed = signature(prose.rstrip()[-TAIL:])
    if signed and _is_agency(signed.name):
        yield "落款", "the signature", signed.name
    for where, where_en, pattern in (
        ("联系单位", "the contact", _CONTACT),
        ("编制单位", "the author", _AUTHOR),
    ):
        match = pattern.search(prose)
        if match and _is_agency(match["name"]):
            yield where, where_en, match["name"]


def agency_in_text(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield sentences of the overview whose subject is another bureau than the one that reports."""
    report = subject.report
    bureaus = tuple(rule.settings["bureaus"])
    if report is None or not report.agency.name or not report.agency.name.endswith(bureaus):
        return
    text = subject.sections.get("overview", "")
    for match in _SUBJECT.finditer(text) if _ACTING.search(text) else ():
        if not any(
            same_agency(match["name"], own) for own in (report.agency.name, report.agency.printed) if own
        ):
            raw = text[match.start("name") : match.end() + 12].split("\n")[0]
            yield Hit({"agency": report.agency.name, "other": match["name"], "raw": raw})
            return


def _is_agency(name: str) -> bool:
    return name.endswith(("厅", "局", "委员会", "管委会", "人民政府"))


def same_agency(one: str, own: str) -> bool:
    """Whether `one` may stand for the agency `own`: its organ, in a region that may be shortened.

    A government or the committee of a zone may be named by any of its offices.
    """
    first, second = _organ(one), _organ(own)
    regions = not first[0] or not second[0] or first[0].endswith(second[0]) or second[0].endswith(first[0])
    if own.endswith(_WHOLE):
        return regions or len(first[0]) <= 1 or one.endswith("办公室") or own in one
    organs = first[1] == second[1] or (
        min(len(first[1]), len(second[1])) >= MIN_ORGAN and (first[1] in second[1] or second[1] in first[1])
    )
    return (organs and (regions or len(first[0]) <= 1)) or one in own or own in one


def _organ(name: str) -> tuple[str, str]:
    """Split a name into region and organ, short forms of the organ written in full."""
    for short, full in _short_forms():
        if short in name and full not in name:
            name = name.replace(short, full)
    match = _REGION.match(_INNER.sub("", name))
    return (match.group(), name[match.end() :]) if match else ("", name)


KINDS: dict[str, Kind] = {"other_agency": other_agency, "agency_in_text": agency_in_text}
