"""A small cast of people for tests: two bureaus under a city, with columns and staff, and those above.

Everything is set up through the real actions at the console, so that a test begins where a new site begins.
``cast`` is a fixture of every test (``conftest.py`` names this module); the functions serve tests that need
more.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from django.db.models import QuerySet
from django.test import Client
from django.utils import translation

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.actions.agency import CreateAgency, RecordUnit
from gongkai.agencies.actions.staff import GrantDuty, OpenAccount
from gongkai.agencies.models import Agency, Role, Staff, Unit
from gongkai.catalog.actions.columns import SeedColumns
from gongkai.catalog.actions.draft import DraftItem, EditItem
from gongkai.catalog.actions.release import ReleaseItem
from gongkai.catalog.actions.review import ApproveReview, RecordSecrecyReview
from gongkai.catalog.actions.submit import SubmitImport, SubmitItem
from gongkai.catalog.models import ImportBatch, Item
from gongkai.catalog.reviews import IN_ORDER, Step
from gongkai.ledger.models import Entry
from gongkai.requests.correspondence import LetterSettings
from tests.harness.replay import MadeOnce

PASSWORD = "rain-on-the-river-77"
SINCE = dt.date(2015, 1, 1)
AT_A_BUREAU = (
    *(Role.CLERK, Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER),
    *(Role.SECRECY_REVIEWER, Role.HEAD),
)


@dataclass
class Cast:
    """The agencies by name, and the staff by ``role.slug`` (``clerk.science``, ``supervisor.city`` …)."""

    city: Agency
    science: Agency
    education: Agency
    people: dict[str, Staff] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Staff:
        """One of the staff: ``cast["head.science"]``."""
        return self.people[name]

    def draft(self, by: str = "clerk.science", **values: Any) -> Item:
        """A draft of this person; see ``unsaved_item`` for the values."""
        return draft(self[by], **values)

    def reviewed(self, item: Item, by: str = "") -> Item:
        """Its newest version handed in (by its last editor, or ``by``) and seen by all who have to: release is left."""
        return reviewed(item, self[by] if by else None)

    def public(self, by: str = "clerk.science", released_by: str = "", **values: Any) -> Item:
        """An item drafted by one person and released by another (the head of the same bureau)."""
        item = reviewed(self.draft(by, **values))
        head = self[released_by or f"head.{item.agency.slug}"]
        return ReleaseItem(by=head, item=item).execute()


def assemble() -> Cast:
    """City (a government) with its bureaus ``science`` and ``education``, and a person for every duty.

    Each bureau has the standard columns, a unit and an index number scheme of family A.
    """
    city = new_agency("city", "滨河市", kind=Agency.Kind.GOVERNMENT, level="city", region_code="640500")
    LetterSettings.objects.create(agency=city, court="滨河市人民法院", review_organ="滨河省人民政府")
    science = new_bureau("science", "滨河市科学技术局", city, "640500001")
    education = new_bureau("education", "滨河市教育局", city, "640500002")
    found = Cast(city, science, education)
    for bureau in (science, education):
        for role in AT_A_BUREAU:
            found.people[f"{role}.{bureau.slug}"] = new_staff(f"{role}.{bureau.slug}", bureau, role)
    for role in (Role.SUPERVISOR, Role.ADMINISTRATOR):
        found.people[f"{role}.city"] = new_staff(f"{role}.city", city, role)
    return found


def new_agency(slug: str, name: str, parent: Agency | None = None, **values: Any) -> Agency:
    """An agency set up at the console."""
    given = {"short_name": name[:40], "level": "city", **values}
    return CreateAgency(by=None, new=Agency(slug=slug, name=name, parent=parent, **given)).execute()


def new_bureau(slug: str, name: str, parent: Agency, index_unit: str, **values: Any) -> Agency:
    """A department with columns, one unit and a number scheme."""
    bureau = new_agency(slug, name, parent, index_unit=index_unit, **values)
    SeedColumns(by=None, at=bureau).execute()
    RecordUnit(by=None, unit=Unit(agency=bureau, name="办公室")).execute()
    LetterSettings.objects.create(agency=bureau, court="滨河市人民法院", payment="持缴款通知到银行缴纳")
    return bureau


def new_staff(username: str, agency: Agency, *roles: Role, at: Agency | None = None) -> Staff:
    """An account with the password ``PASSWORD`` and duties at ``at`` (its own agency when not given)."""
    hashed = make_password(PASSWORD)
    staff = Staff(username=username, full_name=username, agency=agency, password=hashed)
    OpenAccount(by=None, staff=staff).execute()
    for role in roles:
        GrantDuty(by=None, staff=staff, at=at or agency, role=role, since=SINCE).execute()
    return staff


def unsaved_item(agency: Agency, *, columns: tuple[str, ...] = ("notices",), **values: Any) -> Item:
    """An item that can be drafted as it stands. ``columns``: codes; ``values``: any fields."""
    item = Item(
        agency=agency,
        **{
            "title": "关于开展科技项目申报的通知",
            "summary": "说明申报的条件、材料、时间和联系方式。",
            "formed_on": dt.date(2024, 3, 1),
            "body": [("text", "<p>请按要求申报。</p>")],
            "category": "20-01",
            **values,
        },
    )
    item.columns = list(agency.columns.filter(code__in=columns))
    return item


def draft(by: Staff, **values: Any) -> Item:
    """A draft at the agency that ``by`` works for."""
    assert by.agency is not None
    return DraftItem(by=by, item=unsaved_item(by.agency, **values)).execute()


def reviewed(item: Item, by: Staff | None = None) -> Item:
    """An item whose newest version was handed in, approved in each step and passed by the secrecy reviewer.

    Its agency needs someone for each step who neither drafted nor edited it.
    """
    fresh = Item.objects.get(pk=item.pk)
    SubmitItem(by=by or fresh.latest_revision.user, item=fresh).execute()
    pass_review(lambda: Item.objects.get(pk=item.pk))
    return Item.objects.get(pk=item.pk)


def reviewed_import(batch: ImportBatch) -> ImportBatch:
    """An import handed in by who imported it, and seen by all who have to."""
    SubmitImport(by=batch.imported_by, batch=batch).execute()
    pass_review(lambda: ImportBatch.objects.get(pk=batch.pk))
    return ImportBatch.objects.get(pk=batch.pk)


def pass_review(fresh: Callable[[], Any]) -> None:
    """Let the reviewers of an agency pass what was handed in; where one wrote it, another of the same duty acts."""
    words = "不涉及国家秘密。"
    at = fresh().agency
    for step in (Step.SECRECY, *IN_ORDER):
        of_step = Staff.objects.filter(duties__agency=at, duties__role=f"{step.value}_reviewer")
        holders = list(of_step.order_by("pk"))
        for holder in holders:
            act: Any = (
                RecordSecrecyReview(by=holder, of=fresh(), words=words)
                if step == Step.SECRECY
                else ApproveReview(by=holder, of=fresh(), proofread=True)
            )
            if holder == holders[-1] or not act.all_reasons():
                act.execute()
                break


def edited(item: Item, by: Staff, **values: Any) -> Item:
    """The item after an edit of its newest version by this person."""
    newest = Item.objects.get(pk=item.pk).get_latest_revision_as_object()
    for name, value in values.items():
        setattr(newest, name, value)
    EditItem(by=by, item=newest).execute()
    return Item.objects.get(pk=item.pk)


def refusal(action: Action) -> list[str]:
    """The reasons for which an act is refused; it must be."""
    with pytest.raises(Refused) as refused:
        action.execute()
    return refused.value.reasons


def entries(**having: Any) -> QuerySet[Entry]:
    """The entries of the ledger, the latest first; tests of lower layers ask here."""
    return Entry.objects.filter(**having)


def signed_in(staff: Staff, **settings: Any) -> Client:
    """A test client in which ``staff`` is signed in; it speaks English unless told otherwise."""
    client = Client(headers={"accept-language": "en"}, **settings)
    client.force_login(staff)
    return client


@pytest.fixture
def english() -> Iterator[None]:
    """Messages in English, whatever language the test before has left."""
    with translation.override("en"):
        yield


_assembled = MadeOnce(assemble)


@pytest.fixture
def cast(db: None) -> Cast:
    """Two bureaus under a city, their staff, and nothing published."""
    return assemble() if Agency.objects.exists() or Staff.objects.exists() else _assembled()
