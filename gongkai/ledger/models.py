"""The ledger: append-only entries, written by actions in the transaction of their change.

State tables answer what is; only the ledger answers what was on a day, who did it and under which article. It costs one
more insert per act. Its guard: actions are the only writers, and ``tests/promises`` walks all actions.
"""

from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gongkai.agencies.models import Agency, Role
from gongkai.ledger.kinds import Kind, kinds


class EntryIsFinal(Exception):
    """An entry was to be changed or removed."""


class Entries(models.QuerySet):
    """Entries can be read and appended, nothing else."""

    def update(self, **kwargs):
        """Refused: entries are final."""
        raise EntryIsFinal

    def delete(self):
        """Refused: entries are final."""
        raise EntryIsFinal


class Chain(models.Model):
    """The last number given in an agency's ledger; its row is the lock under which numbers are given."""

    agency = models.OneToOneField(Agency, models.PROTECT, primary_key=True, related_name="chain")
    last_number = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.agency.slug}: {self.last_number}"


class Entry(models.Model):
    """One act: what happened, to which subject, when it counts and when it was recorded, by whom, under what."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="entries", verbose_name=_("agency"))
    number = models.PositiveBigIntegerField(_("number"))
    kind = models.CharField(_("kind"), max_length=40, choices=kinds)
    subject_kind = models.CharField(_("kind of subject"), max_length=40)
    subject_number = models.CharField(_("number of subject"), max_length=80)
    law_day = models.DateField(_("day the law counts"))
    recorded_at = models.DateTimeField(_("recorded at"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="entries", verbose_name=_("by")
    )
    role = models.CharField(_("in the role of"), max_length=20, choices=Role, blank=True)
    articles = models.JSONField(_("under"), default=list)
    facts = models.JSONField(_("facts"), default=dict)

    objects = Entries.as_manager()

    class Meta:
        verbose_name = _("ledger entry")
        verbose_name_plural = _("ledger")
        ordering = ["-recorded_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["agency", "number"], name="entry_number_once")]
        indexes = [
            models.Index(fields=["subject_kind", "subject_number"], name="entry_by_subject"),
            models.Index(fields=["agency", "kind", "law_day"], name="entry_by_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.agency_id}/{self.number} {self.kind}"

    def save(self, *args, **kwargs) -> None:
        """Append; an entry that stands cannot be saved again."""
        if self.pk is not None:
            raise EntryIsFinal(str(self))
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        """Refused: entries are final."""
        raise EntryIsFinal(str(self))

    @property
    def sentence(self) -> str:
        """What happened, as a sentence in the language in use."""
        facts = {name: _worded(name, value) for name, value in self.facts.items()}
        return str(Kind(self.kind).label) % {"subject": self.subject_number, **facts}


def _worded(name: str, value: Any) -> Any:
    """A fact in the language in use: roles and labels of fields are kept untranslated."""
    if name == "role" and value in Role.values:
        return Role(value).label
    if isinstance(value, list):
        return gettext(", ").join(gettext(str(part)) for part in value)
    return value


@transaction.atomic
def append(
    *, agency, kind, subject_kind, subject_number, law_day=None, actor=None, role="", articles=(), facts=None
):
    """Append one entry to the agency's ledger and return it. Call inside the transaction of the change."""
    Chain.objects.get_or_create(agency=agency)
    chain = Chain.objects.select_for_update().get(agency=agency)
    chain.last_number += 1
    chain.save(update_fields=["last_number"])
    now = timezone.now()
    return Entry.objects.create(
        agency=agency,
        number=chain.last_number,
        kind=kind,
        subject_kind=subject_kind,
        subject_number=str(subject_number),
        law_day=law_day or timezone.localdate(now),
        recorded_at=now,
        actor=actor,
        role=role,
        articles=list(articles),
        facts=facts or {},
    )
