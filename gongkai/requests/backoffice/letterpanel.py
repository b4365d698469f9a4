"""The letters of a case on its page."""

from typing import Any

from django.urls import reverse

from gongkai.agencies import rights
from gongkai.agencies.models import Staff
from gongkai.requests.correspondence import REPLY, letter_label
from gongkai.requests.letter_calls import offered, reply_of
from gongkai.requests.models import RequestCase


def letters_of(case: RequestCase, user: Staff) -> dict[str, Any]:
    """What the case calls for and what is kept of it; slips stand apart, replies of earlier rounds beside the reply."""
    found = [
        {
            "label": letter_label(one.call.letter),
            "event": one.call.event,
            "of": one.call.of,
            "kept": one.kept,
            "stands": one.stands,
            "url": reverse("request_letter", args=[case.pk, one.call.letter, one.call.about]),
        }
        for one in offered(case)
    ]
    earlier = case.letters.filter(letter=REPLY, round_number__lt=case.round_number).select_related("paper")
    return {
        "main": [line for line in found if line["of"] is None],
        "slips": [line for line in found if line["of"] is not None],
        "reply": reply_of(case),
        "earlier": [one for one in earlier if one.issued],
        "reply_url": reverse("request_letter", args=[case.pk, REPLY, 0]),
        "may_serve": rights.may(user, "request.handle", case.agency),
    }


def to_issue(case: RequestCase, after: int) -> list[str]:
    """What the letters are called that tell events recorded after this many, and are not issued yet."""
    waiting = [one for one in offered(case) if one.stands and not one.issued and one.call.of is None]
    return [
        letter_label(one.call.letter)
        for one in waiting
        if one.call.event is not None and one.call.event.number > after
    ]
