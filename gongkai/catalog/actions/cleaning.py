"""Acts that take out what the release gate found: a file's cleaned copy, masked numbers in an item's own texts."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

import lxml.html
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.catalog.actions.draft import EditItem
from gongkai.catalog.examination import examine_files, file_results, files_of, table_html, words_for
from gongkai.catalog.found import language
from gongkai.catalog.gate import Cleaned, RefusedFile, clean_apart, mask_text
from gongkai.catalog.models import Item, StoredFile

Blocks = list[dict[str, Any]]


def replace_body(item: Item, change: Callable[[Blocks], None]) -> None:
    """Change the blocks of a version's text in the form in which they are kept."""
    blocks: Blocks = [dict(block) for block in item.body.get_prep_value()]
    change(blocks)
    item.body = StreamValue(item.body.stream_block, blocks, is_lazy=True)


@dataclass(kw_only=True)
class CleanAttachment(Action):
    """Put a cleaned copy of a file in its place in the newest version; the file itself stays as it was kept.

    ``mask``: numbers in visible text are masked as well. ``result`` tells what was removed and what is left.
    """

    kind: ClassVar[str] = "attachment.cleaned"
    right: ClassVar[str] = "item.edit"

    item: Item
    stored: StoredFile
    mask: bool = False

    result: Cleaned | None = None

    def execute(self) -> Any:
        """Clean first, which takes time, then replace in one transaction."""
        self._refusal = ""
        if not self.all_reasons():
            self._clean()
        return super().execute()

    def _clean(self) -> None:
        with self.stored.file.open("rb") as opened:
            content = opened.read()
        words = words_for(self.agency)
        try:
            before = file_results([self.stored], words)[self.stored]
            self.result = clean_apart(self.stored.name, content, mask=self.mask, words=words, before=before)
        except RefusedFile as refused:
            self._refusal = refused.refusal.text(language())

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """The file is not in the newest version, or no copy can be made."""
        self._newest = self.item.get_latest_revision_as_object()
        found = []
        if self.stored not in files_of(self._newest):
            found.append(_("File “%s” is not in the newest version; look again.") % self.stored.name)
        if getattr(self, "_refusal", ""):
            told = {"name": self.stored.name, "why": self._refusal}
            found.append(_("File “%(name)s” cannot be cleaned: %(why)s.") % told)
        return found

    def change(self) -> Item:
        """Keep the copy as a file of its own and let it take the place of the other by an edit."""
        assert self.result is not None
        self.copy = self._kept(self.result)
        for attached in self._newest.attachments.all():
            if attached.stored_id == self.stored.pk:
                attached.stored = self.copy
        replace_body(self._newest, self._replace_picture)
        EditItem(by=self.by, item=self._newest).execute()
        return self._newest

    def _replace_picture(self, blocks: Blocks) -> None:
        for block in blocks:
            if block["type"] == "picture" and block["value"]["file"] == self.stored.pk:
                block["value"] = {**block["value"], "file": self.copy.pk}

    def _kept(self, result: Cleaned) -> StoredFile:
        digest = hashlib.sha256(result.data).hexdigest()
        copy = StoredFile(
            agency=self.agency,
            name=self.stored.name,
            size=len(result.data),
            sha256=digest,
            uploaded_by=self.by,
        )
        copy.file.save(self.stored.name, ContentFile(result.data), save=False)
        copy.save()
        return copy

    def told(self, language: str) -> tuple[list[str], list[str]]:
        """What was removed, and what is still in the copy."""
        assert self.result is not None
        return (
            [one.text(language) for one in self.result.removed],
            [one.text(language) for one in self.result.kept],
        )

    def facts(self, subject: Item) -> dict[str, Any]:
        """Names and digest; what was removed and what was left, in Chinese, as records are."""
        removed, kept = self.told("zh")
        told = {"name": self.stored.name, "sha256": self.copy.sha256}
        return {"title": subject.title, **told, "removed": removed, "kept": kept}


@dataclass(kw_only=True)
class MaskText(Action):
    """Mask the personal numbers in title, summary and text of the newest version, by an edit of it."""

    kind: ClassVar[str] = "item.masked"
    right: ClassVar[str] = "item.edit"

    item: Item

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """There is nothing to mask."""
        self._newest = self.item.get_latest_revision_as_object()
        self._count = 0
        self._newest.title = self._masked(self._newest.title)
        self._newest.summary = self._masked(self._newest.summary)
        replace_body(self._newest, self._mask_blocks)
        return [] if self._count else [_("There is no number to mask in title, summary or text.")]

    def _masked(self, text: str, *, markup: bool = False) -> str:
        masked, counts = mask_text(text, markup=markup)
        self._count += sum(counts.values())
        return masked if counts else text

    def _mask_blocks(self, blocks: Blocks) -> None:
        for block in blocks:
            value = block["value"]
            if block["type"] in {"text", "kept"}:
                block["value"] = self._masked(value, markup=True)
            elif block["type"] == "table" and value:
                block["value"] = {**value, "data": self._masked_cells(value)}
            elif block["type"] == "picture":
                words = {name: self._masked(value.get(name) or "") for name in ("alternative", "caption")}
                block["value"] = {**value, **words}

    def _masked_cells(self, value: dict[str, Any]) -> list[list[Any]]:
        """The cells of a table, masked together, because the head of a column tells what its numbers are."""
        cells = value["data"]
        masked = self._masked(table_html(value), markup=True)
        found = [cell.text_content() for cell in lxml.html.fromstring(masked).iter("td")]
        if len(found) != sum(map(len, cells)):
            return [[self._masked(str(cell)) if cell else cell for cell in row] for row in cells]
        after = iter(found)
        return [[_same_or(cell, next(after)) for cell in row] for row in cells]

    def change(self) -> Item:
        """Save the masked version."""
        return EditItem(by=self.by, item=self._newest).execute()

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title, and how many numbers."""
        return {"title": subject.title, "count": self._count}


def _same_or(before: Any, after: str) -> Any:
    """The cell as it was unless it was masked."""
    return after if "*" in after and after != str(before) else before


def examine_again(item: Item) -> None:
    """Examine the files of the newest version that are new in it."""
    examine_files(files_of(item.get_latest_revision_as_object()), words_for(item.agency))
