"""The shape of every act on a remedy: all reasons at once, the row held, and looked at again if someone else acted."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency
from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.workdays import CalendarRangeError
from gongkai.requests.acting import future, needed
from gongkai.requests.models import RequestCase
from gongkai.requests.numbering import next_serial
from gongkai.requests.remedying import Claimant, Remedy

RIGHT = "remedy.record"


@dataclass(kw_only=True)
class Opening(Action):
    """A remedy comes in: ``on`` is the day its copy reached the bureau.

    ``case`` or, where no request began it, ``contested``: the act. ``answer_by`` with ``set_by``: the day that
    the organ or court itself set, and by which words; without them the law's.
    """

    right: ClassVar[str] = RIGHT

    at: Agency
    on: dt.date
    organ: str
    claimant: str = Claimant.APPLICANT
    case: RequestCase | None = None
    contested: str = ""
    organ_number: str = ""
    answer_by: dt.date | None = None
    set_by: str = ""

    @property
    def agency(self) -> Agency:
        """The agency whose act is contested."""
        return self.at

    def made(self) -> Remedy:
        """The remedy as it would stand, without number and day to answer by."""
        return Remedy(
            agency=self.at,
            case=self.case,
            about=self.contested.strip() or (self.case.about if self.case else ""),
            claimant=self.claimant,
            organ=self.organ.strip(),
            organ_number=self.organ_number.strip(),
            received_on=self.on,
            set_by=self.set_by.strip(),
            recorded_by=self.by,
        )

    def obstacles(self) -> list[str]:
        """Reasons of the kind of remedy."""
        return []

    def reasons(self) -> list[str]:
        """Days, names and what it is about, all at once."""
        found = [*future(self.on), *needed(_("Organ or court"), self.organ, 100)]
        if self.claimant not in Claimant.values:
            found.append(_("Who turned to it: choose one."))
        if len(self.organ_number) > 100:
            found.append(_("Its file number: at most 100 characters."))
        return [*found, *self._what(), *self._twice(), *self.obstacles(), *self._day()]

    def _what(self) -> list[str]:
        case = self.case
        if case is None:
            return needed(_("Act contested"), self.contested, 500)
        found = []
        if case.agency_id != self.at.pk:
            found.append(_("Request %s is one of another agency.") % case.number)
        if self.on < case.received_on:
            told = {"number": case.number, "day": case.received_on}
            found.append(_("Copy received on: request %(number)s itself was received on %(day)s.") % told)
        return found

    def _twice(self) -> list[str]:
        number = self.organ_number.strip()
        alike = Remedy.objects.filter(agency=self.at, organ=self.organ.strip(), voided_on=None)
        known = alike.exclude(organ_number="").filter(organ_number=number).first() if number else None
        if known is None:
            return []
        return [
            _("Its file number: %(file)s is entered already, as %(number)s.")
            % {"file": number, "number": known}
        ]

    def _day(self) -> list[str]:
        """The day to answer by, set by the organ or by law."""
        if self.answer_by is None:
            try:
                self.made().due()
            except (NoRuleInForce, CalendarRangeError) as error:
                return [str(error)]
            return []
        found = [] if self.answer_by > self.on else [_("Our answer by: this lies after the day of receipt.")]
        if not self.set_by.strip() or len(self.set_by) > 200:
            found.append(_("Set by: say in which paper the day is set, in at most 200 characters."))
        return found

    def change(self) -> Remedy:
        """Number it and keep it."""
        remedy = self.made()
        remedy.year, remedy.serial = self.on.year, next_serial(self.at, "remedy", self.on.year)
        if self.answer_by is not None:
            remedy.answer_by = self.answer_by
        else:
            due = remedy.due()
            remedy.answer_by, remedy.provisional, remedy.set_by = due.day, due.provisional, ""
        remedy.save()
        return remedy

    def law_day(self, subject: Remedy) -> dt.date:
        """The day it came."""
        return self.on

    def facts(self, subject: Remedy) -> dict[str, Any]:
        """Number, way, organ, the day to answer by, and the request."""
        return {
            "number": subject.number,
            "route": subject.route,
            "organ": subject.organ,
            "organ_number": subject.organ_number,
            "claimant": subject.claimant,
            "due": subject.answer_by.isoformat(),
            "request": subject.case.number if subject.case else "",
        }


@dataclass(kw_only=True)
class RemedyAct(Action):
    """An act on one remedy on a day. ``when_decided``: may be done after its end."""

    right: ClassVar[str] = RIGHT
    when_decided: ClassVar[bool] = False

    remedy: Remedy
    on: dt.date

    @property
    def agency(self) -> Agency:
        """The agency whose act is contested."""
        return self.remedy.agency

    def obstacles(self) -> list[str]:
        """Reasons beyond the day and the stage."""
        return []

    def apply(self) -> None:
        """Change what is to change in ``self.remedy``; it is held and saved afterwards."""

    def own_facts(self) -> dict[str, Any]:
        """Facts of the entry beside number, way and organ."""
        return {}

    def reasons(self) -> list[str]:
        """Every reason at once."""
        remedy = self.remedy
        found = future(self.on)
        if remedy.voided_on is not None:
            return [
                *found,
                _("%s was entered by mistake and is void; nothing more is done in it.") % remedy.number,
            ]
        if remedy.decided_on is not None and not self.when_decided:
            told = {"number": remedy.number, "day": remedy.decided_on}
            return [*found, _("%(number)s was decided on %(day)s already.") % told]
        if self.on < remedy.received_on:
            told = {"number": remedy.number, "day": remedy.received_on}
            found.append(_("Day: %(number)s was received on %(day)s.") % told)
        return [*found, *self.obstacles()]

    def change(self) -> Remedy:
        """Hold the row, look again if someone else acted meanwhile, apply, save."""
        rows = Remedy.objects.select_for_update(of=("self",)).select_related("agency", "case")
        held = rows.get(pk=self.remedy.pk)
        seen, self.remedy = self.remedy.revision, held
        if held.revision != seen and (reasons := self.reasons()):
            raise Refused(reasons)
        self.apply()
        self.remedy.revision += 1
        self.remedy.save()
        return self.remedy

    def law_day(self, subject: Remedy) -> dt.date:
        """The day on which it happened."""
        return self.on

    def facts(self, subject: Remedy) -> dict[str, Any]:
        """Number, way and organ, and what the act adds."""
        told = {"number": subject.number, "route": subject.route, "organ": subject.organ}
        return {**told, **self.own_facts()}
