"""Agencies, units and leading groups in the back office: errors at the field, acts in the ledger."""

import datetime as dt
import io
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import get_resolver, reverse
from django.utils import timezone
from PIL import Image

from gongkai.agencies.action import Refused
from gongkai.agencies.actions.leading_group import SetLeadingGroup
from gongkai.agencies.models import Agency, LeadingGroupSeat, Role, Staff, Unit
from tests import cast as people

# What forms say is the same on every database; what most depends on it is tried on each.
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.one_database]


def picture(kind: str, name: str) -> SimpleUploadedFile:
    data = io.BytesIO()
    Image.new("RGB", (4, 4)).save(data, kind)
    return SimpleUploadedFile(name, data.getvalue())


def sent(agency: Agency, **changes: Any) -> dict[str, Any]:
    """What the form of an agency sends when only ``changes`` were made."""
    names = (
        *("name", "short_name", "kind", "level", "uscc", "region_code", "disclosure_office", "address"),
        *("postcode", "office_hours", "telephone", "fax", "email", "site_name", "site_domain", "site_code"),
        *("icp_number", "police_number", "index_family", "index_unit", "index_period", "index_width"),
        "main_colour",
    )
    return {**{name: getattr(agency, name) for name in names}, **changes}


def edit(cast: people.Cast, **changes: Any):
    url = reverse("agencies:edit", args=[cast.science.pk])
    return people.signed_in(cast["administrator.city"]).post(url, sent(cast.science, **changes))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("uscc", "11640500010101010X"),
        ("uscc", "123"),
        ("region_code", "64050"),
        ("site_code", "x"),
        ("postcode", "7550"),
        ("email", "no-mail"),
        ("main_colour", "#ffee00"),
        ("main_colour", "blue"),
        ("index_unit", "a b/c"),
        ("index_width", "99"),
        ("name", ""),
    ],
)
def test_what_cannot_stand_is_told_at_the_field(cast: people.Cast, field: str, value: str):
    """A wrong 统一社会信用代码 and its like stand at their own fields, and nothing is saved."""
    answer = edit(cast, **{field: value})
    assert list(answer.context["form"].errors) == [field]
    cast.science.refresh_from_db()
    assert getattr(cast.science, field) != value


def test_a_month_in_a_scheme_that_has_none_is_told_at_the_field(cast: people.Cast):
    """Only family A counts by month."""
    code = {"index_family": "C", "index_unit": "014201245", "index_period": "month"}
    answer = edit(cast, **code)
    assert list(answer.context["form"].errors) in (["index_period"], ["index_unit"])


@pytest.mark.each_database
def test_data_are_changed_by_an_act(cast: people.Cast):
    """The entry names the fields in the reader's language; what was not changed is not named."""
    edit(cast, telephone="0953-1234567", address="滨河大道1号")
    cast.science.refresh_from_db()
    assert cast.science.telephone == "0953-1234567"
    entry = people.entries().get(kind="agency.changed")
    assert entry.facts["fields"] == ["address", "telephone"]
    assert entry.actor == cast["administrator.city"]


def test_place_and_address_name_cannot_be_changed(cast: people.Cast):
    """Not even by sending them."""
    edit(cast, slug="other", parent=cast.education.pk, is_sample="on", tree_path="/")
    cast.science.refresh_from_db()
    assert (cast.science.slug, cast.science.parent, cast.science.is_sample) == ("science", cast.city, False)


def test_an_emblem_is_kept_and_taken_away(cast: people.Cast):
    """A picture is kept under its name and can be cleared again."""
    edit(cast, emblem=picture("PNG", "mark.png"))
    cast.science.refresh_from_db()
    assert cast.science.emblem.name.startswith("emblems/mark")
    edit(cast, **{"emblem-clear": "on"})
    cast.science.refresh_from_db()
    assert not cast.science.emblem


@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("mark.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
        SimpleUploadedFile("mark.png", b"no picture"),
        picture("PNG", "mark.html"),
        SimpleUploadedFile("mark.png", b"x" * (2 * 1024 * 1024 + 1)),
    ],
    ids=["svg", "no picture", "wrong name", "too large"],
)
def test_an_emblem_that_is_no_safe_picture_is_told_at_the_field(cast: people.Cast, file: SimpleUploadedFile):
    """It stands on every public page, so nothing with programs in it is taken."""
    file.seek(0)
    assert list(edit(cast, emblem=file).context["form"].errors) == ["emblem"]


