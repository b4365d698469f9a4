"""Files from outside are shown to ClamAV before they are kept, when ``GONGKAI_CLAMD`` names its daemon.

Spoken is clamd's INSTREAM: the length of each piece in four bytes, the piece, at last a length of zero. Without a
daemon nothing is searched for but the test file of virus scanners, and pages and documentation say so.
"""

import socket
import struct
from contextlib import closing
from dataclasses import dataclass

from django.conf import settings
from django.core.files import File

PIECE = 64 * 1024
TIMEOUT = 30
# The file by which virus scanners are tried out; whoever sends it wants to know whether anyone looks.
EICAR = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"


@dataclass(frozen=True)
class Finding:
    """What came of it. ``test``: it is the test file; ``virus``: its name; ``unknown``: it could not be asked."""

    test: bool = False
    virus: str = ""
    unknown: bool = False


def configured() -> bool:
    """Whether files are shown to a scanner."""
    return bool(settings.CLAMD)


def look_at(upload: File) -> Finding:
    """Search a file; where a daemon is named and does not answer, nothing is known."""
    if _holds_test_file(upload):
        return Finding(test=True)
    if not configured():
        return Finding()
    try:
        with closing(_connection()) as daemon:
            return _read(_asked(daemon, upload))
    except OSError:
        return Finding(unknown=True)
    finally:
        upload.seek(0)


def _holds_test_file(upload: File) -> bool:
    """Piece by piece, with the end of each before the next."""
    upload.seek(0)
    before = b""
    try:
        while piece := bytes(upload.read(PIECE)):
            if EICAR in before + piece:
                return True
            before = piece[-len(EICAR) :]
        return False
    finally:
        upload.seek(0)


def _connection() -> socket.socket:
    where = settings.CLAMD
    if where.startswith("unix:"):
        made = socket.socket(socket.AF_UNIX)
        made.settimeout(TIMEOUT)
        made.connect(where.removeprefix("unix:"))
        return made
    host, _colon, port = where.rpartition(":")
    return socket.create_connection((host.strip("[]"), int(port)), timeout=TIMEOUT)


def _asked(daemon: socket.socket, upload: File) -> str:
    daemon.sendall(b"zINSTREAM\0")
    upload.seek(0)
    try:
        while piece := bytes(upload.read(PIECE)):
            daemon.sendall(struct.pack("!L", len(piece)) + piece)
        daemon.sendall(struct.pack("!L", 0))
    except (BrokenPipeError, ConnectionResetError):
        pass  # it has heard enough, and says why
    answer = b""
    while not answer.endswith(b"\0") and (more := daemon.recv(4096)):
        answer += more
    return answer.rstrip(b"\0\n").decode("utf-8", "replace")


def _read(answer: str) -> Finding:
    if answer.endswith(" FOUND"):
        return Finding(virus=answer.removeprefix("stream: ").removesuffix(" FOUND")[:100])
    return Finding(unknown=not answer.endswith("OK"))
