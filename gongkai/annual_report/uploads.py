"""Reports that someone hands in to be read: bounded, in turns, in a process of its own; nothing of them is kept.

What was read goes to the page and comes back from it, under our signature, when it is taken along as a file.
"""

import json
import threading
import zlib
from typing import Any

from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gongkai.annual_report import shown
from gongkai.annual_report.ingest import read_isolated
from gongkai.annual_report.ingest.messages import refusal
from gongkai.annual_report.models import PublishedReport
from gongkai.annual_report.tables import form_of
from gongkai.annual_report.workbook import report_workbook

LARGEST = 20 * 1024 * 1024
"""Bytes of a file."""
AT_ONCE = 2
"""Reports read at the same time by one process; each reading takes a processor."""
PATIENCE = 10
"""Seconds that a reader waits for a turn before being asked to come back."""
LASTING = 24 * 3600
"""Seconds for which the numbers shown can be downloaded from the page."""
SALT = "check-report"
CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_turns = threading.BoundedSemaphore(AT_ONCE)


class Stale(ValueError):
    """The numbers that came back from a page are too old, or not as they were given out."""


def read(upload: UploadedFile, lang: str, *, sections: bool = False) -> list[dict[str, Any]]:
    """Every report of the file as ``docs/report-json.md`` describes it, told in ``lang`` (zh or en).

    ``sections``: with the text of their parts.
    What cannot be read is ``{"file", "error": {"code", "message"}}``: too large, too slow, or no report.
    """
    name = upload.name or ""
    if (upload.size or 0) > LARGEST:
        error = refusal("too-large", name, size=upload.size, limit=LARGEST)
        return [{"file": name, "error": {"code": error.code, "message": error.text(lang)}}]
    return read_isolated(upload.read(), name, lang=lang, sections=sections)


def handed_in(upload: UploadedFile | None, *, sections: bool = False) -> tuple[str, list[dict[str, Any]]]:
    """Why the file cannot be read, or what was read out of it, in the language in use. ``sections``: as for `read`."""
    if upload is None:
        return _("Choose the file of the report."), []
    if not _turns.acquire(timeout=PATIENCE):
        return _("Many reports are being read just now; try again in a minute."), []
    try:
        found = read(upload, "en" if (get_language() or "").startswith("en") else "zh", sections=sections)
    finally:
        _turns.release()
    if len(found) == 1 and "error" in found[0]:
        return found[0]["error"]["message"], []
    return "", found


def formats() -> str:
    """What can be handed in, as the form says it."""
    told = _("HTML, Word, PDF, Excel, plain text, a scan, or a ZIP of these; at most %s MB.")
    return told % (LARGEST // 1024**2)


def as_report(data: dict[str, Any]) -> PublishedReport:
    """The figures as one that is not kept."""
    kept = {name: data[name] for name in ("cells", "figures", "findings", "doubts")}
    return PublishedReport(year=data["year"], template=data["template"] or "", **kept)


def view(number: int, data: dict[str, Any]) -> dict[str, Any]:
    """What a page shows of one report; ``number`` keeps the anchors of several apart."""
    if "error" in data:
        return {"title": data["file"], "refused": data["error"]["message"], "prefix": f"r{number}-"}
    report = as_report(data)
    return {
        "prefix": f"r{number}-",
        "title": data["title"] or data["file"],
        "agency_name": data["agency"],
        "year": report.year,
        "template_label": shown.template_label(report),
        "read_count": sum(cell["value"] is not None for cell in report.cells.values()),
        "tables": shown.tables(report),
        "figures": shown.figures(report),
        "charts": [],
        "findings": shown.findings(report),
        "doubts": shown.doubts(report),
        "sealed": signing.dumps(data, salt=SALT, compress=True),
    }


def taken_along(sealed: str, wanted: str) -> tuple[bytes, str, str]:
    """The file of what a page has shown: content, type, name. ``wanted``: csv, xlsx or json. Raises Stale."""
    try:
        data = signing.loads(sealed, salt=SALT, max_age=LASTING)
    except (signing.BadSignature, zlib.error):
        raise Stale(
            _("The numbers on the page are too old or were changed; hand in the file again.")
        ) from None
    report = as_report(data)
    stem = f"report-{report.year or 'cells'}"
    if wanted == "csv":
        return shown.as_csv(report), CSV, f"{stem}.csv"
    if wanted == "xlsx" and (report.cells or report.figures):
        return _workbook(data), XLSX, f"{stem}.xlsx"
    return json.dumps(data, ensure_ascii=False, indent=1).encode(), "application/json", f"{stem}.json"


def _workbook(data: dict[str, Any]) -> bytes:
    form = form_of(data["template"], data["cells"]) if data["template"] else None
    remarks = [found["message"] for kind in ("findings", "doubts") for found in data[kind]]
    return report_workbook(
        data["title"] or data["file"], form, data["cells"], figures=data["figures"], remarks=remarks
    )
