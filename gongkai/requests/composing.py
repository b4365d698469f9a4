"""A first text of a reply from what the case holds: statutory wording in Chinese, whatever language the screen has.

The letters with their dated wording are made elsewhere; this gives the drafter something to start from.
"""

import datetime as dt

from gongkai.agencies.models import Agency
from gongkai.law import case_acts, remedies, replies
from gongkai.requests import standing
from gongkai.requests.models import AskedItem, RequestCase

WRITTEN = "{day.year}年{day.month}月{day.day}日"


def composed(case: RequestCase, on: dt.date) -> str:
    """Recital, finding for each item with its articles and reasons, remedies. Undecided items are named as such."""
    items = list(case.items.all())
    several = len(items) > 1
    parts = [_recital(case, items), *(_finding(item, on, several) for item in items)]
    decided = [item.outcome for item in items if item.outcome]
    if decided:
        parts.append(_remedies(case, standing.counted_outcome(decided), on))
    return "\n\n".join(part for part in parts if part)


def _day(day: dt.date) -> str:
    return WRITTEN.format(day=day)


def _recital(case: RequestCase, items: list[AskedItem]) -> str:
    asked = "；".join(f"“{item.name}”" for item in items)
    text = f"本机关于{_day(case.received_on)}收到您（单位）提交的政府信息公开申请，申请公开{asked}。"
    for event in standing.standing_events(case):
        if event.act in {"correction_requested", "correction_received", "extended"}:
            text += f"{_day(event.on)}，{case_acts.acts()[event.act].label_zh}。"
    return text


def _finding(item: AskedItem, on: dt.date, several: bool) -> str:
    lead = f"（{item.position}）关于“{item.name}”：" if several else ""
    if not item.outcome:
        return f"{lead}〔尚未作出处理决定〕"
    outcome = replies.outcome(item.outcome)
    cited = "、".join(citation.printed for citation in outcome.basis(on))
    basis = f"根据{cited}，" if cited else ""
    grounds = item.grounds.strip().rstrip("。")
    return f"{lead}{grounds + '。' if grounds else ''}{basis}{outcome.label_zh}。"


def _remedies(case: RequestCase, outcome: str, on: dt.date) -> str:
    found = remedies.remedy(outcome, on, agency_kind(case.agency))
    organ = case.agency.parent.name if case.agency.parent else "〔复议机关〕"
    filled = {"review_organ": organ, "court": "〔有管辖权的人民法院〕", "agency": case.agency.name}
    return "".join(element.text_zh.format(**filled) for element in found.elements)


def agency_kind(agency: Agency) -> str:
    """The kind of agency by which the organ of review differs; departments led from above are not known here."""
    if agency.kind == Agency.Kind.DEPARTMENT:
        return "local_department"
    return "provincial_government" if agency.level == Agency.Level.PROVINCE else "local_government"
