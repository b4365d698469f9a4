"""Drafting, editing and discarding as acts: what they ask for, what they keep, and what they leave as it is."""

import datetime as dt

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Revision

from gongkai.agencies.models import Staff, Unit
from gongkai.catalog.actions.draft import DiscardDraft, DraftItem, EditItem, KeepFile
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.gate.tests.pages import pdf
from gongkai.catalog.models import Item, ItemAttachment, StoredFile
from tests import cast as people
from tests.cast import edited, refusal

pytestmark = pytest.mark.usefixtures("english")

# Art. 12 asks for 索引、名称、内容概述、生成日期; the first is given at release. A column makes it findable.
REQUIRED = {"title": "", "summary": "", "formed_on": None, "columns": ()}
LABELS = {"title": "title", "summary": "summary", "formed_on": "formed on", "columns": "columns"}


def named(reasons: list[str]) -> list[str]:
    """The field that each reason begins with."""
    return [reason.partition(":")[0].lower() for reason in reasons]


def kept(by: Staff, name: str = "附件.pdf") -> StoredFile:
    return KeepFile(by=by, at=by.agency, upload=ContentFile(pdf("")), name=name).execute()


def test_a_draft_keeps_what_was_written_under_its_author_and_is_not_public(cast: people.Cast):
    """Number and time of publication come with the release, not before."""
    clerk = cast["clerk.science"]
    file = kept(clerk)
    item = cast.draft(columns=("notices", "news"), attachments=[ItemAttachment(stored=file, title="附件一")])
    found = Item.objects.get(pk=item.pk)
    assert (found.live, found.author, found.agency) == (False, clerk, cast.science)
    assert (found.index_number, found.published_at, found.releases.count()) == ("", None, 0)
    for version in (found, found.get_latest_revision_as_object()):
        assert {column.code for column in version.columns.all()} == {"notices", "news"}
        assert [str(attached) for attached in version.attachments.all()] == ["附件一"]
    entry = people.entries(kind="item.drafted").get()
    assert entry.facts == {"title": item.title, "formed_on": "2024-03-01"}


@pytest.mark.parametrize("field", REQUIRED)
def test_a_draft_without_a_required_field_is_refused_by_its_name(cast: people.Cast, field: str):
    reasons = refusal(
        DraftItem(
            by=cast["clerk.science"],
            item=people.unsaved_item(cast.science, **{field: REQUIRED[field]}),
        )
    )
    assert named(reasons) == [LABELS[field]]
    assert not Item.objects.exists()
    assert not Revision.objects.exists()
    assert not people.entries(kind="item.drafted")


def test_all_missing_fields_are_told_together(cast: people.Cast):
    reasons = refusal(DraftItem(by=cast["clerk.science"], item=people.unsaved_item(cast.science, **REQUIRED)))
    assert sorted(named(reasons)) == sorted(LABELS.values())


@pytest.mark.parametrize(("length", "stands"), [(500, True), (501, False)])
def test_a_summary_has_at_most_500_characters(cast: people.Cast, length: int, stands: bool):
    draft = DraftItem(by=cast["clerk.science"], item=people.unsaved_item(cast.science, summary="概" * length))
    assert (draft.all_reasons() == []) == stands


def test_what_belongs_to_another_agency_is_refused_whatever_way_it_comes(cast: people.Cast):
    """Column, unit, attachment, picture, and what is interpreted while it is not public there."""
    stranger = cast["clerk.education"]
    file, secret = kept(stranger), cast.draft("clerk.education")
    column = cast.education.columns.get(code="notices")
    picture = [("picture", {"file": file, "alternative": "图", "caption": ""})]
    for values, sentence in [
        (
            {"unit": Unit.objects.get(agency=cast.education)},
            "Responsible unit: it belongs to another agency.",
        ),
        ({"attachments": [ItemAttachment(stored=file)]}, "Attachments: a file of another agency was chosen."),
        ({"body": picture}, "Text: a picture of another agency was chosen."),
        ({"interprets": secret}, "Interprets: this item of another agency is not public."),
    ]:
        item = people.unsaved_item(cast.science, **values)
        assert refusal(DraftItem(by=cast["clerk.science"], item=item)) == [sentence]
    item = people.unsaved_item(cast.science)
    item.columns.add(column)
    assert refusal(DraftItem(by=cast["clerk.science"], item=item)) == [
        "Columns: a column of another agency was chosen."
    ]
    assert not Item.objects.filter(agency=cast.science).exists()


def test_a_public_text_of_another_agency_may_be_interpreted(cast: people.Cast):
    document = cast.public("clerk.education", title="市级办法")
    item = cast.draft(interprets=document)
    assert Item.objects.get(pk=item.pk).interprets == document


