"""The agency that a report is by: read from the title, completed by rules that are kept with the result."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.names import names
from gongkai.annual_report.ingest.report import AgencyName, Doubt
from gongkai.annual_report.ingest.source import Source
from gongkai.annual_report.ingest.title import Title

_LEVEL = re.compile(r"(自治区|省|市|县|区|州|旗)(?=[一-鿿])")
_PUBLISHER = re.compile(r"(?:发布|公开|编制)(?:机构|单位|机关|部门)[ \t]*[:|\t][ \t|]*([一-鿿]{3,30})")
_SOURCE = re.compile(r"来源[ \t]*[:|\t][ \t|]*([一-鿿]{3,30})")
_SIGNATURE = re.compile(
    r"([一-鿿]{4,30})\s*(?:20\d\d)\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:附件下载)?\s*$"
)
MIN_CLOSE = 4


def name_agency(title: Title, source: Source, known: Iterable[str]) -> tuple[AgencyName, list[Doubt]]:
    """Return the agency's full name. `known` are names of agencies that the caller has.

    A name that could not be completed with certainty carries a doubt.
    """
    printed, origin = _printed(title, source)
    if not printed:
        return AgencyName(None, "", "", False), [messages.doubt("agency-unknown")]
    known = frozenset(known)
    if printed in known:
        return AgencyName(printed, printed, origin, True), []
    name = _complete(printed, origin, source, known)
    if name.name not in known:
        near = [other for other in sorted(known) if _one_off(other, name.name or "")]
        if len(near) == 1:
            basis = f"{name.basis}；与已知机关“{near[0]}”一字之差"
            close = messages.doubt("agency-close", printed=printed, agency=near[0])
            return AgencyName(near[0], printed, basis, False), [close]
    if name.certain:
        return name, []
    return name, [messages.doubt("agency-completed", printed=printed, agency=name.name, basis=name.basis)]


def _printed(title: Title, source: Source) -> tuple[str, str]:
    """Return the agency as the report prints it, and where: title, publisher's line, or signature."""
    if title.agency:
        return title.agency, title.origin
    if match := _PUBLISHER.search(source.folded[:3000]):
        return match.group(1), "发布机构"
    if (match := _SOURCE.search(source.folded[:3000])) and match.group(1).endswith(tuple(names()["endings"])):
        return match.group(1), "来源"
    if match := _SIGNATURE.search(source.folded[-400:].rstrip()):
        return match.group(1), "落款"
    return "", ""


def _complete(printed: str, origin: str, source: Source, known: frozenset[str]) -> AgencyName:
    full, steps, sure = _full_organ(printed, source)
    basis = [origin, *steps]
    level = _LEVEL.match(full)
    if level:
        region, why, found = _region(level.group(1), full, printed, source)
        full = region + full[level.end() :] if region else full
        basis.append(why)
        sure = sure and found
    elif full.endswith(tuple(names()["towns"])):
        full, why = _town_organ(full)
        basis.append(why)
    elif full.endswith((*names()["regions"], *names()["zones"])):
        full, why, sure = _government(full, source)
        basis.append(why)
    if full in known:
        return AgencyName(full, printed, "；".join([*basis, "与已知机关名称一致"]), True)
    return AgencyName(full, printed, "；".join(basis), sure)


def _full_organ(printed: str, source: Source) -> tuple[str, list[str], bool]:
    """Write a department's short form in full: 科技厅 becomes 科学技术厅."""
    for short, organ, suffix in _shorts():
        if printed.endswith(short):
            full = organ["full"] + names()["grown"].get(suffix, suffix)
            in_text = full in source.folded
            why = f"“{short}”即“{full}”" + ("（正文用全称）" if in_text else "（通称）")
            return printed[: -len(short)] + full, [why], organ["sure"] or in_text
    return printed, [], True


@lru_cache
def _shorts() -> tuple[tuple[str, dict[str, Any], str], ...]:
    """Return each short form of a department with its entry in the data and how it ends."""
    return tuple(
        (organ["short"] + suffix, organ, suffix)
        for organ in names()["organs"]
        for suffix in names()["suffixes"]
    )


def _region(level: str, full: str, printed: str, source: Source) -> tuple[str, str, bool]:
    """Return the region that a bare 省, 自治区, 市 … stands for, why, and whether that is certain."""
    organs = "|".join(re.escape(name[len(level) :]) for name in {full, printed})
    pattern = re.compile(rf"(?<![一-鿿])([一-鿿]{{2,10}}{level})(?:{organs})")
    provinces = {entry["name"] for entry in names()["provinces"]}
    named = Counter(pattern.findall(source.folded))
    if level in ("省", "自治区"):
        named = Counter({region: count for region, count in named.items() if region in provinces})
    if not named and level in ("省", "自治区"):
        named = _provinces(level, source)
    if not named:
        return "", f"正文没有写明“{level}”是哪一个", False
    region, count = named.most_common(1)[0]
    others = [other for other in named if other != region]
    why = f"正文 {count} 处写作“{region}”" + (f"，另有“{'、'.join(others)}”" if others else "")
    return region, why, not others


def _provinces(level: str, source: Source) -> Counter[str]:
    entries = [entry for entry in names()["provinces"] if entry["kind"] == level]
    named = Counter({entry["name"]: source.folded.count(entry["name"]) for entry in entries})
    if not +named:
        named = Counter({entry["name"]: source.folded.count(_short(entry)) for entry in entries})
    return +named


def _short(entry: dict[str, str]) -> str:
    return entry.get("short") or entry["name"].removesuffix(entry["kind"])


def _town_organ(town: str) -> tuple[str, str]:
    """Return the organ that reports for a town or subdistrict."""
    kind, organ = next(entry for entry in names()["towns"].items() if town.endswith(entry[0]))
    return f"{town}{organ}", f"标题只写{kind}，其机关为{organ}"


def _government(region: str, source: Source) -> tuple[str, str, bool]:
    """Return the organ that reports for a whole region: its government, or the committee of a zone."""
    government = f"{region}人民政府"
    if government in source.folded:
        return government, f"标题只写地区；正文写作“{government}”", True
    if region.endswith(tuple(names()["zones"])):
        seen = "管委会" in source.folded
        why = "标题只写功能区，其机关为管理委员会" + ("；正文写作“管委会”" if seen else "")
        return f"{region}管委会", why, seen
    return region, "标题只写地区，正文没有写明机关", False


def _one_off(one: str, other: str) -> bool:
    """Whether two names of the same length differ in exactly one character."""
    same_length = len(one) == len(other) >= MIN_CLOSE
    return same_length and sum(a != b for a, b in zip(one, other, strict=True)) == 1