def test_the_next_number_is_told_while_the_scheme_is_changed(cast: people.Cast):
    """What the form would give, and why it would give none; the serial goes on from the last one given."""
    client = people.signed_in(cast["administrator.city"])
    url = reverse("agency_next_number", args=[cast.science.pk])
    year = timezone.localdate().year
    scheme = {"index_family": "A", "index_unit": "640500001", "index_period": "year", "index_width": "6"}
    assert client.get(url, scheme).json() == {"number": f"640500001/{year}-000001", "why": ""}
    cast.public(formed_on=timezone.localdate())
    assert client.get(url, scheme).json()["number"] == f"640500001/{year}-000002"
    wrong = client.get(url, {**scheme, "index_width": "x"}).json()
    assert wrong["number"] == ""
    assert wrong["why"]


@pytest.mark.each_database
def test_an_agency_is_set_up_below_ones_own(cast: people.Cast):
    """Its place in the tree follows from the agency above."""
    client = people.signed_in(cast["administrator.city"])
    fields = {
        "name": "滨河市气象局",
        "short_name": "气象局",
        "slug": "weather",
        "kind": "department",
        "level": "city",
    }
    answer = client.post(reverse("agencies:add"), {**fields, "parent": cast.city.pk})
    made = Agency.objects.get(slug="weather")
    assert answer["Location"] == reverse("agencies:edit", args=[made.pk])
    assert made.is_within(cast.city)
    assert people.entries(kind="agency.created", agency=made).exists()


def test_an_agency_is_not_set_up_elsewhere_or_as_a_root(cast: people.Cast):
    """Neither below an agency that is not offered, nor above all."""
    elsewhere = people.new_agency("elsewhere", "外地")
    client = people.signed_in(cast["administrator.city"])
    fields = {"name": "新", "short_name": "新", "slug": "new", "kind": "department", "level": "city"}
    for parent in (elsewhere.pk, ""):
        answer = client.post(reverse("agencies:add"), {**fields, "parent": parent})
        assert list(answer.context["form"].errors) == ["parent"]


@pytest.mark.each_database
def test_the_tree_shows_what_one_sees(cast: people.Cast):
    """A clerk sees their own agency, the office above sees all below."""
    url = reverse("agencies:index")
    clerk = people.signed_in(cast["clerk.science"]).get(url).context["object_list"]
    above = people.signed_in(cast["supervisor.city"]).get(url).context["object_list"]
    assert list(clerk) == [cast.science]
    assert list(above) == [cast.city, cast.science, cast.education]


@pytest.mark.each_database
def test_units_are_recorded_and_stay_with_their_agency(cast: people.Cast):
    """A unit is added, renamed, and never moved."""
    client = people.signed_in(cast["administrator.city"])
    fields = {"name": "政策法规科", "tasks": "", "telephone": "", "position": "2"}
    client.post(reverse("units:add"), {**fields, "agency": cast.science.pk})
    unit = Unit.objects.get(name="政策法规科")
    url = reverse("units:edit", args=[unit.pk])
    client.post(url, {**fields, "name": "法规科", "agency": cast.education.pk})
    unit.refresh_from_db()
    assert (unit.name, unit.agency) == ("法规科", cast.science)
    doubled = client.post(reverse("units:add"), {**fields, "name": "法规科", "agency": cast.science.pk})
    assert doubled.context["form"].errors


def rows(*seats: tuple[str, str, str], **more: str) -> dict[str, str]:
    """What the form of a leading group sends."""
    found = {"form-TOTAL_FORMS": str(len(seats)), "form-INITIAL_FORMS": "0", **more}
    for number, (position, name, post) in enumerate(seats):
        found |= {
            f"form-{number}-position": position,
            f"form-{number}-name": name,
            f"form-{number}-post": post,
        }
    return found


@pytest.mark.each_database
def test_a_leading_group_is_replaced_from_a_day_on(cast: people.Cast):
    """Rows without a post are left out; who sat until then is kept with the day before as the last."""
    seats = [LeadingGroupSeat(position="leader", name="甲", post="局长")]
    SetLeadingGroup(by=None, at=cast.science, since=dt.date(2020, 1, 1), seats=seats).execute()
    client = people.signed_in(cast["clerk.science"])
    data = rows(("leader", "乙", "局长"), ("member", "", "办公室主任"), ("member", "", ""))
    client.post(
        reverse("leading_group_replace", args=[cast.science.pk]),
        {**data, "since": "2024-05-01", "document": "滨科发〔2024〕5号"},
    )
    old, *new = cast.science.leading_group.order_by("since", "order")
    assert old.until == dt.date(2024, 4, 30)
    assert [(seat.position, seat.name, seat.document) for seat in new] == [
        ("leader", "乙", "滨科发〔2024〕5号"),
        ("member", "", "滨科发〔2024〕5号"),
    ]
    text = client.get(reverse("leading_group", args=[cast.science.pk])).content.decode()
    assert text.index("乙") < text.index("Before") < text.index("甲")


