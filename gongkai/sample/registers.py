"""The records of the sample's registers, taken over as a clerk would take over a file of them."""

from typing import Any

from gongkai.agencies.models import Agency, Staff
from gongkai.registers.actions.imports import ImportRecords


def take_over(agency: Agency, clerk: Staff, files: list[dict[str, Any]]) -> None:
    """Each file of ``files`` into its register."""
    for file in files:
        rows = [
            (number, dict(zip(file["header"], map(str, cells), strict=True)))
            for number, cells in enumerate(file["rows"], start=2)
        ]
        ImportRecords(
            by=clerk, at=agency, register=file["register"], source=file["file"], rows=rows
        ).execute()
