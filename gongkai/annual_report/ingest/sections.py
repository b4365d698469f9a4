"""The running text of each part of a report, without its tables."""

from __future__ import annotations

from gongkai.annual_report.ingest.narrative import headings
from gongkai.annual_report.ingest.prose import Prose


def find_sections(prose: Prose) -> dict[str, str]:
    """Return the text of each part by its key, from its heading to the next one's; a part in parts is one."""
    return {key: prose.text[start:end] for key, (start, end) in _spans(prose).items()}


def printed_sections(prose: Prose) -> dict[str, str]:
    """Return the same as the source prints it, a line of the text a line."""
    found = {}
    for key, (start, end) in _spans(prose).items():
        lines, place = [], start
        for line in prose.text[start:end].split("\n"):
            if line:
                lines.append(prose.printed(place, place + len(line)))
            place += len(line) + 1
        found[key] = "\n".join(lines)
    return found


def _spans(prose: Prose) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for one in headings(prose.text):
        found.setdefault(one.key, (one.start, one.end))
    borders = sorted(found.items(), key=lambda entry: entry[1])
    ends = [*(start for _, (start, _) in borders[1:]), len(prose.text)]
    return {key: (span[1], end) for (key, span), end in zip(borders, ends, strict=False)}
