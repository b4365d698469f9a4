"""The forms of the guided path and of the page of a request: each reason against what was typed is at its field."""

import unicodedata
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongkai.catalog.uploads import sent_name
from gongkai.requests import identity
from gongkai.requests.actions.papers import file_reasons
from gongkai.requests.actions.receive import MOST_ITEMS
from gongkai.requests.identity import LIMITS, NATURAL_PERSON, Document, Identity, applicant_classes, compact
from gongkai.requests.models import LONGEST_NAME, LONGEST_WORDS, CaseFile, Way

LARGEST = 10 * 1024**2
MOST_FILES = 4


def printable(text: str) -> None:
    """A validator: what is printed later holds nothing that cannot be."""
    if identity.unwritable(text):
        raise forms.ValidationError(_("This contains control characters."))


def seen_alone(text: str) -> str:
    """Without the invisible marks that come along when a number is copied from elsewhere."""
    return "".join(one for one in text if unicodedata.category(one) != "Cf")


class WhoForm(forms.Form):
    """A natural person, or which kind of organisation."""

    applicant = forms.ChoiceField(
        label=gettext_lazy("Who asks?"),
        choices=applicant_classes,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose who asks.")},
    )


class IdentityForm(forms.Form):
    """Name, proof and contact (Art. 29)."""

    name = forms.CharField(
        label=gettext_lazy("Name of the applicant"),
        max_length=LIMITS["name"],
        help_text=gettext_lazy("As it stands on the proof of identity."),
        error_messages={"required": gettext_lazy("Write the name as it stands on the proof of identity.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    document = forms.ChoiceField(label=gettext_lazy("Proof of identity"), choices=Document.choices)
    number = forms.CharField(
        label=gettext_lazy("Number of the proof"),
        max_length=LIMITS["number"],
        error_messages={"required": gettext_lazy("Write the number of the proof of identity (Art. 29).")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    contact = forms.CharField(
        label=gettext_lazy("Contact person"),
        max_length=LIMITS["contact"],
        required=False,
        help_text=gettext_lazy("For an organisation: who speaks for it."),
    )
    telephone = forms.CharField(
        label=gettext_lazy("Telephone"),
        max_length=LIMITS["telephone"],
        required=False,
        help_text=gettext_lazy(
            "One of telephone, mail and address is needed; the office confirms with you there."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    email = forms.CharField(
        label=gettext_lazy("Mail"),
        max_length=LIMITS["email"],
        required=False,
        help_text=gettext_lazy("You are told here when something happens."),
        widget=forms.TextInput(attrs={"autocomplete": "email", "inputmode": "email"}),
    )
    address = forms.CharField(
        label=gettext_lazy("Address"),
        max_length=LIMITS["address"],
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    postcode = forms.CharField(
        label=gettext_lazy("Postcode"),
        max_length=LIMITS["postcode"],
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "postal-code", "inputmode": "numeric"}),
    )

    def __init__(self, *args: Any, applicant: str, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.applicant = applicant
        of_organisations = {Document.USCC.value, Document.OTHER.value}
        if applicant == NATURAL_PERSON:
            choices = [one for one in Document.choices if one[0] != Document.USCC.value]
            del self.fields["contact"]
        else:
            choices = [one for one in Document.choices if one[0] in of_organisations]
        self.fields["document"].choices = choices

    def clean_number(self) -> str:
        """Without blanks, in capital letters."""
        return compact(seen_alone(self.cleaned_data["number"]))

    def clean_telephone(self) -> str:
        """As copied from an address book."""
        return seen_alone(self.cleaned_data["telephone"])

    def clean_email(self) -> str:
        """Likewise."""
        return seen_alone(self.cleaned_data["email"])

    def clean(self) -> dict[str, Any]:
        """The rules for applicants, each reason at its field."""
        cleaned = super().clean() or {}
        names = Identity.__dataclass_fields__
        given = Identity(**{name: cleaned.get(name, "") for name in names})
        for name, why in identity.problems(self.applicant, given, timezone.localdate()):
            if name in self.fields and name not in self.errors:
                self.add_error(name, why)
        return cleaned


class ItemForm(forms.Form):
    """One thing asked for."""

    name = forms.CharField(
        label=gettext_lazy("Name of the information"),
        max_length=LONGEST_NAME,
        help_text=gettext_lazy("For example the title of a document, or what it is about."),
        error_messages={"required": gettext_lazy("Write what you ask for.")},
        validators=[printable],
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    doc_number = forms.CharField(
        label=gettext_lazy("Document number, if you know it"),
        max_length=100,
        required=False,
        validators=[printable],
    )
    features = forms.CharField(
        label=gettext_lazy("What else helps to find it"),
        max_length=LONGEST_WORDS,
        required=False,
        help_text=gettext_lazy("Year, office, matter, place … No purpose has to be given."),
        validators=[printable],
        widget=forms.Textarea(attrs={"rows": 4}),
    )


ItemForms = forms.formset_factory(
    ItemForm, extra=0, min_num=1, validate_min=True, max_num=MOST_ITEMS, validate_max=True
)


class WayForm(forms.Form):
    """How the applicant wants to be given it (Art. 29, 40)."""

    way = forms.ChoiceField(
        label=gettext_lazy("How do you want to receive it?"),
        choices=Way.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how you want to receive it.")},
        help_text=gettext_lazy("As a file: you open the answer on this site with number and query code."),
    )

    def __init__(self, *args: Any, has_address: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.has_address = has_address

    def clean_way(self) -> str:
        """By post only to an address."""
        way: str = self.cleaned_data["way"]
        if way == Way.PAPER_POST and not self.has_address:
            raise forms.ValidationError(
                _("For an answer by post write your address: go back to the step with your data.")
            )
        return way


class FilesForm(forms.Form):
    """Scans that go with a request."""

    identity = forms.FileField(label=gettext_lazy("Scan of the proof of identity"), required=False)
    authorisation = forms.FileField(
        label=gettext_lazy("Authorisation, if you ask for someone else"), required=False
    )

    KINDS = {"identity": CaseFile.Kind.IDENTITY, "authorisation": CaseFile.Kind.APPLICATION}

    def clean(self) -> dict[str, Any]:
        """Every reason against a file stands at its field."""
        cleaned = super().clean() or {}
        for name in self.KINDS:
            upload = cleaned.get(name)
            for why in reasons_against(upload) if upload else ():
                self.add_error(name, why)
        return cleaned


class CorrectionForm(forms.Form):
    """What the office asked the applicant to put right."""

    words = forms.CharField(
        label=gettext_lazy("Your correction"),
        error_messages={"required": gettext_lazy("Write what the office asked you to make clear.")},
        max_length=LONGEST_WORDS,
        validators=[printable],
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    upload = forms.FileField(label=gettext_lazy("File, if one is needed"), required=False)

    def clean_upload(self) -> Any:
        """As any file that is handed in."""
        upload = self.cleaned_data.get("upload")
        if upload and (found := reasons_against(upload)):
            raise forms.ValidationError(found)
        return upload


class WithdrawalForm(forms.Form):
    """That the request is taken back."""

    sure = forms.BooleanField(
        label=gettext_lazy("I take this request back. It is not answered then."),
        error_messages={"required": gettext_lazy("Tick that you take the request back.")},
    )


class RatingForm(forms.Form):
    """How content the applicant is."""

    stars = forms.TypedChoiceField(
        label=gettext_lazy("How content are you with the answer?"),
        error_messages={"required": gettext_lazy("Choose how content you are.")},
        coerce=int,
        choices=[
            (5, gettext_lazy("5 – very content")),
            (4, gettext_lazy("4 – content")),
            (3, gettext_lazy("3 – neither nor")),
            (2, gettext_lazy("2 – not content")),
            (1, gettext_lazy("1 – not content at all")),
        ],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=gettext_lazy("In your words"),
        required=False,
        validators=[printable],
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class CodeForm(forms.Form):
    """Number and query code, as they stand on the receipt."""

    number = forms.CharField(
        label=gettext_lazy("Request number"),
        error_messages={
            "required": gettext_lazy("Write the number of the request; it stands on the receipt.")
        },
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off", "placeholder": "2026-0001"}),
    )
    code = forms.CharField(
        label=gettext_lazy("Query code"),
        error_messages={"required": gettext_lazy("Write the query code; it stands on the receipt.")},
        max_length=30,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "spellcheck": "false", "placeholder": "XXXX-XXXX-XXXX"}
        ),
    )


def reasons_against(upload: Any) -> list[str]:
    """Why a file from the public cannot be kept; what it says never repeats its name."""
    if upload.size > LARGEST:
        return [_("The file is larger than %s MB.") % (LARGEST // 1024**2)]
    return file_reasons(upload, sent_name(upload))
