"""The page of statistics: a period, one agency or all, and tables."""

import calendar as months
import datetime as dt
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongkai.agencies import calendars, rights
from gongkai.agencies.backoffice.doors import takes
from gongkai.agencies.backoffice.screen import show
from gongkai.agencies.forms import AgencyChoice
from gongkai.agencies.models import Agency
from gongkai.requests import queries, statistics
from gongkai.requests.backoffice.actforms import date
from gongkai.requests.models import channels, outcomes
from gongkai.requests.remedying import Remedy, Result, Route

LONGEST = 3660  # days


class PeriodForm(forms.Form):
    """From when until when."""

    since = date(gettext_lazy("From"))
    until = date(gettext_lazy("Until, included"))
    at = AgencyChoice(
        queryset=Agency.objects.none(),
        required=False,
        empty_label=gettext_lazy("all"),
        label=gettext_lazy("Agency"),
    )

    def __init__(self, *args: Any, for_user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        seen = rights.agencies_for(for_user, "request.see").order_by("tree_path")
        self.fields["at"].queryset = seen

    def clean(self) -> dict[str, Any]:
        """A period that runs forward."""
        cleaned = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            self.add_error("until", _("This lies before the first day."))
        elif since and until and ((until - since).days > LONGEST or since.year < 2008 or until.year > 2100):
            self.add_error("until", _("At most ten years, from 2008 on."))
        return cleaned


@takes("request.see")
def page(request: HttpRequest) -> HttpResponse:
    """Without a period the present year."""
    today = timezone.localdate()
    whole = {"since": today.replace(month=1, day=1).isoformat(), "until": today.isoformat()}
    asked = {**whole, **request.GET.dict()}
    form = PeriodForm(asked, for_user=request.user)
    found = None
    if form.is_valid():
        cases = queries.seen_by(request.user)
        agencies = list(rights.agencies_for(request.user, "request.see"))
        if form.cleaned_data["at"]:
            cases, agencies = cases.filter(agency=form.cleaned_data["at"]), [form.cleaned_data["at"]]
        remedies = Remedy.objects.filter(agency__in=agencies)
        period = (form.cleaned_data["since"], form.cleaned_data["until"])
        found = statistics.figures(cases, remedies, period, today, calendars.calendar())
    return show(
        request,
        "requests/admin/statistics.html",
        title=_("Statistics of requests"),
        icon="view",
        trail=[(_("Requests"), reverse("requests:index"))],
        form=form,
        media=form.media,
        found=found,
        **(_labelled(found) if found else {}),
        periods=list(_periods(today)),
    )


def _labelled(found: statistics.Figures) -> dict[str, Any]:
    total = sum(count for _code, count in found.outcomes) or 1
    ends, ways, routes, results = (
        dict(outcomes()),
        dict(channels()),
        dict(Route.choices),
        dict(Result.choices),
    )
    return {
        "outcomes": [(ends.get(code, code), count, 100 * count / total) for code, count in found.outcomes],
        "channels": [(ways.get(code, code), count) for code, count in found.channels],
        "remedies": [
            (routes.get(route, route), results.get(result) or _("still pending"), count)
            for route, result, count in found.remedies
        ],
    }


def _periods(today: dt.date) -> Any:
    """(label, query) of the periods that are asked for most."""
    first = today.replace(day=1)
    before = (first - dt.timedelta(days=1)).replace(day=1)
    for label, since, until in (
        (_("this year"), today.replace(month=1, day=1), today),
        (_("last year"), dt.date(today.year - 1, 1, 1), dt.date(today.year - 1, 12, 31)),
        (_("this month"), first, today),
        (_("last month"), before, before.replace(day=months.monthrange(before.year, before.month)[1])),
    ):
        yield label, f"?since={since}&until={until}"


URLS = [path("requests-statistics/", page, name="request_statistics")]
