"""Bytes to text: refuse what is no text, find the encoding out, and say what did not fit."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.report import Doubt

MARKS = {
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
}
BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
NAMES = {
    "utf-8": "UTF-8",
    "gb18030": "GB18030",
    "big5": "Big5",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
}
# The characters that a report uses most, in both scripts: what a wrong decoding gives has hardly any of them.
FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定"
    "政府信息公开年度报告情况申请数量行政处理法规章范性文件机关结果总计其他无及等新第二三四五六七八九十条项月日号"
    "請開報況請數處規範機關結總計無條項號會為個國這對發動過說產種後與務區縣廳訊資"
)
SAMPLE = 10_000
HEAD = 8_000
ENOUGH = 0.2
SURE = 0.5
MAX_REPLACED = 0.02
REPLACED = "\ufffd"
_ASCII = re.compile(r"[\x00-\x7f]+")
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x20)))


@dataclass(frozen=True)
class Decoded:
    """The text, the name of its encoding, and doubts on the decoding."""

    text: str
    encoding: str
    doubts: tuple[Doubt, ...]


def decode(data: bytes, file: str = "") -> Decoded:
    """Return the text of `data`; ReadError: empty, format-not-read, binary, encoding-unknown."""
    if not data.strip(b"\x00\t\n\r\x0b\x0c ") or data in BYTE_ORDER_MARKS:
        raise messages.refusal("empty", file)
    for mark, name in MARKS.items():
        if data.startswith(mark):
            raise messages.refusal("format-not-read", file, format=name)
    text, codec, cut = _decode(data, file)
    _refuse_other_text(text, file)
    doubts = []
    if codec != "utf-8":
        doubts.append(messages.doubt("encoding", encoding=NAMES[codec]))
    if cut:
        doubts.append(messages.doubt("cut-off"))
    return Decoded(text, NAMES[codec], tuple(doubts))


def _decode(data: bytes, file: str) -> tuple[str, str, bool]:
    """Return text, codec, and whether the last character is cut."""
    for mark, codec in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            text, cut = _attempt(data[len(mark) :], codec)
            return text, codec, cut
    if b"\x00" not in data:
        try:
            return data.decode("utf-8"), "utf-8", False
        except UnicodeDecodeError as error:
            text, cut = _attempt(data, "utf-8") if error.end == len(data) else (REPLACED, False)
            if REPLACED not in text:
                return text, "utf-8", cut
    return _best(data, file)


def _best(data: bytes, file: str) -> tuple[str, str, bool]:
    """Return the decoding whose characters look most like a report's."""
    wide = b"\x00" in data
    codecs_ = ("utf-16-le", "utf-16-be") if wide else ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
    best = 0.0
    codec, text, cut = codecs_[0], "", False
    for name in codecs_:
        if _is_wrong(data, name):
            continue
        attempt, ends_early = _attempt(data, name)
        if (likeness := _likeness(attempt)) > best:
            best, codec, text, cut = likeness, name, attempt, ends_early
        if best >= SURE:
            break
    if best < ENOUGH:
        raise messages.refusal("binary" if wide or _controls(data) else "encoding-unknown", file)
    return text, codec, cut


def _attempt(data: bytes, codec: str) -> tuple[str, bool]:
    decoder = codecs.getincrementaldecoder(codec)("replace")
    text = decoder.decode(data, final=False)
    left, _ = decoder.getstate()
    return text, bool(left)


def _is_wrong(data: bytes, codec: str) -> bool:
    """Whether the beginning alone has more that cannot be decoded than the whole text may have."""
    text, _ = _attempt(data[:HEAD], codec)
    return text.count(REPLACED) > MAX_REPLACED * len(data)


def _likeness(text: str) -> float:
    """Return how much of the text beyond ASCII is frequent Chinese, less what could not be decoded."""
    wide = _ASCII.sub("", text)[:SAMPLE]
    if not wide:
        return 0.0
    replaced = text.count(REPLACED) / len(text)
    if replaced > MAX_REPLACED:
        return 0.0
    return sum(map(FREQUENT.__contains__, wide)) / len(wide) - replaced


def _controls(data: bytes) -> bool:
    sample = data[:SAMPLE]
    return _count_controls(sample) > len(sample) // 100


def _count_controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))


def _refuse_other_text(text: str, file: str) -> None:
    sample = text[:SAMPLE]
    if _count_controls(sample.encode("utf-8", "replace")) > len(sample) // 50:
        raise messages.refusal("binary", file)
