from django.db import migrations

from gongkai.ledger import guard


class Migration(migrations.Migration):

    dependencies = [
        ("ledger", "0004_hashes"),
    ]

    operations = [
        migrations.RunPython(guard.stand_after),
    ]
