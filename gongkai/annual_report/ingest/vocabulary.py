"""The words of the form: which printed text is a row, a column, a heading; tolerant of how it is printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from gongkai.annual_report.ingest.source import folded
from gongkai.law import report_templates
from gongkai.law.report_templates import Column, Row, Table

_NUMBER = r"(?:[一二三四五六七八九十]\s*[,.:、]|\(\s*[一二三四五六七八九十]\s*\)|\d\s*[.,、)]|[①-⑳⑴-⒇⒈-⒛])"
NUMBERING = re.compile(rf"^\s*{_NUMBER}\s*")
_NO_LETTER = re.compile(r"[\W_]+")
MIN_CLOSE = 4
MAX_LABEL = 300
MAX_CLOSE = 45
CLOSE_SHARE = 4
MAX_SEEN = 10_000


@dataclass(frozen=True, slots=True)
class Word:
    """What a label means. `kind`: row · group · column · heading (第二十条第…项) · stub · note · section.

    `key`: row or column key, section key, or block number; `forms`: the codes of the forms that have it.
    """

    kind: str
    table: str
    key: str
    label: str
    forms: tuple[str, ...] = ()


def compact(text: str) -> str:
    """Return the folded text without blanks and punctuation: “（一）予以公开” becomes “一予以公开”."""
    return _NO_LETTER.sub("", folded(_plain_number(text)))


def core(text: str) -> str:
    """Return the same without the numbering in front: “予以公开”."""
    return _NO_LETTER.sub("", NUMBERING.sub("", folded(text), count=1))


def _plain_number(text: str) -> str:
    """Return the text with a circled number in front (①, ⑴, ⒈) written in plain digits."""
    head = text.lstrip()[:1]
    return f"{unicodedata.normalize('NFKC', head)}{text.lstrip()[1:]}" if "①" <= head <= "⒛" else text


class Vocabulary:
    """All labels of all forms, looked up by their full text, then without numbering."""

    def __init__(self) -> None:
        self.labels: dict[str, Word] = {}
        self._numbered: dict[str, Word] = {}
        self._seen: dict[str, Word | None] = {}
        bare: dict[str, list[Word]] = {}
        for label, new in _words():
            word = new
            known = self._numbered.get(compact(label))
            if known and _meaning(known) == _meaning(word):
                forms = tuple(sorted({*known.forms, *word.forms}))
                word = replace(known, forms=forms)
            elif known:
                continue
            self.labels[label] = self._numbered[compact(label)] = word
            bare.setdefault(core(label), []).append(word)
        self._bare = {text: chosen for text, words in bare.items() if (chosen := _unnumbered(words))}

    def find(self, text: str) -> Word | None:
        """Return what `text` is when it is a label but for blanks, punctuation and numbering."""
        if text in self._seen:
            return self._seen[text]
        if len(text) > MAX_LABEL:
            return None
        if len(self._seen) > MAX_SEEN:
            self._seen.clear()
        self._seen[text] = found = self._numbered.get(compact(text)) or self._bare.get(core(text))
        return found

    @cached_property
    def targets(self) -> list[tuple[str, Word]]:
        """The labels long enough to be recognised in a misprint, without numbering."""
        wanted = ("row", "group", "column", "group-column")
        return [
            (core(label), word)
            for label, word in self.labels.items()
            if word.kind in wanted and len(core(label)) >= MIN_CLOSE
        ]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """A pattern for every label of a table in folded running text, the longest first."""
        bodies = {spell(label): len(core(label)) for label in self.labels}
        firsts = "".join(sorted({body[0] for body in bodies}))
        longest_first = "|".join(sorted(bodies, key=lambda body: -bodies[body]))
        return re.compile(f"(?:{_NUMBER}\\s*)?(?=[{firsts}])(?:{longest_first})")


@lru_cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary of all forms."""
    return Vocabulary()


