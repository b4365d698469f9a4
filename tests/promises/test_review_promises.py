"""No path leads from a draft to a public file past the review: not in the code, not in the database, by no way in."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from wagtail.models import Revision

import gongkai
from gongkai.agencies.action import Refused
from gongkai.agencies.models import Role
from gongkai.catalog.actions.draft import EditItem
from gongkai.catalog.actions.imports import ImportItems, ReleaseImport
from gongkai.catalog.actions.release import ReleaseItem
from gongkai.catalog.actions.submit import SubmitItem
from gongkai.catalog.models import ImportBatch, Item, NotReleasedHere, Release
from gongkai.catalog.reviews import IN_ORDER, Step
from tests import cast as people

ROOT = Path(gongkai.__file__).parent
PUBLISHING = {"publish", "unpublish", "PublishRevisionAction", "UnpublishAction", "publish_revision"}
RELEASES = {"catalog/actions/release.py"}
IMPORTS = {"catalog/actions/imports.py"}


@pytest.fixture(scope="module")
def sources() -> dict[str, list[ast.AST]]:
    """The parts of every module of the product but tests and migrations."""
    paths = [path for path in sorted(ROOT.rglob("*.py")) if not {"tests", "migrations"} & set(path.parts)]
    return {
        path.relative_to(ROOT).as_posix(): list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        for path in paths
    }


def calls(nodes: list[ast.AST]) -> Iterator[tuple[str, ast.Call]]:
    """(name of what is called, the call)."""
    for node in nodes:
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
            yield name, node


def test_one_module_calls_what_publishes(sources: dict[str, list[ast.AST]]):
    """Wagtail's publishing and unpublishing are called by the acts of release and withdrawal alone."""
    found = {path for path, nodes in sources.items() for name, _call in calls(nodes) if name in PUBLISHING}
    assert found == RELEASES


def test_two_modules_make_an_item_live(sources: dict[str, list[ast.AST]]):
    """As a keyword of an update, of a constructor, or set on an object: only the release of an import does."""
    found = set()
    for path, nodes in sources.items():
        for name, call in calls(nodes):
            makes = any(
                word.arg == "live"
                and not (isinstance(word.value, ast.Constant) and word.value.value is False)
                for word in call.keywords
            )
            if makes and name in {"update", "Item", "create", "bulk_update", "update_or_create"}:
                found.add(path)
        for node in nodes:
            targets = node.targets if isinstance(node, ast.Assign) else []
            if any(isinstance(t, ast.Attribute) and t.attr == "live" for t in targets):
                assert isinstance(node.value, ast.Constant), path
                assert node.value.value is False, path
    assert found == IMPORTS


def all_live_items_are_reviewed() -> bool:
    """Each public item's last release rests on a complete review by people who are none of its writers."""
    for item in Item.objects.filter(live=True):
        release = item.releases.order_by("-number").first()
        if release is None or release.ended_at is not None or release.submission is None:
            return False
        approvals = release.submission.approvals
        if release.submission.outcome != "released" or set(approvals) != {*IN_ORDER, Step.SECRECY}:
            return False
        steps = [person for step in IN_ORDER for person in approvals[step].persons]
        if len(set(steps)) != len(steps) or release.submission.submitted_by_id in steps:
            return False
    return True


def test_every_public_item_of_the_sample_rests_on_a_review(db: None):
    from gongkai.sample import loading

    loading.load(lambda stage: None)
    assert Item.objects.filter(live=True).count() > 5
    assert all_live_items_are_reviewed()


def test_the_check_of_the_database_finds_one_without(cast: people.Cast):
    """So that the test above can fail."""
    cast.public()
    assert all_live_items_are_reviewed()
    Release.objects.update(submission=None)
    assert not all_live_items_are_reviewed()


class Way:
    """The people and the item with which a way in is tried: one person with every duty, who wrote it."""

    def __init__(self, cast: people.Cast):
        self.cast = cast
        self.writer = people.new_staff("all.duties", cast.science, *(role for role in Role))
        self.item = people.draft(self.writer, title="没有审过")
        self.client = people.signed_in(self.writer)


def form_post(way: Way) -> None:
    way.client.post(reverse("item_release", args=[way.item.pk]), {"seen": way.item.latest_revision_id})


def form_post_by_the_head(way: Way) -> None:
    head = people.signed_in(way.cast["head.science"])
    head.post(reverse("item_release", args=[way.item.pk]), {"seen": way.item.latest_revision_id})


def publish_button_of_the_editor(way: Way) -> None:
    url = reverse("wagtailsnippets_catalog_item:edit", args=[way.item.pk])
    rows = {f"attachments-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")}
    sent = {
        "title": "发布",
        "summary": "概述",
        "formed_on": "2024-03-01",
        "openness": "proactive",
        "body-count": "0",
    }
    sent |= {"columns": [column.pk for column in way.item.columns.all()], "action-publish": "1", "live": "on"}
    way.client.post(url, {**sent, **rows, "go_live_at": "2020-01-01"})
    assert Item.objects.get(pk=way.item.pk).title == "发布"


