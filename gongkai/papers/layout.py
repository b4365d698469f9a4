"""The numbers of GB/T 9704-2012 that the writers lay out by (mm, points), and what follows from them for one document.

Confirmed in the source register (§8.2): page, text area 156 × 225 mm, 22 lines of 28 characters, type sizes, the Word
margins of GB/T 33476.2-2016. From memory: heights of the red head, indents of signature and date, imprint lines.
"""

from __future__ import annotations

from dataclasses import dataclass

from gongkai.papers.document import Paper, day_text
from gongkai.papers.wording import clean, ems

MM = 72 / 25.4  # points

PAGE = (210.0, 297.0)
TEXT_WIDTH = 156.0
TOP, BOTTOM, LEFT, RIGHT = 37.0, 35.0, 28.0, 26.0
WORD_TOP, WORD_BOTTOM = (
    34.58,
    32.58,
)  # a line's share of the pitch above its first and below its last character
LINES, CHARACTERS = 22, 28

BODY, TITLE, SMALL = 16.0, 22.0, 14.0  # 3号, 2号, 4号
PITCH = (PAGE[1] - WORD_TOP - WORD_BOTTOM) * MM / LINES
TRACKING = TEXT_WIDTH * MM / CHARACTERS - BODY

MARK_BELOW_TEXT_TOP = 35.0
MARK_LETTER_TOP = 30.0
RULE_BELOW = 4.0
LETTER_RULE = 170.0
LETTER_RULE_BOTTOM = 20.0
PAGE_NUMBER_BELOW = 7.0
IMPRINT_OUTER, IMPRINT_INNER = 0.35, 0.25
RED = "E60012"

MARK_SIZES = {"document": 60.0, "letter": 40.0, "report": 0.0}


@dataclass(frozen=True)
class Closing:
    """Signature and date with the free room to their right, in characters."""

    signature: str
    signature_right: float
    date: str
    date_right: float


def closing(paper: Paper) -> Closing:
    """Where signature and date stand: over the place of a seal, or without one."""
    signature, date = clean(paper.signature), day_text(paper.date) if paper.date else ""
    wide, day = ems(signature), ems(date)
    if not (signature and date):
        return Closing(signature, 2.0, date, 4.0 if paper.seal else 2.0)
    if paper.seal:
        # A name too wide to be centred over the date there reaches the edge and takes the date with it.
        date_right = max(4.0, (wide - day) / 2)
        return Closing(signature, date_right + (day - wide) / 2, date, date_right)
    if day > wide:
        return Closing(signature, 4.0 + day - wide, date, 2.0)
    return Closing(signature, 2.0, date, wide - day)


def mark_size(paper: Paper) -> float:
    """The size of the issuing agency's mark, in points: as large as usual, smaller where the name is long."""
    room = LETTER_RULE if paper.kind == "letter" else TEXT_WIDTH
    return min(MARK_SIZES[paper.kind], 0.97 * room * MM / max(ems(clean(paper.mark)), 1.0))


def attachment_lines(paper: Paper) -> tuple[str, ...]:
    """The lines of 附件说明: one without a number, several counted."""
    names = [clean(name) for name in paper.attachments]
    if len(names) == 1:
        return (f"附件：{names[0]}",)
    return tuple(
        f"{'附件：' if place == 1 else '　　　'}{place}.{name}" for place, name in enumerate(names, start=1)
    )


def copies_line(paper: Paper) -> str:
    """The line 抄送 of the imprint, empty where there are no copies."""
    return (
        f"抄送：{'，'.join(clean(name) for name in paper.imprint.copies)}。" if paper.imprint.copies else ""
    )


def addressee_line(paper: Paper) -> str:
    """The line 主送 with its colon."""
    name = clean(paper.addressee).strip()
    return f"{name.rstrip('：:')}：" if name else ""
