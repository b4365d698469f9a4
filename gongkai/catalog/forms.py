"""The form in which a clerk writes an item."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from gongkai.agencies import rights
from gongkai.agencies.models import Agency, Unit
from gongkai.catalog.models import Column, Item


def tree_choices(agencies: Any) -> list[tuple[int, str]]:
    """The columns of agencies, indented as they stand in their trees."""
    found: list[tuple[int, str]] = []
    columns = list(Column.objects.filter(agency__in=agencies).select_related("agency").order_by("position", "pk"))
    children: dict[int | None, list[Column]] = {}
    for column in columns:
        children.setdefault(column.parent_id, []).append(column)

    def add(parent: int | None, depth: int) -> None:
        for column in children.get(parent, []):
            found.append((column.pk, "　" * depth + column.name))
            add(column.pk, depth + 1)

    add(None, 0)
    return found


class ItemForm(WagtailAdminModelForm):
    """Offers only what belongs to the publisher; the publisher itself follows from the clerk's duty."""

    publisher: Agency | None = None

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        publisher = self._publisher()
        if publisher is None:
            return
        self.instance.agency = publisher
        if "columns" in self.fields:
            self.fields["columns"].queryset = Column.objects.filter(agency=publisher)
            self.fields["columns"].widget = forms.CheckboxSelectMultiple(choices=tree_choices([publisher]))
        if "unit" in self.fields:
            self.fields["unit"].queryset = Unit.objects.filter(agency=publisher)
        if "summary" in self.fields:
            self.fields["summary"].widget.attrs["maxlength"] = 500

    def _publisher(self) -> Agency | None:
        if self.instance.agency_id:
            return self.instance.agency
        if self.for_user is None:
            return None
        return rights.agencies_for(self.for_user, "item.draft").order_by("pk").first()

    def clean(self) -> dict[str, Any]:
        """Name the field when a day cannot be before another."""
        cleaned = super().clean()
        start, end = cleaned.get("effective_on"), cleaned.get("repealed_on")
        if start and end and end < start:
            self.add_error("repealed_on", _("The day of repeal lies before the day in force."))
        formed, written = cleaned.get("formed_on"), cleaned.get("written_on")
        if formed and written and formed < written:
            self.add_error("formed_on", _("It cannot have been formed before it was written."))
        return cleaned


class ReleaseForm(forms.Form):
    """What a release asks: from the second time on, what changed."""

    change_note = forms.CharField(max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, item: Item, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["change_note"].label = _("What changed")
        self.fields["change_note"].help_text = _("Readers see this beside the text.")
        if not item.releases.exists():
            del self.fields["change_note"]


class WithdrawForm(forms.Form):
    """What a withdrawal asks: its reason."""

    reason = forms.CharField(max_length=300, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("Reason")


class FileForm(forms.Form):
    """An attachment file to keep."""

    upload = forms.FileField()

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["upload"].label = _("File")
