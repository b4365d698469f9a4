"""Forms of intake and of the acts on a case. Labels are those by which reasons of a refusal find their field."""

import re
import uuid
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput

from gongkai.agencies import rights
from gongkai.agencies.forms import AgencyChoice
from gongkai.agencies.models import Agency
from gongkai.law import receipt
from gongkai.requests.actions.receive import MOST_ITEMS
from gongkai.requests.identity import LIMITS, Document, applicant_classes, compact
from gongkai.requests.models import LONGEST_NAME, LONGEST_WORDS, Way, tongue

# Which fact the one day of the form states, by channel (law/receipt.yaml: what its rule counts).
COUNTED = {
    "counter": "submitted",
    "post_signed": "signed",
    "post_ordinary": "confirmed",
    "internet": "confirmed",
    "fax": "confirmed",
}


def sentences(label: Any, required: bool = True, **more: Any) -> forms.CharField:
    """A field for a few sentences."""
    return forms.CharField(label=label, required=required, widget=AdminAutoHeightTextInput, **more)


def fact_in_words(channel: str) -> str:
    """The fact whose day counts for a channel, in the language in use."""
    found = receipt.fact_label(COUNTED[channel])
    return found.en if tongue().startswith("en") else found.zh


class IntakeForm(forms.Form):
    """A request that someone at the office registers; what is asked for stands in ``ItemForm``s beside it."""

    token = forms.UUIDField(widget=forms.HiddenInput)
    at = AgencyChoice(queryset=Agency.objects.none(), empty_label=None, label=gettext_lazy("Agency"))
    day = forms.DateField(label=gettext_lazy("Day"), widget=AdminDateInput)
    arrived = forms.DateField(label=gettext_lazy("Arrived on"), widget=AdminDateInput, required=False)
    oral = forms.BooleanField(
        label=gettext_lazy("Asked orally"),
        required=False,
        help_text=gettext_lazy(
            "Writing is really difficult for the applicant; the office fills in the form (Art. 29)."
        ),
    )
    waybill = forms.CharField(label=gettext_lazy("Waybill number"), max_length=40, required=False)
    applicant = forms.ChoiceField(
        label=gettext_lazy("Class of applicant"), choices=applicant_classes, widget=forms.RadioSelect
    )
    name = forms.CharField(label=gettext_lazy("Name of the applicant"), max_length=LIMITS["name"])
    document = forms.ChoiceField(label=gettext_lazy("Proof of identity"), choices=Document.choices)
    number = forms.CharField(label=gettext_lazy("Number of the proof"), max_length=LIMITS["number"])
    contact = forms.CharField(
        label=gettext_lazy("Contact person"),
        max_length=LIMITS["contact"],
        required=False,
        help_text=gettext_lazy("For an organisation: who speaks for it."),
    )
    telephone = forms.CharField(
        label=gettext_lazy("Telephone"), max_length=LIMITS["telephone"], required=False
    )
    email = forms.CharField(label=gettext_lazy("Mail"), max_length=LIMITS["email"], required=False)
    address = forms.CharField(label=gettext_lazy("Address"), max_length=LIMITS["address"], required=False)
    postcode = forms.CharField(label=gettext_lazy("Postcode"), max_length=LIMITS["postcode"], required=False)
    way = forms.ChoiceField(
        label=gettext_lazy("Way of receiving"),
        choices=Way.choices,
        widget=forms.RadioSelect,
        initial=Way.ELECTRONIC,
    )
    application = forms.FileField(label=gettext_lazy("Scan of the application"), required=False)
    proof = forms.FileField(label=gettext_lazy("Scan of the proof of identity"), required=False)

    def __init__(self, *args: Any, for_user: Any, channel: str, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.channel = channel
        self.fields["token"].initial = uuid.uuid4
        self.fields["at"].queryset = rights.agencies_for(for_user, "request.receive").order_by("tree_path")
        self.fields["day"].help_text = _("What counts for this channel: %s.") % fact_in_words(channel)
        if channel == "counter":
            self.fields["day"].initial = timezone.localdate
        if channel == "post_ordinary":
            self.fields["arrived"].required = True
            self.fields["arrived"].help_text = _(
                "The office confirms with the applicant on the day the letter arrives; the day of confirmation counts."
            )
        self._leave_out()

    def _leave_out(self) -> None:
        """What the channel does not know."""
        if self.channel != "counter":
            del self.fields["oral"]
        if not self.channel.startswith("post"):
            del self.fields["waybill"]
        if self.channel != "post_ordinary":
            del self.fields["arrived"]
        if self.fields["at"].queryset.count() == 1:
            self.fields["at"].widget = forms.HiddenInput()
            self.fields["at"].initial = self.fields["at"].queryset.get()

    def clean_number(self) -> str:
        """Without blanks, in capital letters."""
        return compact(self.cleaned_data["number"])

    def facts(self) -> dict[str, Any]:
        """The days of receipt by the law's names."""
        found = {COUNTED[self.channel]: self.cleaned_data["day"]}
        if self.cleaned_data.get("arrived"):
            found["arrived"] = self.cleaned_data["arrived"]
        return found


class ItemForm(forms.Form):
    """One thing asked for."""

    name = forms.CharField(label=gettext_lazy("Name of the information"), max_length=LONGEST_NAME)
    doc_number = forms.CharField(label=gettext_lazy("Document number"), max_length=100, required=False)
    features = sentences(gettext_lazy("Other features"), required=False, max_length=LONGEST_WORDS)


ItemForms = forms.formset_factory(ItemForm, extra=0, min_num=1, validate_min=True, max_num=MOST_ITEMS)


class MailForm(forms.Form):
    """A posted letter."""

    at = AgencyChoice(queryset=Agency.objects.none(), empty_label=None, label=gettext_lazy("Agency"))
    on = forms.DateField(label=gettext_lazy("Day"), widget=AdminDateInput, initial=timezone.localdate)
    signed = forms.BooleanField(label=gettext_lazy("Signed for"), required=False, initial=True)
    waybill = forms.CharField(label=gettext_lazy("Waybill number"), max_length=40, required=False)
    remark = forms.CharField(label=gettext_lazy("Remark"), max_length=200, required=False)

    def __init__(self, *args: Any, for_user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["at"].queryset = rights.agencies_for(for_user, "request.receive").order_by("tree_path")


class ReasonForm(forms.Form):
    """Why."""

    reason = sentences(gettext_lazy("Reason"), max_length=200)


class LookForm(forms.Form):
    """What an applicant's data are needed for."""

    reason = forms.CharField(
        label=gettext_lazy("What it is needed for"),
        max_length=200,
        help_text=gettext_lazy("It is entered in the ledger with your name; what you see is not."),
    )


class PaperForm(forms.Form):
    """A paper of a case."""

    paper = forms.ChoiceField(label=gettext_lazy("Kind of paper"))
    upload = forms.FileField(label=gettext_lazy("File"))

    def __init__(self, *args: Any, **kwargs: Any):
        from gongkai.requests.models import CaseFile

        super().__init__(*args, **kwargs)
        made_here = CaseFile.Kind.LETTER  # only issuing makes one
        self.fields["paper"].choices = [one for one in CaseFile.Kind.choices if one[0] != made_here]


class RulesForm(forms.Form):
    """What an agency sets for its requests."""

    first = forms.ChoiceField(label=gettext_lazy("First step"))
    second = forms.ChoiceField(label=gettext_lazy("Second step"), required=False)
    third = forms.ChoiceField(label=gettext_lazy("Third step"), required=False)
    fourth = forms.ChoiceField(label=gettext_lazy("Fourth step"), required=False)
    reply_prefix = forms.CharField(
        label=gettext_lazy("Beginning of reply numbers"),
        max_length=40,
        required=False,
        help_text=gettext_lazy(
            "What stands before 〔2026〕第1号; left empty, it is the short name and 公开答."
        ),
    )
    kept_years = forms.IntegerField(
        label=gettext_lazy("Years that applicants' data are kept"),
        min_value=1,
        max_value=50,
        help_text=gettext_lazy("After a request is filed. No text sets the term."),
    )
    takes_online = forms.BooleanField(
        label=gettext_lazy("Requests are taken online"),
        required=False,
        help_text=gettext_lazy("Without this the page on requests shows the other ways alone."),
    )
    how_to_pay = forms.CharField(
        label=gettext_lazy("How a fee is paid"),
        max_length=300,
        required=False,
        help_text=gettext_lazy(
            "Applicants who are charged a fee read it. Left empty, they are sent to the office."
        ),
    )

    escalate_at = forms.CharField(
        label=gettext_lazy("Put before the head"),
        max_length=60,
        required=False,
        help_text=gettext_lazy(
            "So many days before the last day, such as 3、0; a minus is for days after it. Empty: never."
        ),
    )

    STEPS = ("first", "second", "third", "fourth")

    def __init__(self, *args: Any, **kwargs: Any):
        from gongkai.requests.actions.rules import MAY_REVIEW

        super().__init__(*args, **kwargs)
        for name in self.STEPS:
            self.fields[name].choices = [("", "—"), *((role.value, role.label) for role in MAY_REVIEW)]

    def clean_escalate_at(self) -> list[int]:
        """Whole numbers, parted by anything."""
        written = self.cleaned_data["escalate_at"].replace("－", "-").replace("−", "-")
        parts = [part for part in re.split(r"[\s,，、；;]+", written) if part]
        if any(not re.fullmatch(r"-?\d{1,3}", part, re.ASCII) for part in parts):
            raise forms.ValidationError(_("Whole numbers of days are needed, such as 3、0."))
        return [int(part) for part in parts]

    def chain(self) -> list[str]:
        """The steps in order."""
        return [self.cleaned_data[name] for name in self.STEPS if self.cleaned_data[name]]
