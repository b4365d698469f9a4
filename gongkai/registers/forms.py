"""The forms of the registers."""

from functools import cache
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput

from gongkai.agencies.forms import AgencyChoice, agencies_for
from gongkai.agencies.models import Agency, Staff
from gongkai.registers.columns import LEFT_OUT
from gongkai.registers.models import IMPORTED, REGISTERS, NormativeDocument
from gongkai.registers.records import Record

LATER_ACTS = {
    "published_on": ("published_on", "published_in"),
    "ended_on": ("ended_on", "ending", "ending_basis"),
}
"""Of a document: fields that an act of its own sets; a correction offers them where that act was entered."""


class RecordForm(WagtailAdminModelForm):
    """A new record, at one of the user's agencies; or the correction of one that stands, with its reason."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["agency"]
            for day, names in LATER_ACTS.items():
                if day in self.fields and getattr(self.instance, day) is None:
                    for name in names:
                        del self.fields[name]
            self.fields["reason"] = forms.CharField(
                label=_("Reason"),
                max_length=500,
                widget=AdminAutoHeightTextInput,
                help_text=_(
                    "What was wrong, and how it was found. What was entered stays in the ledger; "
                    "the correction is entered beside it and counts in its place."
                ),
            )
            return
        self.fields["agency"].queryset = agencies_for(self.for_user, "register.record")
        self.fields["agency"].empty_label = None


@cache
def form_of(model: type[Record]) -> type[RecordForm]:
    """The form of a register."""
    names = [field.name for field in model._meta.concrete_fields if field.name not in LEFT_OUT]
    meta = type(
        "Meta", (), {"model": model, "fields": ["agency", *names], "field_classes": {"agency": AgencyChoice}}
    )
    return type(f"{model.__name__}Form", (RecordForm,), {"Meta": meta})


class ReasonForm(forms.Form):
    """Why a record is made void."""

    reason = forms.CharField(max_length=500, widget=AdminAutoHeightTextInput)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("Reason")
        self.fields["reason"].help_text = _(
            "Why it should never have been entered. The record and its entries stay to be seen and count no more."
        )


class DayForm(forms.Form):
    """The day of an act on a document."""

    on = forms.DateField(widget=AdminDateInput)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["on"].label = _("On")


class PublicationForm(DayForm):
    """When and where a document was published."""

    where = forms.CharField(max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["where"].label = _("Published in")
        self.fields["where"].help_text = _("The website, the gazette.")


class EndingForm(DayForm):
    """When and by what a document ends."""

    basis = forms.CharField(max_length=300)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["basis"].label = _("By which decision")


class ReviewForm(DayForm):
    """The result of a review of a document."""

    review = forms.ChoiceField(widget=forms.RadioSelect, choices=NormativeDocument.Review.choices)
    basis = forms.CharField(max_length=300, required=False)
    valid_until = forms.DateField(widget=AdminDateInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["review"].label = _("Result of the review")
        self.fields["basis"].label = _("By which decision")
        self.fields["valid_until"].label = _("Valid until")
        self.fields["valid_until"].help_text = _("Only where the review sets a new end of validity.")


def register_choices() -> list[tuple[str, str]]:
    """The registers that files are taken over into."""
    return [(name, str(capfirst(str(REGISTERS[name]._meta.verbose_name_plural)))) for name in IMPORTED]


class RegisterImportForm(forms.Form):
    """A file of records."""

    at = AgencyChoice(queryset=Agency.objects.none(), empty_label=None)
    register = forms.ChoiceField()
    upload = forms.FileField(allow_empty_file=True)

    def __init__(self, *args: Any, for_user: Staff, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["at"].queryset = agencies_for(for_user, "register.record")
        self.fields["at"].label = _("Agency")
        self.fields["register"].choices = register_choices()
        self.fields["register"].label = _("Register")
        self.fields["upload"].label = _("File")
        self.fields["upload"].help_text = _(
            "CSV or XLSX with a header line; of a workbook the first sheet. The templates below have all columns."
        )
