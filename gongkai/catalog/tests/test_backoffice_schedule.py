"""Plans in the back office: made and cancelled in forms, shown on the item's page, on the desk and in the list."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from gongkai.catalog import queries
from gongkai.catalog.models import Item
from gongkai.catalog.schedules import Schedule
from gongkai.catalog.tests.test_backoffice_items import form_data
from tests import cast as people

# What pages show is the same on every database; what most depends on it is tried on each.
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.one_database]
LIST = "wagtailsnippets_catalog_item:list"


def sent(item: Item, at: dt.datetime, **more: object) -> dict[str, object]:
    return {"seen": item.latest_revision_id, "at": f"{at:%Y-%m-%dT%H:%M}", **more}


@pytest.mark.each_database
def test_a_release_is_planned_cancelled_and_seen_where_it_belongs(cast: people.Cast):
    """The moment is one of the place; item page, desk and list tell it to those who may release."""
    item = cast.reviewed(cast.draft(title="定时的通知", formed_on=timezone.localdate()))
    head = people.signed_in(cast["head.science"])
    page, here = reverse("item_schedule", args=[item.pk]), reverse("item_life", args=[item.pk])
    assert page in head.get(here).content.decode()
    assert head.get(page).context["form"]["at"].initial.hour == 9
    moment = timezone.localtime() + dt.timedelta(days=2)
    assert head.post(page, sent(item, moment))["Location"] == here
    plan = item.schedules.get()
    assert plan.at == moment.replace(second=0, microsecond=0)
    assert plan.answered == []
    assert not queries.waiting_for(cast["head.science"]).exists()
    told = head.get(here).content.decode()
    assert f"Planned for {moment:%Y-%m-%d %H:%M} by head.science" in told
    assert page + '"' not in told
    for address in ("/admin/", f"{reverse(LIST)}?planned=release"):
        assert "定时的通知" in head.get(address).content.decode()
    assert "定时的通知" not in head.get(f"{reverse(LIST)}?planned=expiry").content.decode()
    clerk = people.signed_in(cast["clerk.science"]).get(here).content.decode()
    assert "Planned for" in clerk
    assert "Cancel this plan" not in clerk
    head.post(reverse("item_unschedule", args=[item.pk]))
    assert item.schedules.get().outcome == "cancelled"


def test_a_late_moment_makes_the_form_ask_and_a_past_or_unreadable_one_is_told_at_its_field(
    cast: people.Cast,
):
    """The box to confirm lateness appears with the day that was chosen."""
    item = cast.reviewed(cast.draft(formed_on=timezone.localdate()))
    head, page = people.signed_in(cast["head.science"]), reverse("item_schedule", args=[item.pk])
    assert "answered" not in head.get(page).context["form"].fields
    late = timezone.localtime() + dt.timedelta(days=70)
    form = head.post(page, sent(item, late)).context["form"]
    assert set(form.errors) == {"answered"}
    (key, _words) = form.fields["answered"].choices[0]
    for wrong in (timezone.localtime() - dt.timedelta(days=1), "soon"):
        given = sent(item, late) | {"at": wrong if isinstance(wrong, str) else f"{wrong:%Y-%m-%dT%H:%M}"}
        assert set(head.post(page, given).context["form"].errors) == {"at"}
    head.post(page, sent(item, late, answered=[key]))
    assert item.schedules.get().answered == [key]


def test_the_end_of_publicity_is_planned_and_cancelled(cast: people.Cast):
    """Expired is offered as the reason; a day that is past is told at its field."""
    item = cast.public()
    head, page = people.signed_in(cast["head.science"]), reverse("item_expiry", args=[item.pk])
    assert head.get(page).context["form"]["reason"].initial == "expired"
    assert (
        "last_day" in head.post(page, {"last_day": "2020-01-01", "reason": "expired"}).context["form"].errors
    )
    head.post(page, {"last_day": "2090-01-31", "reason": "expired"})
    told = head.get(reverse("item_life", args=[item.pk])).content.decode()
    assert "Public until 2090-01-31, then withdrawn (Expired or no longer in force)" in told
    head.post(reverse("item_unschedule_expiry", args=[item.pk]))
    assert Schedule.objects.get().outcome == "cancelled"


def test_an_edit_in_the_form_says_that_the_plan_ended(cast: people.Cast):
    """Above the editor, to whoever saved."""
    item = cast.reviewed(cast.draft(formed_on=timezone.localdate()))
    page = reverse("item_schedule", args=[item.pk])
    people.signed_in(cast["head.science"]).post(page, sent(item, timezone.localtime() + dt.timedelta(days=1)))
    edit = reverse("wagtailsnippets_catalog_item:edit", args=[item.pk])
    answer = people.signed_in(cast["clerk.science"]).post(edit, form_data(cast, title="改过"), follow=True)
    assert "ended with this edit" in answer.content.decode()
    assert item.schedules.get().outcome == "overtaken"
