"""The forms of agencies, units, staff and the leading group."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import password_validators_help_text_html
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.forms.auth import LoginForm
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateInput

from gongkai.agencies import rights
from gongkai.agencies.models import Agency, LeadingGroupSeat, Role, Staff, Unit


def agencies_for(user: Staff, right: str) -> models.QuerySet[Agency]:
    """The agencies that a form offers for a right, as they stand in the tree."""
    return rights.agencies_for(user, right).order_by("tree_path")


class AgencyChoice(forms.ModelChoiceField):
    """A choice of agency, indented as it stands in the tree."""

    def label_from_instance(self, agency: Any) -> str:
        """The name, moved in by its depth."""
        return "　" * agency.depth + agency.name


class SignInForm(LoginForm):
    """Signing in; Wagtail leaves the label of the password in English."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")


class NewAgencyForm(WagtailAdminModelForm):
    """What a new agency needs; all else is filled in afterwards."""

    class Meta:
        model = Agency
        fields = ["parent", "name", "short_name", "slug", "kind", "level", "region_code", "uscc"]
        field_classes = {"parent": AgencyChoice}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = agencies_for(self.for_user, "agency.create")
        self.fields["parent"].required = True
        self.fields["parent"].empty_label = None
        self.fields["slug"].help_text = _(
            "Letters, digits and hyphens; part of every address of the site, and never changed."
        )


class AgencyForm(WagtailAdminModelForm):
    """The data of an agency that stands."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        helps = {
            "uscc": _("18 characters; the last one is a check character."),
            "site_code": _("Ten characters, as on the mark at the foot of the site."),
            "main_colour": _("White text must be readable on it: a contrast of at least 4.5 : 1."),
            "emblem": _("PNG, JPEG, GIF or WebP, up to 2 MB. It stands beside the name of the site."),
            "website_mark": _(
                "The picture given with the website identification code; it stands in the footer."
            ),
            "index_unit": _("The part of the number that stands for this agency, such as 640521005."),
        }
        for name, text in helps.items():
            if name in self.fields:
                self.fields[name].help_text = text
        if "main_colour" in self.fields:
            self.fields["main_colour"].widget = forms.TextInput(attrs={"type": "color", "class": "gk-colour"})


class UnitForm(WagtailAdminModelForm):
    """An office inside an agency; its agency is fixed once it stands."""

    class Meta:
        model = Unit
        fields = ["agency", "name", "tasks", "telephone", "position"]
        field_classes = {"agency": AgencyChoice}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["agency"]
        else:
            self.fields["agency"].queryset = agencies_for(self.for_user, "unit.change")
            self.fields["agency"].empty_label = None


class PasswordFields(forms.Form):
    """A new password, written twice; how strong it must be is asked by the act."""

    password = forms.CharField(widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}))
    repeated = forms.CharField(widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")
        self.fields["password"].help_text = password_validators_help_text_html()
        self.fields["repeated"].label = _("Password, again")

    def clean(self) -> dict[str, Any]:
        """Both must be the same."""
        cleaned = super().clean() or {}
        if cleaned.get("password") != cleaned.get("repeated") and "repeated" in cleaned:
            self.add_error("repeated", _("The two passwords differ."))
        return cleaned


class UnitChoice(forms.ModelChoiceField):
    """A choice of unit, with its agency when several are offered."""

    def label_from_instance(self, unit: Any) -> str:
        """Agency and name."""
        return f"{unit.agency.short_name} · {unit.name}"


class NewAccountForm(PasswordFields, forms.ModelForm):
    """A new staff account."""

    class Meta:
        model = Staff
        fields = ["agency", "unit", "full_name", "username", "email"]
        field_classes = {"agency": AgencyChoice, "unit": UnitChoice}

    field_order = ["agency", "unit", "full_name", "username", "email", "password", "repeated"]

    def __init__(self, *args: Any, for_user: Staff, **kwargs: Any):
        super().__init__(*args, **kwargs)
        offered = agencies_for(for_user, "staff.change")
        self.fields["agency"].queryset = offered
        self.fields["agency"].required, self.fields["agency"].empty_label = True, None
        self.fields["unit"].queryset = Unit.objects.filter(agency__in=offered).select_related("agency")
        self.fields["full_name"].label = _("Name")
        self.order_fields(self.field_order)


class AccountForm(forms.ModelForm):
    """The data of an account that stands."""

    class Meta:
        model = Staff
        fields = ["full_name", "unit", "email"]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = Unit.objects.filter(agency=self.instance.agency_id)
        self.fields["full_name"].label = _("Name")

    def _post_clean(self) -> None:
        """Leave the account as it stands: the act sets the values, after asking for the right."""


class GrantForm(forms.Form):
    """A duty to be taken up."""

    at = AgencyChoice(queryset=Agency.objects.none(), empty_label=None)
    role = forms.ChoiceField(choices=Role.choices)
    since = forms.DateField(widget=AdminDateInput)

    def __init__(self, *args: Any, for_user: Staff, staff: Staff, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["at"].queryset = agencies_for(for_user, "staff.change")
        self.fields["at"].initial = staff.agency_id
        self.fields["at"].label = _("Agency")
        self.fields["role"].label = _("Duty")
        self.fields["since"].label = _("From")
        self.fields["since"].initial = timezone.localdate


class EndForm(forms.Form):
    """The last day of a duty."""

    until = forms.DateField(widget=AdminDateInput)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["until"].label = _("Last day, included")
        self.fields["until"].initial = timezone.localdate


class GroupForm(forms.Form):
    """From when a leading group stands, and by which document."""

    since = forms.DateField(widget=AdminDateInput)
    document = forms.CharField(max_length=100, required=False)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["since"].label = _("From")
        self.fields["since"].initial = timezone.localdate
        self.fields["document"].label = _("By document")
        self.fields["document"].help_text = _("The number of the notice that set up or changed the group.")


class SeatForm(forms.ModelForm):
    """One seat; a row without a post is left out."""

    class Meta:
        model = LeadingGroupSeat
        fields = ["position", "name", "post"]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["post"].required = False
        self.fields["name"].label = _("Name")

    def clean(self) -> dict[str, Any]:
        """A name without a post is half a row."""
        cleaned = super().clean() or {}
        if cleaned.get("name") and not cleaned.get("post"):
            self.add_error("post", _("Write the post of this person, such as 局长."))
        return cleaned

    def _get_validation_exclusions(self) -> set[str]:
        return {*super()._get_validation_exclusions(), "agency", "since", "post"}


SeatForms = forms.formset_factory(SeatForm, extra=0, max_num=60, absolute_max=60)
