"""The forms of a letter: the values of its variables, the edited file, issuing and service."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.letters import Variable, choices_of, letters, terms
from gongkai.requests import letter_filling
from gongkai.requests.backoffice.actforms import date
from gongkai.requests.correspondence import CaseLetter
from gongkai.requests.drafts import Method
from gongkai.requests.forms import sentences
from gongkai.requests.letter_facts import LONGEST, known, needed
from gongkai.requests.letter_making import Call
from gongkai.requests.models import RequestCase, tongue
from gongkai.requests.reply_sections import sections

FROM_THE_CASE = {
    *(
        "agency",
        "agency_kind",
        "number",
        "addressee",
        "addressee_is",
        "received",
        "request_number",
        "outcome",
    ),
    *(
        "articles",
        "late",
        "last_day",
        "correction_asked",
        "corrected",
        "fee_paid",
        "extended_on",
        "excluded_days",
    ),
    *("amount", "fee_scale", "fee_units", "mark", "served_by"),
}
"""Variables that follow from the case, its events, or the act of issuing; nobody types them."""
FOR_ALL = ("review_organ", "court", "online_review", "contact", "additional", "attachments", "copies")


class LetterForm(forms.Form):
    """The day of a letter and the values that can be typed; what the case says stands in them to begin with."""

    on = date(gettext_lazy("Day of the letter"))

    def __init__(
        self, *args: Any, case: RequestCase, call: Call | None, kept: CaseLetter | None, **kwargs: Any
    ):
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        self.case, self.call, self.kept = case, call, kept
        self.fields["on"].initial = kept.on if kept is not None else call.on if call is not None else today
        self._said: dict[str, str] = {}
        typed = kept.facts if kept is not None else {}
        day = self.fields["on"].initial
        if call is not None:
            self._add_notice(call, typed, day)
        else:
            self._add_reply(typed, day)

    def _add_notice(self, call: Call, typed: dict[str, str], day: dt.date) -> None:
        letter = letters()[call.letter]
        try:
            version = letter.version(day)
        except NoRuleInForce:
            version = letter.versions[0]
        said = letter_filling.head(self.case, day)
        said |= letter_filling.of_event(
            self.case, call.letter, call.event or (call.of.event if call.of else None)
        )
        if call.of is not None:
            said |= letter_filling.of_slip(self.case, call.letter, call.of)
        wanted = needed(letter, version)
        for name in known(letter, version):
            self._add(name, name, said.get(name), typed, wanted=name in wanted)
        way = letter_filling.recital(self.case, call.event) if call.event is not None else {}
        if way.get("day_is_open") and {"last_day", "extended_to"} & version.names:
            self._ask("last_day", "last_day", "", typed, wanted=True)

    def _add_reply(self, typed: dict[str, str], day: dt.date) -> None:
        found = sections(self.case, day, {})
        several = len(found) > 1
        for section in found:
            letter = letters()[section.letter]
            version = letter.version(day)
            wanted, names = needed(letter, version), known(letter, version)
            for name in names:
                if name not in FOR_ALL and name != "subject":
                    key = f"{section.position}.{name}"
                    self._add(
                        key,
                        name,
                        section.values.get(name),
                        typed,
                        wanted=name in wanted,
                        of=section.name if several else "",
                    )
        said = letter_filling.head(self.case, day)
        for name in (*FOR_ALL, "subject"):
            self._add(name, name, said.get(name), typed, wanted=name in {"review_organ", "court"})

    def _add(
        self, key: str, name: str, said: Any, typed: dict[str, str], *, wanted: bool, of: str = ""
    ) -> None:
        """One variable; a day, number or choice that the case holds is not typed."""
        term = terms()[name]
        settled = said not in (None, "", []) and term.kind in {"date", "number", "choice", "truth"}
        if name not in FROM_THE_CASE and not settled and key not in self.fields:
            begins = "\n".join(said) if isinstance(said, list | tuple) else str(said or "")
            self._ask(key, name, begins, typed, wanted=wanted, of=of)

    def _ask(
        self, key: str, name: str, begins: str, typed: dict[str, str], *, wanted: bool, of: str = ""
    ) -> None:
        """A field for a variable; ``begins``: what the case says for it."""
        term = terms()[name]
        field = _field(term)
        field.label = f"{field.label}（{of[:20]}）" if of else field.label
        self._said[key] = begins
        field.initial = typed.get(key, begins)
        field.help_text = _("The letter needs this.") if wanted and not field.initial else ""
        self.fields[key] = field

    def typed(self) -> dict[str, str]:
        """What differs from what the case says, by variable."""
        found = {}
        for key, said in self._said.items():
            value = self.cleaned_data.get(key)
            text = (
                value.isoformat()
                if isinstance(value, dt.date)
                else str(value or "").replace("\r\n", "\n").strip()
            )
            if text and text != said.strip():
                found[key] = text
        return found

    def main_fields(self) -> list[Any]:
        """The fields of the matter itself."""
        return [field for field in self if field.name not in (*FOR_ALL, "subject")]

    def other_fields(self) -> list[Any]:
        """The fields that every letter has, set for the agency as a rule."""
        return [field for field in self if field.name in (*FOR_ALL, "subject")]


def _field(term: Variable) -> forms.Field:
    english = tongue().startswith("en")
    label = term.label_en if english else term.label_zh
    match term.kind:
        case "date":
            return date(label, required=False)
        case "number":
            return forms.IntegerField(label=label, required=False, min_value=1, max_value=100_000)
        case "choice":
            listed = choices_of(term.choices).values()
            told = [("", "—"), *((one.id, one.label_en if english else one.label_zh) for one in listed)]
            return forms.ChoiceField(label=label, required=False, choices=told)
        case "long" | "list":
            return sentences(label, required=False, max_length=LONGEST["long"])
        case _:
            return forms.CharField(label=label, required=False, max_length=LONGEST["text"])


class EditedForm(forms.Form):
    """The text edited in Word."""

    on = date(gettext_lazy("Day of the letter"))
    upload = forms.FileField(
        label=gettext_lazy("Edited file"),
        help_text=gettext_lazy(
            "The Word file (.docx) that was downloaded here, with another text between addressee and signature."
        ),
    )


class IssueForm(forms.Form):
    """Issue a letter."""

    on = date(gettext_lazy("Day"))
    late_confirmed = forms.BooleanField(
        label=gettext_lazy("Late"),
        required=False,
        help_text=gettext_lazy("Only if the day has passed: it is late, and says so."),
    )


class ServiceForm(forms.Form):
    """How a letter was served."""

    on = date(gettext_lazy("Day"), initial=timezone.localdate)
    method = forms.ChoiceField(
        label=gettext_lazy("How it was served"), choices=Method.choices, widget=forms.RadioSelect
    )
    waybill = forms.CharField(label=gettext_lazy("Waybill number"), max_length=40, required=False)
