"""Keeping the figures of a published report with its item."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.annual_report.models import PublishedReport
from gongkai.catalog.actions.ending import begin_again
from gongkai.catalog.models import Item


@dataclass(kw_only=True)
class RecordReport(Action):
    """Record the figures of a report with its item, before the item is released."""

    kind: ClassVar[str] = "report.recorded"
    right: ClassVar[str] = "report.record"
    articles: ClassVar[tuple[str, ...]] = ("711:50",)

    item: Item
    year: int
    template: str = ""
    cells: dict[str, Any] = field(default_factory=dict)
    figures: list[dict[str, Any]] = field(default_factory=list)
    findings: list[dict[str, Any]] = field(default_factory=list)
    doubts: list[dict[str, Any]] = field(default_factory=list)
    provenance: list[str] = field(default_factory=list)

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """The item is public: what readers see changes only through a release."""
        if self.item.live:
            return [_("The item is public; its report figures can no longer be replaced.")]
        return []

    def change(self) -> PublishedReport:
        """Save the figures; a review of the item, or of the import it came with, begins again."""
        begin_again(self.item)
        if self.item.batch is not None and self.item.latest_revision_id is None:
            begin_again(self.item.batch)
        values = {
            name: getattr(self, name)
            for name in ("year", "template", "cells", "figures", "findings", "doubts", "provenance")
        }
        return PublishedReport.objects.update_or_create(item=self.item, defaults=values)[0]

    def facts(self, subject: PublishedReport) -> dict[str, Any]:
        """Year, form and how many cells."""
        return {
            "title": self.item.title,
            "year": subject.year,
            "template": subject.template,
            "cells": len(subject.cells),
            "findings": len(subject.findings),
        }
