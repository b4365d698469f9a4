"""``gongkai publish``: everything or what is stale, going on after an interruption, past pages that cannot be made."""

import logging

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.models import Item
from gongkai.portal import addresses, runs, stale, tasks, writer
from gongkai.portal.models import FullRun, StalePage
from gongkai.portal.pages.registry import KINDS, Output

from .conftest import imported


@pytest.fixture
def broken_kind():
    """A kind of page of which one, ``bad``, cannot be made."""

    class Fragile:
        name, priority = "fragile", 1

        def address(self, ref):
            return f"/fragile/{ref}.html"

        def outputs(self, session, refs):
            for ref in refs:
                if ref == "bad":
                    raise ZeroDivisionError("this page cannot be made")
                yield Output(self.address(ref), ref.encode())

    KINDS["fragile"] = Fragile()
    yield
    del KINDS["fragile"]


def test_a_page_that_cannot_be_made_leaves_the_others_alone_and_is_told(written, broken_kind, caplog):
    stale.mark([("fragile", "one"), ("fragile", "bad"), ("fragile", "two")])
    outcome = writer.write_waiting()
    assert outcome.written == 2
    assert outcome.failed == {"/fragile/bad.html"}
    assert {"/fragile/one.html", "/fragile/two.html"} <= set(written.contents())
    assert [row.path for row in StalePage.objects.all()] == ["/fragile/bad.html"]
    assert "/fragile/bad.html" in caplog.text
    assert "this page cannot be made" in caplog.text


def test_the_command_ends_with_an_error_that_names_the_page(written, broken_kind):
    stale.mark([("fragile", "bad")])
    with pytest.raises(CommandError, match="/fragile/bad"):
        call_command("publish", verbosity=0)


def test_a_full_run_goes_past_a_page_that_cannot_be_made(cast, written, broken_kind, monkeypatch):
    monkeypatch.setattr(runs, "PLATFORM_PAGES", (*runs.PLATFORM_PAGES, ("fragile", "bad")))
    with pytest.raises(CommandError, match="/fragile/bad"):
        call_command("publish", "--all", verbosity=0)
    assert not FullRun.objects.exists()


def test_a_release_stands_when_its_pages_cannot_be_written_and_they_are_written_later(
    cast, written, settings, tmp_path, caplog
):
    right, wrong = settings.SITE_ROOT, tmp_path / "file"
    wrong.write_text("a file where the folder should be")
    settings.SITE_ROOT = wrong / "site"
    with caplog.at_level(logging.ERROR):
        item = written.do(
            ReleaseItem(by=cast["head.science"], item=cast.reviewed(cast.draft(title="磁盘坏了也要公开")))
        )
    assert Item.objects.get(pk=item.pk).live
    assert "could not be written" in caplog.text
    assert StalePage.objects.filter(kind="item").exists()
    (planned,) = DBTaskResult.objects.filter(task_path=tasks.write_stale_pages.module_path)
    assert planned.run_after > timezone.now()
    settings.SITE_ROOT = right
    tasks.write_stale_pages.call()
    assert "磁盘坏了也要公开" in written.text("/science/")
    assert not StalePage.objects.exists()


def test_a_disk_that_stays_full_plans_one_retry_not_many(cast, written, settings, tmp_path):
    wrong = tmp_path / "file"
    wrong.write_text("")
    settings.SITE_ROOT = wrong / "site"
    for _time in range(3):
        written.do(ReleaseItem(by=cast["head.science"], item=cast.reviewed(cast.draft())))
    assert DBTaskResult.objects.filter(task_path=tasks.write_stale_pages.module_path).count() == 1


def test_the_command_says_why_nothing_can_be_written(cast, site, settings, tmp_path):
    wrong = tmp_path / "file"
    wrong.write_text("")
    settings.SITE_ROOT = wrong / "site"
    with pytest.raises(CommandError, match=r"Not a directory|File exists"):
        call_command("publish", "--all", verbosity=0)
    assert runs.writing_everything()


