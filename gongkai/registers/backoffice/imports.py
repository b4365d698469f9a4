"""Taking over files of records: the page, the templates to be filled in, what was taken over."""

import csv
import hashlib
import io
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Font
from wagtail.admin import messages

from gongkai.agencies.action import Refused
from gongkai.agencies.backoffice.doors import takes, takes_at
from gongkai.agencies.backoffice.screen import show
from gongkai.registers import sheets
from gongkai.registers.actions.imports import ImportRecords
from gongkai.registers.columns import columns_of
from gongkai.registers.forms import RegisterImportForm, register_choices
from gongkai.registers.models import IMPORTED, REGISTERS, RegisterImport

ICON = "download"
SHOWN_RECORDS = 100
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@takes("register.record")
def take_over(request: HttpRequest) -> HttpResponse:
    """Upload a file; every wrong cell is told, and nothing is half taken over."""
    wanted = {"register": request.GET.get("register", "")}
    form = RegisterImportForm(
        request.POST or None, request.FILES or None, for_user=request.user, initial=wanted
    )
    reasons: list[str] = []
    if request.method == "POST" and form.is_valid():
        answer, reasons = _taken(request, form.cleaned_data)
        if answer:
            return answer
    return show(
        request,
        "registers/admin/import.html",
        title=_("Take over a file"),
        icon=ICON,
        trail=[(_("Registers"), reverse("registers"))],
        form=form,
        media=form.media,
        reasons=reasons,
        described=[(name, label, columns_of(REGISTERS[name])) for name, label in register_choices()],
        cancel=reverse("registers"),
    )


def _taken(request: HttpRequest, data: dict[str, Any]) -> tuple[HttpResponse | None, list[str]]:
    """Where to go after the act, or why it was not done."""
    upload = data["upload"]
    content = upload.read()
    try:
        rows = sheets.read(upload.name, content).rows
        act = ImportRecords(
            by=request.user,
            at=data["at"],
            register=data["register"],
            source=upload.name,
            rows=rows,
            sha256=hashlib.sha256(content).hexdigest(),
        )
        if act.plan.nothing_new:
            messages.warning(request, _("All %s rows stand in the register already.") % len(rows))
            return redirect(f"{data['register']}:index"), []
        batch = act.execute()
    except (sheets.BadSheet, Refused) as refused:
        return None, refused.reasons
    except IntegrityError:
        return None, [
            _("Someone else entered some of these records at this moment; take the file over again.")
        ]
    told = {"count": batch.count, "kept": len(act.plan.standing), "rows": spans(act.plan.standing)}
    messages.success(request, _("%(count)s records were taken over.") % told)
    if act.plan.standing:
        messages.warning(request, _("%(kept)s rows stood in the register already: %(rows)s.") % told)
    return redirect("registerimport_page", batch.pk), []


def spans(numbers: list[int]) -> str:
    """Row numbers as people write them: 2–5, 9."""
    found: list[list[int]] = []
    for number in sorted(numbers):
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    parts = [f"{first}–{last}" if last > first else str(first) for first, last in found]
    return ", ".join(parts[:50]) + ("…" if len(parts) > 50 else "")


@takes("register.record")
def template(request: HttpRequest) -> HttpResponse:
    """A file to be filled in: ``?register=`` one of the registers, ``?format=`` csv or xlsx."""
    name = request.GET.get("register", IMPORTED[0])
    if name not in IMPORTED:
        raise Http404
    columns = columns_of(REGISTERS[name])
    kind = "csv" if request.GET.get("format") == "csv" else "xlsx"
    header = [column.label for column in columns]
    answer = HttpResponse(
        _csv(header) if kind == "csv" else _workbook(header, columns),
        content_type="text/csv; charset=utf-8" if kind == "csv" else XLSX,
    )
    answer["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return answer


def _csv(header: list[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerow(header)
    return text.getvalue().encode("utf-8-sig")


def _workbook(header: list[str], columns: list[Any]) -> bytes:
    """A sheet with the header line, and a second one that says how each column is written."""
    book = Workbook()
    sheet = book.active
    sheet.append(header)
    told = book.create_sheet(_("How to fill in"))
    told.append([_("Column"), _("Required"), _("How to write it")])
    for column in columns:
        told.append([column.label, _("yes") if column.required else "", column.how])
    for each in (sheet, told):
        for cell in each[1]:
            cell.font = Font(bold=True)
    for place, title in enumerate(header, start=1):
        sheet.column_dimensions[sheet.cell(1, place).column_letter].width = max(12, 2 * len(title) + 4)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


@takes_at("register.see", RegisterImport.objects.select_related("agency", "imported_by"))
def page(request: HttpRequest, batch: RegisterImport) -> HttpResponse:
    """What was taken over."""
    if batch.register not in REGISTERS:
        raise PermissionDenied
    model = REGISTERS[batch.register]
    records = model._default_manager.filter(batch=batch).order_by("pk")
    return show(
        request,
        "registers/admin/imported.html",
        title=batch.source,
        icon=ICON,
        trail=[(_("Registers"), reverse("registers"))],
        batch=batch,
        register=capfirst(str(model._meta.verbose_name_plural)),
        records=[
            (record, reverse(f"{batch.register}_page", args=[record.pk]))
            for record in records[:SHOWN_RECORDS]
        ],
        shown=SHOWN_RECORDS,
    )


URLS = [
    path("registers/import/", take_over, name="register_import"),
    path("registers/template/", template, name="register_template"),
    path("registers/imports/<int:pk>/", page, name="registerimport_page"),
]
