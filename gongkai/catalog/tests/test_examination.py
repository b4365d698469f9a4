"""What the gate finds in an item, where, and what a release makes of it."""

import datetime as dt

import pytest
from django.core.files.base import ContentFile
from django.utils import translation

from gongkai.agencies.action import Refused
from gongkai.catalog.actions.imports import ImportItems, ReleaseImport
from gongkai.catalog.checks import FileExamination
from gongkai.catalog.examination import checks_of, examine_files, prepare, words_for
from gongkai.catalog.gate import Level
from gongkai.catalog.gate.tests.numbers import CARD, CARD16, PASSPORT, PERMIT, grouped, wide
from gongkai.catalog.models import Item
from gongkai.catalog.tasks import examine_file
from gongkai.catalog.tests.gatecases import ID, MOBILE, edit, keep, refusal, release, with_file, workbook
from tests import cast as people

# What is found in a text is the same on every database; what most depends on it is tried on each.
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.one_database]
TABLE = {"data": [["姓名", "身份证号码"], ["张三", ID]], "first_row_is_table_header": True}


@pytest.mark.parametrize(
    ("values", "where"),
    [
        ({"title": f"关于{ID}的通知"}, "title"),
        ({"summary": f"联系人身份证{ID}。"}, "summary"),
        ({"body": [("text", f"<p>身份证{ID[:8]}<b>{ID[8:]}</b></p>")]}, "text"),
        ({"body": [("kept", f"<div>身份证{ID}</div>")]}, "text"),
        ({"body": [("table", TABLE)]}, "text"),
    ],
)
def test_a_number_in_any_text_stops_the_release_and_is_named_with_its_place(cast, values, where):
    """The sentence names what, and where, and never repeats the whole number."""
    (reason,) = refusal(cast, cast.draft(**values))
    assert "ID card number" in reason
    assert where in reason
    assert ID not in reason


def test_a_clean_item_has_no_findings_that_stop_or_ask(cast):
    """The usual draft of these tests, formed today, passes in silence."""
    checks = checks_of(cast.draft(formed_on=dt.date.today()))  # noqa: DTZ011
    assert checks.stops == checks.asks == []


def test_a_hidden_sheet_of_an_attachment_stops_and_is_named_in_the_language_of_the_reader(cast):
    """English and Chinese both name sheet and file."""
    item = with_file(cast, workbook(), "名单.xlsx")
    reasons = refusal(cast, item)
    assert any("hidden sheet" in one and "名单.xlsx" in one for one in reasons)
    assert any("ID card number" in one and "cell B2" in one for one in reasons)
    with translation.override("zh-hans"):
        told = [one.sentence for one in checks_of(item).stops]
    assert any("隐藏的工作表" in one and "工作表“名单”" in one for one in told)


def test_a_file_without_a_result_keeps_the_version_from_release(cast):
    """Nothing is taken for clean because nobody looked."""
    item = with_file(cast, workbook(), "名单.xlsx")
    assert [stored.name for stored in checks_of(item).unexamined] == ["名单.xlsx"]
    prepare(item)
    assert checks_of(item).unexamined == ()


@pytest.mark.each_database
def test_a_file_is_examined_once_and_again_under_other_words(cast, monkeypatch):
    """The result is kept under the rules and words of its time."""
    stored = keep(cast, "张三".encode(), "名单.txt")
    words = words_for(cast.science)
    examine_files([stored], words)
    first = FileExamination.objects.get()
    examine_files([stored], words)
    assert FileExamination.objects.get().examined_at == first.examined_at
    from gongkai.catalog.gate import Word

    examine_files([stored], [Word("张三", "李四")])
    assert FileExamination.objects.count() == 2


