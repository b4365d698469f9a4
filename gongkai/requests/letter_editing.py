"""A letter's text edited in Word and read back: its paragraphs, and everything that does not hold in them."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from lxml import etree

from gongkai.law.case_words import Label, Saying, say
from gongkai.papers import layout
from gongkai.papers.document import Paper
from gongkai.requests.letter_articles import wrong_in
from gongkai.requests.letter_checks import PERSONAL
from gongkai.requests.letter_facts import LetterRefused
from gongkai.requests.letter_parts import Part, faults
from gongkai.requests.letters import Composed

LARGEST_MB, LARGEST_UNPACKED, MOST_PARTS, LONGEST = 5, 50 * 1024**2, 2000, 20_000
BLANK = "〔"
OTHER_THAN_TEXT = ("tbl", "drawing", "pict", "object")
TRACKED = ("ins", "del", "moveFrom", "moveTo")
BROKEN = (OpcError, zipfile.BadZipFile, zlib.error, etree.LxmlError, KeyError, ValueError, OSError, EOFError,
          NotImplementedError, RuntimeError, AttributeError, TypeError)  # fmt: skip
"""What python-docx and what it stands on raise for a file that is none."""
LINES = {
    "title": Label("标题", "title"),
    "addressee": Label("受文人", "addressee"),
    "signature": Label("落款", "signature"),
}


def text_faults(made: Iterable[Composed], parts: Iterable[Part], lines: list[str]) -> Iterator[Saying]:
    """What does not hold in an edited text: parts lost, articles that do not go with the letter, blanks left."""
    composed = list(made)
    whole = "\n".join(lines)
    if len(whole) > LONGEST:
        yield say("word-long", size=len(whole), limit=LONGEST)
        return
    kept = list(parts)
    yield from faults(kept, lines)
    right = [one for found in composed for one in found.articles]
    written = "\n".join(part.text for part in kept)
    known = sorted({one.short for one in right}) or ["—"]
    for article in wrong_in(whole, right, written):
        yield say("edited-article", article=article, known=known)
    for words in sorted(set(_blanks(whole)) - set(_blanks(written))):
        yield say("edited-blank", words=words)
    if any(found.letter.to != "applicant" for found in composed) and (found := PERSONAL.search(whole)):
        yield say("edited-personal", found=found.group())


def _blanks(text: str) -> Iterator[str]:
    """Words in the brackets with which a first text marks what is to be filled in; a year is none."""
    for piece in text.split(BLANK)[1:]:
        inner = piece.partition("〕")[0]
        if not inner.isdigit():
            yield f"{BLANK}{inner}〕"


def read_word(data: bytes, paper: Paper) -> list[str]:
    """The paragraphs of the body of an edited ``paper``; raises LetterRefused with all reasons."""
    document = _opened(data)
    reasons = list(_unreadable(document))
    texts = [
        text
        for one in document.paragraphs
        if (text := " ".join(one.text.replace("\t", " ").split("\n")).strip())
    ]
    plain = [_plain(text) for text in texts]
    start, end = 0, len(texts)
    for name, line in (("title", paper.title), ("addressee", layout.addressee_line(paper))):
        if line and _plain(line) not in plain[start:]:
            reasons.append(say("word-line", label=LINES[name], words=line))
        elif line:
            start = plain.index(_plain(line), start) + 1
    ends = [place for place in range(start, end) if plain[place] == _plain(paper.signature)]
    if ends:
        end = ends[-1]
    else:
        reasons.append(say("word-line", label=LINES["signature"], words=paper.signature))
    attached = {_plain(line) for line in layout.attachment_lines(paper)}
    lines = [
        text for text, bare in zip(texts[start:end], plain[start:end], strict=True) if bare not in attached
    ]
    if not reasons and not lines:
        reasons.append(say("word-empty"))
    if reasons:
        raise LetterRefused(reasons)
    return lines


def _plain(text: str) -> str:
    return "".join(text.split())


def _opened(data: bytes) -> Document:
    if len(data) > LARGEST_MB * 1024**2:
        raise LetterRefused([say("word-large", limit=LARGEST_MB)])
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = packed.infolist()
        large = len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED
        document = None if large else docx.Document(io.BytesIO(data))
    except BROKEN as error:
        raise LetterRefused([say("word-unreadable")]) from error
    if document is None:
        raise LetterRefused([say("word-large", limit=LARGEST_UNPACKED // 1024**2)])
    return document


def _unreadable(document: Document) -> Iterator[Saying]:
    names = {etree.QName(one).localname for one in document.element.body.iter(etree.Element)}
    if names & set(TRACKED):
        yield say("word-tracked")
    if names & set(OTHER_THAN_TEXT):
        yield say("word-table")
