"""A search for what was asked, as "not found" (Art. 36(4)) has to rest on one."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.requests.acting import CaseAct, needed
from gongkai.requests.handling import SearchRecord
from gongkai.requests.models import LONGEST_WORDS, CaseEvent


@dataclass(kw_only=True)
class RecordSearch(CaseAct):
    """Record where was searched, with which words, by whom, and what came of it."""

    kind: ClassVar[str] = "request.searched"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:36(4)",)
    before_receipt: ClassVar[bool] = True

    place: str
    words: str
    searcher: str
    hits: int
    found: str = ""

    def obstacles(self) -> list[str]:
        """Something left out, or hits without saying which."""
        reasons = [
            *needed(_("Where"), self.place, 300),
            *needed(_("With which words"), self.words, 300),
            *needed(_("By whom"), self.searcher, 60),
        ]
        if not 0 <= self.hits <= 1_000_000:
            reasons.append(_("Hits: from 0 to 1,000,000."))
        if self.hits and not self.found.strip():
            reasons.append(
                _("What the search found: with hits, say what they were and why they are not what was asked.")
            )
        if len(self.found) > LONGEST_WORDS:
            reasons.append(_("What the search found: at most %s characters.") % LONGEST_WORDS)
        return reasons

    def apply(self, event: CaseEvent | None) -> None:
        """Keep it."""
        SearchRecord.objects.create(
            case=self.case,
            on=self.on,
            place=self.place,
            words=self.words,
            searcher=self.searcher,
            hits=self.hits,
            found=self.found,
        )

    def own_facts(self) -> dict[str, Any]:
        """Where and how many."""
        return {"place": self.place, "hits": self.hits}