@pytest.mark.each_database
def test_an_uploaded_file_is_examined_in_the_background(cast, django_capture_on_commit_callbacks):
    """Keeping a file plans its examination; the task keeps the result."""
    from django_tasks_db.models import DBTaskResult

    with django_capture_on_commit_callbacks(execute=True):
        stored = keep(cast, workbook(), "名单.xlsx")
    planned = DBTaskResult.objects.filter(task_path=examine_file.module_path)
    assert [one.args_kwargs["args"] for one in planned] == [[stored.pk]]
    examine_file.call(stored.pk)
    assert FileExamination.objects.get(stored=stored).result["counts"]["hidden-sheet"] == 1


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("坏.docx", b"PK\x03\x04broken", "broken"),
        ("宏.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ""),
        ("空白.pdf", b"nothing of a pdf", "broken"),
        ("假.txt", b"%PDF-1.7", "the name ends in"),
    ],
)
def test_a_bad_file_is_refused_with_a_reason_and_the_item_is_unharmed(cast, name, content, told):
    """The sentence names the file; the draft stands as it was."""
    item = with_file(cast, content, name)
    before = item.latest_revision_id
    (reason,) = refusal(cast, item)
    assert name in reason
    assert told in reason
    fresh = Item.objects.get(pk=item.pk)
    assert (fresh.live, fresh.latest_revision_id) == (False, before)


def test_findings_that_ask_are_answered_on_the_form_and_kept(cast):
    """A form that left one out is refused; the entry of the release tells what was confirmed."""
    item = cast.draft(columns=("policies",), formed_on=dt.date.today())  # noqa: DTZ011
    (asked,) = checks_of(item).asks
    assert asked.code == "interpretation-missing"
    (reason,) = refusal(cast, item, answered=[])
    assert reason.startswith("To be confirmed: no interpretation")
    release(cast, item, answered=[asked.key])
    (told,) = people.entries(kind="item.released").get().facts["confirmed"]
    assert "解读" in told


def test_a_caller_without_a_form_is_not_asked_but_the_entry_tells_what_stood(cast):
    """Nothing is silently confirmed."""
    release(cast, cast.draft(columns=("policies",)))
    facts = people.entries(kind="item.released").get().facts
    assert "confirmed" not in facts
    assert len(facts["stood"]) == 1


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"doc_number": "滨科发〔2023〕3号"}, "number-year"),
        (
            {"doc_number": "滨科发〔2024〕3号", "body": [("text", "<p>滨科发〔2024〕5号</p><p>正文</p>")]},
            "number-differs",
        ),
        ({"title": "滨河市教育局关于开展评比的通知"}, "title-agency"),
        (
            {"body": [("text", "<p>正文。</p><p>滨河市教育局</p><p>2024年3月1日</p>")]},
            "signature-agency",
        ),
        ({"genre": "opinion"}, "interpretation-missing"),
        ({"formed_on": dt.date(2020, 1, 6)}, "late"),
    ],
)
def test_each_rule_about_an_item_asks_where_it_should(cast, values, code):
    """The finding is there, and it asks."""
    given = {"formed_on": dt.date(2024, 3, 1), **values}
    asks = {one.code for one in checks_of(cast.draft(**given)).asks}
    assert code in asks


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"doc_number": "滨科发〔2024〕3号"}, "number-year"),
        (
            {"doc_number": "滨科发〔2024〕3号", "body": [("text", "<p>依据国发〔2020〕5号，办理。</p>")]},
            "number-differs",
        ),
        ({"title": "滨河市科学技术局关于开展评比的通知"}, "title-agency"),
        ({"title": "关于开展评比的通知"}, "title-agency"),
        (
            {"body": [("text", "<p>正文。</p><p>滨河市科学技术局</p><p>2024年3月1日</p>")]},
            "signature-agency",
        ),
        ({"formed_on": dt.date.today()}, "late"),  # noqa: DTZ011
    ],
)
def test_no_rule_about_an_item_asks_where_all_is_well(cast, values, code):
    """The same rules keep silent."""
    assert code not in {one.code for one in checks_of(cast.draft(**values)).found}


def test_a_policy_document_with_its_interpretation_is_not_asked_about(cast):
    """Linked from the interpretation, as the portal shows it."""
    policy = release(cast, cast.draft(columns=("policies",)))
    cast.draft(title="解读", columns=("interpretation-own",), interprets=policy)
    assert "interpretation-missing" not in {one.code for one in checks_of(policy).found}


