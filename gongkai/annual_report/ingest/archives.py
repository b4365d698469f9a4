"""Archives of reports: the files in a ZIP or TAR, one by one, archives within them opened up to a depth."""

from __future__ import annotations

import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.package import Package
from gongkai.annual_report.ingest.report import ReadError

MAX_DEPTH = 2
MAX_FILES = 1_000
MAX_TOTAL = 256 * 1024 * 1024
MAX_RATIO = 250
_OFFICE = ("word/document.xml", "xl/workbook.xml", "OFD.xml", "mimetype", "[Content_Types].xml")
_TAR_ERRORS = (tarfile.TarError, zlib.error, EOFError, OSError, ValueError)
_IGNORED = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")

Member = tuple[str, bytes | ReadError]


def is_archive(data: bytes) -> bool:
    """Whether a file holds other files, by its content."""
    if data.startswith(b"PK\x03\x04"):
        try:
            names = zipfile.ZipFile(BytesIO(data)).namelist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            return False
        return not any(name in names for name in _OFFICE)
    return data[257:262] == b"ustar" or data.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00"))


def members(data: bytes, file: str, depth: int = 0) -> Iterator[Member]:
    """Yield name and content of each file in an archive; a ReadError instead of what cannot be taken out.

    ReadError is raised where the archive itself is broken, protected or swollen.
    """
    found = _zip_members(data, file) if data.startswith(b"PK") else _tar_members(data, file)
    for count, (name, content) in enumerate(found):
        path = f"{file}/{name}"
        if count >= MAX_FILES:
            yield path, messages.refusal("swollen", file, format="archive")
            return
        if isinstance(content, bytes) and is_archive(content):
            if depth + 1 >= MAX_DEPTH:
                yield (
                    path,
                    messages.refusal("format-not-read", path, format="archive in an archive in an archive"),
                )
                continue
            try:
                yield from members(content, path, depth + 1)
            except ReadError as error:
                yield path, error
        else:
            yield path, content


def _zip_members(data: bytes, file: str) -> Iterator[Member]:
    package = Package(data, file, "ZIP", MAX_TOTAL)
    for name, member in package.members.items():
        shown = name if member.flag_bits & 0x800 else _chinese(name)
        if member.is_dir() or any(part in shown for part in _IGNORED):
            continue
        try:
            yield shown, package.read(name)
        except ReadError as error:
            yield shown, error


def _chinese(name: str) -> str:
    """Return a name as it was meant: archives packed on Windows write GBK without saying so."""
    try:
        return name.encode("cp437").decode("gb18030")
    except UnicodeError:
        return name


def _tar_members(data: bytes, file: str) -> Iterator[Member]:
    taken, limit = 0, min(MAX_TOTAL, max(MAX_RATIO * len(data), 1024 * 1024))
    try:
        with tarfile.open(fileobj=BytesIO(data), mode="r|*") as archive:
            for member in archive:
                name = str(PurePosixPath(member.name))
                if not member.isfile() or any(part in name for part in _IGNORED):
                    continue
                taken += member.size
                if taken > limit:
                    raise messages.refusal("swollen", file, format="TAR")
                stream = archive.extractfile(member)
                if stream is not None:
                    yield name, stream.read(member.size)
    except _TAR_ERRORS as error:
        raise messages.refusal("broken-file", file, format="TAR", reason=str(error)[:200]) from error
