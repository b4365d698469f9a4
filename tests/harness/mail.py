"""A real mail server for tests, on a port of its own: it takes mails, or refuses them when told to."""

import email
import email.policy
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage


class MailServer(socketserver.ThreadingTCPServer):
    """Speaks as much SMTP as a client needs. ``mails``: what was taken; ``refusing``: the answer to the next."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.mails: list[EmailMessage] = []
        self.refusing = ""

    @property
    def port(self) -> int:
        """Where it listens."""
        return self.server_address[1]


class _Talk(socketserver.StreamRequestHandler):
    server: MailServer

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())

    def handle(self) -> None:
        self._say("220 test ESMTP")
        for raw in self.rfile:
            word = raw.decode().strip().upper()
            if word.startswith("QUIT"):
                return self._say("221 bye")
            if word == "DATA":
                self._say("354 go on")
                self._take()
            elif word.startswith("RCPT") and self.server.refusing:
                self._say(self.server.refusing)
            else:
                self._say("250 ok")
        return None

    def _take(self) -> None:
        lines = []
        for raw in self.rfile:
            if raw == b".\r\n":
                break
            lines.append(raw.removeprefix(b".") if raw.startswith(b"..") else raw)
        parsed = email.message_from_bytes(b"".join(lines), policy=email.policy.default)
        assert isinstance(parsed, EmailMessage)
        self.server.mails.append(parsed)
        self._say("250 taken")


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """A server that listens as long as it is used."""
    with MailServer() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
