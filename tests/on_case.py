"""Acts on a request, made for its case in whatever state it stands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gongkai.agencies.action import Action
from gongkai.agencies.models import Staff
from gongkai.requests.models import RequestCase
from tests.stage import Place
from tests.stage_requests import ON


@dataclass(frozen=True)
class OnCase:
    """An act on a case: at a place, in the state in which it can be done; ``on`` makes it for any case.

    ``on`` gets who acts and the case; it returns None where the case has nothing that the act could name.
    """

    state: str
    on: Callable[[Staff, RequestCase], Action | None]

    def __call__(self, by: Staff, p: Place) -> Action:
        """At a place of the stage."""
        made = self.on(by, RequestCase.objects.get(pk=p.requests[self.state]))
        assert made is not None
        return made


def act(kind: type[Action], state: str, **values: Any) -> OnCase:
    """On the case of a state, on the day of the stage."""
    return act_without_day(kind, state, on=values.pop("on", ON), **values)


def act_without_day(kind: type[Action], state: str, **values: Any) -> OnCase:
    """On the case of a state."""
    return OnCase(state, lambda by, case: kind(by=by, case=case, **values))
