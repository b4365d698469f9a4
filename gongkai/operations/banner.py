"""What ``gongkai serve`` tells the person who started it."""

import json
from pathlib import Path
from unicodedata import east_asian_width

from gongkai.configuration import Configuration
from gongkai.console import gettext as _

SIGN_INS = "sample-sign-ins.json"


def note_sign_ins(data_folder: Path, people: list[tuple[str, str, str]]) -> None:
    """Keep the sample's (role, user name, password) for the starts to come, which know no database."""
    path = data_folder / SIGN_INS
    path.touch(mode=0o600)
    path.write_text(json.dumps(people, ensure_ascii=False), encoding="utf-8")


def known_sign_ins(data_folder: Path) -> list[tuple[str, str, str]]:
    """What was noted; nothing where there is no sample."""
    try:
        people = json.loads((data_folder / SIGN_INS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [(str(role), str(username), str(password)) for role, username, password in people]


def running(configuration: Configuration) -> str:
    """Addresses, where the data lies, and in development the sample's sign-ins."""
    local = f"http://127.0.0.1:{configuration.port}"
    places = [
        (_("public site"), f"{local}/"),
        (_("back office"), f"{local}/admin/"),
        (_("data"), str(configuration.data_folder)),
    ]
    width = max(_width(name) for name, _place in places)
    lines = ["", _("Gongkai is running."), *(f"  {_padded(name, width)}   {place}" for name, place in places)]
    if not configuration.production:
        lines += _sign_ins(configuration.data_folder)
    return "\n".join([*lines, "", _("Ctrl-C stops it."), ""])


def _sign_ins(data_folder: Path) -> list[str]:
    people = known_sign_ins(data_folder)
    if not people:
        return []
    roles, names = (max(_width(person[at]) for person in people) for at in (0, 1))
    told = [
        f"  {_padded(role, roles)}  {_padded(username, names)}  {password}"
        for role, username, password in people
    ]
    return ["", _("Sample sign-ins (development only): role, user name, password"), *told]


def _width(text: str) -> int:
    """Columns on a terminal: a Chinese character takes two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
