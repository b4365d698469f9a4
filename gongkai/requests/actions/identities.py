"""Who asks is shown to who needs it, each time as an act, and is erased after the term that the agency sets."""

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.requests import applicants, sealing
from gongkai.requests.acting import needed
from gongkai.requests.handling import rules_of
from gongkai.requests.identity import Identity
from gongkai.requests.models import Applicant, CaseFile, RequestCase


@dataclass(kw_only=True)
class ShowIdentity(Action):
    """See an applicant's data, or a paper that proves them; the ledger keeps who looked and why, not what was seen."""

    kind: ClassVar[str] = "identity.shown"
    right: ClassVar[str] = "identity.see"

    case: RequestCase
    reason: str
    paper: CaseFile | None = None

    @property
    def agency(self) -> Agency:
        """The agency that was asked."""
        return self.case.agency

    def reasons(self) -> list[str]:
        """No reason, or nothing that can be opened."""
        found = needed(_("What it is needed for"), self.reason, 200)
        try:
            applicants.open_of(self.case)
        except sealing.CannotUnseal:
            found.append(_("No key in use opens these data; ask the operator about GONGKAI_IDENTITY_KEYS."))
        if self.paper is not None and self.paper.case_id != self.case.pk:
            found.append(_("This paper belongs to another request."))
        return found

    def change(self) -> RequestCase:
        """Nothing changes."""
        return self.case

    def shown(self) -> Identity:
        """What is shown once the act is entered."""
        return applicants.open_of(self.case)

    def facts(self, subject: RequestCase) -> dict[str, Any]:
        """The case, why, and whether a paper was opened."""
        return {
            "number": subject.number,
            "reason": self.reason,
            "paper": self.paper.kind if self.paper else "",
        }


@dataclass(kw_only=True)
class EraseIdentities(Action):
    """Erase the data of applicants whose cases were filed longer ago than the agency's term; what masks show stays."""

    kind: ClassVar[str] = "identity.erased"
    right: ClassVar[str] = "identity.erase"
    console: ClassVar[bool] = True

    at: Agency

    @property
    def agency(self) -> Agency:
        """Whose applicants."""
        return self.at

    def reasons(self) -> list[str]:
        """Nothing is over its term."""
        return [] if self.due().exists() else [_("No applicant's data are over their term at %s.") % self.at]

    def due(self) -> QuerySet[Applicant]:
        """The applicants whose term is over."""
        limit = over_since(self.at, timezone.localdate())
        return Applicant.objects.filter(case__agency=self.at, case__filed_on__lte=limit, erased_on=None)

    def change(self) -> Agency:
        """Erase rows and the papers that prove identity."""
        self._count = 0
        for applicant in self.due().select_related("case"):
            applicants.erase(applicant, timezone.localdate())
            for paper in applicant.case.files.filter(kind__in=("identity", "application", "correction")):
                transaction.on_commit(partial(paper.file.storage.delete, str(paper.file.name)), robust=True)
                paper.delete()
            self._count += 1
        return self.at

    def facts(self, subject: Agency) -> dict[str, Any]:
        """How many."""
        return {"count": self._count, "years": rules_of(self.at).kept_years}


def over_since(agency: Agency, today: dt.date) -> dt.date:
    """Cases filed on this day or before are over the agency's term."""
    years = rules_of(agency).kept_years
    try:
        return today.replace(year=today.year - years)
    except ValueError:  # 29 February
        return today.replace(year=today.year - years, day=28)
