"""The <meta> tags of a government page and the parts of its footer (政府网站发展指引, LAW.md §5)."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from gongkai.law.loading import Mark, build, load_yaml

DATA_FILE = "page_tags.yaml"
PageKind = Literal["home", "column", "article"]


@dataclass(frozen=True, slots=True)
class PageTag:
    """A tag `<meta name=… content=…>`: its group, the kinds of page it stands on, whether it is required.

    `form` is "domain", "site_code" or the strftime form of a date; empty for plain text.
    """

    name: str
    group: str
    label_zh: str
    home: bool
    column: bool
    article: bool
    required: bool
    citation: str
    mark: Mark
    form: str = ""


@dataclass(frozen=True, slots=True)
class FooterPart:
    """Something the footer of every page must show."""

    code: str
    label_zh: str
    label_en: str
    citation: str
    mark: Mark


def tags(page: PageKind) -> tuple[PageTag, ...]:
    """The tags of a kind of page, in order, optional ones included."""
    return tuple(tag for tag in _tags() if getattr(tag, page))


def required_tags(page: PageKind) -> tuple[PageTag, ...]:
    """The tags that a kind of page must carry with content: 3 at home, 7 on a column, 10 on an article."""
    return tuple(tag for tag in tags(page) if tag.required)


def footer_parts() -> tuple[FooterPart, ...]:
    """What the footer must show, in order."""
    return tuple(
        build(FooterPart, item, file=DATA_FILE, where=f"footer[{i}]")
        for i, item in enumerate(load_yaml(DATA_FILE)["footer"])
    )


@cache
def _tags() -> tuple[PageTag, ...]:
    return tuple(
        build(PageTag, item, file=DATA_FILE, where=f"tags[{i}]")
        for i, item in enumerate(load_yaml(DATA_FILE)["tags"])
    )
