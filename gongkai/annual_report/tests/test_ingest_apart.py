"""Files are read in processes of their own; folders become one table, and a second run reads only what changed."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management.base import CommandError

from gongkai.annual_report.ingest.apart import read_isolated
from gongkai.annual_report.ingest.tableform import COLUMNS, rows
from gongkai.annual_report.management.commands.read import Command
from gongkai.annual_report.tests.builder import example
from gongkai.annual_report.tests.documents import html, paper
from gongkai.law.report_templates import load

TEXT = example("2021")[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "reports" / "sub"
    inside.mkdir(parents=True)
    (tmp_path / "reports" / "a.txt").write_text(TEXT, encoding="utf-8")
    (inside / "b.html").write_text(html(paper(load("2021"), {})), encoding="utf-8")
    (inside / "c.pdf").write_bytes(b"%PDF-1.7 broken")
    (inside / "style.css").write_text("td {}", encoding="utf-8")
    return tmp_path / "reports"


def run(*files: Path, **options: Any) -> tuple[str, str, int]:
    """Run the command; return what it printed, its errors, its status."""
    out, err, status = StringIO(), StringIO(), 0
    try:
        Command(stdout=out, stderr=err, no_color=True).handle(
            **{"files": list(files), "json": False, "lang": "en", "jobs": 1, **options}
        )
    except SystemExit as stop:
        status = int(stop.code or 0)
    return out.getvalue(), err.getvalue(), status


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_folder_becomes_one_table_and_a_bad_file_stops_nothing(folder: Path, tmp_path: Path) -> None:
    _, err, status = run(folder, csv=tmp_path / "cells.csv")
    found = table(tmp_path / "cells.csv")
    assert tuple(found[0]) == COLUMNS
    assert {row["file"] for row in found} == {"a.txt", "sub/b.html", "sub/c.pdf"}
    assert [row["doubt"] for row in found if row["how"] == "refused"] == ["broken-file"]
    assert len([row for row in found if row["file"] == "a.txt"]) == len(load("2021").cells)
    assert status == 1
    assert "3 files read, 0 unchanged" in err


def test_a_second_run_reads_only_what_changed_and_gives_the_same_table(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "cells.csv"
    run(folder, csv=out)
    first = out.read_bytes()
    _, err, _ = run(folder, csv=out)
    assert "0 files read, 3 unchanged" in err
    assert out.read_bytes() == first
    (folder / "a.txt").write_text(TEXT.replace("行政处罚\t17", "行政处罚\t18"), encoding="utf-8")
    _, err, _ = run(folder, csv=out)
    assert "1 files read, 2 unchanged" in err
    assert "18" in [row["value"] for row in table(out) if row["key"] == "t2.penalties.decisions"]


def test_a_run_that_was_stopped_in_a_line_of_its_record_goes_on(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "cells.csv"
    run(folder, csv=out)
    first = out.read_bytes()
    record = tmp_path / "cells.csv.read.jsonl"
    record.write_bytes(record.read_bytes()[:-20])
    _, err, _ = run(folder, csv=out)
    assert "1 files read, 2 unchanged" in err
    assert out.read_bytes() == first


def test_parquet_holds_the_same_cells(folder: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    run(folder / "a.txt", parquet=tmp_path / "cells.parquet")
    found = parquet.read_table(tmp_path / "cells.parquet").to_pylist()
    assert [row["value"] for row in found if row["key"] == "t2.regulations.issued"] == [10.0]


def test_a_table_that_cannot_be_written_is_refused_before_anything_is_read(
    folder: Path, tmp_path: Path
) -> None:
    with pytest.raises(CommandError, match="does not exist"):
        run(folder, csv=tmp_path / "none" / "cells.csv")


def test_json_of_a_folder_is_an_array(folder: Path) -> None:
    out, _, status = run(folder, json=True)
    assert [one["file"] for one in json.loads(out)] == ["a.txt", "sub/b.html", "sub/c.pdf"]
    assert status == 1


def test_a_text_that_a_spreadsheet_would_run_has_a_quote_before_it(folder: Path, tmp_path: Path) -> None:
    (folder / "a.txt").write_text(TEXT.replace("行政处罚\t17", "行政处罚\t=1+1"), encoding="utf-8")
    run(folder / "a.txt", csv=tmp_path / "cells.csv")
    raw = [row["raw"] for row in table(tmp_path / "cells.csv") if row["key"] == "t2.penalties.decisions"]
    assert raw == ["'=1+1"]


def test_a_file_that_takes_too_long_or_too_much_is_a_refusal() -> None:
    assert read_isolated(TEXT.encode(), "x", seconds=0.001)[0]["error"]["code"] == "took-too-long"
    little = read_isolated(TEXT.encode(), "x", megabytes=10)
    assert little[0]["error"]["code"] == "took-too-much"


def test_read_apart_a_report_is_the_same_object_and_its_doubts_stand_in_the_rows() -> None:
    report = read_isolated(TEXT.replace("行政处罚\t17", "行政处罚\t无").encode(), "x")[0]
    assert report["year"] == 2021
    doubted = {row["key"]: row["doubt"] for row in rows(report) if row["doubt"]}
    assert doubted == {"t2.penalties.decisions": "cell-unreadable"}
