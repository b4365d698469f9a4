"""Asynchronous code in tests."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

Given = TypeVar("Given")


def finish(coroutine: Coroutine[Any, Any, Given]) -> Given:
    """Run it in a thread of its own: a browser test before may have left an event loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()
