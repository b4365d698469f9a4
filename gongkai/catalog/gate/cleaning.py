"""Clean a file: the one way in for every format. What it says it removed is measured, not claimed."""

from __future__ import annotations

from collections.abc import Sequence

from gongkai.catalog.gate import htmltext, pdfclean, pictures, plaintext, sheetclean, wordclean
from gongkai.catalog.gate.examining import examine
from gongkai.catalog.gate.findings import Cleaned, Examination, Kept, RefusedFile, Removed
from gongkai.catalog.gate.formats import Format, check_main, format_of
from gongkai.catalog.gate.package import Package
from gongkai.catalog.gate.picturetext import PictureText
from gongkai.catalog.gate.segments import Masking
from gongkai.catalog.gate.words import Word


def clean(
    name: str,
    data: bytes,
    *,
    mask: bool = False,
    words: Sequence[Word] = (),
    picture_text: PictureText | None = None,
    before: Examination | None = None,
) -> Cleaned:
    """A copy of a file without what a reader does not see; with ``mask``, numbers in visible text are masked.

    Raises RefusedFile for a file that cannot be examined. ``kept`` names what is still in the copy, the agency's
    ``words`` included: wording is changed by people; and what a picture says. ``before`` is what an examination of the
    same file with the same words gave, where that is known.
    """
    before = before or examine(name, data, words=words, picture_text=picture_text)
    if before.refused:
        raise RefusedFile(before.refused.code, **before.refused.facts)
    masking = Masking(mask)
    content, removed, kept = _rewritten(format_of(name, data), data, masking, before.codes())
    after = examine(name, content, words=words, picture_text=picture_text)
    if after.refused:
        raise RefusedFile(after.refused.code, **after.refused.facts)
    if masking.counts:
        removed = [*removed, Removed("masked", sum(masking.counts.values()))]
    return Cleaned(name, content, (*_gone(before, after), *removed), (*_left(after), *kept))


def mask_text(text: str, *, markup: bool = False) -> tuple[str, dict[str, int]]:
    """A title, summary or body with its personal numbers masked, and how many of each kind; ``markup`` means HTML."""
    masking = Masking(wanted=True)
    if not markup:
        return plaintext.mask(text, masking), masking.counts
    return htmltext.mask_fragment(text, masking), masking.counts


def _rewritten(
    kind: Format, data: bytes, masking: Masking, codes: set[str]
) -> tuple[bytes, list[Removed], list[Kept]]:
    if kind in {Format.DOCX, Format.XLSX}:
        package = Package(data)
        check_main(package, kind)
        if kind is Format.XLSX:
            return sheetclean.clean(package, masking, codes)
        return wordclean.clean(package, masking), [], []
    if kind is Format.PDF:
        return pdfclean.clean(data), [], []
    if kind is Format.PICTURE:
        return pictures.strip(data) or data, [], []
    if kind is Format.HTML:
        return htmltext.clean(data, masking), [], []
    return plaintext.clean(data, masking), [], []


def _gone(before: Examination, after: Examination) -> list[Removed]:
    counts = {code: count - after.counts.get(code, 0) for code, count in before.counts.items()}
    return [Removed(code, count) for code, count in counts.items() if count > 0]


def _left(after: Examination) -> list[Kept]:
    examples = {one.code: one.place.zh for one in reversed(after.findings)}
    return [Kept(code, count, examples[code]) for code, count in after.counts.items()]
