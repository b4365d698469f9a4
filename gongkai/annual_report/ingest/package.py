"""A zip package opened with care: how many members, how large, how well compressed, each bounded."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Any

from lxml import etree

from gongkai.annual_report.ingest import messages

MAX_MEMBERS = 2_000
MAX_MEMBER = 24 * 1024 * 1024
MAX_TOTAL = 64 * 1024 * 1024
MAX_RATIO = 250
FREE_SIZE = 2 * 1024 * 1024
_FAILURES = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class Package:
    """The members of a zip file by name, read one by one. ReadError: broken-file, protected, swollen."""

    def __init__(self, data: bytes, file: str, kind: str, total: int = MAX_TOTAL) -> None:
        self.total = total
        self.file = file
        self.kind = kind
        self._taken = 0
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self.members = {one.filename: one for one in self._zip.infolist()}
        except _FAILURES as error:
            raise self._broken(error) from error
        if len(self.members) > MAX_MEMBERS:
            raise messages.refusal("swollen", file, format=kind)

    def read(self, name: str) -> bytes:
        """Return the content of a member; empty where there is none of this name."""
        member = self.members.get(name)
        if member is None:
            return b""
        if member.flag_bits & 1:
            raise messages.refusal("protected", self.file, format=self.kind)
        size, packed = member.file_size, max(member.compress_size, 1)
        self._taken += size
        if size > MAX_MEMBER or self._taken > self.total or (size > FREE_SIZE and size > MAX_RATIO * packed):
            raise messages.refusal("swollen", self.file, format=self.kind)
        try:
            with self._zip.open(member) as stream:
                content = stream.read(size + 1)
        except _FAILURES as error:
            raise self._broken(error) from error
        if len(content) > size:
            raise messages.refusal("swollen", self.file, format=self.kind)
        return content

    def tree(self, name: str) -> Any:
        """Return a member as XML without entities and without the network; None where it is not there."""
        content = self.read(name)
        if not content:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
        )
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise self._broken(error) from error

    def _broken(self, error: Exception) -> Exception:
        return messages.refusal("broken-file", self.file, format=self.kind, reason=str(error)[:200])