def test_a_group_without_a_leader_and_half_a_row_are_told(cast: people.Cast):
    """The first above the form, the second at its field; what was written stays in the form."""
    client = people.signed_in(cast["clerk.science"])
    url = reverse("leading_group_replace", args=[cast.science.pk])
    no_leader = client.post(url, {**rows(("member", "乙", "科员")), "since": "2024-05-01"})
    assert "needs a leader" in no_leader.content.decode()
    half = client.post(url, {**rows(("leader", "乙", "")), "since": "2024-05-01"})
    assert "post" in half.context["seats"].errors[0]
    assert not cast.science.leading_group.exists()


def test_more_rows_are_asked_for_without_losing_any(cast: people.Cast):
    """Works without a script."""
    client = people.signed_in(cast["clerk.science"])
    url = reverse("leading_group_replace", args=[cast.science.pk])
    answer = client.post(
        url, {**rows(("leader", "乙", "局长")), "since": "2024-05-01", "document": "文", "more": "1"}
    )
    assert [form["name"].value() for form in answer.context["seats"]] == ["乙", None, None, None]
    assert answer.context["form"]["document"].value() == "文"


@pytest.mark.each_database
def test_the_first_administrator_is_set_up_by_command(db: None, monkeypatch: pytest.MonkeyPatch):
    """On an empty database: agency, account, duty; and the account signs in."""
    monkeypatch.setattr("sys.stdin", io.StringIO(people.PASSWORD + "\n"))
    words = ["--agency-name", "滨河市人民政府", "--slug", "binhe", "--level", "city", "--username", "zhang"]
    call_command("first_administrator", *words, "--password-stdin")
    zhang = Staff.objects.get(username="zhang")
    assert zhang.duties.get().role == Role.ADMINISTRATOR
    client = people.Client()
    assert client.login(username="zhang", password=people.PASSWORD)
    assert client.get(reverse("agencies:add")).status_code == 200
    assert set(people.entries().values_list("kind", flat=True)) == {
        "agency.created",
        "staff.created",
        "duty.granted",
    }


@pytest.mark.parametrize("password", ["", "short", "password123"])
def test_a_weak_password_sets_up_nothing(db: None, monkeypatch: pytest.MonkeyPatch, password: str):
    """The reason is told and nothing is half set up."""
    monkeypatch.setattr("sys.stdin", io.StringIO(password + "\n"))
    words = [
        "--agency-name",
        "甲",
        "--slug",
        "jia",
        "--level",
        "city",
        "--username",
        "zhang",
        "--password-stdin",
    ]
    with pytest.raises(CommandError, match="assword"):
        call_command("first_administrator", *words)
    assert not Agency.objects.exists()


def test_a_second_first_administrator_is_refused(cast: people.Cast):
    """Where one stands, accounts are opened in the back office."""
    words = [
        "--agency-name",
        "甲",
        "--slug",
        "jia",
        "--level",
        "city",
        "--username",
        "zhang",
        "--password-stdin",
    ]
    with pytest.raises(CommandError, match="administrator already"):
        call_command("first_administrator", *words)


def test_an_agency_takes_no_name_that_the_site_uses_in_addresses(cast: people.Cast):
    """Every first part of an address that the application or the published site answers itself."""
    first_parts = {
        str(pattern.pattern).strip("^").partition("/")[0]
        for pattern in [*get_resolver().url_patterns, *get_resolver("gongkai.portal.urls").url_patterns]
    }
    taken = {part for part in first_parts if re.fullmatch(r"[-\w]+", part)} | {"assets", "static"}
    assert {"admin", "en", "search"} <= taken
    for slug in taken:
        with pytest.raises(Refused, match="belongs to the site itself"):
            people.new_agency(slug, slug)


def test_every_window_of_the_back_office_carries_the_product_s_name(cast: people.Cast):
    """Not that of the framework, on the sign-in page, a list and a form alike."""
    client = people.signed_in(cast["administrator.city"])
    for name in ("wagtailadmin_home", "wagtailadmin_login", "agencies:index"):
        page = client.get(reverse(name), follow=True).content.decode()
        title = re.search(r"<title>(.*?)</title>", page, re.S)
        assert title
        assert title[1].strip().endswith("公开 Gongkai"), name
