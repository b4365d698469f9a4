"""Characters with places to text: lines by their base line, blanks where they are printed or a gap is wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gongkai.annual_report.ingest.pdfpage import Char
from gongkai.annual_report.ingest.ruling import Box

BLANK = 0.7
SAME_LINE = 0.45
SAME_PLACE = 0.25
WORD_GAP = 0.6
MARGIN = 12.0


def text_lines(chars: Sequence[Char]) -> Iterator[tuple[float, str]]:
    """Yield the height and the text of each line, from the top of the page."""
    for line in group_lines(chars):
        yield min(char.top for char in line), line_text(line)


def group_lines(chars: Sequence[Char]) -> list[list[Char]]:
    """Return the characters line by line, each from left to right."""
    if not chars:
        return []
    near = SAME_LINE * size_of(chars)
    lines: list[list[Char]] = []
    base = 0.0
    for char in sorted(chars, key=lambda one: one.base):
        if lines and char.base - base <= near:
            lines[-1].append(char)
        else:
            lines.append([char])
            base = char.base
    for line in lines:
        line.sort(key=lambda one: (one.left, one.index))
    return lines


def words(chars: Sequence[Char]) -> Iterator[list[Char]]:
    """Yield what is written in one go: characters that follow each other on a line without a gap."""
    word: list[Char] = []
    for char in chars:
        if word and not _goes_on(word[-1], char):
            yield word
            word = []
        word.append(char)
    if word:
        yield word


def _goes_on(last: Char, char: Char) -> bool:
    size = max(last.size, char.bottom - char.top)
    gap = char.left - last.right
    follows = char.index - last.index == 1 and not char.spaced
    return (
        follows
        and abs(char.base - last.base) < SAME_PLACE * size
        and -SAME_PLACE * size < gap < WORD_GAP * size
    )


def size_of(chars: Sequence[Char]) -> float:
    """Return the usual size of the characters, in points."""
    return sorted([char.size for char in chars])[len(chars) // 2] or 1.0


def line_text(line: Sequence[Char]) -> str:
    """Return the text of a line; a character printed twice on itself to look bold is one."""
    pieces: list[str] = []
    last: Char | None = None
    size = size_of(line)
    for char in line:
        if last is not None:
            if char.text == last.text and abs(char.left - last.left) < SAME_PLACE * size:
                continue
            follows = char.index - last.index == 1 or (char.spaced and 0 < char.index - last.index <= 4)
            if (follows and char.spaced) or char.left - last.right > BLANK * size:
                pieces.append(" ")
        pieces.append(char.text)
        last = char
    return "".join(pieces)


def cell_text(chars: Sequence[Char], box: Box) -> str:
    """Return the text of a cell; a number that the width of the cell broke is one number again."""
    text = ""
    before: list[Char] = []
    for line in group_lines(chars):
        part = line_text(line)
        text += part if not text or _is_broken(before, part, box) else f"\n{part}"
        before = line
    return text


def _is_broken(before: Sequence[Char], following: str, box: Box) -> bool:
    """Whether a line of digits ended only because the cell was full."""
    if not before or not following[0].isdigit() or not all(char.text.isdigit() for char in before):
        return False
    width = before[-1].right - before[0].left
    return width + size_of(before) + MARGIN > box.right - box.left
