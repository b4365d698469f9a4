"""Reports that someone hands in to be read: bounded, and in a process of its own."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from gongkai.annual_report.ingest import read_isolated
from gongkai.annual_report.ingest.messages import refusal

LARGEST = 20 * 1024 * 1024
"""Bytes of a file."""


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
