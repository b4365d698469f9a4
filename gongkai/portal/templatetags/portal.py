"""Template tags of the public pages."""

import hashlib
from functools import cache
from pathlib import Path

from django import template

register = template.Library()

FOLDER = Path(__file__).parent.parent / "static" / "portal"
ENDINGS = {".css", ".js", ".svg", ".png", ".ico"}


@cache
def assets() -> dict[str, tuple[str, bytes]]:
    """Every file that the pages use: name -> (address with its digest, content)."""
    found = {}
    for path in sorted(FOLDER.rglob("*")):
        if path.suffix in ENDINGS:
            content = path.read_bytes()
            digest = hashlib.sha256(content).hexdigest()[:10]
            name = path.relative_to(FOLDER).as_posix()
            stem, dot, suffix = name.rpartition(".")
            found[name] = (f"/assets/{stem}.{digest}{dot}{suffix}", content)
    return found


@register.simple_tag
def asset(name: str) -> str:
    """The address of a style sheet, script or picture; it changes with the content."""
    return assets()[name][0]
