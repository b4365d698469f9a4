"""Equal words found again without reading every text: a digest of what is asked, however it is spaced."""

import hashlib
from collections.abc import Iterable
from typing import Any

from django.db import models


def words_key(name: str) -> str:
    """A digest by which equal names are found, however they are spaced and punctuated; "" for none."""
    plain = "".join(character for character in name.casefold() if character.isalnum())
    return hashlib.sha256(plain.encode()).hexdigest()[:32] if plain else ""


class KeyedByWords(models.Manager):
    """Keeps the digest of the name, also of rows that are made together."""

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        """With their digests."""
        rows = list(objs)
        for row in rows:
            row.words_key = words_key(row.name)
        return super().bulk_create(rows, *args, **kwargs)
