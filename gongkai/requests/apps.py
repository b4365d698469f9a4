from django.apps import AppConfig


class RequestsConfig(AppConfig):
    name = "gongkai.requests"
    verbose_name = "依申请公开"

    def ready(self) -> None:
        """Tell the ledger who sees the life of a request."""
        from gongkai.ledger import subjects

        subjects.tell("requestcase", right="request.see", address="request_case")
