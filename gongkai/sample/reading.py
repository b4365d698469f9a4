"""``gongkai sample --from``: the real report files, published whole."""

from html import escape
from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.utils.translation import gettext as _

from gongkai.annual_report.ingest import ReadError, read_bytes
from gongkai.annual_report.ingest.decode import decode
from gongkai.sample import loading

ENDINGS = {".txt", ".md"}


def read_folder(folder: Path) -> list[dict[str, Any]]:
    """The reports of a folder that belong to the sample's bureaus; raises CommandError naming what cannot be read."""
    metas = {(meta["agency"], meta["year"]): meta for meta in loading._read("reports.yaml")["reports"]}
    slugs = {entry["name"]: entry["slug"] for entry in loading._read("bureaus.yaml")["agencies"]}
    found, problems = [], []
    for path in sorted(path for path in folder.iterdir() if path.suffix in ENDINGS):
        try:
            report = read_bytes(path.read_bytes(), path.name)
        except ReadError as error:
            problems.append(f"{path.name}: {error.text()}")
            continue
        meta = metas.get((slugs.get(report.agency.name or "", ""), report.year or 0))
        if meta is None:
            problems.append(
                _("%(file)s: no bureau of the sample has a report of %(year)s by “%(agency)s”.")
                % {"file": path.name, "year": report.year, "agency": report.agency.name}
            )
            continue
        found.append(_whole(path, report, meta))
    if problems or not found:
        raise CommandError("\n".join(problems) or _("There are no report files in %s.") % folder)
    return found


def _whole(path: Path, report: Any, meta: dict[str, Any]) -> dict[str, Any]:
    data, english = report.to_json(), report.to_json("en")
    for name, key, other in (("figures", "label", "label_en"), ("doubts", "message", "message_en")):
        for entry, translated in zip(data[name], english[name], strict=True):
            entry[other] = translated[key]
    return {
        "meta": {**meta, "title": report.title or meta["title"]},
        "facts": {name: data[name] for name in ("template", "cells", "figures", "doubts")},
        "html": as_html(decode(path.read_bytes()).text),
        "summary": f"{report.agency.name}{report.year}年政府信息公开工作情况，全文据公布的报告。",
        "provenance": [f"全文和数据由程序从文件 {path.name} 读出。", meta["assumed"]],
    }


def as_html(text: str) -> str:
    """Text as HTML: a paragraph a line, lines with tabs as tables."""
    parts: list[str] = []
    table: list[str] = []
    for line in [*text.splitlines(), ""]:
        if "\t" in line.strip("\n"):
            cells = "".join(f"<td>{escape(cell.strip())}</td>" for cell in line.split("\t"))
            table.append(f"<tr>{cells}</tr>")
            continue
        if table:
            parts.append(f"<table>{''.join(table)}</table>")
            table = []
        if line.strip():
            parts.append(f"<p>{escape(line.strip().lstrip('#').strip())}</p>")
    return "".join(parts)
