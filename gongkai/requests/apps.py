from django.apps import AppConfig


class RequestsConfig(AppConfig):
    name = "gongkai.requests"
    verbose_name = "依申请公开"

    def ready(self) -> None:
        """Tell ledger and catalogue about requests, the daily mail what presses; let acts tell their applicants."""
        from gongkai.catalog.mailing import add_sections
        from gongkai.ledger import subjects
        from gongkai.requests import notices  # noqa: F401  registers what it watches
        from gongkai.requests.mailing import sections

        add_sections(sections)
        subjects.tell("remedy", right="request.see", address="remedy_page")
        subjects.tell("requestcase", right="request.see", address="request_case")
        from gongkai.catalog import origins
        from gongkai.requests.backoffice import answer_page

        origins.told_by(answer_page.origin)
