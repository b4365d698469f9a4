"""PDF files with planted traps, written object by object so that each holds exactly what its test needs."""

import io
from collections.abc import Callable
from functools import cache
from typing import Any

import pikepdf
import typst
from pikepdf import Array, Dictionary, Name

from gongkai.papers.fonts import PACKAGED
from gongkai.redaction.finding import find
from gongkai.redaction.model import Area, Box, Order

NAME, NUMBER = "张三丰", "640102199001011234"
SECRET = "ZhangSanfeng640102"


@cache
def typeset(markup: str, page: str = "width: 100mm, height: 60mm, margin: 8mm") -> bytes:
    """A page as Typst sets it."""
    source = f'#set page({page})\n#set text(font: "Noto Sans CJK SC", size: 12pt)\n{markup}'
    compiler: Any = typst.compile
    found: bytes = compiler(source.encode(), font_paths=[str(PACKAGED)])
    return found


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The same file after something was done to it."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(written)
    return written.getvalue()


def drawn(content: bytes, pages: int = 1, **page: Any) -> bytes:
    """A file of equal pages of 300 by 200 points in Helvetica, with this content stream."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    )
    for _ in range(pages):
        made = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, 300, 200]),
            Resources=Dictionary(Font=Dictionary(F=font)),
            Contents=pdf.make_stream(content),
            **page,
        )
        pdf.pages.append(pikepdf.Page(made))
    written = io.BytesIO()
    pdf.save(written)
    return written.getvalue()


def text(words: str, x: float = 20, y: float = 150, size: float = 14, before: str = "") -> bytes:
    """Operators that show words."""
    return f"q BT {before} /F {size} Tf {x} {y} Td ({words}) Tj ET Q\n".encode("latin-1")


def boxed(data: bytes, *words: str, also: tuple[str, ...] = (), seconds: float = 0.0) -> Order:
    """An order with a box on each place of the words; ``seconds`` 0: no picture is read."""
    found, _ = find(data, words, seconds)
    assert found, words
    boxes = [Box(one.page, one.area, "个人隐私 第十五条", "第十五条") for one in found]
    return Order(boxes, (*words, *also), picture_seconds=seconds)


def box(left: float, top: float, right: float, bottom: float, page: int = 1) -> Box:
    """A box at a place."""
    return Box(page, Area(left, top, right, bottom), "个人隐私 第十五条", "第十五条")


def everything(data: bytes) -> bytes:
    """All that a file holds, unpacked: its bytes and every stream."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [_unpacked(one) for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        return b"\n".join([data, *streams, *(repr(one).encode() for one in pdf.objects)])


def _unpacked(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return stream.read_raw_bytes()
