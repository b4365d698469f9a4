"""The one shape of every act: check all reasons → one transaction {change, ledger entry} → notify after commit.

It lives beside staff and rights; the ledger, one layer above, registers itself as the recorder. A refused act changes
nothing and is entered as refused.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext as _

from gongkai.agencies import refusals, rights, turns
from gongkai.agencies.models import Agency, Staff

APPLICANT = "applicant"
"""The role in which the ledger names someone who asks for information and has no account."""

Watcher = Callable[["Action", Any], None]
_watchers: dict[str, list[Watcher]] = defaultdict(list)
_recorders: list[Callable[..., Any]] = []
_recorders_of_many: list[Callable[..., Any]] = []
ACTIONS: list[type["Action"]] = []


class Refused(Exception):
    """The act was not done, and nothing changed. ``reasons``: whole sentences, all of them at once."""

    def __init__(self, reasons: list[str]):
        self.reasons = reasons
        self.entered = False
        super().__init__(" ".join(reasons))


def record_with(recorder: Callable[..., Any], of_many: Callable[..., Any]) -> None:
    """Set the functions that append one entry, and many, to the ledger; called once, when the ledger app is ready."""
    _recorders[:] = [recorder]
    _recorders_of_many[:] = [of_many]


def watches(*kinds: str) -> Callable[[Watcher], Watcher]:
    """Register a function (action, subject) to run inside the transaction of each act of these kinds."""

    def register(watcher: Watcher) -> Watcher:
        for kind in kinds:
            _watchers[kind].append(watcher)
        return watcher

    return register


@dataclass(kw_only=True)
class Action:
    """One act. ``by`` is the member of staff; None is the operator at the server's console or, for an act that is
    ``public``, an applicant, who has no account.

    A subclass names its ``kind`` and ``right`` and gives ``agency``, ``reasons``, ``change`` and ``facts``.
    """

    kind: ClassVar[str]
    right: ClassVar[str]
    articles: ClassVar[tuple[str, ...]] = ()
    console: ClassVar[bool] = False
    public: ClassVar[bool] = False

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

    @property
    def actor(self) -> Staff:
        """Who acts, for acts that always take someone who signs in."""
        assert self.by is not None, "the reasons refuse this act at the console"
        return self.by

    def reasons(self) -> list[str]:
        """Why the act cannot be done, beyond missing rights; empty when it can."""
        return []

    def change(self) -> models.Model:
        """Make the change and return its subject. Runs inside the transaction, after the checks."""
        raise NotImplementedError

    def facts(self, subject: Any) -> dict[str, Any]:
        """What the entry keeps, as JSON values."""
        raise NotImplementedError

    def right_asked(self) -> str:
        """The right that this very act takes; ``right`` unless it depends on what the act is done to."""
        return self.right

    def law_day(self, subject: Any) -> Any:
        """The day the law counts for this act; None is today."""
        return None

    def subject_of_entry(self, subject: Any) -> tuple[str, Any]:
        """Kind and number of what the entry is about; ``subject``: what ``change`` returned."""
        return subject._meta.model_name, subject.pk

    def corrects(self) -> Any:
        """The earlier entry that the entry of this act corrects."""
        return None

    def further(self, subject: Any) -> Iterable[dict[str, Any]]:
        """More entries of the same act, after its own: those of the records that an import made, for one.

        Each holds kind, subject_kind, subject_number, facts, and may hold law_day and corrects.
        """
        return ()

    def about(self) -> models.Model:
        """What a refusal of this act is about: the first of its own fields that stands already, else its agency."""
        values = [getattr(self, field.name) for field in fields(self) if field.name != "by"]
        standing = [value for value in values if isinstance(value, models.Model) and value.pk]
        return standing[0] if standing else self.agency

    def all_reasons(self) -> list[str]:
        """Missing right and every other reason together."""
        return self._right_reasons() + self.reasons()

    def _right_reasons(self) -> list[str]:
        if self.by is None:
            return [] if self.console or self.public else [_("This takes a member of staff who signs in.")]
        if rights.may(self.by, self.right_asked(), self.agency):
            return []
        return [rights.refusal(self.by, self.right_asked(), self.agency)]

    @rights.remembered()
    def execute(self) -> Any:
        """Do the act and return its subject; raises Refused with every reason when it cannot be done."""
        if refusals.alone():
            refusals.enter_waiting()
        try:
            return self._done()
        except Refused as refused:
            self._enter_refusal(refused)
            raise

    def refuse(self) -> None:
        """Enter that it was tried by someone who cannot do it as things stand; what they sent is no whole act."""
        reasons = self.all_reasons()
        if reasons:
            self._enter_refusal(Refused(reasons))

    @turns.turn()
    def _done(self) -> Any:
        reasons = self.all_reasons()
        if reasons:
            raise Refused(reasons)
        subject = self.change()
        self._enter(subject)
        for watcher in _watchers[self.kind]:
            watcher(self, subject)
        return subject

    def _role(self) -> str:
        if self.by is None and self.public:
            return APPLICANT
        roles = rights.roles_at(self.by, self.right_asked(), self.agency) if self.by else []
        return roles[0] if roles else ""

    def _enter(self, subject: models.Model) -> None:
        (recorder,) = _recorders
        kind, number = self.subject_of_entry(subject)
        recorder(
            agency=self.agency,
            kind=self.kind,
            subject_kind=kind,
            subject_number=number,
            law_day=self.law_day(subject),
            actor=self.by,
            role=self._role(),
            articles=self.articles,
            facts=self.facts(subject),
            corrects=self.corrects(),
        )
        if more := list(self.further(subject)):
            (of_many,) = _recorders_of_many
            of_many(self.agency, more, actor=self.by, role=self._role(), articles=self.articles)

    def _enter_refusal(self, refused: Refused) -> None:
        """Once, though an act that did this one as a part of itself passes the refusal on.

        What the public tries in vain is not entered: anyone could fill the ledger with it.
        """
        if self.by is None and self.public:
            return None
        if refused.entered:
            return refusals.enter_waiting()
        refused.entered = True
        kind, number = self.subject_of_entry(self.about())
        refusal = refusals.Refusal(
            act=self.kind,
            agency_id=self.agency.pk,
            subject_kind=kind,
            subject_number=str(number),
            actor_id=self.by.pk if self.by else None,
            role=self._role(),
            reasons=tuple(refused.reasons),
        )
        return refusals.enter(refusal)
