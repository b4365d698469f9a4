from django.apps import AppConfig


class RequestsConfig(AppConfig):
    name = "gongkai.requests"
    verbose_name = "依申请公开"

    def ready(self) -> None:
        """Tell the ledger who sees the life of a request, and the catalogue which items came from one."""
        from gongkai.ledger import subjects

        subjects.tell("requestcase", right="request.see", address="request_case")
        from gongkai.catalog import origins
        from gongkai.requests.backoffice import answer_page

        origins.told_by(answer_page.origin)
