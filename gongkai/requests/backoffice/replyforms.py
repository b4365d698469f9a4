"""The forms of the acts about the reply: outcomes, text, review, issue, service, and answering anew."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongkai.requests import standing
from gongkai.requests.actions.decide import GIVEN, NOT_DECIDED, Decision
from gongkai.requests.backoffice.actforms import ActForm, date
from gongkai.requests.composing import composed
from gongkai.requests.drafts import LONGEST_TEXT, Method
from gongkai.requests.forms import sentences
from gongkai.requests.models import LONGEST_WORDS, outcomes
from gongkai.requests.packages import removed_in_words
from gongkai.requests.remedying import Orders, Remedy


class DecideForm(ActForm):
    """An outcome for each item."""

    def prepare(self) -> None:
        """Two fields an item."""
        offered = [("", "—"), *((code, label) for code, label in outcomes() if code not in NOT_DECIDED)]
        removed = removed_in_words(self.case)
        items = list(self.case.items.all())
        # Which item lost parts in a copy is known only where there is one.
        supposed = "partly_granted" if removed and len(items) == 1 else ""
        for item in items:
            label = _("Item %s") % item.position
            self.fields[f"outcome{item.position}"] = forms.ChoiceField(
                label=label,
                choices=offered,
                required=False,
                initial=item.outcome or supposed,
                help_text=item.name,
            )
            self.fields[f"grounds{item.position}"] = sentences(
                _("Reasons for item %s") % item.position,
                required=False,
                max_length=LONGEST_WORDS,
                initial=item.grounds or removed,
            )

    def arguments(self) -> dict[str, Any]:
        """Decisions by position; what was not chosen stays open, and what is given whole has lost nothing."""
        given, removed = self.cleaned_data, removed_in_words(self.case)
        found: dict[int, Decision] = {}
        for item in self.case.items.all():
            outcome, grounds = given[f"outcome{item.position}"], given[f"grounds{item.position}"]
            whole = outcome in GIVEN - {"partly_granted"}
            if outcome:
                found[item.position] = Decision(outcome, "" if whole and grounds == removed else grounds)
        return {"on": given["on"], "decisions": found}


class DraftForm(ActForm):
    """The text of the reply."""

    text = forms.CharField(
        label=gettext_lazy("Text of the reply"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 22}),
    )
    anew = forms.BooleanField(
        label=gettext_lazy("Begin anew"),
        required=False,
        help_text=gettext_lazy(
            "With the text of the letter that the outcomes call for now; the one above is left."
        ),
    )

    def prepare(self) -> None:
        """The last version, or the letter as far as it is known."""
        draft = standing.newest_draft(self.case)
        if draft is None:
            del self.fields["anew"]
        self.fields["text"].initial = draft.text if draft else composed(self.case, timezone.localdate())

    def arguments(self) -> dict[str, Any]:
        """The text as written; that of the letter of the day given, if begun anew or left as it was offered."""
        given = dict(self.cleaned_data)
        offered = str(self.fields["text"].initial)
        left = "anew" not in self.fields and given["text"].split() == offered.split()
        if given.pop("anew", False) or left:
            given["text"] = composed(self.case, given["on"])
        return given


class RemarkForm(ActForm):
    """With a remark."""

    words = sentences(gettext_lazy("Remark"), required=False, max_length=500)


class ChangeForm(ActForm):
    """What is to be changed."""

    words = sentences(gettext_lazy("What is to be changed"), max_length=500)


class LateForm(ActForm):
    """Late or not."""

    late_confirmed = forms.BooleanField(
        label=gettext_lazy("Late"),
        required=False,
        help_text=gettext_lazy("Only if the day has passed: it is late, and says so."),
    )


class ServeForm(LateForm):
    """How it was served."""

    method = forms.ChoiceField(
        label=gettext_lazy("How it was served"), choices=Method.choices, widget=forms.RadioSelect
    )
    waybill = forms.CharField(label=gettext_lazy("Waybill number"), max_length=40, required=False)
    field_order = ["on", "method", "waybill", "late_confirmed"]


class ReopenForm(ActForm):
    """By which decision."""

    remedy = forms.ModelChoiceField(
        label=gettext_lazy("Remedy"),
        queryset=Remedy.objects.none(),
        required=False,
        help_text=gettext_lazy("The review or suit whose decision orders it, where it was entered."),
    )
    decision = forms.CharField(label=gettext_lazy("Decision"), max_length=200)
    reply_by = date(gettext_lazy("New reply by"), required=False)

    def prepare(self) -> None:
        """What a remedy orders that was entered stands in the form already."""
        ordering = self.case.remedies.filter(orders=Orders.ANEW, reopened_on=None, voided_on=None)
        self.fields["remedy"].queryset = ordering
        if (last := ordering.order_by("-decided_on", "-pk").first()) is not None:
            self.fields["remedy"].initial = last.pk
            self.fields["decision"].initial = last.decision_number
            self.fields["reply_by"].initial = last.redo_by
            self.fields["on"].initial = last.decision_received_on
