"""Keeping an item for oneself while one works on it, and giving it free again."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.catalog.models import Item


@dataclass(kw_only=True)
class LockItem(Action):
    """Keep others from editing and releasing an item until it is given free."""

    kind: ClassVar[str] = "item.locked"
    right: ClassVar[str] = "item.edit"

    item: Item

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """It is locked already."""
        return [_("The item is locked by %s.") % self.item.locked_by] if self.item.locked else []

    def change(self) -> Item:
        """Note who holds it, since when."""
        return _held(self.item, by=self.by)

    def facts(self, subject: Item) -> dict[str, Any]:
        """Its title."""
        return {"title": subject.title}


@dataclass(kw_only=True)
class UnlockItem(Action):
    """Give an item free: who locked it, or who may take the locks of others off."""

    kind: ClassVar[str] = "item.unlocked"
    right: ClassVar[str] = "item.unlock"

    item: Item

    def __post_init__(self) -> None:
        """One's own lock takes no more than the right to edit."""
        if self.by is not None and self.item.locked_by_id == self.by.pk:
            self.right = "item.edit"  # type: ignore[misc]

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """It is not locked."""
        return [] if self.item.locked else [_("The item is not locked.")]

    def change(self) -> Item:
        """Nobody holds it any more."""
        self._holder = str(self.item.locked_by or "")
        return _held(self.item, by=None)

    def facts(self, subject: Item) -> dict[str, Any]:
        """Its title, and who held it."""
        return {"title": subject.title, "holder": self._holder}


def _held(item: Item, *, by: Any) -> Item:
    item.locked, item.locked_by = by is not None, by
    item.locked_at = timezone.now() if by else None
    item.save(update_fields=["locked", "locked_by", "locked_at"])
    return item
