"""Redact: every page becomes a picture with its boxes painted in, and the whole file is written anew and searched."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from gongkai import scans
from gongkai.redaction import layer, painting, proof, removing, strings
from gongkai.redaction.model import (
    LONGEST_LABEL,
    MOST_BOXES,
    Area,
    Box,
    CannotRedact,
    Order,
    Proof,
    Redacted,
    Size,
    Survivor,
)
from gongkai.redaction.pages import DOTS, dots_for, letters_of, opened, page_of, picture_of, size_of
from gongkai.redaction.writing import Glyph, Writer

_SHARE_UNDER = 0.3
"""Part of the time for pictures that reading under the boxes may take."""
_EMPTY_BELOW = 20
"""Seen letters of a page from which on its pictures need not be read for its text."""


def redact(data: bytes, order: Order) -> Redacted:
    """The file without what its boxes cover, and the proof; no file where the proof fails. Raises CannotRedact."""
    with opened(data) as document:
        _check(order.boxes, [size_of(page_of(document, n + 1)) for n in range(len(document))])
        made = _Making(order, time.monotonic())
        for number in range(1, len(document) + 1):
            made.add_page(document, number)
    return made.finish()


def _check(boxes: Sequence[Box], sizes: Sequence[Size]) -> None:
    """Raises CannotRedact for boxes that lie on no page."""
    if len(boxes) > MOST_BOXES:
        raise CannotRedact("too-many-boxes", count=len(boxes), limit=MOST_BOXES)
    if not boxes:
        raise CannotRedact("no-box")
    for number, box in enumerate(boxes, 1):
        area = box.area
        if not 1 <= box.page <= len(sizes):
            raise CannotRedact("no-such-page", box=number, page=box.page, pages=len(sizes))
        size = sizes[box.page - 1]
        sides = (area.left, area.top, area.right, area.bottom)
        if not all(abs(side) < 1e6 for side in sides) or area.left >= area.right or area.top >= area.bottom:
            raise CannotRedact("empty-box", box=number, page=box.page)
        if not area.meets(Area(0, 0, size.width, size.height)):
            raise CannotRedact("off-page", box=number, page=box.page)
        if len(box.label) > LONGEST_LABEL:
            raise CannotRedact("long-label", box=number, limit=LONGEST_LABEL)


@dataclass
class _Making:
    """The new file as it grows."""

    order: Order
    begun: float
    writer: Writer = field(default_factory=Writer)
    lines: list[str] = field(default_factory=list)
    read: dict[int, str] = field(default_factory=dict)
    unlabelled: list[int] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)

    @property
    def until(self) -> float:
        """When pictures are no longer read."""
        return self.begun + self.order.picture_seconds

    def add_page(self, document: Any, number: int) -> None:
        """A page, redacted."""
        boxes = [box for box in self.order.boxes if box.page == number]
        page = page_of(document, number)
        size, dots = size_of(page), dots_for(page)
        picture = picture_of(page, dots)
        if boxes:
            self.lines += removing.noted(page, boxes)
            until = time.monotonic() + _SHARE_UNDER * max(self.until - time.monotonic(), 0)
            self.lines += removing.read_under(picture, boxes, size, until)
        letters = letters_of(page)
        page.close()
        self.lines += removing.under(letters, boxes)
        painting.blacken(picture, boxes, size)
        kept = list(layer.of_letters(letters, boxes))
        read: list[Glyph] = []
        if dots > DOTS or len(kept) < _EMPTY_BELOW:
            read = self._as_read(number, picture, size, kept, boxes)
        else:
            self.waiting.append(number)
        labels = self._labels(number, picture, boxes, size)
        glyphs = [*layer.of_letters(letters, boxes, labels), *read]
        glyphs += [glyph for left in labels.values() for glyph in left]
        self.writer.add(size, painting.pack(picture), glyphs)

    def _labels(self, number: int, picture: Any, boxes: list[Box], size: Size) -> dict[int, list[Glyph]]:
        places = [at for at, box in enumerate(self.order.boxes) if box.page == number]
        printed = painting.print_labels(picture, boxes, size)
        self.unlabelled += [at for at, label in zip(places, printed, strict=True) if not label]
        labels = enumerate(zip(boxes, printed, strict=True))
        return {at: list(layer.of_label(label, box, size)) for at, (box, label) in labels}

    def _as_read(
        self, number: int, picture: Any, size: Size, glyphs: list[Glyph], boxes: list[Box]
    ) -> list[Glyph]:
        """What the painted picture says, kept for the search; as letters where the page had none of its own."""
        grey = scans.open_picture(picture)
        lines = self._recognised(number, grey)
        if lines is None:
            return []
        high, wide = grey.shape
        taken = [glyph.cell for glyph in glyphs]
        scale = (wide / size.width, high / size.height)
        return list(layer.of_lines(lines, scale, taken, boxes))

    def _recognised(self, number: int, grey: Any) -> list[scans.Line] | None:
        try:
            lines = scans.recognise_upright(grey, self.until)
        except scans.OutOfTime:
            return None
        self.read[number] = "".join(line.text for row in scans.rows_of(lines) for line in row)
        return lines

    def finish(self) -> Redacted:
        """The file written, and searched."""
        data = self.writer.finish()
        self._read_waiting(data)
        wanted, short = strings.searched([*self.lines, *self.order.strings])
        stay = frozenset(map(strings.plain, self.order.may_stay))
        pages = len(self.writer.pdf.pages)
        found, objects = self._survivors(data, wanted, stay)
        unread = tuple(number for number in range(1, pages + 1) if number not in self.read)
        proved = Proof(wanted, short, pages, tuple(sorted(self.read)), unread, objects, found)
        return Redacted(data if proved.holds else b"", proved, tuple(self.unlabelled))

    def _read_waiting(self, data: bytes) -> None:
        """Read the pictures of the pages that had their own letters, as long as there is time."""
        with opened(data) as document:
            boxed = {box.page for box in self.order.boxes}
            for number in sorted(self.waiting, key=lambda one: one not in boxed):
                if time.monotonic() > self.until:
                    return
                page = page_of(document, number)
                self._recognised(number, scans.open_picture(picture_of(page, DOTS, grey=True)))
                page.close()

    def _survivors(
        self, data: bytes, wanted: tuple[str, ...], stay: frozenset[str]
    ) -> tuple[tuple[Survivor, ...], int]:
        shown, everywhere = proof.Search(wanted, stay), proof.Search(wanted, frozenset())
        found = list(proof.in_pages(data, shown))
        with proof.opened_anew(data) as pdf:
            found += proof.in_layers(pdf, shown)
            objects, inside = proof.in_objects(data, pdf, everywhere)
        found += inside
        for number, text in sorted(self.read.items()):
            found += shown.in_text(text, number, "picture")
        found += proof.in_pixels(data, self.order.boxes)
        return proof.unique(found), objects
