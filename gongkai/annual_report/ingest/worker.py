"""Reads files on order in a process of its own, whose memory is bounded.

Run as ``python -m gongkai.annual_report.ingest.worker MEGABYTES``.

An order is a line of JSON, `{"name", "path" or "size", "lang", "text", "sections", "agencies"}`, with `size` bytes
behind it where there is no path; the answer is a line of JSON, a list with one object for each report.
It ends with its input.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any, BinaryIO

from gongkai.annual_report.ingest import pictures
from gongkai.annual_report.ingest.answers import ALIVE, MAX_BYTES, READY, Answer, refusal_json, refused
from gongkai.annual_report.ingest.reader import Refused, read_all
from gongkai.annual_report.ingest.report import Report
from gongkai.annual_report.ingest.sections import printed_sections

PICTURE_SECONDS = 120.0
"""No page of a file is begun to be read from a picture after so long; it is told as not read."""


def main() -> None:
    """Answer orders until the input ends."""
    megabytes = int(sys.argv[1])
    _limit(megabytes)
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    answers.write(READY)
    answers.flush()

    def page_begun() -> None:
        answers.write(ALIVE)
        answers.flush()

    for line in iter(orders.readline, b""):
        order = json.loads(line)
        pictures.pace = pictures.Pace(time.monotonic() + PICTURE_SECONDS, page_begun)
        try:
            answer = _answer(order, orders)
        except MemoryError:
            answer = [refused(order["name"], "took-too-much", order["lang"], megabytes=megabytes)]
        except RecursionError:
            answer = [
                refused(order["name"], "broken-file", order["lang"], format="", reason="nested too deep")
            ]
        answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()


def as_json(result: Report | Refused, lang: str) -> dict[str, Any]:
    """Return a report, or a refusal, as `docs/report-json.md` describes it."""
    if isinstance(result, Refused):
        return refusal_json(result.file, result.error, lang)
    return result.to_json(lang)


def _answer(order: dict[str, Any], orders: BinaryIO) -> Answer:
    name, lang = order["name"], order["lang"]
    try:
        data = _content(order, orders)
    except OSError as error:
        return [refused(name, "file-not-read", lang, reason=error.strerror or error)]
    if data is None:
        return [refused(name, "too-large", lang, size=Path(order["path"]).stat().st_size, limit=MAX_BYTES)]
    answer = []
    for result in read_all(data, name, order["agencies"]):
        one = as_json(result, lang)
        if order["text"] and isinstance(result, Report):
            from gongkai.annual_report.ingest.show import show  # brings rich, which few need

            one["shown"] = show(result, lang)
        if order.get("sections") and isinstance(result, Report) and result.running:
            one["sections"] = printed_sections(result.running)
        answer.append(one)
    return answer


def _content(order: dict[str, Any], orders: BinaryIO) -> bytes | None:
    """Return the bytes of the file, None where they are too many."""
    if "size" in order:
        return orders.read(order["size"])
    path = Path(order["path"])
    return None if path.is_file() and path.stat().st_size > MAX_BYTES else path.read_bytes()


def _limit(megabytes: int) -> None:
    """Bound the memory where the system can."""
    try:
        import resource
    except ImportError:
        return
    for limit, value in ((resource.RLIMIT_DATA, megabytes * 1024 * 1024), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(limit)
        resource.setrlimit(limit, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))


if __name__ == "__main__":
    main()
