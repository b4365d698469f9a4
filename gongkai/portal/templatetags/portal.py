"""Template tags of the public pages."""

import hashlib
from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

FOLDER = Path(__file__).parent.parent / "static" / "portal"
WIDE = 24
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


class KeptNode(template.Node):
    """A part of a page that is the same on many pages of an agency, made once a run for each of its variants."""

    child_nodelists = ()  # no blocks inside: Django looks for them at each render

    def __init__(self, nodes: NodeList, variants: list[FilterExpression]):
        self.nodelist = nodes
        self.variants = variants

    def render(self, context: Context) -> SafeString:
        """The part as made before, if there is a place to keep it and it was made for the same variant."""
        kept: dict[Any, SafeString] | None = context.get("kept")
        if kept is None:
            return self.nodelist.render(context)
        key = (self, *(variant.resolve(context) for variant in self.variants))
        if key not in kept:
            kept[key] = self.nodelist.render(context)
        return kept[key]


@register.tag
def same(parser: Parser, token: Token) -> KeptNode:
    """``{% same variant… %}…{% endsame %}``: all that the part shows follows from the agency and the variants."""
    variants = [parser.compile_filter(word) for word in token.split_contents()[1:]]
    nodes = parser.parse(("endsame",))
    parser.delete_first_token()
    return KeptNode(nodes, variants)


# These stand on many pages with many rows each: as strings they cost a tenth of what nodes would.


@register.simple_tag
def meta_tags(tags: Iterable[dict[str, str]]) -> SafeString:
    """The government page tags."""
    return mark_safe(
        "".join(f'<meta name="{escape(tag["name"])}" content="{escape(tag["content"])}">\n' for tag in tags)
    )


@register.simple_tag
def crumbs(entries: Iterable[dict[str, str]], path: str) -> SafeString:
    """The items of the breadcrumbs; the page itself is no link."""
    return mark_safe("".join(_crumb(escape(entry["name"]), entry["url"], path) for entry in entries))


def _crumb(name: str, url: str, path: str) -> str:
    if url and url != path:
        shown = f'<a class="govuk-breadcrumbs__link" href="{escape(url)}">{name}</a>'
    else:
        shown = f'<span aria-current="page">{name}</span>'
    return f'<li class="govuk-breadcrumbs__list-item">{shown}</li>\n'


@register.simple_tag
def facts(rows: Iterable[dict[str, str]]) -> SafeString:
    """The rows of a header table; a long value takes the whole width."""
    return mark_safe("".join(_fact(row["label"], row["value"]) for row in rows))


def _fact(label: str, value: str) -> str:
    wide = ' class="wide"' if len(value) > WIDE else ""
    return f"<div{wide}><dt>{escape(label)}</dt><dd>{escape(value)}</dd></div>\n"


@register.simple_tag
def filter_links(options: Iterable[dict[str, Any]]) -> SafeString:
    """The values of a filter of the 目录 as links, with how many items each holds."""
    return mark_safe("".join(map(_filter_link, options)))


def _filter_link(option: dict[str, Any]) -> str:
    current = ' aria-current="true"' if option.get("current") else ""
    count = option.get("count")
    held = f' <span class="count">{count}</span>' if count is not None else ""
    return f'<li><a href="{escape(option["url"])}"{current}>{escape(option["label"])}</a>{held}</li>\n'


@register.simple_tag
def choices(options: Iterable[dict[str, Any]]) -> SafeString:
    """The values of a filter as choices of a form."""
    return mark_safe("".join(map(_choice, options)))


def _choice(option: dict[str, Any]) -> str:
    selected = " selected" if option.get("selected") else ""
    return f'<option value="{escape(option["value"])}"{selected}>{escape(option["label"])}</option>\n'


@register.simple_tag(takes_context=True)
def lines(
    context: Context, entries: Iterable[dict[str, Any]], name: str, show_agency: bool = False
) -> SafeString:
    """Each entry of a list by a template that sees ``entry`` and ``show_agency`` alone.

    An entry keeps what was made of it in its ``lines``, because it stands in many lists.
    """
    made = []
    for entry in entries:
        kept = entry.get("lines", {})
        if (name, show_agency) not in kept:
            part = context.template.engine.get_template(name)  # type: ignore[union-attr]
            kept[name, show_agency] = part.render(context.new({"entry": entry, "show_agency": show_agency}))
        made.append(kept[name, show_agency])
    return mark_safe("".join(made))
