"""The made-up reviews, suits and complaints of the made-up bureau, played through the real acts."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gongkai.agencies.models import Agency, Staff
from gongkai.requests.actions.complaint_answer import AnswerComplaint
from gongkai.requests.actions.complaint_take import TakeComplaint
from gongkai.requests.actions.remedy_answer import AnswerRemedy
from gongkai.requests.actions.remedy_appeal import AppealRemedy
from gongkai.requests.actions.remedy_conclude import ConcludeRemedy
from gongkai.requests.actions.remedy_lessons import LearnFromRemedy
from gongkai.requests.actions.remedy_open import OpenRemedy
from gongkai.requests.models import RequestCase
from gongkai.requests.remedy_acting import Opening
from gongkai.requests.remedying import Remedy

ACTS = {
    "answer": AnswerRemedy,
    "appeal": AppealRemedy,
    "conclude": ConcludeRemedy,
    "learn": LearnFromRemedy,
    "reply": AnswerComplaint,
}


@dataclass
class RemedyPlayer:
    """Takes steps in the last remedy of a case, or of none."""

    bureau: Agency
    clerk: Staff
    day_of: Callable[[Any], dt.date]

    def step(
        self, last: Remedy | None, case: RequestCase | None, *, remedy: str, day: Any, **told: Any
    ) -> Remedy:
        """One step; the remedy as it stands then."""
        on = self.day_of(day)
        given: dict[str, Any] = {
            name: self.day_of(value) if isinstance(value, dict) else value for name, value in told.items()
        }
        if remedy in {"open", "complain"}:
            if given.pop("after", False):
                given["after"] = last
            act: type[Opening] = OpenRemedy if remedy == "open" else TakeComplaint
            done: Remedy = act(by=self.clerk, at=self.bureau, case=case, on=on, **given).execute()
            return done
        assert last is not None, "a remedy is opened before anything happens in it"
        later: Remedy = ACTS[remedy](by=self.clerk, remedy=last, on=on, **given).execute()
        return later
