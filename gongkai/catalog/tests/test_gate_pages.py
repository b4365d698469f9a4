"""The gate in the back office: the section of an item, the release form, words, the stock."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from gongkai.catalog import stock
from gongkai.catalog.actions.checks import ExamineStock, RecordWord
from gongkai.catalog.checks import HouseWord, StockFinding, StockRun
from gongkai.catalog.examination import checks_of, prepare
from gongkai.catalog.models import Item
from gongkai.catalog.tasks import examine_stock
from gongkai.catalog.tests.gatecases import ID, MOBILE, release, with_file, workbook
from tests import cast as people

# What pages show is the same on every database; what most depends on it is tried on each.
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.one_database]


def text_of(answer) -> str:
    return " ".join(answer.content.decode().split())


def life(cast: people.Cast, name: str, item: Item) -> str:
    return text_of(people.signed_in(cast[name]).get(reverse("item_life", args=[item.pk])))


def test_the_item_page_shows_level_place_and_masked_excerpt(cast):
    """In words, with the ways that are open to the reader."""
    item = with_file(cast, workbook(), "名单.xlsx", summary=f"联系手机{MOBILE}。")
    assert "is being examined" in life(cast, "clerk.science", item)
    prepare(item)
    text = life(cast, "clerk.science", item)
    for told in (
        "Checks",
        "stops",
        "hidden sheet",
        "sheet 名单 (hidden), cell B2",
        "139****1234",
        "attachment “名单.xlsx”",
    ):
        assert told in text, told
    assert ID not in text
    assert "Cleaned copy" in text
    assert "Let pass" not in text
    assert "Let pass with a reason" in life(cast, "final_reviewer.science", item)
    assert "Cleaned copy" not in life(cast, "supervisor.city", item)


def test_a_cleaned_copy_is_made_on_its_page_and_told(cast):
    """What was removed and what is left stand in the messages of the page after it."""
    item = with_file(cast, workbook(), "名单.xlsx")
    client = people.signed_in(cast["clerk.science"])
    url = reverse("item_clean", args=[item.pk, item.attachments.get().stored_id])
    assert "takes its place" in text_of(client.get(url))
    text = text_of(client.post(url, follow=True))
    removed = text.partition("Removed: ")[2].partition("<")[0]
    assert "hidden sheet" in removed
    assert "being examined" not in text
    assert not checks_of(Item.objects.get(pk=item.pk)).stops


def test_numbers_are_masked_on_their_page(cast):
    """One button; then nothing stops."""
    item = cast.draft(summary=f"联系手机{MOBILE}。")
    client = people.signed_in(cast["clerk.science"])
    text = text_of(client.post(reverse("item_mask", args=[item.pk]), follow=True))
    assert "The numbers are masked" in text
    assert not checks_of(Item.objects.get(pk=item.pk)).stops


def test_a_reviewer_lets_pass_on_the_page_and_the_reason_stands_beside_the_finding(cast):
    """Without a reason the field says so."""
    item = cast.draft(summary=f"联系手机{MOBILE}。")
    (found,) = checks_of(item).stops
    client = people.signed_in(cast["secrecy_reviewer.science"])
    url = reverse("item_override", args=[item.pk, found.key])
    assert client.post(url, {"reason": ""}).context["form"].errors["reason"]
    text = text_of(client.post(url, {"reason": "公务手机"}, follow=True))
    assert "let it pass on" in text
    assert "公务手机" in text


def test_the_release_page_names_what_stops_and_offers_no_button(cast):
    """The file is examined when the page is opened by someone who may release."""
    item = with_file(cast, workbook(), "名单.xlsx")
    text = text_of(people.signed_in(cast["head.science"]).get(reverse("item_release", args=[item.pk])))
    assert "Checks: hidden sheet" in text
    assert "Release to the public" not in text


def test_what_is_asked_is_answered_with_a_box_each(cast):
    """Left open, the field says what is missing; checked, the item is public."""
    item = cast.reviewed(cast.draft(columns=("policies",), doc_number="滨科发〔2020〕3号"))
    client = people.signed_in(cast["head.science"])
    url = reverse("item_release", args=[item.pk])
    asked = [one.key for one in checks_of(item).asks]
    assert len(asked) >= 2
    seen = {"seen": item.latest_revision_id}
    form = client.post(url, {**seen, "answered": asked[:1]}).context["form"]
    assert len(form.errors["answered"]) == len(asked) - 1
    assert not Item.objects.get(pk=item.pk).live
    client.post(url, {**seen, "answered": asked})
    assert Item.objects.get(pk=item.pk).live


@pytest.mark.each_database
def test_words_are_added_listed_and_dropped(cast):
    """By the head, for their own bureau."""
    client = people.signed_in(cast["head.science"])
    url = reverse("gate_words")
    client.post(url, {"wrong": "科委", "instead": "科技局", "level": "stop"})
    word = HouseWord.objects.get()
    assert word.agency == cast.science
    assert "科委" in text_of(client.get(url))
    client.post(reverse("gate_word_drop", args=[word.pk]))
    assert not HouseWord.objects.exists()


def test_words_come_from_a_csv_file_all_or_none(cast):
    """A wrong row is named by its line; nothing of the file is kept."""
    client = people.signed_in(cast["head.science"])
    url = reverse("gate_words_import")

    def sent(text: str, encoding: str = "utf-8-sig"):
        return client.post(url, {"upload": SimpleUploadedFile("w.csv", text.encode(encoding))}, follow=True)

    answer = text_of(sent("wrong,instead,level\n科委,科技局,stop\n省,,\n"))
    assert "Row 3" in answer
    assert not HouseWord.objects.exists()
    for bad in ("", "word\n科委\n", "wrong\n科委,多,余,的\n", 'wrong\n"科委'):
        assert "Nothing was recorded" in text_of(sent(bad)), bad
    sent("wrong,instead,level\n科委,科技局,stop\n计生委,卫健委,\n", "gb18030")
    assert set(HouseWord.objects.values_list("wrong", "level")) == {("科委", "stop"), ("计生委", "ask")}


def published_with_number(cast: people.Cast) -> Item:
    """A public item whose word became wrong afterwards, and which carries a number in a newer draft."""
    item = release(cast, cast.draft(summary="由科委负责。"))
    RecordWord(
        by=cast["head.science"], at=cast.science, wrong="科委", instead="科技局", level="stop"
    ).execute()
    return item


@pytest.mark.each_database
def test_the_stock_is_examined_step_by_step_and_listed_with_columns_and_owners(cast):
    """Public and waiting, findings of both; the list and the file name column and owner."""
    unit = cast.science.units.get()
    cast.science.columns.filter(code="notices").update(owner=unit)
    public = published_with_number(cast)
    waiting = cast.draft(title="=待公开", summary=f"手机{MOBILE}。")
    run = ExamineStock(by=cast["head.science"], at=cast.science).execute()
    while True:
        examine_stock.call(run.pk)
        run.refresh_from_db()
        if run.ended_at:
            break
    assert (run.total, run.done) == (2, 2)
    found = set(run.findings.values_list("item_id", "is_public", "code", "level"))
    assert {(public.pk, True, "word", "stop"), (waiting.pk, False, "mobile", "stop")} <= found
    client = people.signed_in(cast["clerk.science"])
    text = text_of(client.get(reverse("gate_stock")))
    assert "2 items were examined" in text
    assert f"<td>通知公告</td><td>{unit.name}</td>" in text
    content = client.get(reverse("gate_stock_csv")).content.decode("utf-8-sig")
    assert "'=待公开" in content
    assert unit.name in content
    assert "waiting" in content
    only = client.get(reverse("gate_stock"), {"column": "policies"})
    assert only.context["shown"].paginator.count == 0
    other = people.signed_in(cast["clerk.education"])
    assert other.get(reverse("gate_stock"), {"agency": cast.science.pk}).status_code in {302, 403, 404}


@pytest.mark.each_database
def test_a_run_that_was_cut_off_goes_on_where_it_stood(cast):
    """One step takes at least one item; no item is examined twice."""
    for number in range(3):
        cast.draft(title=f"草稿{number}", summary=f"手机{MOBILE}。")
    run = StockRun.objects.create(agency=cast.science, total=3)
    assert stock.go_on(run, seconds=0) is False
    assert run.done == 1
    assert stock.go_on(StockRun.objects.get(pk=run.pk)) is True
    assert StockFinding.objects.filter(code="mobile").count() == 3


def test_masking_in_bulk_makes_drafts_and_publishes_nothing(cast):
    """Each chosen item gets an act of its own; items of other bureaus are not touched."""
    mine = [cast.draft(title=f"草稿{number}", summary=f"手机{MOBILE}。") for number in range(2)]
    other = cast.draft("clerk.education", summary=f"手机{MOBILE}。")
    client = people.signed_in(cast["clerk.science"])
    chosen = {"do": "mask", "item": [*(one.pk for one in mine), other.pk]}
    text = text_of(client.post(reverse("gate_stock"), chosen, follow=True))
    assert "2 masked drafts were made" in text
    for item in mine:
        fresh = Item.objects.get(pk=item.pk)
        assert not fresh.live
        assert not checks_of(fresh).stops
    assert checks_of(Item.objects.get(pk=other.pk)).stops
    assert people.entries(kind="item.masked").count() == 2


def test_the_command_examines_and_tells_counts(cast):
    """By level; an unknown agency is named."""
    cast.draft(summary=f"手机{MOBILE}。")
    out = io.StringIO()
    call_command("examine", agency="science", stdout=out)
    assert "1 items examined" in out.getvalue()
    assert "stops: 1" in out.getvalue()
    with pytest.raises(CommandError, match="nobody"):
        call_command("examine", agency="nobody")
