"""Django's requests in threads that are lent: one goes from request to request, and nobody waits for a slow one."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import override_settings
from django.urls import path

from gongkai import lent_threads
from gongkai.lent_threads import AT_ONCE, STANDING, LentThreads
from tests.harness.loops import finish

pytestmark = pytest.mark.django_db(transaction=True)


class Work:
    """What the views of this file do and note."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.begin()

    def begin(self) -> None:
        self.go_on = threading.Event()
        self.at_work = self.most = 0
        self.seen: list[tuple[int, int]] = []

    def here(self, _request: HttpRequest) -> HttpResponse:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        self.seen.append((threading.get_ident(), id(connection.connection)))
        return HttpResponse("here")

    def waits(self, _request: HttpRequest) -> HttpResponse:
        with self.lock:
            self.at_work += 1
            self.most = max(self.most, self.at_work)
        self.go_on.wait(60)
        with self.lock:
            self.at_work -= 1
        return HttpResponse("waited")


work = Work()
urlpatterns = [
    path("here/", work.here),
    path("waits/", work.waits),
]


@pytest.fixture(autouse=True)
def _own_addresses() -> Iterator[None]:
    work.begin()
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=[], ALLOWED_HOSTS=["*"]):
        yield


def run(steps: Callable[[LentThreads], Any]) -> Any:
    """Run an asynchronous function (application) in an event loop of a thread of its own."""

    async def running() -> Any:
        application = LentThreads()
        try:
            return await steps(application)
        finally:
            while application.idle:
                lent_threads._let_go(application.idle.pop())

    return finish(running())


async def ask(
    application: LentThreads, where: str, send: Any = None, gone: asyncio.Event | None = None
) -> bytes:
    """The body of the answer. ``gone``: when it is set, the client is."""
    got = b""
    asked = False

    async def receive() -> dict[str, Any]:
        nonlocal asked
        if asked:
            await (gone or asyncio.Event()).wait()
            return {"type": "http.disconnect"}
        asked = True
        return {"type": "http.request", "body": b""}

    async def sent(message: dict[str, Any]) -> None:
        nonlocal got
        got += message.get("body", b"")

    scope = {"type": "http", "method": "GET", "path": where, "query_string": b"", "headers": []}
    await application(scope, receive, send or sent)
    return got


def test_a_thread_goes_on_to_the_next_request_with_its_connection() -> None:
    """Two requests one after the other: the same thread, the same connection where it lasts (SQLite)."""

    async def steps(application: LentThreads) -> None:
        await ask(application, "/here/")
        await ask(application, "/here/")

    run(steps)
    (first, its), (second, other) = work.seen
    assert first == second
    if connection.vendor == "sqlite":
        assert its == other


def test_few_are_at_work_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of three times as many as may be at work at once never more are, and all are answered."""
    monkeypatch.setattr(lent_threads, "LONG", 60)

    async def steps(application: LentThreads) -> list[bytes]:
        asked = [asyncio.create_task(ask(application, "/waits/")) for _each in range(AT_ONCE * 3)]
        while work.at_work < AT_ONCE:
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.2)
        work.go_on.set()
        return await asyncio.gather(*asked)

    assert run(steps) == [b"waited"] * (AT_ONCE * 3)
    assert work.most == AT_ONCE


def test_nobody_waits_for_those_that_take_long() -> None:
    """While as many as may be at work at once all take long, another is answered before any of them ends."""

    async def steps(application: LentThreads) -> bytes:
        slow = [asyncio.create_task(ask(application, "/waits/")) for _each in range(AT_ONCE)]
        while work.at_work < AT_ONCE:
            await asyncio.sleep(0.01)
        answered = await asyncio.wait_for(ask(application, "/here/"), 30)
        assert work.at_work == AT_ONCE
        work.go_on.set()
        await asyncio.gather(*slow)
        return answered

    assert run(steps) == b"here"


def test_no_more_threads_stand_idle_than_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a rush some threads stay, and the others have ended with their connections closed."""
    monkeypatch.setattr(lent_threads, "AT_ONCE", STANDING * 2)
    closed: list[int] = []
    close_all = lent_threads.connections.close_all

    def closing() -> None:
        closed.append(threading.get_ident())
        close_all()

    monkeypatch.setattr(lent_threads.connections, "close_all", closing)

    async def steps(application: LentThreads) -> int:
        asked = [asyncio.create_task(ask(application, "/waits/")) for _each in range(STANDING + 5)]
        while work.at_work < STANDING + 5:
            await asyncio.sleep(0.01)
        work.go_on.set()
        await asyncio.gather(*asked)
        return len(application.idle)

    assert run(steps) == STANDING
    assert len(set(closed)) >= 5


def test_the_thread_of_a_client_that_went_away_is_lent_when_its_work_has_ended() -> None:
    """While it is at work still, another client gets another thread, and its answer at once."""

    async def steps(application: LentThreads) -> tuple[int, bytes, int]:
        gone = asyncio.Event()
        left = asyncio.create_task(ask(application, "/waits/", gone=gone))
        while not work.at_work:
            await asyncio.sleep(0.01)
        gone.set()
        await asyncio.sleep(0.2)
        standing = len(application.idle)
        answered = await asyncio.wait_for(ask(application, "/here/"), 30)
        assert work.at_work
        work.go_on.set()
        await left
        return standing, answered, len(application.idle)

    assert run(steps) == (0, b"here", 2)


def test_a_thread_that_may_be_at_work_still_is_not_lent() -> None:
    """When the server cannot send the answer, the thread is let go, and the next request gets another one."""

    async def steps(application: LentThreads) -> int:
        async def broken(_message: dict[str, Any]) -> None:
            raise ConnectionResetError

        with pytest.raises(ConnectionResetError):
            await ask(application, "/here/", broken)
        standing = len(application.idle)
        assert await ask(application, "/here/") == b"here"
        return standing

    assert run(steps) == 0
