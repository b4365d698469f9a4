"""The forms of the catalogue: an item, its release and withdrawal, files, columns, imports."""

from typing import Any

from django import forms
from django.core.exceptions import BadRequest
from django.db import models
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from gongkai.agencies import rights
from gongkai.agencies.forms import AgencyChoice, UnitChoice, agencies_for
from gongkai.agencies.models import Agency, Staff, Unit
from gongkai.catalog.actions.draft import FILE_ENDINGS, LARGEST_FILE
from gongkai.catalog.blocks import BodyBlocks
from gongkai.catalog.models import Column, Item
from gongkai.catalog.reviews import WithdrawalReason


def indented_columns(agency: Agency) -> list[tuple[int, str]]:
    """The columns of an agency, moved in by their place in its tree."""
    found: list[tuple[int, str]] = []
    children: dict[int | None, list[Column]] = {}
    for column in agency.columns.order_by("position", "pk"):
        children.setdefault(column.parent_id, []).append(column)

    def add(parent: int | None, depth: int) -> None:
        for column in children.get(parent, []):
            found.append((column.pk, "　" * depth + column.name))
            add(column.pk, depth + 1)

    add(None, 0)
    return found


def column_choices(agencies: models.QuerySet[Agency]) -> list[tuple[Any, Any]]:
    """The columns of one agency, or of several under their names."""
    trees = [(agency.name, indented_columns(agency)) for agency in agencies]
    return list(trees[0][1]) if len(trees) == 1 else list(trees)


class ItemForm(WagtailAdminModelForm):
    """Offers only what belongs to the publisher, which follows from the clerk's duty and is fixed once it stands."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not self.instance.pk and not self.instance.body and "body" in self.fields:
            self.initial["body"] = BodyBlocks().normalize([("text", "")])  # ready to be written into
        publishers = self._publishers()
        if not self.instance.agency_id:
            self.instance.agency = publishers.first()
        if "agency" in self.fields:
            self._offer_agency(publishers)
        if "columns" in self.fields:
            self.fields["columns"].queryset = Column.objects.filter(agency__in=publishers)
            self.fields["columns"].widget = forms.CheckboxSelectMultiple(choices=column_choices(publishers))
        if "unit" in self.fields:
            self.fields["unit"].queryset = Unit.objects.filter(agency__in=publishers).select_related("agency")
        self._explain()
        if self.is_bound:
            self._refuse_what_no_form_sends()

    def _refuse_what_no_form_sends(self) -> None:
        """Raise BadRequest where a part is missing or garbled that every form of ours sends: Wagtail cannot read it."""
        for field in self:
            try:
                field.data  # noqa: B018  (reads what was sent)
            except (LookupError, ValueError, TypeError, AttributeError) as error:
                told = _(
                    "What was sent for “%s” is no whole form. Nothing was kept. Open the page anew and send it again."
                )
                raise BadRequest(told % (field.label or field.name)) from error

    def _publishers(self) -> models.QuerySet[Agency]:
        if self.instance.pk:
            return Agency.objects.filter(pk=self.instance.agency_id)
        return agencies_for(self.for_user, "item.draft")

    def _offer_agency(self, publishers: models.QuerySet[Agency]) -> None:
        if self.instance.pk or publishers.count() < 2:
            del self.fields["agency"]
        else:
            self.fields["agency"].queryset = publishers
            self.fields["agency"].empty_label = None

    def _explain(self) -> None:
        helps = {
            "summary": _("Required by Art. 12: what it is about, in at most 500 characters."),
            "formed_on": _(
                "Required by Art. 12. The 20 working days of Art. 26 run from this day; the index number carries it."
            ),
            "columns": _("Where readers find it. Choose at least one."),
            "openness": _(
                "Handed in and approved with the item. Only what is disclosed proactively, or after removal of parts, "
                "is released to the public."
            ),
            "openness_ground": _("For what is withheld, wholly or in part."),
            "openness_reason": _("For what is not disclosed proactively. Readers do not see it."),
            "interprets": _("The policy that this text explains; both pages will show the link."),
        }
        for name, text in helps.items():
            if name in self.fields:
                self.fields[name].help_text = text
        if "summary" in self.fields:
            self.fields["summary"].widget.attrs["maxlength"] = 500


class ReleaseForm(forms.Form):
    """What a release asks: from the second time on, what changed."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    change_note = forms.CharField(max_length=300, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, item: Item, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = item.latest_revision_id
        self.fields["change_note"].label = _("What changed")
        self.fields["change_note"].help_text = _("Readers see this beside the text.")
        if not item.releases.exists():
            del self.fields["change_note"]


