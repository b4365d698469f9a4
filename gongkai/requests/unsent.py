"""Requests that are still being written: kept sealed on the server, opened by a key in the applicant's browser."""

import datetime as dt
import hashlib
import secrets
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from gongkai.agencies import rows
from gongkai.agencies.models import Agency
from gongkai.agencies.turns import turn
from gongkai.requests import codes, sealing
from gongkai.requests.online import Draft, DraftFile

LASTING = dt.timedelta(days=3)
"""A draft ends this long after it was last saved."""
SHOWN = dt.timedelta(hours=1)
"""For so long the receipt can be shown once more in the same browser; then nobody can tell the code."""
SWEPT = 20
"""Ended drafts that are removed with each new one, beside the worker's sweep."""


@dataclass
class Open:
    """A draft with what it holds. ``key``: what the browser keeps."""

    draft: Draft
    key: str
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """The query code that the request will have, or has."""
        return str(self.values["code"])

    def save(self) -> None:
        """Seal what it holds now."""
        self.draft.sealed = _seal(self.key, self.draft, self.values)
        self.draft.expires_at = timezone.now() + LASTING
        with turn():
            rows.update(self.draft, "sealed", "expires_at")

    def files(self) -> list[tuple[str, DraftFile]]:
        """What was handed in, each with its name."""
        if rows.first(DraftFile, draft_id=self.draft.pk) is None:
            return []
        kept = self.draft.files.order_by("pk")
        return [(sealing.unseal(str(self.draft.token), one.sealed_name)["name"], one) for one in kept]

    def add_file(self, upload: UploadedFile, name: str, kind: str) -> None:
        """Seal and keep a file."""
        upload.seek(0)
        data = upload.read()
        kept = DraftFile(
            draft=self.draft,
            kind=kind,
            sealed_name=sealing.seal(str(self.draft.token), {"name": name}),
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
        )
        kept.file.save("file", ContentFile(sealing.seal_bytes(data)), save=False)
        with turn():
            kept.save()

    def sent_as(self, case: Any, files: bool) -> None:
        """It became a request: of what it held only the code is left, for the receipt."""
        self.draft.case = case
        self.values = {"code": self.code}
        self.draft.sealed = _seal(self.key, self.draft, self.values)
        self.draft.expires_at = timezone.now() + SHOWN
        rows.update(self.draft, "case", "sealed", "expires_at")
        if files:
            self.draft.files.all().delete()  # the rows; the files are papers of the case now


def begin(agency: Agency, **values: Any) -> Open:
    """A new draft, with the query code that its request will have."""
    sweep(SWEPT)
    key = secrets.token_urlsafe(32)
    draft = Draft(agency=agency, digest=_digest(key), expires_at=timezone.now() + LASTING)
    found = Open(draft, key, {**values, "code": codes.new_code()})
    draft.sealed = _seal(key, draft, found.values)
    with turn():
        draft.save()
    return found


def opened(agency: Agency, key: str, *, held: bool = False) -> Open | None:
    """The draft of a browser; ``held``: locked until the transaction ends. None: there is none, or it has ended."""
    if not key:
        return None
    draft = rows.first(Draft, held=held, agency_id=agency.pk, digest=_digest(key))
    if draft is None or draft.expires_at <= timezone.now():
        return None
    try:
        return Open(draft, key, _unseal(key, draft))
    except sealing.CannotUnseal:
        return None


def drop(found: Open) -> None:
    """Throw a draft away with its files."""
    _remove([found.draft])


def sweep(at_most: int = 500) -> int:
    """Remove drafts that have ended, with their files; returns how many."""
    ended = list(Draft.objects.filter(expires_at__lte=timezone.now()).order_by("expires_at")[:at_most])
    _remove(ended)
    return len(ended)


def _remove(drafts: list[Draft]) -> None:
    if not drafts:
        return
    numbers = [draft.pk for draft in drafts]
    with turn():
        for kept in DraftFile.objects.filter(draft__in=numbers):
            transaction.on_commit(partial(kept.file.storage.delete, str(kept.file.name)), robust=True)
        Draft.objects.filter(pk__in=numbers).delete()


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _seal(key: str, draft: Draft, values: dict[str, Any]) -> str:
    """Sealed with the browser's key first, then with ours: neither opens it alone."""
    return sealing.seal(str(draft.token), {"inner": sealing.seal_with(key, values)})


def _unseal(key: str, draft: Draft) -> dict[str, Any]:
    return sealing.unseal_with(key, sealing.unseal(str(draft.token), draft.sealed)["inner"])
