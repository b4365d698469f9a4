"""The tables of `docs/law.md` about requests: pauses, receipt, fees, outcomes, remedies."""

from collections.abc import Iterable, Iterator

from gongkai.law import fees, receipt, remedies, replies
from gongkai.law.case_acts import channels
from gongkai.law.instruments import cite
from gongkai.law.loading import load_yaml

Table = tuple[str, tuple[str, ...], Iterable[Iterable[object]]]


def tables() -> Iterator[Table]:
    """Title, heads and rows of each table, in order."""
    held = ("from", "until", "articles", "mark")
    yield "What stops and restarts the reply clock", ("what", *held), _effects()
    yield "The day a request counts as received", ("channel", "the day it was", *held), _receipts()
    yield "Processing fee", ("scale", "units", "元 each", *held), _fees()
    yield "Outcomes", ("outcome", "row 2019", "row 2021", "letter", "remedy", *held), _outcomes()
    yield "Remedies", ("element", "agencies", "outcomes", "in words", *held, "doubt"), _remedies()


def _effects() -> Iterator[tuple[object, ...]]:
    data = load_yaml("clocks.yaml")
    for group in ("pauses", "restarts"):
        for item in data[group]:
            for version in item["versions"]:
                until, cited = version.get("force_until", ""), _cited(version["articles"])
                yield item["label_zh"], version["force_from"], until, cited, version["mark"]
    for item in data["counting"]:
        yield item["label_zh"], "", "", _cited([item["citation"]]), item["mark"]


def _receipts() -> Iterator[tuple[object, ...]]:
    for code, versions in receipt.versions().items():
        for version in versions:
            fact = receipt.fact_label(version.day_of).zh
            until, cited = version.force_until or "", _cited(version.articles)
            yield channels()[code].label_zh, fact, version.force_from, until, cited, version.mark


def _fees() -> Iterator[tuple[object, ...]]:
    for scale in fees.scales().values():
        for version in scale.versions:
            held = (version.force_from, version.force_until or "", _cited(version.articles), version.mark)
            first = 1
            for last, price in version.tiers:
                yield (scale.label_zh, f"{first}–{last}{scale.unit_zh}", price, *held)
                first = last + 1
            price, size, more = version.rest
            steps = f"{price}，每{size}{scale.unit_zh}加{more}" if size else price
            yield (scale.label_zh, f"{first}{scale.unit_zh}以上", steps, *held)


def _outcomes() -> Iterator[tuple[object, ...]]:
    for outcome in replies.outcomes():
        rows = dict(outcome.rows)
        for version in outcome.versions:
            yield (
                f"`{outcome.id}` {outcome.label_zh}", _code(rows.get("2019")), _code(rows.get("2021")),
                f"`{outcome.letter}`", f"`{outcome.remedy}`", version.force_from, version.force_until or "",
                _cited(version.articles), version.mark,
            )  # fmt: skip


def _remedies() -> Iterator[tuple[object, ...]]:
    kinds = {kind.id: kind.label_zh for kind in remedies.agency_kinds()}
    for label, version in remedies.elements():
        yield (
            label, "、".join(kinds[kind] for kind in version.agencies) or "所有",
            " · ".join(f"`{kind}`" for kind in version.kinds) or "all", version.text_zh, version.force_from,
            version.force_until or "", _cited(version.articles), version.mark, version.doubt_zh,
        )  # fmt: skip


def _code(row: str | None) -> str:
    return f"`{row}`" if row else ""


def _cited(keys: Iterable[str]) -> str:
    return "；".join(cite(key).short for key in keys)
