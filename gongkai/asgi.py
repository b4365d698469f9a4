"""The application as a server sees it: published files first, and Django for everything else.

Django is imported in the background, so that the first page of the site does not wait for it; a Django that
cannot start takes nothing from the readers of published pages.
"""

import asyncio
import logging
import os
import sys
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, cast

from gongkai import body_limit
from gongkai.configuration import Configuration
from gongkai.importing import uncollected
from gongkai.operations.processes import die_with_parent
from gongkai.published import Answer, Asked, PublishedFiles

Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Asgi = Callable[[Message, Receive, Send], Awaitable[None]]

CHUNK = 64 * 1024
BACK_OFFICE = "/admin/"
log = logging.getLogger("gongkai")


class Site:
    """One ASGI application over the published folder, the static files and Django."""

    def __init__(self, data_folder: Path, load: Callable[[], Asgi], *, own_not_found: bool = True) -> None:
        """``load`` imports the application behind the files.

        ``own_not_found``: show the site's ``404.html`` where that application finds no page.
        """
        self.static = PublishedFiles(data_folder / "static", "/static/", lasting="")
        self.site = PublishedFiles(data_folder / "site", lasting="assets/")
        self.own_not_found = own_not_found
        self._load_django = load
        self._django: Future[Asgi] | None = None

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request, or follow the server's start and stop."""
        if scope["type"] == "http":
            answer = self._published(scope)
            if answer is None:
                await self._ask_django(scope, receive, send)
            else:
                await _send_answer(answer, scope, send)
        elif scope["type"] == "lifespan":
            await self._live(receive, send)

    async def _live(self, receive: Receive, send: Send) -> None:
        self.start_django()
        while True:
            message = await receive()
            await send({"type": f"{message['type']}.complete"})
            if message["type"] == "lifespan.shutdown":
                return

    def start_django(self) -> "Future[Asgi]":
        """Begin importing Django unless that was begun; the future holds its application."""
        if self._django is None:
            self._django = Future()
            self._django.add_done_callback(_tell_failure)
            # A daemon: who stops the server does not wait for an import to end.
            threading.Thread(target=self._fulfil, args=[self._django], name="django", daemon=True).start()
        return self._django

    def _fulfil(self, django: "Future[Asgi]") -> None:
        try:
            django.set_result(self._load_django())
        except BaseException as error:  # a refused configuration is a SystemExit
            django.set_exception(error)

    def _published(self, scope: Message) -> Answer | None:
        if scope["method"] not in {"GET", "HEAD"}:
            return None
        asked = _asked(scope)
        if asked.path.startswith(self.static.prefix):
            return self.static.answer(asked)
        return self.site.answer(asked)

    async def _ask_django(self, scope: Message, receive: Receive, send: Send) -> None:
        try:
            django = await asyncio.wrap_future(self.start_django())
        except (Exception, SystemExit):
            await _send_answer(UNAVAILABLE, scope, send)
            return
        if scope["path"].startswith(BACK_OFFICE):
            await django(scope, receive, send)
            return
        if self.own_not_found:
            send = self._with_own_not_found(scope, send)
        if scope["method"] in body_limit.METHODS:
            await _within_the_limit(django, scope, receive, send)
        else:
            await django(scope, receive, send)

    def _with_own_not_found(self, scope: Message, send: Send) -> Send:
        """Replace Django's own 404 page by the site's, as it is published."""
        replaced = False

        async def sent(message: Message) -> None:
            nonlocal replaced
            if message["type"] == "http.response.start" and _is_missing_page(message):
                page = self.site.page("404.html", 404)
                if page is not None:
                    replaced = True
                    await _send_answer(page, scope, send)
            if not replaced:
                await send(message)

        return sent


async def _within_the_limit(django: Asgi, scope: Message, receive: Receive, send: Send) -> None:
    """Ask Django, unless more is sent than the public may; Django never sees the end of that."""
    try:
        if body_limit.announced(scope) > body_limit.LARGEST:
            await body_limit.read_away(receive)
            raise body_limit.TooLarge
        await django(scope, body_limit.counted(receive), send)
    except body_limit.TooLarge:
        headers = [(b"content-type", b"text/html; charset=utf-8"), (b"cache-control", b"no-store")]
        await _send_answer(Answer(413, headers, body_limit.page(scope["path"])), scope, send)


UNAVAILABLE = Answer(
    503,
    [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"retry-after", b"60"),
        (b"cache-control", b"no-store"),
    ],
    "应用暂时无法使用，已公开的页面仍可阅读。\n"
    "The application cannot answer; published pages can be read.\n".encode(),
)


def _tell_failure(started: "Future[Asgi]") -> None:
    error = started.exception()
    if error is not None:
        log.error("The application could not start: %s", error, exc_info=error)


def _asked(scope: Message) -> Asked:
    encoding = none_match = since = part = if_range = b""
    for name, value in scope["headers"]:
        if name == b"accept-encoding":
            encoding = value
        elif name == b"if-none-match":
            none_match = value
        elif name == b"if-modified-since":
            since = value
        elif name == b"range":
            part = value
        elif name == b"if-range":
            if_range = value
    return Asked(scope["path"], scope["query_string"], encoding, none_match, since, part, if_range)


def _is_missing_page(start: Message) -> bool:
    headers = {name.lower(): value for name, value in start["headers"]}
    kind: bytes = headers.get(b"content-type", b"")
    return start["status"] == 404 and kind.startswith(b"text/html")


async def _send_answer(answer: Answer, scope: Message, send: Send) -> None:
    await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
    if scope["method"] == "HEAD":
        await send({"type": "http.response.body", "body": b""})
    elif answer.body is not None:
        await send({"type": "http.response.body", "body": answer.body})
    elif answer.part is None and "http.response.pathsend" in scope.get("extensions", {}):
        await send({"type": "http.response.pathsend", "path": answer.path})
    else:
        await _send_in_pieces(answer, send)


async def _send_in_pieces(answer: Answer, send: Send) -> None:
    with await asyncio.to_thread(open, answer.path, "rb") as file:
        first, left = answer.part or (0, sys.maxsize)
        file.seek(first)
        while piece := await asyncio.to_thread(file.read, min(CHUNK, left)):
            left -= len(piece)
            await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


def load_django() -> Asgi:
    """Import Django and this project's settings; returns Django's application."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.settings")
    with uncollected():
        import django

        django.setup(set_prefix=False)
        from gongkai.lent_threads import LentThreads

        return cast(Asgi, LentThreads())


def from_environment() -> Site:
    """The application that the environment describes."""
    configuration = Configuration.from_environment()
    if os.environ.get("GONGKAI_SERVED"):
        die_with_parent()
    return Site(configuration.data_folder, load_django, own_not_found=not configuration.debug)


application = from_environment()
