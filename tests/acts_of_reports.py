"""The acts on the report of a year in the matrix of rights: who may do them, and one act of each class."""

from collections.abc import Callable

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency, Staff
from gongkai.annual_report.actions.erratum import PublishErratum
from gongkai.annual_report.actions.narrative import ExplainFinding, WritePart
from gongkai.annual_report.actions.place import PlaceReport
from gongkai.annual_report.actions.remind import RemindAgency
from gongkai.annual_report.actions.sign import ReturnYear, SignYear, SubmitYear
from gongkai.annual_report.actions.year import CompileYear, OpenYear
from gongkai.annual_report.models import ReportYear
from tests.stage import Place

#                   clerk 1st 2nd final secrecy head supervisor administrator
MAY_DO = """
OpenYear              o    .   .    .      .     .       .          .
CompileYear           o    .   .    .      .     .       .          .
WritePart             o    .   .    .      .     .       .          .
ExplainFinding        o    .   .    .      .     .       .          .
SubmitYear            o    .   .    .      .     .       .          .
ReturnYear            .    .   .    .      .     o       d          .
SignYear              .    .   .    .      .     o       .          .
PlaceReport           o    .   .    .      .     .       .          .
PublishErratum        .    .   .    .      .     o       .          .
RemindAgency          .    .   .    .      .     .       d          .
"""


def builders() -> dict[str, Callable[[Staff, Place], Action]]:
    """An act of each class, in which only the right can be missing."""

    def report(p: Place, state: str) -> ReportYear:
        return ReportYear.objects.get(pk=p.reports[state])

    return {
        "OpenYear": lambda by, p: OpenYear(by=by, at=Agency.objects.get(pk=p.agency), year=2024),
        "CompileYear": lambda by, p: CompileYear(by=by, report=report(p, "opened")),
        "WritePart": lambda by, p: WritePart(
            by=by, report=report(p, "opened"), part="other", text="没有收费。"
        ),
        "ExplainFinding": lambda by, p: ExplainFinding(
            by=by, report=report(p, "written"), ref="asked", words="属实"
        ),
        "SubmitYear": lambda by, p: SubmitYear(by=by, report=report(p, "written")),
        "ReturnYear": lambda by, p: ReturnYear(by=by, report=report(p, "submitted"), words="请补充"),
        "SignYear": lambda by, p: SignYear(by=by, report=report(p, "submitted")),
        "PlaceReport": lambda by, p: PlaceReport(by=by, report=report(p, "signed")),
        "PublishErratum": lambda by, p: PublishErratum(by=by, report=report(p, "published"), words="补记"),
        "RemindAgency": lambda by, p: RemindAgency(by=by, at=Agency.objects.get(pk=p.agency), year=2024),
    }
