"""Staff in the back office: accounts, duties, passwords; nobody takes over an account that may do more."""

import datetime as dt

from django.urls import reverse
from django.utils import timezone

from gongkai.agencies import rights
from gongkai.agencies.models import Duty, Role, Staff
from tests import cast as people

NEW = "snow-on-the-hills-88"


def account(cast: people.Cast, **changes) -> dict:
    fields = {"agency": cast.science.pk, "full_name": "李四", "username": "li.si", "email": ""}
    return {**fields, "password": NEW, "repeated": NEW, **changes}


def post(
    cast: people.Cast, name: str, staff: Staff, data: dict | None = None, by: str = "administrator.city"
):
    return people.signed_in(cast[by]).post(reverse(name, args=[staff.pk]), data or {})


def test_an_account_is_opened_and_gets_a_duty(cast: people.Cast):
    """The account alone opens nothing; with a duty it does, from its day on."""
    client = people.signed_in(cast["administrator.city"])
    answer = client.post(reverse("staff_add"), account(cast))
    staff = Staff.objects.get(username="li.si")
    assert answer["Location"] == reverse("staff_page", args=[staff.pk])
    assert not rights.may(staff, "item.draft", cast.science)
    post(cast, "staff_grant", staff, {"at": cast.science.pk, "role": "clerk", "since": "2024-01-01"})
    assert rights.may(staff, "item.draft", cast.science)
    newcomer = people.Client()
    assert newcomer.login(username="li.si", password=NEW)
    assert newcomer.get(reverse("wagtailadmin_home")).status_code == 200


def test_what_is_wrong_with_an_account_is_told_at_the_field(cast: people.Cast):
    """A name that is taken, passwords that differ or are weak, an agency or unit elsewhere."""
    elsewhere = people.new_agency("elsewhere", "外地")
    unit = cast.education.units.first()
    client = people.signed_in(cast["administrator.city"])
    for changes, field in (
        ({"username": "clerk.science"}, "username"),
        ({"repeated": "another-password-9"}, "repeated"),
        ({"password": "12345678", "repeated": "12345678"}, "password"),
        ({"agency": elsewhere.pk}, "agency"),
        ({"unit": unit.pk}, "unit"),
    ):
        answer = client.post(reverse("staff_add"), account(cast, **changes))
        assert list(answer.context["form"].errors) == [field], changes
    assert not Staff.objects.filter(full_name="李四").exists()


def test_a_duty_ends_on_its_last_day(cast: people.Cast):
    """Until and with that day the right is held; the record stays."""
    duty = cast["clerk.science"].duties.get()
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    client = people.signed_in(cast["administrator.city"])
    url = reverse("duty_end", args=[duty.pk])
    before = client.post(url, {"until": "2000-01-01"})
    assert "before the day it began" in str(before.context["form"].errors)
    client.post(url, {"until": str(yesterday)})
    assert not rights.may(cast["clerk.science"], "item.draft", cast.science)
    assert Duty.objects.get(pk=duty.pk).until == yesterday


def test_a_closed_account_is_shut_out_at_once_and_can_be_opened_again(cast: people.Cast):
    """The open session ends with the next request; the ledger tells both acts."""
    clerk = cast["clerk.science"]
    session = people.signed_in(clerk)
    post(cast, "staff_close", clerk)
    assert session.get(reverse("wagtailadmin_home")).status_code == 302
    assert not people.Client().login(username=clerk.username, password=people.PASSWORD)
    post(cast, "staff_reopen", clerk)
    assert people.Client().login(username=clerk.username, password=people.PASSWORD)
    kinds = list(
        people.entries(subject_kind="staff", subject_number=str(clerk.pk)).values_list("kind", flat=True)
    )
    assert kinds[:2] == ["staff.reopened", "staff.closed"]


