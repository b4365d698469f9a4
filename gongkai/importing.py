"""Importing the application: nothing that it makes is thrown away, so nothing need be looked for to throw away."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold the collection of garbage back, and leave what was made out of every later one.

    Without it a quarter of the time of importing goes to passes over modules that stay for good.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
