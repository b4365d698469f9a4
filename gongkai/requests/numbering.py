"""Numbers of requests and letters: per agency, kind and year, without gaps or doubles, under a counter's lock."""

from django.db import connection

from gongkai.agencies.models import Agency
from gongkai.requests.handling import rules_of
from gongkai.requests.models import RequestCounter

REPLIES = "答"
TABLE = RequestCounter._meta.db_table
# One statement: it makes the row where there is none, and holds it until the transaction ends.
NEXT = (
    f"INSERT INTO {TABLE} (agency_id, series, year, last_serial) VALUES (%s, %s, %s, 1) "  # noqa: S608
    f"ON CONFLICT (agency_id, series, year) DO UPDATE SET last_serial = {TABLE}.last_serial + 1 "
    "RETURNING last_serial"
)


def next_serial(agency: Agency, series: str, year: int) -> int:
    """Give the next serial. Call inside the transaction that uses it: an undone act gives its number back."""
    with connection.cursor() as cursor:
        cursor.execute(NEXT, [agency.pk, series, year])
        return int(cursor.fetchone()[0])


def reply_number(agency: Agency, year: int) -> str:
    """Give the next number of a reply, such as 某科公开答〔2026〕第3号."""
    return letter_number(agency, REPLIES, year)


def letter_number(agency: Agency, series: str, year: int) -> str:
    """Give the next number of a letter of a series, such as 某科公开补〔2026〕第3号; "答" are the replies."""
    counter = "reply" if series == REPLIES else series
    return f"{prefix_of(agency, series)}〔{year}〕第{next_serial(agency, counter, year)}号"


def unnumbered(agency: Agency, series: str, year: int) -> str:
    """The number of a letter that is not issued yet, its serial left blank."""
    return f"{prefix_of(agency, series)}〔{year}〕第　号"


def prefix_of(agency: Agency, series: str) -> str:
    """What stands before the year; a document number holds neither blanks nor brackets."""
    own = rules_of(agency).reply_prefix
    told = (
        own
        if series == REPLIES and own
        else f"{own.removesuffix(REPLIES) or f'{agency.short_name}公开'}{series}"
    )
    return "".join(sign for sign in told if not sign.isspace() and sign not in "〔〕[]")
