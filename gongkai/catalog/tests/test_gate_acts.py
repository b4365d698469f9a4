"""The acts of the gate: letting a finding pass, cleaned copies, masked numbers, the agency's own words."""

import pytest

from gongkai.agencies.action import Refused
from gongkai.catalog.actions.checks import DropWord, OverrideFinding, RecordWord
from gongkai.catalog.actions.cleaning import CleanAttachment, MaskText, examine_again
from gongkai.catalog.checks import FindingOverride, HouseWord
from gongkai.catalog.examination import checks_of, prepare
from gongkai.catalog.gate import examine
from gongkai.catalog.models import Item, StoredFile
from gongkai.catalog.tests.gatecases import ID, MOBILE, edit, keep, refusal, release, with_file, workbook
from tests import cast as people

# What is found in a text is the same on every database; what most depends on it is tried on each.
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.one_database]


def override(cast: people.Cast, item: Item, by: str = "final_reviewer.science", **given) -> Item:
    (found,) = checks_of(item).stops
    given = {"key": found.key, "reason": "公务手机，确需公布。", **given}
    return OverrideFinding(by=cast[by], item=item, **given).execute()


def reasons(act) -> list[str]:
    with pytest.raises(Refused) as refused:
        act.execute()
    return refused.value.reasons


@pytest.mark.each_database
def test_a_named_reviewer_lets_a_finding_pass_with_a_reason_and_the_item_is_released(cast):
    """Both the act and the release keep it."""
    item = cast.draft(summary=f"联系手机{MOBILE}。")
    assert refusal(cast, item)
    override(cast, item)
    release(cast, item)
    facts = people.entries(kind="finding.overridden").get().facts
    assert (facts["reason"], "手机号码" in facts["finding"]) == ("公务手机，确需公布。", True)
    (told,) = people.entries(kind="item.released").get().facts["overridden"]
    assert "公务手机" in told


@pytest.mark.parametrize(
    "by", ["clerk.science", "head.science", "first_reviewer.science", "final_reviewer.education"]
)
def test_nobody_else_lets_a_finding_pass(cast, by):
    """Neither the clerk, the head, an earlier reviewer nor another bureau's."""
    item = cast.draft(summary=f"联系手机{MOBILE}。")
    with pytest.raises(Refused):
        override(cast, item, by)
    assert not FindingOverride.objects.exists()


def test_who_edited_it_last_does_not_let_its_findings_pass(cast):
    """Also with the duty."""
    item = edit(cast, cast.draft(), "secrecy_reviewer.science", summary=f"联系手机{MOBILE}。")
    (found,) = checks_of(item).stops
    act = OverrideFinding(by=cast["secrecy_reviewer.science"], item=item, key=found.key, reason="可以。")
    (reason,) = reasons(act)
    assert "second person" in reason
    override(cast, item)


def test_letting_pass_takes_a_reason_and_a_standing_finding(cast):
    """No reason, too long a one, an unknown finding, twice: each refused with its own words."""
    item = cast.draft(summary=f"联系手机{MOBILE}。")
    (found,) = checks_of(item).stops
    by = cast["final_reviewer.science"]
    assert reasons(OverrideFinding(by=by, item=item, key=found.key, reason=" "))[0].startswith("Reason")
    assert reasons(OverrideFinding(by=by, item=item, key=found.key, reason="长" * 301))[0].startswith(
        "Reason"
    )
    assert "does not stand" in reasons(OverrideFinding(by=by, item=item, key="0" * 64, reason="可以"))[0]
    override(cast, item)
    assert "already" in reasons(OverrideFinding(by=by, item=item, key=found.key, reason="可以"))[0]


def test_what_was_let_pass_stops_again_when_the_text_around_it_changes(cast):
    """It was this finding that passed, not the next one like it."""
    item = cast.draft(summary=f"联系手机{MOBILE}。")
    override(cast, item)
    assert not checks_of(edit(cast, item, title="另一个标题")).stops
    assert checks_of(edit(cast, item, summary=f"联系手机{MOBILE}，张三。")).stops


