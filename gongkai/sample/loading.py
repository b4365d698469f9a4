"""Loading the sample through the real actions: agencies, staff, columns, items, reports, their release."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from django.contrib.auth.hashers import make_password
from django.utils.translation import gettext as _

from gongkai.agencies.actions.agency import CreateAgency, RecordUnit
from gongkai.agencies.actions.leading_group import SetLeadingGroup
from gongkai.agencies.actions.staff import GrantDuty, OpenAccount
from gongkai.agencies.models import Agency, LeadingGroupSeat, Role, Staff, Unit
from gongkai.agencies.refusals import together
from gongkai.annual_report.actions.record import RecordReport
from gongkai.annual_report.check import check
from gongkai.catalog.actions.columns import SeedColumns
from gongkai.catalog.actions.draft import DraftItem
from gongkai.catalog.actions.imports import ImportItems, ReleaseImport
from gongkai.catalog.actions.review import ApproveReview, RecordSecrecyReview
from gongkai.catalog.actions.submit import SubmitImport, SubmitItem
from gongkai.catalog.models import ImportBatch, Item
from gongkai.law import report_templates
from gongkai.portal.writer import deferred
from gongkai.requests.actions.wordings import SetLetterNames
from gongkai.sample import PASSWORD, composing, people, registers

DATA = Path(__file__).parent / "data"
FIRST_DAY = dt.date(2010, 1, 1)
SOURCE = "已公布的年度报告（示例）"
Progress = Callable[[str], None]


def load(progress: Progress, reports: list[dict[str, Any]] | None = None) -> None:
    """Load the whole sample in one transaction. ``reports``: read elsewhere; None takes those that come with it."""
    with deferred(), together():
        progress(_("Agencies"))
        agencies = _agencies()
        progress(_("Staff and duties"))
        _people(agencies)
        progress(_("Items"))
        found = packaged_reports() if reports is None else reports
        for slug in [slug for slug in agencies if _is_bureau(agencies[slug])]:
            mine = [report for report in found if report["meta"]["agency"] == slug]
            others = packaged_items(slug) if reports is None else []
            _publish(agencies[slug], mine, others)
        _drafts(agencies["zhongning-kjj"])
        progress(_("Registers"))
        _registers(agencies)


PAYMENT = "示例：持缴款通知到银行网点缴入国库"


def _is_bureau(agency: Agency) -> bool:
    return agency.kind == Agency.Kind.DEPARTMENT


def _read(name: str) -> Any:
    return yaml.safe_load((DATA / name).read_text(encoding="utf-8"))


def packaged_reports() -> list[dict[str, Any]]:
    """The five reports as they come with the project: meta, facts, provenance, html."""
    found = []
    for meta in _read("reports.yaml")["reports"]:
        facts = json.loads((DATA / "reports" / f"{meta['name']}.json").read_text(encoding="utf-8"))
        agency = next(a["name"] for a in _read("bureaus.yaml")["agencies"] if a["slug"] == meta["agency"])
        found.append(
            {
                "meta": meta,
                "facts": facts,
                "html": composing.report_html(agency, meta, facts),
                "summary": composing.report_summary(agency, meta, facts),
                "provenance": [
                    f"数据取自{agency}公布的{meta['year']}年度报告；表内数字逐格录入，正文数字按原文列出。",
                    meta["assumed"],
                ],
            }
        )
    return found


def packaged_items(slug: str) -> list[dict[str, Any]]:
    """Rows of the other items of an agency, as the import takes them."""
    rows = []
    for item in _read("items.yaml")["items"]:
        if item["agency"] == slug:
            row = {name: value for name, value in item.items() if name not in {"agency", "about"}}
            rows.append({**row, "summary": item["about"], "html": composing.item_html(item["about"])})
    return rows


def _agencies() -> dict[str, Agency]:
    found: dict[str, Agency] = {}
    for given in _read("bureaus.yaml")["agencies"]:
        entry = dict(given)
        units, group = entry.pop("units", []), entry.pop("leading_group", None)
        parent = found.get(entry.pop("parent", ""))
        agency = CreateAgency(by=None, new=Agency(parent=parent, is_sample=True, **entry)).execute()
        found[agency.slug] = agency
        if _is_bureau(agency):
            SeedColumns(by=None, at=agency).execute()
            court = f"{parent.short_name if parent else agency.short_name}人民法院（示例）"
            SetLetterNames(by=None, at=agency, court=court, payment=PAYMENT).execute()
        for position, name in enumerate(units):
            RecordUnit(by=None, unit=Unit(agency=agency, name=name, position=position)).execute()
        if group:
            seats = [LeadingGroupSeat(**seat) for seat in group["seats"]]
            SetLeadingGroup(
                by=None, at=agency, since=group["since"], document=group["document"], seats=seats
            ).execute()
    return found


def _people(agencies: dict[str, Agency]) -> None:
    password = make_password(PASSWORD)
    for person in people.PEOPLE:
        staff = Staff(
            username=person.username,
            full_name=person.full_name,
            agency=agencies[person.agency],
            password=password,
        )
        OpenAccount(by=None, staff=staff).execute()
        for slug in person.at:
            GrantDuty(by=None, staff=staff, at=agencies[slug], role=person.role, since=FIRST_DAY).execute()


def _holder(agency: Agency, role: Role) -> Staff:
    if role == Role.ADMINISTRATOR:
        return Staff.objects.get(duties__role=role, duties__agency=_root(agency))
    return Staff.objects.get(duties__role=role, duties__agency=agency)


def _root(agency: Agency) -> Agency:
    while agency.parent is not None:
        agency = agency.parent
    return agency


HEADER = ("title", "index_number", "doc_number", "arrangement", "topic", "source", "validity", "genre")
DATES = ("written_on", "formed_on", "published_at")


def _publish(agency: Agency, reports: list[dict[str, Any]], others: list[dict[str, Any]]) -> None:
    rows = [_report_row(report) for report in reports]
    administrator = _holder(agency, Role.ADMINISTRATOR)
    if not rows + others:
        return
    batch = ImportItems(by=administrator, at=agency, source=SOURCE, rows=[*rows, *others]).execute()
    clerk = _holder(agency, Role.CLERK)
    for report in reports:
        item = Item.objects.get(batch=batch, title=report["meta"]["title"])
        _record(clerk, item, report)
    SubmitImport(by=administrator, batch=batch).execute()
    _review(agency, lambda: ImportBatch.objects.get(pk=batch.pk))
    ReleaseImport(by=_holder(agency, Role.HEAD), batch=ImportBatch.objects.get(pk=batch.pk)).execute()


def _review(agency: Agency, fresh: Callable[[], Any]) -> None:
    """The secrecy review and the three steps, each by the one whose duty it is."""
    secrecy = _holder(agency, Role.SECRECY_REVIEWER)
    words = "示例：所载均为已公布年度报告中的事实，不涉及国家秘密。"
    RecordSecrecyReview(by=secrecy, of=fresh(), words=words).execute()
    for role in (Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER):
        ApproveReview(by=_holder(agency, role), of=fresh(), proofread=True).execute()


def _report_row(report: dict[str, Any]) -> dict[str, Any]:
    meta = report["meta"]
    row = {name: str(meta[name]) for name in (*HEADER, *DATES) if meta.get(name)}
    return {
        **row,
        "summary": report["summary"],
        "columns": "annual-reports",
        "category": "20-15",
        "openness_kind": "result",
        "html": report["html"],
    }


def _record(clerk: Staff, item: Item, report: dict[str, Any]) -> None:
    facts = report["facts"]
    cells = facts["cells"]
    findings = []
    if facts["template"]:
        form = report_templates.fitting(report_templates.load(facts["template"]), cells)
        findings = [
            {
                "code": f.code,
                "level": f.level,
                "message": f.message,
                "message_en": f.message_en,
                "cells": list(f.cells),
            }
            for f in check(form, {key: cell["value"] for key, cell in cells.items()})
        ]
    RecordReport(
        by=clerk,
        item=item,
        year=report["meta"]["year"],
        template=facts["template"] or "",
        cells=cells,
        figures=facts["figures"],
        findings=findings,
        doubts=facts.get("doubts", []),
        provenance=report["provenance"],
    ).execute()


def _registers(agencies: dict[str, Agency]) -> None:
    """Records for the statutory tables, each bureau's entered by its clerk."""
    files = _read("registers.yaml")
    for slug in dict.fromkeys(file["agency"] for file in files):
        mine = [file for file in files if file["agency"] == slug]
        registers.take_over(agencies[slug], _holder(agencies[slug], Role.CLERK), mine)


