"""The text of a picture is read wherever it stands and whichever way up, from models that lie on this machine."""

import io
import math
import subprocess
import sys
import time

import pytest
from PIL import Image

from gongkai.scans import (
    MOST_PIXELS,
    Line,
    OutOfTime,
    UnreadablePicture,
    open_frames,
    open_picture,
    recognise,
    rows_of,
)
from gongkai.scans.tests.drawn import drawn, encoded

SAID = ["示例市民政局通知", "联系电话 0955-7012345"]
PICTURE = drawn(*SAID)

OFFLINE = """
import socket, sys
def refused(*_, **__):
    raise OSError("no network")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refused
import gongkai.scans
assert not {"rapidocr", "onnxruntime", "cv2", "numpy"} & set(sys.modules), "loaded too early"
print(*(line.text for line in gongkai.scans.recognise(sys.stdin.buffer.read())))
"""


def _texts(lines: list[Line]) -> list[str]:
    return [line.text.replace(" ", "") for line in lines]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_picture_is_read_whichever_way_up_it_stands(turn: int) -> None:
    assert _texts(recognise(PICTURE.rotate(turn, expand=True))) == [one.replace(" ", "") for one in SAID]


def test_the_same_picture_gives_the_same_lines_with_their_boxes_and_confidences() -> None:
    lines = recognise(encoded(PICTURE))
    assert recognise(encoded(PICTURE)) == lines
    assert all(0.9 < line.confidence <= 1 for line in lines)
    assert all(len(line.confidences) == len(line.text) for line in lines)
    first, second = lines[0].box, lines[1].box
    assert 15 < first[0] < 30
    assert first[3] <= second[1] + 5


def test_the_orientation_in_the_exif_is_applied() -> None:
    sideways = encoded(PICTURE.rotate(90, expand=True), "JPEG", orientation=6)
    assert open_picture(sideways).shape == (PICTURE.height, PICTURE.width)


def test_text_on_a_transparent_ground_is_seen() -> None:
    clear = PICTURE.convert("L").point(lambda value: 255 - value)
    layer = Image.new("LA", PICTURE.size, (0, 0))
    layer.putalpha(clear)
    assert int(open_picture(layer).max()) == 255


def test_every_page_of_a_tiff_is_opened() -> None:
    assert len(list(open_frames(encoded(PICTURE, "TIFF", more=[PICTURE, PICTURE])))) == 3


@pytest.mark.parametrize(
    "data", [b"", b"no picture", encoded(PICTURE)[:200], b"\x89PNG\r\n\x1a\n" + bytes(40)]
)
def test_a_broken_picture_is_refused_and_told_why(data: bytes) -> None:
    with pytest.raises(UnreadablePicture, match="broken or no picture"):
        recognise(data)


def test_a_picture_of_too_many_pixels_is_refused_undecoded() -> None:
    written = io.BytesIO()
    side = math.isqrt(MOST_PIXELS) + 1
    Image.new("1", (side, side)).save(written, "PNG")
    with pytest.raises(UnreadablePicture, match=f"{side}×{side} pixels"):
        recognise(written.getvalue())


def test_an_empty_or_tiny_picture_has_no_lines() -> None:
    assert recognise(Image.new("RGB", (600, 400), "red")) == []
    assert recognise(PICTURE.crop((0, 0, 40, 6))) == []


def test_the_clock_ends_the_reading() -> None:
    with pytest.raises(OutOfTime):
        recognise(PICTURE, until=time.monotonic() - 1)


def test_lines_beside_each_other_make_a_row() -> None:
    left, right = Line("姓名", (10, 10, 60, 30), (1.0, 1.0)), Line("张", (200, 12, 220, 32), (1.0,))
    below = Line("电话", (10, 50, 60, 70), (1.0, 1.0))
    assert rows_of([below, right, left]) == [[left, right], [below]]


def test_reading_opens_no_network_and_loads_nothing_before_a_picture_is_read() -> None:
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE], input=encoded(PICTURE), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "0955-7012345" in done.stdout.decode()
