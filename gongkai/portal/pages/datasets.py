"""The public data set: the cells of all published reports as files at fixed addresses, and the page about them.

The files are written line by line, so that their number of reports costs time and no memory; a file that says the
same as before stays as it is.
"""

import csv
import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.annual_report import dataset
from gongkai.annual_report.models import PublishedReport
from gongkai.annual_report.published import public_reports
from gongkai.annual_report.spreadsheet import harmless
from gongkai.portal import addresses, files
from gongkai.portal.pages.frame import Page, english, render
from gongkai.portal.pages.registry import Output, Session, register

TABLES = ("cells", "reports", "dictionary")
SUMS, ABOUT = "sha256sums.txt", "about.json"
AT_ONCE = 50
BOM = "\ufeff"


@register
class DatasetPages:
    """The data set of the whole site; ``ref`` is empty."""

    name = "dataset"
    priority = 7

    def address(self, ref: str) -> str:
        """``/dataset/``; its files stand in this folder."""
        return addresses.dataset()

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """The files that changed, then the page, which tells their sizes."""
        yield from _files()
        yield Output(addresses.dataset(), dataset_page(session))


def published() -> Iterator[PublishedReport]:
    """All public reports by agency and year, of several of a year the one released last."""
    found = public_reports().order_by("item__agency__slug", "year", "item__published_at", "pk")
    rows = found.defer("item__body").iterator(chunk_size=AT_ONCE)
    for _key, same in groupby(rows, lambda report: (report.item.agency_id, report.year)):
        yield list(same)[-1]


class _Table:
    """A table written as CSV and as JSON at once, a line at a time."""

    def __init__(self, name: str, columns: Iterable[str], open_files: ExitStack) -> None:
        self.columns = list(columns)
        self.paths = {f"{name}.csv": files.new_file(), f"{name}.json": files.new_file()}
        self._csv, self._json = (
            open_files.enter_context(path.open("x", encoding="utf-8", newline=""))
            for path in self.paths.values()
        )
        self._csv.write(BOM)
        self._rows = csv.writer(self._csv)
        self._rows.writerow(self.columns)
        self._json.write("[")
        self.count = 0

    def write(self, row: list[Any]) -> None:
        """Add a line; what is not stated is empty in CSV and null in JSON."""
        self._rows.writerow(harmless(row))
        told = json.dumps(dict(zip(self.columns, row, strict=True)), ensure_ascii=False, allow_nan=False)
        self._json.write(f"{',' if self.count else ''}\n{told}")
        self.count += 1

    def close(self) -> None:
        """End the array."""
        self._json.write("\n]\n")


def _files() -> Iterator[Output]:
    """Every file of the data set that differs from the one that stands."""
    with ExitStack() as open_files:
        cells = _Table("cells", dataset.CELL_COLUMNS, open_files)
        reports = _Table("reports", (*dataset.REPORT_COLUMNS, *dataset.all_cells()), open_files)
        words = _Table("dictionary", dataset.DICTIONARY_COLUMNS, open_files)
        newest = None
        for report in published():
            url = settings.PUBLIC_URL + addresses.report_page(report.item.agency.slug, report.year)
            for row in dataset.cells(report, url):
                cells.write(row)
            reports.write(dataset.line(report, url))
            newest = max(newest or report.item.last_published_at, report.item.last_published_at)
        for row in dataset.dictionary():
            words.write(row)
        for table in (cells, reports, words):
            table.close()
    made = {name: path for table in (cells, reports, words) for name, path in table.paths.items()}
    sums = {name: _digest(path) for name, path in made.items()}
    standing = _standing_sums()
    for name, path in made.items():
        if standing.get(name) == sums[name] and files.exists(addresses.dataset(name)):
            path.unlink()
        else:
            yield Output(addresses.dataset(name), finished=path)
    about = _about(cells.count, reports.count, newest, sums)
    yield Output(addresses.dataset(ABOUT), json.dumps(about, ensure_ascii=False, indent=1).encode())
    yield Output(
        addresses.dataset(SUMS), "".join(f"{sums[name]}  {name}\n" for name in sorted(sums)).encode()
    )


def _about(cells: int, reports: int, newest: dt.datetime | None, sums: dict[str, str]) -> dict[str, Any]:
    """What the data set is, for machines; its version changes exactly when a file of it does."""
    whole = hashlib.sha256("".join(f"{name}{sums[name]}" for name in sorted(sums)).encode()).hexdigest()
    return {
        "version": whole[:12],
        "date": timezone.localtime(newest).date().isoformat() if newest else None,
        "reports": reports,
        "cells": cells,
        "terms": settings.DATASET_TERMS or None,
        "sample": PublishedReport.objects.filter(item__live=True, item__agency__is_sample=True).exists(),
        "columns": {name: {"zh": zh, "en": en} for name, (zh, en) in dataset.MEANING.items()},
        "sha256": sums,
    }


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _standing_sums() -> dict[str, str]:
    """The digests that the standing list of them tells."""
    try:
        lines = files.path_of(addresses.dataset(SUMS)).read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    return {name: digest for digest, _blanks, name in (line.partition("  ") for line in lines)}


def dataset_page(session: Session) -> bytes:
    """The page over the files that stand."""
    title = _("Data of the annual reports")
    address = addresses.dataset()
    try:
        about = json.loads(files.path_of(addresses.dataset(ABOUT)).read_bytes())
    except (OSError, json.JSONDecodeError):
        about = {"reports": 0, "sha256": {}}
    listed = [_file(name, about["sha256"][name]) for name in sorted(about["sha256"], key=_order)]
    page = Page(
        address=address,
        kind="dataset",
        title=title,
        description=_(
            "All cells of the annual reports published here, as CSV and JSON with a data dictionary."
        ),
        breadcrumbs=[(title, "")],
        schema=_schema(title, about, listed),
    )
    columns = [
        {"name": name, "meaning": words[1] if english() else words[0], "cells": name in dataset.CELL_COLUMNS,
         "reports": name in dataset.REPORT_COLUMNS}
        for name, words in dataset.MEANING.items()
    ]  # fmt: skip
    view = {**about, "files": listed, "columns": columns, "terms": settings.DATASET_TERMS}
    view["sums_url"], view["about_url"] = addresses.dataset(SUMS), addresses.dataset(ABOUT)
    return render(session, "dataset.html", page, None, {"dataset": view})


def _order(name: str) -> tuple[int, str]:
    return TABLES.index(name.partition(".")[0]), name


def _file(name: str, digest: str) -> dict[str, str]:
    words = {
        "cells": _("one line a cell (long form)"),
        "reports": _("one line a report, one column a cell (wide form)"),
        "dictionary": _("data dictionary: what each cell is"),
    }
    try:
        size = files.path_of(addresses.dataset(name)).stat().st_size
    except OSError:
        size = 0
    told = f"{size / 1024**2:.1f} MB" if size >= 1024**2 else f"{-(-size // 1024)} KB"
    return {
        "name": name, "url": addresses.dataset(name), "size": told, "digest": digest,
        "words": words[name.partition(".")[0]],
    }  # fmt: skip


def _schema(title: str, about: dict[str, Any], listed: list[dict[str, str]]) -> dict[str, Any]:
    kinds = {"csv": "text/csv", "json": "application/json"}
    found: dict[str, Any] = {
        "@type": "Dataset",
        "name": title,
        "version": about.get("version") or "",
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": settings.PUBLIC_URL + file["url"],
                "encodingFormat": kinds[file["name"].rpartition(".")[2]],
            }
            for file in listed
        ],
    }
    return found | ({"license": settings.DATASET_TERMS} if settings.DATASET_TERMS else {})
