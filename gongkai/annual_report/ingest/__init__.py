"""Read a published annual report (政府信息公开工作年度报告): bytes in; cells, places, findings, doubts out.

Plain Python without a framework, without a language model, without the network.
"""

from gongkai.annual_report.ingest.apart import read_files, read_isolated
from gongkai.annual_report.ingest.formats import MAX_BYTES
from gongkai.annual_report.ingest.reader import Refused, read_all, read_bytes
from gongkai.annual_report.ingest.report import (
    AgencyName,
    CellReading,
    Doubt,
    Figure,
    Part,
    Place,
    ReadError,
    Report,
)

__all__ = [
    "MAX_BYTES",
    "AgencyName",
    "CellReading",
    "Doubt",
    "Figure",
    "Part",
    "Place",
    "ReadError",
    "Refused",
    "Report",
    "read_all",
    "read_bytes",
    "read_files",
    "read_isolated",
]
