"""Examining everything public and waiting again: step by step, with what was found kept for its list."""

import time
from collections.abc import Iterator

from django.db.models import Q, QuerySet
from django.utils import timezone, translation

from gongkai.agencies.models import Agency
from gongkai.catalog import queries
from gongkai.catalog.checks import StockFinding, StockRun
from gongkai.catalog.examination import (
    examine_files,
    examine_item,
    file_results,
    files_of,
    words_for,
)
from gongkai.catalog.found import Found
from gongkai.catalog.gate import Level, Word
from gongkai.catalog.models import Item

PORTION = 50
ITEM_RULES = {"broken-link"}  # of the rules about an item; the others concern the moment of release alone


def in_stock(agency: Agency) -> QuerySet[Item]:
    """What is public, or waits to be, at an agency and below."""
    standing = queries.STATES["draft"] | queries.STATES["newer"] | Q(live=True)
    found = Item.objects.filter(agency__tree_path__startswith=agency.tree_path)
    return found.filter(standing).order_by("pk")


def latest_run(agency: Agency) -> StockRun | None:
    """The last run that reached an agency: its own or one from above."""
    above = [int(part) for part in agency.tree_path.split("/") if part]
    return StockRun.objects.filter(agency__in=above).order_by("-pk").first()


def go_on(run: StockRun, seconds: float | None = None) -> bool:
    """Examine more items of a run, all of them or for some seconds; whether the run has ended."""
    until = time.monotonic() + seconds if seconds is not None else None
    words: dict[int, list[Word]] = {}
    while run.ended_at is None:
        portion = list(in_stock(run.agency).filter(pk__gt=run.last_item).select_related("agency")[:PORTION])
        for item in portion:
            own = words.setdefault(item.agency_id, words_for(item.agency))
            StockFinding.objects.bulk_create(list(_findings(run, item, own)))
            run.done, run.last_item = run.done + 1, item.pk
            run.save(update_fields=["done", "last_item"])
            if until is not None and time.monotonic() > until:
                return False
        if len(portion) < PORTION:
            run.ended_at = timezone.now()
            run.save(update_fields=["ended_at"])
    return True


def _findings(run: StockRun, item: Item, words: list[Word]) -> Iterator[StockFinding]:
    """What stands in the public version, and what in a newer one beside it."""
    versions = [(item, True)] if item.live else []
    if not item.live or item.has_unpublished_changes:
        versions.append((item.get_latest_revision_as_object(), False))
    for version, is_public in versions:
        files = files_of(version)
        examine_files(files, words)
        for one in examine_item(version, words, file_results(files, words)):
            if one.level != Level.TELL and (one.source != "item" or one.code in ITEM_RULES):
                yield _kept(run, item, one, is_public=is_public)


def _kept(run: StockRun, item: Item, one: Found, *, is_public: bool) -> StockFinding:
    told = {}
    for language in ("zh-hans", "en"):
        with translation.override(language):
            told[language] = one.sentence
    return StockFinding(
        run=run,
        item=item,
        is_public=is_public,
        key=one.key,
        code=one.code,
        level=one.level.value,
        count=one.count,
        told_zh=told["zh-hans"],
        told_en=told["en"],
    )
