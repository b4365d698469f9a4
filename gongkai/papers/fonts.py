"""Which font prints which role: Word files name the official ones, a PDF takes what is installed and says so."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import manimgx_fonts_cjk
import typst

PACKAGED = Path(manimgx_fonts_cjk.__file__).parent
SERIF = ("Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC")
SANS = ("Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC")
LATIN = "Times New Roman"


@dataclass(frozen=True)
class Role:
    """A role: the font that Word files name, those that a PDF takes first, then the stand-ins.

    ``bold``: a stand-in is set bold, because the official font is heavier than text.
    """

    word: str
    official: tuple[str, ...]
    stand_ins: tuple[str, ...]
    bold: bool = False


ROLES = {
    "title": Role(
        "方正小标宋_GBK",
        ("方正小标宋_GBK", "FZXiaoBiaoSong-B05", "FZXiaoBiaoSong-B05S", "方正小标宋简体"),
        (*SERIF, *SANS),
        bold=True,
    ),
    "body": Role(
        "仿宋_GB2312",
        ("仿宋_GB2312", "FangSong_GB2312", "FangSong", "仿宋", "STFangsong", "FZFangSong-Z02"),
        (*SERIF, *SANS),
    ),
    "kai": Role(
        "楷体_GB2312",
        ("楷体_GB2312", "KaiTi_GB2312", "KaiTi", "楷体", "STKaiti", "FZKai-Z03"),
        (*SERIF, *SANS),
        bold=True,
    ),
    "hei": Role("黑体", ("黑体", "SimHei", "STHeiti", "FZHei-B01"), (*SANS, *SERIF), bold=True),
    "song": Role("宋体", ("宋体", "SimSun", "NSimSun", "STSong", "FZShuSong-Z01"), (*SERIF, *SANS)),
}


@dataclass(frozen=True)
class Choice:
    """The font that prints a role: its family, whether it is the official one, the weight it is set in."""

    family: str
    official: bool
    weight: str


@lru_cache(maxsize=2)
def installed(packaged_only: bool = False) -> typst.Fonts:
    """The fonts of this machine; the packaged ones too where it has none for simplified Chinese.

    ``packaged_only``: leave the machine's own aside.
    """
    if not packaged_only:
        found = typst.Fonts()
        if set(found.families()) & {*SERIF, *SANS}:
            return found
    return typst.Fonts(include_system_fonts=not packaged_only, font_paths=[str(PACKAGED)])


@lru_cache(maxsize=2)
def choices(packaged_only: bool = False) -> dict[str, Choice]:
    """The font of each role, out of ``installed``."""
    families = set(installed(packaged_only).families())
    return {name: _choose(role, families) for name, role in ROLES.items()}


def _choose(role: Role, families: set[str]) -> Choice:
    for family in role.official:
        if family in families:
            return Choice(family, True, "regular")
    family = next(family for family in role.stand_ins if family in families)
    return Choice(family, False, "bold" if role.bold else "regular")
