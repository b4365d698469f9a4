"""Letters as tests need them: what a case calls for, issued by the clerk, and read back from the kept PDF."""

import datetime as dt
import io
from typing import Any

import docx
import pypdfium2

from gongkai.agencies.models import Staff
from gongkai.papers.word import to_docx
from gongkai.requests import letter_keeping
from gongkai.requests.actions.letters import IssueLetter
from gongkai.requests.composing import looked
from gongkai.requests.correspondence import CaseLetter
from gongkai.requests.letter_calls import offered
from gongkai.requests.letter_making import Call
from gongkai.requests.models import RequestCase


def call(case: RequestCase, letter: str) -> Call:
    """The call for a letter, whatever it is about; the newest of several."""
    return [one.call for one in offered(case) if one.call.letter == letter][-1]


def issuing(
    by: Staff, case: RequestCase, letter: str, on: dt.date | None = None, **values: Any
) -> IssueLetter:
    """The act that issues a letter on its own day."""
    found = call(case, letter)
    return IssueLetter(by=by, case=case, call=found, on=on or found.on, **values)


def text_of(letter: CaseLetter) -> str:
    """The words of the kept PDF, without blanks and line ends."""
    assert letter.paper is not None
    data = letter_keeping.opened(letter.paper)
    document = pypdfium2.PdfDocument(data)
    try:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)
    finally:
        document.close()


def word_of(
    case: RequestCase, found: Call | None, typed: dict[str, str], on: dt.date
) -> docx.document.Document:
    """The Word file of a letter, opened."""
    made = looked(case, found, typed, on).made
    assert made is not None
    return docx.Document(io.BytesIO(to_docx(made.paper)))


def saved(document: docx.document.Document) -> bytes:
    """The bytes of an edited Word file."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def replaced(document: docx.document.Document, old: str, new: str) -> bytes:
    """The bytes with words exchanged in the paragraph that has them; "" takes the paragraph away."""
    (paragraph,) = [one for one in document.paragraphs if old in one.text]
    if new:
        paragraph.text = paragraph.text.replace(old, new)
    else:
        paragraph._p.getparent().remove(paragraph._p)
    return saved(document)
