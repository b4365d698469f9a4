"""The console command ``gongkai``: our management commands, and behind them Django's own.

``gongkai`` alone lists ours without importing them. A command whose class says ``standalone = True`` runs
without Django's settings, so that it starts fast and needs no database.
"""

import ast
import importlib
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from gongkai.console import gettext as _
from gongkai.console import language
from gongkai.importing import uncollected

PACKAGE = Path(__file__).resolve().parent
EXAMPLE = re.compile("示例：|Example:")
ASKING_FOR_HELP = {"-h", "--help", "help"}


@dataclass(frozen=True)
class OwnCommand:
    """One of this project's management commands, as its file describes it."""

    name: str
    module: str
    summary: str
    standalone: bool


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    arguments = list(sys.argv if argv is None else argv)
    arguments[0] = "gongkai"
    if len(arguments) == 1 or (len(arguments) == 2 and arguments[1] in ASKING_FOR_HELP):
        sys.stdout.write(overview())
        return 0
    if arguments[1] == "help":
        arguments[1:] = [arguments[2], "--help"]
    command = own_commands().get(arguments[1])
    if command is not None and command.standalone:
        return _run_standalone(command, arguments)
    return _run_with_django(arguments, known=command is not None)


def own_commands() -> dict[str, OwnCommand]:
    """This project's commands by name, in alphabetical order."""
    found = (_described(path) for path in PACKAGE.glob("*/management/commands/[!_]*.py"))
    return {command.name: command for command in sorted(found, key=lambda command: command.name)}


def overview() -> str:
    """What ``gongkai`` alone prints: each command with one line."""
    commands = own_commands().values()
    width = max((len(command.name) for command in commands), default=0)
    lines = [f"  {command.name:<{width}}  {command.summary}" for command in commands]
    return "\n".join(
        [
            _("Gongkai: government information disclosure."),
            "",
            _("Usage: gongkai COMMAND [OPTIONS]"),
            "",
            *lines,
            "",
            _("gongkai COMMAND --help shows the options of a command and an example."),
            _("Django's own commands (migrate, dbshell, shell …) work here too."),
            "",
        ]
    )


def _described(path: Path) -> OwnCommand:
    """Read ``help`` and ``standalone`` off the source: importing it would need the whole application."""
    constants = dict(_class_constants(ast.parse(path.read_text(encoding="utf-8"))))
    summary = EXAMPLE.split(_(str(constants.get("help", ""))), maxsplit=1)[0].rstrip("。. ")
    module = ".".join((PACKAGE.name, *path.relative_to(PACKAGE).with_suffix("").parts))
    return OwnCommand(path.stem, module, summary, constants.get("standalone") is True)


def _class_constants(tree: ast.Module) -> Iterator[tuple[str, object]]:
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Command"]
    for node in (statement for found in classes for statement in found.body):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            value = node.value
            if isinstance(value, ast.Call) and value.args:  # a translated text: _("…")
                value = value.args[0]
            if isinstance(value, ast.Constant):
                yield node.targets[0].id, value.value


def _run_standalone(command: OwnCommand, arguments: list[str]) -> int:
    runner = importlib.import_module(command.module).Command()
    runner.requires_system_checks = []
    runner.run_from_argv(arguments)
    return 0


def _run_with_django(arguments: list[str], *, known: bool) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.settings")
    import django
    from django.core.management import execute_from_command_line, get_commands
    from django.utils import translation

    with uncollected():
        django.setup()
    translation.activate(language())
    if not known and not arguments[1].startswith("-"):
        names = {**own_commands(), **get_commands(), "version": ""}
        if arguments[1] not in names:
            sys.stderr.write(_unknown(arguments[1], list(names)))
            return 2
    execute_from_command_line(arguments)
    return 0


def _unknown(name: str, names: list[str]) -> str:
    lines = [_("gongkai: there is no command %s.") % name]
    close = get_close_matches(name, names, n=3)
    if close:
        lines.append(_("Did you mean %s?") % " / ".join(close))
    return "\n".join([*lines, _("gongkai --help lists the commands."), ""])


if __name__ == "__main__":
    sys.exit(main())
