"""Office files are ZIP archives that hold the time of packing: packed again, equal content gives equal bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

MOMENT = (1980, 1, 1, 0, 0, 0)


def steady(data: bytes, exchanged: Mapping[str, bytes] | None = None) -> bytes:
    """The same archive with one fixed time in it, its members in their order; ``exchanged`` replaces some of them."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for name in source.namelist():
            member = zipfile.ZipInfo(name, MOMENT)
            member.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(member, (exchanged or {}).get(name) or source.read(name))
    return target.getvalue()
