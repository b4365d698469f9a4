"""What the release gate finds in one version of an item: its texts, its files, and the item as a whole."""

import hashlib
import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from gongkai import scans
from gongkai.agencies.models import Agency
from gongkai.catalog import gate, itemrules
from gongkai.catalog.checks import FileExamination, FindingOverride, HouseWord
from gongkai.catalog.found import REFUSED, Found
from gongkai.catalog.gate import Examination, Finding, Level, Refusal, Word, examine_apart, examine_text
from gongkai.catalog.models import Item, StoredFile

# What readers never get of a text taken over: its HTML is cleaned before it is shown.
CLEANED_WHEN_SHOWN = {"comment", "active-content", "hidden-text", "light-text"}

TEXTS_BEFORE_BODY = 2  # title and summary
LETTERS_OF_BLOCK = 12


@dataclass(frozen=True)
class Checks:
    """The findings about a version, gravest first; files without a result yet; overrides by key of the finding."""

    found: tuple[Found, ...]
    unexamined: tuple[StoredFile, ...]
    overrides: dict[str, FindingOverride]

    def _of(self, level: Level) -> list[Found]:
        return [one for one in self.found if one.level == level]

    @property
    def stops(self) -> list[Found]:
        """What keeps the version from release."""
        return [one for one in self._of(Level.STOP) if one.key not in self.overrides]

    @property
    def overridden(self) -> list[tuple[Found, FindingOverride]]:
        """What a reviewer lets pass."""
        return [(one, self.overrides[one.key]) for one in self.found if one.key in self.overrides]

    @property
    def asks(self) -> list[Found]:
        """What is to be confirmed at release."""
        return self._of(Level.ASK)

    @property
    def tells(self) -> list[Found]:
        """What is shown only."""
        return self._of(Level.TELL)

    def by_key(self, key: str) -> Found | None:
        """A finding."""
        return next((one for one in self.found if one.key == key), None)


def checks_of(item: Item, newest: Item | None = None) -> Checks:
    """The findings about the newest version of an item, with what was overridden. Examines no file."""
    newest = newest or item.get_latest_revision_as_object()
    words = words_for(item.agency)
    results = file_results(files_of(newest), words)
    found = tuple(examine_item(newest, words, results))
    lacking = tuple(stored for stored, result in results.items() if result is None)
    stopped = any(one.level == Level.STOP for one in found)
    passed = item.overrides.select_related("by") if stopped else []
    return Checks(found, lacking, {one.key: one for one in passed})


def examine_item(
    newest: Item, words: list[Word], results: dict[StoredFile, Examination | None]
) -> list[Found]:
    """All findings about a version, gravest first; ``results``: see ``file_results``."""
    found = [*examine_texts(newest, words), *_about_the_item(newest)]
    pictured = {stored.pk for stored in pictures_of(newest)}
    for stored, result in results.items():
        if result is not None:
            found += of_file(stored, "picture" if stored.pk in pictured else "attachment", result)
    return sorted(found, key=lambda one: list(Level).index(one.level))


def examine_texts(newest: Item, words: list[Word]) -> Iterator[Found]:
    """Findings in title, summary and the blocks of the text."""
    blocks = len(newest.body)
    for number, (source, text, markup, cleaned) in enumerate(texts_of(newest), 1 - TEXTS_BEFORE_BODY):
        if text.strip():
            block = (number, begins_with(text)) if source == "body" and blocks > 1 else None
            for one in of_text(source, text, markup=markup, cleaned=cleaned, words=words):
                yield replace(one, block=block)


def begins_with(text: str) -> str:
    """The first letters of a text, by which people know it; digits hidden, for they may be personal."""
    shown = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", text)).split())
    cut = shown[:LETTERS_OF_BLOCK]
    return re.sub(r"\d", "*", cut) + ("…" if len(shown) > len(cut) else "")


def texts_of(newest: Item) -> Iterator[tuple[str, str, bool, bool]]:
    """Each text of a version: its source, the text, whether it is HTML, whether it is cleaned before it is shown."""
    yield "title", newest.title, False, False
    yield "summary", newest.summary, False, False
    for block in newest.body:
        yield from texts_of_block(block.block_type, block.value)


def texts_of_block(kind: str, value: Any) -> Iterator[tuple[str, str, bool, bool]]:
    """The texts of one block."""
    if kind == "text":
        yield "body", value.source, True, False
    elif kind == "kept":
        yield "body", str(value), True, True
    elif kind == "table":
        yield "body", table_html(value), True, False
    else:
        yield "body", f"{value['alternative']}\n{value['caption'] or ''}".strip(), False, False


