"""What the release gate says to a release: reasons against it, and what its ledger entry keeps."""

import datetime as dt
import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.utils import translation
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.catalog import itemrules
from gongkai.catalog.blocks import BodyBlocks
from gongkai.catalog.examination import Checks, checks_of, of_text, prepare, texts_of_block, words_for
from gongkai.catalog.found import Found
from gongkai.catalog.gate import Level, Word
from gongkai.catalog.models import Item
from gongkai.catalog.timeliness import timing

__all__ = ["Checks", "batch_reasons", "checks_of", "facts", "prepare", "reasons"]

LATE = "late"
SHOWN_ROWS = 20
KEPT_FINDINGS = 50
# Digits in a row, however they are written; more kinds of join than the engine knows, so that none is missed.
RUN = re.compile(r"\d(?:[\s\u200b-\u200f\u2060\ufeff\xad‐-―−·.-]{0,6}[\dXx]){6,}")
LETTER = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]")


def reasons(checks: Checks, answered: list[str] | None) -> list[str]:
    """What stops the release: findings, files without a result, and questions that were not answered."""
    found = [_("Checks: %s.") % one.sentence for one in checks.stops]
    waiting = _("Checks: file “%s” is still being examined; look again in a moment.")
    found += [waiting % stored.name for stored in checks.unexamined]
    if answered is not None:
        asked = _("To be confirmed: %s.")
        found += [asked % one.sentence for one in checks.asks if one.key not in answered]
    return found


def without_lateness(checks: Checks) -> Checks:
    """The same without the question whether it may be late."""
    return replace(checks, found=tuple(one for one in checks.found if one.code != LATE))


def as_of(checks: Checks, newest: Item, day: dt.date) -> Checks:
    """The same with the question that a release on this later day would be asked, that it is late then."""
    due = timing(newest, newest.published_at, day)
    if newest.live or due is None or not due.late or any(one.code == LATE for one in checks.found):
        return checks
    late = Found(
        code=LATE,
        level=itemrules.rules()[LATE].level,
        source="item",
        content="",
        facts={"due": str(due.day)},
    )
    return replace(checks, found=(*checks.found, late))


def facts(checks: Checks, answered: list[str] | None) -> dict[str, Any]:
    """What was confirmed, what stood unasked, and what a reviewer had let pass: in Chinese, as records are.

    Of what stood unasked, lateness is left out: every entry of a release tells it.
    """
    name = "stood" if answered is None else "confirmed"
    asks = [one for one in checks.asks if answered is not None or one.code != LATE]
    with translation.override("zh-hans"):
        asked = [one.sentence for one in asks[:KEPT_FINDINGS]]
        passed = [
            f"{one.sentence}（{override.by}：{override.reason}）" for one, override in checks.overridden
        ]
    return {key: value for key, value in ((name, asked), ("overridden", passed)) if value}


def batch_reasons(items: QuerySet[Item], agency: Agency) -> list[str]:
    """The rows of an import whose texts stop its release: twenty in full, then how many more."""
    words = words_for(agency)
    found: list[str] = []
    count = 0
    for number, title, finding in _batch_stops(items, words):
        count += 1
        if count <= SHOWN_ROWS:
            told = {"number": number, "title": title[:40], "finding": finding.sentence}
            found.append(_("Row %(number)s “%(title)s”: %(finding)s.") % told)
    more = [_("And %s more.") % (count - SHOWN_ROWS)] if count > SHOWN_ROWS else []
    return found + more


def _batch_stops(items: QuerySet[Item], words: list[Word]) -> Iterator[tuple[int, str, Found]]:
    """Row numbers count the items of the import as they came."""
    rows = items.order_by("pk").values_list("title", "summary", "body")
    for number, (title, summary, body) in enumerate(rows.iterator(2000), start=1):
        for source, text, markup, cleaned in _texts(title, summary, body):
            if _worth_it(text, markup, words):
                check = partial(of_text, markup=markup, cleaned=cleaned, words=words)
                for one in check(source, text):
                    if one.level == Level.STOP:
                        yield number, title, one


def _texts(title: str, summary: str, body: Any) -> Iterator[tuple[str, str, bool, bool]]:
    yield "title", title, False, False
    yield "summary", summary, False, False
    for kind, value in ((one["type"], one["value"]) for one in body.raw_data):
        if kind == "kept":
            yield "body", value, True, True
        else:
            block = BodyBlocks().child_blocks[kind]
            yield from texts_of_block(kind, block.to_python(value))


def _worth_it(text: str, markup: bool, words: list[Word]) -> bool:
    """Whether the engine could find something that stops; it takes a millisecond, and most texts hold nothing."""
    if markup:
        text = html.unescape(re.sub(r"<[^>]*>", "", text))
    return any(map(_may_be_personal, RUN.finditer(text))) or any(word.wrong in text for word in words)


def _may_be_personal(run: re.Match[str]) -> bool:
    """Not a day, an amount, or a telephone with its area code: 13 digits, 11 without a 0 first, or after a letter."""
    digits = [sign for sign in run[0] if sign.isalnum()]
    if len(digits) >= 11:
        return len(digits) >= 13 or unicodedata.decimal(digits[0], 0) != 0
    return bool(LETTER.search(run.string, max(run.start() - 3, 0), run.start()))
