"""What the events of a case are called."""

import datetime as dt

from django.utils.translation import gettext_lazy

from gongkai.law import case_acts
from gongkai.requests.models import CaseEvent, tongue

OWN_WORDS = {
    "delivered": gettext_lazy("Delivered"),
    "silence": gettext_lazy("No opinion in time"),
    "override": gettext_lazy("Third party told"),
    "cancelled": gettext_lazy("Entered by mistake"),
    "reopened": gettext_lazy("Reopened by a decision"),
    "record_corrected": gettext_lazy("Decided about the applicant's own record"),
}


def act_in_words(event: CaseEvent) -> str:
    """What an event is called."""
    act = case_acts.acts().get(event.act)
    if act is None:
        return str(OWN_WORDS.get(event.act, event.act))
    return act.label_en if tongue().startswith("en") else act.label_zh


def event_in_words(event: CaseEvent) -> str:
    """Day, act and party."""
    parts: list[str | dt.date] = [event.on, act_in_words(event), event.party]
    return " ".join(str(part) for part in parts if part)
