"""``gongkai read``: the door to ``gongkai.annual_report.ingest``."""

import json
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from gongkai.annual_report.ingest.apart import read_files
from gongkai.annual_report.ingest.folders import found_in
from gongkai.annual_report.ingest.record import Record, stamp
from gongkai.annual_report.ingest.tableform import write_csv, write_parquet
from gongkai.console import gettext as _

EXAMPLE = _(
    """Example:
  gongkai read 2023年度报告.pdf --json
  gongkai read reports/ --csv cells.csv --jobs 4
Exit status: 0 all files were read, 1 a file was refused (the others were read), 2 wrong usage.
The JSON form and the columns of the table are described in docs/report-json.md."""
)
PARQUET_EXTRA = "pip install 'gongkai[parquet]'"
MOST_JOBS = 64

Answer = list[dict[str, Any]]


class Command(BaseCommand):
    help = _("Read published annual reports: every cell, its place, broken relations and doubts")
    standalone = True
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = EXAMPLE
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.add_argument(
            "files",
            nargs="+",
            metavar="FILE",
            type=Path,
            help=_("a report, an archive of reports, or a folder of them"),
        )
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help=_("one object, or an array for several files"))
        form.add_argument("--csv", type=Path, metavar="OUT", help=_("write a table, one row a cell"))
        form.add_argument("--parquet", type=Path, metavar="OUT", help=_("the same as Parquet; needs pyarrow"))
        parser.add_argument(
            "--jobs",
            type=_jobs,
            default=os.cpu_count() or 1,
            metavar="N",
            help=_("files read at the same time"),
        )
        parser.add_argument(
            "--lang", choices=("zh", "en"), default="zh", help=_("of the messages (default: zh)")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        lang, jobs = options["lang"], options.get("jobs") or 1
        out = options.get("csv") or options.get("parquet")
        files = list(found_in(options["files"], out))
        if not files:
            raise CommandError(
                _("no file in %(folders)s") % {"folders": ", ".join(map(str, options["files"]))}
            )
        if out:
            writer = write_csv if options.get("csv") else write_parquet
            refused = self._table(files, out, writer, lang, jobs)
        else:
            several = len(options["files"]) > 1 or options["files"][0].is_dir()
            refused = self._print(files, lang, jobs, options["json"], several)
        if refused:
            sys.exit(1)

    def _table(
        self, files: list[tuple[Path, str]], out: Path, write: Callable[..., None], lang: str, jobs: int
    ) -> int:
        """Write the table; what an earlier run has read of unchanged files is taken from its record."""
        _check_writer(write, out)
        with Record(out, lang) as record:
            todo = [one for one in files if not record.knows(one[0])]
            stamps = {path: stamp(path) for path, _name in todo}
            for path, answer in self._progress(read_files(todo, jobs, lang=lang), len(todo)):
                record.keep(path, stamps[path], answer)
                self._complain(answer)
            paths = [path for path, _name in files]
            part = out.with_name(f"{out.name}.part")
            write(record.answers(paths), part)
            part.replace(out)
            refused = sum("error" in one for one in record.answers(paths))
            facts: dict[str, object] = {
                "read": len(todo),
                "skipped": len(files) - len(todo),
                "refused": refused,
            }
            facts |= {"record": record.path.name, "out": out}
        self.stderr.write(
            _(
                "%(read)d files read, %(skipped)d unchanged since an earlier run and skipped (%(record)s), "
                "%(refused)d reports refused; written to %(out)s"
            )
            % facts
        )
        return refused

    def _print(
        self, files: list[tuple[Path, str]], lang: str, jobs: int, as_json: bool, several: bool
    ) -> int:
        found = dict(self._progress(read_files(files, jobs, lang=lang, text=not as_json), len(files)))
        results = [one for path, _name in files for one in found[path]]
        if as_json:
            data: Any = results if several or len(results) != 1 else results[0]
            self.stdout.write(json.dumps(data, ensure_ascii=False, indent=1))
        else:
            for one in results:
                if "error" not in one:
                    self.stdout.write(one["shown"])
            self._complain(results)
        return sum("error" in one for one in results)

    def _complain(self, answer: Answer) -> None:
        for one in answer:
            if "error" in one:
                self.stderr.write(f"[{one['error']['code']}] {one['error']['message']}")

    def _progress(self, results: Iterable[tuple[Path, Answer]], total: int) -> Iterator[tuple[Path, Answer]]:
        """Pass the results on beside a progress bar, where there is a terminal and more than one file."""
        if total < 2:
            yield from results
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        console = Console(stderr=True)
        with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
            task = bar.add_task(_("reading"), total=total)
            for path, answer in results:
                yield path, answer
                bar.advance(task)


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_JOBS:
        raise ArgumentTypeError(
            _("%(text)r is no number of jobs from 1 to %(most)d") % {"text": text, "most": MOST_JOBS}
        )
    return int(text)


def _check_writer(write: Callable[..., None], out: Path) -> None:
    """Refuse before anything is read what could not be written afterwards."""
    if not out.resolve().parent.is_dir():
        raise CommandError(_("%(out)s cannot be written: its folder does not exist") % {"out": out})
    if write is write_parquet:
        try:
            import pyarrow  # noqa: F401
        except ImportError:
            message = _("--parquet needs pyarrow; install it with: %(command)s")
            raise CommandError(message % {"command": PARQUET_EXTRA}) from None
