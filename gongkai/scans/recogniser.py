"""The models of the package rapidocr: where text stands in a picture, which way up it is, and what it says.

One thread: a scan must not take the whole machine, and more of them mostly wait for each other.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy

    Image = numpy.ndarray[Any, numpy.dtype[numpy.uint8]]
    Box = numpy.ndarray[Any, numpy.dtype[Any]]

LONGEST_DETECTED = 1216
"""Pixels of the longer side at which text is looked for."""
_DETECTION, _RECOGNITION = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"
_DIRECTION = "ch_ppocr_mobile_v2.0_cls_mobile.onnx"
_LARGEST_BAND = 300_000
_LOWEST = 8
_PLAIN, _EDGE = 8.0, 16
_AT_ONCE = 16
_WIDEST_BATCH = 1600
_LONGEST_LINE = 64
"""Times as wide as high: more characters than a line of print has; a longer crop is a ruling taken for text."""

_ALIKE = {"0": "OoDQ〇○", "1": "lI|i丨", "2": "Zz", "5": "Ss", "8": "B"}

Reading = tuple[str, tuple[float, ...]]
"""A text and how sure each of its characters is, 0 to 1."""


class OutOfTime(Exception):
    """The clock of the caller has run down."""


def check_clock(until: float) -> None:
    """Raises OutOfTime once ``time.monotonic()`` has passed ``until``."""
    if time.monotonic() > until:
        raise OutOfTime


def find_lines(image: Image, until: float = math.inf) -> list[Box]:
    """The four corners of each line of text, from top to bottom; ``image`` has three channels.

    Looked for in bands, so that the memory it takes does not grow with the picture.
    """
    import cv2

    factor = min(1.0, LONGEST_DETECTED / max(image.shape[:2]))
    small: Any = image
    if factor < 1:
        small = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    found: list[Box] = []
    for top, bottom in _bands(small):
        check_clock(until)
        for box in _detected(small[top:bottom]):
            box[:, 1] += top
            found.append(box / factor)
    return found


def _detected(band: Image) -> list[Box]:
    import rapidocr.main

    if min(band.shape[:2]) < _LOWEST:
        return []
    try:
        _, found = _engine().detect_and_crop(band, {})
    except rapidocr.main.RapidOCRError:  # its word for a picture without text
        return []
    return list(found.boxes)


def _bands(image: Image) -> Iterable[tuple[int, int]]:
    """Where to cut a picture across, each time at the plainest row near the end of what is looked at at once."""
    height, width = image.shape[:2]
    step = max(_LARGEST_BAND // width, _LOWEST * 4)
    busy = image[:, :, 0].std(axis=1)
    filled = (busy > _PLAIN).nonzero()[0]
    if not len(filled):
        return
    top, end = max(int(filled[0]) - _EDGE, 0), min(int(filled[-1]) + _EDGE, height)
    while end - top > step:
        first = top + step * 3 // 4
        bottom = first + int(busy[first : top + step].argmin())
        if (busy[top:bottom] > _PLAIN).any():
            yield top, bottom
        top = bottom
    yield top, end


def crops_of(image: Image, boxes: Iterable[Box]) -> list[Image]:
    """What stands in the boxes, each turned so that it lies flat."""
    crops: list[Image] = _engine().crop_text_regions(image, list(boxes))
    return crops


def upside_down(crops: Sequence[Image]) -> bool:
    """Whether most lines stand on their head."""
    if not crops:
        return False
    _, found = _engine().cls_and_rotate([crop.copy() for crop in crops])
    turned = sum(1 for label, score in found.cls_res if label == "180" and score >= 0.9)
    return turned > len(crops) / 2


def read_crops(crops: Sequence[Image], until: float = math.inf) -> dict[int, Reading]:
    """What each crop of one line says, by its place in ``crops``; an empty text where nothing can be read.

    Crops whose turn had not come when the clock passed ``until`` are absent.
    """
    shapes = [crop.shape[1] / crop.shape[0] for crop in crops]
    order = sorted(range(len(crops)), key=shapes.__getitem__)
    found: dict[int, Reading] = {at: ("", ()) for at in order if shapes[at] > _LONGEST_LINE}
    for group in _groups([(at, crops[at]) for at in order if shapes[at] <= _LONGEST_LINE]):
        if time.monotonic() > until:
            break
        said = _engine().recognize_txt([crop for _, crop in group])
        for (at, _), text, word in zip(group, said.txts, said.word_results, strict=True):
            found[at] = (text, word)
    return found


def _groups(crops: list[tuple[int, Image]]) -> Iterable[list[tuple[int, Image]]]:
    """Crops of like width together, few enough that their memory stays small."""
    group: list[tuple[int, Image]] = []
    for at, crop in crops:
        width = 48 * crop.shape[1] / crop.shape[0]
        if group and (len(group) == _AT_ONCE or width * (len(group) + 1) > _WIDEST_BATCH):
            yield group
            group = []
        group.append((at, crop))
    if group:
        yield group


class _Decoder:
    """The letters in what the model of recognition says of each step across a line, and the peak of each.

    Takes the place of rapidocr's own, which tells how sure the model is where a letter begins: too little to go by.
    A digit is as sure as it and the letters that look like it are together: whether a lone ring is a nought or an O
    is no doubt about a number.
    """

    def __init__(self, letters: Sequence[str]) -> None:
        self._letters = letters
        self._alike = {
            letters.index(digit): [number for number, one in enumerate(letters) if one in digit + others]
            for digit, others in _ALIKE.items()
        }

    def __call__(
        self, lines: Any, *_: Any, **__: Any
    ) -> tuple[list[tuple[str, float]], list[tuple[float, ...]]]:
        said = [self._line(steps) for steps in lines]
        return [(text, min(sure, default=0.0)) for text, sure in said], [sure for _, sure in said]

    def _line(self, steps: Any) -> Reading:
        text, confidences, last = "", list[float](), 0
        for step, number in zip(steps, steps.argmax(axis=1).tolist(), strict=True):
            if number:
                sure = round(min(float(step[self._alike.get(number, [number])].sum()), 1.0), 4)
                if number == last:
                    confidences[-1] = max(confidences[-1], sure)
                else:
                    text += self._letters[number]
                    confidences.append(sure)
            last = number
        return text, tuple(confidences)


@cache
def _engine() -> Any:
    """rapidocr with the models that lie in its package, so that nothing is ever fetched."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    import cv2
    import numpy
    import rapidocr

    cv2.setNumThreads(1)
    models = Path(rapidocr.__file__).with_name("models")
    engine: Any = rapidocr.RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.return_word_box": True,
            "Global.use_vertical_padding": False,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            "Det.model_path": str(models / _DETECTION),
            "Det.limit_type": "max",
            "Det.limit_side_len": LONGEST_DETECTED,
            "Cls.model_path": str(models / _DIRECTION),
            "Rec.model_path": str(models / _RECOGNITION),
            "Rec.rec_img_shape": [3, 48, 48],
            "Rec.rec_batch_num": _AT_ONCE,
        }
    )
    engine.recognize_txt([numpy.full((48, 48, 3), 255, numpy.uint8)])
    engine.text_rec.postprocess_op = _Decoder(engine.text_rec.postprocess_op.character)
    return engine
