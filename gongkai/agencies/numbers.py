"""An example of the next index number, for people who set up a scheme.

The serials are kept a layer above, by the catalogue, which registers itself as the one who knows the next.
"""

import datetime as dt
from collections.abc import Callable

from django.utils.translation import get_language

from gongkai.agencies.models import Agency
from gongkai.law import index_numbers

EXAMPLE_CATEGORY = "20-01"
NextSerial = Callable[[Agency, index_numbers.Scheme, dt.date], int]
_serials: list[NextSerial] = []


def serials_from(function: NextSerial) -> None:
    """Set the function that knows the next serial of an agency in the period of a day."""
    _serials[:] = [function]


def example(agency: Agency, day: dt.date) -> tuple[str, str]:
    """(the number that an item formed on a day would get, "") or ("", why the scheme gives none)."""
    english = (get_language() or "").startswith("en")
    try:
        scheme = index_numbers.Scheme(
            agency.index_family, agency.index_unit, agency.index_period, agency.index_width
        )
        serial = _serials[0](agency, scheme, day) if _serials and agency.pk else 1
        return index_numbers.format_number(scheme, day, serial, category=EXAMPLE_CATEGORY), ""
    except index_numbers.SchemeError as error:
        return "", error.en if english else str(error)
