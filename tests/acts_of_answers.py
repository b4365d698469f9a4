"""Each act on what is answered: letters, items, copies without parts, what is given."""

from collections.abc import Callable
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency, Staff
from gongkai.catalog.models import Column
from gongkai.papers.word import to_docx
from gongkai.requests import packages
from gongkai.requests.actions.give import ChooseGiven, DraftFromAnswer, OverrideGiven
from gongkai.requests.actions.items import MergeItems, SplitItem
from gongkai.requests.actions.letters import EditLetter, IssueLetter, PrepareLetter
from gongkai.requests.actions.receive import Asked
from gongkai.requests.actions.redact import BeginRedaction, MakeCopy, MarkParts
from gongkai.requests.actions.referring import ConcludeAsRepeated, DecideOnRecord, ReferItems
from gongkai.requests.actions.service import ServeLetter
from gongkai.requests.actions.wordings import SetLetterNames, WordLetter
from gongkai.requests.correspondence import CaseLetter
from gongkai.requests.letter_calls import call_for
from gongkai.requests.letter_making import make
from gongkai.requests.models import CaseFile, RequestCase, State
from gongkai.requests.redactions import Redaction
from tests import stage_requests
from tests.on_case import OnCase, act, act_without_day
from tests.stage import Place
from tests.stage_requests import ON

#                   clerk 1st 2nd final secrecy head supervisor administrator
MAY_DO = """
PrepareLetter         o    .   .    .      .     .       .          .
EditLetter            o    .   .    .      .     .       .          .
IssueLetter           o    .   .    o      .     o       .          .
ServeLetter           o    .   .    .      .     .       .          .
WordLetter            .    .   o    .      .     .       .          d
SetLetterNames        .    .   o    .      .     .       .          d
SplitItem             o    .   .    .      .     .       .          .
MergeItems            o    .   .    .      .     .       .          .
ReferItems            o    .   .    .      .     .       .          .
ConcludeAsRepeated    o    .   .    .      .     .       .          .
DecideOnRecord        .    .   .    o      .     o       .          .
BeginRedaction        o    .   .    .      .     .       .          .
MarkParts             o    .   .    .      .     .       .          .
MakeCopy              o    .   .    .      .     .       .          .
ChooseGiven           o    .   .    .      .     .       .          .
OverrideGiven         .    .   .    o      o     .       .          .
DraftFromAnswer       o    .   .    .      .     .       .          .
"""


def _lettering(kind: type[Action], **values: Any) -> OnCase:
    """On the letter that asks for a correction, where one was asked for."""

    def build(by: Staff, case: RequestCase) -> Action | None:
        asked = case.events.filter(act="correction_requested").last()
        call = call_for(case, "correction_notice", asked.pk) if asked else None
        if call is None:
            return None
        data = {"data": to_docx(make(case, call, {}, ON).paper)} if kind is EditLetter else {}
        return kind(by=by, case=case, call=call, on=ON, **values, **data)

    return OnCase("correcting", build)


def _repeating(by: Staff, case: RequestCase) -> Action | None:
    served = RequestCase.objects.filter(agency=case.agency, state=State.SERVED)
    earlier = served.exclude(pk=case.pk).first()
    if earlier is None:
        return None
    return ConcludeAsRepeated(by=by, case=case, on=ON, positions=[1], grounds="已答复", earlier=earlier)


def builders() -> dict[str, Callable[[Staff, Place], Action]]:
    """{act: how it is made}."""

    def redaction(p: Place) -> Redaction:
        return Redaction.objects.get(pk=p.requests["redaction"])

    parts = [Asked(name="甲"), Asked(name="乙")]
    return {
        "PrepareLetter": _lettering(PrepareLetter, typed={"unclear": "年份"}),
        "EditLetter": _lettering(EditLetter),
        "IssueLetter": _lettering(IssueLetter),
        "ServeLetter": lambda by, p: ServeLetter(
            by=by, letter=CaseLetter.objects.get(pk=p.requests["notice"]), on=ON, method="in_person"
        ),
        "WordLetter": lambda by, p: WordLetter(
            by=by,
            at=Agency.objects.get(pk=p.agency),
            letter="refused",
            valid_from=timezone.localdate(),
            reason="统一标题",
            texts={"title": "不予公开告知书"},
        ),
        "SetLetterNames": lambda by, p: SetLetterNames(
            by=by, at=Agency.objects.get(pk=p.agency), court="某市人民法院"
        ),
        "SplitItem": act(SplitItem, "fresh", position=1, parts=parts),
        "MergeItems": act(MergeItems, "two_items", positions=[1, 2]),
        "ReferItems": act(ReferItems, "fresh", positions=[1], grounds="由自然资源局制作"),
        "ConcludeAsRepeated": OnCase("fresh", _repeating),
        "DecideOnRecord": act(DecideOnRecord, "fresh", result="corrected", words="属实"),
        "BeginRedaction": act_without_day(
            BeginRedaction,
            "fresh",
            prepared=stage_requests.prepared(),
            upload=ContentFile(b"x"),
            name="a.pdf",
        ),
        "MarkParts": lambda by, p: MarkParts(by=by, redaction=redaction(p), add=[stage_requests.PART]),
        "MakeCopy": lambda by, p: MakeCopy(
            by=by, redaction=redaction(p), made=stage_requests.made(redaction(p))
        ),
        "ChooseGiven": lambda by, p: ChooseGiven(
            by=by,
            case=RequestCase.objects.get(pk=p.requests["fresh"]),
            paper=CaseFile.objects.get(pk=p.requests["paper"]),
            give=True,
        ),
        "OverrideGiven": lambda by, p: OverrideGiven(
            by=by,
            case=RequestCase.objects.get(pk=p.requests["flawed"]),
            key=packages.given(RequestCase.objects.get(pk=p.requests["flawed"]))[0].stops[0].key,
            reason="本机关值班电话",
        ),
        "DraftFromAnswer": lambda by, p: DraftFromAnswer(
            by=by,
            case=RequestCase.objects.get(pk=p.requests["served"]),
            title="经费使用情况",
            summary="说明",
            text="正文",
            formed_on=ON,
            columns=[Column.objects.get(pk=p.column)],
        ),
    }
