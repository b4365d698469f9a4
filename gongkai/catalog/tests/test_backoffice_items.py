"""An item in the back office: written, refused with reasons at the field, and public only through a second person."""

import json
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse

from gongkai.agencies.models import Role
from gongkai.catalog import previews
from gongkai.catalog.actions.draft import EditItem, KeepFile
from gongkai.catalog.actions.release import WithdrawItem
from gongkai.catalog.models import Item
from gongkai.ledger.models import Entry
from tests import cast as people

# What forms say is the same on every database; what most depends on it is tried on each.
pytestmark = pytest.mark.one_database


ADD = "wagtailsnippets_catalog_item:add"


def form_data(cast: people.Cast, **changes: Any) -> dict[str, Any]:
    """What the editor sends for a whole new item."""
    column = cast.science.columns.get(code="notices")
    data = {
        "title": "关于组织申报的通知",
        "summary": "说明申报的条件。",
        "formed_on": "2024-03-01",
        "columns": [column.pk],
        "openness": "proactive",
        "body-count": "1",
        "body-0-type": "text",
        "body-0-order": "0",
        "body-0-deleted": "",
        "body-0-id": "",
        "body-0-value": json.dumps(
            {"blocks": [{"key": "a1", "text": "正文", "type": "unstyled", "depth": 0}], "entityMap": {}}
        ),
        "attachments-TOTAL_FORMS": "0",
        "attachments-INITIAL_FORMS": "0",
        "attachments-MIN_NUM_FORMS": "0",
        "attachments-MAX_NUM_FORMS": "1000",
    }
    return {**data, **changes}


def edit_url(item: Item) -> str:
    return reverse("wagtailsnippets_catalog_item:edit", args=[item.pk])


def attachment(number: int) -> dict[str, str]:
    """The fields of one attachment row."""
    row = {"stored": str(number), "title": "", "id": "", "ORDER": "1", "DELETE": ""}
    return {"attachments-TOTAL_FORMS": "1", **{f"attachments-0-{name}": value for name, value in row.items()}}


@pytest.mark.each_database
def test_a_clerk_drafts_an_item(cast: people.Cast):
    """What was written is a draft of the clerk's bureau, with its text, and stands in the ledger."""
    answer = people.signed_in(cast["clerk.science"]).post(reverse(ADD), form_data(cast))
    item = Item.objects.get()
    assert answer["Location"] == edit_url(item)
    assert (item.agency, item.author, item.live) == (cast.science, cast["clerk.science"], False)
    assert "正文" in str(item.body)
    assert Entry.objects.get(kind="item.drafted").actor == cast["clerk.science"]


@pytest.mark.parametrize("field", ["title", "summary", "formed_on", "columns"])
def test_a_missing_required_field_is_told_at_the_field(cast: people.Cast, field: str):
    """A draft, too, has the fields that Art. 12 asks for."""
    answer = people.signed_in(cast["clerk.science"]).post(reverse(ADD), form_data(cast, **{field: ""}))
    assert list(answer.context["form"].errors) == [field]
    assert not Item.objects.exists()


@pytest.mark.parametrize(
    ("days", "field"),
    [
        ({"effective_on": "2024-05-01", "repealed_on": "2024-04-01"}, "repealed_on"),
        ({"written_on": "2024-03-02"}, "formed_on"),
    ],
)
def test_days_in_a_wrong_order_are_told_at_the_field(cast: people.Cast, days: dict[str, str], field: str):
    """Repealed before in force, formed before written."""
    answer = people.signed_in(cast["clerk.science"]).post(reverse(ADD), form_data(cast, **days))
    assert list(answer.context["form"].errors) == [field]


@pytest.mark.parametrize("word", ["action-publish", "action-submit", "action-restart-workflow"])
def test_no_word_of_wagtail_publishes_on_saving(cast: people.Cast, word: str):
    """Saving saves, whatever else is sent: when it is new, edited, or brought back."""
    head = people.new_staff("clerk.and.head", cast.science, Role.CLERK, Role.HEAD)
    client = people.signed_in(head)
    client.post(reverse(ADD), form_data(cast, **{word: "1"}))
    item = Item.objects.get()
    client.post(edit_url(item), form_data(cast, title="改了", **{word: "1"}))
    item.refresh_from_db()
    old = item.revisions.order_by("pk").first()
    client.post(
        reverse("wagtailsnippets_catalog_item:revisions_revert", args=[item.pk, old.pk]),
        form_data(cast, title="又改了", **{word: "1"}),
    )
    item.refresh_from_db()
    assert (item.live, item.title, item.revisions.count()) == (False, "又改了", 3)
    assert not item.releases.exists()
    assert Entry.objects.filter(kind="item.edited").count() == 2


