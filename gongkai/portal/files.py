"""Writing the published files: each one whole or not at all, with its compressed twin beside it.

New content is written into the folder ``.writing`` of the site, which nobody serves, and moved into place; what a
killed process left there is thrown away by the next. Callers hold the lock of the one writer (``press.sole_writer``).
"""

import ctypes
import gzip
import os
import shutil
import sys
from itertools import count
from pathlib import Path

from django.conf import settings

COMPRESSED = (".html", ".xml", ".json", ".csv", ".css", ".js", ".svg", ".txt")
LEVEL = 6
UNFINISHED = ".writing"

_numbers = count()


class OutsideSite(ValueError):
    """An address leads out of the folder of the published site."""


def path_of(address: str) -> Path:
    """The file behind an address; raises OutsideSite for one that leads elsewhere."""
    return Path(_path(address))


def _path(address: str) -> str:
    relative = address.lstrip("/")
    if not relative or relative.endswith("/"):
        relative += "index.html"
    if any(part in {"", ".", ".."} or "\0" in part or "\\" in part for part in relative.split("/")):
        raise OutsideSite(address)
    return f"{settings.SITE_ROOT}/{relative}"


def exists(address: str) -> bool:
    """Whether a file answers an address."""
    return os.path.exists(_path(address))


def write(address: str, content: bytes) -> bool:
    """Put a page in place atomically; returns False when the same content stood there already."""
    path = _path(address)
    compressed = path.endswith(COMPRESSED)
    if _holds(path, content) and (not compressed or os.path.exists(f"{path}.gz")):
        return False
    try:
        fresh = _written(content)
        if compressed:
            # The twin goes first: a page that is still the old one is written again, a twin is not looked at.
            _move(_written(gzip.compress(content, LEVEL, mtime=0)), f"{path}.gz")
        _move(fresh, path)
    except OSError:
        clear_unfinished()  # on a full disk the half of a page would fill it further
        raise
    return True


def copy(address: str, source: Path) -> bool:
    """Put a copy of a stored file in place atomically; returns False when it stood there already."""
    path = _path(address)
    told = source.stat()
    try:
        standing = os.stat(path)
    except OSError:
        standing = None
    if standing and (standing.st_size, standing.st_mtime_ns) == (told.st_size, told.st_mtime_ns):
        return False
    fresh = _unfinished()
    shutil.copyfile(source, fresh)
    os.utime(fresh, ns=(told.st_atime_ns, told.st_mtime_ns))
    _move(fresh, path)
    return True


def place(address: str, finished: Path) -> None:
    """Put a finished file of ``new_file`` in place atomically, however large; a text gets its compressed twin first."""
    path = _path(address)
    if path.endswith(COMPRESSED):
        twin = new_file()
        with (
            finished.open("rb") as whole,
            twin.open("xb") as raw,
            gzip.GzipFile("", "wb", LEVEL, raw, mtime=0) as compressed,
        ):
            shutil.copyfileobj(whole, compressed, 1 << 20)
        _move(str(twin), f"{path}.gz")
    _move(str(finished), path)


def new_file() -> Path:
    """Where a file can be written before it is put in place."""
    return Path(_unfinished())


def remove(address: str) -> bool:
    """Take a page away, its compressed twin first, and the folders that it leaves empty."""
    path = _path(address)
    Path(f"{path}.gz").unlink(missing_ok=True)
    existed = os.path.lexists(path)
    Path(path).unlink(missing_ok=True)
    folder = os.path.dirname(path)
    while folder != str(settings.SITE_ROOT):
        try:
            os.rmdir(folder)
        except FileNotFoundError:
            pass
        except OSError:
            break
        folder = os.path.dirname(folder)
    return existed


def clear_unfinished() -> None:
    """Throw away what a killed process left half-written."""
    folder = Path(settings.SITE_ROOT, UNFINISHED)
    folder.mkdir(parents=True, exist_ok=True)
    for left in os.scandir(folder):
        os.unlink(left.path)


def settle() -> None:
    """Wait until everything written so far would survive a power cut."""
    if not sys.platform.startswith("linux"):
        os.sync()
        return
    folder = os.open(settings.SITE_ROOT, os.O_RDONLY)
    try:
        if ctypes.CDLL(None, use_errno=True).syncfs(folder) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(settings.SITE_ROOT))
    finally:
        os.close(folder)


def _holds(path: str, content: bytes) -> bool:
    try:
        if os.stat(path).st_size != len(content):
            return False
        with open(path, "rb") as standing:
            return standing.read() == content
    except OSError:
        return False


def _unfinished() -> str:
    return f"{settings.SITE_ROOT}/{UNFINISHED}/{os.getpid()}-{next(_numbers)}"


def _written(content: bytes) -> str:
    """A new file of the system with this content, not in place yet."""
    path = _unfinished()
    with open(path, "xb", buffering=0) as stream:
        left = memoryview(content)
        while left:
            left = left[stream.write(left) :]
    return path


def _move(fresh: str, path: str) -> None:
    try:
        os.replace(fresh, path)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        os.replace(fresh, path)
