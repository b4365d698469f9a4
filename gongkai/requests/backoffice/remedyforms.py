"""The forms of remedies and complaints. Labels are those by which reasons of a refusal find their field."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongkai.agencies import rights
from gongkai.agencies.forms import AgencyChoice
from gongkai.agencies.models import Agency, Staff
from gongkai.requests.backoffice.actforms import date
from gongkai.requests.forms import sentences
from gongkai.requests.models import LONGEST_NAME, LONGEST_WORDS, RequestCase
from gongkai.requests.remedying import COUNTED, Claimant, Orders, Remedy, Result, Route


class OpeningForm(forms.Form):
    """What came, about which request or act."""

    at = AgencyChoice(queryset=Agency.objects.none(), empty_label=None, label=gettext_lazy("Agency"))
    number = forms.CharField(
        label=gettext_lazy("Request number"),
        max_length=20,
        required=False,
        help_text=gettext_lazy("Such as 2026-0001; empty where no request began it."),
    )
    contested = forms.CharField(
        label=gettext_lazy("Act contested"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=gettext_lazy("Without a request: which act, of which day. No names of persons."),
    )
    claimant = forms.ChoiceField(
        label=gettext_lazy("Who turned to it"), choices=Claimant.choices, widget=forms.RadioSelect
    )
    organ = forms.CharField(label=gettext_lazy("Organ or court"), max_length=100)
    organ_number = forms.CharField(label=gettext_lazy("Its file number"), max_length=100, required=False)
    on = date(
        gettext_lazy("Copy received on"), help_text=gettext_lazy("The day the copy reached the bureau.")
    )
    answer_by = date(
        gettext_lazy("Our answer by"),
        required=False,
        help_text=gettext_lazy("Only where the organ or court set a day of its own; else the law's counts."),
    )
    set_by = forms.CharField(label=gettext_lazy("Set by"), max_length=200, required=False)

    def __init__(self, *args: Any, for_user: Staff, case: RequestCase | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.for_user = for_user
        self.fields["at"].queryset = rights.agencies_for(for_user, "remedy.record").order_by("tree_path")
        self.fields["on"].initial = timezone.localdate
        self.fields["claimant"].initial = Claimant.APPLICANT
        if case is not None:
            self.fields["at"].initial, self.fields["number"].initial = case.agency_id, case.number

    def clean(self) -> dict[str, Any]:
        """The request that the number names, at the agency chosen."""
        cleaned = super().clean() or {}
        number = cleaned.pop("number", "").strip()
        if number and cleaned.get("at"):
            year, _dash, serial = number.partition("-")
            found = None
            if (
                year.isascii()
                and year.isdigit()
                and serial.isascii()
                and serial.isdigit()
                and len(serial) < 9
            ):
                cases = RequestCase.objects.filter(agency=cleaned["at"], year=int(year[:5]))
                found = cases.filter(serial=int(serial)).first()
            if found is None:
                self.add_error("number", _("There is no request %s at this agency.") % number)
            cleaned["case"] = found
        return cleaned

    def arguments(self) -> dict[str, Any]:
        """What the act takes beside the person."""
        return dict(self.cleaned_data)


class RemedyForm(OpeningForm):
    """A review or suit."""

    route = forms.ChoiceField(
        label=gettext_lazy("Way of remedy"),
        choices=[(route.value, route.label) for route in COUNTED],
        widget=forms.RadioSelect,
    )
    after: forms.ModelChoiceField = forms.ModelChoiceField(
        label=gettext_lazy("Review before it"), queryset=Remedy.objects.none(), required=False
    )
    simple = forms.BooleanField(
        label=gettext_lazy("Simple procedure"),
        required=False,
        help_text=gettext_lazy("A review by the simple procedure is answered within 5 working days, not 10."),
    )
    field_order = [
        "at",
        "number",
        "contested",
        "route",
        "after",
        "simple",
        "claimant",
        "organ",
        "organ_number",
        "on",
    ]

    def __init__(self, *args: Any, for_user: Staff, case: RequestCase | None = None, **kwargs: Any):
        super().__init__(*args, for_user=for_user, case=case, **kwargs)
        held = rights.agencies_for(for_user, "remedy.record")
        reviews = Remedy.objects.filter(
            agency__in=held, route=Route.RECONSIDERATION, voided_on=None, decided_on__isnull=False, suit=None
        )
        field = self.fields["after"]
        field.queryset = (reviews.filter(case=case) if case else reviews).select_related("agency")
        field.label_from_instance = lambda one: f"{one.number} {one.about} · {one.organ}"


class ComplaintForm(OpeningForm):
    """A complaint."""


class StepForm(forms.Form):
    """An act on a remedy on a day."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    on = date(gettext_lazy("Day"))

    def __init__(self, *args: Any, remedy: Remedy, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.remedy = remedy
        self.fields["on"].initial = timezone.localdate
        self.fields["seen"].initial = remedy.revision

    def clean(self) -> dict[str, Any]:
        """A page that was opened before someone acted, or a form sent twice, does nothing."""
        cleaned = super().clean() or {}
        seen = cleaned.pop("seen", None)
        if seen is not None and seen != self.remedy.revision:
            raise ValidationError(
                _("Something was recorded in this remedy since the page was opened. Look at it again.")
            )
        return cleaned

    def arguments(self) -> dict[str, Any]:
        """What the act takes beside the person and the remedy."""
        return dict(self.cleaned_data)


def late_box() -> forms.BooleanField:
    """To confirm that something is recorded as late."""
    return forms.BooleanField(label=gettext_lazy("It is late, and is recorded as late"), required=False)


class AnswerForm(StepForm):
    """Our answer or defence."""

    words = sentences(gettext_lazy("What was submitted"), required=False, max_length=LONGEST_WORDS)
    late_confirmed = late_box()


class AppealForm(StepForm):
    """An appeal."""

    first_result = forms.ChoiceField(
        label=gettext_lazy("Result of the first instance"), choices=Result.choices, widget=forms.RadioSelect
    )
    court = forms.CharField(label=gettext_lazy("Court of appeal"), max_length=100)
    court_number = forms.CharField(label=gettext_lazy("Its file number"), max_length=100, required=False)
    ours = forms.BooleanField(label=gettext_lazy("The bureau appealed"), required=False)


class ConcludeForm(StepForm):
    """A result."""

    received = date(gettext_lazy("Decision received on"))
    result = forms.ChoiceField(label=gettext_lazy("Result"), choices=Result.choices, widget=forms.RadioSelect)
    decision = forms.CharField(label=gettext_lazy("Decision"), max_length=200)
    orders = forms.ChoiceField(
        label=gettext_lazy("What it orders"),
        choices=Orders.choices,
        widget=forms.RadioSelect,
        initial=Orders.NOTHING,
    )
    orders_words = sentences(
        gettext_lazy("What it orders, in words"), required=False, max_length=LONGEST_WORDS
    )
    redo_by = date(gettext_lazy("New reply by"), required=False)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["on"].help_text = _("The day of the decision, once it is in force.")
        self.fields["received"].initial = timezone.localdate


class LessonsForm(StepForm):
    """Lessons."""

    words = sentences(
        gettext_lazy("Lessons"),
        max_length=1000,
        help_text=gettext_lazy("They stand in the ledger for good: no names."),
    )


class ComplaintAnswerForm(StepForm):
    """The answer to a complaint."""

    result = forms.ChoiceField(
        label=gettext_lazy("Result"),
        choices=Result.choices,
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Corrected: the complaint was right. Upheld: it was not."),
    )
    words = sentences(gettext_lazy("What was answered"), max_length=LONGEST_WORDS)
    late_confirmed = late_box()


class VoidForm(StepForm):
    """Why."""

    reason = sentences(gettext_lazy("Reason"), max_length=300)
