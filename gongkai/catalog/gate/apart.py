"""Examine and clean in a process of its own: a hostile file can cost at most its time and memory, never the caller.

Run as ``python -m gongkai.catalog.gate`` it reads one order and one file from its input: a line of JSON, then the
bytes. It answers in the same form.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Any

from gongkai.catalog.gate.cleaning import clean
from gongkai.catalog.gate.examining import examine
from gongkai.catalog.gate.findings import Cleaned, Examination, Refusal, RefusedFile
from gongkai.catalog.gate.limits import LARGEST_FILE, MEGABYTES, PICTURE_SHARE, SECONDS
from gongkai.catalog.gate.picturetext import PictureReader
from gongkai.catalog.gate.rules import Level, Rules, default_rules
from gongkai.catalog.gate.words import Word

_MODULE = "gongkai.catalog.gate"
# Memory that is given back is given back to the system, so that reading pictures fits beside the rest.
_FRUGAL = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_MMAP_THRESHOLD_": "262144",
}


def examine_apart(
    name: str,
    data: bytes,
    *,
    rules: Rules | None = None,
    words: Sequence[Word] = (),
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
) -> Examination:
    """As ``examine`` with the text of pictures, in a process of its own; too much time or memory is a refusal.

    Where reading pictures took more time or memory than there is, the answer is that without their text.
    """
    if len(data) > LARGEST_FILE:
        return examine(name, data)
    order = {
        "verb": "examine",
        "name": name,
        "levels": rules.levels() if rules else {},
        "words": _said(words),
    }
    answer, _, refusal = _ask(order, data, seconds, megabytes)
    return Examination(name, "", refusal) if refusal else Examination.from_dict(answer)


def clean_apart(
    name: str,
    data: bytes,
    *,
    mask: bool = False,
    words: Sequence[Word] = (),
    before: Examination | None = None,
    seconds: float = 3 * SECONDS,
    megabytes: int = MEGABYTES,
) -> Cleaned:
    """As ``clean``, in a process of its own. Raises RefusedFile, also for too much time or memory."""
    if len(data) > LARGEST_FILE:
        return clean(name, data)
    known = before.as_dict() if before else None
    order = {"verb": "clean", "name": name, "mask": mask, "words": _said(words), "before": known}
    answer, content, refusal = _ask(order, data, seconds, megabytes)
    refusal = refusal or (Refusal(**answer["refused"]) if answer.get("refused") else None)
    if refusal:
        raise RefusedFile(refusal.code, **refusal.facts)
    return Cleaned.from_dict(answer, content)


def _said(words: Sequence[Word]) -> list[list[str]]:
    return [[one.wrong, one.instead, one.level.value] for one in words]


def _ask(
    order: dict[str, Any], data: bytes, seconds: float, megabytes: int
) -> tuple[dict[str, Any], bytes, Refusal | None]:
    """The answer of a process that is ended after ``seconds``, or why there is none."""
    order = {**order, "seconds": seconds, "megabytes": megabytes}
    environment = {**os.environ, **_FRUGAL, "PYTHONPATH": os.pathsep.join(one for one in sys.path if one)}
    sent = json.dumps(order).encode() + b"\n" + data
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
        return _answered(order, error.stdout or b"") or (
            {},
            b"",
            Refusal("took-too-long", {"seconds": seconds}),
        )
    if order["verb"] == "examine" or done.returncode or not done.stdout:
        refusal = Refusal("took-too-much", {"megabytes": megabytes})
        return _answered(order, done.stdout) or ({}, b"", refusal)
    line, _, content = done.stdout.partition(b"\n")
    return json.loads(line), content, None


def _answered(order: dict[str, Any], written: bytes) -> tuple[dict[str, Any], bytes, None] | None:
    """The last whole answer of an examination, which answers without the text of pictures first; None without one."""
    lines = written.split(b"\n")[:-1] if order["verb"] == "examine" else []
    return (json.loads(lines[-1]), b"", None) if lines else None


def main() -> None:
    """Answer the one order on the standard input."""
    start = time.monotonic()
    line, _, data = sys.stdin.buffer.read().partition(b"\n")
    order = json.loads(line)
    _limit(order["megabytes"], order["seconds"])
    words = [Word(wrong, instead, Level(level)) for wrong, instead, level in order["words"]]
    reader = PictureReader(PICTURE_SHARE * order["seconds"] - (time.monotonic() - start))
    content = b""
    if order["verb"] == "clean":
        try:
            before = Examination.from_dict(order["before"]) if order["before"] else None
            cleaned = clean(
                order["name"], data, mask=order["mask"], words=words, picture_text=reader, before=before
            )
            answer, content = cleaned.as_dict(), cleaned.data
        except RefusedFile as error:
            answer = {"refused": {"code": error.refusal.code, "facts": dict(error.refusal.facts)}}
    else:
        rules = default_rules().with_levels(order["levels"])
        found = examine(order["name"], data, rules=rules, words=words)
        answer = found.as_dict()
        if "image-not-read" in found.counts:
            sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
            sys.stdout.buffer.flush()
            answer = examine(order["name"], data, rules=rules, words=words, picture_text=reader).as_dict()
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + content)
    sys.stdout.buffer.flush()


def _limit(megabytes: int, seconds: float) -> None:
    """Bound memory and processor time where the system can; elsewhere the caller's clock alone ends the process."""
    try:
        import resource
    except ImportError:
        return
    for limit, value in (
        (resource.RLIMIT_DATA, megabytes * 1024 * 1024),
        (resource.RLIMIT_CPU, int(seconds) + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(limit)
        resource.setrlimit(limit, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))
