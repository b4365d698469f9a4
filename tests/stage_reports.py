"""Reports of years at one agency of the stage, in every state on which an act can be done."""

from django.utils import timezone

from gongkai.agencies.models import Agency, Staff
from gongkai.annual_report import figures
from gongkai.annual_report.actions.sign import SignYear
from gongkai.annual_report.actions.year import OpenYear
from gongkai.annual_report.compiling import compile
from gongkai.annual_report.measuring import measured
from gongkai.annual_report.models import ReportPart, ReportYear
from gongkai.registers.actions.record import ENTER
from gongkai.registers.models import Decision

TEXTS = {
    "overview": "全年收到政府信息公开申请{received}件。",
    "problems": "解读形式比较单一，下一步将按季度核对栏目更新，丰富解读。",
    "other": "本年度没有收取信息处理费。没有其他需要报告的事项。",
}
NOTE = {"ref": "asked", "code": "X", "level": "ask", "message": "请说明", "message_en": "Explain"}


def row(agency: Agency, year: int, writer: Staff, state: str = "drafting", **values: object) -> ReportYear:
    """A report compiled and written, in a state."""
    compiled = compile(agency, year)
    cells = figures.numbers(compiled)
    report = ReportYear.objects.create(
        agency=agency,
        year=year,
        template=compiled.template.code,
        state=state,
        opened_by=writer,
        opened_at=timezone.now(),
        cells=cells,
        fields=measured(agency, year, cells),
        position=compiled.position,
        compiled_by=writer,
        compiled_at=timezone.now(),
        **values,
    )
    told = {"report": report, "saved_by": writer, "saved_at": timezone.now()}
    ReportPart.objects.bulk_create(ReportPart(key=key, text=text, **told) for key, text in TEXTS.items())
    return report


def furnish(agency: Agency, writer: Staff, chief: Staff, values: dict[str, object]) -> dict[str, int]:
    """Opened, written, submitted, signed, and published with a licence that was entered afterwards."""
    corrected = SignYear(by=chief, report=row(agency, 2025, writer, "submitted")).execute()
    late = Decision(agency=agency, number="补记1", **values)
    ENTER[Decision](by=writer, record=late).execute()
    ReportYear.objects.filter(pk=corrected.pk).update(state="published")
    finding = {**NOTE, "cells": [], "citation": "", "part": "", "explain": True}
    return {
        "opened": OpenYear(by=writer, at=agency, year=2020).execute().pk,
        "written": row(agency, 2021, writer, findings=[finding]).pk,
        "submitted": row(agency, 2022, writer, "submitted").pk,
        "signed": SignYear(by=chief, report=row(agency, 2023, writer, "submitted")).execute().pk,
        "published": corrected.pk,
    }
