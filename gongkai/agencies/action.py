"""The one shape of every act: check all reasons → one transaction {change, ledger entry} → notify after commit.

It lives beside staff and rights; the ledger, one layer above, registers itself as the recorder.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db import models, transaction
from django.utils.translation import gettext as _

from gongkai.agencies import rights
from gongkai.agencies.models import Agency, Staff

Watcher = Callable[["Action", Any], None]
_watchers: dict[str, list[Watcher]] = defaultdict(list)
_recorders: list[Callable[..., Any]] = []
ACTIONS: list[type["Action"]] = []


class Refused(Exception):
    """The act was not done, and nothing changed. ``reasons``: whole sentences, all of them at once."""

    def __init__(self, reasons: list[str]):
        self.reasons = reasons
        super().__init__(" ".join(reasons))


def record_with(recorder: Callable[..., Any]) -> None:
    """Set the function that appends to the ledger; called once, when the ledger app is ready."""
    _recorders[:] = [recorder]


def watches(*kinds: str) -> Callable[[Watcher], Watcher]:
    """Register a function (action, subject) to run inside the transaction of each act of these kinds."""

    def register(watcher: Watcher) -> Watcher:
        for kind in kinds:
            _watchers[kind].append(watcher)
        return watcher

    return register


@dataclass(kw_only=True)
class Action:
    """One act. ``by`` is the member of staff; None is the operator at the server's console.

    A subclass names its ``kind`` and ``right`` and gives ``agency``, ``reasons``, ``change`` and ``facts``.
    """

    kind: ClassVar[str]
    right: ClassVar[str]
    articles: ClassVar[tuple[str, ...]] = ()
    console: ClassVar[bool] = False

    by: Staff | None

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Enter each concrete act in the list that the promise tests walk."""
        super().__init_subclass__(**kwargs)
        if hasattr(cls, "kind"):
            ACTIONS.append(cls)

    @property
    def agency(self) -> Agency:
        """The agency in whose ledger the act stands and at which the right is held."""
        raise NotImplementedError

    def reasons(self) -> list[str]:
        """Why the act cannot be done, beyond missing rights; empty when it can."""
        return []

    def change(self) -> models.Model:
        """Make the change and return its subject. Runs inside the transaction, after the checks."""
        raise NotImplementedError

    def facts(self, subject: Any) -> dict[str, Any]:
        """What the entry keeps, as JSON values."""
        raise NotImplementedError

    def law_day(self, subject: Any) -> Any:
        """The day the law counts for this act; None is today."""
        return None

    def all_reasons(self) -> list[str]:
        """Missing right and every other reason together."""
        return self._right_reasons() + self.reasons()

    def _right_reasons(self) -> list[str]:
        if self.by is None:
            return [] if self.console else [_("This takes a member of staff who signs in.")]
        if rights.may(self.by, self.right, self.agency):
            return []
        return [rights.refusal(self.by, self.right, self.agency)]

    def execute(self) -> Any:
        """Do the act and return its subject; raises Refused with every reason when it cannot be done."""
        with transaction.atomic():
            reasons = self.all_reasons()
            if reasons:
                raise Refused(reasons)
            subject = self.change()
            self._enter(subject)
            for watcher in _watchers[self.kind]:
                watcher(self, subject)
        return subject

    def _enter(self, subject: models.Model) -> None:
        roles = rights.roles_at(self.by, self.right, self.agency) if self.by else []
        (recorder,) = _recorders
        recorder(
            agency=self.agency,
            kind=self.kind,
            subject_kind=subject._meta.model_name,
            subject_number=subject.pk,
            law_day=self.law_day(subject),
            actor=self.by,
            role=roles[0] if roles else "",
            articles=self.articles,
            facts=self.facts(subject),
        )
