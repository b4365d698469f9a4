"""Numbers of requests and replies: per agency and year, without gaps or doubles, under the lock of a counter's row."""

from gongkai.agencies.models import Agency
from gongkai.requests.handling import rules_of
from gongkai.requests.models import RequestCounter


def next_serial(agency: Agency, series: str, year: int) -> int:
    """Give the next serial. Call inside the transaction that uses it: an undone act gives its number back."""
    RequestCounter.objects.get_or_create(agency=agency, series=series, year=year)
    counter = RequestCounter.objects.select_for_update().get(agency=agency, series=series, year=year)
    counter.last_serial += 1
    counter.save(update_fields=["last_serial"])
    return counter.last_serial


def reply_number(agency: Agency, year: int) -> str:
    """Give the next number of a reply, such as 某科公开答〔2026〕第3号."""
    prefix = rules_of(agency).reply_prefix or f"{agency.short_name}公开答"
    return f"{prefix}〔{year}〕第{next_serial(agency, 'reply', year)}号"
