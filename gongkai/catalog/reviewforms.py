"""The forms of review and of the way of openness."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gongkai.catalog import choices
from gongkai.catalog.models import Item
from gongkai.catalog.reviews import Secrecy
from gongkai.law import openness as law

SHORT = {"rows": 2}


class SeenForm(forms.Form):
    """The submission that was looked at, so that a newer one is not decided by mistake."""

    seen = forms.IntegerField(widget=forms.HiddenInput)


class ApproveForm(SeenForm):
    """An approval confirms the proofreading."""

    proofread = forms.BooleanField(label=_("Proofread: I have proofread this version"))
    words = forms.CharField(
        label=_("In words"), max_length=500, required=False, widget=forms.Textarea(attrs=SHORT)
    )


class ReturnForm(SeenForm):
    """A return says why."""

    words = forms.CharField(label=_("In words"), max_length=500, widget=forms.Textarea(attrs=SHORT))


class SecrecyForm(SeenForm):
    """The secrecy review: what it came to, and on what that rests."""

    outcome = forms.ChoiceField(label=_("Outcome"), choices=Secrecy.choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("In words"),
        max_length=500,
        widget=forms.Textarea(attrs=SHORT),
        help_text=_("On what the decision rests, or who is asked."),
    )


class CommentForm(forms.Form):
    """A remark."""

    words = forms.CharField(label=_("Comment"), max_length=500, widget=forms.Textarea(attrs=SHORT))


class OriginalForm(forms.Form):
    """What is to be removed from the text before it is disclosed, and why."""

    removed = forms.CharField(
        label=_("What is to be removed"), max_length=500, widget=forms.Textarea(attrs=SHORT)
    )
    why = forms.CharField(label=_("Why"), max_length=500, widget=forms.Textarea(attrs=SHORT))


class SettleForm(forms.Form):
    """When what is not public is looked at again."""

    review_again_on = forms.DateField(
        label=_("To be looked at again"), widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["review_again_on"].initial = law.review_again(timezone.localdate()).isoformat()
        self.fields["review_again_on"].help_text = _(
            "Art. 18 asks for regular assessment and sets no interval; one year is this system's default."
        )


class ReviewAgainForm(SettleForm):
    """Why it stays not public."""

    reason = forms.CharField(label=_("Reason"), max_length=300, widget=forms.Textarea(attrs=SHORT))
    field_order = ("reason", "review_again_on")


class OpennessForm(forms.Form):
    """Another way of openness."""

    openness = forms.ChoiceField(label=_("Way of openness"), widget=forms.RadioSelect)
    ground = forms.ChoiceField(label=_("Ground for not disclosing"), required=False)
    reason = forms.CharField(label=_("Reason"), max_length=300, widget=forms.Textarea(attrs=SHORT))

    def __init__(self, *args: Any, item: Item, **kwargs: Any):
        super().__init__(*args, **kwargs)
        now = item.get_latest_revision_as_object().openness
        offered: dict[str, Any] = dict(self.fields)
        offered["openness"].choices = [choice for choice in choices.openness() if choice[0] != now]
        offered["ground"].choices = [("", "—"), *choices.withholding_grounds()]
