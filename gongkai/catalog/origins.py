"""Where an item came from, told by the apps above: links that its own page shows beside its acts."""

from collections.abc import Callable

from gongkai.agencies.models import Staff
from gongkai.catalog.models import Item

Teller = Callable[[Staff, Item], list[tuple[str, str]]]
_tellers: list[Teller] = []


def told_by(teller: Teller) -> None:
    """Set a function that answers with (label, address) for what the user may see of an item's origin."""
    if teller not in _tellers:
        _tellers.append(teller)


def of(user: Staff, item: Item) -> list[tuple[str, str]]:
    """Every link to where an item came from."""
    return [link for teller in _tellers for link in teller(user, item)]
