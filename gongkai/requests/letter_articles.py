"""Articles written out in the text of a letter, held against those that the letter rests on.

An article of a law that this package does not know stays as it is written: nobody here can say whether it fits.
"""

import re
from collections.abc import Iterable, Iterator

from gongkai.law.instruments import Citation, instruments
from gongkai.requests.letter_checks import bare_article

NUMBER = "[一二三四五六七八九十百零〇0-9]+"
TOKEN = re.compile(
    rf"《(?P<title>[^》]+)》|(?P<article>第\s*{NUMBER}\s*条(?:第\s*{NUMBER}\s*款)?(?:第\s*[（(]?{NUMBER}[）)]?\s*项)?)"
)

Named = tuple[str, str]
"""The title of a law ("" where none is named) and an article of it as it is compared."""


def named_in(text: str) -> Iterator[tuple[Named, str]]:
    """Every article of a text by the law named before it, with the words that name it."""
    title = ""
    for found in TOKEN.finditer(text):
        if found["title"] is not None:
            title = found["title"]
        else:
            yield (title, bare_article(found["article"])), found["article"]


def wrong_in(text: str, right: Iterable[Citation], written: str = "") -> list[str]:
    """The articles of ``text`` that are neither among ``right`` nor in the text ``written`` by us."""
    allowed = {bare_article(one.short.partition("》")[2]) for one in right}
    ours = {article for (_title, article), _words in named_in(written)}
    found = []
    for (title, article), words in named_in(text):
        if title and title not in _known():
            continue
        if article not in allowed | ours and words not in found:
            found.append(words)
    return found


def _known() -> set[str]:
    return {name for one in instruments() for name in (one.title, one.short)}
