"""Forms for removing parts of a paper. Labels are those by which reasons of a refusal find their field."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongkai.redaction import Area
from gongkai.requests.actions.redact import LONGEST_REASON, LONGEST_WORD, MOST_WORDS, NOT_REDACTED, Part
from gongkai.requests.models import CaseFile, RequestCase
from gongkai.requests.redactions import Redaction, grounds

POINTS = 72 / 25.4
"""Points of a millimetre."""


def ground_field() -> forms.ChoiceField:
    """Why a part is removed."""
    return forms.ChoiceField(label=_("Ground"), choices=grounds())


class SourceForm(forms.Form):
    """A paper from outside, or one of the case."""

    upload = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        help_text=gettext_lazy(
            "PDF, picture (a TIFF with several pages, too), Word or Excel; at most 20 MB and 500 pages."
        ),
    )

    def __init__(self, *args: Any, case: RequestCase, **kwargs: Any):
        super().__init__(*args, **kwargs)
        kept = case.files.exclude(kind__in=NOT_REDACTED).exclude(pk__in=case.redactions.values("pdf"))
        if kept:
            self.fields["paper"] = forms.ModelChoiceField(
                queryset=kept, label=_("Paper of the case"), required=False, empty_label="—"
            )
            self.fields["paper"].label_from_instance = _paper_label


def _paper_label(kept: CaseFile) -> str:
    return f"{kept.get_kind_display()} · {kept.name} · {kept.kept_at:%Y-%m-%d}"


class WordsForm(forms.Form):
    """Words whose every place is marked."""

    words = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["words"].label = _("Words to find")
        self.fields["words"].help_text = _(
            "Names or numbers, one a line. They are found across the ends of lines, in full and half width, "
            "numbers also with hyphens, and in scans."
        )
        self.fields["ground"] = ground_field()

    def clean_words(self) -> list[str]:
        """One a line."""
        found = [line.strip() for line in self.cleaned_data["words"].splitlines() if line.strip()]
        if len(found) > MOST_WORDS or any(len(word) > LONGEST_WORD for word in found):
            told = {"count": MOST_WORDS, "length": LONGEST_WORD}
            raise forms.ValidationError(
                _("At most %(count)s words, each of at most %(length)s characters.") % told
            )
        return found


class PartForm(forms.Form):
    """A part by its place, in millimetres from the upper left corner of the page as it is shown."""

    page = forms.IntegerField(min_value=1, max_value=9999)
    left = forms.FloatField(min_value=0, max_value=9999)
    top = forms.FloatField(min_value=0, max_value=9999)
    width = forms.FloatField(min_value=0.3, max_value=9999)
    height = forms.FloatField(min_value=0.3, max_value=9999)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        labels = {
            "page": _("Page"),
            "left": _("From the left (mm)"),
            "top": _("From the top (mm)"),
            "width": _("Width (mm)"),
            "height": _("Height (mm)"),
        }
        for name, label in labels.items():
            self.fields[name].label = label
            self.fields[name].widget.attrs |= {"step": "any" if name != "page" else 1}
        self.fields["ground"] = ground_field()

    def part(self) -> Part:
        """In points."""
        given = self.cleaned_data
        left, top = given["left"] * POINTS, given["top"] * POINTS
        area = Area(left, top, left + given["width"] * POINTS, top + given["height"] * POINTS)
        return Part(given["page"], area, given["ground"])


class BoxesForm(forms.Form):
    """The marked parts: each may be dropped or get another ground."""

    def __init__(self, *args: Any, redaction: Redaction, page: int, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.boxes = list(redaction.boxes.filter(page=page))
        for box in self.boxes:
            self.fields[f"drop{box.pk}"] = forms.BooleanField(required=False)
            self.fields[f"ground{box.pk}"] = forms.ChoiceField(choices=grounds(), initial=box.ground)

    def lines(self) -> list[tuple[Any, Any, Any]]:
        """Each box with its two fields."""
        return [(box, self[f"drop{box.pk}"], self[f"ground{box.pk}"]) for box in self.boxes]

    def changes(self) -> dict[str, Any]:
        """Numbers to drop, and other grounds."""
        given = self.cleaned_data
        drop = [box.pk for box in self.boxes if given[f"drop{box.pk}"]]
        reground = {
            box.pk: given[f"ground{box.pk}"]
            for box in self.boxes
            if box.pk not in drop and given[f"ground{box.pk}"] != box.ground
        }
        return {"drop": drop, "reground": reground}


class CopyForm(forms.Form):
    """What is confirmed when the copy is made; ``survived``: strings that the last try found elsewhere."""

    def __init__(self, *args: Any, survived: list[str] | None = None, unread: bool = False, **kwargs: Any):
        super().__init__(*args, **kwargs)
        sent = self.data.getlist("may_stay") if self.is_bound and hasattr(self.data, "getlist") else []
        offered = list(dict.fromkeys([*(survived or []), *sent]))
        if offered:
            self.fields["may_stay"] = forms.MultipleChoiceField(
                label=_("These words may stay where pages show them"),
                choices=[(one, one) for one in offered],
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )
            self.fields["reason"] = forms.CharField(
                label=_("Reason"), required=False, max_length=LONGEST_REASON
            )
        if unread or "looked" in self.data:
            self.fields["looked"] = forms.BooleanField(label=_("Pages looked at"), required=False)
