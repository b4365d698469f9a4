"""The page on which one chooses the daily mail."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import takes
from gongkai.agencies.backoffice.screen import ActPage
from gongkai.agencies.models import Staff
from gongkai.catalog import digests
from gongkai.catalog.actions.digest import ChooseDigest
from gongkai.catalog.digests import DigestChoice


class DigestForm(forms.Form):
    """Whether, and from which hour on."""

    wanted = forms.BooleanField(required=False)
    hour = forms.TypedChoiceField(coerce=int, choices=[(hour, f"{hour:02}:00") for hour in range(24)])

    def __init__(self, *args: Any, staff: Staff, **kwargs: Any):
        super().__init__(*args, **kwargs)
        choice = DigestChoice.objects.filter(staff=staff).first() or DigestChoice()
        self.fields["wanted"].label = _("Send me a mail on working days when something waits for me")
        self.fields["wanted"].initial = choice.wanted is not False
        self.fields["hour"].label = _("Hour")
        self.fields["hour"].initial = choice.hour
        self.fields["hour"].help_text = _("It is sent from this hour on, once a day.")


def _lead(staff: Staff) -> str:
    """Where mails go, or why none go out."""
    if not digests.configured():
        return _("This server sends no mail: no mail server is named in its configuration.")
    if not staff.email:
        return _("No mail address is recorded for you; your administrator can enter one.")
    return _("Mails go to %s. Your administrator can change the address.") % staff.email


@takes("digest.choose")
def choose(request: HttpRequest) -> HttpResponse:
    """One's own choice."""
    agencies = rights.agencies_for(request.user, "digest.choose").order_by("tree_path")
    at = agencies.filter(pk=request.user.agency_id).first() or agencies.first()
    return ActPage(
        title=_("Daily mail"),
        icon="mail",
        lead=_lead(request.user),
        form=DigestForm(request.POST if request.method == "POST" else None, staff=request.user),
        act=lambda data: ChooseDigest(by=request.user, at=at, **data),
        submit=_("Save"),
        done=_("Your choice is kept."),
        back=reverse("wagtailadmin_home"),
    ).answer(request)


URLS = [path("digest/", choose, name="digest_choice")]