def test_files_of_what_is_gone_are_removed_and_strange_files_are_kept(cast, written):
    item = written.do(ReleaseItem(by=cast["head.science"], item=cast.reviewed(cast.draft())))
    month = f"/science/content/{timezone.localtime(item.published_at):%Y/%m}"
    orphans = {
        f"{month}/t20200101_999999.html",
        f"{month}/P999999/1.pdf",
        f"/science/content/2001/01/t20010101_{item.pk}.html",
        "/science/columns/notices/p77.html",
        "/science/columns/never-was/",
        "/science/columns/never-was/feed.xml",
        "/science/catalog/year-1949/",
        "/science/five/nothing/p3.html",
        "/science/sitemap-9.xml",
        "/science/reports/1999.html",
        "/science/reports/1999.csv",
        "/science/reports/1999.docx",
        "/science/emblem.gif",
        "/gone-agency/",
        "/gone-agency/guide.html",
        "/assets/portal.0123456789.css",
    }
    strange = {
        "/BingSiteAuth.xml",
        "/.well-known/security.txt",
        "/science/verification.html",
        "/own/page.html",
    }
    before = written.contents()
    for address in orphans | strange:
        path = written.root / address.lstrip("/")
        path = path / "index.html" if address.endswith("/") else path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"left over")
    written.publish_all()
    assert set(written.contents()) == set(before) | strange
    assert not (written.root / "gone-agency").exists()


def test_the_whole_site_can_be_written_from_nothing_in_the_database_of_the_publisher(cast, written):
    imported(cast, written, 45)
    before = set(written.contents())
    StalePage.objects.all().delete()
    written.root.rename(written.root.with_name("old"))
    written.publish_all()
    assert set(written.contents()) == before


def test_a_second_command_goes_on_and_with_restart_begins_anew(cast, written):
    imported(cast, written, 150)
    runs.begin_all()
    run = runs.run_of(cast.science)
    while run.stage < 3:
        runs.step(run)
        run.refresh_from_db()
    halfway = runs.pages_left()
    call_command("publish", "--all", verbosity=0)
    assert not FullRun.objects.exists()
    runs.begin_all()
    assert runs.pages_left() > halfway
    runs.step(runs.run_of(cast.science))
    call_command("publish", "--all", "--restart", verbosity=0)
    assert not FullRun.objects.exists()


def test_a_change_during_a_run_lets_it_begin_again(cast, written):
    imported(cast, written, 10)
    runs.begin(cast.science)
    run = runs.run_of(cast.science)
    runs.step(run)
    runs.begin(cast.science)
    stale_copy = run
    runs.step(stale_copy)
    assert runs.run_of(cast.science).stage == 0, "a step of the former run must not move the new one on"


def test_restart_alone_is_refused(db):
    with pytest.raises(CommandError, match="--all"):
        call_command("publish", "--restart")


def test_a_page_marked_while_it_is_being_made_is_written_again(site):
    class Changing:
        name, priority = "changing", 1

        def address(self, ref):
            return "/changing.html"

        def outputs(self, session, refs):
            if not site.contents().get("/changing.html"):
                stale.mark([("changing", "")])  # someone changed it after this writer read it
            yield Output("/changing.html", b"as read")

    KINDS["changing"] = Changing()
    try:
        stale.mark([("changing", "")])
        with writer.sole_writer():
            stale.write(stale.waiting(10))
        assert StalePage.objects.count() == 1
        assert writer.write_all_stale() == 1
        assert StalePage.objects.count() == 0
    finally:
        del KINDS["changing"]


def test_a_large_import_is_left_to_the_worker_and_a_small_one_written_at_once(cast, site):
    site.publish_all()
    few = imported(cast, site, 5)
    assert addresses.item_page("science", few[0]) in site
    DBTaskResult.objects.all().delete()
    many = imported(cast, site, 60, first=100)
    assert DBTaskResult.objects.filter(task_path=tasks.write_stale_pages.module_path).exists()
    assert addresses.item_page("science", many[0]) in site


def test_withdrawing_everything_leaves_a_site_that_works(cast, written):
    item = written.do(ReleaseItem(by=cast["head.science"], item=cast.reviewed(cast.draft())))
    written.do(WithdrawItem(by=cast["head.science"], item=item, reason="wrong"))
    assert "/science/catalog/" in written
    assert "/science/columns/notices/" in written
