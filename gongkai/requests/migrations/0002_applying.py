import django.db.models.deletion
import gongkai.catalog.models
import gongkai.requests.online
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("agencies", "0004_absence"),
        ("requests", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="SpentProof",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mark", models.CharField(max_length=64, unique=True)),
                ("ends_at", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.AddField(
            model_name="requestcase",
            name="unconfirmed",
            field=models.BooleanField(
                default=False, verbose_name="receipt still to be confirmed with the applicant"
            ),
        ),
        migrations.AddField(
            model_name="requestrules",
            name="how_to_pay",
            field=models.CharField(blank=True, max_length=300, verbose_name="how a fee is paid"),
        ),
        migrations.AddField(
            model_name="requestrules",
            name="takes_online",
            field=models.BooleanField(default=True, verbose_name="requests are taken online"),
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("token", models.UUIDField(default=uuid.uuid4, unique=True)),
                ("sealed", models.TextField()),
                ("expires_at", models.DateTimeField(db_index=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="agencies.agency"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="requests.requestcase",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DraftFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("application", "application"),
                            ("identity", "proof of identity"),
                            ("correction", "correction"),
                            ("opinion", "opinion of a third party or organ"),
                            ("reply", "reply and what is given with it"),
                            ("service", "proof of service"),
                            ("other", "other paper"),
                        ],
                        max_length=20,
                    ),
                ),
                ("sealed_name", models.TextField()),
                (
                    "file",
                    models.FileField(
                        storage=gongkai.catalog.models.private_storage,
                        upload_to=gongkai.requests.online.draft_path,
                    ),
                ),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="files", to="requests.draft"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Passage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mark", models.CharField(max_length=64)),
                ("span", models.PositiveBigIntegerField()),
                ("count", models.PositiveIntegerField(default=0)),
                ("ends_at", models.DateTimeField(db_index=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("mark", "span"), name="passage_once_per_span")
                ],
            },
        ),
        migrations.CreateModel(
            name="QueryCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("language", models.CharField(default="zh-hans", max_length=10)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="query_code",
                        to="requests.requestcase",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("applied", "request arrived"),
                            ("received", "receipt confirmed"),
                            ("correction", "correction asked for"),
                            ("extended", "time to answer extended"),
                            ("fee", "fee to be paid"),
                            ("answered", "answer issued"),
                        ],
                        max_length=20,
                    ),
                ),
                ("occasion", models.PositiveIntegerField()),
                ("via", models.CharField(choices=[("mail", "Mail"), ("sms", "Text message")], max_length=10)),
                ("language", models.CharField(default="zh-hans", max_length=10)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waits to be sent"),
                            ("sending", "being sent; whether it arrived is not known if this lasts"),
                            ("sent", "sent"),
                            ("failed", "could not be sent"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("next_at", models.DateTimeField()),
                ("error", models.CharField(blank=True, max_length=200)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("sent_at", models.DateTimeField(null=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notices",
                        to="requests.requestcase",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "indexes": [models.Index(fields=["state", "next_at"], name="notice_by_next")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "kind", "occasion", "via"), name="notice_once_per_event"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Satisfaction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("round_number", models.PositiveSmallIntegerField()),
                ("stars", models.PositiveSmallIntegerField(verbose_name="satisfaction")),
                (
                    "words",
                    models.TextField(blank=True, max_length=2000, verbose_name="in the applicant's words"),
                ),
                ("at", models.DateTimeField(auto_now_add=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ratings",
                        to="requests.requestcase",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("case", "round_number"), name="rated_once")],
            },
        ),
    ]
