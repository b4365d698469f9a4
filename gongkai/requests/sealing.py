"""Applicants' data at rest: sealed with keys that are not in the database, found again by keyed marks.

Keys are Fernet keys, the newest first: ``GONGKAI_IDENTITY_KEYS``, or a file in the data folder that is made when it is
first needed. What is sealed names its owner inside, so that a sealed text moved to another row does not open there.
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class CannotUnseal(Exception):
    """No key opens this, or it belongs to someone else."""


def keys() -> list[str]:
    """The keys in use, the newest first; the key file is made where there is neither it nor a variable."""
    if settings.IDENTITY_KEYS:
        return list(settings.IDENTITY_KEYS)
    path = Path(settings.IDENTITY_KEY_FILE)
    with suppress(FileNotFoundError):
        return path.read_text(encoding="ascii").split()
    write_keys([new_key()], fresh=True)
    return path.read_text(encoding="ascii").split()


def new_key() -> str:
    """A new key."""
    return Fernet.generate_key().decode()


def write_keys(found: Sequence[str], *, fresh: bool = False) -> None:
    """Write the key file, readable by its owner alone. ``fresh``: leave a file that stands already as it is."""
    path = Path(settings.IDENTITY_KEY_FILE)
    # Two threads may find at once that no file is there: each writes one of its own, and the first linked stays.
    beside = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write("\n".join(found) + "\n")
        file.flush()
        os.fsync(file.fileno())
    if not fresh:
        os.replace(beside, path)
        return
    with suppress(FileExistsError):
        os.link(beside, path)
    beside.unlink()


def seal(owner: str, values: dict[str, Any]) -> str:
    """The values as a sealed text that opens for this owner alone."""
    text = json.dumps({"owner": owner, "values": values}, ensure_ascii=False)
    return _box().encrypt(text.encode()).decode()


def unseal(owner: str, sealed: str) -> dict[str, Any]:
    """What was sealed for this owner; raises CannotUnseal."""
    try:
        found = json.loads(_box().decrypt(sealed.encode()))
    except (InvalidToken, ValueError) as error:
        raise CannotUnseal(owner) from error
    if found["owner"] != owner:
        raise CannotUnseal(owner)
    return dict(found["values"])


def seal_bytes(data: bytes) -> bytes:
    """A file's bytes, sealed."""
    return _box().encrypt(data)


def unseal_bytes(sealed: bytes) -> bytes:
    """The bytes of a sealed file; raises CannotUnseal."""
    try:
        return _box().decrypt(sealed)
    except InvalidToken as error:
        raise CannotUnseal("file") from error


def mark(text: str) -> str:
    """A keyed digest by which equal texts are found again without being kept; under the newest key."""
    return _mark(keys()[0], text)


def marks(text: str) -> list[str]:
    """The digests of a text under every key in use."""
    return [_mark(key, text) for key in keys()]


def _mark(key: str, text: str) -> str:
    secret = hmac.new(base64.urlsafe_b64decode(key), b"gongkai identity mark", hashlib.sha256).digest()
    return hmac.new(secret, "".join(text.split()).upper().encode(), hashlib.sha256).hexdigest()


def _box() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys()])


def seal_with(key: str, values: dict[str, Any]) -> str:
    """The values as a text that opens with this key of someone else (at least 32 random bytes, written as text)."""
    return _own_box(key).encrypt(json.dumps(values, ensure_ascii=False).encode()).decode()


def unseal_with(key: str, sealed: str) -> dict[str, Any]:
    """What was sealed with this key; raises CannotUnseal."""
    try:
        return dict(json.loads(_own_box(key).decrypt(sealed.encode())))
    except (InvalidToken, ValueError) as error:
        raise CannotUnseal("draft") from error


def _own_box(key: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(b"gongkai draft" + key.encode()).digest()))
