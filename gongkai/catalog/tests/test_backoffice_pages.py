"""The pages of an item: what can be done, why not, and what happened; the desk."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.rich_text import features

from gongkai.agencies.action import Refused
from gongkai.agencies.models import Role
from gongkai.catalog import previews
from gongkai.catalog.actions.draft import DraftItem, EditItem
from gongkai.catalog.actions.imports import ImportItems, ReleaseImport
from gongkai.catalog.actions.release import ReleaseItem
from gongkai.catalog.examination import checks_of
from gongkai.catalog.models import Item
from gongkai.catalog.timeliness import timing
from gongkai.ledger.models import Entry
from tests import cast as people

# What pages show is the same on every database; what most depends on it is tried on each.
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.one_database]


def page(client, name: str, item: Item):
    return client.get(reverse(name, args=[item.pk]))


def edited(item: Item, by, **values) -> None:
    newest = item.get_latest_revision_as_object()
    for name, value in values.items():
        setattr(newest, name, value)
    EditItem(by=by, item=newest).execute()
    item.refresh_from_db()


def test_the_item_page_says_what_one_may_not_do_and_why(cast: people.Cast):
    """The clerk who drafted sees both reasons: the missing duty, and that a second person releases."""
    item = cast.reviewed(cast.draft())
    acts = {
        act["label"]: act
        for act in page(people.signed_in(cast["clerk.science"]), "item_life", item).context["acts"]
    }
    assert len(acts["Release"]["reasons"]) == 2
    assert acts["Discard the draft"]["reasons"] == []
    head = page(people.signed_in(cast["head.science"]), "item_life", item)
    acts = {act["label"]: act for act in head.context["acts"]}
    assert acts["Release"]["reasons"] == []
    assert len(acts["Discard the draft"]["reasons"]) == 1


def test_the_item_page_tells_the_life_in_sentences(cast: people.Cast):
    """The entries of this item and of no other."""
    item = cast.public(title="甲")
    cast.public(title="乙")
    text = page(people.signed_in(cast["clerk.science"]), "item_life", item).content.decode()
    assert "“甲” was drafted." in text
    assert f"“甲” was released to the public as {item.index_number}." in text
    assert "乙" not in text


@pytest.mark.each_database
def test_a_head_releases(cast: people.Cast):
    """One press on the page of the release, and the item is public with number and day."""
    item = cast.reviewed(cast.draft())
    client = people.signed_in(cast["head.science"])
    url = reverse("item_release", args=[item.pk])
    assert client.get(url).context["reasons"] == []
    answered = [found.key for found in checks_of(item).asks]  # it comes late
    answer = client.post(url, {"seen": item.latest_revision_id, "answered": answered})
    assert answer["Location"] == reverse("item_life", args=[item.pk])
    item.refresh_from_db()
    assert item.live
    assert item.index_number == "640500001/2024-00001"
    assert item.published_at is not None


def test_all_reasons_stand_on_the_release_page_at_once(cast: people.Cast):
    """Not one after the other: same person, no review, future day, way of openness."""
    both = people.new_staff("both", cast.science, Role.CLERK, Role.HEAD)
    future = timezone.localdate() + dt.timedelta(days=9)
    item = people.draft(both, formed_on=future, openness="on_request", openness_reason="内部使用")
    reasons = page(people.signed_in(both), "item_release", item).context["reasons"]
    assert len(reasons) == 4
    people.signed_in(both).post(reverse("item_release", args=[item.pk]), {"seen": item.latest_revision_id})
    item.refresh_from_db()
    assert not item.live


def test_the_second_release_asks_what_changed(cast: people.Cast):
    """Without a note nothing is released; with it, readers see it."""
    item = cast.public()
    edited(item, cast["clerk.science"], title="更正后的标题")
    item = cast.reviewed(item)
    client = people.signed_in(cast["head.science"])
    url = reverse("item_release", args=[item.pk])
    assert "compare" in client.get(url).content.decode()
    answer = client.post(url, {"seen": item.latest_revision_id, "change_note": ""})
    assert list(answer.context["form"].errors) == ["change_note"]
    client.post(url, {"seen": item.latest_revision_id, "change_note": "更正标题"})
    item.refresh_from_db()
    assert item.title == "更正后的标题"
    assert [release.change_note for release in item.releases.all()] == ["", "更正标题"]


def test_what_was_not_looked_at_is_not_released(cast: people.Cast):
    """The clerk saves while the head is looking: the head's press releases nothing."""
    item = cast.draft()
    seen = item.latest_revision_id
    edited(item, cast["clerk.science"], title="偷偷改的")
    answer = people.signed_in(cast["head.science"]).post(
        reverse("item_release", args=[item.pk]), {"seen": seen}
    )
    assert "edited since you looked" in str(answer.context["form"].non_field_errors())
    item.refresh_from_db()
    assert not item.live


