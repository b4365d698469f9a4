"""Reports that someone hands in to be read: bounded, in a process of its own, told in both languages."""

import json
from typing import Any, Protocol

from gongkai.annual_report.ingest import ReadError, Report, read_bytes
from gongkai.annual_report.ingest.messages import refusal

LARGEST = 20 * 1024 * 1024
"""Bytes of a file."""


class Upload(Protocol):
    """A file on its way in."""

    name: str | None
    size: int | None

    def read(self, num_bytes: int = -1) -> bytes:
        """Its content."""


class NotRead(Exception):
    """The file as a whole was refused; told in both languages."""

    def __init__(self, error: ReadError) -> None:
        super().__init__(str(error))
        self.text = error.text


def read(upload: Upload) -> list[dict[str, Any]]:
    """Every report of the file as ``docs/report-json.md`` describes it, messages and labels in both languages.

    Raises NotRead for a file that is too large, too slow or too big to read, or no report.
    """
    name = upload.name or ""
    try:
        if (upload.size or 0) > LARGEST:
            raise refusal("too-large", name, size=upload.size, limit=LARGEST)
        return [in_both_languages(read_bytes(upload.read(), name))]
    except ReadError as error:
        raise NotRead(error) from error


def in_both_languages(report: Report) -> dict[str, Any]:
    """The report's JSON form, with ``message_en`` and ``label_en`` beside ``message`` and ``label``."""
    data, english = report.to_json(), report.to_json("en")
    for name, key in (("figures", "label"), ("doubts", "message"), ("findings", "message")):
        for entry, translated in zip(data[name], english[name], strict=True):
            entry[f"{key}_en"] = translated[key]
    return data


def as_json(data: dict[str, Any]) -> bytes:
    """The report as a file."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode()
