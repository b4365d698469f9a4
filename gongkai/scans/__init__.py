"""Scans (扫描件): the text and the tables of a picture, with how sure each character is.

Plain Python: bytes or arrays in, lines and cells out. Imports no Django, opens no network. The models are those that
the package ``rapidocr`` carries; they are loaded when the first picture is read, never at the start of a program.
"""

from gongkai.scans.lines import Line, OutOfTime, recognise, recognise_strip, recognise_upright, rows_of
from gongkai.scans.opening import MOST_PIXELS, UnreadablePicture, open_frames, open_picture
from gongkai.scans.tables import ScannedCell, ScannedTable, read_page

FRUGAL = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_MMAP_THRESHOLD_": "262144",
}
"""Environment of a process that reads pictures: one thread, and what a picture took is given back after it."""

__all__ = [
    "FRUGAL",
    "MOST_PIXELS",
    "Line",
    "OutOfTime",
    "ScannedCell",
    "ScannedTable",
    "UnreadablePicture",
    "open_frames",
    "open_picture",
    "read_page",
    "recognise",
    "recognise_strip",
    "recognise_upright",
    "rows_of",
]