@lru_cache(maxsize=4096)
def find_close(text: str) -> Word | None:
    """Return the one label that `text` is a misprint of: one character in four may differ.

    None when two labels are equally near, or the numbering says another row.
    """
    bare, number = core(text), _number(text)
    if not MIN_CLOSE <= len(bare) <= MAX_CLOSE or any(char.isdigit() for char in bare):
        return None
    near: dict[tuple[str, str, str], tuple[int, Word]] = {}
    for label, word in vocabulary().targets:
        limit = max(1, len(label) // CLOSE_SHARE)
        if abs(len(label) - len(bare)) > limit or (number and _number(word.label) not in ("", number)):
            continue
        distance = _distance(label, bare, limit + 1)
        if distance <= limit and distance < near.get(_meaning(word), (limit + 1, word))[0]:
            near[_meaning(word)] = (distance, word)
    ranked = sorted(near.values(), key=lambda entry: entry[0])
    tie = len(ranked) > 1 and ranked[0][0] == ranked[1][0]
    return ranked[0][1] if ranked and not tie else None


def _meaning(word: Word) -> tuple[str, str, str]:
    return word.kind, word.table, word.key


def _unnumbered(words: list[Word]) -> Word | None:
    """Return what a label means without its number: a column where one has this name, else the only row."""
    columns = [word for word in words if word.kind == "column"]
    meanings = {_meaning(word) for word in words}
    return columns[0] if columns else words[0] if len(meanings) == 1 else None


def _words() -> Iterator[tuple[str, Word]]:
    for code in report_templates.codes():
        template = report_templates.load(code)
        for section in template.sections:
            for label in (section.heading, *section.also):
                yield label, Word("section", "", section.key, section.heading)
        for table in template.tables:
            yield from _table_words(table, code)


def _table_words(table: Table, code: str) -> Iterator[tuple[str, Word]]:
    for number, block in enumerate(table.blocks):
        if block.heading:
            yield block.heading, Word("heading", table.key, str(number), block.heading, (code,))
        if block.stub:
            kind = "stub" if table.key == "t2" else "note"
            yield block.stub, Word(kind, table.key, "", block.stub, (code,))
        for column in block.columns:
            yield from _column_words(column, table.key, code)
        for row in block.rows:
            yield from _row_words(row, table.key, code)


def _column_words(column: Column, table: str, code: str) -> Iterator[tuple[str, Word]]:
    if column.columns:
        word = Word("group-column", table, column.label, column.label, (code,))
    else:
        word = Word("column", table, column.key.rpartition(".")[2], column.label, (code,))
    for label in (column.label, *column.also):
        yield label, word
    for child in column.columns:
        yield from _column_words(child, table, code)


def _row_words(row: Row, table: str, code: str) -> Iterator[tuple[str, Word]]:
    for one in row.walk():
        if one.label:
            kind = "group" if one.rows else "row"
            word = Word(kind, table, one.key or one.label, one.label, (code,))
            for label in (one.label, *one.also):
                yield label, word


def spell(label: str) -> str:
    """Return a pattern for `label` in folded text: no number, blanks anywhere, any punctuation."""
    letters = NUMBERING.sub("", folded(label), count=1).strip('()"')
    return r"\s*".join(char if char.isalnum() else r"[^\w\s]?" for char in letters)


def _number(text: str) -> str:
    match = NUMBERING.match(folded(_plain_number(text)))
    return _NO_LETTER.sub("", match.group()) if match else ""


def _distance(one: str, other: str, limit: int) -> int:
    """Return the number of single-character edits between two texts, at most `limit`."""
    previous = list(range(len(other) + 1))
    for row, char in enumerate(one, 1):
        current = [row]
        for column, against in enumerate(other, 1):
            change = previous[column - 1] + (char != against)
            current.append(min(previous[column] + 1, current[-1] + 1, change))
        if min(current) >= limit:
            return limit
        previous = current
    return min(previous[-1], limit)
