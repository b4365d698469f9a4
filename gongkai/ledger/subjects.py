"""What entries are about: apps above tell who, beside readers of the ledger, sees the life of their subjects."""

from dataclasses import dataclass

from gongkai.agencies import rights


@dataclass(frozen=True)
class SubjectKind:
    """``right``: who holds it at the agency of an entry reads it; ``address``: the name of the subject's own page."""

    right: str = "ledger.see"
    address: str = ""


_kinds: dict[str, SubjectKind] = {}


def tell(kind: str, *, right: str = "ledger.see", address: str = "") -> None:
    """Register a kind of subject, as entries name it; raises UnknownRight."""
    rights.check_known(right)
    _kinds[kind] = SubjectKind(right, address)


def told(kind: str) -> SubjectKind:
    """What is known of a kind; of one that nobody told, only readers of the ledger see the life."""
    return _kinds.get(kind, SubjectKind())
