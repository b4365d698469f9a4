"""The law's promises: what is cited exists, what is limited has a case, what is stated carries a mark."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gongkai.law import cited, deadlines, docs
from gongkai.law.instruments import by_number, cite
from gongkai.law.loading import LAW_FOLDER, LawDataError, load_yaml, parse_yaml
from gongkai.law.worked_cases import worked_cases

FILES = cited.data_files()
# Keys under which a file states law, so that each record there must carry its mark.
STATING = {
    "notices",
    "entries",
    "columns",
    "tags",
    "footer",
    "versions",
    "instruments",
    "articles",
    "counting",
}
CITATION_IN_CODE = re.compile(r"[a-z0-9-]+:\d+(\.\d+)?(\(\d+\))?")


def test_data_files_are_found():
    assert {"instruments.yaml", "deadlines.yaml", "calendar/2008.yaml", "calendar/2026.yaml"} <= set(FILES)


@pytest.mark.parametrize("use", cited.uses(), ids=lambda use: f"{use.file}:{use.where}")
def test_every_article_cited_in_the_data_exists(use: cited.Use):
    assert cite(use.key).printed


@pytest.mark.parametrize(("file", "number"), cited.numbered_uses())
def test_every_instrument_named_by_its_number_exists(file: str, number: str):
    assert by_number(number).number == number, file


def test_every_article_cited_in_the_code_exists():
    for path in sorted(LAW_FOLDER.parent.rglob("*.py")):
        if "tests" in path.parts:
            continue
        for text in _strings(path):
            if CITATION_IN_CODE.fullmatch(text) and not re.fullmatch(r"\d+:\d{2}", text):
                assert cite(text).printed, f"{path}: {text}"


def _strings(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_every_version_of_every_limit_has_a_worked_case():
    for rule in deadlines.rules():
        for version in rule.versions:
            proven = [
                case for case in worked_cases()
                if case.rule == rule.id and case.due and version.in_force(case.event_on)
            ]  # fmt: skip
            assert proven, f"{rule.id} from {version.force_from} has no worked case"


def test_every_worked_case_names_its_source_and_counts_it_out():
    assert len([case for case in worked_cases() if case.rule == "proactive"]) >= 12
    for case in worked_cases():
        assert case.source
        assert case.why, f"{case.file}: {case.name}"
        assert bool(case.articles) == bool(case.due)


@pytest.mark.parametrize("file", [file for file in FILES if not file.startswith(("cases/", "report/"))])
def test_every_statement_of_law_carries_a_confidence_mark(file: str):
    for where, record in _stated(load_yaml(file), ""):
        assert record.get("mark") in ("V", "P", "M"), f"{file}: {where} has no mark V, P or M"


def _stated(node: Any, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if not isinstance(node, dict):
        return
    if "citation" in node:
        yield where, node
    for key, value in node.items():
        records = value if isinstance(value, list) else [value]
        for i, record in enumerate(records):
            if isinstance(record, dict):
                if key in STATING:
                    yield f"{where}.{key}[{i}]", record
                yield from _stated(record, f"{where}.{key}[{i}]")


@pytest.mark.parametrize("file", FILES)
def test_no_data_file_has_a_duplicate_key(file: str):
    text = (LAW_FOLDER / file).read_text(encoding="utf-8")
    assert parse_yaml(text, file)
    key = next(iter(parse_yaml(text, file)))
    with pytest.raises(LawDataError, match=f"^{file}: .*(?s:.*)duplicate key"):
        parse_yaml(f"{text}\n{key}: again\n", file)


def _glossary() -> list[tuple[str, str]]:
    """Pairs of name in code and law from the tables of the glossary."""
    text = (docs.PAGE.parent / "glossary.md").read_text(encoding="utf-8")
    return re.findall(r"^\| [^|]+ \| `([^`]+)` \| `([^`]+)` \|", text, re.MULTILINE)


def test_every_law_of_the_glossary_exists_and_every_name_stands_in_the_code():
    rows = _glossary()
    assert len(rows) > 40
    code = "\n".join(path.read_text(encoding="utf-8") for path in LAW_FOLDER.parent.rglob("*.py"))
    code += "\n".join((LAW_FOLDER / file).read_text(encoding="utf-8") for file in FILES)
    words = set(re.findall(r"\w+", code))
    for name, key in rows:
        assert cite(key).printed
        assert name.startswith("planned: ") or name in words or re.search(rf"\b{name}\b", code), name


def test_the_law_asks_no_clock():
    for path in sorted(LAW_FOLDER.rglob("*.py")):
        if "tests" not in path.parts:
            source = path.read_text(encoding="utf-8")
            assert not re.search(r"\.(today|now|utcnow)\(|time\.time\(", source), path


def test_the_page_of_the_law_is_current_and_a_stale_one_is_noticed(
    tmp_path: Path, capsys: pytest.CaptureFixture
):
    assert docs.main(["--check"]) == 0, "run python -m gongkai.law.docs"
    copy = tmp_path / "law.md"
    assert docs.main(["--check", "--page", str(copy)]) == 1
    assert docs.main(["--page", str(copy)]) == 0
    assert docs.main(["--check", "--page", str(copy)]) == 0
    copy.write_text(copy.read_text(encoding="utf-8") + "edited", encoding="utf-8")
    assert docs.main(["--check", "--page", str(copy)]) == 1
    assert "is not current" in capsys.readouterr().err
