"""A PDF written anew by qpdf: without properties, remarks, files, scripts, camera data and its earlier versions."""

from __future__ import annotations

import io
from typing import Any

import pikepdf

from gongkai.catalog.gate import pictures
from gongkai.catalog.gate.findings import RefusedFile
from gongkai.catalog.gate.pdffile import DRAWN_NOTES, FAULTS, open_pdf

_EVERYWHERE = ("/Metadata", "/PieceInfo", "/LastModified", "/AF")
_CATALOG = ("/OpenAction", "/AA", "/Collection", "/Perms", "/URI", "/SpiderInfo", "/Threads")
_NAMES = ("/EmbeddedFiles", "/JavaScript")
_REMARKS = (
    "/Text",
    "/FileAttachment",
    "/Caret",
    "/Sound",
    "/Movie",
    "/Popup",
    "/Screen",
    "/RichMedia",
    "/3D",
)
_SAID = ("/T", "/Contents", "/RC", "/Subj", "/Popup", "/IRT", "/CreationDate", "/M", "/NM")


def clean(data: bytes) -> bytes:
    """The bytes of the cleaned document; what its pages show is the same. Raises RefusedFile(broken)."""
    try:
        return _cleaned(data)
    except RefusedFile:
        raise
    except FAULTS as error:
        raise RefusedFile("broken", detail=str(error)[:120]) from error


def _cleaned(data: bytes) -> bytes:
    with open_pdf(data) as pdf:
        if "/Info" in pdf.trailer:
            del pdf.trailer["/Info"]
        for name in _CATALOG:
            _forget(pdf.Root, name)
        names = pdf.Root.get("/Names")
        for name in _NAMES if isinstance(names, pikepdf.Dictionary) else ():
            _forget(names, name)
        for page in pdf.pages:
            _clean_page(page.obj)
        for one in pdf.objects:
            if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
                _clean_object(one)
        written = io.BytesIO()
        pdf.save(written, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
        return written.getvalue()


def _forget(holder: Any, name: str) -> None:
    if name in holder:
        del holder[name]


def _clean_page(page: Any) -> None:
    _forget(page, "/AA")
    notes = page.get("/Annots")
    if not isinstance(notes, pikepdf.Array):
        return
    left = [one for one in notes if isinstance(one, pikepdf.Dictionary) and _stays(one)]
    for one in left:
        _silence(one)
    page["/Annots"] = pikepdf.Array(left)


def _stays(note: Any) -> bool:
    return str(note.get("/Subtype", "")) not in _REMARKS


def _silence(note: Any) -> None:
    """A drawn remark keeps its picture; who said it, when, and its own text are dropped."""
    kind = str(note.get("/Subtype", ""))
    marked = kind in {"/Highlight", "/Underline", "/StrikeOut", "/Squiggly"}
    if kind in DRAWN_NOTES or marked:
        for name in _SAID:
            if not (name == "/Contents" and kind == "/FreeText"):
                _forget(note, name)
    action = note.get("/A")
    if isinstance(action, pikepdf.Dictionary) and str(action.get("/S", "")) in {"/JavaScript", "/Launch"}:
        _forget(note, "/A")
    _forget(note, "/AA")


def _clean_object(one: Any) -> None:
    for name in _EVERYWHERE:
        _forget(one, name)
    if isinstance(one, pikepdf.Stream) and one.get("/Filter") == "/DCTDecode":
        raw = one.read_raw_bytes()
        stripped = pictures.strip(raw)
        if stripped is not None and stripped != raw:
            parameters: Any = one.get("/DecodeParms")
            one.write(stripped, filter=pikepdf.Name("/DCTDecode"), decode_parms=parameters)
