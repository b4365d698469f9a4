"""What the pages about reports cost: a release of a report beside one of a plain item; the data set of many reports.

Times are those of the processor, so that a busy machine does not change them.
"""

import subprocess
import sys
import time
from typing import Any

from benchmarks.bench_publishing import ROOT, Site, data_folder, row

RELEASES = 5
MANY = 1_000


def main() -> None:
    """Run each measurement over a fresh data folder."""
    for part in ("release", "dataset", "compare"):
        with data_folder() as environment:
            command = [sys.executable, "-m", "benchmarks.bench_showing", part]
            subprocess.run(command, env=environment, cwd=ROOT, check=True)


def cells() -> dict[str, Any]:
    """Numbers for every cell of the form in use."""
    from gongkai.law import report_templates

    return {
        key: {"value": n % 90, "raw": str(n % 90)}
        for n, key in enumerate(report_templates.load("2021").cells)
    }


def release_one(site: Site, year: int) -> float:
    """Seconds of the processor for releasing a report, all its pages and files written."""
    from gongkai.annual_report.actions.record import RecordReport
    from gongkai.catalog.actions.release import ReleaseItem
    from gongkai.catalog.models import Item

    item = drafted(site, year)
    RecordReport(by=site.staff["clerk"], item=item, year=year, template="2021", cells=cells()).execute()
    from gongkai.catalog.actions.submit import SubmitItem

    SubmitItem(by=site.staff["clerk"], item=item).execute()
    site.review(lambda: Item.objects.get(pk=item.pk))
    item = Item.objects.get(pk=item.pk)
    begun = time.process_time()
    ReleaseItem(by=site.staff["head"], item=item).execute()
    return time.process_time() - begun


def drafted(site: Site, year: int) -> Any:
    """A draft for a report."""
    import datetime as dt

    from gongkai.catalog.actions.draft import DraftItem
    from gongkai.catalog.models import Item

    told = {
        "title": f"{year}年报",
        "summary": "年报。",
        "formed_on": dt.date(year + 1, 1, 20),
        "category": "20-15",
    }
    item = Item(agency=site.agency, **told, body=[("text", "<p>一、总体情况。</p>")])
    item.columns = list(site.agency.columns.filter(code="annual-reports"))
    return DraftItem(by=site.staff["clerk"], item=item).execute()


def releases() -> None:
    """Reports of several years, one after the other, beside plain items; the first of each warms up."""
    site = Site()
    ours, floor = list[float](), list[float]()
    for number in range(RELEASES + 1):
        begun = time.process_time()
        site.release_one(number)
        floor.append(time.process_time() - begun)
        ours.append(release_one(site, 2015 + number))
    report, plain = (1000 * sorted(found[1:])[RELEASES // 2] for found in (ours, floor))
    row("release of a report, all its pages", f"{report:.0f} ms", f"{plain:.0f} ms", f"{report / plain:.1f}")


def datasets() -> None:
    """The data set of 1,000 reports, beside writing its cells as bare CSV."""
    import csv
    import io

    site = Site()
    from gongkai.annual_report.models import PublishedReport
    from gongkai.catalog.models import Item
    from gongkai.portal.press import sole_writer, write_marks

    site.grow(MANY)
    reports = [
        PublishedReport(item=item, year=1000 + place, template="2021", cells=cells())
        for place, item in enumerate(Item.objects.filter(live=True).order_by("pk"))
    ]
    PublishedReport.objects.bulk_create(reports)
    begun = time.process_time()
    with sole_writer():
        failed = write_marks([("dataset", "")])
    ours = time.process_time() - begun
    assert not failed
    begun = time.process_time()
    rows = csv.writer(io.StringIO())
    for report in reports:
        rows.writerows([report.year, key, cell["value"], cell["raw"]] for key, cell in report.cells.items())
    floor = time.process_time() - begun
    row(f"data set of {MANY:,} reports", f"{ours:.1f} s", f"{floor:.1f} s", f"{ours / floor:.1f}")


def comparisons() -> None:
    """A comparison of two reports with long texts, beside difflib over the same texts at once."""
    from difflib import SequenceMatcher

    from gongkai.annual_report.comparing import Side, compare

    texts = [
        "".join(f"{n}年第{k}项工作已经完成，共办理{k * n % 97}件。" for k in range(300)) for n in (2022, 2023)
    ]
    sides = [
        Side("年报", "甲市科技局", year, "2021", cells(), sections={"overview": text})
        for year, text in zip((2022, 2023), texts, strict=True)
    ]
    compare(*sides)
    begun = time.process_time()
    compare(*sides)
    ours = time.process_time() - begun
    begun = time.process_time()
    SequenceMatcher(None, texts[0], texts[1], autojunk=False).get_opcodes()
    floor = time.process_time() - begun
    row(
        "comparison, 300 sentences a side",
        f"{1000 * ours:.0f} ms",
        f"{1000 * floor:.0f} ms",
        f"{ours / floor:.2f}",
    )


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["release"]:
            releases()
        case ["dataset"]:
            datasets()
        case ["compare"]:
            comparisons()
        case _:
            main()
