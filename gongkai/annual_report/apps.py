from django.apps import AppConfig


class AnnualReportConfig(AppConfig):
    name = "gongkai.annual_report"
    verbose_name = "年度报告"