def test_the_key_of_a_finding_lasts_while_the_finding_stands_and_no_longer(cast):
    """An edit elsewhere keeps it; another number in the same words has another."""
    item = cast.draft(summary=f"手机{MOBILE}。")
    (found,) = checks_of(item).stops
    item = edit(cast, item, title="关于开展申报的补充通知")
    assert [one.key for one in checks_of(item).stops] == [found.key]
    other = MOBILE[:4] + str((int(MOBILE[4]) + 1) % 10) + MOBILE[5:]
    (after,) = checks_of(edit(cast, item, summary=f"手机{other}。")).stops
    assert after.sentence == found.sentence, "the masked excerpt is the same"
    assert after.key != found.key


ROW = {"summary": "概述", "columns": "notices", "formed_on": "2020-01-02", "published_at": "2020-01-03 09:00"}


@pytest.mark.each_database
def test_an_import_with_a_number_in_a_text_is_refused_with_its_rows(cast):
    """The whole batch waits; the row is named by number and title."""
    rows = [
        {**ROW, "title": "第一号", "html": "<!-- 旧系统 --><p>电话 0953-6030000</p>"},
        {**ROW, "title": "第二号", "html": f"<p>身份证号码：<span>{ID[:6]}</span>{ID[6:]}</p>"},
    ]
    by = cast["administrator.city"]
    batch = ImportItems(by=by, at=cast.science, source="旧网站", rows=rows).execute()
    with pytest.raises(Refused) as refused:
        ReleaseImport(by=cast["head.science"], batch=batch).execute()
    (reason,) = [one for one in refused.value.reasons if one.startswith("Row")]
    assert reason.startswith("Row 2 “第二号”: ID card number")
    assert not Item.objects.filter(live=True).exists()


@pytest.mark.parametrize(
    "written",
    [
        *(ID, wide(ID), grouped(ID, 6, 8), grouped(ID, 6, 4, 4, by="-"), f"{ID[:9]}</b><i>{ID[9:]}"),
        *(MOBILE, f"+86 {MOBILE}", grouped(MOBILE, 3, 4, by="-"), f"护照{PASSPORT}", f"通行证{PERMIT}"),
        *(CARD, grouped(CARD16, 4, 4, 4), "&#49;39" + MOBILE[3:]),
    ],
)
def test_the_quick_look_at_an_import_misses_nothing_that_a_release_finds(cast, written):
    """What stops one item stops it in a batch as well, however the number is written."""
    html = f"<p>身份证、手机、银行卡号：{written}</p>"
    assert checks_of(cast.draft(body=[("kept", html)])).stops
    by = cast["administrator.city"]
    rows = [{**ROW, "title": "旧文", "html": html}]
    batch = ImportItems(by=by, at=cast.science, source="旧网站", rows=rows).execute()
    assert [
        one
        for one in ReleaseImport(by=cast["head.science"], batch=batch).reasons()
        if one.startswith("Row 1")
    ]


def test_the_published_account_of_the_agency_and_its_telephones_do_not_stop(cast):
    """What an office has to publish is no private number."""
    text = "<p>收款单位：滨河市财政局，开户银行：建设银行，账号：64001170500052500123。电话：0953-6030123</p>"
    checks = checks_of(cast.draft(body=[("text", text)]))
    assert not checks.stops


def test_levels_come_in_order_of_gravity(cast):
    """What stops stands first."""
    item = cast.draft(summary=f"手机{MOBILE}。", columns=("policies",))
    levels = [one.level for one in checks_of(item).found]
    assert levels == sorted(levels, key=list(Level).index)
    assert {Level.STOP, Level.ASK} <= set(levels)


def test_the_upload_of_an_unreadable_file_breaks_nothing(cast):
    """A file that is gone from the disk is refused, not an error."""
    item = with_file(cast, b"%PDF-1.7 x", "失.pdf")
    stored = item.attachments.get().stored
    stored.file.storage.delete(stored.file.name)
    (reason,) = refusal(cast, item)
    assert "失.pdf" in reason
    stored.file.save("失.pdf", ContentFile(b"x"))


def test_a_number_in_a_text_of_several_blocks_is_named_with_its_block_and_how_that_begins(cast):
    """A line counts within its block, so the block is told; its own digits are not."""
    item = cast.draft(
        body=[("text", "<h2>第一部分</h2><p>公示</p>"), ("text", f"<p>2024年 名单</p><p>身份证{ID}</p>")]
    )
    (reason,) = refusal(cast, item)
    assert "text, block 2 “****年 名单 身份证…”" in reason
