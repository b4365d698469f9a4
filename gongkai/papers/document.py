"""One structured document (公文): its parts and blocks. Writers make HTML, Word and PDF of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["document", "letter", "report"]
Align = Literal["left", "center", "right"]

KINDS: tuple[Kind, ...] = ("document", "letter", "report")


class PaperError(ValueError):
    """A document cannot be printed; ``reasons`` are whole sentences, each naming what and where."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True)
class Run:
    """Text in one weight."""

    text: str
    bold: bool = False


Text = str | tuple[Run, ...]


def runs(text: Text) -> tuple[Run, ...]:
    """The runs of a text; a plain string is one."""
    return (Run(text),) if isinstance(text, str) else text


def plain(text: Text) -> str:
    """The text without its weights."""
    return "".join(run.text for run in runs(text))


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 一、 2 （一） 3 1. 4 （1）; its number is part of the text."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; a line feed in it breaks the line. ``indent``: its first line begins two characters in."""

    text: Text
    align: Align = "left"
    indent: bool = True


@dataclass(frozen=True)
class List:
    """Items with bullets, or counted 1. 2. 3."""

    items: tuple[Text, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell of a table. ``header`` marks headings and row labels; ``align`` None: centred."""

    text: str = ""
    colspan: int = 1
    rowspan: int = 1
    header: bool = False
    align: Align | None = None


@dataclass(frozen=True)
class Table:
    """Rows of cells; a cell with a ``rowspan`` leaves its place free in the rows below it.

    ``widths``: shares of the text's width, one a column. The first ``header_rows`` rows are repeated on every page.
    ``size``: of the type, in points. ``keep``: on one page where it fits on one.
    """

    caption: str
    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 0
    notes: tuple[str, ...] = ()
    size: float = 12.0
    keep: bool = True


@dataclass(frozen=True)
class Picture:
    """A drawing as SVG with a text that says what it shows, and the table of the numbers it draws."""

    svg: str
    alt: str
    caption: str = ""
    data: Table | None = None


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Paragraph | List | Table | Picture | PageBreak


@dataclass(frozen=True)
class Imprint:
    """The imprint at the foot of the last page (版记): copies (抄送), who printed it (印发机关) and when (印发日期)."""

    copies: tuple[str, ...] = ()
    printed_by: str = ""
    printed_on: dt.date | None = None


@dataclass(frozen=True)
class Paper:
    """A document. ``kind``: ``document`` with a red head, ``letter`` (信函格式) or a plain ``report``.

    ``mark`` 发文机关标志, ``number`` 发文字号, ``addressee`` 主送机关, ``attachments`` 附件说明, ``note`` 附注,
    ``imprint`` 版记.
    ``openness``: the line that says how public it is (此件公开发布). ``seal``: the signature leaves room for a seal.
    ``made_on``: the day that the properties of files tell, else ``date``. ``identifier``: a name in those properties.
    """

    kind: Kind
    title: str
    blocks: tuple[Block, ...] = ()
    mark: str = ""
    number: str = ""
    addressee: str = ""
    attachments: tuple[str, ...] = ()
    signature: str = ""
    date: dt.date | None = None
    note: str = ""
    openness: str = ""
    imprint: Imprint = field(default_factory=Imprint)
    seal: bool = False
    made_on: dt.date | None = None
    identifier: str = ""

    @property
    def day(self) -> dt.date | None:
        """The day that files carry in their properties."""
        return self.made_on or self.date

    @property
    def remarks(self) -> tuple[str, ...]:
        """The remarks below the date, without their brackets."""
        return tuple(text for text in (self.openness, self.note) if text)


def day_text(day: dt.date) -> str:
    """A day as documents print it: Arabic numerals, no zeros before them."""
    return f"{day.year}年{day.month}月{day.day}日"


def number_text(code: str, year: int, serial: int, *, ordinal: bool = False) -> str:
    """A document number: ``示科〔2026〕12号``; with ``ordinal`` ``示科〔2026〕第12号``."""
    return f"{code}〔{year}〕{'第' if ordinal else ''}{serial}号"


def letter(
    *,
    mark: str,
    number: str,
    title: str,
    addressee: str,
    body: tuple[Block | str, ...],
    signature: str,
    date: dt.date,
    remedies: tuple[str, ...] = (),
    attachments: tuple[str, ...] = (),
    note: str = "",
    copies: tuple[str, ...] = (),
    seal: bool = True,
) -> Paper:
    """A letter to a person or an agency (答复书, 告知书, 函): strings of ``body`` are paragraphs."""
    blocks = tuple(Paragraph(block) if isinstance(block, str) else block for block in (*body, *remedies))
    return Paper(
        kind="letter",
        title=title,
        blocks=blocks,
        mark=mark,
        number=number,
        addressee=addressee,
        attachments=attachments,
        signature=signature,
        date=date,
        note=note,
        imprint=Imprint(copies=copies),
        seal=seal,
    )
