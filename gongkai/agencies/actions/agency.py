"""Acts on agencies and their units."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency, Unit


def field_sentences(error: ValidationError, model: type[models.Model]) -> list[str]:
    """The messages of a ValidationError, each with the name of its field in front."""
    if not hasattr(error, "error_dict"):
        return list(error.messages)
    sentences = []
    for name, errors in error.message_dict.items():
        label = "" if name == "__all__" else f"{getattr(model._meta.get_field(name), 'verbose_name', name)}: "
        sentences += [f"{label}{message}" for message in errors]
    return sentences


def field_names(model: type[models.Model], names: Iterable[str]) -> list[str]:
    """The labels of fields before translation, as the ledger keeps them."""
    with translation.override("en"):
        return [str(model._meta.get_field(name).verbose_name) for name in names]  # type: ignore[union-attr]


# First parts of addresses that are no agency's: those that are in use, and those that readers or tools try.
RESERVED_SLUGS = {
    *(
        "admin",
        "api",
        "assets",
        "data",
        "documents",
        "en",
        "healthz",
        "media",
        "rss",
        "check-report",
        "compare",
        "dataset",
        "search",
        "site",
        "static",
    ),
    *("zh", "zh-hans"),
}


def cleaned(instance: Any, **kwargs: Any) -> list[str]:
    """Every sentence that ``full_clean`` has against an instance."""
    try:
        instance.full_clean(**kwargs)
    except ValidationError as error:
        return field_sentences(error, type(instance))
    return []


@dataclass(kw_only=True)
class CreateAgency(Action):
    """Set up an agency under another (or as a root, from the console)."""

    kind: ClassVar[str] = "agency.created"
    right: ClassVar[str] = "agency.create"
    console: ClassVar[bool] = True

    new: Agency

    @property
    def agency(self) -> Agency:
        """The agency above for the right, the new one for the ledger."""
        return self.new if self.new.pk or not self.new.parent else self.new.parent

    def reasons(self) -> list[str]:
        """Fields that cannot stand, or a name that the site itself uses in addresses."""
        found = cleaned(self.new, exclude=["tree_path"])
        if self.new.slug.lower() in RESERVED_SLUGS:
            found.append(_("Name in addresses: “%s” belongs to the site itself.") % self.new.slug)
        return found

    def change(self) -> Agency:
        """Save it and write its place in the tree."""
        self.new.save()
        above = self.new.parent.tree_path if self.new.parent else "/"
        self.new.tree_path = f"{above}{self.new.pk:06d}/"
        self.new.save(update_fields=["tree_path"])
        return self.new

    def facts(self, subject: Agency) -> dict[str, Any]:
        """Its name and place."""
        return {"name": subject.name, "slug": subject.slug, "tree_path": subject.tree_path}


@dataclass(kw_only=True)
class ChangeAgency(Action):
    """Change data of an agency; its place in the tree and its name in addresses stay."""

    kind: ClassVar[str] = "agency.changed"
    right: ClassVar[str] = "agency.change"
    console: ClassVar[bool] = True
    FIXED: ClassVar[set[str]] = {"id", "slug", "parent", "tree_path", "is_sample"}

    target: Agency
    values: dict[str, Any]

    @property
    def agency(self) -> Agency:
        """The agency changed."""
        return self.target

    def reasons(self) -> list[str]:
        """Fields that do not exist, cannot change or cannot stand."""
        known = {f.name for f in Agency._meta.concrete_fields}
        wrong = [name for name in self.values if name not in known or name in self.FIXED]
        if wrong:
            return [_("These fields cannot be changed: %s.") % ", ".join(wrong)]
        for name, value in self.values.items():
            setattr(self.target, name, "" if value is False else value)
        return cleaned(self.target, exclude=["tree_path"])

    def change(self) -> Agency:
        """Save the new values."""
        self.target.save(update_fields=list(self.values))
        return self.target

    def facts(self, subject: Agency) -> dict[str, Any]:
        """Which fields, by their labels, and their new values as text."""
        return {
            "name": subject.name,
            "fields": field_names(Agency, self.values),
            "values": {name: str(value) for name, value in self.values.items()},
        }


@dataclass(kw_only=True)
class RecordUnit(Action):
    """Add a unit to an agency, or change one."""

    kind: ClassVar[str] = "unit.changed"
    right: ClassVar[str] = "unit.change"
    console: ClassVar[bool] = True

    unit: Unit
    values: dict[str, Any] = field(default_factory=dict)
    FIXED: ClassVar[set[str]] = {"id", "agency"}

    @property
    def agency(self) -> Agency:
        """The unit's agency."""
        return self.unit.agency

    def reasons(self) -> list[str]:
        """Fields that cannot change or cannot stand."""
        if fixed := sorted(self.FIXED & set(self.values)):
            return [_("These fields cannot be changed: %s.") % ", ".join(fixed)]
        for name, value in self.values.items():
            setattr(self.unit, name, value)
        return cleaned(self.unit)

    def change(self) -> Unit:
        """Save it."""
        self.unit.save()
        return self.unit

    def facts(self, subject: Unit) -> dict[str, Any]:
        """Its name and data."""
        return {"name": subject.name, "tasks": subject.tasks, "telephone": subject.telephone}
