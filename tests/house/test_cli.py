"""The console command: our commands listed, the fast ones fast, the unknown told plainly."""

import gc
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from gongkai import cli
from gongkai.importing import uncollected
from tests.harness.product import users_environment


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "gongkai.cli", *words]
    return subprocess.run(
        command, env=users_environment(**environment), capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("words", [(), ("--help",), ("help",), ("-h",)])
def test_alone_it_lists_every_command_with_one_line(words: tuple[str, ...]) -> None:
    said = run(*words).stdout
    for command in cli.own_commands().values():
        assert f"  {command.name} " in said
        assert command.summary in said


def test_the_terminal_speaks_chinese_unless_its_locale_is_english(tmp_path: Path) -> None:
    assert "在 127.0.0.1 上提供服务" in run(LANGUAGE="", LC_ALL="C.UTF-8").stdout
    assert "没有命令 prepaer" in run("prepaer", LANGUAGE="zh_CN", GONGKAI_DATA=str(tmp_path)).stderr
    refused = run("prepare", LANGUAGE="zh_CN:en", GONGKAI_ENV="production", GONGKAI_DATA=str(tmp_path))
    assert "请设置自己的密钥" in refused.stderr


def test_the_list_needs_no_settings() -> None:
    assert run(GONGKAI_ENV="production").returncode == 0


def test_an_unknown_command_is_told_with_what_may_be_meant(tmp_path: Path) -> None:
    done = run("prepaer", GONGKAI_DATA=str(tmp_path))
    assert done.returncode == 2
    assert "there is no command prepaer.\nDid you mean prepare" in done.stderr
    assert "Traceback" not in done.stderr


def test_djangos_own_commands_work(tmp_path: Path) -> None:
    assert "5.2" in run("version", GONGKAI_DATA=str(tmp_path)).stdout


@pytest.mark.parametrize("name", [c.name for c in cli.own_commands().values() if c.standalone])
def test_a_standalone_command_runs_on_an_environment_that_django_refuses(name: str) -> None:
    done = run(name, "--help", GONGKAI_ENV="production", GONGKAI_DATA="/proc/none", DATABASE_URL="none://")
    assert (done.returncode, done.stderr) == (0, "")


def test_reading_a_report_imports_neither_models_nor_settings(tmp_path: Path) -> None:
    code = (
        "import sys; from gongkai.cli import main; main(['gongkai', 'read', sys.argv[1], '--json']);"
        "sys.exit('django.db.models' in sys.modules or 'gongkai.settings' in sys.modules)"
    )
    report = tmp_path / "report.txt"
    report.write_text("某市科学技术局2021年政府信息公开工作年度报告\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", code, str(report)],
        env=users_environment(GONGKAI_ENV="production"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_a_refused_configuration_is_told_without_a_traceback(tmp_path: Path) -> None:
    done = run("prepare", GONGKAI_ENV="production", GONGKAI_DATA=str(tmp_path))
    assert done.returncode == 1
    assert "GONGKAI_SECRET_KEY" in done.stderr
    assert "Traceback" not in done.stderr


def test_importing_holds_the_collection_back_and_begins_it_again() -> None:
    """Also where what is imported fails."""
    held = []

    def fails() -> None:
        with uncollected():
            held.append(gc.isenabled())
            importlib.import_module("gongkai.nowhere")

    with pytest.raises(ModuleNotFoundError):
        fails()
    assert held == [False]
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
