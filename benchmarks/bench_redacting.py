"""Removing parts of a paper beside bare drawing by PDFium: pages a second of processor time."""

import io
import time
from collections.abc import Callable

import pypdfium2

from gongkai.redaction.finding import find
from gongkai.redaction.model import Box, Order
from gongkai.redaction.redacting import redact
from gongkai.redaction.tests.papers import typeset

PAGES = 20


def paper() -> bytes:
    """Pages of dense Chinese text with a name on each."""
    page = "申请人张三丰。" + "为规范科技项目经费的使用和管理，根据有关规定，现将有关事项说明如下。" * 24
    return typeset("\n#pagebreak()\n".join([page] * PAGES), page='paper: "a4"')


def _bare(data: bytes) -> None:
    document = pypdfium2.PdfDocument(data)
    for page in document:
        page.render(scale=200 / 72).to_pil()
    document.close()


def main() -> None:
    """Each path beside bare drawing at 200 dots an inch, and the size of the copy."""
    data = paper()
    found, _ = find(data, ["张三丰"], 0)
    boxes = [Box(one.page, one.area, "个人隐私 第十五条", "第十五条") for one in found]
    made = io.BytesIO()

    def copy(seconds: float) -> None:
        result = redact(data, Order(boxes, ("张三丰",), picture_seconds=seconds))
        assert result.proof.holds, result.proof.survivors
        made.seek(0)
        made.write(result.data)

    floor = _timed(lambda: _bare(data))
    paths: dict[str, Callable[[], object]] = {
        "find a name on dense pages": lambda: find(data, ["张三丰"], 0),
        "copy without parts, and its proof, no picture read": lambda: copy(0),
    }
    for name, path in paths.items():
        took = _timed(path)
        print(f"{name} | {PAGES / took:.1f} pages/s | {PAGES / floor:.1f} drawn/s | {floor / took:.2f}")
    print(f"size of the copy: {made.tell() / PAGES / 1024:.0f} kB a page")


def _timed(path: Callable[[], object]) -> float:
    begun = time.process_time()
    path()
    return time.process_time() - begun


if __name__ == "__main__":
    main()
