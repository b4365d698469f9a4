"""Giving index numbers: once, by the agency's scheme, without doubles when two release at once."""

import datetime as dt
from collections import deque
from collections.abc import Sequence

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gongkai.agencies.action import Refused
from gongkai.agencies.models import Agency
from gongkai.catalog.models import IndexCounter, Item
from gongkai.law import classifications, index_numbers

LOOKED_UP_AT_ONCE = 1000


def scheme_of(agency: Agency) -> index_numbers.Scheme:
    """The agency's scheme; raises ``index_numbers.SchemeError`` when it is not complete."""
    return index_numbers.Scheme(
        family=agency.index_family,
        unit=agency.index_unit,
        period=agency.index_period,
        width=agency.index_width,
    )


def number_reasons(item: Item) -> list[str]:
    """Why no index number can be given to an item; empty when one can."""
    try:
        scheme = scheme_of(item.agency)
        _format(scheme, item, next_serial(item.agency, scheme, item.formed_on))
    except index_numbers.SchemeError as error:
        return [_sentence(item.agency, error)]
    return []


def _sentence(agency: Agency, error: index_numbers.SchemeError) -> str:
    why = error.en if (get_language() or "").startswith("en") else str(error)
    return _("No index number can be given at %(agency)s: %(why)s") % {"agency": agency, "why": why}


def example_number(agency: Agency, day: dt.date) -> str:
    """What the first number for something formed on a day looks like; empty while the scheme is not complete."""
    item = Item(agency=agency, formed_on=day, category=classifications.choices("category")[0][0])
    try:
        return _format(scheme_of(agency), item, 1)
    except index_numbers.SchemeError:
        return ""


def next_serial(agency: Agency, scheme: index_numbers.Scheme, day: dt.date) -> int:
    """The serial after the last one given in the period of a day; nothing is given."""
    period = index_numbers.period_key(scheme, day)
    counter = IndexCounter.objects.filter(agency=agency, period=period).first()
    return (counter.last_serial if counter else 0) + 1


def give_number(item: Item) -> str:
    """The next index number for an item. Call inside the transaction that saves it."""
    return give_numbers([item])[0]


def give_numbers(items: Sequence[Item]) -> list[str]:
    """The next index numbers for items of one agency, in their order. Call inside the transaction that saves them.

    Raises Refused when a number cannot be written, such as the serial after the last one that the scheme holds.
    """
    given: dict[int, str] = {}
    periods: dict[str, deque[int]] = {}
    agency = items[0].agency
    try:
        scheme = scheme_of(agency)
        for place, item in enumerate(items):
            periods.setdefault(index_numbers.period_key(scheme, item.formed_on), deque()).append(place)
        for period, waiting in sorted(periods.items()):
            _give_in_period(agency, scheme, period, items, waiting, given)
    except index_numbers.SchemeError as error:
        raise Refused([_sentence(agency, error)]) from error
    return [given[place] for place in range(len(items))]


def _give_in_period(  # noqa: PLR0917
    agency: Agency,
    scheme: index_numbers.Scheme,
    period: str,
    items: Sequence[Item],
    waiting: deque[int],
    given: dict[int, str],
) -> None:
    """Give each waiting item the next serial whose number no imported item has; the counter's row is the lock."""
    IndexCounter.objects.get_or_create(agency=agency, period=period)
    counter = IndexCounter.objects.select_for_update().get(agency=agency, period=period)
    ahead = len(waiting)
    while waiting:
        serials = range(counter.last_serial + 1, counter.last_serial + 1 + min(ahead, LOOKED_UP_AT_ONCE))
        taken = _taken(agency, scheme, [items[place] for place in waiting], serials)
        for serial in serials:
            if waiting:
                counter.last_serial = serial
                number = _format(scheme, items[waiting[0]], serial)
                if number not in taken:
                    given[waiting.popleft()] = number
        ahead *= 2
    counter.save(update_fields=["last_serial"])


def _taken(agency: Agency, scheme: index_numbers.Scheme, waiting: list[Item], serials: range) -> set[str]:
    """Which numbers of these serials stand already; a serial too large for the scheme has none."""
    kinds = {item.category: item for item in waiting}.values()
    numbers = []
    for serial in serials:
        try:
            numbers += [_format(scheme, item, serial) for item in kinds]
        except index_numbers.SchemeError:
            break
    # Said as the partial index says it, or SQLite reads every item.
    found = Item.objects.filter(agency=agency, index_number__in=numbers).exclude(index_number="")
    return set(found.values_list("index_number", flat=True))


def _format(scheme: index_numbers.Scheme, item: Item, serial: int) -> str:
    return index_numbers.format_number(scheme, item.formed_on, serial, category=item.category)
