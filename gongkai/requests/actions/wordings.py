"""What an agency sets for its letters: its own wording, version by version, and what every letter names."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.law.letters import letters
from gongkai.law.remedies import agency_kinds
from gongkai.requests.acting import needed
from gongkai.requests.correspondence import LONGEST_REASON, LetterSettings, LetterWording
from gongkai.requests.letter_checks import PERSONAL
from gongkai.requests.letter_own import faults_of
from gongkai.requests.models import tongue

LONGEST_AHEAD = dt.timedelta(days=3 * 366)


@dataclass(kw_only=True)
class WordLetter(Action):
    """Set an agency's own wording of a letter from a day on; without texts the statutory one holds again from then.

    Earlier versions stay: a letter of a day has the wording of that day.
    """

    kind: ClassVar[str] = "letter.worded"
    right: ClassVar[str] = "letter.word"
    articles: ClassVar[tuple[str, ...]] = ("711:45",)

    at: Agency
    letter: str
    valid_from: dt.date
    reason: str
    texts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def agency(self) -> Agency:
        """Whose letters."""
        return self.at

    def reasons(self) -> list[str]:
        """No such letter, a day that has passed, no reason, nothing new, or a wording that cannot stand."""
        if self.letter not in letters():
            return [_("There is no letter “%s”.") % self.letter[:40]]
        today = timezone.localdate()
        found = needed(_("Reason"), self.reason, LONGEST_REASON)
        if self.valid_from < today:
            found.append(_("Valid from: letters of days before %s have their wording already.") % today)
        if self.valid_from > today + LONGEST_AHEAD:
            found.append(_("Valid from: at most three years ahead."))
        newest = LetterWording.objects.filter(agency=self.at, letter=self.letter).order_by("-version").first()
        if dict(self.texts) == (newest.texts if newest else {}) and (
            newest is None or newest.valid_from <= self.valid_from
        ):
            found.append(_("Nothing is different from the wording that holds."))
        if len(str(dict(self.texts))) > 100_000:
            return [*found, _("The texts are too long.")]
        return found + [
            one.text(tongue()) for one in faults_of(self.letter, dict(self.texts), self.valid_from)
        ]

    def change(self) -> LetterWording:
        """Append a version."""
        Agency.objects.select_for_update().get(pk=self.at.pk)
        newest = LetterWording.objects.filter(agency=self.at, letter=self.letter).order_by("-version").first()
        return LetterWording.objects.create(
            agency=self.at,
            letter=self.letter,
            version=(newest.version if newest else 0) + 1,
            valid_from=self.valid_from,
            texts=dict(self.texts),
            reason=self.reason,
            made_by=self.actor,
        )

    def subject_of_entry(self, subject: Any) -> tuple[str, Any]:
        """The agency."""
        return "agency", self.at.pk

    def facts(self, subject: LetterWording) -> dict[str, Any]:
        """Which letter, version and day, and which parts differ from the statutory wording."""
        return {
            "letter": self.letter,
            "version": subject.version,
            "since": self.valid_from.isoformat(),
            "reason": self.reason,
            "parts": sorted(self.texts),
        }


@dataclass(kw_only=True)
class SetLetterNames(Action):
    """Set what every letter of an agency names: organs of review, court, contact, where a fee is paid."""

    kind: ClassVar[str] = "letter.names_set"
    right: ClassVar[str] = "letter.word"
    articles: ClassVar[tuple[str, ...]] = ("711:45",)
    console: ClassVar[bool] = True

    at: Agency
    agency_kind: str = ""
    review_organ: str = ""
    second_review_organ: str = ""
    court: str = ""
    online_review: str = ""
    contact: str = ""
    payment: str = ""

    @property
    def agency(self) -> Agency:
        """Whose letters."""
        return self.at

    def values(self) -> dict[str, str]:
        """What is set, by the names of ``LetterSettings``."""
        names = (
            "agency_kind",
            "review_organ",
            "second_review_organ",
            "court",
            "online_review",
            "contact",
            "payment",
        )
        return {name: str(getattr(self, name)).strip() for name in names}

    def reasons(self) -> list[str]:
        """A court that is none, a second organ without a first, or a text that is too long for a line."""
        found, values = [], self.values()
        if values["agency_kind"] and values["agency_kind"] not in {one.id for one in agency_kinds()}:
            found.append(_("Kind of agency: choose one."))
        if values["court"] and "法院" not in values["court"]:
            found.append(_("Court: “%s” is not the name of a court (法院).") % values["court"][:40])
        if values["second_review_organ"] and not values["review_organ"]:
            found.append(_("Second organ of review: name the first one as well."))
        if values["review_organ"] and values["review_organ"] == values["second_review_organ"]:
            found.append(_("Second organ of review: it is the same as the first."))
        for name, value in values.items():
            kept: Any = LetterSettings._meta.get_field(name)
            limit = kept.max_length
            told = {"label": str(kept.verbose_name), "limit": limit}
            if limit and len(value) > limit:
                found.append(_("%(label)s: at most %(limit)s characters.") % told)
            if "\n" in value or "{" in value or "}" in value:
                found.append(_("%(label)s: one line, without curly brackets.") % told)
        if PERSONAL.search(values["contact"]) and not values["contact"].strip("0123456789"):
            found.append(_("Contact: name a person or an office beside the number."))
        return found

    def change(self) -> LetterSettings:
        """Save them."""
        return LetterSettings.objects.update_or_create(agency=self.at, defaults=self.values())[0]

    def subject_of_entry(self, subject: Any) -> tuple[str, Any]:
        """The agency."""
        return "agency", self.at.pk

    def facts(self, subject: LetterSettings) -> dict[str, Any]:
        """As set."""
        return {name: value for name, value in self.values().items() if value}
