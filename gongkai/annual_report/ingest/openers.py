"""The readers of the formats, each imported when the first file of its kind comes: most bring a library with them."""

from __future__ import annotations

from gongkai.annual_report.ingest.decode import Decoded
from gongkai.annual_report.ingest.document import Document


def read_page(decoded: Decoded, file: str) -> Document:
    """Read an HTML page."""
    from gongkai.annual_report.ingest.htmlfile import read_html

    return read_html(decoded, file)


def read_web_archive(data: bytes, file: str) -> Document:
    """Read the page in a saved web archive (MHTML)."""
    from gongkai.annual_report.ingest.mhtmlfile import html_of

    return read_page(html_of(data, file), file)


def read_word(data: bytes, file: str) -> Document:
    """Read a DOCX file."""
    from gongkai.annual_report.ingest.wordfile import read_docx

    return read_docx(data, file)


def read_workbook(data: bytes, file: str) -> Document:
    """Read an XLSX file."""
    from gongkai.annual_report.ingest.sheetfile import read_xlsx

    return read_xlsx(data, file)


def read_pages(data: bytes, file: str) -> Document:
    """Read a PDF."""
    from gongkai.annual_report.ingest.pdffile import read_pdf

    return read_pdf(data, file)


def read_image(data: bytes, file: str) -> Document:
    """Read a picture."""
    from gongkai.annual_report.ingest.picturefile import read_picture

    return read_picture(data, file)
