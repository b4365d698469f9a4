"""Each act on remedies and complaints, holiday notices and what is put before the head."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency, Staff
from gongkai.requests.actions.complaint_answer import AnswerComplaint
from gongkai.requests.actions.complaint_take import TakeComplaint
from gongkai.requests.actions.escalate import EscalateCases
from gongkai.requests.actions.notice import EnterNotice, MoveDays
from gongkai.requests.actions.remedy_answer import AnswerRemedy
from gongkai.requests.actions.remedy_appeal import AppealRemedy
from gongkai.requests.actions.remedy_conclude import ConcludeRemedy
from gongkai.requests.actions.remedy_lessons import LearnFromRemedy
from gongkai.requests.actions.remedy_open import OpenRemedy
from gongkai.requests.actions.remedy_void import VoidRemedy
from gongkai.requests.recounting import Moved
from gongkai.requests.remedying import Remedy
from tests.stage import Place
from tests.stage_requests import ON

NOTICE = """
year: 2027
notices:
- title: 关于2027年部分节假日安排的通知
  number: 国办发明电〔2026〕1号
  issued: 2026-11-02
  source: 样例
  mark: M
  holidays:
  - {name: 元旦, off: [2027-01-01..2027-01-03]}
  - {name: 春节, off: [2027-02-05..2027-02-13], work: [2027-01-30, 2027-02-20]}
  - {name: 清明节, off: [2027-04-03..2027-04-05]}
  - {name: 劳动节, off: [2027-05-01..2027-05-05], work: [2027-04-25]}
  - {name: 端午节, off: [2027-06-09]}
  - {name: 中秋节, off: [2027-09-15]}
  - {name: 国庆节, off: [2027-10-01..2027-10-07], work: [2027-09-26, 2027-10-09]}
"""
"""Made up; its days off from Monday to Friday less its make-up days are thirteen."""

#                   clerk 1st 2nd final secrecy head supervisor administrator
MAY_DO = """
OpenRemedy            o    .   .    .      .     .       .          .
AnswerRemedy          o    .   .    .      .     .       .          .
AppealRemedy          o    .   .    .      .     .       .          .
ConcludeRemedy        o    .   .    .      .     .       .          .
LearnFromRemedy       o    .   .    .      .     .       .          .
VoidRemedy            .    .   .    o      .     o       .          .
TakeComplaint         o    .   .    .      .     .       .          .
AnswerComplaint       o    .   .    .      .     .       .          .
EnterNotice           .    .   .    .      .     .       .          .
MoveDays              .    .   .    .      .     .       .          d
EscalateCases         .    .   .    o      .     o       .          .
"""


def builders() -> dict[str, Callable[[Staff, Place], Action]]:
    """{act: how it is made}."""

    def agency(p: Place) -> Agency:
        return Agency.objects.get(pk=p.agency)

    def step(kind: type[Action], which: str, **values: Any) -> Callable[[Staff, Place], Action]:
        given = {"on": ON, **values}
        return lambda by, p: kind(by=by, remedy=Remedy.objects.get(pk=p.requests[which]), **given)

    came = {"on": ON, "organ": "某机关", "contested": "某行为"}
    result = {"result": "upheld", "decision": "某决定", "received": ON}

    later = dt.date(2025, 6, 5)
    return {
        "OpenRemedy": lambda by, p: OpenRemedy(by=by, at=agency(p), route="reconsideration", **came),
        "AnswerRemedy": step(AnswerRemedy, "review"),
        "AppealRemedy": step(AppealRemedy, "suit", court="某法院", first_result="upheld"),
        "ConcludeRemedy": step(ConcludeRemedy, "review", **result),
        "LearnFromRemedy": step(LearnFromRemedy, "review_done", words="教训"),
        "VoidRemedy": step(VoidRemedy, "review", reason="误录"),
        "TakeComplaint": lambda by, p: TakeComplaint(by=by, at=agency(p), **came),
        "AnswerComplaint": step(AnswerComplaint, "complaint", result="upheld", words="已答"),
        "EnterNotice": lambda by, p: EnterNotice(by=by, at=agency(p), text=NOTICE),
        "MoveDays": lambda by, p: MoveDays(
            by=by,
            at=agency(p),
            document="国办发明电〔2026〕1号",
            moved=[Moved(p.requests["fresh"], p.agency, "2025-0001", "—", "reply", ON, later)],
        ),
        "EscalateCases": lambda by, p: EscalateCases(by=by, at=agency(p), on=later),
    }
