"""The ledger: append-only entries, written by actions in the transaction of their change.

State tables answer what is; only the ledger answers what was on a day, who did it and under which article. It costs one
more insert per act. Its guards: actions are the only writers, and ``tests/promises`` walks all actions; the database
refuses to change or remove an entry (``guard``); each entry carries the hash of the one before (``proof``).
"""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db import connection, models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gongkai.agencies import rows
from gongkai.agencies.models import Agency, Role
from gongkai.ledger import wording
from gongkai.ledger.canonical import BEGINNING, CanonicalJSON, entry_text, hash_of, json_text, moment_text
from gongkai.ledger.kinds import kinds


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
    """The end of an agency's ledger: the last number given and the hash of its entry.

    Its row is the lock under which numbers are given, and shows an entry that is missing at the end. ``sample``: of an
    agency that is an example, whose ledger may be removed with it.
    """

    agency = models.OneToOneField(Agency, models.PROTECT, primary_key=True, related_name="chain")
    last_number = models.PositiveBigIntegerField(default=0)
    last_hash = models.CharField(max_length=64, default=BEGINNING)
    sample = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.agency.slug}: {self.last_number}"


class Entry(models.Model):
    """One act: what happened, to which subject, when it counts and when it was recorded, by whom, under what.

    ``hash`` is that of the entry's canonical text (see ``canonical``), which holds ``previous_hash``: the hash of the
    agency's entry before. ``corrects``: the earlier entry of the same agency that was wrong.
    """

    agency = models.ForeignKey(
        Agency, models.PROTECT, related_name="entries", verbose_name=_("agency"), db_index=False
    )
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
    articles = models.JSONField(_("under"), default=list, encoder=CanonicalJSON)
    facts = models.JSONField(_("facts"), default=dict, encoder=CanonicalJSON)
    corrects = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        related_name="corrections",
        verbose_name=_("corrects"),
        db_index=False,
    )
    previous_hash = models.CharField(_("hash of the entry before"), max_length=64)
    hash = models.CharField(_("hash"), max_length=64)

    objects = Entries.as_manager()

    class Meta:
        verbose_name = _("ledger entry")
        verbose_name_plural = _("ledger")
        ordering = ["-pk"]
        constraints = [models.UniqueConstraint(fields=["agency", "number"], name="entry_number_once")]
        indexes = [
            models.Index(fields=["subject_kind", "subject_number"], name="entry_by_subject"),
            models.Index(fields=["agency", "kind", "law_day"], name="entry_by_kind"),
            models.Index(
                fields=["corrects"], condition=models.Q(corrects__isnull=False), name="entry_by_corrected"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency_id}/{self.number} {self.kind}"

    def save(self, *args, **kwargs) -> None:
        """Append; an entry that stands cannot be saved again."""
        if not self._state.adding:
            raise EntryIsFinal(str(self))
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args, **kwargs):
        """Refused: entries are final."""
        raise EntryIsFinal(str(self))

    @property
    def corrects_number(self) -> int | None:
        """The number of the entry that this one corrects."""
        return self.corrects.number if self.corrects else None

    @property
    def sentence(self) -> str:
        """What happened, as a sentence in the language in use."""
        return wording.sentence(self)


@transaction.atomic
def append(
    *,
    agency,
    kind,
    subject_kind,
    subject_number,
    law_day=None,
    actor=None,
    role="",
    articles=(),
    facts=None,
    corrects=None,
):
    """Append one entry to the agency's ledger and return it. Call inside the transaction of the change.

    Raises NotCanonical for facts that no database gives back as they are.
    """
    chain = locked(agency)
    now = timezone.now()
    entry = Entry(
        pk=_next_keys()[0],
        agency=agency,
        number=chain.last_number + 1,
        kind=str(kind),
        subject_kind=subject_kind,
        subject_number=str(subject_number),
        law_day=law_day or timezone.localdate(now),
        recorded_at=now,
        actor=actor,
        role=str(role),
        articles=list(articles),
        facts=facts or {},
        corrects=corrects,
        previous_hash=chain.last_hash,
    )
    entry.hash = hash_of(text_of(entry))
    rows.insert(entry)
    chain.last_number, chain.last_hash = entry.number, entry.hash
    rows.update(chain, "last_number", "last_hash")
    return entry


@transaction.atomic
def append_many(
    agency: Agency,
    told: Sequence[dict[str, Any]],
    *,
    actor: Any = None,
    role: str = "",
    articles: Sequence[str] = (),
) -> list[Entry]:
    """Append many entries of one act at one moment and return them; each of ``told`` is as ``append`` takes it.

    Raises NotCanonical as ``append`` does; then none is appended.
    """
    chain = locked(agency)
    now = timezone.now()
    shared = {"agency": agency, "recorded_at": now, "actor": actor, "role": str(role)}
    entries, before = [], chain.last_hash
    for step, (key, one) in enumerate(zip(_next_keys(len(told)), told, strict=True), start=1):
        entry = Entry(
            pk=key,
            number=chain.last_number + step,
            kind=str(one["kind"]),
            subject_kind=one["subject_kind"],
            subject_number=str(one["subject_number"]),
            law_day=one.get("law_day") or timezone.localdate(now),
            articles=list(articles),
            facts=one["facts"],
            corrects=one.get("corrects"),
            previous_hash=before,
            **shared,
        )
        entry.hash = before = hash_of(text_of(entry))
        entries.append(entry)
    Entry.objects.bulk_create(entries, batch_size=500)
    if entries:
        chain.last_number, chain.last_hash = entries[-1].number, before
        chain.save(update_fields=["last_number", "last_hash"])
    return entries


def locked(agency: Agency) -> Chain:
    """The end of an agency's ledger, held until the transaction ends; made where there is none."""
    chain = rows.first(Chain, held=True, agency_id=agency.pk)
    if chain is None:
        Chain.objects.get_or_create(agency=agency, defaults={"sample": agency.is_sample})
        chain = Chain.objects.select_for_update().get(agency=agency)
    return chain


def _next_keys(count: int = 1) -> list[int]:
    """The keys of the next entries: they are part of what is hashed, so they are known before the rows are written."""
    table = Entry._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count]
            )
            return [int(key) for (key,) in cursor.fetchall()]
        # SQLite has one writer at a time, and this transaction is it; no entry is ever removed.
        cursor.execute(f"SELECT coalesce(max(id), 0) FROM {table}")  # noqa: S608
        last = int(cursor.fetchone()[0])
    return list(range(last + 1, last + 1 + count))


def text_of(entry: Entry) -> bytes:
    """The canonical text of an entry, from which its hash is made."""
    return entry_text(
        entry.agency.slug,
        entry.actor.username if entry.actor else None,
        (
            entry.pk,
            entry.number,
            entry.kind,
            entry.subject_kind,
            entry.subject_number,
            entry.law_day.isoformat(),
            moment_text(entry.recorded_at),
            entry.role,
            json_text(entry.articles),
            json_text(entry.facts).encode(),
            entry.corrects_id,
            entry.previous_hash,
        ),
    )
