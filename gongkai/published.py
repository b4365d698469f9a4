"""The published site as files: which file answers a request, and with which headers.

Plain Python without Django: reading the site must work while the application is starting, broken or absent.
A folder is never trusted more than its files: names that climb, hide or point outside are not found.
"""

import os
import re
import stat
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import formatdate
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from gongkai.byte_ranges import Headers, Part, asked_part, part_headers

SMALL = 256 * 1024  # a file up to this size may be answered from memory
MEMORY = 64 * 1024 * 1024  # for all of them together

TYPES = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".ofd": "application/ofd",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".ppt": "application/vnd.ms-powerpoint",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".rar": "application/vnd.rar",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml; charset=utf-8",
    ".zip": "application/zip",
}

PAGE_POLICY = (
    b"default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; "
    b"base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
)
# For SVG and XML opened by themselves, which could hold scripts.
DOCUMENT_POLICY = b"default-src 'none'; style-src 'unsafe-inline'; sandbox"

REFUSED_WEIGHTS = {b"q=0", b"q=0.0", b"q=0.00", b"q=0.000"}
FEED = "/feed.xml"
HASHED_NAME = re.compile(r"[.-][0-9a-f]{8,64}\.\w+$")


@dataclass(frozen=True, slots=True)
class Answer:
    """What to send: the status, the headers, and either a body or the file at ``path``, whole or a part of it."""

    status: int
    headers: Headers
    body: bytes | None
    path: str = ""
    part: Part | None = None


class Asked(NamedTuple):
    """What a request says that matters to a file; header values are empty where they were not sent."""

    path: str
    query: bytes = b""
    accept_encoding: bytes = b""
    if_none_match: bytes = b""
    if_modified_since: bytes = b""
    range: bytes = b""
    if_range: bytes = b""


class _Entry(NamedTuple):
    """A file as it was when last read: its path, what would change with it, and the answers made of it."""

    path: str
    twin: str
    signature: tuple[int, ...]
    whole: Answer
    not_modified: Answer
    etag: bytes
    last_modified: bytes


