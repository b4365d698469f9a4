"""Atom feeds (RFC 4287) as text: two are written at each release, and a general XML writer takes ten times as long."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: plain texts, the address of its page (its id too), aware times."""

    title: str
    address: str
    summary: str
    published: dt.datetime
    updated: dt.datetime


def feed(
    *, title: str, address: str, page: str, author: str, updated: dt.datetime, entries: Iterable[Entry]
) -> bytes:
    """A feed in UTF-8. ``address``: its own, which is its id; ``page``: the page that shows the same."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">\n'
        f"<title>{_text(title)}</title>\n"
        f'<link rel="alternate" href="{_text(page)}"/>\n'
        f'<link rel="self" href="{_text(address)}"/>\n'
        f"<id>{_text(address)}</id>\n"
        f"<updated>{_time(updated)}</updated>\n"
        f"<author><name>{_text(author)}</name></author>\n"
        f"{''.join(map(_entry, entries))}</feed>\n"
    ).encode()


def _entry(entry: Entry) -> str:
    return (
        f"<entry><title>{_text(entry.title)}</title>"
        f'<link rel="alternate" href="{_text(entry.address)}"/><id>{_text(entry.address)}</id>'
        f"<published>{_time(entry.published)}</published><updated>{_time(entry.updated)}</updated>"
        f"<summary>{_text(entry.summary)}</summary></entry>\n"
    )


def _text(text: str) -> str:
    return escape(NOT_IN_XML.sub("", text))


def _time(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
