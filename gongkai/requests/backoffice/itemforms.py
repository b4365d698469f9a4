"""The forms of the acts on what is asked: split, merge, another agency, repeated, a record corrected."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongkai.agencies.models import Agency
from gongkai.requests import applicants
from gongkai.requests.actions.receive import Asked
from gongkai.requests.actions.referring import CORRECTED, INFORMED, TRANSFERRED
from gongkai.requests.backoffice.actforms import REASON, ActForm
from gongkai.requests.forms import sentences
from gongkai.requests.models import LONGEST_WORDS, RequestCase

MOST_SHOWN = 200


class ItemsForm(ActForm):
    """About some of the items."""

    items = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Items concerned"), coerce=int, widget=forms.CheckboxSelectMultiple
    )

    def prepare(self) -> None:
        """Those of the case; all that are undecided are ticked."""
        found = list(self.case.items.all())
        self.fields["items"].choices = [(item.position, f"{item.position}. {item.name}") for item in found]
        self.fields["items"].initial = [item.position for item in found if not item.outcome]

    def arguments(self) -> dict[str, Any]:
        """The items by their positions."""
        given = dict(self.cleaned_data)
        return {"positions": given.pop("items"), **given}


class SplitForm(ActForm):
    """One item and its parts."""

    position = forms.TypedChoiceField(label=gettext_lazy("Which item"), coerce=int, widget=forms.RadioSelect)
    parts = sentences(
        gettext_lazy("Parts"),
        max_length=20_000,
        help_text=gettext_lazy(
            "One a line, at least two. A document number may follow after a vertical bar: name | number."
        ),
    )

    def prepare(self) -> None:
        """The items."""
        found = list(self.case.items.all())
        self.fields["position"].choices = [(item.position, f"{item.position}. {item.name}") for item in found]
        self.fields["position"].initial = found[0].position if found else None

    def arguments(self) -> dict[str, Any]:
        """Parts as they would be asked."""
        given = dict(self.cleaned_data)
        lines = [line.partition("|") for line in given.pop("parts").splitlines() if line.strip()]
        parts = [Asked(name=name.strip(), doc_number=number.strip()) for name, _bar, number in lines]
        return {**given, "parts": parts}


class MergeForm(ItemsForm):
    """Items that ask for the same."""

    reason = sentences(
        REASON, required=False, max_length=300, help_text=gettext_lazy("Needed where their words differ.")
    )

    def prepare(self) -> None:
        """None is ticked."""
        super().prepare()
        self.fields["items"].initial = []


class ReferForm(ItemsForm):
    """Which agency is responsible."""

    grounds = sentences(gettext_lazy("Reasons"), max_length=LONGEST_WORDS)
    to = forms.ModelChoiceField(
        label=gettext_lazy("Agency of this platform"),
        queryset=Agency.objects.none(),
        required=False,
        help_text=gettext_lazy(
            "Its address and telephone are taken over. Where no agency is known, leave all three empty."
        ),
    )
    name = forms.CharField(label=gettext_lazy("Agency that is responsible"), max_length=200, required=False)
    contact = forms.CharField(label=gettext_lazy("How to reach it"), max_length=300, required=False)

    def prepare(self) -> None:
        """The agencies but this one."""
        super().prepare()
        self.fields["to"].queryset = Agency.objects.exclude(pk=self.case.agency_id).order_by("tree_path")


class RepeatedForm(ItemsForm):
    """Which request is repeated."""

    earlier: forms.ModelChoiceField = forms.ModelChoiceField(
        label=gettext_lazy("Earlier request"), queryset=RequestCase.objects.none(), empty_label=None
    )
    grounds = sentences(gettext_lazy("Reasons"), max_length=LONGEST_WORDS)

    def prepare(self) -> None:
        """The answered requests of the same applicant."""
        super().prepare()
        answered = (
            applicants.same_applicant(self.case).exclude(drafts__reply_number="").filter(drafts__isnull=False)
        )
        numbers = list(answered.values_list("pk", flat=True)[:MOST_SHOWN])
        self.fields["earlier"].queryset = RequestCase.objects.filter(pk__in=numbers)
        self.fields["earlier"].label_from_instance = lambda case: f"{case.number} {case.about}"
        self.fields["grounds"].initial = _("The same information was asked for and answered before.")


class RecordForm(ActForm):
    """What became of the record."""

    result = forms.ChoiceField(
        label=gettext_lazy("Result"),
        widget=forms.RadioSelect,
        choices=[
            (CORRECTED, gettext_lazy("corrected")),
            (TRANSFERRED, gettext_lazy("passed on to the agency that may correct it")),
            (INFORMED, gettext_lazy("told which agency may correct it")),
        ],
    )
    right_agency = forms.CharField(
        label=gettext_lazy("Agency that may correct it"), max_length=200, required=False
    )
    words = sentences(gettext_lazy("What was found out"), max_length=LONGEST_WORDS)
