"""The release gate (发布前检查): what must not leave in a text or a file is found, named with its place, and cleaned.

Plain Python: bytes and text in, findings and cleaned bytes out. Imports no Django, reads no settings, opens no network,
asks no clock. Files from outside are hostile until examined: use ``examine_apart`` and ``clean_apart`` for them, which
run in a process of their own with limits on memory and time.
"""

from gongkai.catalog.gate.apart import clean_apart, examine_apart
from gongkai.catalog.gate.cleaning import clean, mask_text
from gongkai.catalog.gate.examining import examine, examine_text
from gongkai.catalog.gate.findings import (
    Cleaned,
    Examination,
    Finding,
    Kept,
    Level,
    Place,
    Refusal,
    RefusedFile,
    Removed,
)
from gongkai.catalog.gate.limits import LARGEST_FILE, MOST_PAGES
from gongkai.catalog.gate.picturetext import PictureReader
from gongkai.catalog.gate.rules import Rule, Rules, default_rules
from gongkai.catalog.gate.words import Word

__all__ = [
    "LARGEST_FILE",
    "MOST_PAGES",
    "Cleaned",
    "Examination",
    "Finding",
    "Kept",
    "Level",
    "PictureReader",
    "Place",
    "Refusal",
    "RefusedFile",
    "Removed",
    "Rule",
    "Rules",
    "Word",
    "clean",
    "clean_apart",
    "default_rules",
    "examine",
    "examine_apart",
    "examine_text",
    "mask_text",
]
