"""Setting up and changing columns."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.actions.agency import cleaned, field_names
from gongkai.agencies.models import Agency
from gongkai.catalog.models import Column
from gongkai.law import columns


@dataclass(kw_only=True)
class SeedColumns(Action):
    """Set up the standard columns at an agency; those that stand already are left as they are."""

    kind: ClassVar[str] = "columns.seeded"
    right: ClassVar[str] = "column.change"
    console: ClassVar[bool] = True

    at: Agency

    @property
    def agency(self) -> Agency:
        """The agency that gets the columns."""
        return self.at

    def change(self) -> Agency:
        """Create what is missing, parents first."""
        standing = {column.code: column for column in self.at.columns.all()}
        self._created = 0
        for position, standard in enumerate(columns.standard_columns()):
            if standard.code not in standing:
                standing[standard.code] = Column.objects.create(
                    agency=self.at,
                    parent=standing.get(standard.parent),
                    code=standard.code,
                    name=standard.name_zh,
                    name_en=standard.name_en,
                    kind=standard.kind,
                    description=standard.description,
                    keywords=standard.keywords,
                    in_section=standard.in_section,
                    category=standard.category or "",
                    freshness_days=standard.freshness_days,
                    position=position,
                )
                self._created += 1
        return self.at

    def facts(self, subject: Agency) -> dict[str, Any]:
        """How many were created."""
        return {"count": self._created}


@dataclass(kw_only=True)
class ChangeColumn(Action):
    """Add a column or change one; its agency, and its name in addresses once it exists, stay."""

    kind: ClassVar[str] = "column.changed"
    right: ClassVar[str] = "column.change"
    console: ClassVar[bool] = True
    FIXED: ClassVar[set[str]] = {"id", "agency", "code"}

    column: Column
    values: dict[str, Any]

    @property
    def agency(self) -> Agency:
        """The column's agency."""
        return self.column.agency

    def reasons(self) -> list[str]:
        """Fixed fields, a circle in the tree, a parent or owner of another agency, fields that cannot stand."""
        if self.column.pk and (fixed := sorted(self.FIXED & set(self.values))):
            return [_("These fields cannot be changed: %s.") % ", ".join(fixed)]
        for name, value in self.values.items():
            setattr(self.column, name, value)
        found = cleaned(self.column)
        above = self.column.parent
        if above and above.agency_id != self.column.agency_id:
            found.append(_("Column above: it belongs to another agency."))
        while above is not None:
            if above.pk == self.column.pk:
                return [*found, _("Column above: a column cannot stand below itself.")]
            above = above.parent
        if self.column.owner and self.column.owner.agency_id != self.column.agency_id:
            found.append(_("Owner: this unit belongs to another agency."))
        return found

    def change(self) -> Column:
        """Save it."""
        self.column.save()
        return self.column

    def facts(self, subject: Column) -> dict[str, Any]:
        """Its name and which fields changed."""
        return {"name": subject.name, "fields": field_names(Column, self.values)}
