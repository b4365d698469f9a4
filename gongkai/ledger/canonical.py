"""The one way to write an entry as text, and its hash: the same on every database and for ever.

JSON in UTF-8; keys ordered by their length in bytes, then by their bytes; ``, `` and ``: `` between; nothing escaped
but quotation marks, backslashes and control characters; whole numbers without a point, others in plain decimals.
PostgreSQL prints ``jsonb`` exactly so, and SQLite keeps what ``CanonicalJSON`` wrote: facts are hashed as they stand.
"""

import datetime as dt
import json
import math
from collections.abc import Callable
from decimal import Decimal
from hashlib import sha256
from json.encoder import encode_basestring
from typing import Any

BEGINNING = "0" * 64
"""What stands in the place of the hash before the first entry of a chain."""

quoted: Callable[[str], str] = encode_basestring
"""A text as JSON, nothing escaped that need not be."""


class NotCanonical(ValueError):
    """A value that the two databases would not give back alike."""


def json_text(value: Any) -> str:
    """A JSON value as canonical text; raises NotCanonical for what has no such text."""
    if isinstance(value, str):
        return _text(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(json_text, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_text(key)}: {json_text(value[key])}" for key in _ordered(value)) + "}"
    raise NotCanonical(f"{type(value).__name__} is no JSON value: {value!r:.80}")


def _ordered(value: dict[Any, Any]) -> list[str]:
    if wrong := [key for key in value if not isinstance(key, str)]:
        raise NotCanonical(f"a key must be text: {wrong[0]!r:.80}")
    return sorted(value, key=lambda key: (len(_encoded(key)), _encoded(key)))


def _encoded(value: str) -> bytes:
    try:
        return value.encode()
    except UnicodeEncodeError:
        raise NotCanonical(f"half a surrogate pair is no text: {value!r:.80}") from None


def _text(value: str) -> str:
    _encoded(value)
    if "\0" in value:
        raise NotCanonical(f"no database keeps the character 0: {value!r:.80}")
    return quoted(value)


def _number(value: float) -> str:
    if isinstance(value, int):
        return str(int(value))
    if not math.isfinite(value):
        raise NotCanonical(f"{value} is no number")
    exact = Decimal(repr(value))
    return str(int(exact)) if exact == exact.to_integral_value() else format(exact, "f")


class CanonicalJSON(json.JSONEncoder):
    """Writes the JSON fields of the ledger, for ``models.JSONField``."""

    def encode(self, o: Any) -> str:
        """The canonical text."""
        return json_text(o)


def moment_text(moment: dt.datetime) -> str:
    """A moment in UTC with microseconds: ``2026-11-22T09:30:00.000000Z``."""
    return f"{moment.astimezone(dt.UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


Values = tuple[int, int, str, str, str, str, str, str, str, bytes, int | None, str]
"""Of an entry: id, number, kind, kind and number of subject, day the law counts (2026-11-22), moment of recording
(``moment_text``), role, articles and facts as canonical text (facts in UTF-8), id of the entry it corrects, hash of the
entry before.
"""


def entry_text(agency: str, actor: str | None, values: Values) -> bytes:
    """An entry as canonical text in UTF-8; ``agency``: its name in addresses, ``actor``: of the account, if any."""
    pk, number, kind, subject_kind, subject, day, moment, role, articles, facts, corrects, before = values
    # The keys stand in canonical order. A proof does this for every entry, so the longest part is never decoded.
    head = (
        f'{{"id": {pk}, "kind": {quoted(kind)}, "role": {quoted(role)}, '
        f'"actor": {"null" if actor is None else quoted(actor)}, "facts": '
    )
    tail = (
        f', "agency": {quoted(agency)}, "number": {number}, "law_day": {quoted(day)}, "articles": {articles}, '
        f'"corrects": {"null" if corrects is None else corrects}, "recorded_at": {quoted(moment)}, '
        f'"subject_kind": {quoted(subject_kind)}, "previous_hash": {quoted(before)}, '
        f'"subject_number": {quoted(subject)}}}'
    )
    return head.encode() + facts + tail.encode()


def hash_of(text: bytes) -> str:
    """The SHA-256 of a canonical text, in hexadecimal digits."""
    return sha256(text).hexdigest()
