"""What may answer a question already: public items, those first that hold more of its words."""

from typing import Any

from django.db.models import Case, IntegerField, Q, Value, When

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Item
from gongkai.portal.pages.entries import entry, rows
from gongkai.portal.pages.registry import Session

SHOWN = 8
MOST_WORDS = 12
PIECE = 4
FIELDS = ("title", "doc_number", "index_number", "keywords", "summary")


def likely(agency: Agency, text: str) -> list[dict[str, Any]]:
    """Entries for the page, the likeliest first; the agency's own before those of others."""
    words = pieces(text)
    if not words:
        return []
    points: Any = Value(0, output_field=IntegerField())
    for word in words:
        inside = Q(*[(f"{field}__icontains", word) for field in FIELDS], _connector=Q.OR)
        points = points + Case(When(inside, then=1), default=0, output_field=IntegerField())
    found = Item.objects.filter(agency=agency, live=True).annotate(points=points).filter(points__gt=0)
    best = list(found.order_by("-points", "-published_at", "-pk").values_list("pk", flat=True)[:SHOWN])
    session = Session()
    by_number = {row.pk: row for row in rows(Item.objects.filter(pk__in=best))}
    return [entry(session, by_number[number]) for number in best if number in by_number]


def pieces(text: str) -> list[str]:
    """The words of a question; a long run of Chinese, which has no blanks, in overlapping pieces."""
    found: list[str] = []
    for word in text.split():
        if len(word) <= PIECE or word.isascii():
            found.append(word)
        else:
            found += [word, *(word[place : place + PIECE] for place in range(0, len(word) - PIECE + 1, 2))]
    return list(dict.fromkeys(found))[:MOST_WORDS]
