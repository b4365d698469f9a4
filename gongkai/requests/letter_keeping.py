"""An issued letter as it is kept: printed once, sealed, and opened only if it is still what was kept."""

import hashlib

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from gongkai.agencies.models import Staff
from gongkai.papers.document import Paper
from gongkai.papers.pdf import to_pdf
from gongkai.requests import sealing
from gongkai.requests.models import CaseFile, RequestCase


class NotAsKept(Exception):
    """A kept file is missing, does not open, or is not what was kept; the sentence says so."""


def keep_pdf(case: RequestCase, paper: Paper, name: str, by: Staff | None) -> CaseFile:
    """Print a letter and keep it sealed."""
    return keep_bytes(case, to_pdf(paper).data, f"{name}.pdf", by)


def keep_bytes(
    case: RequestCase, data: bytes, name: str, by: Staff | None, kind: str = CaseFile.Kind.LETTER
) -> CaseFile:
    """Keep bytes sealed, with their digest."""
    digest = hashlib.sha256(data).hexdigest()
    kept = CaseFile(case=case, kind=kind, name=name[-200:], size=len(data), sha256=digest, kept_by=by)
    kept.file.save(name, ContentFile(sealing.seal_bytes(data)), save=False)
    kept.save()
    return kept


def opened(kept: CaseFile) -> bytes:
    """The bytes of a kept file, held against their digest; raises NotAsKept."""
    told = {"kind": kept.get_kind_display(), "day": kept.kept_at.date(), "digest": kept.sha256[:16]}
    try:
        with kept.file.open("rb") as file:
            data = sealing.unseal_bytes(file.read())
    except OSError as error:
        raise NotAsKept(
            _("The file kept on %(day)s (%(kind)s) cannot be read from the disk.") % told
        ) from error
    except sealing.CannotUnseal as error:
        raise NotAsKept(
            _(
                "The file kept on %(day)s (%(kind)s) does not open: it was changed on the disk, or its key is missing."
            )
            % told
        ) from error
    if hashlib.sha256(data).hexdigest() != kept.sha256:
        raise NotAsKept(
            _(
                "The file kept on %(day)s (%(kind)s) is not what was kept: its SHA-256 does not begin with %(digest)s."
            )
            % told
        )
    return data
