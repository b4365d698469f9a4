"""Giving index numbers: once, by the agency's scheme, without doubles when two release at once."""

import datetime as dt

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.catalog.models import IndexCounter, Item
from gongkai.law import index_numbers


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
        _format(scheme_of(item.agency), item.formed_on, 1, item.category)
    except index_numbers.SchemeError as error:
        why = error.en if (get_language() or "").startswith("en") else str(error)
        return [
            _("No index number can be given at %(agency)s: %(why)s") % {"agency": item.agency, "why": why}
        ]
    return []


def give_number(item: Item) -> str:
    """The next index number for an item. Call inside the transaction that saves it."""
    agency = item.agency
    scheme = scheme_of(agency)
    period = index_numbers.period_key(scheme, item.formed_on)
    IndexCounter.objects.get_or_create(agency=agency, period=period)
    counter = IndexCounter.objects.select_for_update().get(agency=agency, period=period)
    while True:
        counter.last_serial += 1
        number = _format(scheme, item.formed_on, counter.last_serial, item.category)
        if not Item.objects.filter(agency=agency, index_number=number).exists():
            break
    counter.save(update_fields=["last_serial"])
    return number


def _format(scheme: index_numbers.Scheme, day: dt.date, serial: int, category: str) -> str:
    return index_numbers.format_number(scheme, day, serial, category=category)


def next_serial(agency: Agency, scheme: index_numbers.Scheme, day: dt.date) -> int:
    """The serial after the last one given in the period of a day; nothing is given."""
    period = index_numbers.period_key(scheme, day)
    counter = IndexCounter.objects.filter(agency=agency, period=period).first()
    return (counter.last_serial if counter else 0) + 1
