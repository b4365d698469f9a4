"""Every format of a report is found by its content and gives the cells that were written."""

import tarfile
import zipfile
from io import BytesIO

import pytest

from gongkai.annual_report.ingest import ReadError, Refused, Report, read_all, read_bytes
from gongkai.annual_report.ingest.document import Grid
from gongkai.annual_report.ingest.formats import open_source
from gongkai.annual_report.ingest.rendering import Rendered
from gongkai.annual_report.tests.builder import balanced, build, printed
from gongkai.annual_report.tests.documents import Page, Paper, docx, html, paper, pdf, word_like, xlsx
from gongkai.law.report_templates import load

WRITERS = {
    "HTML": lambda report: html(report).encode(),
    "DOCX": docx,
    "XLSX": xlsx,
    "PDF": pdf,
}
NAME = "甲市科学技术局2021年政府信息公开工作年度报告"
OTHERS = "".join(
    f"<li><a href=x>甲市民政局{year}年政府信息公开工作年度报告</a></li>" for year in range(2010, 2024)
)


def example(code: str = "2021") -> tuple[Paper, dict[str, int]]:
    values = balanced(load(code))
    return paper(load(code), printed(values)), values


@pytest.mark.parametrize("code", ["2019", "2021"])
@pytest.mark.parametrize("kind", WRITERS)
def test_a_report_reads_as_written_whatever_its_format_and_its_name(kind: str, code: str) -> None:
    written, values = example(code)
    report = read_bytes(WRITERS[kind](written), "年报.txt")
    assert (report.format, report.values) == (kind, values)
    assert (report.year, report.agency.name) == (load(code).first_year, "甲市科学技术局")
    assert {doubt.code for doubt in report.doubts} <= {"unit-assumed"}
    assert len(report.parts) == 6


@pytest.mark.parametrize("kind", WRITERS)
def test_a_reader_gives_the_cells_of_a_table_row_by_row_from_left_to_right(kind: str) -> None:
    """Merged cells, too, each once where it begins: what is read of them takes them as they come."""
    source = open_source(WRITERS[kind](example()[0]), "x").source
    assert isinstance(source, Rendered)
    grids = [part for part in source.document.parts if isinstance(part, Grid)]
    assert len(grids) >= 3
    for grid in grids:
        places = [(cell.row, cell.column) for cell in grid.cells]
        assert places == sorted(set(places))


@pytest.mark.parametrize("kind", WRITERS)
def test_every_cell_says_where_in_the_file_it_stands(kind: str) -> None:
    written, _ = example()
    place = read_bytes(WRITERS[kind](written), "x").cells["t3.granted.total"].where
    assert place is not None
    known = place.to_json()
    expected = {"XLSX": {"row", "column", "sheet", "cell"}, "PDF": {"page", "table", "row", "column"}}
    assert set(known) == {"line", "offset"} | expected.get(kind, {"table", "row", "column"})
    assert known["column"] == 10


@pytest.mark.parametrize(
    "page",
    [
        Page(cell=word_like),
        Page(outer=True),
        Page(before=f"<ul>{OTHERS}</ul>", after="<footer>主办：某办公室</footer>"),
        Page(
            head='<meta name="ArticleTitle" content="甲市科学技术局2021年政府信息公开工作年度报告"><title>首页</title>'
        ),
        Page(head=f"<title>{NAME}_年报_甲市人民政府</title>"),
        Page(attributes=' style="display:table-cell" nowrap'),
    ],
    ids=["word", "layout table", "navigation", "meta", "window title", "attributes"],
)
def test_a_page_as_portals_serve_it_reads_as_written(page: Page) -> None:
    written, values = example()
    report = read_bytes(html(written, page).encode(), "x.html")
    assert (report.values, report.year, report.agency.name) == (values, 2021, "甲市科学技术局")
    assert not report.doubts


@pytest.mark.parametrize(
    ("codec", "declared"),
    [("gb18030", "gb2312"), ("gb18030", "utf-8"), ("utf-8", "gbk"), ("utf-16", "utf-8")],
)
def test_the_encoding_of_a_page_is_found_also_where_it_is_declared_wrong(codec: str, declared: str) -> None:
    written, values = example()
    page = Page(head=f'<meta charset="{declared}">' + "<script>var a = 1;</script>" * 2000)
    assert read_bytes(html(written, page).encode(codec), "x").values == values


def test_a_saved_web_archive_is_read() -> None:
    written, values = example()
    from email.mime.multipart import MIMEMultipart
    from email.mime.text import MIMEText

    message = MIMEMultipart("related")
    message.attach(MIMEText(html(written), "html", "utf-8"))
    report = read_bytes(message.as_bytes(), "x.mhtml")
    assert report.values == values


def test_an_archive_gives_each_of_its_reports_and_names_what_it_cannot_read() -> None:
    written, values = example()
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("甲/年报.docx", docx(written))
        archive.writestr("bad.pdf", b"%PDF-1.4 nothing")
        inner = BytesIO()
        with tarfile.open(fileobj=inner, mode="w:gz") as tar:
            data = build(load("2021"), printed(values)).encode()
            info = tarfile.TarInfo("年报.txt")
            info.size = len(data)
            tar.addfile(info, BytesIO(data))
        archive.writestr("inner.tar.gz", inner.getvalue())
    found = read_all(stream.getvalue(), "a.zip")
    names = {one.file: one for one in found}
    assert set(names) == {"a.zip/甲/年报.docx", "a.zip/bad.pdf", "a.zip/inner.tar.gz/年报.txt"}
    for name in ("a.zip/甲/年报.docx", "a.zip/inner.tar.gz/年报.txt"):
        report = names[name]
        assert isinstance(report, Report)
        assert report.values == values
    refused = names["a.zip/bad.pdf"]
    assert isinstance(refused, Refused)
    assert refused.error.code == "broken-file"


def test_an_archive_of_one_report_reads_as_that_report_and_one_of_more_is_refused_by_name() -> None:
    written, values = example()
    one, two = BytesIO(), BytesIO()
    for stream, names in ((one, ["a.xlsx"]), (two, ["a.xlsx", "b.xlsx"])):
        with zipfile.ZipFile(stream, "w") as archive:
            for name in names:
                archive.writestr(name, xlsx(written))
    assert read_bytes(one.getvalue(), "x.zip").values == values
    with pytest.raises(ReadError) as caught:
        read_bytes(two.getvalue(), "x.zip")
    assert caught.value.code == "several-reports"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected"),
        (b"\x89PNG\r\n\x1a\n....", "broken-file"),
    ],
)
def test_what_cannot_be_read_here_is_refused_with_what_to_do(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, "x.doc")
    assert caught.value.code == code


def test_an_old_word_file_without_libreoffice_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
    with pytest.raises(ReadError) as caught:
        read_bytes(data, "年报.doc")
    assert caught.value.code == "needs-office"
    assert "LibreOffice" in caught.value.text("zh")
    assert "DOCX" in caught.value.text("en")
