"""A workbook written anew: only what is seen, without comments, caches, links and embedded files; numbers masked."""

from __future__ import annotations

from typing import Any

from gongkai.catalog.gate.findings import Kept, Passage, RefusedFile, Removed
from gongkai.catalog.gate.limits import LARGEST_REWRITTEN
from gongkai.catalog.gate.package import Package, attribute, children, local
from gongkai.catalog.gate.partsclean import clean_parts
from gongkai.catalog.gate.segments import Masking, Segment, joined
from gongkai.catalog.gate.sheetcells import SheetCells
from gongkai.catalog.gate.sheetfile import LINKS, REMARKS, is_pivot
from gongkai.catalog.gate.sheetrewrite import SheetRewriter
from gongkai.catalog.gate.strings import Strings, read_strings
from gongkai.catalog.gate.workbook import Sheet, part_of, sheets_of, unseen_formats

_FRAME = (
    "pivotCaches",
    "externalReferences",
    "AlternateContent",
    "extLst",
    "fileSharing",
    "customWorkbookViews",
)
CUTTING = frozenset(
    {"hidden-sheet", "very-hidden-sheet", "hidden-row", "hidden-column", "hidden-text", "external-link"}
)


def clean(package: Package, masking: Masking, codes: set[str]) -> tuple[bytes, list[Removed], list[Kept]]:
    """The cleaned workbook; ``codes`` is what was found in it, which decides whether formulas become values."""
    main = package.main()
    sheets = sheets_of(package, main)
    shown = [one for one in sheets if not one.hidden] or sheets
    gone = [one for one in sheets if one not in shown]
    values_only = bool(CUTTING & codes)
    drop = {one.part for one in gone} | {name for name in package.names if _unwanted(name, values_only)}
    drop |= _remarks(package)
    formulas, kept = _clean_sheets(package, main, shown, masking, values_only)
    _clean_frame(package.tree(main), sheets, gone)
    done = {main, part_of(package, main, "sharedStrings"), *(one.part for one in sheets)}
    drop |= clean_parts(package, drop, done, masking)
    drop |= package.unreachable(drop)
    removed = [Removed("formulas", formulas)] if formulas else []
    return package.write(drop), removed, kept


def _unwanted(name: str, values_only: bool) -> bool:
    chained = values_only and name.endswith("calcChain.xml")
    return chained or is_pivot(name) or name.startswith(LINKS)


def _remarks(package: Package) -> set[str]:
    """Comments, who wrote them, and the drawings of their boxes."""
    boxes = {name for name in package.targets("vmlDrawing") if b'ObjectType="Note"' in package.read(name)}
    return package.targets(*REMARKS, "person") | boxes


def _clean_sheets(
    package: Package, main: str, shown: list[Sheet], masking: Masking, values_only: bool
) -> tuple[int, list[Kept]]:
    name = part_of(package, main, "sharedStrings")
    strings, unseen = read_strings(package, name, ()), unseen_formats(package, main)
    contexts: dict[str, set[str]] = {}
    worksheets = [one for one in shown if _is_worksheet(package, main, one.part)]
    for sheet in worksheets:
        cells = SheetCells(sheet, strings, unseen)
        for one in cells.passages(package):
            if isinstance(one, Passage) and one.place.kind == "cell":
                contexts.setdefault(one.text, set()).add(one.context)
    if name:
        _clean_strings(package.tree(name), strings, masking, contexts)
    formulas, valueless = 0, list[str]()
    for sheet in worksheets:
        if package.size(sheet.part) > LARGEST_REWRITTEN:
            raise RefusedFile("too-large", size=package.size(sheet.part), limit=LARGEST_REWRITTEN)
        rewriter = SheetRewriter(sheet, strings, unseen, masking, values_only=values_only)
        rewriter.look_for_tables(package)
        package.replace(sheet.part, rewriter.rewrite(package.read(sheet.part)))
        formulas += rewriter.formulas
        valueless += [f"{sheet.name}!{cell}" for cell in rewriter.valueless]
    kept = [Kept("formula-without-value", len(valueless), valueless[0])] if valueless else []
    return formulas, kept


def _is_worksheet(package: Package, main: str, part: str) -> bool:
    return any(one.kind == "worksheet" and one.target == part for one in package.relations(main))


def _clean_strings(root: Any, strings: Strings, masking: Masking, contexts: dict[str, set[str]]) -> None:
    """Empty every string that no visible cell has, and mask the others."""
    for number, one in enumerate(children(root, "si")):
        if not strings.seen[number]:
            for child in list(one):
                one.remove(child)
            one.append(one.makeelement(one.tag.replace("}si", "}t"), {}))
            continue
        for phonetic in list(children(one, "rPh")):
            one.remove(phonetic)
        if masking.wanted and number in strings.telling:
            pieces = [Segment(text) for text in one.iter("{*}t")]
            for context in contexts.get(joined(pieces), {""}):
                masking.pieces(pieces, context)


def _clean_frame(root: Any, sheets: list[Sheet], gone: list[Sheet]) -> None:
    """The workbook part without the removed sheets and without caches, links and the author's path."""
    for one in list(root):
        if local(one) in _FRAME:
            root.remove(one)
    for sheet in gone:
        sheet.element.getparent().remove(sheet.element)
    for view in root.iterfind("{*}bookViews/{*}workbookView"):
        for name in ("activeTab", "firstSheet"):
            view.attrib.pop(name, None)
    new = {number: at for at, number in enumerate(n for n, one in enumerate(sheets) if one not in gone)}
    for names in list(children(root, "definedNames")):
        for one in list(names):
            _clean_name(one, new, gone)
        if not len(names):
            root.remove(names)


def _clean_name(one: Any, new: dict[int, int], gone: list[Sheet]) -> None:
    number, text = attribute(one, "localSheetId"), one.text or ""
    lost = number.isdigit() and int(number) not in new
    refers = any(
        f"{sheet.name}!" in text or f"'{sheet.name.replace(chr(39), chr(39) * 2)}'!" in text for sheet in gone
    )
    concealed = attribute(one, "hidden") in {"1", "true"} and not attribute(one, "name").startswith("_xlnm")
    if lost or refers or concealed or "[" in text:
        one.getparent().remove(one)
    elif number.isdigit():
        one.set("localSheetId", str(new[int(number)]))
