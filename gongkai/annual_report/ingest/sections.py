"""The running text of each part of a report, without its tables."""

from __future__ import annotations

from gongkai.annual_report.ingest.narrative import headings
from gongkai.annual_report.ingest.prose import Prose
from gongkai.annual_report.ingest.vocabulary import compact


def find_sections(prose: Prose) -> dict[str, str]:
    """Return the text of each part by its key, from its heading to the next one's; a part in parts is one."""
    pattern, keys = headings()
    found: dict[str, tuple[int, int]] = {}
    for match in pattern.finditer(prose.text):
        found.setdefault(keys[compact(match["heading"])], match.span())
    borders = sorted(found.items(), key=lambda entry: entry[1])
    ends = [*(start for _, (start, _) in borders[1:]), len(prose.text)]
    return {key: prose.text[span[1] : end] for (key, span), end in zip(borders, ends, strict=False)}
