"""The release gate on a 100-page PDF and a 20,000-row workbook, examined and cleaned, each beside its floor.

Floors: PDFium's plain text of every page; inflating the sheet and the strings and running a bare expat over them.
"""

import io
import random
import statistics
import time
import zipfile
from collections.abc import Callable
from functools import partial
from xml.parsers import expat

import pypdfium2

from gongkai.catalog.gate import clean, examine, examine_apart
from gongkai.catalog.gate.tests.numbers import id_card
from gongkai.catalog.gate.tests.office import Sheet, xlsx
from gongkai.catalog.gate.tests.pages import box, pdf, text

PAGES, LINES, WORDS = 100, 40, 12
ROWS = 20_000
ROUNDS = 3


def main() -> None:
    """Print “name | ours | floor | ratio” lines, in seconds of wall time."""
    chance = random.Random(4)
    document, workbook = _document(chance), _workbook(chance)
    print(f"gate: a PDF of {len(document):,} bytes, a workbook of {len(workbook):,} bytes")
    for name, data, floor in (
        (f"PDF of {PAGES} pages", document, _text_floor),
        (f"workbook of {ROWS:,} rows", workbook, _sheet_floor),
    ):
        file = "a.pdf" if floor is _text_floor else "a.xlsx"
        least = _seconds(partial(floor, data))
        for verb, work in (("examine", examine), ("examine apart", examine_apart), ("clean", clean)):
            took = _seconds(partial(work, file, data))
            print(f"gate: {verb}, {name} | {took:.2f} s | {least:.3f} s | {took / least:.1f}", flush=True)


def _document(chance: random.Random) -> bytes:
    """Pages of words, each an object of its own, with the rules and shades of a table."""
    pages = []
    for _ in range(PAGES):
        drawn = [box(60, 100 + line * 16, 480, 1) for line in range(0, LINES, 4)]
        drawn += [box(60, 740, 480, 18, "0.2 0.3 0.5 rg"), text("Name Amount Date", 70, 745, 10, "1 g")]
        drawn += [
            text(f"{chance.randrange(10**5)}", 60 + word * 40, 100 + line * 16, 9)
            for line in range(LINES)
            for word in range(WORDS)
        ]
        pages.append("".join(drawn))
    return pdf(*pages, compress_streams=True)


def _workbook(chance: random.Random) -> bytes:
    """Rows of text and numbers as a bureau keeps them, a hidden sheet with ID numbers behind them."""
    streets = [f"示例市第{number}街道" for number in range(200)]
    rows: list[list[object]] = [
        ["序号", "姓名", "街道", "金额", "日期", "备注", "户数", "面积", "编号", "说明"]
    ]
    for number in range(ROWS):
        day = f"2024-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}"
        amount, note = chance.randrange(10**6) / 100, f"经审核符合条件，同意按第{number % 7}档发放。"
        row = (
            number,
            f"第{number}户",
            chance.choice(streets),
            amount,
            day,
            "按规定办理",
            chance.randrange(9),
        )
        rows.append([*row, chance.randrange(10**5), f"SL-{number:06d}", note])
    hidden = [["身份证"], *([id_card(f"640502{1950 + n % 50}0101{n % 999:03d}")] for n in range(200))]
    return xlsx(Sheet("公示", rows), Sheet("名单", hidden, "hidden"))


def _text_floor(data: bytes) -> int:
    document = pypdfium2.PdfDocument(data)
    return sum(len(page.get_textpage().get_text_range()) for page in document)


def _sheet_floor(data: bytes) -> int:
    size = 0
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if "sheet" in name.lower() or "Strings" in name:
                content = package.read(name)
                expat.ParserCreate().Parse(content, True)
                size += len(content)
    return size


def _seconds(work: Callable[[], object]) -> float:
    """The median of a few rounds."""
    took = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        took.append(time.perf_counter() - begun)
    return statistics.median(took)


if __name__ == "__main__":
    main()
