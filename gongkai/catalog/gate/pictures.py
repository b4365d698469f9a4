"""Pictures: where they were taken, what the camera wrote, and taking that out without touching the picture."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Iterator

from PIL import ExifTags, Image, UnidentifiedImageError

from gongkai.catalog.gate.findings import Note, Passage, Place, RefusedFile
from gongkai.catalog.gate.picturetext import PictureText, read_picture

_ORIENTATION = 0x0112
_XMP_PLACE = re.compile(rb"exif:GPSL(?:at|ong)itude|photoshop:City|Iptc4xmpCore:Location")
_TELLING = (ExifTags.Base.Make, ExifTags.Base.Model, ExifTags.Base.Artist, ExifTags.Base.DateTime, 0x9C9D)
_TEXT_CHUNKS = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_FAULTS = (
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
    struct.error,
    EOFError,
    KeyError,
    TypeError,
)


def read(data: bytes, picture_text: PictureText | None = None) -> Iterator[Passage | Note]:
    """What a picture file holds, and the text in the picture. Raises RefusedFile(broken) for what is no picture."""
    try:
        Image.open(io.BytesIO(data)).close()
    except (*_FAULTS, Image.DecompressionBombError) as error:
        raise RefusedFile("broken", detail=str(error)[:120]) from error
    yield from notes(data, Place("file"))
    yield from read_picture(data, Place("file"), picture_text)


def notes(data: bytes, place: Place) -> Iterator[Passage | Note]:
    """The place, the camera data and the texts that a picture carries, whichever format it has."""
    exif = exif_of(data)
    located = any(exif.get_ifd(ExifTags.IFD.GPSInfo)) if exif else False
    if located or _XMP_PLACE.search(_described(data)):
        yield Note("gps", place, _rough_place(exif))
    told = [str(exif[tag]).strip("\0 ") for tag in _TELLING if tag in exif] if exif else []
    if told:
        yield Note("exif", place, re.sub(r"\d{5,}", "****", ", ".join(told))[:60])
    for text in [*told, *_texts(data)]:
        yield Passage(text, place, hidden=True)


def exif_of(data: bytes) -> Image.Exif | None:
    """The EXIF of a JPEG, PNG, WebP or TIFF; None where there is none that can be read."""
    raw = _raw_exif(data)
    if not raw:
        return None
    exif = Image.Exif()
    try:
        exif.load(raw)
        exif.get_ifd(ExifTags.IFD.GPSInfo)
    except _FAULTS:
        return None
    return exif


def _raw_exif(data: bytes) -> bytes:
    if data.startswith(_JPEG):
        return next(
            (body for mark, body in _segments(data) if mark == 0xE1 and body.startswith(b"Exif\0")), b""
        )
    if data.startswith(_PNG):
        return next((body for kind, body in _chunks(data) if kind == b"eXIf"), b"")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        start = data.find(b"EXIF", 12)
        return data[start + 8 :] if start > 0 else b""
    return data if data[:4] in {b"II*\0", b"MM\0*"} else b""


def _rough_place(exif: Image.Exif | None) -> str:
    """Degrees without minutes: enough to see that it is a place, too little to find it."""
    if not exif:
        return ""
    ifd = exif.get_ifd(ExifTags.IFD.GPSInfo)
    parts = []
    for reference, value in ((ifd.get(1), ifd.get(2)), (ifd.get(3), ifd.get(4))):
        if reference and value:
            parts.append(f"{reference} {int(value[0])}°**'")
    return ", ".join(parts)


def _described(data: bytes) -> bytes:
    """The XMP and IPTC of a picture, without its pixels."""
    if data.startswith(_JPEG):
        return b"".join(body for mark, body in _segments(data) if mark in {0xE1, 0xED})
    if data.startswith(_PNG):
        return b"".join(body for kind, body in _chunks(data) if kind in _TEXT_CHUNKS)
    return b""


def _texts(data: bytes) -> Iterator[str]:
    if data.startswith(_JPEG):
        yield from (body.decode("utf-8", "replace") for mark, body in _segments(data) if mark == 0xFE)
    elif data.startswith(_PNG):
        for kind, body in _chunks(data):
            if kind in {b"tEXt", b"iTXt"}:
                yield body.replace(b"\0", b" ").decode("utf-8", "replace")


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The marker segments of a JPEG before its picture data."""
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        mark = data[place + 1]
        if mark == 0xDA:
            return
        if mark == 0xFF or 0xD0 <= mark <= 0xD8 or mark == 0x01:
            place += 1 if mark == 0xFF else 2
            continue
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        yield mark, data[place + 4 : place + 2 + length]
        place += 2 + max(length, 2)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_PNG)
    while place + 8 <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        yield data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        place += 12 + length


def strip(data: bytes) -> bytes | None:
    """The same picture, bit for bit, without EXIF, XMP, IPTC and texts; None where the format cannot be cleaned.

    The orientation stays where it is not the usual one, so that the picture is shown as before.
    """
    if data.startswith(_JPEG):
        return _strip_jpeg(data)
    if data.startswith(_PNG):
        return _strip_png(data)
    return None


def _strip_jpeg(data: bytes) -> bytes:
    kept = bytearray(_JPEG)
    place = 2
    for mark, body in _segments(data):
        length = (len(body) + 2).to_bytes(2, "big")
        start = data.find(bytes((0xFF, mark)) + length, place)
        place = start + 4 + len(body)
        if mark == 0xE1 and body.startswith(b"Exif\0"):
            turned = _only_orientation(data)
            if turned:
                kept += b"\xff\xe1" + (len(turned) + 2).to_bytes(2, "big") + turned
        elif mark not in {0xE1, 0xED, 0xFE}:
            kept += bytes((0xFF, mark)) + length + body
    return bytes(kept + data[place:])


def _only_orientation(data: bytes) -> bytes:
    exif = exif_of(data)
    turn = exif.get(_ORIENTATION, 1) if exif else 1
    if turn == 1 or not isinstance(turn, int):
        return b""
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, turn, 0)
    return b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + entry + bytes(4)


def _strip_png(data: bytes) -> bytes:
    kept = bytearray(_PNG)
    turned = _only_orientation(data)
    for kind, body in _chunks(data):
        if kind == b"eXIf" and turned:
            kept += _chunk(b"eXIf", turned.removeprefix(b"Exif\0\0"))
        elif kind not in _TEXT_CHUNKS:
            kept += _chunk(kind, body)
    return bytes(kept)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")
