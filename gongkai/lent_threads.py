"""Django behind the server: each request has a thread that lasts, and few of them are at work at once.

Django opens a thread, and in it a connection to the database, for each request anew; and of twenty threads that are
at work at once each slows down all the others. Here a thread is lent to a request and goes on to the next one with the
connection it has, and who comes while ``AT_ONCE`` are at work waits, unless those take long.
"""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any

from asgiref.sync import ThreadSensitiveContext, sync_to_async
from django.core.handlers.asgi import ASGIHandler
from django.db import connections
from django.http import FileResponse, HttpRequest, HttpResponseBase

AT_ONCE = 4
"""So many requests are at work at once; more of them only take turns at the interpreter."""
LONG = 0.5
"""Seconds after which one at work is no longer counted, so that none waits for those that read a report or print."""
STANDING = 16
"""So many idle threads are kept, each with its connection."""


class Room:
    """Place for those at work; must be used in one event loop."""

    def __init__(self) -> None:
        self._places = asyncio.Semaphore(AT_ONCE)

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """Wait for a place and have it until the end, or until it has lasted ``LONG`` seconds."""
        await self._places.acquire()
        held = True

        def give_back() -> None:
            nonlocal held
            if held:
                held = False
                self._places.release()

        timer = asyncio.get_running_loop().call_later(LONG, give_back)
        try:
            yield
        finally:
            timer.cancel()
            give_back()


class LentThreads(ASGIHandler):
    """Django's application over threads that are lent."""

    def __init__(self) -> None:
        super().__init__()
        self.idle: list[ThreadPoolExecutor] = []
        self.room = Room()

    def load_middleware(self, is_async: bool = False) -> None:
        """All in one step in the thread: our views are not asynchronous, and each change of thread costs."""
        super().load_middleware(is_async=False)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer one request; what it opens in its thread, the thread keeps."""
        thread = self.idle.pop() if self.idle else ThreadPoolExecutor(1, "request")
        try:
            async with ThreadSensitiveContext(executor=thread):
                await super().__call__(scope, receive, send)
        except BaseException:
            _let_go(thread)  # it may be at work still
            raise
        if len(self.idle) < STANDING:
            self.idle.append(thread)
        else:
            _let_go(thread)

    async def run_get_response(self, request: HttpRequest) -> HttpResponseBase:
        """The answer. Only the work on it takes a place, not a slow sending or receiving."""
        async with self.room.place():
            answer = await sync_to_async(self.get_response)(request)
        answer._handler_class = type(self)  # type: ignore[attr-defined]
        if isinstance(answer, FileResponse):
            answer.block_size = self.chunk_size
        return answer


def _let_go(thread: ThreadPoolExecutor) -> None:
    thread.submit(connections.close_all)
    thread.shutdown(wait=False)
