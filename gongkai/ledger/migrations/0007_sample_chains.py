from django.db import migrations, models

from gongkai.ledger import guard


def tell_examples_apart(apps, schema_editor):
    chains = apps.get_model("ledger", "Chain").objects.using(schema_editor.connection.alias)
    chains.filter(agency__is_sample=True).update(sample=True)


class Migration(migrations.Migration):

    dependencies = [
        ("agencies", "0001_initial"),
        ("ledger", "0006_chains_step_along_entries"),
    ]

    operations = [
        migrations.RunPython(guard.lift_before, migrations.RunPython.noop),
        migrations.AddField(
            model_name="chain",
            name="sample",
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(tell_examples_apart, migrations.RunPython.noop),
        migrations.RunPython(guard.stand_after, migrations.RunPython.noop),
    ]
