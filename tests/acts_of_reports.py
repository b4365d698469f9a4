"""The acts on the report of a year in the matrix of rights: who may do them, and one act of each class."""

from collections.abc import Callable

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency, Staff
from gongkai.annual_report.actions.remind import RemindAgency
from gongkai.annual_report.actions.year import CompileYear, OpenYear
from gongkai.annual_report.models import ReportYear
from tests.stage import Place

#                   clerk 1st 2nd final secrecy head supervisor administrator
MAY_DO = """
OpenYear              o    .   .    .      .     .       .          .
CompileYear           o    .   .    .      .     .       .          .
RemindAgency          .    .   .    .      .     .       d          .
"""


def builders() -> dict[str, Callable[[Staff, Place], Action]]:
    """An act of each class, in which only the right can be missing."""

    def opened(p: Place) -> ReportYear:
        return ReportYear.objects.get(pk=p.reportyear)

    return {
        "OpenYear": lambda by, p: OpenYear(by=by, at=Agency.objects.get(pk=p.agency), year=2022),
        "RemindAgency": lambda by, p: RemindAgency(by=by, at=Agency.objects.get(pk=p.agency), year=2022),
        "CompileYear": lambda by, p: CompileYear(by=by, report=opened(p)),
    }
