"""Who has a part in a text reviews none of it: writers, earlier approvers, deputies and those they stand in for."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from gongkai.agencies.actions.absence import EndAbsence, NameDeputy
from gongkai.agencies.actions.staff import GrantDuty
from gongkai.agencies.models import Role
from gongkai.catalog import queries
from gongkai.catalog.actions.review import RecordSecrecyReview
from gongkai.catalog.actions.submit import SubmitItem
from gongkai.catalog.models import Item
from gongkai.catalog.reviews import Review
from tests import cast as people
from tests.cast import refusal

from .test_review import STEPS, approve, edit, fresh, submitted

pytestmark = pytest.mark.usefixtures("english")
TODAY = timezone.localdate


def author(cast: people.Cast) -> tuple[Any, Item]:
    """Holds every reviewing duty beside the clerk's, and drafted it."""
    staff = people.new_staff("author", cast.science, Role.CLERK, *map(Role, STEPS), Role.SECRECY_REVIEWER)
    item = people.draft(staff)
    return staff, SubmitItem(by=cast["clerk.science"], item=item).execute()


def editor(cast: people.Cast) -> tuple[Any, Item]:
    """A first reviewer who edited it last."""
    staff = cast["first_reviewer.science"]
    item = edit(cast, cast.draft(), by="first_reviewer.science", title="审核人改过")
    return staff, SubmitItem(by=cast["clerk.science"], item=item).execute()


def who_handed_it_in(cast: people.Cast) -> tuple[Any, Item]:
    staff = cast["first_reviewer.science"]
    return staff, SubmitItem(by=staff, item=cast.draft()).execute()


def earlier_approver(cast: people.Cast) -> tuple[Any, Item]:
    """Approved the first step, and holds the duty of the second as well."""
    staff = cast["first_reviewer.science"]
    GrantDuty(by=None, staff=staff, at=cast.science, role=Role.SECOND_REVIEWER, since=people.SINCE).execute()
    item = submitted(cast)
    approve(cast, item, staff).execute()
    return staff, item


def deputy_of_the_author(cast: people.Cast) -> tuple[Any, Item]:
    """Acts in the place of the first reviewer, who edited it."""
    _staff, item = editor(cast)
    deputy = people.new_staff("deputy", cast.science)
    stand_in(cast, "first_reviewer", deputy)
    return deputy, item


def deputy_who_wrote_it(cast: people.Cast) -> tuple[Any, Item]:
    """The clerk who drafted it stands in for the first reviewer."""
    item = submitted(cast)
    stand_in(cast, "first_reviewer", cast["clerk.science"])
    return cast["clerk.science"], item


def deputy_of_an_earlier_approver(cast: people.Cast) -> tuple[Any, Item]:
    """Has no duty of their own; stands in for both the first and the second reviewer."""
    deputy = people.new_staff("deputy", cast.science)
    item = submitted(cast)
    stand_in(cast, "first_reviewer", deputy)
    approve(cast, item, deputy).execute()
    stand_in(cast, "second_reviewer", deputy)
    return deputy, item


def absent_person_whose_deputy_approved(cast: people.Cast) -> tuple[Any, Item]:
    """Their deputy approved the first step in their name; they hold the second duty, too."""
    absent = cast["first_reviewer.science"]
    GrantDuty(by=None, staff=absent, at=cast.science, role=Role.SECOND_REVIEWER, since=people.SINCE).execute()
    deputy = people.new_staff("deputy", cast.science)
    item = submitted(cast)
    stand_in(cast, "first_reviewer", deputy)
    approve(cast, item, deputy).execute()
    return absent, item


def administrator(cast: people.Cast) -> tuple[Any, Item]:
    """Stands above the bureau, reviews nothing there."""
    return cast["administrator.city"], submitted(cast)


def reviewer_of_another_bureau(cast: people.Cast) -> tuple[Any, Item]:
    return cast["first_reviewer.education"], submitted(cast)


def stand_in(cast: people.Cast, role: str, deputy: Any) -> Any:
    staff = cast[f"{role}.science"]
    return NameDeputy(by=staff, staff=staff, deputy=deputy, since=TODAY(), until=TODAY()).execute()


PARTS = [
    *(author, editor, who_handed_it_in, earlier_approver, deputy_of_the_author, deputy_who_wrote_it),
    *(deputy_of_an_earlier_approver, absent_person_whose_deputy_approved),
    *(administrator, reviewer_of_another_bureau),
]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_who_has_a_part_in_it_does_not_approve_it(cast: people.Cast, part: Callable):
    """Refused with one reason, nothing kept, the refusal in the ledger."""
    staff, item = part(cast)
    before = Review.objects.count()
    assert len(refusal(approve(cast, item, staff))) == 1
    assert Review.objects.count() == before
    assert people.entries(kind="act.refused", actor=staff).filter(facts__act="item.approved").exists()


def test_the_secrecy_reviewer_is_not_who_wrote_it(cast: people.Cast):
    staff, item = author(cast)
    assert len(refusal(RecordSecrecyReview(by=staff, of=fresh(item), words="不涉密"))) == 1


def test_a_deputy_decides_in_the_place_of_the_absent_until_they_come_back(cast: people.Cast):
    """Both names are kept and told; the day after, the right is gone."""
    deputy = people.new_staff("deputy", cast.science)
    absence = stand_in(cast, "first_reviewer", deputy)
    item = submitted(cast)
    assert [one.item for one in queries.waiting_for(deputy)] == [item]
    approve(cast, item, deputy).execute()
    review = Review.objects.get()
    assert (review.by, review.absent) == (deputy, cast["first_reviewer.science"])
    assert people.entries(kind="item.approved").get().facts["in_place_of"] == "first_reviewer.science"
    EndAbsence(by=cast["administrator.city"], absence=absence).execute()
    another = submitted(cast, title="另一件")
    assert len(refusal(approve(cast, another, deputy))) == 1


@pytest.mark.parametrize(
    ("by", "values", "sentence"),
    [
        ("clerk.science", {}, "may not do this"),
        ("second_reviewer.science", {}, "named by the absent person, or by an administrator"),
        ("first_reviewer.science", {"deputy": "first_reviewer.science"}, "nobody stands in for themselves"),
        ("first_reviewer.science", {"deputy": "clerk.education"}, "of the same agency"),
        ("first_reviewer.science", {"until": dt.date(2020, 1, 1)}, "the last day lies before"),
        ("administrator.city", {"staff": "clerk.science"}, "no reviewing duty"),
    ],
)
def test_a_deputy_is_named_for_oneself_and_for_days_that_can_be(
    cast: people.Cast, by: str, values: dict[str, Any], sentence: str
):
    given = {"staff": "first_reviewer.science", "deputy": "clerk.science", "since": TODAY(), "until": TODAY()}
    given |= values
    whom = {name: cast[given[name]] for name in ("staff", "deputy")}
    act = NameDeputy(by=cast[by], since=given["since"], until=given["until"], **whom)
    assert any(sentence in reason for reason in refusal(act))


def test_the_same_deputy_is_not_named_twice_for_a_day(cast: people.Cast):
    stand_in(cast, "first_reviewer", cast["clerk.science"])
    staff = cast["first_reviewer.science"]
    act = NameDeputy(by=staff, staff=staff, deputy=cast["head.science"], since=TODAY(), until=TODAY())
    assert "named for some of these days already" in refusal(act)[0]