def bulk_publish(way: Way) -> None:
    way.client.post(f"/admin/bulk/catalog/item/publish/?id={way.item.pk}&next=/admin/")


def wagtails_other_addresses(way: Way) -> None:
    for name in ("unpublish", "workflow_action", "delete", "usage", "revisions_unschedule"):
        with pytest.raises(NoReverseMatch):
            reverse(f"wagtailsnippets_catalog_item:{name}", args=[way.item.pk])
    for path in ("api/main/items", "workflows/list", "reports/workflow"):
        assert way.client.get(f"/admin/{path}/").status_code == 404


def schedule_of_wagtail(way: Way) -> None:
    Revision.objects.filter(pk=way.item.latest_revision_id).update(approved_go_live_at=timezone.now())
    with pytest.raises(NotReleasedHere):
        call_command("publish_scheduled")


def revision_publish(way: Way) -> None:
    with pytest.raises(NotReleasedHere):
        way.item.latest_revision.publish(user=way.writer, skip_permission_checks=True)


def revert_to_an_approved_version(way: Way) -> None:
    """An old version was approved; bringing it back makes a new one, which was not."""
    item = people.reviewed(way.cast.draft(title="审过的"))
    approved = item.latest_revision
    newest = item.get_latest_revision_as_object()
    newest.title = "改过的"
    EditItem(by=way.writer, item=newest).execute()
    EditItem(by=way.writer, item=approved.as_object(), brought_back=approved).execute()
    with pytest.raises(Refused):
        ReleaseItem(by=way.cast["head.science"], item=Item.objects.get(pk=item.pk)).execute()


def copy_of_a_public_item(way: Way) -> None:
    public = way.cast.public(title="已公开的原件")
    Item.objects.filter(pk=public.pk).update(title="已公开的原件")
    url = reverse("wagtailsnippets_catalog_item:copy", args=[public.pk])
    form = way.client.get(url).context["form"]
    assert form.instance.pk is None
    assert not form.instance.live


def row_of_an_import(way: Way) -> None:
    row = {"title": "导入", "summary": "概述", "formed_on": "2020-01-02", "columns": "notices"}
    row["published_at"] = "2020-01-03 09:00"
    batch = ImportItems(by=way.writer, at=way.cast.science, source="旧站", rows=[row]).execute()
    with pytest.raises(Refused):
        ReleaseImport(by=way.cast["head.science"], batch=batch).execute()
    with pytest.raises(Refused):
        ReleaseImport(by=way.writer, batch=people.reviewed_import(ImportBatch.objects.get())).execute()


def an_edited_object(way: Way) -> None:
    """What a caller writes on the object decides nothing."""
    way.item.live, way.item.has_unpublished_changes = True, False
    EditItem(by=way.writer, item=way.item).execute()


def an_administrator(way: Way) -> None:
    with pytest.raises(Refused):
        ReleaseItem(by=way.cast["administrator.city"], item=people.reviewed(way.item)).execute()


def the_writer_after_a_review(way: Way) -> None:
    """Reviewed by others in every step: still not released by who wrote it."""
    with pytest.raises(Refused):
        ReleaseItem(by=way.writer, item=people.reviewed(way.item)).execute()


def a_management_command(way: Way) -> None:
    call_command("publish", "--all", verbosity=0)


WAYS: list[Callable[[Way], None]] = [
    *(form_post, form_post_by_the_head, publish_button_of_the_editor, bulk_publish, wagtails_other_addresses),
    *(schedule_of_wagtail, revision_publish, revert_to_an_approved_version, copy_of_a_public_item),
    *(row_of_an_import, an_edited_object, an_administrator, the_writer_after_a_review, a_management_command),
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_every_way_in_leaves_the_item_where_it_was(
    cast: people.Cast, way: Callable[[Way], None], settings: Any, tmp_path: Path
):
    """Nothing becomes public, no page is written of it, no release is kept."""
    settings.SITE_ROOT = tmp_path / "site"
    tried = Way(cast)
    before = set(Item.objects.filter(live=True))
    way(tried)
    assert set(Item.objects.filter(live=True)) - before <= {*Item.objects.filter(title="已公开的原件")}
    assert not Item.objects.get(pk=tried.item.pk).live
    assert not Release.objects.filter(item=tried.item).exists()
    assert not list(settings.SITE_ROOT.glob("*/content/**/*.html"))


def test_what_is_refused_stands_in_the_ledger(cast: people.Cast):
    """A release without a review, with its reasons."""
    item = SubmitItem(by=cast["clerk.science"], item=cast.draft()).execute()
    with pytest.raises(Refused):
        ReleaseItem(by=cast["head.science"], item=Item.objects.get(pk=item.pk)).execute()
    refused = people.entries(kind="act.refused").get()
    assert (refused.facts["act"], refused.subject_number) == ("item.released", str(item.pk))
