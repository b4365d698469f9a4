"""Query codes: twelve characters that open a case to who asked. Kept as a keyed digest, so that no copy of the database
tells them; the digest covers agency and number, so that one look finds the case or nothing.
"""

import secrets

from django.utils.crypto import salted_hmac

from gongkai.agencies import rows
from gongkai.agencies.models import Agency
from gongkai.requests.models import RequestCase
from gongkai.requests.online import QueryCode

# Without 0 O 1 I L U: nothing that is mistaken for something else when it is written by hand.
LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12
"""30 letters to the 12th: 58 bits."""
SALT = "gongkai query code"


def new_code() -> str:
    """A new code, as it is shown: ``7KQ2-M9XA-ZR4T``."""
    found = "".join(secrets.choice(LETTERS) for _place in range(LENGTH))
    return "-".join(found[place : place + 4] for place in range(0, LENGTH, 4))


def plain(code: str) -> str:
    """A code as it is digested, however it was typed: capitals, half-width, without blanks and hyphens."""
    wide = {ord("－"): "-", **{0xFF01 + place: chr(0x21 + place) for place in range(94)}}
    return "".join(one for one in code.translate(wide).upper() if one.isalnum())


def plain_number(number: str) -> str:
    """A number of a request as it is digested: ``2026-0001``, whatever dash was typed."""
    kept = "".join(one if one.isdecimal() else "-" for one in number.strip())
    year, _dash, serial = kept.partition("-")
    serial = serial.strip("-")
    if not (year.isascii() and serial.isascii() and year.isdigit() and serial.isdigit()) or len(serial) > 9:
        return ""
    return f"{int(year)}-{int(serial):04d}"


def digest(agency: Agency, number: str, code: str) -> str:
    """The keyed digest under which a code is kept."""
    text = f"{agency.pk}:{plain_number(number)}:{plain(code)}"
    return salted_hmac(SALT, text, algorithm="sha256").hexdigest()


def keep(case: RequestCase, code: str, language: str) -> QueryCode:
    """Keep the code of a case."""
    kept = QueryCode(case=case, digest=digest(case.agency, case.number, code), language=language)
    rows.insert(kept)
    return kept


def case_of(agency: Agency, number: str, code: str) -> RequestCase | None:
    """The case that number and code open; None says nothing about which of them is wrong."""
    found = QueryCode.objects.filter(digest=digest(agency, number, code), case__agency=agency)
    kept = found.select_related("case__agency", "case__applicant").first()
    return kept.case if kept else None