def test_a_planned_release_cannot_be_smuggled_in(cast: people.Cast):
    """Wagtail's field for publishing at a time is not taken, and its command finds nothing to publish."""
    client = people.signed_in(cast["clerk.science"])
    client.post(reverse(ADD), form_data(cast, go_live_at="2020-01-01 00:00", **{"action-publish": "1"}))
    item = Item.objects.get()
    assert item.go_live_at is None
    call_command("publish_scheduled", verbosity=0)
    item.refresh_from_db()
    assert not item.live


@pytest.mark.parametrize("path", ["unpublish/{pk}/", "delete/{pk}/", "usage/{pk}/"])
def test_wagtails_other_doors_of_an_item_are_shut(cast: people.Cast, path: str):
    """Unpublishing and deleting are acts of ours, with reasons and ledger entries."""
    item = cast.public()
    url = f"/admin/snippets/catalog/item/{path.format(pk=item.pk)}"
    for name in ("head.science", "administrator.city"):
        assert people.signed_in(cast[name]).post(url).status_code == 404
    item.refresh_from_db()
    assert item.live


def test_bulk_deletion_is_shut(cast: people.Cast):
    """Nothing is done to many items at once."""
    item = cast.draft()
    url = f"/admin/bulk/catalog/item/delete/?id={item.pk}"
    assert people.signed_in(cast["administrator.city"]).post(url).status_code == 404
    assert Item.objects.filter(pk=item.pk).exists()


@pytest.mark.each_database
def test_editing_leaves_the_public_version_alone(cast: people.Cast):
    """The row stays as released; the newer version is a revision."""
    item = cast.public()
    people.signed_in(cast["clerk.science"]).post(edit_url(item), form_data(cast, title="新标题"))
    item.refresh_from_db()
    assert item.title == "关于开展科技项目申报的通知"
    assert item.get_latest_revision_as_object().title == "新标题"


def test_a_copy_is_a_new_draft(cast: people.Cast):
    """What is sent from the page of a copy becomes another item; the original keeps its number and its release."""
    original = cast.public()
    file = KeepFile(
        by=cast["clerk.science"], at=cast.science, upload=ContentFile(b"x"), name="附件.pdf"
    ).execute()
    url = reverse("wagtailsnippets_catalog_item:copy", args=[original.pk])
    client = people.signed_in(cast["clerk.science"])
    form = client.get(url).context["form"]
    assert form.initial["title"] == original.title
    for target in (url, reverse(ADD)):
        client.post(target, form_data(cast, title="副本", **attachment(file.pk)))
    original.refresh_from_db()
    assert original.live
    copies = Item.objects.filter(title="副本")
    assert [(copy.live, copy.index_number, copy.attachments.count()) for copy in copies] == [
        (False, "", 1)
    ] * 2


@pytest.mark.each_database
def test_an_old_version_comes_back_as_the_newest(cast: people.Cast):
    """Reverting is an edit with its ledger entry, and publishes nothing."""
    item = cast.public()
    first = item.latest_revision
    client = people.signed_in(cast["clerk.science"])
    client.post(edit_url(item), form_data(cast, title="第二版"))
    url = reverse("wagtailsnippets_catalog_item:revisions_revert", args=[item.pk, first.pk])
    assert client.get(url).context["form"].initial["title"] == first.content["title"]
    client.post(url, form_data(cast, title=first.content["title"]))
    item.refresh_from_db()
    assert item.get_latest_revision_as_object().title == first.content["title"]
    assert item.has_unpublished_changes
    assert item.live_revision == first


@pytest.mark.each_database
def test_a_newer_version_of_someone_else_is_not_written_over_unseen(cast: people.Cast):
    """Who saves over a newer version is told, keeps what they wrote, and may save again."""
    item = cast.draft()
    loaded = item.latest_revision
    head = people.signed_in(cast["head.science"])
    sent = form_data(
        cast,
        title="负责人改的",
        loaded_revision_id=loaded.pk,
        loaded_revision_created_at=loaded.created_at.isoformat(),
    )
    changed = item.get_latest_revision_as_object()
    changed.title = "经办改的"
    EditItem(by=cast["clerk.science"], item=changed).execute()
    answer = head.post(edit_url(item), sent)
    assert answer.context["form"]["title"].value() == "负责人改的"
    item.refresh_from_db()
    assert item.title == "经办改的"


