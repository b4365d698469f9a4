"""What can be done with the report of a year: each act with its label, its form, and how one asks whether it can."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongkai.agencies.models import Staff
from gongkai.annual_report.actions.erratum import LONGEST_WORDS, PublishErratum
from gongkai.annual_report.actions.place import PlaceReport
from gongkai.annual_report.actions.sign import LONGEST_REASONS, ReturnYear, SignYear, SubmitYear
from gongkai.annual_report.actions.year import CompileYear, OnYear
from gongkai.annual_report.models import ReportYear


class SeenForm(forms.Form):
    """Nothing to fill in: the revision that was looked at goes with it."""

    seen = forms.IntegerField(widget=forms.HiddenInput)


class ReasonsForm(forms.Form):
    """What is to be changed."""

    words = forms.CharField(max_length=LONGEST_REASONS, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["words"].label = _("Reasons")


class WordsForm(forms.Form):
    """What readers are told."""

    words = forms.CharField(max_length=LONGEST_WORDS, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["words"].label = _("Explanation")
        self.fields["words"].help_text = _("Readers will see it beside the figures.")


def _words() -> dict[str, Any]:
    return {"words": "—"}


@dataclass(frozen=True)
class Doing:
    """One act. ``probe``: arguments with which to ask whether it could be done."""

    name: str
    label: Any
    lead: Any
    done: Any
    act: type[OnYear]
    form: type[forms.Form] = forms.Form
    probe: Callable[[], dict[str, Any]] = dict

    def asked(self, by: Staff, report: ReportYear) -> OnYear:
        """The act with nothing but the user and the report to refuse it for."""
        return self.act(by=by, report=report, **self.probe())

    def of(self, by: Staff, report: ReportYear, data: dict[str, Any]) -> OnYear:
        """The act that was sent."""
        return self.act(by=by, report=report, **data)


_all = (
    Doing(
        "compile",
        gettext_lazy("Compile"),
        gettext_lazy(
            "The figures are counted from the ledger as it stands now. What differs from last time is listed on "
            "the page of the report."
        ),
        gettext_lazy("The figures were compiled."),
        CompileYear,
    ),
    Doing(
        "submit",
        gettext_lazy("Hand in for signature"),
        gettext_lazy("The report goes to the head. Until it is signed or returned, nobody changes it."),
        gettext_lazy("The report was handed in."),
        SubmitYear,
        SeenForm,
    ),
    Doing(
        "sign",
        gettext_lazy("Sign"),
        gettext_lazy(
            "Figures and text are frozen as they stand, with the place in the ledger up to which they were counted. "
            "Later corrections do not change them; they become an erratum."
        ),
        gettext_lazy("The report was signed."),
        SignYear,
        SeenForm,
    ),
    Doing(
        "return",
        gettext_lazy("Return"),
        gettext_lazy("The report goes back to who writes it, with your reasons."),
        gettext_lazy("The report was returned."),
        ReturnYear,
        ReasonsForm,
        _words,
    ),
    Doing(
        "place",
        gettext_lazy("Place in the catalogue"),
        gettext_lazy(
            "The signed report becomes an item with Word, PDF and Excel files and its figures, and is handed in for "
            "review. It is public once it is released there."
        ),
        gettext_lazy("The report is in the catalogue and under review."),
        PlaceReport,
    ),
    Doing(
        "erratum",
        gettext_lazy("Publish an erratum"),
        gettext_lazy(
            "The frozen figures stay as they were signed. Beside them readers see which cells the ledger gives "
            "otherwise by now, and your explanation."
        ),
        gettext_lazy("The erratum was published."),
        PublishErratum,
        WordsForm,
        _words,
    ),
)
DOINGS = {doing.name: doing for doing in _all}
