from django.db import migrations

from gongkai.ledger import guard


class Migration(migrations.Migration):

    dependencies = [
        ("ledger", "0005_guarded"),
    ]

    operations = [
        migrations.RunPython(guard.stand_after, migrations.RunPython.noop),
    ]
