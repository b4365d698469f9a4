"""What is asked is taken apart or put together, so that each thing has an outcome and grounds of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.requests import standing
from gongkai.requests.acting import CaseAct, needed
from gongkai.requests.actions.receive import MOST_ITEMS, Asked, item_reasons
from gongkai.requests.models import LONGEST_NAME, AskedItem, CaseEvent, RequestCase
from gongkai.requests.wordkeys import words_key

BEYOND = 10_000
"""Positions that no item has, while items are moved."""


class ChangingItems(CaseAct):
    """An act that changes what is asked: what it touches is decided anew, and the reply reviewed anew."""

    def _unknown(self, positions: Sequence[int]) -> list[str]:
        known = {item.position for item in self.case.items.all()}
        return [
            _("Request %(number)s has no item %(place)s.") % {"number": self.case.number, "place": place}
            for place in sorted(set(positions) - known)
        ]

    def _place(self, items: list[AskedItem]) -> None:
        """Put the items in this order; new ones are added, those left out are gone."""
        kept = {item.pk for item in items if item.pk}
        self.case.items.exclude(pk__in=kept).delete()
        for place, item in enumerate(items, 1):
            item.case, item.position = self.case, BEYOND + place
            item.save()
        for place, item in enumerate(items, 1):
            item.position = place
            item.save(update_fields=["position"])
        self.case.about = items[0].name
        review_anew(self.case)


def review_anew(case: RequestCase) -> None:
    """A reply that was handed in or approved is no longer: what it answers has changed."""
    draft = standing.newest_draft(case)
    if draft is not None and draft.step is not None:
        draft.step = None
        draft.save(update_fields=["step"])


@dataclass(kw_only=True)
class SplitItem(ChangingItems):
    """Take one item apart into several; what the applicant wrote stays beside each of them."""

    kind: ClassVar[str] = "request.item_split"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:37",)

    position: int
    parts: Sequence[Asked]

    def obstacles(self) -> list[str]:
        """No such item, fewer than two parts, parts alike, or more than a request may hold."""
        found = self._unknown([self.position])
        if len(self.parts) < 2:
            found.append(_("Parts: at least two."))
        if len({words_key(part.name) for part in self.parts}) < len(self.parts):
            found.append(_("Parts: two of them ask for the same."))
        for place, part in enumerate(self.parts, 1):
            found += item_reasons(place, part)
        if self.case.items.count() - 1 + len(self.parts) > MOST_ITEMS:
            found.append(_("What is asked: one request holds at most %s items.") % MOST_ITEMS)
        return found

    def apply(self, event: CaseEvent | None) -> None:
        """The parts stand where the item stood."""
        items: list[AskedItem] = []
        for item in self.case.items.all():
            if item.position != self.position:
                items.append(item)
                continue
            words = item.asked_as or "\n".join(text for text in (item.name, item.features) if text)
            items += [
                AskedItem(name=part.name, doc_number=part.doc_number, features=part.features, asked_as=words)
                for part in self.parts
            ]
        self._place(items)

    def own_facts(self) -> dict[str, Any]:
        """Which, and into how many."""
        return {"items": str(self.position), "count": len(self.parts)}


@dataclass(kw_only=True)
class MergeItems(ChangingItems):
    """Put items together that ask for the same; ``reason`` is needed where their words differ."""

    kind: ClassVar[str] = "request.items_merged"
    right: ClassVar[str] = "request.handle"

    positions: Sequence[int]
    reason: str = ""

    def obstacles(self) -> list[str]:
        """Fewer than two, unknown ones, or ones that differ without a reason."""
        places = sorted(set(self.positions))
        found = self._unknown(places)
        if len(places) < 2:
            found.append(_("Items concerned: choose at least two."))
        chosen = [item for item in self.case.items.all() if item.position in places]
        if len({_same(item) for item in chosen}) > 1 and not self.reason.strip():
            found.append(_("Reason: their words differ; say why they ask for the same."))
        if len(self.reason) > 300:
            found += needed(_("Reason"), self.reason, 300)
        return found

    def apply(self, event: CaseEvent | None) -> None:
        """The first of them stands for all, with the applicant's words of each."""
        items = list(self.case.items.all())
        chosen = [item for item in items if item.position in set(self.positions)]
        first = chosen[0]
        first.asked_as = "\n".join(dict.fromkeys(item.asked_as or item.name for item in chosen))
        if len({(item.outcome, item.grounds) for item in chosen}) > 1:
            first.outcome = first.grounds = ""
        first.doc_number = first.doc_number or next(
            (item.doc_number for item in chosen if item.doc_number), ""
        )
        first.name = first.name[:LONGEST_NAME]
        self._place([item for item in items if item is first or item not in chosen])

    def own_facts(self) -> dict[str, Any]:
        """Which, and why."""
        return {"items": ", ".join(map(str, sorted(set(self.positions)))), "reason": self.reason}


def _same(item: AskedItem) -> str:
    """Items with the same document number, or the same name, ask for the same."""
    return words_key(item.doc_number) or words_key(item.name)
