"""Read a published annual report (政府信息公开工作年度报告): bytes in; cells, places, findings, doubts out.

Plain Python without a framework, without a language model, without the network. What is named here is imported when
it is first used: a command that has files read by other processes starts without the readers.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gongkai.annual_report.ingest.answers import MAX_BYTES
    from gongkai.annual_report.ingest.apart import read_files, read_isolated
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
_HOMES = {
    "MAX_BYTES": "answers",
    "read_files": "apart",
    "read_isolated": "apart",
    "Refused": "reader",
    "read_all": "reader",
    "read_bytes": "reader",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'report')}"), name)
    globals()[name] = found
    return found
