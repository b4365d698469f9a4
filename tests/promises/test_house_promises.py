"""What holds for the whole project: its files, its locks, its commands, its documents."""

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from django.core.management import load_command_class
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from gongkai import cli
from tools import documents, translations

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")
# Put together here, so that this file keeps the promise too.
REGISTRIES = [".".join(parts) for parts in (
    ("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("yarnpkg", "com"), ("deb", "debian", "org"),
    ("anaconda", "org"), ("crates", "io"), ("golang", "org"), ("npmmirror", "com"), ("tuna", "tsinghua"),
)]  # fmt: skip
PLACES = re.compile(rf"(?<![\w.:/-])/(?:{'work'}|{'root'}|{'opt/pypi'})(?:/|\b(?![\w-]))")


def committed() -> list[Path]:
    """The text files that git knows, in this folder or a copy of it."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is no git checkout")
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()]


def test_no_committed_file_names_a_package_registry() -> None:
    assert mentions(re.compile("|".join(map(re.escape, REGISTRIES)))) == []


def test_no_committed_file_names_a_place_of_one_machine() -> None:
    assert mentions(PLACES) == []


def mentions(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for path in committed()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_only_versions_and_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    for line in text.splitlines():
        assert re.match(
            r"[a-z0-9.-]+==[\w.!+]+( ; [^\\]+)? \\$|    --hash=sha256:[0-9a-f]{64}( \\)?$", line
        ), line


@pytest.mark.parametrize(("lock", "extras"), [(LOCKS[0], []), (LOCKS[1], ["dev"])])
def test_a_lock_meets_every_dependency_of_the_project(lock: str, extras: list[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(line for extra in extras for line in project["optional-dependencies"][extra]),
    ]
    locked = versions(lock)
    for requirement in map(Requirement, wanted):
        name = canonicalize_name(requirement.name)
        assert name in locked, f"{lock} lacks {name}; run: make lock"
        assert requirement.specifier.contains(locked[name], prereleases=True), (
            f"{lock}: {name} {locked[name]}"
        )


def test_the_locks_agree() -> None:
    small, large = versions(LOCKS[0]), versions(LOCKS[1])
    assert {name: large.get(name) for name in small} == small


def versions(lock: str) -> dict[str, str]:
    pinned = re.findall(
        r"^([a-z0-9.-]+)==([\w.!+]+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE
    )
    return dict(pinned)


def test_there_are_commands() -> None:
    assert {"prepare", "publish", "read", "sample", "serve"} <= set(cli.own_commands())


@pytest.mark.parametrize("command", cli.own_commands().values(), ids=lambda command: command.name)
def test_every_command_has_one_line_and_an_example(command: cli.OwnCommand) -> None:
    app = command.module.partition(".management")[0]
    told = load_command_class(app, command.name).create_parser("gongkai", command.name).format_help()
    assert 10 < len(command.summary) <= 100
    example = " ".join(told.split()).partition("Example")[2]
    assert f"gongkai {command.name}" in example


def test_no_translation_is_missing_and_the_compiled_catalogue_is_current(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert translations.main(write=False) == 0, capsys.readouterr().out


def test_generated_documents_are_current(capsys: pytest.CaptureFixture[str]) -> None:
    assert documents.main(write=False) == 0, capsys.readouterr().out


def test_the_check_of_submissions_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_every_target_of_the_makefile_is_told_by_make_help() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = set(re.findall(r"\.PHONY: (.*)", makefile)[0].split())
    told = set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE))
    assert phony - told == {"dev", "python"}, "steps of other targets; everything else is explained"
