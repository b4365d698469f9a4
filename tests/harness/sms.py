"""A local gateway for text messages: it takes what is posted to it, or answers as it is told to."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Gateway(ThreadingHTTPServer):
    """``messages``: what was taken; ``status``: what the next are answered with."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.messages: list[dict[str, Any]] = []
        self.tokens: list[str] = []
        self.status = 200

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_address[1]}/send"


class _Talk(BaseHTTPRequestHandler):
    server: Gateway

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.server.status == 200:
            self.server.messages.append(json.loads(body))
            self.server.tokens.append(self.headers.get("Authorization", ""))
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *_args: Any) -> None:
        """Say nothing."""


@contextmanager
def gateway() -> Iterator[Gateway]:
    """A gateway that listens as long as it is used."""
    with Gateway() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
