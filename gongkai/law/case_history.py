"""What the events of a case have come to so far: what runs and since when, what stopped it, what closed it."""

import datetime as dt
from dataclasses import dataclass, field

from gongkai.law.case_terms import Terms, terms_on
from gongkai.law.deadlines import Version
from gongkai.law.pauses import DAY, Pause, due_with_pauses
from gongkai.law.request_cases import Case, Event
from gongkai.law.workdays import Calendar, Due


@dataclass(slots=True)
class Consultation:
    """A party asked for its opinion. `kind`: "third_party" or "organ".

    `version` is the limit on its answer (None: its law has none), `lapse` the last day of that limit (None also
    before it is delivered), `answer` what it said in time.
    """

    kind: str
    event: Event
    version: Version | None
    lapse: Due | None
    answer: Event | None = None

    @property
    def ends(self) -> dt.date | None:
        """The last day that is left out of the reply clock; None while it is not known."""
        if self.answer is not None:
            return self.answer.on
        return self.lapse.day if self.lapse is not None else None

    def pause(self) -> Pause:
        """The days it takes: from the day after it was sent."""
        return Pause(self.kind, self.event.on + DAY, self.ends)

    def pending(self, day: dt.date) -> bool:
        """Whether an answer of that day would still be in time."""
        return self.answer is None and (self.lapse is None or day <= self.lapse.day)


@dataclass(slots=True)
class History:
    """A case as its events left it. What is None has not happened; `start` is day 0 of the reply clock.

    `as_of` is the day asked about, None where no day is.
    """

    case: Case
    calendar: Calendar
    terms: Terms
    start: dt.date
    as_of: dt.date | None = None
    restarted_by: Event | None = None
    consultations: list[Consultation] = field(default_factory=list)
    extended: Event | None = None
    extra: int = 0
    correction: Event | None = None
    corrected: Event | None = None
    reasons: Event | None = None
    reasons_given: Event | None = None
    delay: Event | None = None
    delayed_to: dt.date | None = None
    fee: Event | None = None
    fee_due: Due | None = None
    paid: Event | None = None
    replied: Event | None = None
    served: dt.date | None = None
    given_up: Event | None = None

    @classmethod
    def of(cls, case: Case, calendar: Calendar, as_of: dt.date | None = None) -> "History":
        """The case before its first event. Raises NoRuleInForce before the regulation existed."""
        return cls(case, calendar, terms_on(case.received), case.received, as_of)

    @property
    def closed_by(self) -> Event | None:
        """The event that ended the case."""
        return self.replied or self.given_up

    @property
    def workdays(self) -> int:
        """How many working days the reply has in the period that runs."""
        return self.terms.reply.value + self.extra

    def pauses(self) -> list[Pause]:
        """The days left out of the reply clock."""
        return [found.pause() for found in self.consultations if found.kind in self.terms.pauses]

    def counted_due(self) -> Due | None:
        """The last day to reply by counting; None while a pause has no end."""
        if not self.consultations:
            return self.calendar.add_workdays(self.start, self.workdays)
        return due_with_pauses(self.calendar, self.start, self.workdays, self.pauses())

    def due(self) -> Due | None:
        """The last day to reply: by counting, or the day set under Art. 35 if that is later."""
        counted = self.counted_due()
        if self.delayed_to is None or counted is None or counted.day >= self.delayed_to:
            return counted
        return self.calendar.add_workdays(self.delayed_to, 0)

    def passed(self, day: dt.date) -> dt.date | None:
        """The last day to reply if `day` lies after it, else None."""
        due = self.due()
        return due.day if due is not None and day > due.day else None

    def restart(self, event: Event) -> None:
        """A full new period begins on the day after the event; what prolonged the former one is over."""
        self.start, self.restarted_by = event.on, event
        self.extra, self.delayed_to = 0, None
