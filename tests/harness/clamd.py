"""A local clamd for tests: it speaks INSTREAM, finds a word in what it is sent, and remembers how much came."""

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

VIRUS = b"harmless-but-found-by-the-test"


class Clamd(socketserver.ThreadingTCPServer):
    """``received``: bytes of each file that was sent."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.received: list[bytes] = []

    @property
    def where(self) -> str:
        """As ``GONGKAI_CLAMD`` names it."""
        return f"127.0.0.1:{self.server_address[1]}"


class _Talk(socketserver.StreamRequestHandler):
    server: Clamd

    def handle(self) -> None:
        command = self.rfile.read(len(b"zINSTREAM\0"))
        if command != b"zINSTREAM\0":
            self.wfile.write(b"UNKNOWN COMMAND\0")
            return
        data = b""
        while size := struct.unpack("!L", self.rfile.read(4))[0]:
            data += self.rfile.read(size)
        self.server.received.append(data)
        self.wfile.write(b"stream: Test.Found FOUND\0" if VIRUS in data else b"stream: OK\0")


@contextmanager
def clamd() -> Iterator[Clamd]:
    """A daemon that listens as long as it is used."""
    with Clamd() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
