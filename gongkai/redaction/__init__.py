"""Redaction (区分处理, Art. 37): parts of a paper are removed for good, and the removal is proved.

Plain Python: bytes in, bytes out. Imports no Django, opens no network. Files from outside are hostile: use the
functions of ``apart``, which run in a process of their own with limits on memory and time.
"""

from gongkai.redaction.model import (
    LARGEST_FILE,
    MOST_BOXES,
    MOST_PAGES,
    Area,
    Box,
    CannotRedact,
    Found,
    Order,
    Proof,
    Redacted,
    Size,
    Survivor,
)

__all__ = [
    "LARGEST_FILE",
    "MOST_BOXES",
    "MOST_PAGES",
    "Area",
    "Box",
    "CannotRedact",
    "Found",
    "Order",
    "Proof",
    "Redacted",
    "Size",
    "Survivor",
]
