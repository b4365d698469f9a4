"""Whether a run of a Word document can be seen: hidden by property, tiny, or white on white, styles included."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from gongkai.catalog.gate.package import attribute, children, has, local

_SMALLEST = 4
"""Half points; text of two points or less is not meant to be read."""
_WHITE_THEMES = frozenset({"background1", "bg1", "light1", "lt1"})
_PLAIN = frozenset({"", "auto", "ffffff", "none", "white"})
_OFF = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True)
class Look:
    """What a set of run properties says; None where it says nothing."""

    vanish: bool | None = None
    white: bool | None = None
    size: int | None = None
    ground: bool | None = None

    def over(self, other: Look) -> Look:
        """This look, and the other where this one says nothing."""
        pairs = (
            (getattr(self, name), getattr(other, name)) for name in ("vanish", "white", "size", "ground")
        )
        return Look(*(mine if mine is not None else theirs for mine, theirs in pairs))


class Styles:
    """The styles of a document; ``root`` is the tree of word/styles.xml or None."""

    def __init__(self, root: Any | None, *, background: bool) -> None:
        self._background = background
        self._styles: dict[str, Any] = {}
        self._looks: dict[str, Look] = {}
        self._defaults, self._usual = Look(), ""
        if root is None:
            return
        self._styles = {attribute(one, "styleId"): one for one in children(root, "style")}
        for one in root.iterfind("{*}docDefaults/{*}rPrDefault/{*}rPr"):
            self._defaults = look_of(one)
        for name, style in self._styles.items():
            if attribute(style, "type") == "paragraph" and attribute(style, "default") in {"1", "true"}:
                self._usual = name

    def problem(self, run: Any) -> str:
        """ "hidden-text", "light-text" (white on a ground that cannot be told) or "" for a run."""
        properties = next(children(run, "rPr"), None)
        own = look_of(properties) if properties is not None else Look()
        paragraph = next(run.iterancestors("{*}p"), None)
        if own == Look() and not self._styles:
            return ""
        look = (
            own.over(self._named(properties, "rStyle")).over(self._paragraph(paragraph)).over(self._defaults)
        )
        if look.vanish or (look.size is not None and look.size <= _SMALLEST):
            return "hidden-text"
        if not look.white or look.ground:
            return ""
        return self._white(run)

    def _white(self, run: Any) -> str:
        unsure = self._background
        for around in run.iterancestors():
            name = local(around)
            properties = next(children(around, name + "Pr"), None) if name in {"p", "tc", "tbl"} else None
            if properties is not None and _shaded(properties):
                return ""
            if name == "tbl" and properties is not None and has(properties, "tblStyle"):
                unsure = True
            if name in {"txbxContent", "txbx", "textbox"}:
                unsure = True
        return "light-text" if unsure else "hidden-text"

    def _paragraph(self, paragraph: Any | None) -> Look:
        properties = next(children(paragraph, "pPr"), None) if paragraph is not None else None
        named = self._named(properties, "pStyle")
        return named if named != Look() else self._style(self._usual)

    def _named(self, properties: Any | None, kind: str) -> Look:
        if properties is None:
            return Look()
        return next((self._style(attribute(one, "val")) for one in children(properties, kind)), Look())

    def _style(self, name: str) -> Look:
        if name not in self._looks:
            look, seen, current = Look(), set[str](), name
            while current in self._styles and current not in seen:
                seen.add(current)
                style = self._styles[current]
                for one in children(style, "rPr"):
                    look = look.over(look_of(one))
                if any(_shaded(one) for one in children(style, "pPr")):
                    look = look.over(Look(ground=True))
                current = next((attribute(one, "val") for one in children(style, "basedOn")), "")
            self._looks[name] = look
        return self._looks[name]


def look_of(properties: Any) -> Look:
    """What an rPr element says by itself."""
    vanish = white = size = ground = None
    for one in properties.iterchildren():
        name, value = local(one), attribute(one, "val")
        if name == "vanish":
            vanish = value not in _OFF
        elif name == "color":
            white = _is_white(value) or attribute(one, "themeColor") in _WHITE_THEMES
        elif name == "sz" and value.isdigit():
            size = int(value)
        elif name == "highlight":
            ground = value.lower() not in _PLAIN
        elif name == "shd":
            ground = _shade(one)
        elif name in {"textFill", "gradFill"}:
            ground = True
    return Look(vanish, white, size, ground)


def _is_white(value: str) -> bool:
    """Whether a six-digit colour is so light that it is not read on white paper."""
    try:
        return len(value) == 6 and min(bytes.fromhex(value)) >= 0xF0
    except ValueError:
        return False


def _shaded(properties: Any) -> bool:
    return any(_shade(one) for one in children(properties, "shd"))


def _shade(shading: Any) -> bool:
    fill = attribute(shading, "fill").lower()
    coloured = fill not in _PLAIN or bool(attribute(shading, "themeFill"))
    return coloured or attribute(shading, "val").lower() not in {"clear", "nil", ""}
