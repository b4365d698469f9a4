"""Files damaged on purpose, and files made to break a reader: the same ones for the same seed."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from io import BytesIO
from typing import Any

from gongkai.annual_report.tests.builder import balanced, build, printed
from gongkai.annual_report.tests.documents import docx, html, paper, pdf, xlsx
from gongkai.law.report_templates import load

Change = Callable[[bytes, random.Random], bytes]
DIGITS_BELONG = "第二十条第（一）项\n信息内容 本年制发件数\n规章 "
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)


@cache
def originals() -> tuple[tuple[str, bytes], ...]:
    """Return a good report in every format, with its kind."""
    form = load("2021")
    cells = printed(balanced(form))
    report = paper(form, cells)
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.docx", docx(report))
        packed.writestr("b.txt", build(form, cells))
    return (
        ("text", build(form, cells).encode()),
        ("HTML", html(report).encode()),
        ("DOCX", docx(report)),
        ("XLSX", xlsx(report)),
        ("PDF", pdf(report)),
        ("ZIP", archive.getvalue()),
    )


def _cut(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data))]


def _flip(data: bytes, dice: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.choice((1, 3, 20, 200))):
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def _blank(data: bytes, dice: random.Random) -> bytes:
    start, length = dice.randrange(len(data)), dice.randrange(1, 400)
    return data[:start] + bytes(min(length, len(data) - start)) + data[start + length :]


def _double(data: bytes, dice: random.Random) -> bytes:
    start, length = dice.randrange(len(data)), dice.randrange(1, 4000)
    return data[:start] + data[start : start + length] * dice.choice((2, 5, 50)) + data[start + length :]


def _drop(data: bytes, dice: random.Random) -> bytes:
    start = dice.randrange(len(data))
    return data[:start] + data[start + dice.randrange(1, 2000) :]


def _swap(data: bytes, dice: random.Random) -> bytes:
    middle = dice.randrange(len(data))
    return data[middle:] + data[:middle]


CHANGES: tuple[Change, ...] = (_cut, _flip, _blank, _double, _drop, _swap)


def damaged(count: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """Yield `count` damaged files with a name that says what was done to what."""
    dice = random.Random(seed)
    for number in range(count):
        kind, data = originals()[number % len(originals())]
        change = CHANGES[dice.randrange(len(CHANGES))]
        yield f"{number} {kind}{change.__name__}", change(data, dice)


def _package(members: dict[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return stream.getvalue()


def _pages(count: int) -> bytes:
    """Return a PDF of `count` empty pages, written by hand."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    objects.append(b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids))
    objects += [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"] * count
    body, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj%sendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    body += b"".join(b"%010d 00000 n \n" % place for place in places)
    body += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(body)


def _after_the_head(rest: str) -> bytes:
    """A report in HTML that goes on with this where its first table would begin."""
    return (html(paper(load("2021"), {})).partition("<table")[0] + rest).encode()


def _archives_in_archives() -> bytes:
    inner = _package({"a.txt": "信息公开"})
    for _ in range(20):
        inner = _package({"a.zip": inner})
    return inner


def _word(tables: str, end: str = "") -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return _package({"word/document.xml": f"<w:document {space}><w:body>{tables}{end}"})


# Files made to exhaust a reader: deep, huge, or unpacking to more than they seem; made when they are read.
HOSTILE: dict[str, Callable[[], bytes]] = {
    "deep divs": lambda: _after_the_head("<div>" * 200_000),
    "deep tables": lambda: _after_the_head("<table><tr><td>" * 20_000),
    "wide spans": lambda: _after_the_head(
        "<table>" + "<tr><td colspan=999999999 rowspan=999999999>信息内容" * 5_000
    ),
    "huge table": lambda: _after_the_head("<table>" + ("<tr>" + "<td>1" * 200) * 1_500),
    "entity bomb in HTML": lambda: BOMB.encode() + _after_the_head("&j;" * 50),
    "entity bomb in Word": lambda: _package({"word/document.xml": BOMB + "<w>&j;</w>"}),
    "entity bomb in a sheet": lambda: _package({"xl/workbook.xml": BOMB + "<w>&j;</w>"}),
    "zip bomb in Word": lambda: _package({"word/document.xml": " " * 400_000_000}),
    "zip bomb in an archive": lambda: _package({"a.txt": "0" * 300_000_000}),
    "many members": lambda: _package({f"{number}.txt": "x" for number in range(20_000)}),
    "archives in archives": _archives_in_archives,
    "deep tables in Word": lambda: _word("<w:tbl><w:tr><w:tc>" * 20_000),
    "nested tables in Word": lambda: _word(
        "<w:tbl><w:tr><w:tc>" * 80 + "</w:tc></w:tr></w:tbl>" * 80, "</w:body></w:document>"
    ),
    "a PDF of 10,000 pages": lambda: _pages(10_000),
    "megabytes of digits": lambda: b"".join((DIGITS_BELONG.encode(), b"7130000" * 500_000)),
    "megabytes of angle brackets": lambda: b"<" * 4_000_000,
    "one line of tags": lambda: _after_the_head("<td>" * 900_000),
}


def wrong_in_silence(name: str, answer: list[dict[str, Any]], values: Mapping[str, int]) -> list[str]:
    """Return the cells whose number is wrong, or missing, without a doubt that names them.

    Where digits of a text were changed nobody can tell; so of text and HTML only what was cut off is judged.
    """
    what = name.partition(" ")[2]
    if (not what.startswith(("DOCX", "XLSX", "PDF")) and not what.endswith("_cut")) or what.startswith("ZIP"):
        return []
    found = []
    for report in answer:
        doubted = {key for doubt in report.get("doubts", ()) for key in doubt["cells"]}
        for key, cell in report.get("cells", {}).items():
            if cell["value"] != values.get(key, cell["value"]) and key not in doubted:
                found.append(key)
    return found