class WithdrawForm(forms.Form):
    """What a withdrawal asks: a reason of the list, and words where it says too little."""

    reason = forms.ChoiceField(widget=forms.RadioSelect, choices=WithdrawalReason.choices)
    words = forms.CharField(max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("Reason")
        self.fields["reason"].help_text = _(
            "Readers see it at the old address. For secrecy and privacy not even the title stays."
        )
        self.fields["words"].label = _("In words")
        self.fields["words"].help_text = _("For staff: kept in the ledger and with the release it ends.")


class UploadForm(forms.Form):
    """An attachment file to keep; who works for several agencies says for which."""

    agency = AgencyChoice(queryset=Agency.objects.none(), empty_label=None)
    upload = forms.FileField(allow_empty_file=True)

    def __init__(self, *args: Any, for_user: Staff, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.offered = agencies_for(for_user, "item.draft")
        self.fields["agency"].queryset = self.offered
        self.fields["agency"].label = _("Agency")
        self.fields["upload"].label = _("File")
        self.fields["upload"].help_text = _("Up to %(limit)s MB. Kinds: %(endings)s.") % {
            "limit": LARGEST_FILE // 1024**2,
            "endings": ", ".join(sorted(FILE_ENDINGS)),
        }
        if self.offered.count() < 2:
            del self.fields["agency"]


class ColumnForm(WagtailAdminModelForm):
    """A column; its agency and its name in addresses are fixed once it stands."""

    class Meta:
        model = Column
        fields = [
            *("agency", "parent", "name", "code", "name_en", "kind", "description", "keywords", "in_section"),
            *("category", "owner", "freshness_days", "position", "is_open"),
        ]
        field_classes = {"agency": AgencyChoice, "owner": UnitChoice}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        offered = agencies_for(self.for_user, "column.change")
        if self.instance.pk:
            offered = offered.filter(pk=self.instance.agency_id)
            del self.fields["agency"], self.fields["code"]
        else:
            self.fields["agency"].queryset = offered
            self.fields["agency"].empty_label = None
        self.fields["parent"].queryset = Column.objects.filter(agency__in=offered)
        self.fields["parent"].choices = [("", "—"), *column_choices(offered)]
        self.fields["owner"].queryset = Unit.objects.filter(agency__in=offered).select_related("agency")


class SeedForm(forms.Form):
    """The agency that gets the standard columns."""

    at = AgencyChoice(queryset=Agency.objects.none(), empty_label=None)

    def __init__(self, *args: Any, for_user: Staff, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["at"].queryset = agencies_for(for_user, "column.change")
        self.fields["at"].label = _("Agency")


class ImportForm(forms.Form):
    """A file of items to take over."""

    at = AgencyChoice(queryset=Agency.objects.none(), empty_label=None)
    source = forms.CharField(max_length=200)
    upload = forms.FileField(allow_empty_file=True)

    def __init__(self, *args: Any, for_user: Staff, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["at"].queryset = rights.agencies_for(for_user, "item.import").order_by("tree_path")
        self.fields["at"].label = _("Publisher")
        self.fields["source"].label = _("Taken over from")
        self.fields["source"].help_text = _(
            "The system or site that the items come from; kept in the ledger."
        )
        self.fields["upload"].label = _("File")
        self.fields["upload"].help_text = _(
            "CSV with a header line, or JSON Lines; UTF-8, or GB 18030 as Excel writes it."
        )
