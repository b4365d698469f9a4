from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "gongkai.ledger"
    verbose_name = "台账"

    def ready(self) -> None:
        """Stand behind every action as its recorder."""
        from gongkai.agencies.action import record_with
        from gongkai.ledger.models import append

        record_with(append)
