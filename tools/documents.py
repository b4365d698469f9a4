"""The generated parts of the documentation: written with ``--write``, otherwise compared with the files.

Each stands between ``<!-- generated: NAME -->`` and ``<!-- end: NAME -->``, in a file of people's words.
"""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from gongkai.configuration import TABLE
from gongkai.law import docs, instruments
from gongkai.law.loading import parse_yaml
from tools import letter_pages, report_pages

ROOT = Path(__file__).resolve().parent.parent


def configuration_table() -> str:
    """The environment variables of ``gongkai.configuration.TABLE``."""
    rows = [f"| `{variable.name}` | {variable.default} | {variable.meaning} |" for variable in TABLE]
    return "\n".join(["| variable | default | meaning |", "|---|---|---|", *rows])


def gate_rules() -> str:
    """The rules of the release gate: its engine's, then those about an item, then why a file is refused."""
    catalog = ROOT / "gongkai" / "catalog"
    engine, own = (
        parse_yaml(path.read_text(encoding="utf-8"), path.name)
        for path in (catalog / "gate" / "rules.yaml", catalog / "itemrules.yaml")
    )
    rules = {**engine["rules"], **own["rules"], "refused": own["refusal"]}
    lines = ["| code | level | 名称 | name | why | basis | mark |", "|---|---|---|---|---|---|---|"]
    for code, rule in rules.items():
        basis = instruments.cite(rule["basis"]).printed if rule.get("basis") else ""
        cells = [f"`{code}`", rule["level"], rule["zh"], rule["en"], rule["why"], basis, rule.get("mark", "")]
        lines.append(f"| {' | '.join(str(cell).replace('|', chr(92) + '|') for cell in cells)} |")
    lines += ["", "A file is refused, and so stops, because:", ""]
    lines += ["| code | 原因 | reason | may pass |", "|---|---|---|---|"]
    for code, refusal in engine["refusals"].items():
        may = "with a reason" if code in own["overridable_refusals"] else "never"
        lines.append(f"| `{code}` | {refusal['zh']} | {refusal['en']} | {may} |")
    return "\n".join(lines)


PARTS: dict[str, tuple[Path, Callable[[], str]]] = {
    "gate-rules": (ROOT / "docs" / "gate-rules.md", gate_rules),
    "letters": (ROOT / "docs" / "letters.md", letter_pages.page),
    "report-checks": (ROOT / "docs" / "report-checks.md", report_pages.checks),
    "report-measures": (ROOT / "docs" / "report-measures.md", report_pages.measure_list),
    "dataset": (ROOT / "docs" / "dataset.md", report_pages.data_dictionary),
    "configuration": (ROOT / "docs" / "configuration.md", configuration_table),
}


def main(*, write: bool) -> int:
    """Write or compare everything that is generated; returns 1 if a file is not current and was not to be written."""
    if write:
        write_parts()
        return docs.main([])
    stale = stale_parts()
    for place in stale:
        print(f"{place} is not what the code says; run: make documents")
    return 1 if docs.main(["--check"]) or stale else 0


def stale_parts() -> list[str]:
    """The files with a part that the code now tells otherwise."""
    return [
        str(path.relative_to(ROOT))
        for path, current in _parts()
        if current != path.read_text(encoding="utf-8")
    ]


def write_parts() -> None:
    """Bring every part up to date."""
    for path, current in _parts():
        path.write_text(current, encoding="utf-8")


def _parts() -> Iterator[tuple[Path, str]]:
    for name, (path, part) in PARTS.items():
        yield path, with_part(path.read_text(encoding="utf-8"), name, part())


def with_part(text: str, name: str, part: str) -> str:
    """The text with what stands between the marks of ``name`` replaced; raises ValueError without marks."""
    marks = rf"(<!-- generated: {name} -->\n).*?(\n<!-- end: {name} -->)"
    if not re.search(marks, text, re.DOTALL):
        raise ValueError(f"no place for the generated part {name!r}")
    return re.sub(marks, lambda found: found[1] + part + found[2], text, flags=re.DOTALL)


if __name__ == "__main__":
    sys.exit(main(write="--write" in sys.argv[1:]))
