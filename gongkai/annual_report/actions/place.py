"""Putting a signed report into the catalogue, on the way that every item takes: review, gate, release."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from gongkai.annual_report import placing
from gongkai.annual_report.actions.record import RecordReport
from gongkai.annual_report.actions.year import OnYear
from gongkai.annual_report.models import FrozenReport, ReportYear
from gongkai.catalog.actions.draft import DraftItem, EditItem, KeepFile
from gongkai.catalog.actions.submit import SubmitItem
from gongkai.catalog.models import Column, Item, ItemAttachment


@dataclass(kw_only=True)
class PlaceReport(OnYear):
    """Make the signed report an item with its files and figures, handed in for review.

    A report that was signed again is a new version of its item.
    """

    kind: ClassVar[str] = "report.placed"
    right: ClassVar[str] = "report.write"
    articles: ClassVar[tuple[str, ...]] = ("711:49", "711:50")

    def execute(self) -> Any:
        """Make the files first, which takes a second, then all else in one transaction."""
        frozen = self.standing.frozen
        self._files = [] if self.all_reasons() or frozen is None else placing.files_of(frozen)
        return super().execute()

    def _column(self) -> Column | None:
        kinds = self.agency.columns.filter(kind=placing.COLUMN_KIND, is_open=True)
        return kinds.order_by("position", "pk").first()

    def reasons(self) -> list[str]:
        """Not signed, placed already, or no column for it."""
        report, found = self.standing, []
        if report.state != ReportYear.State.SIGNED:
            found.append(
                _("Only a signed report is placed in the catalogue: this is “%s”.")
                % report.get_state_display()
            )
        elif report.item is not None and report.placed_signature == report.signatures.count():
            found.append(_("It is in the catalogue already: %s.") % report.item.title)
        if self._column() is None:
            found.append(_("The agency has no open column for annual reports; set one up first."))
        return found

    def change(self) -> ReportYear:
        """Keep the files, draft or edit the item, record its figures, hand it in."""
        report, frozen = self.held(), self.standing.frozen
        assert frozen is not None, "the reasons have asked"
        attachments = [
            ItemAttachment(
                stored=KeepFile(
                    by=self.by,
                    at=report.agency,
                    upload=ContentFile(file.data, name=file.name),
                    name=file.name,
                ).execute()
            )
            for file in self._files
        ]
        item = self._item(report, frozen, attachments)
        RecordReport(
            by=self.by,
            item=item,
            year=report.year,
            template=frozen.content["template"],
            cells=placing.cells_of(frozen),
            figures=placing.figures_of(frozen),
            findings=placing.findings_of(frozen),
            provenance=placing.provenance_of(frozen),
        ).execute()
        item = Item.objects.get(pk=item.pk)
        SubmitItem(by=self.by, item=item).execute()
        report.item, report.placed_signature = item, frozen.number
        report.placed_as = placing.fingerprint(item.get_latest_revision_as_object())
        report.save(update_fields=["item", "placed_signature", "placed_as"])
        return report

    def _item(self, report: ReportYear, frozen: FrozenReport, attachments: list[ItemAttachment]) -> Item:
        values = {
            "title": placing.title_of(frozen),
            "summary": placing.summary_of(frozen),
            "formed_on": frozen.day,
            "body": placing.body_of(frozen),
            "category": placing.CATEGORY,
        }
        item = report.item.get_latest_revision_as_object() if report.item else Item(agency=report.agency)
        for name, value in values.items():
            setattr(item, name, value)
        item.attachments = attachments
        if report.item is None:
            column = self._column()
            assert column is not None, "the reasons have asked"
            item.columns = [column]
            return DraftItem(by=self.by, item=item).execute()
        return EditItem(by=self.by, item=item).execute()

    def facts(self, subject: ReportYear) -> dict[str, Any]:
        """Title of the item, and which signature it is."""
        assert subject.item is not None
        return {**super().facts(subject), "title": subject.item.title, "signature": subject.placed_signature}
