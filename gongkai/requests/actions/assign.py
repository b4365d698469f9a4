"""A request goes to the unit that handles it, on to another one, or back to the disclosure office."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies.models import Staff, Unit
from gongkai.requests.acting import CaseAct, needed
from gongkai.requests.models import CaseEvent


@dataclass(kw_only=True)
class AssignCase(CaseAct):
    """Accept a request and give it to a unit; a second time it is a transfer, which states why."""

    kind: ClassVar[str] = "request.assigned"
    right: ClassVar[str] = "request.assign"
    articles: ClassVar[tuple[str, ...]] = ("711:45",)
    before_receipt: ClassVar[bool] = True

    unit: Unit
    handler: Staff | None = None
    reason: str = ""

    def obstacles(self) -> list[str]:
        """A unit or person of elsewhere, the unit that has it, or a transfer without a reason."""
        found = []
        if self.unit.agency_id != self.case.agency_id:
            found.append(_("Handling unit: it belongs to another agency."))
        if self.handler is not None and (
            self.handler.agency_id != self.case.agency_id or not self.handler.is_active
        ):
            found.append(_("Handler: someone who works at this agency."))
        if self.case.unit_id == self.unit.pk and self.case.handler_id == (
            self.handler.pk if self.handler else None
        ):
            found.append(_("Handling unit: it has the request already."))
        elif self.case.unit_id and self.case.unit_id != self.unit.pk:
            found += needed(_("Reason"), self.reason, 300)
        return found

    def apply(self, event: CaseEvent | None) -> None:
        """Unit and handler."""
        self.case.unit, self.case.handler = self.unit, self.handler

    def own_facts(self) -> dict[str, Any]:
        """Unit, handler and reason."""
        return {"unit": self.unit.name, "staff": str(self.handler or ""), "reason": self.reason}


@dataclass(kw_only=True)
class ReturnCase(CaseAct):
    """The unit returns a request that is not for it."""

    kind: ClassVar[str] = "request.returned"
    right: ClassVar[str] = "request.handle"
    before_receipt: ClassVar[bool] = True

    reason: str

    def obstacles(self) -> list[str]:
        """It was not assigned, or there is no reason."""
        found = needed(_("Reason"), self.reason, 300)
        if self.case.unit_id is None:
            found.append(_("Request %s is with no unit.") % self.case.number)
        return found

    def apply(self, event: CaseEvent | None) -> None:
        """With the disclosure office again."""
        self._unit = self.case.unit
        self.case.unit = self.case.handler = None

    def own_facts(self) -> dict[str, Any]:
        """From where, and why."""
        return {"unit": str(self._unit), "reason": self.reason}