class PublishedFiles:
    """The files of one folder. What is given from memory has been compared with the file as it is now."""

    def __init__(self, folder: Path, prefix: str = "/", *, lasting: str | None = None) -> None:
        """Serve ``folder`` under ``prefix``; a name with a hash in it never changes below its folder ``lasting``."""
        self.folder = str(folder)
        self.prefix = prefix
        self.lasting = None if lasting is None else f"{folder}/{lasting}"
        self._kept: OrderedDict[tuple[str, bool], _Entry] = OrderedDict()
        self._bytes_kept = 0

    def answer(self, asked: Asked) -> Answer | None:
        """The answer to GET or HEAD, or None where no published file has this address."""
        if asked.range:
            # A part is always one of the file itself, never of its compressed twin.
            whole = self._whole(asked._replace(accept_encoding=b""))
            return whole and _part(whole, asked)
        return self._whole(asked)

    def _whole(self, asked: Asked) -> Answer | None:
        key = (asked.path, _accepts_gzip(asked.accept_encoding))
        kept = self._kept.get(key)
        if kept is not None and kept.signature == _signature(kept.path, kept.twin):
            self._kept.move_to_end(key)
            return _choose(kept, asked)
        self._forget(key)
        path = self._path_of(asked.path)
        if path is None:
            return None
        if path.endswith("/"):
            path += "index.html"
        elif os.path.isdir(path):
            return self._with_slash(path, asked)
        entry = self._read(path, compressed=key[1])
        if entry is None:
            return None
        self._keep(key, entry)
        return _choose(entry, asked)

    def page(self, name: str, status: int) -> Answer | None:
        """A file of the folder as the body of another status, e.g. ``404.html``."""
        entry = self._read(f"{self.folder}/{name}", compressed=False)
        return entry and Answer(status, entry.whole.headers, entry.whole.body, entry.whole.path)

    def _path_of(self, address: str) -> str | None:
        if not address.startswith(self.prefix):
            return None
        inside = address[len(self.prefix) :]
        names = inside.split("/")
        if names[-1] == "":
            names.pop()
        if any(not name or name[0] == "." or "\0" in name or "\\" in name for name in names):
            return None
        return f"{self.folder}/{inside}"

    def _with_slash(self, path: str, asked: Asked) -> Answer | None:
        """A folder asked for without its slash: its relative links need it."""
        if _signature(f"{path}/index.html") is None:
            return None
        target = quote(os.fsencode(asked.path)).encode() + b"/" + (b"?" + asked.query if asked.query else b"")
        headers = [(b"location", target), (b"content-length", b"0"), (b"cache-control", b"no-cache")]
        return Answer(301, headers, b"")

    def _is_inside(self, path: str) -> bool:
        """Whether the file, all links followed, lies in the folder."""
        return os.path.realpath(path).startswith(os.path.realpath(self.folder) + os.sep)

    def _read(self, path: str, *, compressed: bool) -> _Entry | None:
        """What the file says now; None for what is no file of this folder, all links followed."""
        twin = f"{path}.gz" if compressed else ""
        signature = _signature(path, twin)
        if signature is None or not self._is_inside(path):
            return None
        # A twin older than its file is what an interrupted or foreign writer left: the file is right.
        newer_twin = len(signature) > 3 and signature[4] >= signature[1]
        shown = twin if newer_twin and self._is_inside(twin) else path
        size, body = signature[5 if shown == twin else 2], None
        if size <= SMALL:
            try:
                body = Path(shown).read_bytes()
            except OSError:
                return None
            size = len(body)
        return self._entry(path, twin, signature, Answer(200, [], body, shown), size)

    def _entry(self, path: str, twin: str, signature: tuple[int, ...], bare: Answer, size: int) -> _Entry:
        encoded = bare.path == twin
        etag = f'"{signature[1]:x}-{signature[2]:x}{"-gz" if encoded else ""}"'.encode()
        last_modified = formatdate(signature[1] // 1_000_000_000, usegmt=True).encode()
        lasting: Headers = [
            (b"etag", etag),
            (b"last-modified", last_modified),
            (b"cache-control", self._cache_control(path)),
            (b"vary", b"Accept-Encoding"),
        ]
        headers = [*_type_headers(path), (b"content-length", str(size).encode()), *lasting]
        headers.append((b"content-encoding", b"gzip") if encoded else (b"accept-ranges", b"bytes"))
        whole = Answer(200, headers, bare.body, bare.path)
        return _Entry(path, twin, signature, whole, Answer(304, lasting, b""), etag, last_modified)

    def _cache_control(self, path: str) -> bytes:
        if self.lasting is not None and path.startswith(self.lasting) and HASHED_NAME.search(path):
            return b"public, max-age=31536000, immutable"
        return b"public, no-cache"  # kept by the reader, asked about each time: a withdrawal shows at once

    def _keep(self, key: tuple[str, bool], entry: _Entry) -> None:
        self._kept[key] = entry
        self._bytes_kept += _weight(entry)
        while self._bytes_kept > MEMORY:
            self._forget(next(iter(self._kept)))

    def _forget(self, key: tuple[str, bool]) -> None:
        entry = self._kept.pop(key, None)
        if entry is not None:
            self._bytes_kept -= _weight(entry)


def _weight(entry: _Entry) -> int:
    """Bytes that a kept entry costs, its own objects included."""
    return 2048 + len(entry.whole.body or b"")


def _signature(path: str, twin: str = "") -> tuple[int, ...] | None:
    """What changes when the file, or its compressed twin, is replaced; None where there is no file."""
    try:
        told = os.stat(path)
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(told.st_mode):
        return None
    own = (told.st_ino, told.st_mtime_ns, told.st_size)
    if not twin:
        return own
    try:
        told = os.stat(twin)
    except OSError:
        return own
    return (*own, told.st_ino, told.st_mtime_ns, told.st_size)


def _choose(entry: _Entry, asked: Asked) -> Answer:
    if (asked.if_none_match or asked.if_modified_since) and _is_known(entry, asked):
        return entry.not_modified
    return entry.whole


def _part(whole: Answer, asked: Asked) -> Answer:
    """The part that is asked for, where the reader holds the rest of this very version."""
    told = dict(whole.headers)
    known = {b"", told.get(b"etag"), told.get(b"last-modified")}
    if whole.status != 200 or asked.if_range not in known:
        return whole
    size = int(told[b"content-length"])
    part = asked_part(asked.range, size)
    if part is None:
        return whole
    headers = part_headers(whole.headers, part, size)
    if not part.length:
        return Answer(416, headers, b"")
    body = whole.body if whole.body is None else whole.body[part.first : part.first + part.length]
    return Answer(206, headers, body, whole.path, part)


def _is_known(entry: _Entry, asked: Asked) -> bool:
    """Whether the reader already has this very version (RFC 9110: the tag counts before the date)."""
    if asked.if_none_match:
        return asked.if_none_match == b"*" or entry.etag in _tags(asked.if_none_match)
    return bool(asked.if_modified_since) and asked.if_modified_since == entry.last_modified


def _tags(header: bytes) -> Iterator[bytes]:
    return (tag.strip().removeprefix(b"W/") for tag in header.split(b","))


@lru_cache(256)
def _accepts_gzip(header: bytes) -> bool:
    for part in header.lower().split(b","):
        name, _, weight = part.partition(b";")
        if name.strip() == b"gzip":
            return weight.strip() not in REFUSED_WEIGHTS
    return False


def _type_headers(path: str) -> Headers:
    suffix = os.path.splitext(path)[1].lower()
    kind = TYPES.get(".atom" if path.endswith(FEED) else suffix, "application/octet-stream")
    headers = [
        (b"content-type", kind.encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"same-origin"),
    ]
    if suffix == ".html":
        headers.append((b"content-security-policy", PAGE_POLICY))
    elif suffix in {".svg", ".xml"}:
        headers.append((b"content-security-policy", DOCUMENT_POLICY))
    return headers
