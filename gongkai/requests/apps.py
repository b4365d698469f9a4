from django.apps import AppConfig


class RequestsConfig(AppConfig):
    name = "gongkai.requests"
    verbose_name = "依申请公开"

    def ready(self) -> None:
        """Tell the ledger who sees the life of a request; let acts tell their applicants."""
        from gongkai.ledger import subjects
        from gongkai.requests import notices  # noqa: F401  registers what it watches

        subjects.tell("requestcase", right="request.see", address="request_case")
