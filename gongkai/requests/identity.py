"""Who asks: what is kept about an applicant, sealed, and how it is shown to those who do not need all of it."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from gongkai.law import identifiers, replies

NATURAL_PERSON = "natural_person"
# Control characters, and those that turn the direction of what follows or cannot be seen.
UNWRITABLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
PICTURES = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]")
LIMITS = {
    "name": 100,
    "number": 40,
    "contact": 60,
    "telephone": 40,
    "email": 100,
    "address": 200,
    "postcode": 6,
}


class Document(models.TextChoices):
    """What proves who someone is."""

    ID_CARD = "id_card", gettext_lazy("Identity card")
    PASSPORT = "passport", gettext_lazy("Passport")
    HONG_KONG_MACAU = "hong_kong_macau", gettext_lazy("Permit of residents of Hong Kong and Macau")
    TAIWAN = "taiwan", gettext_lazy("Permit of residents of Taiwan")
    RESIDENCE = "residence", gettext_lazy("Permanent residence permit of foreigners")
    USCC = "uscc", gettext_lazy("Unified social credit code")
    OTHER = "other", gettext_lazy("Another proof of identity")


@dataclass(frozen=True, kw_only=True)
class Identity:
    """An applicant's data. ``number``: of the document; ``contact``: who speaks for an organisation."""

    name: str
    document: str
    number: str
    contact: str = ""
    telephone: str = ""
    email: str = ""
    address: str = ""
    postcode: str = ""

    def values(self) -> dict[str, str]:
        """As it is sealed."""
        return asdict(self)

    def masked(self) -> "Identity":
        """With only so much left as tells two applicants apart."""
        return Identity(
            name=masked_name(self.name),
            document=self.document,
            number=masked(self.number, 3, 2),
            contact=masked_name(self.contact),
            telephone=masked(self.telephone, 3, 2),
            email=masked(self.email, 1, 0),
            address="*" * min(len(self.address), 6),
            postcode=self.postcode,
        )


def masked(text: str, first: int, last: int) -> str:
    """A text with stars in its middle; all stars when it is short."""
    if len(text) <= first + last + 2:
        return "*" * len(text)
    return text[:first] + "*" * min(len(text) - first - last, 8) + (text[-last:] if last else "")


def masked_name(text: str) -> str:
    """The first character of a name, then stars."""
    return text[:1] + "*" * min(len(text) - 1, 6) if text else ""


def compact(text: str) -> str:
    """A number as it is kept: no blanks, capital letters, half-width."""
    wide = str.maketrans("０１２３４５６７８９Ｘｘ－", "0123456789XX-")
    return "".join(text.translate(wide).split()).upper()


def unwritable(text: str) -> bool:
    """Whether a text of several lines holds characters that no paper can print."""
    return any(unicodedata.category(one) in {"Cc", "Cs"} and one not in "\n\r\t" for one in text)


def applicant_classes() -> list[tuple[str, str]]:
    """The classes of applicants as the annual report counts them."""
    english = (get_language() or "").startswith("en")
    return [(one.id, one.label_en if english else one.label_zh) for one in replies.applicants()]


def problems(applicant: str, identity: Identity, today: dt.date) -> Iterator[tuple[str, str]]:
    """(field, sentence) for everything that is wrong with an applicant's data; no sentence repeats what was written."""
    if applicant not in dict(applicant_classes()):
        yield "applicant", _("This is no class of applicants of the annual report.")
    if not identity.name.strip():
        yield "name", _("Write the name as it stands on the proof of identity.")
    yield from _too_long(identity)
    yield from _document(applicant, identity, today)
    if not (identity.telephone or identity.email or identity.address):
        yield (
            "telephone",
            _("Write at least one way to reach the applicant: telephone, mail or address (Art. 29)."),
        )
    yield from _contact(identity)


def _too_long(identity: Identity) -> Iterator[tuple[str, str]]:
    for field in fields(identity):
        limit, value = LIMITS.get(field.name), getattr(identity, field.name)
        if limit and len(value) > limit:
            yield (
                field.name,
                _("This has %(length)s characters; %(limit)s are kept.")
                % {
                    "length": len(value),
                    "limit": limit,
                },
            )
        if any(unicodedata.category(character) in UNWRITABLE for character in value):
            yield field.name, _("This contains control characters.")
        elif PICTURES.search(value):
            yield field.name, _("This contains emoji or other pictures; letters, digits and marks are taken.")


def _document(applicant: str, identity: Identity, today: dt.date) -> Iterator[tuple[str, str]]:
    if identity.document not in Document.values:
        yield "document", _("Choose what proves the identity.")
        return
    if not identity.number:
        yield "number", _("Write the number of the proof of identity (Art. 29).")
        return
    organisation = applicant != NATURAL_PERSON
    if organisation and identity.document not in {Document.USCC, Document.OTHER}:
        yield (
            "document",
            _("An organisation proves itself by its unified social credit code or another proof."),
        )
    elif not organisation and identity.document == Document.USCC:
        yield "document", _("A natural person has no unified social credit code.")
    found = []
    if identity.document == Document.ID_CARD:
        found = identifiers.identity_card_problems(identity.number, today)
    elif identity.document == Document.USCC:
        found = identifiers.uscc_problems(identity.number)
    english = (get_language() or "").startswith("en")
    yield from (("number", one.en if english else one.zh) for one in found)


def _contact(identity: Identity) -> Iterator[tuple[str, str]]:
    if identity.email:
        try:
            validate_email(identity.email)
        except ValidationError:
            yield "email", _("This is no mail address.")
    digits = sum(character.isdigit() for character in identity.telephone)
    if identity.telephone and not 7 <= digits <= 20:
        yield "telephone", _("A telephone number has 7 to 20 digits.")
    if identity.postcode and not (
        identity.postcode.isascii() and identity.postcode.isdigit() and len(identity.postcode) == 6
    ):
        yield "postcode", _("Six digits.")
