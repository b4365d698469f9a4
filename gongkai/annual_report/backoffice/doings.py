"""What can be done with the report of a year: each act with its label, its form, and how one asks whether it can."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gongkai.agencies.models import Staff
from gongkai.annual_report.actions.year import CompileYear, OnYear
from gongkai.annual_report.models import ReportYear


@dataclass(frozen=True)
class Doing:
    """One act. ``probe``: arguments with which to ask whether it could be done."""

    name: str
    label: Any
    lead: Any
    done: Any
    act: type[OnYear]
    form: type[forms.Form] = forms.Form
    probe: Callable[[], dict[str, Any]] = dict
    looks: bool = False

    def asked(self, by: Staff, report: ReportYear) -> OnYear:
        """The act with nothing but the user and the report to refuse it for."""
        return self.act(by=by, report=report, **self.probe())

    def of(self, by: Staff, report: ReportYear, data: dict[str, Any]) -> OnYear:
        """The act that was sent."""
        return self.act(by=by, report=report, **data)


DOINGS = {
    doing.name: doing
    for doing in (
        Doing(
            "compile",
            _("Compile"),
            _(
                "The figures are counted from the ledger as it stands now. What differs from last time is listed on "
                "the page of the report."
            ),
            _("The figures were compiled."),
            CompileYear,
        ),
    )
}
