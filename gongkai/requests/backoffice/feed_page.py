"""The page on which a member of staff makes the address of their calendar."""

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongkai.agencies import rights
from gongkai.agencies.action import Refused
from gongkai.agencies.backoffice.doors import takes
from gongkai.agencies.backoffice.saving import add_refusal
from gongkai.agencies.backoffice.screen import show
from gongkai.agencies.forms import AgencyChoice
from gongkai.agencies.models import Agency
from gongkai.requests.actions.calendar import MakeFeed
from gongkai.requests.backoffice.case_page import trail


class FeedForm(forms.Form):
    """Whose requests."""

    at = AgencyChoice(queryset=Agency.objects.none(), empty_label=None, label=gettext_lazy("Agency"))


@takes("request.see")
def make(request: HttpRequest) -> HttpResponse:
    """A new address, shown once; the one before no longer answers."""
    form = FeedForm(request.POST or None)
    form.fields["at"].queryset = rights.agencies_for(request.user, "request.see").order_by("tree_path")
    address = ""
    if request.method == "POST" and form.is_valid():
        act = MakeFeed(by=request.user, at=form.cleaned_data["at"])
        try:
            act.execute()
        except Refused as refused:
            add_refusal(form, refused)
        else:
            address = settings.PUBLIC_URL + reverse("request_calendar", args=[act.token])
    answer = show(
        request,
        "requests/admin/feed.html",
        title=_("Calendar of requests"),
        icon="calendar-alt",
        trail=trail(),
        form=form,
        address=address,
    )
    answer["Cache-Control"] = "no-store"
    return answer