def test_a_head_withdraws_with_a_reason(cast: people.Cast):
    """Without a reason of the list nothing happens; with it the item leaves the site and the reason is kept."""
    item = cast.public()
    client = people.signed_in(cast["head.science"])
    url = reverse("item_withdraw", args=[item.pk])
    assert list(client.post(url, {"reason": "不想公开了"}).context["form"].errors) == ["reason"]
    assert list(client.post(url, {"reason": "other", "words": " "}).context["form"].errors) == ["words"]
    client.post(url, {"reason": "wrong", "words": "金额写错"})
    item.refresh_from_db()
    release = item.releases.get()
    assert (item.live, release.end_kind, release.end_reason) == (False, "wrong", "金额写错")


def test_a_clerk_discards_a_draft_and_nothing_else(cast: people.Cast):
    """A draft goes; what was public once stays."""
    draft, public = cast.draft(), cast.public()
    client = people.signed_in(cast["clerk.science"])
    for item in (draft, public):
        client.post(reverse("item_discard", args=[item.pk]))
    assert list(Item.objects.all()) == [public]
    assert Entry.objects.get(kind="item.discarded").subject_number == str(draft.pk)


@pytest.mark.each_database
def test_the_desk_shows_what_waits_for_whom(cast: people.Cast):
    """The head finds what was reviewed; the clerk finds it among their own; the other bureau finds nothing."""
    cast.reviewed(cast.draft(title="等待放行的草稿"))
    home = reverse("wagtailadmin_home")

    def desk(name: str) -> str:
        return people.signed_in(cast[name]).get(home).content.decode()

    assert "等待放行的草稿" in desk("head.science")
    assert "Waiting for me" in desk("head.science")
    assert "Waiting for me" not in desk("clerk.science")
    assert "等待放行的草稿" in desk("clerk.science")
    assert "等待放行的草稿" not in desk("head.education")
    assert "Nothing waits for you." in desk("head.education")
    assert "New item" in desk("clerk.science")
    assert "New item" not in desk("head.science")


def test_the_desk_shows_imports_to_release(cast: people.Cast):
    """Not to who imported them."""
    both = people.new_staff("both", cast.science, Role.HEAD, Role.ADMINISTRATOR)
    row = {
        "title": "旧文",
        "summary": "概述",
        "formed_on": "2020-01-02",
        "published_at": "2020-01-03",
        "columns": "notices",
    }
    people.reviewed_import(ImportItems(by=both, at=cast.science, source="旧网站二期", rows=[row]).execute())
    home = reverse("wagtailadmin_home")
    assert "旧网站二期" in people.signed_in(cast["head.science"]).get(home).content.decode()
    assert "旧网站二期" not in people.signed_in(both).get(home).content.decode()


def test_the_life_of_what_was_taken_over_begins_with_the_import(cast: people.Cast):
    """Who took it over from where, when it was published there, and its release, on both pages of its life."""
    row = {"title": "旧文", "summary": "概述", "formed_on": "2020-01-02", "columns": "notices"}
    row["published_at"] = "2020-01-03 09:15"
    by = cast["administrator.city"]
    batch = ImportItems(by=by, at=cast.science, source="旧网站二期", rows=[row]).execute()
    ReleaseImport(by=cast["head.science"], batch=people.reviewed_import(batch)).execute()
    item = batch.items.get()
    client = people.signed_in(cast["clerk.science"])
    for address in (reverse("item_life", args=[item.pk]), reverse("ledger_life", args=["item", item.pk])):
        shown = client.get(address).content.decode()
        assert "1 items were taken over from 旧网站二期." in shown
        assert "1 items taken over from 旧网站二期 were released." in shown
    own = client.get(reverse("item_life", args=[item.pk])).content.decode()
    assert "2020-01-03 09:15" in own.partition("What happened")[2]
    assert "Published there first." in own
    drafted = client.get(reverse("item_life", args=[cast.draft().pk])).content.decode()
    assert "Published there first." not in drafted


@pytest.mark.parametrize(
    ("formed", "today", "late", "provisional"),
    [
        (dt.date(2026, 3, 2), dt.date(2026, 3, 20), False, False),
        (dt.date(2026, 3, 2), dt.date(2026, 3, 31), True, False),
        (dt.date(2026, 12, 28), dt.date(2026, 12, 29), False, True),
    ],
)
def test_the_last_day_is_told_with_late_and_provisional(
    cast: people.Cast, formed: dt.date, today: dt.date, late: bool, provisional: bool
):
    """20 working days from the day of formation; a year without its notice is provisional."""
    found = timing(people.unsaved_item(cast.science, formed_on=formed), None, today)
    assert (found.late, found.provisional) == (late, provisional)


