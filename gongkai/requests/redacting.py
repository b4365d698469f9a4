"""The work on a paper before its act: turned to PDF, searched, made into a copy; in processes of their own.

Nothing here changes what is kept: call it outside a transaction and hand what it gives to the acts.
"""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.law import redaction_grounds
from gongkai.redaction import Box, CannotRedact, Found, Order, Redacted, Size
from gongkai.redaction.apart import find_apart, picture_apart, redact_apart, sizes_apart
from gongkai.redaction.converting import to_pdf
from gongkai.requests import sealing
from gongkai.requests.models import CaseFile
from gongkai.requests.redactions import Redaction

PICTURE_SECONDS = 60.0
"""How long pictures of a copy are read for its proof."""
DOTS = 100


@dataclass(frozen=True)
class Prepared:
    """A paper as a PDF, with the sizes of its pages."""

    data: bytes
    sizes: tuple[Size, ...]


@dataclass(frozen=True)
class Made:
    """A copy with its proof, and the boxes of which it was made."""

    redacted: Redacted
    fingerprint: str
    may_stay: tuple[str, ...] = ()


def prepare(data: bytes, name: str) -> Prepared:
    """A paper turned to PDF; raises CannotRedact."""
    pdf = to_pdf(data, name)
    return Prepared(pdf, tuple(sizes_apart(pdf)))


def contents(kept: CaseFile) -> bytes:
    """The bytes of a paper; raises CannotRedact(sealed)."""
    try:
        with kept.file.open("rb") as file:
            return sealing.unseal_bytes(file.read())
    except (OSError, sealing.CannotUnseal) as error:
        raise CannotRedact("sealed") from error


def page_picture(redaction: Redaction, page: int) -> bytes:
    """A page of the source as a PNG; raises CannotRedact."""
    return picture_apart(contents(redaction.pdf), page, DOTS)


def search(
    redaction: Redaction, words: list[str], seconds: float = PICTURE_SECONDS
) -> tuple[list[Found], list[int]]:
    """The places of the words, and the pages whose picture was not read in time; raises CannotRedact."""
    return find_apart(contents(redaction.pdf), words, seconds)


def make(redaction: Redaction, may_stay: tuple[str, ...] = (), seconds: float = PICTURE_SECONDS) -> Made:
    """The copy and its proof, by the boxes as they are kept now; raises CannotRedact.

    ``seconds``: how long pictures are read at most.
    """
    today = timezone.localdate()
    boxes = []
    for one in redaction.boxes.all():
        ground = redaction_grounds.ground(one.ground)
        boxes.append(Box(one.page, one.area, ground.label(today), ground.version(today).printed))
    fingerprint = redaction.fingerprint
    try:
        words = tuple(redaction.words)
    except sealing.CannotUnseal as error:
        raise CannotRedact("sealed") from error
    order = Order(boxes, words, frozenset(may_stay), seconds)
    return Made(redact_apart(contents(redaction.pdf), order, len(redaction.sizes)), fingerprint, may_stay)


def sentence(error: CannotRedact) -> str:
    """Why a paper cannot be worked with, in the language in use."""
    sentences = {
        "encrypted": _("The file takes a password to be read; ask for one without."),
        "broken": _("The file is broken, or is not what its name says."),
        "broken-page": _("Page %(page)s is broken and cannot be drawn."),
        "too-large": _("The file is larger than %(megabytes)s MB."),
        "too-many-pages": _("The file has %(pages)s pages; %(limit)s are taken. Cut it into parts."),
        "too-many-pixels": _("The picture has %(width)s × %(height)s pixels, too many to be drawn."),
        "too-many-boxes": _("%(count)s parts are marked; %(limit)s are taken."),
        "too-many-places": _("The words stand at more than %(limit)s places; give longer ones."),
        "no-box": _("No part is marked yet."),
        "no-word": _("Give at least one word, of letters or digits."),
        "no-such-page": _("Part %(box)s: there is no page %(page)s; the paper has %(pages)s."),
        "empty-box": _("Part %(box)s on page %(page)s has no area."),
        "off-page": _("Part %(box)s lies outside page %(page)s."),
        "long-label": _("Part %(box)s: its label is longer than %(limit)s characters."),
        "needs-office": _(
            "Word and Excel files are turned to PDF by LibreOffice, which is not installed here. On Debian: "
            "apt-get install %(packages)s. Or save the file as PDF and hand that in."
        ),
        "unknown-kind": _(
            "Files of this kind (%(ending)s) are not taken: hand in a PDF, a picture, Word or Excel."
        ),
        "took-too-long": _("It took longer than %(seconds)s seconds and was ended. Cut the file into parts."),
        "took-too-much": _(
            "It took more than %(megabytes)s MB of memory and was ended. Cut the file into parts."
        ),
        "sealed": _("No key in use opens this paper."),
    }
    return sentences[error.code] % error.facts
