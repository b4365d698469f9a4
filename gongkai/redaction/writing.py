"""The new file: of each page its picture and, unseen, the letters that are still there; nothing else is in it."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name

from gongkai.redaction import blankfont
from gongkai.redaction.model import Area, Size
from gongkai.redaction.painting import Packed

_ODD = range(0xD800, 0xE000)
_DEEP = 0.2
_BLOCK = 100


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter of the unseen layer and the cell that it fills."""

    text: str
    cell: Area


class Writer:
    """Takes page after page; ``finish`` gives the file."""

    def __init__(self) -> None:
        self.pdf = pikepdf.new()
        self.font = self.pdf.make_indirect(Dictionary(Type=Name.Font))
        self.used: set[str] = set()
        self.odd: dict[str, int] = {}

    def add(self, size: Size, packed: Packed, glyphs: Iterable[Glyph]) -> None:
        """A page."""
        image = pikepdf.Stream(
            self.pdf,
            packed.data,
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=packed.width,
            Height=packed.height,
            ColorSpace=Name.DeviceRGB if packed.colour else Name.DeviceGray,
            BitsPerComponent=packed.bits,
            Filter=Name(packed.filter),
        )
        if packed.filter == "/FlateDecode":
            image.DecodeParms = Dictionary(
                Predictor=15, Colors=1, BitsPerComponent=packed.bits, Columns=packed.width
            )
        self.pdf.pages.append(
            pikepdf.Page(
                Dictionary(
                    Type=Name.Page,
                    MediaBox=Array([0, 0, round(size.width, 3), round(size.height, 3)]),
                    Resources=Dictionary(XObject=Dictionary(P=image), Font=Dictionary(F=self.font)),
                    Contents=self.pdf.make_stream(self._content(size, glyphs)),
                )
            )
        )

    def _content(self, size: Size, glyphs: Iterable[Glyph]) -> bytes:
        parts = [f"q {size.width:.3f} 0 0 {size.height:.3f} 0 0 cm /P Do Q\nBT 3 Tr"]
        for glyph in glyphs:
            code = self._code(glyph.text)
            cell = glyph.cell
            wide, high = cell.right - cell.left, cell.bottom - cell.top
            if code is None or wide <= 0 or high <= 0:
                continue
            base = size.height - cell.bottom + _DEEP * high
            parts.append(
                f"/F {high:.2f} Tf {100 * wide / high:.1f} Tz "
                f"1 0 0 1 {cell.left:.2f} {base:.2f} Tm <{code:04x}> Tj"
            )
        return "\n".join([*parts, "ET"]).encode("ascii")

    def _code(self, text: str) -> int | None:
        """The letter's own number; one beyond two bytes gets a number that no letter has."""
        number = ord(text)
        if number > 0xFFFF:
            if text not in self.odd and len(self.odd) == len(_ODD):
                return None
            number = self.odd.setdefault(text, _ODD[0] + len(self.odd))
        self.used.add(text)
        return number

    def finish(self) -> bytes:
        """The bytes of the file."""
        self._make_font()
        written = io.BytesIO()
        self.pdf.save(
            written,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
            fix_metadata_version=False,
        )
        return written.getvalue()

    def _make_font(self) -> None:
        name = Name("/Unseen")
        described = Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=4,
            FontBBox=Array([0, blankfont.DESCENT, blankfont.EM, blankfont.ASCENT]),
            ItalicAngle=0,
            Ascent=blankfont.ASCENT,
            Descent=blankfont.DESCENT,
            CapHeight=700,
            StemV=80,
            FontFile2=self.pdf.make_stream(blankfont.font()),
        )
        below = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=Dictionary(
                Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0
            ),
            FontDescriptor=self.pdf.make_indirect(described),
            CIDToGIDMap=self.pdf.make_stream(blankfont.glyph_of_every_code()),
            DW=blankfont.EM,
        )
        self.font.Subtype = Name.Type0
        self.font.BaseFont = name
        self.font.Encoding = Name("/Identity-H")
        self.font.DescendantFonts = Array([self.pdf.make_indirect(below)])
        self.font.ToUnicode = self.pdf.make_stream(self._to_unicode())

    def _to_unicode(self) -> bytes:
        lines = sorted(
            f"<{self.odd.get(text, ord(text)):04x}> <{text.encode('utf-16-be').hex()}>" for text in self.used
        )
        blocks = [lines[at : at + _BLOCK] for at in range(0, len(lines), _BLOCK)]
        mapped = "\n".join("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Unseen def /CMapType 2 def\n"
            "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
            f"{mapped}\nendcmap CMapName currentdict /CMap defineresource pop end end\n"
        ).encode("ascii")