def test_an_administrator_sets_a_password(cast: people.Cast):
    """The old one no longer holds, the session with it ends, and neither stands in the ledger."""
    clerk = cast["clerk.science"]
    session = people.signed_in(clerk)
    post(cast, "staff_password", clerk, {"password": NEW, "repeated": NEW})
    assert people.Client().login(username=clerk.username, password=NEW)
    assert session.get(reverse("wagtailadmin_home")).status_code == 302
    assert NEW not in str(people.entries().get(kind="staff.password_set").facts)


def test_an_account_that_may_do_more_is_not_taken_over(cast: people.Cast):
    """An administrator of one bureau cannot set the password of someone with a duty above."""
    local = people.new_staff("local", cast.science, Role.ADMINISTRATOR)
    above = people.new_staff("above", cast.science, Role.ADMINISTRATOR, at=cast.city)
    client = people.signed_in(local)
    for name, data in (
        ("staff_password", {"password": NEW, "repeated": NEW}),
        ("staff_close", {}),
        ("staff_change", {"full_name": "改名"}),
    ):
        client.post(reverse(name, args=[above.pk]), data)
    above.refresh_from_db()
    assert above.check_password(people.PASSWORD)
    assert (above.is_active, above.full_name) == (True, "above")


def test_a_duty_is_not_given_beyond_ones_reach(cast: people.Cast):
    """The agency above is not offered, so it is refused at the field."""
    local = people.new_staff("local", cast.science, Role.ADMINISTRATOR)
    data = {"at": cast.city.pk, "role": "administrator", "since": "2024-01-01"}
    answer = people.signed_in(local).post(reverse("staff_grant", args=[local.pk]), data)
    assert list(answer.context["form"].errors) == ["at"]


def test_nobody_shuts_themselves_out(cast: people.Cast):
    """Neither by closing one's own account nor by ending one's own duty as administrator."""
    me = cast["administrator.city"]
    assert post(cast, "staff_close", me).context["reasons"]
    client = people.signed_in(me)
    client.post(reverse("duty_end", args=[me.duties.get().pk]), {"until": str(timezone.localdate())})
    me.refresh_from_db()
    assert me.is_active
    assert me.duties.get().until is None


def test_data_of_an_account_are_changed(cast: people.Cast):
    """Name, unit and mail; the name one signs in with stays."""
    clerk = cast["clerk.science"]
    unit = cast.science.units.first()
    post(
        cast, "staff_change", clerk, {"full_name": "王五", "unit": unit.pk, "email": "", "username": "other"}
    )
    clerk.refresh_from_db()
    assert (clerk.full_name, clerk.unit, clerk.username) == ("王五", unit, "clerk.science")
    assert people.entries().get(kind="staff.changed").facts["fields"] == ["name", "unit"]


def test_ones_own_password_and_language_are_changed_in_the_account_page(cast: people.Cast):
    """Wagtail's page saves without asking for names that accounts here do not have."""
    clerk = cast["clerk.science"]
    client = people.signed_in(clerk)
    url = reverse("wagtailadmin_account")
    theme = {"theme-theme": "system", "theme-contrast": "system", "theme-density": "default"}
    data = {"locale-preferred_language": "en", **theme}
    passwords = {
        "password-old_password": people.PASSWORD,
        "password-new_password1": NEW,
        "password-new_password2": NEW,
    }
    assert client.post(url, {**data, **passwords}).status_code == 302
    assert people.Client().login(username=clerk.username, password=NEW)
    assert clerk.wagtail_userprofile.preferred_language == "en"
    assert "first_name" not in client.get(url).content.decode()


def test_the_list_shows_duties_of_today(cast: people.Cast):
    """And finds by duty and by state of the account."""
    client = people.signed_in(cast["administrator.city"])
    url = reverse("staff:index")
    text = client.get(url).content.decode()
    assert "Clerk（滨河市科学技术局）" in text
    heads = client.get(url, {"role": "head"}).context["object_list"]
    assert {staff.username for staff in heads} == {"head.science", "head.education"}
    post(cast, "staff_close", cast["clerk.science"])
    closed = client.get(url, {"is_active": "False"}).context["object_list"]
    assert list(closed) == [cast["clerk.science"]]
