"""Small docx and xlsx files written part by part, so that a test knows every byte it planted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HIDDEN = ' hidden="1"'
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"


@dataclass
class Part:
    """A part of a package: where it lies, what points to it, its bytes and its content type."""

    name: str
    kind: str
    data: str | bytes
    type: str = "application/xml"


def package(
    parts: Sequence[Part], links: Mapping[str, Sequence[Part]], loose: Mapping[str, bytes] = {}
) -> bytes:
    """A zip of the parts, with the relations that ``links`` names (owner → parts) and files nothing points to."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target:
        overrides = "".join(f'<Override PartName="/{one.name}" ContentType="{one.type}"/>' for one in parts)
        defaults = "".join(
            f'<Default Extension="{ending}" ContentType="{kind}"/>'
            for ending, kind in (
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                ("xml", "application/xml"),
                ("jpeg", "image/jpeg"),
                ("bin", "application/octet-stream"),
            )
        )
        target.writestr("[Content_Types].xml", f'<Types xmlns="{_TYPES}">{defaults}{overrides}</Types>')
        for owner, found in links.items():
            folder, _, base = owner.rpartition("/")
            name = f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"
            target.writestr(name, _relations(found))
        for one in parts:
            target.writestr(one.name, one.data)
        for name, data in loose.items():
            target.writestr(name, data)
    return written.getvalue()


