"""The same in a process of its own: a hostile file can cost at most its time and memory, never the caller.

Run as ``python -m gongkai.redaction`` it reads one order and one file from its input: a line of JSON, then the bytes.
It answers in the same form.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from gongkai.redaction.model import (
    LARGEST_FILE,
    Area,
    Box,
    CannotRedact,
    Found,
    Order,
    Proof,
    Redacted,
    Size,
    Survivor,
)
from gongkai.scans import FRUGAL

MEGABYTES = 1_600
SECONDS = 120.0
SECONDS_A_PAGE = 2.0
_MODULE = "gongkai.redaction"


def sizes_apart(data: bytes) -> list[Size]:
    """Width and height of every page as it is shown. Raises CannotRedact."""
    answer, _ = _ask({"verb": "sizes"}, data, SECONDS)
    return [Size(**one) for one in answer["sizes"]]


def picture_apart(data: bytes, page: int, dots: int) -> bytes:
    """A page as a PNG. Raises CannotRedact."""
    return _ask({"verb": "picture", "page": page, "dots": dots}, data, SECONDS)[1]


def find_apart(data: bytes, words: Sequence[str], seconds: float = 60.0) -> tuple[list[Found], list[int]]:
    """As ``finding.find``. Raises CannotRedact."""
    answer, _ = _ask({"verb": "find", "words": list(words), "seconds": seconds}, data, seconds + SECONDS)
    found = [Found(one["word"], one["page"], Area(**one["area"]), one["read"]) for one in answer["found"]]
    return found, answer["unread"]


def redact_apart(data: bytes, order: Order, pages: int) -> Redacted:
    """As ``redacting.redact``; ``pages``: how many the file has. Raises CannotRedact."""
    sent = {
        "verb": "redact",
        "boxes": [asdict(box) for box in order.boxes],
        "strings": order.strings,
        "may_stay": sorted(order.may_stay),
        "picture_seconds": order.picture_seconds,
    }
    answer, content = _ask(sent, data, SECONDS + order.picture_seconds + SECONDS_A_PAGE * pages)
    told = answer["proof"]
    survivors = tuple(Survivor(**one) for one in told.pop("survivors"))
    lists: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in told.items()
    }
    return Redacted(content, Proof(**lists, survivors=survivors), tuple(answer["unlabelled"]))


def _ask(order: dict[str, Any], data: bytes, seconds: float) -> tuple[dict[str, Any], bytes]:
    """The answer of a process that is ended after ``seconds``. Raises CannotRedact."""
    if len(data) > LARGEST_FILE:
        raise CannotRedact("too-large", megabytes=LARGEST_FILE // 1024**2)
    environment = {**os.environ, **FRUGAL, "PYTHONPATH": os.pathsep.join(one for one in sys.path if one)}
    sent = json.dumps({**order, "limit": seconds}).encode() + b"\n" + data
    try:
        done = subprocess.run(  # noqa: S603  (our own interpreter, our own module)
            [sys.executable, "-m", _MODULE],
            input=sent,
            capture_output=True,
            env=environment,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise CannotRedact("took-too-long", seconds=int(seconds)) from error
    if done.returncode or not done.stdout:
        raise CannotRedact("took-too-much", megabytes=MEGABYTES)
    line, _, content = done.stdout.partition(b"\n")
    answer: dict[str, Any] = json.loads(line)
    if "cannot" in answer:
        raise CannotRedact(answer["cannot"], **answer["facts"])
    return answer, content


def main() -> None:
    """Answer the one order on the standard input."""
    line, _, data = sys.stdin.buffer.read().partition(b"\n")
    order = json.loads(line)
    _limit(order["limit"])
    try:
        answer, content = _ANSWERS[order["verb"]](order, data)
    except CannotRedact as error:
        answer, content = {"cannot": error.code, "facts": error.facts}, b""
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + content)
    sys.stdout.buffer.flush()


def _sizes(_order: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    from gongkai.redaction.pages import sizes

    return {"sizes": [asdict(one) for one in sizes(data)]}, b""


def _picture(order: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    import io

    from gongkai.redaction.pages import opened, page_of, picture_of

    with opened(data) as document:
        if not 1 <= order["page"] <= len(document):
            raise CannotRedact("no-such-page", box=0, page=order["page"], pages=len(document))
        picture = picture_of(page_of(document, order["page"]), order["dots"])
    written = io.BytesIO()
    picture.save(written, "PNG")
    return {}, written.getvalue()


def _find(order: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    from gongkai.redaction.finding import find

    found, unread = find(data, order["words"], order["seconds"])
    return {"found": [asdict(one) for one in found], "unread": unread}, b""


def _redact(order: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    from gongkai.redaction.redacting import redact

    boxes = [
        Box(**{key: value for key, value in one.items() if key != "area"}, area=Area(**one["area"]))
        for one in order["boxes"]
    ]
    wanted = Order(
        boxes, tuple(order["strings"]), frozenset(order["may_stay"]), float(order["picture_seconds"])
    )
    made = redact(data, wanted)
    return {"proof": asdict(made.proof), "unlabelled": made.unlabelled}, made.data


_ANSWERS = {"sizes": _sizes, "picture": _picture, "find": _find, "redact": _redact}


def _limit(seconds: float) -> None:
    """Bound memory and processor time where the system can; elsewhere the caller's clock alone ends the process."""
    try:
        import resource
    except ImportError:
        return
    for limit, value in (
        (resource.RLIMIT_DATA, MEGABYTES * 1024 * 1024),
        (resource.RLIMIT_CPU, int(seconds) + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(limit)
        resource.setrlimit(limit, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))
