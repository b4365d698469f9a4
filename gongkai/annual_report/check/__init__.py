"""Check an annual report: the relations between its cells, and rules on text, dates, last year, agencies below.

The rules are data (`gongkai/law/report/relations.yaml` and `rules/`); `docs/report-checks.md` lists them.
"""

from gongkai.annual_report.check.finding import Finding, plain
from gongkai.annual_report.check.run import check, check_family, check_report

__all__ = ["Finding", "check", "check_family", "check_report", "plain"]
