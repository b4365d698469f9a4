"""Taking over a file of records: all rows or none, each entered in the ledger on its own day."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.catalog import bulk
from gongkai.registers.actions.record import told
from gongkai.registers.models import IMPORTED, REGISTERS, RegisterImport
from gongkai.registers.takeover import Plan, Rows, plan

CHUNK = 2000
SHOWN_REASONS = 200


@dataclass(kw_only=True)
class ImportRecords(Action):
    """Take over rows into a register (one of ``IMPORTED``). Rows that stand already are passed over.

    ``rows``: (row number, {column: text}), as ``sheets.read`` gives them.
    """

    kind: ClassVar[str] = "register.imported"
    right: ClassVar[str] = "register.record"
    articles: ClassVar[tuple[str, ...]] = ("711:20",)

    at: Agency
    register: str
    source: str
    rows: Rows
    sha256: str = ""

    @property
    def agency(self) -> Agency:
        """The agency whose register it is."""
        return self.at

    @cached_property
    def plan(self) -> Plan:
        """What the act would do, as things stand when it is first asked."""
        return plan(self.at, REGISTERS[self.register], self.rows)

    def reasons(self) -> list[str]:
        """Every cell that cannot stand, the first two hundred in full; nothing new."""
        if self.register not in IMPORTED:
            return [_("No files are taken over into this register.")]
        if not 0 < len(self.source) <= 200:
            return [_("File: its name must have between 1 and 200 characters.")]
        if self.plan.nothing_new:
            return [_("All %s rows stand in the register already.") % len(self.plan.standing)]
        if not self.rows:
            return [_("There is nothing to take over.")]
        more = len(self.plan.errors) - SHOWN_REASONS
        tail = [_("And %s more.") % more] if more > 0 else []
        return self.plan.errors[:SHOWN_REASONS] + tail

    def change(self) -> RegisterImport:
        """Insert the new records."""
        assert self.by is not None, "an import takes someone who signs in"
        records = [record for _number, record in self.plan.new]
        batch = RegisterImport.objects.create(
            agency=self.at,
            register=self.register,
            source=self.source,
            sha256=self.sha256,
            count=len(records),
            imported_by=self.by,
        )
        for start in range(0, len(records), CHUNK):
            part = records[start : start + CHUNK]
            for record in part:
                record.batch = batch
            bulk.insert(part)
        return batch

    def facts(self, subject: RegisterImport) -> dict[str, Any]:
        """How many, into which register, from where, how many stood already."""
        return {
            "count": subject.count,
            "register": subject.register,
            "source": subject.source,
            "sha256": subject.sha256,
            "kept": len(self.plan.standing),
        }

    def further(self, subject: RegisterImport) -> list[dict[str, Any]]:
        """All acts of all new records."""
        return [told(record, act) for _number, record in self.plan.new for act in record.acts()]
