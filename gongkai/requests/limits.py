"""How often something may be done from one address, or by one applicant: counted in a table, so that it holds over all
processes and restarts. Of whom is counted only a keyed digest is kept, and that not beyond its span.
"""

import datetime as dt
import time
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from gongkai.agencies.turns import turn
from gongkai.requests.online import Passage

SALT = "gongkai passage"
LOOPBACK = ("127.", "::1")


@dataclass(frozen=True)
class Limit:
    """So many of ``what`` in so many seconds."""

    what: str
    at_most: int
    seconds: int

    def reached(self, who: str) -> bool:
        """Whether no more is left for now."""
        mark, span = self.place(who)
        found = Passage.objects.filter(mark=mark, span=span).values_list("count", flat=True).first()
        return (found or 0) >= self.at_most

    def count(self, who: str) -> bool:
        """One more; whether it is within the limit."""
        return count_all([(self, who)])

    def place(self, who: str) -> tuple[str, int]:
        """Where it is counted: the digest of what and who, and the number of the span of time."""
        mark = salted_hmac(SALT, f"{self.what}:{who}", algorithm="sha256").hexdigest()
        return mark, int(time.time()) // self.seconds


def count_all(counted: list[tuple[Limit, str]]) -> bool:
    """One more of each, in one statement that no other process comes between; whether all are within their limits."""
    values: list[Any] = []
    at_most = {}
    for limit, who in counted:
        mark, span = limit.place(who)
        at_most[mark] = limit.at_most
        ends = dt.datetime.fromtimestamp((span + 1) * limit.seconds, dt.UTC)
        values += [mark, span, connection.ops.adapt_datetimefield_value(ends)]
    rows = ", ".join(["(%s, %s, 1, %s)"] * len(counted))
    statement = (
        f"INSERT INTO requests_passage (mark, span, count, ends_at) VALUES {rows} "  # noqa: S608
        "ON CONFLICT (mark, span) DO UPDATE SET count = requests_passage.count + 1 RETURNING mark, count"
    )
    with turn(), connection.cursor() as cursor:
        cursor.execute(statement, values)
        return all(count <= at_most[mark] for mark, count in cursor.fetchall())


DRAFTS = Limit("draft", 60, 3600)
SENT = Limit("sent", 20, 3600)
"""Requests from one address; an office of lawyers or a library shares one."""
SENT_UNPROVEN = Limit("sent unproven", 5, 3600)
"""Of these, sent without a proof of work: by browsers without scripts."""
SENT_BY_APPLICANT = Limit("sent by applicant", 10, 24 * 3600)
UPLOADS = Limit("upload", 60, 3600)
ASKED_WRONGLY = Limit("wrong code", 10, 900)
"""Wrong numbers or codes from one address."""
ASKED_WRONGLY_OF_ONE = Limit("wrong code of a number", 30, 3600)
"""Wrong codes for one number, from wherever, and whether the number exists or not."""


def address_of(request: HttpRequest) -> str:
    """Where a request comes from: what the proxy says, when it is one on this machine that speaks to us."""
    near = str(request.META.get("REMOTE_ADDR") or "")
    told = str(request.META.get("HTTP_X_FORWARDED_FOR") or "").rpartition(",")[2].strip()
    # No address at all: a socket of this machine.
    return told if told and (not near or near.startswith(LOOPBACK)) else near


def forget_ended() -> None:
    """Remove counts whose span is over."""
    Passage.objects.filter(ends_at__lte=timezone.now()).delete()
