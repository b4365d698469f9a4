"""Words for the terminal: Chinese, or English where the terminal's own locale is English.

Plain Python over the same catalogue as the pages, because a command speaks before Django's settings exist.
"""

import gettext as catalogues
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # in the order in which gettext asks them
LOCALES = Path(__file__).resolve().parent / "locale"


def language(environment: Mapping[str, str] = os.environ) -> str:
    """The language of the terminal as Django names it: ``en`` or ``zh-hans``."""
    named = next((environment[name] for name in VARIABLES if environment.get(name)), "")
    return "en" if named.lower().startswith("en") else "zh-hans"


def gettext(message: str) -> str:
    """A message in the language of the terminal."""
    return message if language() == "en" else _chinese().gettext(message)


def in_chinese(message: str) -> str:
    """A message in Chinese, whatever the terminal speaks: for documents, which are Chinese."""
    return _chinese().gettext(message)


@cache
def _chinese() -> catalogues.NullTranslations:
    return catalogues.translation("django", LOCALES, ["zh_Hans"])
