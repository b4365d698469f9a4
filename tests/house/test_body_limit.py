"""More than the public may send is read away and refused before Django could write it to the disk."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from gongkai import asgi, body_limit
from tests.harness.loops import finish


def answered(chunks: list[bytes], length: int | None) -> tuple[int, bytes, list[int]]:
    """Status and body of what the server says to a body in pieces, and how much of it Django was given."""
    given: list[int] = []

    async def django(_scope: Any, receive: Any, send: Any) -> None:
        while True:
            message = await receive()
            given.append(len(message["body"]))
            if not message["more_body"]:
                break
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"ok"})

    waiting = list(chunks)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": waiting.pop(0), "more_body": bool(waiting)}

    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    headers = [] if length is None else [(b"content-length", str(length).encode())]
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/science/apply/files/",
        "query_string": b"",
        "headers": headers,
    }

    async def run() -> None:
        site = asgi.Site(Path(settings.DATA_DIR), lambda: django)
        await site(scope, receive, send)

    finish(run())
    return sent[0]["status"], sent[1]["body"], given


@pytest.mark.parametrize("told", [True, False], ids=["length told", "length not told"])
def test_a_hundred_megabytes_are_refused_before_they_are_kept(told: bool):
    """Django, which would write them to the disk, sees at most what is allowed; the page leads back to the form."""
    chunks = [b"x" * 1024**2] * 100
    status, body, given = answered(chunks, 100 * 1024**2 if told else None)
    assert status == 413
    assert sum(given) <= (0 if told else body_limit.LARGEST)
    assert b'href="/science/apply/files/"' in body
    assert answered([b"x" * 1024], 1024)[0] == 200
