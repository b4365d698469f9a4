"""Entries written before there were hashes get theirs, in the order of their numbers."""

from django.db import migrations

from gongkai.ledger.canonical import BEGINNING, entry_text, hash_of, json_text, moment_text

CHUNK = 2_000


def hash_all(apps, schema_editor):
    Chain = apps.get_model("ledger", "Chain")
    for chain in Chain.objects.select_related("agency"):
        chain.last_hash = _hash_chain(apps, schema_editor, chain.agency)
        chain.save(update_fields=["last_hash"])


def _hash_chain(apps, schema_editor, agency):
    Entry = apps.get_model("ledger", "Entry")
    update = schema_editor.quote_name(Entry._meta.db_table)
    before, last = BEGINNING, -1
    while page := list(
        Entry.objects.filter(agency=agency, number__gt=last).select_related("actor").order_by("number")[:CHUNK]
    ):
        values = []
        for entry in page:
            found = _hash(entry, agency.slug, before)
            values.append(
                (before, found, json_text(entry.articles), json_text(entry.facts), entry.pk)
            )
            before = found
        with schema_editor.connection.cursor() as cursor:
            cast = "::jsonb" if schema_editor.connection.vendor == "postgresql" else ""
            cursor.executemany(
                f"UPDATE {update} SET previous_hash = %s, hash = %s, articles = %s{cast}, facts = %s{cast} "
                "WHERE id = %s",
                values,
            )
        last = page[-1].number
    return before


def _hash(entry, agency, before):
    return hash_of(
        entry_text(
            agency,
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
                before,
            ),
        )
    )


class Migration(migrations.Migration):

    dependencies = [
        ("ledger", "0003_chained"),
    ]

    operations = [
        migrations.RunPython(hash_all, migrations.RunPython.noop),
    ]
