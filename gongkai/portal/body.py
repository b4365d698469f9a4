"""The text of an item as safe HTML: cleaned, and telling the reader which links leave the site."""

import html
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import nh3
from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.rich_text import expand_db_html

from gongkai.catalog.models import Item, StoredFile

TAGS = {
    *("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre"),
    *("strong", "b", "em", "i", "u", "s", "sub", "sup", "span", "div", "a", "figure", "figcaption", "img"),
    *(
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
        "colgroup",
        "col",
        "section",
        "center",
    ),
}
ATTRIBUTES = {
    "*": {"lang", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "scope", "align"},
    "p": {"align"},
}
_LINK = re.compile(r'<a ([^>]*?)href="(https?://[^"]+)"([^>]*)>(.*?)</a>', re.S)


def render_body(item: Item, picture_address: Callable[[StoredFile], str]) -> str:
    """An item's text as HTML. ``picture_address``: where a stored file is published."""
    parts = []
    for block in item.body:
        if block.block_type == "text":
            parts.append(expand_db_html(block.value.source))
        elif block.block_type == "picture":
            parts.append(_picture(block.value, picture_address))
        elif block.block_type == "table":
            parts.append(block.render())
        else:
            parts.append(block.value)
    return mark_external(clean("".join(parts)))


def _picture(value: Any, picture_address: Callable[[StoredFile], str]) -> str:
    if value["file"] is None:
        return ""
    caption = f"<figcaption>{html.escape(value['caption'])}</figcaption>" if value["caption"] else ""
    alternative = html.escape(value["alternative"])
    return f'<figure><img src="{picture_address(value["file"])}" alt="{alternative}">{caption}</figure>'


def pictures(item: Item) -> list:
    """The stored files shown in an item's text."""
    found = [block.value["file"] for block in item.body if block.block_type == "picture"]
    return [stored for stored in found if stored is not None]


def clean(text: str) -> str:
    """HTML without scripts, forms, styles, frames and anything else that is not text, table or picture."""
    return nh3.clean(
        text,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener",
    )


def mark_external(text: str) -> str:
    """Say in words beside each link to another domain that it leaves the site."""
    return _LINK.sub(_marked, text) if "://" in text else text


def own_host(address: str) -> bool:
    """Whether an address stays on the published site."""
    return urlsplit(address).hostname in {None, urlsplit(settings.PUBLIC_URL).hostname}


def _marked(found: re.Match[str]) -> str:
    address = html.unescape(found[2])
    if own_host(address):
        return found[0]
    note = _("(another site: %s)") % html.escape(urlsplit(address).hostname or "")
    return (
        f'<a class="external" href="{found[2]}" rel="external noopener">{found[4]}'
        f'<span class="external-mark">{note}</span></a>'
    )