def test_a_clerk_of_another_bureau_can_neither_draft_edit_nor_discard_here(cast: people.Cast):
    """The reason names the agency and the duties that it takes there, and nothing has changed."""
    item = cast.draft(title="原来的标题")
    stranger = cast["clerk.education"]
    newest = item.get_latest_revision_as_object()
    newest.title = "改过的标题"
    for action in (
        DraftItem(by=stranger, item=people.unsaved_item(cast.science)),
        EditItem(by=stranger, item=newest),
        DiscardDraft(by=stranger, item=item),
    ):
        (reason,) = refusal(action)
        assert cast.science.name in reason
        assert "Clerk" in reason
    assert [found.title for found in Item.objects.all()] == ["原来的标题"]
    assert item.revisions.count() == 1
    assert not people.entries(kind__in=["item.edited", "item.discarded"])


def test_nobody_drafts_without_signing_in(cast: people.Cast):
    item = people.unsaved_item(cast.science)
    assert refusal(DraftItem(by=None, item=item)) == ["This takes a member of staff who signs in."]


def test_a_draft_that_was_never_public_follows_its_newest_version(cast: people.Cast):
    """Row and revision say the same, so that lists of the back office show what stands."""
    item = edited(cast.draft(), cast["final_reviewer.science"], title="审核后的标题")
    assert item.title == item.get_latest_revision_as_object().title == "审核后的标题"
    assert item.author == cast["clerk.science"]
    assert item.latest_revision.user == cast["final_reviewer.science"]


def test_an_edited_item_keeps_its_public_version_until_the_new_one_is_released(cast: people.Cast):
    """Fields, columns and attachments alike."""
    clerk = cast["clerk.science"]
    old, new = kept(clerk, "旧.pdf"), kept(clerk, "新.pdf")
    item = cast.public(attachments=[ItemAttachment(stored=old)], validity="valid")
    news = list(cast.science.columns.filter(code="news"))
    values = {"title": "新标题", "validity": "repealed", "formed_on": dt.date(2024, 5, 6), "columns": news}
    item = edited(item, clerk, attachments=[ItemAttachment(stored=new)], **values)

    def standing() -> tuple:
        found = Item.objects.get(pk=item.pk)
        return (
            *(found.title, found.validity, found.formed_on),
            [column.code for column in found.columns.all()],
            [attached.stored.name for attached in found.attachments.all()],
        )

    assert standing() == (
        "关于开展科技项目申报的通知", "valid", dt.date(2024, 3, 1), ["notices"], ["旧.pdf"]
    )  # fmt: skip
    assert item.has_unpublished_changes
    ReleaseItem(by=cast["head.science"], item=cast.reviewed(item), change_note="改正").execute()
    assert standing() == ("新标题", "repealed", dt.date(2024, 5, 6), ["news"], ["新.pdf"])


def test_a_refused_edit_keeps_no_version(cast: people.Cast):
    """A text that interprets itself, in a column of nobody, without a title."""
    item = cast.public()
    newest = item.get_latest_revision_as_object()
    newest.title, newest.interprets, newest.columns = "", item, []
    reasons = refusal(EditItem(by=cast["clerk.science"], item=newest))
    assert named(reasons) == ["title", "columns", "interprets"]
    found = Item.objects.get(pk=item.pk)
    assert found.revisions.count() == 1
    assert not found.has_unpublished_changes


def test_a_discarded_draft_is_gone_with_its_versions_and_stands_in_the_ledger(cast: people.Cast):
    """Its attachment file stays with the agency: another item may carry it."""
    file = kept(cast["clerk.science"])
    item = edited(cast.draft(attachments=[ItemAttachment(stored=file)]), cast["clerk.science"], title="作废")
    number = item.pk
    DiscardDraft(by=cast["clerk.science"], item=item).execute()
    assert not Item.objects.exists()
    assert not Revision.objects.filter(object_id=str(number)).exists()
    assert StoredFile.objects.get() == file
    entry = people.entries(kind="item.discarded").get()
    assert (entry.subject_number, entry.facts) == (str(number), {"title": "作废"})


def test_what_was_public_once_is_never_discarded(cast: people.Cast):
    """Neither while it is public nor after its withdrawal."""
    item = cast.public()
    expected = ["What was public once is not discarded; withdraw it instead."]
    assert refusal(DiscardDraft(by=cast["clerk.science"], item=item)) == expected
    WithdrawItem(by=cast["head.science"], item=item, reason="wrong").execute()
    assert refusal(DiscardDraft(by=cast["clerk.science"], item=item)) == expected
    assert Item.objects.filter(pk=item.pk).exists()
