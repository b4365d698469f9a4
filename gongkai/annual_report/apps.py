from django.apps import AppConfig


class AnnualReportConfig(AppConfig):
    name = "gongkai.annual_report"
    verbose_name = "年度报告"

    def ready(self) -> None:
        """Tell the ledger who sees the life of a report, and where its page is."""
        from gongkai.annual_report import watchers  # noqa: F401
        from gongkai.ledger import subjects

        subjects.tell("reportyear", right="report.see", address="report_year")
        subjects.tell("reminder", right="report.see")