def _relations(parts: Sequence[Part]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{n}" Type="{R}/{one.kind}" Target="/{one.name}"/>'
        for n, one in enumerate(parts, 1)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{lines}</Relationships>'


def run(text: str, properties: str = "") -> str:
    """A run of a Word document."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    """A paragraph of runs; plain text becomes one run."""
    return f"<w:p>{''.join(one if one.startswith('<') else run(one) for one in runs)}</w:p>"


def table(*rows: Sequence[str], style: str = "") -> str:
    """A table of plain cells."""
    cells = "".join(
        "<w:tr>"
        + "".join(f"<w:tc>{one if one.startswith('<') else paragraph(one)}</w:tc>" for one in row)
        + "</w:tr>"
        for row in rows
    )
    properties = f'<w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr>' if style else ""
    return f"<w:tbl>{properties}{cells}</w:tbl>"


def docx(
    body: str,
    parts: Sequence[Part] = (),
    *,
    root: Sequence[Part] = (),
    deeper: Mapping[str, Sequence[Part]] = {},
    loose: Mapping[str, bytes] = {},
) -> bytes:
    """A Word document: its body, further parts of the document (rId1 on), parts of the package, parts of parts."""
    text = f'<w:document xmlns:w="{W}" xmlns:r="{R}" xmlns:a="{A}"><w:body>{body}</w:body></w:document>'
    main = Part("word/document.xml", "officeDocument", text, f"{_WORD}.document.main+xml")
    every = [main, *parts, *root, *(one for found in deeper.values() for one in found)]
    return package(every, {"": [main, *root], main.name: parts, **deeper}, loose)


def story(name: str, tag: str, inner: str) -> Part:
    """A header, footnotes, comments … part of a Word document."""
    kind = name.rstrip("0123456789")
    return Part(f"word/{name}.xml", kind, f'<w:{tag} xmlns:w="{W}">{inner}</w:{tag}>', f"{_WORD}.{kind}+xml")


def core(**properties: str) -> Part:
    """docProps/core.xml with the given properties."""
    names = {"creator": "dc", "title": "dc", "lastModifiedBy": "cp"}
    inner = "".join(f"<{names[key]}:{key}>{value}</{names[key]}:{key}>" for key, value in properties.items())
    spaces = 'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return Part(
        "docProps/core.xml",
        "core-properties",
        f"<cp:coreProperties {spaces} {dc}>{inner}</cp:coreProperties>",
    )


def app(**properties: str) -> Part:
    """docProps/app.xml with the given properties."""
    inner = "".join(f"<{key}>{value}</{key}>" for key, value in properties.items())
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return Part(
        "docProps/app.xml", "extended-properties", f'<Properties xmlns="{space}">{inner}</Properties>'
    )


def custom(**properties: str) -> Part:
    """docProps/custom.xml with the given properties."""
    inner = "".join(
        f'<property name="{key}"><lpwstr>{value}</lpwstr></property>' for key, value in properties.items()
    )
    space = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
    return Part(
        "docProps/custom.xml", "custom-properties", f'<Properties xmlns="{space}">{inner}</Properties>'
    )


@dataclass
class Sheet:
    """A sheet of a workbook: rows of values (numbers, or text that becomes shared strings), its state and extras."""

    name: str
    rows: Sequence[Sequence[object]]
    state: str = ""
    hidden_rows: Sequence[int] = ()
    columns: str = ""
    styles: Mapping[str, int] = field(default_factory=dict)
    formulas: Mapping[str, str] = field(default_factory=dict)
    after: str = ""
    before: str = ""
    parts: Sequence[Part] = ()


def xlsx(
    *sheets: Sheet,
    parts: Sequence[Part] = (),
    root: Sequence[Part] = (),
    deeper: Mapping[str, Sequence[Part]] = {},
    frame: str = "",
    extra_strings: Sequence[str] = (),
    inline: bool = False,
) -> bytes:
    """A workbook: its sheets, further parts of the workbook, parts of the package, extra XML of the workbook."""
    strings: dict[str, int] = {}
    written = [
        Part(
            f"xl/worksheets/sheet{n}.xml",
            "worksheet",
            _sheet(one, strings, inline),
            f"{_SHEET}.worksheet+xml",
        )
        for n, one in enumerate(sheets, 1)
    ]
    items = "".join(
        f"<si>{one if one.startswith('<') else f'<t>{escape(one)}</t>'}</si>"
        for one in [*strings, *extra_strings]
    )
    shared = Part(
        "xl/sharedStrings.xml",
        "sharedStrings",
        f'<sst xmlns="{S}">{items}</sst>',
        f"{_SHEET}.sharedStrings+xml",
    )
    listed = "".join(
        f'<sheet name="{one.name}" sheetId="{n}" r:id="rId{n}"{_state(one)}/>'
        for n, one in enumerate(sheets, 1)
    )
    text = f'<workbook xmlns="{S}" xmlns:r="{R}"><sheets>{listed}</sheets>{frame}</workbook>'
    main = Part("xl/workbook.xml", "officeDocument", text, f"{_SHEET}.sheet.main+xml")
    linked = [*written, shared, *parts]
    below = {part.name: one.parts for part, one in zip(written, sheets, strict=True) if one.parts}
    links = {"": [main, *root], main.name: linked, **below, **deeper}
    every = [main, *linked, *root, *(one for found in [*below.values(), *deeper.values()] for one in found)]
    return package(every, links)


def _state(sheet: Sheet) -> str:
    return f' state="{sheet.state}"' if sheet.state else ""


def _sheet(sheet: Sheet, strings: dict[str, int], inline: bool) -> str:
    rows = []
    for n, row in enumerate(sheet.rows, 1):
        cells = "".join(
            _cell(f"{chr(65 + at)}{n}", value, sheet, strings, inline) for at, value in enumerate(row)
        )
        rows.append(f'<row r="{n}"{HIDDEN if n in sheet.hidden_rows else ""}>{cells}</row>')
    columns = f"<cols>{sheet.columns}</cols>" if sheet.columns else ""
    inner = f"{sheet.before}{columns}<sheetData>{''.join(rows)}</sheetData>{sheet.after}"
    return f'<worksheet xmlns="{S}" xmlns:r="{R}">{inner}</worksheet>'


def _cell(place: str, value: object, sheet: Sheet, strings: dict[str, int], inline: bool) -> str:
    if value is None:
        return ""
    style = f' s="{sheet.styles[place]}"' if place in sheet.styles else ""
    formula = f"<f>{escape(sheet.formulas[place])}</f>" if place in sheet.formulas else ""
    if not isinstance(value, str):
        return f'<c r="{place}"{style}>{formula}<v>{value}</v></c>'
    if inline:
        return f'<c r="{place}"{style} t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    strings.setdefault(value, len(strings))
    return f'<c r="{place}"{style} t="s">{formula}<v>{strings[value]}</v></c>'
