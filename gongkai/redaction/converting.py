"""What is no PDF becomes one: pictures by Pillow, Word and Excel files by LibreOffice where it is installed."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageOps

from gongkai.redaction.model import LARGEST_FILE, MOST_PAGES, CannotRedact

SECONDS = 90
PROGRAMS = ("soffice", "libreoffice")
PACKAGES = "libreoffice-writer-nogui libreoffice-calc-nogui"
"""The Debian packages that read Word and Excel files without a screen."""
OFFICE = ("docx", "xlsx", "doc", "xls", "odt", "ods", "rtf", "wps", "et")
PICTURES = ("png", "jpg", "jpeg", "tif", "tiff", "bmp", "webp")
_MOST_PIXELS = 60_000_000
_PLAIN_DOTS = 150
_FEWEST_DOTS = 72
_FAULTS = (OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError, IndexError, OverflowError)


def to_pdf(data: bytes, name: str) -> bytes:
    """The file as a PDF, by the ending of its name; a PDF stays as it is.

    Raises CannotRedact: too-large, unknown-kind, broken, needs-office (``packages``: to install), took-too-long.
    """
    if len(data) > LARGEST_FILE:
        raise CannotRedact("too-large", megabytes=LARGEST_FILE // 1024**2)
    ending = Path(name).suffix.lower().lstrip(".")
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return data
    if ending in PICTURES:
        return _from_picture(data)
    if ending in OFFICE:
        return _from_office(data, ending)
    raise CannotRedact("broken" if ending == "pdf" else "unknown-kind", ending=ending[:20])


def _from_picture(data: bytes) -> bytes:
    """A page for each frame, as large as its dots an inch say."""
    try:
        with Image.open(io.BytesIO(data)) as picture:
            count = getattr(picture, "n_frames", 1)
            if count > MOST_PAGES:
                raise CannotRedact("too-many-pages", pages=count, limit=MOST_PAGES)
            pages = [_page(picture, number) for number in range(count)]
    except (*_FAULTS, Image.DecompressionBombError) as error:
        raise CannotRedact("broken") from error
    return _joined(pages)


def _page(picture: Image.Image, number: int) -> tuple[bytes, tuple[float, float], tuple[int, int], bool]:
    """A frame as JPEG bytes, its size in points and pixels, and whether in colour."""
    picture.seek(number)
    if picture.width * picture.height > _MOST_PIXELS:
        raise CannotRedact("too-many-pixels", width=picture.width, height=picture.height)
    dots = picture.info.get("dpi", (_PLAIN_DOTS, _PLAIN_DOTS))
    across, down = (float(one) if float(one) >= _FEWEST_DOTS else _PLAIN_DOTS for one in dots[:2])
    upright = ImageOps.exif_transpose(picture)
    if upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info:
        upright = upright.convert("RGBA")
        upright = Image.alpha_composite(Image.new("RGBA", upright.size, "white"), upright)
    if upright.mode.startswith("I") or upright.mode == "F":
        low, high = upright.getextrema()
        upright = upright.point(lambda value: (value - low) * (255 / max(high - low, 1)))  # type: ignore[operator]
    colour = upright.mode not in {"1", "L", "I", "F"} and not upright.mode.startswith("I")
    written = io.BytesIO()
    upright.convert("RGB" if colour else "L").save(written, "JPEG", quality=92)
    points = upright.width * 72 / across, upright.height * 72 / down
    return written.getvalue(), points, upright.size, colour


def _joined(pages: list[tuple[bytes, tuple[float, float], tuple[int, int], bool]]) -> bytes:
    from gongkai.redaction.model import Size
    from gongkai.redaction.painting import Packed
    from gongkai.redaction.writing import Writer

    writer = Writer()
    for data, points, pixels, colour in pages:
        writer.add(Size(*points), Packed(data, "/DCTDecode", *pixels, colour, 8), ())
    return writer.finish()


def office() -> str | None:
    """The program that reads Word and Excel files, where there is one."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


def _from_office(data: bytes, ending: str) -> bytes:
    program = office()
    if program is None:
        raise CannotRedact("needs-office", packages=PACKAGES)
    with TemporaryDirectory(prefix="gongkai-office-") as folder:
        source = Path(folder) / f"paper.{ending}"
        source.write_bytes(data)
        _run(
            [
                *(program, f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}", "--headless"),
                *("--norestore", "--nologo", "--nolockcheck", "--convert-to", "pdf", "--outdir", folder),
                str(source),
            ],
            folder,
        )
        made = Path(folder) / "paper.pdf"
        if not made.is_file() or not made.stat().st_size:
            raise CannotRedact("broken")
        return made.read_bytes()


def _run(command: list[str], folder: str) -> None:
    """Run it in a session of its own, so that nothing of it is left when its time is over."""
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": folder, "LANG": "C.UTF-8", "TMPDIR": folder}
    process = subprocess.Popen(  # noqa: S603  (LibreOffice, found on the path; the file's name is ours)
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise CannotRedact("took-too-long", seconds=SECONDS) from error
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
