"""Office files are ZIP archives that hold the time of packing: packed again, equal content gives equal bytes."""

from __future__ import annotations

import io
import zipfile

MOMENT = (1980, 1, 1, 0, 0, 0)


def steady(data: bytes) -> bytes:
    """The same archive with one fixed time in it and its members in their order."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for name in source.namelist():
            member = zipfile.ZipInfo(name, MOMENT)
            member.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(member, source.read(name))
    return target.getvalue()
