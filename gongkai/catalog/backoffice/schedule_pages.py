"""Planning a release or the end of publicity, and cancelling what is planned."""

import datetime as dt
from contextlib import suppress
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.backoffice.doors import takes_at
from gongkai.agencies.backoffice.screen import ActPage
from gongkai.catalog import gating
from gongkai.catalog.actions.schedule import (
    ScheduleExpiry,
    ScheduleRelease,
    UnscheduleExpiry,
    UnscheduleRelease,
    Unscheduling,
)
from gongkai.catalog.backoffice.checking import ChecksForm, release_form
from gongkai.catalog.backoffice.item_pages import ITEMS, PROVISO, item_trail
from gongkai.catalog.forms import WithdrawForm
from gongkai.catalog.models import Item
from gongkai.catalog.reviews import WithdrawalReason
from gongkai.catalog.timeliness import timing

ICON = "calendar-alt"
MINUTE = "%Y-%m-%dT%H:%M"


def tomorrow() -> dt.datetime:
    """Nine o'clock tomorrow, the moment that is offered."""
    day = timezone.localdate() + dt.timedelta(days=1)
    return timezone.make_aware(dt.datetime.combine(day, dt.time(9)))


class PlannedReleaseForm(ChecksForm):
    """A release with its moment. Questions are asked as of that day."""

    at = forms.DateTimeField(widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MINUTE))
    field_order = ("seen", "at", "change_note", "answered")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["at"].label = _("At")
        self.fields["at"].initial = tomorrow()
        self.fields["at"].help_text = _("Time of Beijing. The item is examined once more at that moment.")
        self.order_fields(self.field_order)

    def checks(self, item: Item) -> gating.Checks:
        """With the question whether it will be late on the day that was chosen."""
        moment = tomorrow()
        if self.is_bound:
            with suppress(forms.ValidationError):  # the field itself says so
                moment = forms.DateTimeField().clean(self.data.get("at")) or moment
        newest = item.get_latest_revision_as_object()
        return gating.as_of(gating.checks_of(item, newest), newest, timezone.localdate(moment))


class ExpiryForm(WithdrawForm):
    """A withdrawal with the last day before it."""

    last_day = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))
    field_order = ("last_day", "reason", "words")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["last_day"].label = _("Last day")
        self.fields["last_day"].help_text = _(
            "The last day on which it is public; withdrawn when it is over."
        )
        self.fields["reason"].initial = WithdrawalReason.EXPIRED


def _answer(request: HttpRequest, item: Item, **page: Any) -> HttpResponse:
    here = reverse("item_life", args=[item.pk])
    return ActPage(icon=ICON, trail=item_trail(item), back=here, **page).answer(request)


@takes_at("item.see", ITEMS)
def schedule_release(request: HttpRequest, item: Item) -> HttpResponse:
    """Choose the moment of a release; or every reason why not."""
    act = ScheduleRelease(by=request.user, item=item, change_note=PROVISO, at=tomorrow())
    newest = item.get_latest_revision_as_object()
    return _answer(
        request,
        item,
        title=_("Plan the release"),
        lead=newest.title,
        form=release_form(request, item, PlannedReleaseForm),
        act=lambda data: ScheduleRelease(by=request.user, item=item, **data),
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Plan the release"),
        done=_("The release of “%s” is planned. An edit or a return before ends the plan.") % newest.title,
        template="catalog/admin/release.html",
        context={"item": item, "newest": newest, "timing": timing(newest, item.published_at), "links": []},
    )


@takes_at("item.see", ITEMS)
def schedule_expiry(request: HttpRequest, item: Item) -> HttpResponse:
    """Choose the last day of publicity, with the reason of the withdrawal then."""
    far = timezone.localdate() + dt.timedelta(days=3650)  # so that only the other reasons are of interest
    act = ScheduleExpiry(by=request.user, item=item, last_day=far)
    lead = _("“%s” is withdrawn when its last day is over; its page says so, its number and record stay.")
    return _answer(
        request,
        item,
        title=_("Plan the end of publicity"),
        lead=lead % item.title,
        form=ExpiryForm(request.POST if request.method == "POST" else None),
        act=lambda data: ScheduleExpiry(by=request.user, item=item, **data),
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Plan the end of publicity"),
        done=_("The end of publicity of “%s” is planned.") % item.title,
    )


def _cancelling(request: HttpRequest, item: Item, act: Unscheduling, lead: str) -> HttpResponse:
    return _answer(
        request,
        item,
        title=_("Cancel what is planned"),
        lead=lead % item.get_latest_revision_as_object().title,
        form=forms.Form(request.POST if request.method == "POST" else None),
        act=lambda _data: act,
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Cancel the plan"),
        done=_("It is not planned any more."),
        dangerous=True,
    )


@takes_at("item.see", ITEMS)
def unschedule_release(request: HttpRequest, item: Item) -> HttpResponse:
    """Cancel a planned release."""
    lead = _(
        "“%s” will not be released by itself. What was approved stays; it may be released or planned anew."
    )
    return _cancelling(request, item, UnscheduleRelease(by=request.user, item=item), lead)


@takes_at("item.see", ITEMS)
def unschedule_expiry(request: HttpRequest, item: Item) -> HttpResponse:
    """Cancel a planned end of publicity."""
    lead = _("“%s” stays public until someone withdraws it.")
    return _cancelling(request, item, UnscheduleExpiry(by=request.user, item=item), lead)


URLS = [
    path("items/<int:pk>/schedule/", schedule_release, name="item_schedule"),
    path("items/<int:pk>/schedule/cancel/", unschedule_release, name="item_unschedule"),
    path("items/<int:pk>/expiry/", schedule_expiry, name="item_expiry"),
    path("items/<int:pk>/expiry/cancel/", unschedule_expiry, name="item_unschedule_expiry"),
]
