"""Scans and other papers of a case are kept sealed."""

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, ClassVar

from django.core.files import File
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.requests import scanning, sealing
from gongkai.requests.models import CaseFile, RequestCase

ENDINGS = {
    "pdf",
    "jpg",
    "jpeg",
    "png",
    "tif",
    "tiff",
    "doc",
    "docx",
    "xls",
    "xlsx",
    "wps",
    "ofd",
    "txt",
    "eml",
    "zip",
}
LARGEST = 20 * 1024**2


def file_reasons(upload: File, name: str) -> list[str]:
    """Why a file cannot be kept: its name, kind, size, or what a virus scanner finds in it.

    No sentence repeats the name, which may tell who the applicant is.
    """
    found = []
    if not name.strip() or any(c in name for c in "/\\\0") or name.startswith("."):
        found.append(_("A file name must not contain a path."))
    if PurePosixPath(name).suffix.lower().lstrip(".") not in ENDINGS:
        found.append(_("Only files of these kinds are taken: %s.") % ", ".join(sorted(ENDINGS)))
    if len(name) > 200:
        found.append(_("The file name is longer than 200 characters."))
    if not upload.size:
        found.append(_("The file is empty."))
    elif upload.size > LARGEST:
        found.append(_("The file is larger than %s MB.") % (LARGEST // 1024**2))
    else:
        found += _scanned(upload)
    return found


def _scanned(upload: File) -> list[str]:
    seen = scanning.look_at(upload)
    if seen.test:
        return [_("This is a test file of virus scanners; it is not kept.")]
    if seen.virus:
        return [_("The virus scanner finds %s in this file; it is not kept.") % seen.virus]
    if seen.unknown:
        return [_("The virus scanner does not answer, so no file is taken now. Try again later.")]
    return []


@dataclass(kw_only=True)
class KeepPaper(Action):
    """Keep a paper of a case."""

    kind: ClassVar[str] = "request.paper_kept"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:45",)

    case: RequestCase
    upload: File
    name: str
    paper: str

    @property
    def agency(self) -> Agency:
        """The agency that was asked."""
        return self.case.agency

    def reasons(self) -> list[str]:
        """An unknown kind, or a file that cannot be kept."""
        kinds = set(CaseFile.Kind.values) - {CaseFile.Kind.LETTER}  # only issuing makes a letter
        found = [] if self.paper in kinds else [_("Kind of paper: choose one.")]
        return [*found, *file_reasons(self.upload, self.name)]

    def change(self) -> CaseFile:
        """Seal it under a name of our own."""
        self.upload.seek(0)
        data = self.upload.read()
        kept = CaseFile(
            case=self.case,
            kind=self.paper,
            name=self.name,
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            kept_by=self.by,
        )
        kept.file.save(self.name, ContentFile(sealing.seal_bytes(data)), save=False)
        kept.save()
        return kept

    def subject_of_entry(self, subject: CaseFile | RequestCase) -> tuple[str, Any]:
        """The case."""
        return "requestcase", self.case.pk

    def facts(self, subject: CaseFile) -> dict[str, Any]:
        """Kind, size and digest; a name may tell who the applicant is."""
        return {
            "number": self.case.number,
            "paper": self.paper,
            "size": subject.size,
            "sha256": subject.sha256,
        }
