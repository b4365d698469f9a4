"""Documents: a whole annual report and a letter, as PDF, Word, HTML and workbook, each beside its floor.

Floors: Typst on the same words as bare paragraphs; saving an empty python-docx or openpyxl file; joining the words of
the document. Each document of a series differs, so that nothing is only taken out of a memory.
"""

import datetime as dt
import io
import statistics
import time
from collections.abc import Callable
from dataclasses import replace

import docx
import openpyxl
import typst

from gongkai.annual_report import charts, drawing
from gongkai.annual_report.document import report_paper, text_blocks
from gongkai.annual_report.workbook import report_workbook
from gongkai.law import report_templates
from gongkai.papers import fonts
from gongkai.papers.document import Paper, Table, letter, number_text, plain
from gongkai.papers.html import to_html
from gongkai.papers.pdf import to_pdf
from gongkai.papers.word import to_docx

ROUNDS = 15
WORDS = "本机关全年依法公开各类政府信息，及时回应社会关切，接受公众监督。"
CELLS = {key: place for place, key in enumerate(report_templates.load("2021").cells)}


def main() -> None:
    """Print “name | ours | floor | ratio” lines, in seconds of wall time: the median of a series, and the first PDF."""
    start = time.perf_counter()
    to_pdf(_letter())
    print(
        f"papers: the first letter as PDF, fonts read | {time.perf_counter() - start:.3f} s | - | -",
        flush=True,
    )
    for name, paper in (("letter", _letter()), ("annual report", _report())):
        _compare(f"{name} as PDF", paper, to_pdf, _typst_floor)
        _compare(f"{name} as Word", paper, to_docx, lambda _paper: docx.Document().save(io.BytesIO()))
        _compare(f"{name} as HTML", paper, to_html, _words)
    form = report_templates.load("2021")
    _compare(
        "annual report as workbook",
        _report(),
        lambda paper: report_workbook(paper.title, form, CELLS),
        lambda _paper: openpyxl.Workbook().save(io.BytesIO()),
    )


def _compare(
    name: str, paper: Paper, work: Callable[[Paper], object], floor: Callable[[Paper], object]
) -> None:
    ours, least = _seconds(paper, work), _seconds(paper, floor)
    print(f"papers: {name} | {ours:.4f} s | {least:.5f} s | {ours / least:.1f}", flush=True)


def _seconds(paper: Paper, work: Callable[[Paper], object]) -> float:
    took = []
    for number in range(ROUNDS):
        other = replace(paper, title=f"{paper.title}（{number}）", number=f"{number}号")
        start = time.perf_counter()
        work(other)
        took.append(time.perf_counter() - start)
    return statistics.median(took)


def _letter() -> Paper:
    return letter(
        mark="示例市科学技术局",
        number=number_text("示科依", 2026, 31, ordinal=True),
        title="政府信息公开申请答复书",
        addressee="张三",
        body=(WORDS * 4, WORDS * 6, WORDS * 3),
        remedies=("如对本答复不服，可以依法申请行政复议或者提起行政诉讼。",),
        signature="示例市科学技术局",
        date=dt.date(2026, 11, 5),
    )


def _report() -> Paper:
    pairs = (("本年新收", 120), ("予以公开", 80), ("不予公开", 13))
    rows = tuple((label, str(value)) for label, value in pairs)
    chart = charts.Chart(drawing.bars(pairs), "收到的申请", "三个数。", ("项目", "数量"), rows)
    prose = text_blocks("\n".join([WORDS * 5] * 12))
    return report_paper(
        agency="示例市科学技术局",
        year=2025,
        template="2021",
        cells=CELLS,
        narrative={"overview": prose, "problems": prose[:3]},
        pictures=[charts.as_picture(chart)],
        date=dt.date(2026, 1, 20),
    )


def _words(paper: Paper) -> str:
    found = [paper.title]
    for block in paper.blocks:
        if isinstance(block, Table):
            found += [cell.text for row in block.rows for cell in row]
        elif text := getattr(block, "text", ""):
            found.append(plain(text))
    return "\n\n".join(found)


def _typst_floor(paper: Paper) -> object:
    """The same words as bare paragraphs, with the same fonts, by the same compiler."""
    source = '#set text(font: "Noto Serif CJK SC")\n#for p in sys.inputs.words.split("\\n\\n") [#par(p)]'
    return COMPILER.compile(source.encode(), format="pdf", sys_inputs={"words": _words(paper)})


COMPILER = typst.Compiler(font_paths=fonts.installed())

if __name__ == "__main__":
    main()
