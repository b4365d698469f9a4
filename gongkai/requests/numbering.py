"""Numbers of requests and letters: per agency, kind and year, without gaps or doubles, under a counter's lock."""

from gongkai.agencies.models import Agency
from gongkai.requests.handling import rules_of
from gongkai.requests.models import RequestCounter

REPLIES = "答"


def next_serial(agency: Agency, series: str, year: int) -> int:
    """Give the next serial. Call inside the transaction that uses it: an undone act gives its number back."""
    RequestCounter.objects.get_or_create(agency=agency, series=series, year=year)
    counter = RequestCounter.objects.select_for_update().get(agency=agency, series=series, year=year)
    counter.last_serial += 1
    counter.save(update_fields=["last_serial"])
    return counter.last_serial


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
