
import django.db.models.deletion
import gongkai.requests.redactions
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0006_digests'),
        ('requests', '0004_remedies'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='casefile',
            name='kind',
            field=models.CharField(choices=[('application', 'application'), ('identity', 'proof of identity'), ('correction', 'correction'), ('opinion', 'opinion of a third party or organ'), ('reply', 'reply and what is given with it'), ('service', 'proof of service'), ('letter', 'letter of the agency'), ('source', 'paper to be redacted, never given as it is'), ('other', 'other paper')], max_length=20, verbose_name='kind'),
        ),
        migrations.AlterField(
            model_name='draftfile',
            name='kind',
            field=models.CharField(choices=[('application', 'application'), ('identity', 'proof of identity'), ('correction', 'correction'), ('opinion', 'opinion of a third party or organ'), ('reply', 'reply and what is given with it'), ('service', 'proof of service'), ('letter', 'letter of the agency'), ('source', 'paper to be redacted, never given as it is'), ('other', 'other paper')], max_length=20),
        ),
        migrations.CreateModel(
            name='AnswerItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('drafted_at', models.DateTimeField(auto_now_add=True)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answer_items', to='requests.requestcase')),
                ('item', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='from_answer', to='catalog.item')),
            ],
            options={
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Redaction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sizes', models.JSONField()),
                ('owner', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sealed', models.TextField(blank=True)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('proof', models.JSONField(default=dict)),
                ('begun_at', models.DateTimeField(auto_now_add=True)),
                ('begun_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='redactions', to='requests.requestcase')),
                ('copy', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='requests.casefile')),
                ('pdf', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='requests.casefile')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='requests.casefile')),
            ],
            options={
                'ordering': ['case', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='RedactionBox',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('page', models.PositiveIntegerField()),
                ('left', models.FloatField()),
                ('top', models.FloatField()),
                ('right', models.FloatField()),
                ('bottom', models.FloatField()),
                ('ground', models.CharField(choices=gongkai.requests.redactions.grounds, max_length=30)),
                ('found', models.BooleanField(default=False)),
                ('read', models.BooleanField(default=False)),
                ('redaction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='boxes', to='requests.redaction')),
            ],
            options={
                'ordering': ['redaction', 'page', 'top', 'left', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='GivenExamination',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rules', models.CharField(max_length=64)),
                ('result', models.JSONField()),
                ('examined_at', models.DateTimeField(auto_now_add=True)),
                ('kept', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='examinations', to='requests.casefile')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('kept', 'rules'), name='given_examined_once')],
            },
        ),
        migrations.CreateModel(
            name='GivenOverride',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64)),
                ('code', models.CharField(max_length=60)),
                ('reason', models.CharField(max_length=300, verbose_name='reason')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='given_overrides', to='requests.requestcase')),
            ],
            options={
                'ordering': ['at'],
                'constraints': [models.UniqueConstraint(fields=('case', 'key'), name='given_overridden_once')],
            },
        ),
    ]
