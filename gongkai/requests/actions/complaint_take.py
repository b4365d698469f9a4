"""Complaints and reports about disclosure (Art. 47, 51): to the bureau itself, or passed on by the office in charge."""

from dataclasses import dataclass
from typing import Any, ClassVar

from gongkai.requests.remedy_acting import Opening
from gongkai.requests.remedying import Remedy, Route


@dataclass(kw_only=True)
class TakeComplaint(Opening):
    """Enter a complaint. ``organ``: with whom it was lodged. The office in charge may set the day to answer by."""

    kind: ClassVar[str] = "complaint.received"
    articles: ClassVar[tuple[str, ...]] = ("711:47", "711:51")

    def made(self) -> Remedy:
        """With its way."""
        remedy = super().made()
        remedy.route = Route.COMPLAINT
        return remedy

    def facts(self, subject: Remedy) -> dict[str, Any]:
        """Without a way of remedy, which only table four knows."""
        return {name: value for name, value in super().facts(subject).items() if name != "route"}