def test_a_format_that_is_not_read_may_pass_but_a_broken_file_may_not(cast):
    """A reviewer can open an OFD; nobody can answer for what nobody can open."""
    old = with_file(cast, b"OFD content", "公文.ofd")
    prepare(old)
    override(cast, old)
    assert not refusal(cast, old)
    broken = with_file(cast, b"PK\x03\x04broken", "坏.docx")
    prepare(broken)
    with pytest.raises(Refused, match="Nobody lets this pass"):
        override(cast, broken)


@pytest.mark.each_database
def test_the_cleaned_copy_replaces_the_attachment_and_is_released(cast):
    """The released workbook has no hidden sheet; the file as it was stays, private; what happened is kept."""
    item = with_file(cast, workbook(), "名单.xlsx")
    first = item.attachments.get().stored
    act = CleanAttachment(by=cast["clerk.science"], item=item, stored=first)
    act.execute()
    removed, _kept = act.told("en")
    assert any("hidden sheet" in one for one in removed)
    item = release(cast, item)
    stored = item.attachments.get().stored
    assert stored.name == "名单.xlsx"
    content = stored.file.read()
    assert "hidden-sheet" not in examine("名单.xlsx", content).codes()
    assert ID.encode() not in content
    assert StoredFile.objects.filter(pk=first.pk).exists()
    assert people.entries(kind="attachment.cleaned").get().facts["sha256"] == stored.sha256
    assert people.entries(kind="item.edited").exists()


def test_a_cleaned_copy_with_masking_has_no_number_in_its_visible_text(cast):
    """Without masking the number stays and stops; with it the copy passes."""
    item = with_file(cast, f"张三，身份证{ID}。".encode(), "名单.txt")
    stored = item.attachments.get().stored
    by = cast["clerk.science"]
    plain = CleanAttachment(by=by, item=item, stored=stored)
    plain.execute()
    assert ID in plain.copy.file.read().decode()
    item, stored = Item.objects.get(pk=item.pk), plain.copy
    assert refusal(cast, item)
    CleanAttachment(by=by, item=item, stored=stored, mask=True).execute()
    item = release(cast, item)
    text = item.attachments.get().stored.file.read().decode()
    assert ID not in text
    assert ID[:4] in text


def test_a_picture_in_the_text_is_cleaned_in_its_place(cast):
    """The block shows the copy, with its words as they were."""
    import io

    from PIL import Image

    written = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "相机"
    Image.new("RGB", (4, 4)).save(written, "JPEG", exif=exif)
    stored = keep(cast, written.getvalue(), "图.jpg")
    block = ("picture", {"file": stored, "alternative": "流程", "caption": ""})
    item = cast.draft(body=[("text", "<p>见图。</p>"), block])
    CleanAttachment(by=cast["clerk.science"], item=item, stored=stored).execute()
    body = Item.objects.get(pk=item.pk).get_latest_revision_as_object().body
    assert body[1].value["alternative"] == "流程"
    assert body[1].value["file"].pk != stored.pk
    assert body[0].value.source == "<p>见图。</p>"


def test_a_file_that_cannot_be_cleaned_leaves_the_item_as_it_was(cast):
    """The reason names the file."""
    item = with_file(cast, b"PK\x03\x04broken", "坏.docx")
    act = CleanAttachment(by=cast["clerk.science"], item=item, stored=item.attachments.get().stored)
    (reason,) = reasons(act)
    assert "坏.docx" in reason
    assert Item.objects.get(pk=item.pk).latest_revision_id == item.latest_revision_id
    assert StoredFile.objects.count() == 1


def test_a_file_that_is_not_in_the_item_is_not_cleaned(cast):
    """Nothing is put where it never was."""
    stored = keep(cast, b"text", "另.txt")
    (reason,) = reasons(CleanAttachment(by=cast["clerk.science"], item=cast.draft(), stored=stored))
    assert "not in the newest version" in reason


