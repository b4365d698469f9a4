"""Letting a finding pass: who stands in for someone with a part in the item has that part, too."""

import pytest
from django.urls import reverse
from django.utils import timezone

from gongkai.agencies.absences import Absence
from gongkai.agencies.models import Role, Staff
from gongkai.catalog.actions.checks import OverrideFinding
from gongkai.catalog.examination import checks_of
from gongkai.catalog.models import Item
from tests import cast as people
from tests.cast import refusal

pytestmark = pytest.mark.usefixtures("english")
SECOND = "a second person does"


def standing_in(cast: people.Cast, absent: Staff, name: str = "deputy", *roles: Role) -> Staff:
    deputy, today = people.new_staff(name, cast.science, *roles), timezone.localdate()
    Absence.objects.create(staff=absent, deputy=deputy, since=today, until=today)
    return deputy


def override(by: Staff, item: Item) -> OverrideFinding:
    key = checks_of(item).stops[0].key
    return OverrideFinding(by=by, item=item, key=key, reason="公务手机，已公布")


def flagged(cast: people.Cast, by: Staff | None = None) -> Item:
    return people.draft(by or cast["clerk.science"], summary="联系手机13909551234。")


@pytest.mark.parametrize("role", [Role.SECRECY_REVIEWER, Role.FINAL_REVIEWER])
def test_the_deputy_of_who_wrote_it_lets_nothing_pass(cast: people.Cast, role: Role):
    """Neither by the duty of secrecy review nor by that of the final one; nor is the way offered."""
    writer = people.new_staff("writes", cast.science, Role.CLERK, role)
    item = flagged(cast, writer)
    deputy = standing_in(cast, writer)
    assert any(SECOND in reason for reason in refusal(override(deputy, item)))
    assert people.entries(kind="act.refused", actor=deputy).count() == 1
    page = people.signed_in(deputy).get(reverse("item_life", args=[item.pk])).content.decode()
    assert "/override/" not in page


def test_the_deputy_of_the_last_editor_lets_nothing_pass(cast: people.Cast):
    """The absent secrecy reviewer edited it."""
    secrecy = cast["secrecy_reviewer.science"]
    item = people.edited(flagged(cast), secrecy, title="改过")
    assert any(SECOND in reason for reason in refusal(override(standing_in(cast, secrecy), item)))


def test_a_writer_who_stands_in_for_the_reviewer_lets_nothing_pass(cast: people.Cast):
    """Their own part counts, whosever duty they hold today."""
    clerk, today = cast["clerk.science"], timezone.localdate()
    secrecy = cast["secrecy_reviewer.science"]
    Absence.objects.create(staff=secrecy, deputy=clerk, since=today, until=today)
    assert any(SECOND in reason for reason in refusal(override(clerk, flagged(cast))))


def test_a_deputy_without_a_part_in_it_does_and_the_entry_names_both(cast: people.Cast):
    """In place of the absent secrecy reviewer."""
    item = flagged(cast)
    deputy = standing_in(cast, cast["secrecy_reviewer.science"])
    override(deputy, item).execute()
    entry = people.entries(kind="finding.overridden").get()
    assert (entry.actor, entry.facts["in_place_of"]) == (deputy, "secrecy_reviewer.science")