def table_html(value: Any) -> str:
    """The cells of a table block as HTML, so that the heads of its columns are known to be heads."""
    rows = (value or {}).get("data") or []
    lines = ("".join(f"<td>{html.escape(str(cell or ''))}</td>" for cell in row) for row in rows)
    caption = html.escape(str((value or {}).get("table_caption") or ""))
    return f"<table><caption>{caption}</caption>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def of_text(source: str, text: str, *, markup: bool, cleaned: bool, words: list[Word]) -> list[Found]:
    """Findings in one text."""
    result = examine_text(source, text, markup=markup, words=words)
    content = hashlib.sha256(text.encode()).hexdigest()
    found = _grouped(source, content, result)
    return [one for one in found if not (cleaned and one.code in CLEANED_WHEN_SHOWN)]


def of_file(stored: StoredFile, source: str, result: Examination) -> list[Found]:
    """Findings in a file, or that it could not be examined."""
    return _grouped(source, stored.sha256, result, stored)


def _grouped(source: str, content: str, result: Examination, stored: StoredFile | None = None) -> list[Found]:
    """One for each code and level; an agency's own words one by one."""
    if result.refused:
        refused = Found(
            code=REFUSED,
            level=Level.STOP,
            source=source,
            content=content,
            stored=stored,
            refusal=result.refused,
        )
        return [refused]
    groups: dict[tuple[Any, ...], list[Finding]] = {}
    for one in result.findings:
        wrong = one.facts.get("wrong") if one.code == "word" else None
        groups.setdefault((one.code, one.level, wrong), []).append(one)
    return [
        Found(
            code=code,
            level=level,
            source=source,
            content=content,
            count=len(group) if code == "word" else max(result.counts.get(code, 0), len(group)),
            findings=tuple(group),
            stored=stored,
            facts=group[0].facts if code == "word" else {},
        )
        for (code, level, _wrong), group in groups.items()
    ]


def _about_the_item(newest: Item) -> Iterator[Found]:
    for code, facts in itemrules.examine_header(newest):
        level = itemrules.rules()[code].level
        yield Found(code=code, level=level, source="item", content="", facts=facts)


# Files.


def pictures_of(newest: Item) -> list[StoredFile]:
    """The files shown in the text."""
    found = [block.value["file"] for block in newest.body if block.block_type == "picture"]
    return [stored for stored in found if stored is not None]


def files_of(newest: Item) -> list[StoredFile]:
    """Attachments and pictures of a version, each once."""
    attached = [one.stored for one in newest.attachments.all()]
    return list(dict.fromkeys([*attached, *pictures_of(newest)]))


def file_results(files: Iterable[StoredFile], words: list[Word]) -> dict[StoredFile, Examination | None]:
    """What is kept about each file under the rules of now; None where nothing is yet."""
    files = list(files)
    if not files:
        return {}
    kept = FileExamination.objects.filter(stored__in=files, rules=rules_digest(words))
    results = {one.stored_id: Examination.from_dict(one.result) for one in kept}
    return {stored: results.get(stored.pk) for stored in files}


def examine_files(files: Iterable[StoredFile], words: list[Word]) -> None:
    """Examine those without a result, each in a process of its own, and keep the results."""
    for stored, result in file_results(files, words).items():
        if result is None:
            FileExamination.objects.update_or_create(
                stored=stored,
                rules=rules_digest(words),
                defaults={"result": _examined(stored, words).as_dict()},
            )


def prepare(item: Item, newest: Item | None = None) -> None:
    """Examine the files of the newest version that have no result yet; call it outside a transaction."""
    files = files_of(newest or item.get_latest_revision_as_object())
    if files:
        examine_files(files, words_for(item.agency))


def _examined(stored: StoredFile, words: list[Word]) -> Examination:
    if stored.size > gate.LARGEST_FILE:
        refusal = Refusal("too-large", {"size": stored.size, "limit": gate.LARGEST_FILE})
        return Examination(stored.name, "", refusal)
    try:
        with stored.file.open("rb") as opened:
            content = opened.read()
    except OSError as error:
        return Examination(stored.name, "", Refusal("broken", {"detail": error.strerror or str(error)}))
    return examine_apart(stored.name, content, words=words)


# Rules.


def words_for(agency: Agency) -> list[Word]:
    """An agency's own words and those of the agencies above it; the nearest says how a word is taken."""
    numbers = [int(part) for part in agency.tree_path.split("/") if part]
    found = HouseWord.objects.filter(agency__in=numbers).order_by("agency__tree_path", "wrong")
    words = {one.wrong: Word(one.wrong, one.instead, Level(one.level)) for one in found}
    return list(words.values())


def rules_digest(words: list[Word]) -> str:
    """Names everything on which the result of a file depends: the engine with its rules, and the words."""
    said = "\n".join(f"{one.wrong}\t{one.instead}\t{one.level}" for one in words)
    return hashlib.sha256(f"{_engine_digest()}\n{said}".encode()).hexdigest()


@cache
def _engine_digest() -> str:
    digest = hashlib.sha256()
    for package in (gate, scans):
        folder = Path(str(package.__file__)).parent
        for path in sorted([*folder.glob("*.py"), *folder.glob("*.yaml")]):
            digest.update(path.read_bytes())
    return digest.hexdigest()
