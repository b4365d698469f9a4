"""Proofs of work (ALTCHA) instead of picture puzzles: a moment for a browser, dear for who sends masses of forms.

A proof is for one draft, counts once, and ends after a while. Whose browser runs no scripts sends without one, within
narrower limits (``limits.SENT_UNPROVEN``).
"""

import base64
import binascii
import datetime as dt
import hashlib
import json
from typing import Any, cast

from altcha import v1 as altcha
from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from gongkai.requests.online import SpentProof

LASTING = dt.timedelta(hours=2)
WORK = 60_000
"""Numbers to be tried at most: under a second on a telephone of these years."""
LONGEST = 4096


def challenge(about: str) -> dict[str, Any]:
    """What the browser has to solve for the draft ``about``."""
    made = altcha.create_challenge(
        max_number=WORK,
        hmac_key=_key(),
        salt="",
        salt_length=12,
        number=None,
        algorithm="SHA-256",
        expires=timezone.now() + LASTING,
        params={"about": _about(about)},
    )
    return {
        "algorithm": made.algorithm,
        "challenge": made.challenge,
        "salt": made.salt,
        "signature": made.signature,
        "maxnumber": WORK,
    }


def holds(proof: str, about: str) -> bool:
    """Whether a proof is right, for this draft, in time and was not used; it is used up by this question.

    Call inside the transaction of what it is for: when that fails, the proof is good again.
    """
    if not proof or len(proof) > LONGEST or not _solved(proof, about):
        return False
    mark = hashlib.sha256(_read(proof)["challenge"].encode()).hexdigest()
    try:
        with transaction.atomic():
            SpentProof.objects.create(mark=mark, ends_at=timezone.now() + LASTING)
    except IntegrityError:
        return False
    return True


def forget_ended() -> None:
    """Remove used proofs that have ended anyway."""
    SpentProof.objects.filter(ends_at__lte=timezone.now()).delete()


def _solved(proof: str, about: str) -> bool:
    found = _read(proof)
    texts = ("algorithm", "challenge", "salt", "signature")
    if not all(isinstance(found.get(name), str) for name in texts) or found["algorithm"] != "SHA-256":
        return False
    if not isinstance(found.get("number"), int) or not 0 <= found["number"] <= WORK:
        return False
    right, _why = altcha.verify_solution(cast(altcha.PayloadType, found), _key(), check_expires=True)
    return bool(right) and altcha.extract_params(cast(altcha.PayloadType, found)).get("about") == [
        _about(about)
    ]


def _read(proof: str) -> dict[str, Any]:
    try:
        found = json.loads(base64.b64decode(proof, validate=True))
    except (binascii.Error, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _about(about: str) -> str:
    return hashlib.sha256(about.encode()).hexdigest()[:16]


def _key() -> str:
    return salted_hmac("gongkai proof of work", settings.SECRET_KEY, algorithm="sha256").hexdigest()
