"""Writing the published files: each one whole or not at all, with its compressed twin beside it."""

import gzip
import os
import shutil
import tempfile
from pathlib import Path

from django.conf import settings

COMPRESSED = {".html", ".xml", ".json", ".csv", ".css", ".js", ".svg", ".txt"}
LEVEL = 6


class OutsideSite(ValueError):
    """An address leads out of the folder of the published site."""


def path_of(address: str) -> Path:
    """The file behind an address; raises OutsideSite for one that leads elsewhere."""
    relative = address.lstrip("/")
    if not relative or relative.endswith("/"):
        relative += "index.html"
    parts = relative.split("/")
    if any(part in {"", ".", ".."} or "\0" in part or "\\" in part for part in parts):
        raise OutsideSite(address)
    return Path(settings.SITE_ROOT, *parts)


def write(address: str, content: bytes) -> bool:
    """Put a page in place atomically; returns False when the same content stood there already."""
    path = path_of(address)
    compressed = path.with_name(path.name + ".gz") if path.suffix in COMPRESSED else None
    if _holds(path, content) and (compressed is None or compressed.exists()):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    _replace(path, content)
    if compressed:
        _replace(compressed, gzip.compress(content, LEVEL, mtime=0))
    return True


def copy(address: str, source: Path) -> None:
    """Put a copy of a stored file in place atomically; a standing copy of the same size is kept."""
    path = path_of(address)
    if path.exists() and path.stat().st_size == source.stat().st_size:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    shutil.copyfile(source, temporary)
    temporary.replace(path)


def remove(address: str) -> None:
    """Take a page away, its compressed twin first, and the folders that it leaves empty."""
    path = path_of(address)
    path.with_name(path.name + ".gz").unlink(missing_ok=True)
    path.unlink(missing_ok=True)
    folder = path.parent
    while folder != Path(settings.SITE_ROOT) and folder.is_dir() and not any(folder.iterdir()):
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _replace(path: Path, content: bytes) -> None:
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
