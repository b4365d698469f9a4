"""Numbers of requests and replies: per agency and year, without gaps or doubles, under the lock of a counter's row."""

from django.db import connection

from gongkai.agencies.models import Agency
from gongkai.requests.handling import rules_of
from gongkai.requests.models import RequestCounter

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
    prefix = rules_of(agency).reply_prefix or f"{agency.short_name}公开答"
    return f"{prefix}〔{year}〕第{next_serial(agency, 'reply', year)}号"