def test_a_locked_item_is_not_edited_by_others(cast: people.Cast):
    """The lock keeps everyone else from saving and from releasing; the head may take it off."""
    item = cast.draft()
    clerk, head = people.signed_in(cast["clerk.science"]), people.signed_in(cast["head.science"])
    clerk.post(reverse("wagtailsnippets_catalog_item:lock", args=[item.pk]))
    head.post(edit_url(item), form_data(cast, title="改了"))
    item.refresh_from_db()
    assert (item.locked_by, item.title) == (cast["clerk.science"], "关于开展科技项目申报的通知")
    assert "locked" in str(head.get(reverse("item_release", args=[item.pk])).context["reasons"])
    head.post(reverse("wagtailsnippets_catalog_item:unlock", args=[item.pk]))
    written = people.entries(subject_kind="item", subject_number=str(item.pk), kind__endswith="locked")
    assert [(entry.kind, entry.actor) for entry in written] == [
        ("item.unlocked", cast["head.science"]),
        ("item.locked", cast["clerk.science"]),
    ]
    item.refresh_from_db()
    assert not item.locked


def test_a_clerk_of_two_agencies_chooses_the_publisher(cast: people.Cast):
    """The choice is offered where there is one; columns of the other agency are refused."""
    both = people.new_staff("both", cast.science, Role.CLERK)
    people.GrantDuty(by=None, staff=both, at=cast.education, role=Role.CLERK, since=people.SINCE).execute()
    client = people.signed_in(both)
    wrong = client.post(reverse(ADD), form_data(cast, agency=cast.education.pk))
    assert list(wrong.context["form"].errors) == ["columns"]
    column = cast.education.columns.get(code="notices")
    client.post(reverse(ADD), form_data(cast, agency=cast.education.pk, columns=[column.pk]))
    assert Item.objects.get().agency == cast.education


def test_the_publisher_cannot_be_changed_afterwards(cast: people.Cast):
    """Nor named by a clerk who works for one agency."""
    client = people.signed_in(cast["clerk.science"])
    client.post(reverse(ADD), form_data(cast, agency=cast.education.pk))
    item = Item.objects.get()
    client.post(edit_url(item), form_data(cast, agency=cast.education.pk))
    item.refresh_from_db()
    assert item.agency == cast.science


def test_files_items_and_columns_of_others_are_refused_and_not_named(cast: people.Cast):
    """Numbers of another bureau's things, sent by hand, are refused and their names stay unknown."""
    other = cast["clerk.education"]
    file = KeepFile(by=other, at=cast.education, upload=ContentFile(b"x"), name="机密名单.pdf").execute()
    draft = cast.draft("clerk.education", title="机密草稿")
    client = people.signed_in(cast["clerk.science"])
    picture = {
        "body-0-type": "picture",
        "body-0-value-file": str(file.pk),
        "body-0-value-alternative": "图",
        "body-0-value-caption": "",
    }
    for sent in (attachment(file.pk), {"interprets": str(draft.pk)}, picture):
        answer = client.post(reverse(ADD), form_data(cast, **sent))
        assert answer.status_code == 200
        assert "机密" not in answer.content.decode()
    assert not Item.objects.filter(agency=cast.science).exists()


def test_the_preview_shows_what_is_being_written(cast: people.Cast, monkeypatch: pytest.MonkeyPatch):
    """The registered renderer gets the item as it stands in the form."""
    monkeypatch.setattr(previews, "_renderers", [lambda item: f"<h1>{item.title}</h1>".encode()])
    item = cast.draft()
    url = reverse("wagtailsnippets_catalog_item:preview_on_edit", args=[item.pk])
    client = people.signed_in(cast["clerk.science"])
    assert client.post(url, form_data(cast, title="写到一半")).json() == {
        "is_valid": True,
        "is_available": True,
    }
    assert "<h1>写到一半</h1>" in client.get(url).content.decode()
    item.refresh_from_db()
    assert item.title != "写到一半"


def test_blank_text_is_left_out(cast: people.Cast):
    """The empty paragraph that a new item begins with is not kept."""
    blank = json.dumps(
        {"blocks": [{"key": "a", "text": "", "type": "unstyled", "depth": 0}], "entityMap": {}}
    )
    people.signed_in(cast["clerk.science"]).post(reverse(ADD), form_data(cast, **{"body-0-value": blank}))
    assert len(Item.objects.get().body) == 0


@pytest.mark.each_database
def test_the_list_finds_items_by_state_and_words(cast: people.Cast):
    """Each filter keeps its own and leaves out the others."""
    found = {"draft": cast.draft(title="草稿"), "public": cast.public(title="已公开的")}
    found["newer"] = cast.public(title="有新稿的")
    EditItem(by=cast["clerk.science"], item=found["newer"].get_latest_revision_as_object()).execute()
    found["withdrawn"] = cast.public(title="撤回的")
    WithdrawItem(by=cast["head.science"], item=found["withdrawn"], reason="wrong").execute()
    client = people.signed_in(cast["clerk.science"])
    url = reverse("wagtailsnippets_catalog_item:list")
    for state, item in found.items():
        assert list(client.get(url, {"state": state}).context["object_list"]) == [item], state
    assert list(client.get(url, {"q": "已公开"}).context["object_list"]) == [found["public"]]
