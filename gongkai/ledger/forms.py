"""Forms of the ledger's pages."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput

from gongkai.ledger import heads


class CorrectionForm(forms.Form):
    """What is wrong in an entry."""

    reason = forms.CharField(
        label=_("What is wrong, and what is right"),
        widget=AdminAutoHeightTextInput,
        max_length=2000,
        help_text=_("The entry itself is never changed; this is shown beside it, with your name."),
    )


class ProofForm(forms.Form):
    """Heads to hold against the ledger; without them the chains alone are proved."""

    heads = forms.FileField(
        label=_("Heads taken away before"),
        required=False,
        help_text=_("A file from “Take the heads away”. It shows a chain that was written anew as a whole."),
    )

    def clean_heads(self) -> Any:
        """{agency: head}, or None without a file."""
        sent: UploadedFile | None = self.cleaned_data["heads"]
        if sent is None:
            return None
        try:
            return heads.read(sent.read(heads.LARGEST + 1))
        except heads.BadHeads as error:
            raise ValidationError(error.reasons) from None