def _drafts(agency: Agency) -> None:
    """Two drafts on the desks: one handed in for its first review, one that only waits for its release."""
    handed_in = _draft(
        agency,
        "示例：关于更新政府信息公开指南的通知",
        "一份已送审的示例草稿：三次审核和保密审查之后才能向社会放行。",
    )
    SubmitItem(by=_holder(agency, Role.CLERK), item=handed_in).execute()
    seen = _draft(
        agency,
        "示例：关于公布政务公开咨询电话的通知",
        "一份已审完的示例草稿：三次审核和保密审查都已通过，等待放行。",
    )
    SubmitItem(by=_holder(agency, Role.CLERK), item=seen).execute()
    _review(agency, lambda: Item.objects.get(pk=seen.pk))


def _draft(agency: Agency, title: str, summary: str) -> Item:
    item = Item(
        agency=agency,
        title=title,
        summary=summary,
        formed_on=dt.date.today(),  # noqa: DTZ011  the day in the office, not a moment
        genre="notice",
        category="20-02",
        openness_kind="service",
        topic="02-01",
    )
    item.body = [("text", "<p>这是一份示例草稿。放行后，它的页面、栏目、目录、订阅和首页会同时更新。</p>")]
    item.columns = list(agency.columns.filter(code="notices"))
    return DraftItem(by=_holder(agency, Role.CLERK), item=item).execute()
