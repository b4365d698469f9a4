"""Nothing reaches the public that the gate stops: no act and no address goes past it; files stay private until then."""

import importlib
import inspect
import pkgutil

import pytest

import gongkai
from gongkai.agencies.action import ACTIONS, Refused
from gongkai.catalog.actions.imports import ImportItems, ReleaseImport
from gongkai.catalog.models import Item
from gongkai.catalog.tests.gatecases import MOBILE, edit, refusal, release, with_file, workbook
from tests import cast as people

for found in pkgutil.walk_packages(gongkai.__path__, "gongkai."):
    if ".actions." in found.name:
        importlib.import_module(found.name)

pytestmark = pytest.mark.usefixtures("english")
# The two acts that make something public; both ask the gate among their reasons.
PUBLISHING = {"ReleaseItem", "ReleaseImport"}


def test_only_the_acts_that_ask_the_gate_make_something_public():
    """An act that sets an item live, or publishes a revision, and is not in the list, breaks this promise."""
    signs = (".publish(", "PublishRevisionAction", "live=True, first_published_at")
    publishing = {
        action.__name__
        for action in ACTIONS
        if action.__module__.startswith("gongkai.")
        and any(sign in inspect.getsource(action) for sign in signs)
    }
    assert publishing == PUBLISHING


def test_each_of_them_refuses_what_the_gate_stops(cast):
    """A single release, a second release, an import."""
    assert refusal(cast, cast.draft(summary=f"手机{MOBILE}。"))
    public = release(cast, cast.draft())
    newer = edit(cast, public, summary=f"手机{MOBILE}。")
    assert refusal(cast, newer, change_note="改了概述")
    row = {"title": "旧文", "summary": f"手机{MOBILE}。", "columns": "notices"}
    day = {"formed_on": "2020-01-02", "published_at": "2020-01-03 09:00"}
    by = cast["administrator.city"]
    batch = ImportItems(by=by, at=cast.science, source="旧网站", rows=[row | day]).execute()
    with pytest.raises(Refused, match="Row 1"):
        ReleaseImport(by=cast["head.science"], batch=batch).execute()
    live = Item.objects.filter(live=True)
    assert [item.summary for item in live] == [public.summary]


def test_a_refused_release_is_in_the_ledger(cast):
    """That it was tried and why it was stopped can be read later."""
    refusal(cast, cast.draft(summary=f"手机{MOBILE}。"))
    told = people.entries(kind="act.refused").get().facts["reasons"]
    assert any(one.startswith("Checks: mobile number") for one in told)


def test_a_file_is_reached_by_no_address_until_its_item_is_released(cast, settings):
    """Neither by a stranger in the back office nor under the site; and after the release only the cleaned one."""
    item = with_file(cast, workbook(), "名单.xlsx")
    stored = item.attachments.get().stored
    assert people.Client().get(f"/admin/files/{stored.pk}/").status_code == 302
    assert people.signed_in(cast["clerk.education"]).get(f"/admin/files/{stored.pk}/").status_code in {
        302,
        403,
        404,
    }
    assert stored.file.path.startswith(str(settings.PRIVATE_ROOT))
    assert not list(settings.SITE_ROOT.rglob(f"{stored.pk}.xlsx"))
    refusal(cast, item)
    assert not list(settings.SITE_ROOT.rglob(f"P{item.pk}"))
