"""Taking back an import that was never released: all its items, as if they had not been taken over."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency
from gongkai.catalog.models import ImportBatch, Item

CHUNK = 500
SHOWN = 10
LONGEST = 300


@dataclass(kw_only=True)
class DiscardImport(Action):
    """Remove an import with all its items; the ledger keeps how many there were, from where, and why they went."""

    kind: ClassVar[str] = "import.discarded"
    right: ClassVar[str] = "item.import"

    batch: ImportBatch
    reason: str

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.batch.agency

    def reasons(self) -> list[str]:
        """Released, an item that was released, edited, decided on or is explained by another; no reason."""
        found = []
        if self.batch.released_at:
            found.append(_("This import is public; its items are withdrawn one by one."))
        found += self._worked_on()
        count = len(self.reason.strip())
        if not 0 < count <= LONGEST:
            found.append(_("Reason: say why it is discarded, in at most %s characters.") % LONGEST)
        return found

    def _worked_on(self) -> list[str]:
        """The items in which there is work that would be lost, by name."""
        released = self._named(models.Q(live=True) | models.Q(releases__isnull=False))
        edited = self._named(models.Q(latest_revision__isnull=False) | models.Q(settlements__isnull=False))
        recorded = "" if released else self._named(_kept_elsewhere())
        others = models.Q(interpretations__isnull=False) & ~models.Q(interpretations__batch=self.batch)
        explained = self._named(others)
        told = [
            (released, _("Released already: %s.")),
            (edited, _("Edited or decided on since they were taken over: %s.")),
            (recorded, _("Other things are kept with: %s.")),
            (explained, _("Other items interpret: %s.")),
        ]
        return [sentence % names for names, sentence in told if names]

    def _named(self, condition: models.Q) -> str:
        items = self.batch.items.filter(condition).order_by("pk").distinct()
        names = [f"“{item.title}” ({item.pk})" for item in items.only("title")[: SHOWN + 1]]
        more = [_("and more")] if len(names) > SHOWN else []
        return _(", ").join(names[:SHOWN] + more)

    def change(self) -> ImportBatch:
        """Remove the items with all that hangs on them, the submissions and the import itself."""
        ImportBatch.objects.select_for_update().get(pk=self.batch.pk)
        numbers = list(self.batch.items.order_by("pk").values_list("pk", flat=True))
        self._count, self._span = len(numbers), [str(number) for number in (*numbers[:1], *numbers[-1:])]
        for start in range(0, len(numbers), CHUNK):
            part = numbers[start : start + CHUNK]
            if Item.objects.select_for_update().filter(pk__in=part, latest_revision=None).count() < len(part):
                raise Refused(self._worked_on())
            Item.objects.filter(pk__in=part).delete()
        self.batch.submissions.all().delete()
        number = self.batch.pk
        self.batch.delete()
        self.batch.pk = number
        return self.batch

    def facts(self, subject: ImportBatch) -> dict[str, Any]:
        """How many, from where, their numbers from – to, who had imported them, why they went."""
        told = {"count": self._count, "source": subject.source, "reason": self.reason.strip()}
        return {**told, "staff": str(subject.imported_by), "numbers": self._span}


def _kept_elsewhere() -> models.Q:
    """Rows of apps above, such as the figures of a report, that would go with an item."""
    found = models.Q(pk__in=[])
    for relation in Item._meta.related_objects:
        ours = relation.related_model._meta.app_label == Item._meta.app_label
        if relation.on_delete is models.CASCADE and not ours:
            found |= models.Q(**{f"{relation.name}__isnull": False})
    return found
