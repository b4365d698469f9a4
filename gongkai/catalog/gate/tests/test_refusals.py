"""What cannot be examined is refused with its reason, within bounds, and never called clean."""

import io
import random
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from functools import reduce

import pikepdf
import pytest

from gongkai.catalog.gate import Level, PictureReader, RefusedFile, clean, clean_apart, examine, examine_apart
from gongkai.catalog.gate.limits import MEGABYTES, MOST_PAGES
from gongkai.catalog.gate.rules import data
from gongkai.catalog.gate.tests.numbers import ID
from gongkai.catalog.gate.tests.office import Part, Sheet, docx, paragraph, xlsx
from gongkai.catalog.gate.tests.pages import pdf, picture, text
from gongkai.catalog.gate.tests.planted import PLANTED

BOOK = xlsx(Sheet("公示", [["一"]]))
LETTER = docx(paragraph("公示"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def with_part(data: bytes, name: str, content: bytes, flags: int = 0) -> bytes:
    """The package with one more part; ``flags`` are put on the first part."""
    written = io.BytesIO(data)
    with zipfile.ZipFile(written, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    found = bytearray(written.getvalue())
    if flags:
        place = found.index(b"PK\x01\x02")
        found[place + 8] |= flags
    return bytes(found)


def with_types(data: bytes, old: str, new: str) -> bytes:
    """The package with other words in its content types."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(written, "w") as target:
        for name in package.namelist():
            content = package.read(name)
            target.writestr(
                name, content.replace(old.encode(), new.encode()) if name.startswith("[") else content
            )
    return written.getvalue()


def many_parts() -> bytes:
    written = io.BytesIO(LETTER)
    with zipfile.ZipFile(written, "a") as package:
        for number in range(6000):
            package.writestr(f"word/x{number}.xml", b"<a/>")
    return written.getvalue()


def many_large_parts() -> bytes:
    written = io.BytesIO(LETTER)
    with zipfile.ZipFile(written, "a", zipfile.ZIP_DEFLATED) as package:
        for number in range(21):
            package.writestr(f"word/x{number}.xml", bytes(8 << 20))
    return written.getvalue()


def twice_packed() -> bytes:
    def pack(document: pikepdf.Pdf) -> None:
        made = document.make_stream(b"")
        made.write(
            zlib.compress(zlib.compress(bytes(99))), filter=pikepdf.Array([pikepdf.Name.FlateDecode] * 2)
        )
        document.pages[0].obj["/X"] = made

    return pdf("", change=pack, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def locked() -> bytes:
    return pdf(text("secret"), encryption=pikepdf.Encryption(owner="o", user="u", R=6))


def packed_objects(megabytes: int) -> bytes:
    """A PDF whose only objects lie in an object stream that grows without end."""
    blanks, deflater = b" " * (1 << 20), zlib.compressobj()
    # Flushed fully, each megabyte after the first is packed into the same bytes.
    one, more = (deflater.compress(blanks) + deflater.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    checksum = reduce(lambda known, _: zlib.adler32(blanks, known), range(megabytes), 1)
    packed = one + more * (megabytes - 1) + b"\x03\0" + checksum.to_bytes(4, "big")
    written = b"%PDF-1.5\n"
    first = len(written)
    head = b"1 0 obj\n<</Type/ObjStm/N 1/First 4/Length %d/Filter/FlateDecode>>stream\n"
    written += head % len(packed) + packed + b"\nendstream\nendobj\n"
    second = len(written)
    entries = [(0, 0), (1, first), (2, 1), (1, second)]
    table = b"".join(bytes([kind]) + place.to_bytes(4, "big") + b"\0" for kind, place in entries)
    written += b"3 0 obj\n<</Type/XRef/Size 4/W[1 4 1]/Root 2 0 R/Length %d>>stream\n" % len(table) + table
    return written + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF" % second


def growing_page(megabytes: int) -> bytes:
    def grow(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.Contents = document.make_stream(b"0 0 m " * (megabytes * 1024 * 1024 // 6))

    return pdf(text("x"), change=grow)


def _only_types() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
    return written.getvalue()


ENTITIES = '<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
FAULTS: list[tuple[str, str, Callable[[], bytes], str]] = [
    ("empty", "a.txt", lambda: b"", "empty"),
    ("100 MB", "a.pdf", lambda: b"%PDF-1.7" + bytes(100 << 20), "too-large"),
    ("large text", "a.txt", lambda: b"a" * (9 << 20), "too-large"),
    ("10,000 pages", "a.pdf", lambda: pdf(*[""] * 10_000), "too-many-pages"),
    ("6,000 parts", "a.docx", many_parts, "too-many-parts"),
    ("zip bomb", "a.docx", lambda: with_part(LETTER, "word/b.xml", bytes(64 << 20)), "zip-bomb"),
    ("bomb of many", "a.docx", many_large_parts, "zip-bomb"),
    ("pdf bomb", "a.pdf", lambda: growing_page(120), "zip-bomb"),
    ("twice packed pdf", "a.pdf", twice_packed, "zip-bomb"),
    ("broken docx", "a.docx", lambda: LETTER[:-40], "broken"),
    ("broken part", "a.docx", lambda: docx("<w:p>"), "broken"),
    ("no main part", "a.xlsx", _only_types, "broken"),
    ("broken pdf", "a.pdf", lambda: b"%PDF-1.7\n" + bytes(500), "broken"),
    ("broken picture", "a.jpg", lambda: picture()[:30], "broken"),
    ("html nested too deeply", "a.html", lambda: b"<div>" * 9000 + ID.encode(), "broken"),
    ("encrypted pdf", "a.pdf", locked, "encrypted"),
    ("encrypted docx", "a.docx", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ("encrypted xlsx", "a.xlsx", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ("encrypted zip", "a.xlsx", lambda: with_part(BOOK, "a.xml", b"<a/>", flags=1), "encrypted"),
    ("macro workbook", "a.xlsm", lambda: BOOK, "macro"),
    ("macros in an xlsx", "a.xlsx", lambda: with_part(BOOK, "xl/vbaProject.bin", b"x"), "macro"),
    (
        "macro type",
        "a.docx",
        lambda: with_types(LETTER, "document.main+xml", "document.macroEnabled.main+xml"),
        "macro",
    ),
    ("macro sheet", "a.xlsx", lambda: with_part(BOOK, "xl/macrosheets/sheet1.xml", b"<a/>"), "macro"),
    ("old word file", "a.doc", lambda: OLE, "old-format"),
    ("old file by another name", "a.docx", lambda: OLE, "old-format"),
    (
        "entities in a part",
        "a.docx",
        lambda: docx("", [Part("word/header1.xml", "header", ENTITIES)]),
        "declares-entities",
    ),
    ("entities in the strings", "a.xlsx", lambda: _strings(ENTITIES), "declares-entities"),
    ("unknown format", "a.ofd", lambda: b"PK\3\4", "format-not-examined"),
    ("no ending", "README", lambda: b"text", "format-not-examined"),
    ("pdf by the name of a text", "a.txt", lambda: pdf(text("x")), "wrong-ending"),
    ("workbook by the name of a document", "a.docx", lambda: BOOK, "wrong-ending"),
    ("picture by the name of a pdf", "a.pdf", picture, "wrong-ending"),
    ("no text", "a.txt", lambda: bytes(range(256)) * 4, "encoding-unknown"),
]


def _strings(content: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(BOOK)) as package, zipfile.ZipFile(written, "w") as target:
        for name in package.namelist():
            target.writestr(name, content if name.endswith("sharedStrings.xml") else package.read(name))
    return written.getvalue()


@pytest.mark.parametrize(
    ("name", "make", "code"), [one[1:] for one in FAULTS], ids=[one[0] for one in FAULTS]
)
def test_a_file_that_cannot_be_examined_is_refused_by_its_reason(
    name: str, make: Callable[[], bytes], code: str
) -> None:
    content = make()
    examination = examine(name, content)
    assert examination.refused is not None, examination.counts
    assert examination.refused.code == code, examination.refused.en
    assert examination.level is Level.STOP
    assert examination.refused.zh
    assert examination.refused.en
    with pytest.raises(RefusedFile):
        clean(name, content)


def test_every_reason_to_refuse_has_a_file() -> None:
    tried = {one[3] for one in FAULTS}
    assert set(data()["refusals"]) - tried == {"took-too-long", "took-too-much"}


def test_a_pdf_of_the_most_pages_is_still_examined() -> None:
    assert examine("a.pdf", pdf(*[""] * MOST_PAGES)).refused is None


def test_a_broken_file_is_refused_or_examined_but_never_an_error() -> None:
    chance = random.Random(20)
    files = [one for one in PLANTED if not one.name.endswith(("txt", "csv"))]
    for _ in range(250):
        planted = chance.choice(files)
        content = bytearray(planted.data)
        for _ in range(chance.choice([1, 3, 20])):
            content[chance.randrange(len(content))] = chance.randrange(256)
        if chance.random() < 0.3:
            del content[chance.randrange(len(content)) :]
        examination = examine(planted.name, bytes(content))
        assert examination.refused or examination.kind


def test_apart_and_at_home_agree() -> None:
    for planted in PLANTED[:: len(PLANTED) // 6]:
        at_home = examine(planted.name, planted.data, picture_text=PictureReader())
        assert examine_apart(planted.name, planted.data) == at_home
    planted = next(one for one in PLANTED if one.title == "docx: comment")
    assert clean_apart(planted.name, planted.data) == clean(planted.name, planted.data)


def test_a_refusal_comes_through_from_the_process_apart() -> None:
    assert examine_apart("a.pdf", locked()) == examine("a.pdf", locked())
    with pytest.raises(RefusedFile) as refused:
        clean_apart("a.pdf", locked())
    assert refused.value.refusal.code == "encrypted"


def test_too_much_time_is_a_refusal() -> None:
    examination = examine_apart("a.txt", b"x", seconds=0.01)
    assert examination.refused is not None
    assert examination.refused.code == "took-too-long"


def test_an_object_stream_that_grows_without_end_costs_no_more_than_its_bound() -> None:
    """The child is asked by a process of its own, so that the most memory it ever held can be read."""
    script = (
        "import resource, sys; from gongkai.catalog.gate import examine_apart;"
        "print(examine_apart('a.pdf', sys.stdin.buffer.read()).refused.code,"
        "resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=packed_objects(700), capture_output=True, check=True
    )
    code, kilobytes = done.stdout.decode().split()
    assert code == "took-too-much"
    assert int(kilobytes) < (MEGABYTES + 100) * 1024
