"""The forms of the acts on a case, each giving the arguments of its act."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateInput

from gongkai.agencies.models import Staff
from gongkai.law import case_acts, fees
from gongkai.law.case_terms import terms_on
from gongkai.requests import standing
from gongkai.requests.actions.consult import SENT
from gongkai.requests.actions.fee import place_in_month
from gongkai.requests.actions.mending import FINAL
from gongkai.requests.backoffice.eventwords import event_in_words
from gongkai.requests.forms import sentences
from gongkai.requests.models import LONGEST_WORDS, CaseEvent, RequestCase, tongue

DAY = gettext_lazy("Day")
REASON = gettext_lazy("Reason")


def date(label: Any, required: bool = True, **more: Any) -> forms.DateField:
    """A day."""
    return forms.DateField(label=label, required=required, widget=AdminDateInput, **more)


class ActForm(forms.Form):
    """An act on a case on a day."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    on = date(DAY)

    def __init__(self, *args: Any, case: RequestCase, user: Staff, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.case, self.user = case, user
        self.fields["on"].initial = timezone.localdate
        self.fields["seen"].initial = case.revision
        self.prepare()

    def clean(self) -> dict[str, Any]:
        """A page that was opened before someone acted, or a form sent twice, does nothing."""
        cleaned = super().clean() or {}
        seen = cleaned.pop("seen", None)
        if seen is not None and seen != self.case.revision:
            raise ValidationError(
                _("Something was recorded in this request since the page was opened. Look at it again.")
            )
        return cleaned

    def prepare(self) -> None:
        """Offer what this case has to offer."""

    def arguments(self) -> dict[str, Any]:
        """What the act takes beside the person and the case."""
        return dict(self.cleaned_data)


class ConfirmForm(ActForm):
    """How office and applicant confirmed the receipt of an online request."""

    words = forms.CharField(
        label=gettext_lazy("How it was confirmed"),
        max_length=200,
        help_text=gettext_lazy(
            "By telephone, by mail … The day on which both sides confirm is the day of receipt (Art. 31)."
        ),
    )


class AssignForm(ActForm):
    """To which unit."""

    unit: forms.ModelChoiceField = forms.ModelChoiceField(
        label=gettext_lazy("Handling unit"), queryset=None, empty_label=None
    )
    handler: forms.ModelChoiceField = forms.ModelChoiceField(
        label=gettext_lazy("Handler"), queryset=None, required=False
    )
    reason = sentences(
        REASON, required=False, max_length=300, help_text=gettext_lazy("Needed when another unit has it.")
    )

    def prepare(self) -> None:
        """Units and staff of the agency."""
        agency = self.case.agency
        self.fields["unit"].queryset = agency.units.all()
        self.fields["handler"].queryset = agency.staff.filter(
            is_active=True, duties__agency=agency
        ).distinct()
        self.fields["unit"].initial, self.fields["handler"].initial = self.case.unit_id, self.case.handler_id


class WhyForm(ActForm):
    """With a reason."""

    reason = sentences(
        REASON, max_length=300, help_text=gettext_lazy("It stands in the ledger for good: no names.")
    )


class CorrectionForm(ActForm):
    """What is unclear."""

    until = date(gettext_lazy("To be corrected by"))
    words = sentences(
        gettext_lazy("What is to be corrected"),
        max_length=LONGEST_WORDS,
        help_text=gettext_lazy("What is unclear and what is to be added; it is told once (Art. 30)."),
    )


class CorrectedForm(ActForm):
    """What came."""

    words = sentences(gettext_lazy("What was corrected"), max_length=LONGEST_WORDS)
    good_reason = forms.BooleanField(label=gettext_lazy("It is late with good reason"), required=False)


class WithdrawForm(ActForm):
    """How it was withdrawn."""

    words = sentences(gettext_lazy("How it was withdrawn"), max_length=LONGEST_WORDS)


class ConsultForm(ActForm):
    """Who is asked what."""

    whom = forms.ChoiceField(
        label=gettext_lazy("Who is asked"),
        widget=forms.RadioSelect,
        choices=[
            ("third_party", gettext_lazy("a third party whose rights are touched (Art. 32)")),
            ("organ", gettext_lazy("an organ that made the information too (Art. 34: its silence agrees)")),
            ("other_organ", gettext_lazy("another organ, for its opinion only (Art. 33)")),
        ],
    )
    party = forms.CharField(
        label=gettext_lazy("Name of who is asked"),
        max_length=100,
        help_text=gettext_lazy("For a private person write 第三方1, 第三方2 …"),
    )
    words = sentences(
        gettext_lazy("What is asked of them"),
        max_length=LONGEST_WORDS,
        help_text=gettext_lazy("What was asked for, without the applicant's data."),
    )

    def arguments(self) -> dict[str, Any]:
        """An organ is asked as one that made the information too, or not."""
        given = super().arguments()
        whom = given.pop("whom")
        return {**given, "whom": whom.removeprefix("other_"), "joint": whom != "other_organ"}


class SentForm(ActForm):
    """About something that was sent."""

    acts: ClassVar[set[str]] = SENT - {"fee_notified"}
    sent = forms.ModelChoiceField(
        label=gettext_lazy("What was sent"), queryset=CaseEvent.objects.none(), empty_label=None
    )

    def prepare(self) -> None:
        """What was sent and stands."""
        found = [event.pk for event in standing.standing_events(self.case) if event.act in self.acts]
        field = self.fields["sent"]
        field.queryset = CaseEvent.objects.filter(pk__in=found)
        field.label_from_instance = event_in_words


class DeliveryForm(SentForm):
    """It reached the other side."""

    acts = SENT


class OpinionForm(SentForm):
    """What was answered."""

    position = forms.ChoiceField(label=gettext_lazy("Opinion"), widget=forms.RadioSelect)
    words = sentences(gettext_lazy("What was answered"), required=False, max_length=LONGEST_WORDS)

    def prepare(self) -> None:
        """Agrees or objects."""
        super().prepare()
        english = tongue().startswith("en")
        found = case_acts.positions().values()
        self.fields["position"].choices = [
            (one.code, one.label_en if english else one.label_zh) for one in found
        ]


class TellForm(ActForm):
    """What is told to the third party."""

    words = sentences(gettext_lazy("What is disclosed, and why"), max_length=LONGEST_WORDS)


class FrequencyForm(ActForm):
    """Why reasons are required."""

    words = sentences(gettext_lazy("Number and frequency of the requests"), max_length=LONGEST_WORDS)
    until = date(gettext_lazy("To be given by"), required=False)


class ReasonsForm(ActForm):
    """The applicant's reasons."""

    words = sentences(gettext_lazy("Reasons"), max_length=LONGEST_WORDS)


class LaterForm(ActForm):
    """A later day."""

    until = date(gettext_lazy("Answered by"))
    words = sentences(REASON, max_length=LONGEST_WORDS)


class ExtendForm(ActForm):
    """An extension."""

    working_days = forms.IntegerField(label=gettext_lazy("Working days"), min_value=1)
    notified = date(gettext_lazy("Told to the applicant on"))
    words = sentences(REASON, max_length=LONGEST_WORDS)

    def prepare(self) -> None:
        """The most that the law allows."""
        limit = terms_on(self.case.round_since).extension.value
        field = self.fields["working_days"]
        field.initial, field.help_text = limit, _("At most %s, once.") % limit
        self.fields["on"].help_text = _("The day of the approval.")
        self.fields["notified"].initial = timezone.localdate


class FeeForm(ActForm):
    """A fee."""

    scale = forms.ChoiceField(label=gettext_lazy("Scale"), widget=forms.RadioSelect)
    units = forms.IntegerField(label=gettext_lazy("Number of units"), min_value=1, max_value=fees.MOST_UNITS)
    delivered = date(gettext_lazy("Delivered on"), required=False)

    def prepare(self) -> None:
        """Both scales, and which request of the month this is."""
        english = tongue().startswith("en")
        found = fees.scales().values()
        self.fields["scale"].choices = [(one.id, one.label_en if english else one.label_zh) for one in found]
        place = place_in_month(self.case)
        self.fields["units"].help_text = (
            _(
                "By number: which request of the applicant in the month this is (here no. %s). By pages: how many."
            )
            % place
        )
        self.fields["units"].initial = place


class PaymentForm(ActForm):
    """A payment."""

    receipt = forms.CharField(label=gettext_lazy("Receipt number"), max_length=60)


class SearchForm(ActForm):
    """A search."""

    place = forms.CharField(label=gettext_lazy("Where"), max_length=300)
    words = forms.CharField(label=gettext_lazy("With which words"), max_length=300)
    searcher = forms.CharField(label=gettext_lazy("By whom"), max_length=60)
    hits = forms.IntegerField(label=gettext_lazy("Hits"), min_value=0)
    found = sentences(gettext_lazy("What the search found"), required=False, max_length=LONGEST_WORDS)

    def prepare(self) -> None:
        """Oneself, unless someone else is named."""
        self.fields["searcher"].initial = str(self.user)


class CancelForm(WhyForm):
    """Which event was a mistake."""

    event_meant = forms.ModelChoiceField(
        label=gettext_lazy("Event"), queryset=CaseEvent.objects.none(), empty_label=None
    )
    field_order = ["on", "event_meant", "reason"]

    def prepare(self) -> None:
        """Events that stand and did not end the case."""
        found = [event.pk for event in standing.standing_events(self.case) if event.act not in FINAL]
        self.fields["event_meant"].queryset = CaseEvent.objects.filter(pk__in=found)
        self.fields["event_meant"].label_from_instance = event_in_words
