"""One drawing as a PDF of exactly one page of A4, and as PNG for channels that take pictures only."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from pathlib import Path
from typing import Any

import typst
import vl_convert

from gongkai.papers import fonts, pdf
from gongkai.papers.document import PaperError
from gongkai.papers.pictures import svg_faults
from gongkai.papers.wording import clean

TEMPLATE = Path(__file__).with_name("sheet.typ").read_bytes()
WIDTH, HEIGHT = 794, 1123
"""A4 in the units of a drawing."""
PNG_SCALE = 2.0


def sheet_pdf(svg: str, *, title: str, author: str, alt: str, day: dt.date | None = None) -> bytes:
    """The drawing on one page; ``alt`` says what it shows, for those who hear it. Equal input gives equal bytes.

    PaperError names what makes the drawing unfit.
    """
    if faults := list(svg_faults(svg)):
        raise PaperError(faults)
    families = [fonts.choices()["hei"].family, fonts.choices()["song"].family]
    told = {"svg": svg, "title": clean(title), "author": clean(author), "alt": clean(alt), "fonts": families}
    inputs = {"sheet": json.dumps(told, ensure_ascii=False)}
    moment = dt.datetime.combine(day or dt.date(2000, 1, 1), dt.time(), dt.UTC)
    compiler = pdf.compiler()
    try:
        return _compiled(compiler, inputs, ["ua-1"], moment)
    except typst.TypstError as error:  # a character that no font draws is refused by the standard alone
        if not error.message.startswith("PDF/"):
            raise
        return _compiled(compiler, inputs, [], moment)


def _compiled(
    compiler: typst.Compiler, inputs: dict[str, str], standards: list[Any], moment: dt.datetime
) -> bytes:
    with pdf.one_at_a_time:
        made = compiler.compile(
            TEMPLATE,
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=standards,
            timestamp=moment,
        )
    assert isinstance(made, bytes)
    return made


def sheet_png(svg: str) -> bytes:
    """The drawing as a picture, twice as fine as it is shown."""
    _fonts_known()
    return vl_convert.svg_to_png(svg, scale=PNG_SCALE)


@cache
def _fonts_known() -> None:
    """Let the drawer of pictures know the packaged fonts too, for machines without Chinese ones."""
    vl_convert.register_font_directory(str(fonts.PACKAGED))