def test_numbers_in_title_summary_and_every_kind_of_text_are_masked(cast):
    """Then nothing stops, and all else stands as it stood."""
    table = {"data": [["姓名", "身份证号码"], ["张三", ID], [None, "—"]], "first_row_is_table_header": True}
    item = cast.draft(
        title=f"关于身份证{ID}的公告",
        summary=f"手机{MOBILE}。",
        body=[
            ("text", f"<p>手机<b>{MOBILE}</b>，正文。</p>"),
            ("kept", f"<p>证件{ID}</p>"),
            ("table", table),
        ],
    )
    MaskText(by=cast["clerk.science"], item=item).execute()
    item = Item.objects.get(pk=item.pk)
    newest = item.get_latest_revision_as_object()
    assert not checks_of(item).stops
    assert newest.title.startswith("关于身份证6405")
    assert "，正文。" in newest.body[0].value.source
    data = newest.body[2].value["data"]
    assert (data[0], data[1][0], data[2]) == (["姓名", "身份证号码"], "张三", [None, "—"])
    assert "*" in data[1][1]
    assert people.entries(kind="item.masked").get().facts["count"] == 5


def test_where_there_is_nothing_to_mask_no_version_is_made(cast):
    """The reason says so."""
    (reason,) = reasons(MaskText(by=cast["clerk.science"], item=cast.draft()))
    assert "no number to mask" in reason


@pytest.mark.each_database
def test_a_word_of_the_city_is_checked_at_its_bureaus_and_the_nearest_level_counts(cast):
    """The city asks, the bureau stops; the bureau beside is asked only."""
    by = cast["administrator.city"]
    RecordWord(by=by, at=cast.city, wrong="科委", instead="科技局").execute()
    assert [
        one.level.value for one in checks_of(cast.draft(summary="由科委负责。")).found if one.code == "word"
    ] == ["ask"]
    RecordWord(
        by=cast["head.science"], at=cast.science, wrong="科委", instead="科技局", level="stop"
    ).execute()
    (reason,) = refusal(cast, cast.draft(summary="由科委负责。"))
    assert "“科委”, write “科技局”" in reason
    beside = cast.draft("clerk.education", summary="由科委负责。")
    assert [one.code for one in checks_of(beside).found if one.level.value == "stop"] == []


@pytest.mark.each_database
def test_a_word_recorded_again_is_changed_and_a_dropped_one_is_not_looked_for(cast):
    """One row for a word at an agency; each act is in the ledger."""
    by, at = cast["head.science"], cast.science
    RecordWord(by=by, at=at, wrong="科委", level="stop").execute()
    word = RecordWord(by=by, at=at, wrong=" 科委 ", instead="科技局", level="tell").execute()
    assert [(one.wrong, one.level) for one in HouseWord.objects.all()] == [("科委", "tell")]
    DropWord(by=by, word=word).execute()
    assert "word" not in {one.code for one in checks_of(cast.draft(summary="由科委负责。")).found}
    kinds = people.entries(subject_kind="houseword").values_list("kind", flat=True)
    assert sorted(kinds) == ["word.dropped", "word.recorded", "word.recorded"]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"wrong": ""}, "Not to be written"),
        ({"wrong": "省"}, "at least two"),
        ({"wrong": "科委", "level": "forbid"}, "Gravity"),
        ({"wrong": "科委", "instead": "科委"}, "same word"),
        ({"wrong": "长" * 61}, "Not to be written"),
    ],
)
def test_a_word_that_cannot_stand_is_refused_at_its_field(cast, given, told):
    """The reason begins with the field's label or says what is wrong."""
    found = reasons(RecordWord(by=cast["head.science"], at=cast.science, **given))
    assert any(told.lower() in one.lower() for one in found), found


def test_files_of_a_new_version_are_examined_at_once(cast):
    """Whoever comes back to the page sees the result of the copy."""
    item = with_file(cast, workbook(), "名单.xlsx")
    examine_again(item)
    assert not checks_of(item).unexamined


def test_a_file_of_100_mb_is_refused_unread_and_may_pass_with_a_reason(cast):
    """The answer names the file and both sizes at once; the file itself is never opened."""
    item = with_file(cast, b"x", "录像.mp4")
    stored = item.attachments.get().stored
    StoredFile.objects.filter(pk=stored.pk).update(size=100 * 1024**2)
    stored.file.storage.delete(stored.file.name)
    (reason,) = refusal(cast, item)
    assert "录像.mp4" in reason
    assert str(100 * 1024**2) in reason
    override(cast, item)
    assert not checks_of(item).stops
