"""Every address of the back office has a rule, what has none is shut, and nobody stands above the rules."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, Permission
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.http import Http404
from django.test import RequestFactory
from django.urls import ResolverMatch, get_resolver, reverse

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import WAGTAILS_OWN, ClosedDoors, takes, takes_at
from gongkai.agencies.backoffice.policy import DutyPolicy
from gongkai.agencies.models import Agency, Staff
from tests import cast as people

# Which addresses there are is the same on every database.
pytestmark = pytest.mark.one_database

OUT_OF_ORDER = [
    "pages/",
    "choose-page/",
    "collections/",
    "workflows/list/",
    "reports/locked/",
    "reports/site-history/",
]
NOT_OURS = ["images/", "documents/", "users/", "groups/", "sites/", "locales/", "snippets/", "api/main/"]
MASS = [f"bulk/catalog/item/{word}/" for word in ("delete", "publish", "unpublish", "move")]


def addresses() -> Iterator[tuple[str, str, Any]]:
    """(name, route, view) of every address of the back office."""

    def walk(patterns: list, space: str, route: str) -> Iterator[tuple[str, str, Any]]:
        for pattern in patterns:
            here = route + str(pattern.pattern)
            if hasattr(pattern, "url_patterns"):
                inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
                yield from walk(pattern.url_patterns, inner, here)
            else:
                yield f"{space}{pattern.name or ''}", here, pattern.callback

    return (found for found in walk(get_resolver().url_patterns, "", "") if found[1].startswith("admin/"))


def test_there_are_addresses_to_judge():
    """The walks below do not walk over nothing."""
    found = list(addresses())
    assert len([view for _name, _route, view in found if hasattr(view, "guarded_by")]) > 50
    assert len(found) > 200


def test_every_guard_names_a_right_of_the_table():
    """A guard with an unknown right could not be set up; here all that were are looked at again."""
    for name, _route, view in addresses():
        if hasattr(view, "guarded_by"):
            assert view.guarded_by in rights.RIGHTS, name


def test_an_unmarked_address_does_not_exist(cast: people.Cast):
    """Whatever Wagtail or an app brings without a guard is refused, for everyone who signs in."""
    door = ClosedDoors(lambda request: None)
    for name, route, view in addresses():
        if name in WAGTAILS_OWN or hasattr(view, "guarded_by"):
            continue
        request = RequestFactory().get(
            f"/{route}" if "<" not in route and "(" not in route else "/admin/some/"
        )
        request.resolver_match = ResolverMatch(view, (), {}, name.rpartition(":")[2])
        request.resolver_match.view_name = name
        request.user = cast["administrator.city"]
        assert door.process_view(request, view, [], {}).status_code == 404, name


def test_an_unmarked_address_does_not_exist_for_strangers():
    """Without signing in nothing is told, not even that there is something."""
    request = RequestFactory().get("/admin/images/")
    request.resolver_match = ResolverMatch(lambda r: None, (), {}, "index")
    request.user = AnonymousUser()
    with pytest.raises(Http404):
        ClosedDoors(lambda request: None).process_view(request, lambda r: None, [], {})


@pytest.mark.parametrize("path", [*OUT_OF_ORDER, *NOT_OURS, *MASS])
def test_wagtails_other_doors_are_shut(cast: people.Cast, path: str):
    """Asked for really, by the one who may most."""
    assert people.signed_in(cast["administrator.city"]).get(f"/admin/{path}").status_code == 404


@pytest.mark.parametrize("name", sorted(WAGTAILS_OWN))
def test_wagtails_own_addresses_that_stay_open_exist(name: str):
    """The short list holds nothing that is gone."""
    assert name in {found for found, _route, _view in addresses()}


def test_a_stranger_is_led_to_sign_in(db: None):
    """Guarded addresses ask who is there."""
    for url in (reverse("wagtailadmin_home"), reverse("item_life", args=[1]), reverse("import_add")):
        answer = people.Client().get(url)
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("wagtailadmin_login"))


def test_an_unknown_right_cannot_guard_anything():
    """A misspelt right raises when the address is set up, not when someone comes by."""
    with pytest.raises(rights.UnknownRight):
        takes("item.reed")
    with pytest.raises(rights.UnknownRight):
        takes_at("item.reed", Agency)
    with pytest.raises(rights.UnknownRight):
        DutyPolicy(Agency, {"view": "item.reed"})


def test_an_unknown_word_of_wagtail_is_refused(cast: people.Cast):
    """Publish, delete and bulk words are in no policy, so nobody has them."""
    from gongkai.catalog.backoffice.policies import ITEM_POLICY

    item = cast.draft()
    for word in ("publish", "delete", "bulk_delete", "submit", "anything"):
        for staff in cast.people.values():
            assert not ITEM_POLICY.user_has_permission(staff, word)
            assert not ITEM_POLICY.user_has_permission_for_instance(staff, word, item)


@pytest.mark.each_database
def test_a_superuser_cannot_be_kept(cast: people.Cast):
    """The database itself refuses the mark."""
    with pytest.raises(IntegrityError), transaction.atomic():
        Staff.objects.filter(username="clerk.science").update(is_superuser=True)


def test_the_mark_of_a_superuser_opens_nothing(cast: people.Cast):
    """Django's short cut is not taken even where an account in memory carries the mark."""
    clerk = cast["clerk.science"]
    clerk.is_superuser = True
    assert not clerk.has_perm("catalog.publish_item")
    assert not clerk.has_perms(["catalog.delete_item"])
    assert not clerk.has_module_perms("catalog")
    assert not rights.may(clerk, "item.release", cast.science)


def test_a_permission_of_django_opens_nothing(cast: people.Cast):
    """Groups and permissions of Django are not asked."""
    clerk = cast["clerk.science"]
    given = Permission.objects.filter(content_type__app_label="catalog", codename="delete_item")
    clerk.user_permissions.add(given.get())
    assert not clerk.has_perm("catalog.delete_item")


def test_createsuperuser_says_what_to_do_instead(db: None, monkeypatch: pytest.MonkeyPatch):
    """The message names the command that sets up an administrator."""
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", people.PASSWORD)
    with pytest.raises(CommandError, match="gongkai first_administrator"):
        call_command("createsuperuser", "--noinput", "--username", "root", "--email", "a@b.cn")
    assert not Staff.objects.filter(username="root").exists()
