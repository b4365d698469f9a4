"""Formats that only LibreOffice reads: converted by it where it is installed, apart and in bounded time."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.document import Document

SECONDS = 15
PROGRAMS = ("soffice", "libreoffice")


def convert(
    data: bytes, kind: str, target: str, read: Callable[[bytes, str], Document], file: str
) -> Document:
    """Return what `read` gives of the file as `target`.

    ReadError: needs-office where there is no LibreOffice, broken-file where it could not convert the file in time.
    """
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    name = kind.upper()
    if program is None:
        raise messages.refusal("needs-office", file, format=name, target=target.upper())
    with TemporaryDirectory() as folder:
        source = Path(folder) / f"report.{kind}"
        source.write_bytes(data)
        home = (Path(folder) / "profile").as_uri()
        command = [
            program,
            f"-env:UserInstallation={home}",
            "--headless",
            "--norestore",
            "--convert-to",
            target,
        ]
        try:
            subprocess.run(  # noqa: S603  (LibreOffice, found on the path; the file's name is ours)
                [*command, "--outdir", folder, str(source)], capture_output=True, timeout=SECONDS, check=False
            )
        except (subprocess.TimeoutExpired, OSError) as error:
            raise messages.refusal("broken-file", file, format=name, reason=type(error).__name__) from error
        made = Path(folder) / f"report.{target}"
        if not made.is_file():
            raise messages.refusal("broken-file", file, format=name, reason="LibreOffice cannot open it")
        return replace(read(made.read_bytes(), file), format=name)
