"""The days by which replies are to be served, as a calendar (RFC 5545). Nothing in it tells who asks or what for."""

import datetime as dt
import hashlib
from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies import rights
from gongkai.requests import queries
from gongkai.requests.handling import CalendarFeed
from gongkai.requests.models import RequestCase

MOST_EVENTS = 2000
OCTETS = 75


def digest_of(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def feed_of(token: str) -> CalendarFeed | None:
    """The feed with this token, if whose it is still works here and may see requests."""
    found = CalendarFeed.objects.select_related("staff", "agency").filter(digest=digest_of(token)).first()
    if found is None or not rights.may(found.staff, "request.see", found.agency):
        return None
    return found


def cases_of(feed: CalendarFeed) -> list[RequestCase]:
    """The open requests of the agency with a day, those of others left out, the most urgent first."""
    cases = RequestCase.objects.filter(agency=feed.agency, state__in=queries.RUNNING, reply_due__isnull=False)
    mine = cases.filter(handler=None) | cases.filter(handler=feed.staff)
    return list(mine.select_related("agency").order_by("reply_due", "pk")[:MOST_EVENTS])


def calendar(feed: CalendarFeed) -> str:
    """The feed as text, lines folded and ended as the standard asks."""
    return "".join(f"{line}\r\n" for line in _folded(_lines(feed)))


def _lines(feed: CalendarFeed) -> Iterator[str]:
    stamp = timezone.now().astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Gongkai//requests//ZH", "METHOD:PUBLISH")
    yield f"X-WR-CALNAME:{_escaped(_('Requests of %s') % feed.agency.short_name)}"
    for case in cases_of(feed):
        assert case.reply_due is not None
        told = _("Request %(number)s: to be served by today (%(state)s)")
        yield from (
            "BEGIN:VEVENT",
            f"UID:request-{case.pk}@{case.agency.slug}",
            f"DTSTAMP:{stamp}",
            f"SEQUENCE:{case.revision}",
            f"DTSTART;VALUE=DATE:{case.reply_due:%Y%m%d}",
            f"SUMMARY:{_escaped(told % {'number': case.number, 'state': case.get_state_display()})}",
            f"STATUS:{'TENTATIVE' if case.provisional else 'CONFIRMED'}",
            "END:VEVENT",
        )
    yield "END:VCALENDAR"


def _escaped(text: str) -> str:
    for character in "\\;,":
        text = text.replace(character, f"\\{character}")
    return text.replace("\n", "\\n")


def _folded(lines: Iterator[str]) -> Iterator[str]:
    """No line longer than 75 octets; what goes on begins with a blank, and no character is cut."""
    for line in lines:
        part = ""
        for character in line:
            if len((part + character).encode()) > OCTETS:
                yield part
                part = " "
            part += character
        yield part
