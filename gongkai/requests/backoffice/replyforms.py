"""The forms of the acts about the reply: outcomes, text, review, issue, service."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongkai.requests import standing
from gongkai.requests.actions.decide import NOT_DECIDED, Decision
from gongkai.requests.backoffice.actforms import ActForm
from gongkai.requests.composing import composed
from gongkai.requests.drafts import LONGEST_TEXT, Method
from gongkai.requests.forms import sentences
from gongkai.requests.models import LONGEST_WORDS, outcomes
from gongkai.requests.packages import removed_in_words


class DecideForm(ActForm):
    """An outcome for each item."""

    def prepare(self) -> None:
        """Two fields an item."""
        offered = [("", "—"), *((code, label) for code, label in outcomes() if code not in NOT_DECIDED)]
        removed = removed_in_words(self.case)
        for item in self.case.items.all():
            label = _("Item %s") % item.position
            self.fields[f"outcome{item.position}"] = forms.ChoiceField(
                label=label,
                choices=offered,
                required=False,
                initial=item.outcome or ("partly_granted" if removed else ""),
                help_text=item.name,
            )
            self.fields[f"grounds{item.position}"] = sentences(
                _("Reasons for item %s") % item.position,
                required=False,
                max_length=LONGEST_WORDS,
                initial=item.grounds or removed,
            )

    def arguments(self) -> dict[str, Any]:
        """Decisions by position; what was not chosen stays open."""
        given = self.cleaned_data
        chosen = {item.position: given[f"outcome{item.position}"] for item in self.case.items.all()}
        found = {
            place: Decision(outcome, given[f"grounds{place}"]) for place, outcome in chosen.items() if outcome
        }
        return {"on": given["on"], "decisions": found}


class DraftForm(ActForm):
    """The text of the reply."""

    text = forms.CharField(
        label=gettext_lazy("Text of the reply"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 22}),
    )

    def prepare(self) -> None:
        """The last version, or what can be said without knowing more."""
        draft = standing.newest_draft(self.case)
        self.fields["text"].initial = draft.text if draft else composed(self.case, timezone.localdate())


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
