"""Each act of an applicant, and the confirmation of what came online; no duty gives the right to the former."""

from collections.abc import Callable

from django.core.files.base import ContentFile
from django.utils import timezone

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency, Staff
from gongkai.requests.actions.applicant import (
    HandInPaper,
    PickUpReply,
    RateAnswer,
    SendCorrection,
    WithdrawOnline,
)
from gongkai.requests.actions.apply import ConfirmReceipt
from gongkai.requests.tests import office
from tests.on_case import act, act_without_day
from tests.stage import Place

#                   clerk 1st 2nd final secrecy head supervisor administrator
MAY_DO = """
ConfirmReceipt        o    .   .    .      .     .       .          .
ApplyOnline           .    .   .    .      .     .       .          .
SendCorrection        .    .   .    .      .     .       .          .
HandInPaper           .    .   .    .      .     .       .          .
WithdrawOnline        .    .   .    .      .     .       .          .
PickUpReply           .    .   .    .      .     .       .          .
RateAnswer            .    .   .    .      .     .       .          .
"""


def builders() -> dict[str, Callable[[Staff, Place], Action]]:
    """{act: how it is made}."""
    return {
        "ConfirmReceipt": act(ConfirmReceipt, "online", on=timezone.localdate(), words="电话"),
        "ApplyOnline": lambda by, p: office.applying(Agency.objects.get(pk=p.agency), by=by),
        "SendCorrection": act(SendCorrection, "correcting", words="已补"),
        "HandInPaper": act_without_day(
            HandInPaper, "correcting", upload=ContentFile(b"x"), name="a.pdf", paper="correction"
        ),
        "WithdrawOnline": act(WithdrawOnline, "fresh", words="撤回"),
        "PickUpReply": act(PickUpReply, "issued"),
        "RateAnswer": act(RateAnswer, "served", stars=5),
    }
