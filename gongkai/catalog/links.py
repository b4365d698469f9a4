"""Links of a text that lead to this site, and whether they lead to something; the portal knows which do."""

import html
import re
from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings

HREF = re.compile(r"""<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.I)
_knowers: list[Callable[[str], bool]] = []


def known_by(knower: Callable[[str], bool]) -> None:
    """Set the function that says whether an address of this site (a path) is published."""
    _knowers[:] = [knower]


def own_addresses(text: str) -> list[str]:
    """The paths on this site to which links of some HTML lead, each once."""
    found = []
    host = urlsplit(settings.PUBLIC_URL).netloc
    for match in HREF.finditer(text):
        link = html.unescape(next(part for part in match.groups() if part is not None)).strip()
        try:
            parts = urlsplit(link)
        except ValueError:
            continue
        if parts.path.startswith("/") and parts.netloc in {"", host}:
            found.append(parts.path)
    return list(dict.fromkeys(found))


def is_published(address: str) -> bool:
    """Whether an address of this site leads to something; without a portal, nothing is known to be missing."""
    return all(knower(address) for knower in _knowers)
