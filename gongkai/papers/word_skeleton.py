"""The empty Word file that documents are written into: our page and styles, nothing of the template it began as."""

from __future__ import annotations

import io
from functools import lru_cache

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn

from gongkai.papers.word_styles import prepare

DROPPED = ("stylesWithEffects", "thumbnail", "customXml", "webSettings")
KEPT_TABLE_STYLES = {"TableNormal", "TableGrid"}
DROPPED_SETTINGS = ("rsids", "proofState", "savePreviewPicture", "zoom")
APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"></Properties>'
)


def empty(*, letter: bool) -> Document:
    """A new, empty document with page and styles; ``letter``: its first page has a foot of its own."""
    return docx.Document(io.BytesIO(_skeleton(letter)))


@lru_cache(maxsize=2)
def _skeleton(letter: bool) -> bytes:
    document = docx.Document()
    _forget_template(document)
    prepare(document, letter=letter)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _forget_template(document: Document) -> None:
    for holder in (document.part.rels, document.part.package.rels):
        for key in [key for key, rel in holder.items() if any(word in rel.reltype for word in DROPPED)]:
            del holder[key]
        for rel in holder.values():
            if rel.reltype.endswith("/extended-properties") and isinstance(rel.target_part, Part):
                rel.target_part._blob = APPLICATION
    styles = document.styles
    for style in list(styles):
        unused = style.type == WD_STYLE_TYPE.TABLE and style.style_id not in KEPT_TABLE_STYLES
        if unused:
            styles.element.remove(style.element)
    settings = document.settings.element
    for name in DROPPED_SETTINGS:
        for old in settings.findall(qn(f"w:{name}")):
            settings.remove(old)
    for old in [node for node in settings if node.tag.endswith("}docId")]:
        settings.remove(old)
    settings.find(qn("w:themeFontLang")).set(qn("w:eastAsia"), "zh-CN")
