"""What entries are about: apps above tell who, beside readers of the ledger, sees the life of their subjects."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gongkai.agencies import rights

Subject = tuple[str, str]  # kind and number, as entries name them


def _with_nothing(number: Any) -> Subject | None:
    return None


@dataclass(frozen=True)
class SubjectKind:
    """``right``: who holds it at the agency of an entry reads it; ``address``: the name of the subject's own page.

    ``came_with``: by the number of a subject, what it came here with, whose entries belong to its life.
    """

    right: str = "ledger.see"
    address: str = ""
    came_with: Callable[[Any], Subject | None] = _with_nothing


_kinds: dict[str, SubjectKind] = {}


def tell(kind: str, **known: Any) -> None:
    """Register a kind of subject, as entries name it, with the fields of ``SubjectKind``; raises UnknownRight."""
    subject = SubjectKind(**known)
    rights.check_known(subject.right)
    _kinds[kind] = subject


def told(kind: str) -> SubjectKind:
    """What is known of a kind; of one that nobody told, only readers of the ledger see the life."""
    return _kinds.get(kind, SubjectKind())
