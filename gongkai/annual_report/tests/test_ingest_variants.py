"""What real pages and files do to the tables: each is read as written, or the cells concerned are in doubt."""

import random
import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from gongkai.annual_report.ingest import Report, read_bytes
from gongkai.annual_report.tests.builder import balanced, printed
from gongkai.annual_report.tests.documents import docx, html, paper, pdf, xlsx
from gongkai.law.report_templates import load

FORM = load("2021")
VALUES = balanced(FORM)
PAPER = paper(FORM, printed(VALUES))
PAGE = html(PAPER)
SEVEN = r"((?:<td>\d+</td>){7})(?=</tr>)"
CIRCLES = "①②③④⑤⑥⑦⑧"
WORD = "word/document.xml"
Change = Callable[[str], str]


def again(pattern: str, write: str | Callable[[re.Match[str]], str]) -> Change:
    return lambda page: re.sub(pattern, write, page)


SAME: dict[str, Change] = {
    "1、": again(r">(\d)\.(?=[一-鿿])", r">\1、"),
    "（1）": again(r">(\d)\.(?=[一-鿿])", r">（\1）"),
    "circled numbers": again(r">(\d)\.(?=[一-鿿])", lambda match: ">" + CIRCLES[int(match[1]) - 1]),
    "no numbers": again(r">\d\.(?=[一-鿿])", ">"),
    "no （七）": again(r">（[一二三四五六七]）(?=[一-鿿])", ">"),
    "合计": lambda page: page.replace("总计", "合计"),
    "full width": again(
        r">(\d+)<", lambda match: ">" + match[1].translate({48 + n: 0xFF10 + n for n in range(10)}) + "<"
    ),
    "blanks around": again(r">(\d+)<", r">&nbsp;&#8203;\1&#12288;<"),
    "labels in two lines": again(r">([^<>0-9]{6,})<", lambda match: f">{match[1][:4]}<br>{match[1][4:]}<"),
    "labels spaced": again(r">([^<>0-9]{3,})<", lambda match: ">" + " ".join(match[1]) + "<"),
    "no spans": again(r' (?:col|row)span="\d+"', ""),
    "a blank column more": lambda page: page.replace("</tr>", "<td>&nbsp;</td></tr>"),
    "a hidden column": lambda page: page.replace("</tr>", '<td style="display: none">77</td></tr>'),
    "tags not ended": again(r"</t[dr]>", ""),
    "comments": lambda page: page.replace("<td", "<!-- <td>999</td> --><td"),
    "numbers in tables of their own": again(SEVEN, r"<td colspan=7><table><tr>\1</tr></table></td>"),
    "all in one table": again(
        r"</table>\s*<p>(.*?)</p>\s*<table border=1>", r"<tr><td colspan=15>\1</td></tr>"
    ),
    "cut into two tables": again(r"(<tr><td[^>]*>（七）总计)", r"</table><table border=1>\1"),
    "no table tags": again(r"<(/?)t(?:able|r|d)", r"<\1div"),
    "the tables twice": lambda page: page.replace(
        "</body>", page[page.index("<table") : page.rindex("</div>")] + "</body>"
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_a_page_laid_out_in_another_way_gives_the_same_cells_without_doubt(name: str) -> None:
    changed = SAME[name](PAGE)
    assert changed != PAGE
    report = read_bytes(changed.encode(), "x")
    assert report.values == VALUES
    assert not report.doubtful


DOUBTED: dict[str, tuple[Change, str]] = {
    "a cell is gone": (
        again(r"(1\.属于国家秘密</td><td>\d+</td>)<td>\d+</td>", r"\1"),
        "t3.refused.state_secret.",
    ),
    "two cells ran together": (
        again(r"(1\.属于国家秘密</td><td>\d+)</td><td>", r"\1"),
        "t3.refused.state_secret.",
    ),
    "a table that says otherwise": (
        lambda page: page.replace(
            "</body>",
            page[page.index("<table") : page.rindex("</div>")].replace(">107<", ">108<") + "</body>",
        ),
        "t3.received.natural_person",
    ),
    "digits in two pieces": (
        again(r">1(\d{2})<", r"><span>1</span> <span>\1</span><"),
        "t3.concluded.natural_person",
    ),
}


@pytest.mark.parametrize("name", DOUBTED)
def test_what_leaves_a_cell_open_is_a_doubt_on_it_and_on_no_wrong_number(name: str) -> None:
    change, prefix = DOUBTED[name]
    report = read_bytes(change(PAGE).encode(), "x")
    assert any(key.startswith(prefix) for key in report.doubtful)
    assert_nothing_silent(report, VALUES)


def test_columns_follow_their_headers_not_their_position() -> None:
    swapped = PAGE.replace("商业企业", "某").replace("科研机构", "商业企业").replace("某", "科研机构")
    report = read_bytes(swapped.encode(), "x")
    assert report.values["t3.granted.business"] == VALUES["t3.granted.research"]
    assert report.values["t3.granted.research"] == VALUES["t3.granted.business"]
    assert "header-reordered" in [doubt.code for doubt in report.doubts]


def word(change: Change) -> bytes:
    """Return the report as a Word file whose main part was changed."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(docx(PAPER))) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content.decode()).encode() if name == WORD else content)
    return stream.getvalue()


RUN = r"<w:r><w:t>(\d+)</w:t></w:r>"
HIDDEN = r"<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r><w:r><w:t>\1</w:t></w:r>"
CHANGED = r'<w:del w:id="1"><w:r><w:delText>9</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>\1</w:t></w:r></w:ins>'
BODY = re.compile(r"<w:body>(.*)(<w:sectPr)", re.DOTALL)


@pytest.mark.parametrize(
    "change",
    [
        again(r"<w:r><w:t>(\d)(\d+)</w:t></w:r>", r"<w:r><w:t>\1</w:t></w:r><w:r><w:t>\2</w:t></w:r>"),
        again(RUN, CHANGED),
        again(RUN, HIDDEN),
        again(r"(?s)(<w:tbl>.*?</w:tbl>)", r"<w:sdt><w:sdtContent>\1</w:sdtContent></w:sdt>"),
        lambda text: BODY.sub(r"<w:body><w:tbl><w:tr><w:tc>\1<w:p/></w:tc></w:tr></w:tbl>\2", text),
        lambda text: BODY.sub(
            r"<w:body><w:p><w:r><w:pict><w:txbxContent>\1</w:txbxContent></w:pict></w:r></w:p>\2", text
        ),
        again(r"<w:vMerge[^>]*/>|<w:gridSpan[^>]*/>", ""),
        lambda text: text.replace(
            "schemas.openxmlformats.org/wordprocessingml/2006", "purl.oclc.org/ooxml/wordprocessingml"
        ),
    ],
    ids=[
        "split runs",
        "tracked changes",
        "hidden",
        "content control",
        "outer table",
        "text box",
        "no spans",
        "strict",
    ],
)
def test_a_word_file_gives_the_same_cells_whatever_it_is_wrapped_in(change: Change) -> None:
    report = read_bytes(word(change), "x")
    assert report.values == VALUES
    assert not report.doubtful


@pytest.mark.parametrize("kind", ["HTML", "DOCX", "XLSX", "PDF"])
def test_random_cells_some_blank_some_wrong_in_sum_are_read_as_written_or_doubted(kind: str) -> None:
    writers = {"HTML": lambda one: html(one).encode(), "DOCX": docx, "XLSX": xlsx, "PDF": pdf}
    dice = random.Random(kind)
    for _ in range(2):
        cells = {
            key: dice.choice((None, 0, dice.randrange(10), dice.randrange(30_000))) for key in FORM.cells
        }
        texts = {key: str(value) for key, value in cells.items() if value is not None}
        report = read_bytes(writers[kind](paper(FORM, texts)), "x")
        assert_nothing_silent(report, cells)
        assert {key for key in cells if report.values[key] == cells[key]} >= set(cells) - report.doubtful
        assert len(report.doubtful) <= 20


def assert_nothing_silent(report: Report, cells: dict[str, int | None] | dict[str, int]) -> None:
    """Fail where a cell differs from what was written and no doubt names it."""
    assert not {key for key, value in cells.items() if report.values.get(key) != value} - report.doubtful


@pytest.mark.parametrize(
    ("text", "value", "note"),
    [
        ("〇", 0, ""),
        ("零", 0, ""),
        ("22（其中修订 16 件）", 22, "其中修订 16 件"),
        ("1,139", 1139, ""),
        ("１２", 12, ""),
    ],
)
def test_a_number_may_be_written_in_several_ways(text: str, value: int, note: str) -> None:
    cells = printed(VALUES) | {"t2.normative_documents.issued": text}
    cell = read_bytes(html(paper(FORM, cells)).encode(), "x").cells["t2.normative_documents.issued"]
    assert (cell.value, cell.note, cell.raw) == (value, note, text)


def test_a_number_too_long_for_its_cell_in_a_pdf_is_in_doubt() -> None:
    long = {key: value * 1234567 for key, value in VALUES.items()}
    report = read_bytes(pdf(paper(FORM, printed(long))), "x")
    assert_nothing_silent(report, long)
    assert report.doubtful