def test_the_menu_holds_what_the_duties_permit(cast: people.Cast):
    """Ours alone, by right; nothing of Wagtail's images, documents, reports, settings, help."""

    def menu(name: str) -> list[str]:
        text = people.signed_in(cast[name]).get(reverse("wagtailadmin_home")).content.decode()
        props = text.partition('id="wagtail-sidebar-props"')[2].partition("</script>")[0]
        return [word for word in WORDS if f'"{word}"' in props]

    expected = {
        "clerk.science": "Imports|Words to check|Staff and duties|Deputies|Ledger",
        "head.science": "Staff and duties|Ledger",
        "supervisor.city": "Words to check|Deputies",
        "administrator.city": "",
    }
    for name, absent in expected.items():
        assert menu(name) == [word for word in WORDS[:14] if word not in absent.split("|")], name


WORDS = [
    *(
        "Desk",
        "Items",
        "Attachment files",
        "Columns",
        "Imports",
        "Ways of openness",
        "Checks",
        "Words to check",
    ),
    *("Agencies", "Units", "Staff and duties", "Deputies", "Leading group", "Ledger"),
    *("Images", "Documents", "Reports", "Settings", "Help", "Pages", "Snippets"),
]


def test_without_a_site_there_is_no_preview(cast: people.Cast, monkeypatch: pytest.MonkeyPatch):
    """A set-up without a renderer says so instead of showing an empty page."""
    monkeypatch.setattr(previews, "_renderers", [])
    with pytest.raises(LookupError, match="render_with"):
        previews.answer(None, cast.draft())


def test_the_dialog_for_links_begins_where_a_door_is_open(cast: people.Cast):
    """Wagtail's choice of pages is shut, so the button must not lead there."""
    plugin = features.get_editor_plugin("draftail", "link")
    url = str(plugin.data["chooserUrls"]["pageChooser"])
    client = people.signed_in(cast["clerk.science"])
    dialog = client.get(url, {"allow_external_link": "true", "allow_email_link": "true"})
    assert dialog.status_code == 200
    assert "choose-page/?" not in dialog.content.decode()
    chosen = client.post(url, {"external-link-chooser-url": "/", "external-link-chooser-link_text": "首页"})
    assert chosen.json()["result"]["url"] == "/"


@pytest.mark.each_database
def test_the_search_of_the_menu_finds_items(cast: people.Cast):
    """It leads to the list of items, not to Wagtail's pages."""
    text = people.signed_in(cast["administrator.city"]).get(reverse("wagtailadmin_home")).content.decode()
    assert '"searchUrl"' not in text or "/admin/pages/search" not in text
    assert (
        reverse("wagtailsnippets_catalog_item:list")
        in text.partition('"wagtail.sidebar.SearchModule"')[2][:200]
    )


def test_a_standing_item_is_not_drafted_again(cast: people.Cast):
    """Drafting is for what is new: a public item cannot be overwritten by it."""
    item = cast.public()
    with pytest.raises(Refused, match="drafted already"):
        DraftItem(by=cast["clerk.science"], item=item).execute()
    item.refresh_from_db()
    assert item.live


def _asked_before(act):
    """The reasons of an act as they were before someone else acted."""
    found = act.all_reasons()
    return lambda: found


@pytest.mark.each_database
def test_of_two_who_release_at_once_one_is_refused(cast: people.Cast, monkeypatch: pytest.MonkeyPatch):
    """The second has not seen that the first was quicker; there is one release."""
    item = cast.reviewed(cast.draft())
    stale = Item.objects.get(pk=item.pk)
    second = ReleaseItem(by=cast["final_reviewer.science"], item=stale, change_note="同上")
    monkeypatch.setattr(second, "all_reasons", _asked_before(second))
    ReleaseItem(by=cast["head.science"], item=item).execute()
    with pytest.raises(Refused, match="at the same moment"):
        second.execute()
    assert item.releases.count() == 1


def test_the_agency_is_a_filter_only_where_there_are_several(cast: people.Cast):
    """A clerk of one bureau is not asked which."""
    url = reverse("wagtailsnippets_catalog_item:list")
    clerk = people.signed_in(cast["clerk.science"]).get(url)
    above = people.signed_in(cast["supervisor.city"]).get(url)
    assert "agency" not in clerk.context["filters"].form.fields
    assert "agency" in above.context["filters"].form.fields


@pytest.mark.each_database
def test_a_column_that_two_bureaus_have_is_one_choice_and_finds_the_items_of_both(cast: people.Cast):
    """Whoever sees many bureaus filters by the name of the column, not by its row."""
    titles = {"甲": "clerk.science", "乙": "clerk.education"}
    for title, clerk in titles.items():
        item = cast.draft(by=clerk, title=title, columns=("notices",))
        assert item.columns.get().code == "notices"
    cast.draft(title="丙", columns=("news",))
    client = people.signed_in(cast["supervisor.city"])
    found = client.get(reverse("wagtailsnippets_catalog_item:list"), {"column": "notices"})
    assert {item.title for item in found.context["object_list"]} == set(titles)
    codes = [code for code, _name in found.context["filters"].filters["column"].extra["choices"]]
    assert codes.count("notices") == 1
