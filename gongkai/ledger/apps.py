from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "gongkai.ledger"
    verbose_name = "台账"

    def ready(self) -> None:
        """Stand behind every action as its recorder, and behind every refusal."""
        from gongkai.agencies import refusals
        from gongkai.agencies.action import record_with
        from gongkai.ledger import subjects
        from gongkai.ledger.models import append, append_many
        from gongkai.ledger.refusals import enter

        record_with(append, append_many)
        refusals.write_with(enter)
        subjects.tell("agency", address="agency_page")
        subjects.tell("staff", address="staff_page")
