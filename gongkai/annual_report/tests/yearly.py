"""A report of a year in each state that it passes through, made by the acts themselves."""

from typing import Any

from gongkai.annual_report.actions.narrative import WritePart
from gongkai.annual_report.actions.sign import SignYear, SubmitYear
from gongkai.annual_report.actions.year import CompileYear, OpenYear
from gongkai.annual_report.models import ReportYear
from gongkai.registers.actions.record import ENTER
from gongkai.registers.models import Decision
from tests import cast as people
from tests.stage import register_values

LICENCES = "t2.licences.decisions"
TEXTS = {
    "overview": "本报告由滨河市科学技术局依照规定编制，统计期限自2025年1月1日起至2025年12月31日止。\n"
    "全年收到政府信息公开申请{received}件，作出行政许可决定{licences}件。",
    "problems": "公开内容的针对性还不够强，解读形式比较单一。下一步将围绕企业关心的事项丰富解读，按季度核对栏目更新。",
    "other": "本年度没有收取信息处理费。没有其他需要报告的事项。",
}


def opened(cast: people.Cast, year: int = 2025) -> ReportYear:
    """Opened by the clerk."""
    return OpenYear(by=cast["clerk.science"], at=cast.science, year=year).execute()


def licence(cast: people.Cast, number: str) -> Any:
    """A licence of 2025."""
    record = Decision(agency=cast.science, number=number, **register_values("decision"))
    return ENTER[Decision](by=cast["clerk.science"], record=record).execute()


def write(cast: people.Cast, report: ReportYear, part: str, text: str, base: int = 0) -> ReportYear:
    """A part written by the clerk."""
    act = WritePart(by=cast["clerk.science"], report=report, part=part, text=text, base=base)
    return act.execute()


def written(cast: people.Cast) -> ReportYear:
    """Compiled out of one licence, with the parts that are text alone."""
    licence(cast, "许可1")
    report = CompileYear(by=cast["clerk.science"], report=opened(cast)).execute()
    for part, text in TEXTS.items():
        write(cast, report, part, text)
    return ReportYear.objects.get(pk=report.pk)


def submitted(cast: people.Cast) -> ReportYear:
    """With the head."""
    return SubmitYear(by=cast["clerk.science"], report=written(cast)).execute()


def signed(cast: people.Cast) -> ReportYear:
    """Frozen."""
    return SignYear(by=cast["head.science"], report=submitted(cast)).execute()
