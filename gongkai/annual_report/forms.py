"""The forms of annual reports."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gongkai.agencies.forms import AgencyChoice, agencies_for
from gongkai.agencies.models import Agency, Staff
from gongkai.law import report_counting, report_templates


class OpeningForm(forms.Form):
    """The stocks that a published report states; what it does not state is left empty."""

    at = AgencyChoice(queryset=Agency.objects.none(), empty_label=None)
    year = forms.IntegerField(min_value=2008)
    source = forms.CharField(max_length=300)

    def __init__(self, *args: Any, for_user: Staff, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["at"].queryset = agencies_for(for_user, "opening.state")
        self.fields["at"].label = _("Agency")
        self.fields["year"].label = _("At the end of the year")
        self.fields["year"].initial = timezone.localdate().year - 1
        self.fields["source"].label = _("Source of the figure")
        self.fields["source"].help_text = _("The published report, with its address or number.")
        for key, place in places().items():
            self.fields[key] = forms.IntegerField(label=place, min_value=0, required=False)

    def stocks(self) -> dict[str, int]:
        """What was filled in."""
        return {key: value for key in places() if (value := self.cleaned_data.get(key)) is not None}


class OpenYearForm(forms.Form):
    """Whose report, on which year."""

    at = AgencyChoice(queryset=Agency.objects.none(), empty_label=None)
    year = forms.IntegerField(min_value=1, max_value=9999)

    def __init__(self, *args: Any, for_user: Staff, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["at"].queryset = agencies_for(for_user, "report.write")
        self.fields["at"].label = _("Agency")
        self.fields["year"].label = _("Year that is reported on")
        self.fields["year"].initial = timezone.localdate().year - 1


def places() -> dict[str, str]:
    """{key: printed place} of every stock."""
    english = (get_language() or "").startswith("en")
    cells = {
        key: cell
        for code in report_counting.known()
        for key, cell in report_templates.load(code).cells.items()
    }
    return {
        key: cells[key].label_en if english else cells[key].label for key in report_counting.opening_cells()
    }
