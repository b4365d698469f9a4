import django.db.models.deletion
from django.db import migrations, models

import gongkai.ledger.canonical


class Migration(migrations.Migration):

    dependencies = [
        ("ledger", "0002_kinds_asked_when_needed"),
    ]

    operations = [
        migrations.AddField(
            model_name="chain",
            name="last_hash",
            field=models.CharField(default="0" * 64, max_length=64),
        ),
        migrations.AddField(
            model_name="entry",
            name="corrects",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="corrections",
                to="ledger.entry",
                verbose_name="corrects",
            ),
        ),
        migrations.AlterField(
            model_name="entry",
            name="agency",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="entries",
                to="agencies.agency",
                verbose_name="agency",
            ),
        ),
        migrations.AlterModelOptions(
            name="entry",
            options={
                "ordering": ["-pk"],
                "verbose_name": "ledger entry",
                "verbose_name_plural": "ledger",
            },
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(
                condition=models.Q(("corrects__isnull", False)),
                fields=["corrects"],
                name="entry_by_corrected",
            ),
        ),
        migrations.AddField(
            model_name="entry",
            name="previous_hash",
            field=models.CharField(default="", max_length=64, verbose_name="hash of the entry before"),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="entry",
            name="hash",
            field=models.CharField(default="", max_length=64, verbose_name="hash"),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="entry",
            name="articles",
            field=models.JSONField(
                default=list, encoder=gongkai.ledger.canonical.CanonicalJSON, verbose_name="under"
            ),
        ),
        migrations.AlterField(
            model_name="entry",
            name="facts",
            field=models.JSONField(
                default=dict, encoder=gongkai.ledger.canonical.CanonicalJSON, verbose_name="facts"
            ),
        ),
    ]
