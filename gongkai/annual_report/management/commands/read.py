"""``gongkai read``: the door to ``gongkai.annual_report.ingest``."""

import json
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from gongkai.annual_report.ingest import MAX_BYTES, ReadError, Report, read_bytes
from gongkai.annual_report.ingest.messages import refusal
from gongkai.annual_report.ingest.show import show
from gongkai.console import gettext as _

EXAMPLE = _(
    """Example:
  gongkai read 2023年度报告.txt --json
Exit status: 0 all files were read, 1 a file was refused (the others were read), 2 wrong usage.
The JSON form is described in docs/report-json.md."""
)


class Command(BaseCommand):
    help = _("Read published annual reports: every cell, its place, broken relations and doubts")
    standalone = True
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = EXAMPLE
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path, help=_("a report as plain text"))
        parser.add_argument(
            "--json", action="store_true", help=_("one object, or an array for several files")
        )
        parser.add_argument(
            "--lang", choices=("zh", "en"), default="zh", help=_("of the messages (default: zh)")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        read = [self._read(path) for path in options["files"]]
        if options["json"]:
            data = [
                _as_json(path, result, options["lang"])
                for path, result in zip(options["files"], read, strict=True)
            ]
            self.stdout.write(json.dumps(data[0] if len(data) == 1 else data, ensure_ascii=False, indent=1))
        else:
            for result in read:
                self._print(result, options["lang"])
        if any(isinstance(result, ReadError) for result in read):
            sys.exit(1)

    def _read(self, path: Path) -> Report | ReadError:
        try:
            size = path.stat().st_size
            if path.is_file() and size > MAX_BYTES:
                raise refusal("too-large", path.name, size=size, limit=MAX_BYTES)
            return read_bytes(path.read_bytes(), path.name)
        except OSError as error:
            return refusal("file-not-read", str(path), reason=error.strerror or error)
        except ReadError as error:
            return error

    def _print(self, result: Report | ReadError, lang: str) -> None:
        if isinstance(result, ReadError):
            self.stderr.write(f"[{result.code}] {result.text(lang)}")
        else:
            self.stdout.write(show(result, lang))


def _as_json(path: Path, result: Report | ReadError, lang: str) -> dict[str, Any]:
    if isinstance(result, ReadError):
        return {"file": path.name, "error": {"code": result.code, "message": result.text(lang)}}
    return result.to_json(lang)
