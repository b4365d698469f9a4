"""The console command ``gongkai``: our management commands, and behind them Django's own."""

import os
import sys


def main(argv: list[str] | None = None) -> int:
    """Run one management command; returns the exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv if argv is None else argv)
    return 0
