"""What a reply says of the things asked for: one section for all where they end alike, else one for each."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gongkai.law import replies
from gongkai.requests import packages, standing
from gongkai.requests.models import AskedItem, RequestCase, Way

DELIVERY = {
    Way.PAPER_POST: "随本答复书邮寄",
    Way.PAPER_SELF: "在本机关当面领取",
    Way.ELECTRONIC: "以电子文件方式随本答复书发送",
    Way.ON_SITE: "在本机关现场查阅、抄录或者复制",
}
PUBLISHED = "本机关门户网站“政府信息公开”专栏，《{name}》"


@dataclass(frozen=True)
class Section:
    """One finding. ``position``: that of its first item, under which values are typed; ``values`` by variable."""

    position: int
    name: str
    letter: str
    values: dict[str, Any]


def sections(case: RequestCase, on: dt.date, typed: Mapping[str, str]) -> list[Section]:
    """The findings of a reply; none while an item is undecided. ``typed``: values under ``position.variable``."""
    items = list(case.items.select_related("reference__agency", "reference__earlier"))
    if not items or not all(item.outcome for item in items):
        return []
    alike = len({item.outcome for item in items}) == 1
    groups = [items] if alike else [[item] for item in items]
    return [_section(case, group, on, typed) for group in groups]


def _section(case: RequestCase, items: Sequence[AskedItem], on: dt.date, typed: Mapping[str, str]) -> Section:
    found = [of_item(case, item, on) for item in items]
    values = {name: _joined([one.get(name) for one in found]) for name in found[0]}
    lead = f"{items[0].position}."
    values |= {name.removeprefix(lead): value for name, value in typed.items() if name.startswith(lead)}
    outcome = items[0].outcome
    told = {"outcome": outcome} if _several(outcome) else {}
    return Section(
        items[0].position,
        "；".join(item.name for item in items),
        replies.outcome(outcome).letter,
        values | told,
    )


def _several(outcome: str) -> bool:
    """Whether the letter tells more than one outcome, so that it has to be named."""
    letter = replies.outcome(outcome).letter
    return sum(1 for one in replies.outcomes() if one.letter == letter) > 1


def _joined(values: Sequence[Any]) -> Any:
    told: list[Any] = []
    for value in values:
        if value not in (None, "") and value not in told:
            told.append(value)
    if len(told) > 1 and all(isinstance(value, str) for value in told):
        return "；".join(value.rstrip("。；") for value in told) + "。"
    return told[0] if told else None


def of_item(case: RequestCase, item: AskedItem, on: dt.date) -> dict[str, Any]:
    """What the case holds of an item for the letter of its outcome."""
    name, grounds = f"《{item.name}》", item.grounds.strip()
    given = {"provided": name, "delivery": DELIVERY[Way(case.way)]}
    makers: dict[str, Callable[[], dict[str, Any]]] = {
        "granted": lambda: given,
        "already_public": lambda: {"where_to_find": grounds or PUBLISHED.format(name=item.name)},
        "partly_granted": lambda: {
            **given,
            "provided": f"{name}可以公开的部分",
            **_withheld(case, on),
        },
        "third_party_rights": lambda: {"third_party_opinion": _opinion(case)},
        "not_existing": lambda: {"search": searched(case)},
        "still_unclear": lambda: {"still_unclear": grounds},
        "petition": lambda: {"finding": grounds},
        "otherwise": lambda: {"finding": grounds},
        "publication": lambda: {"publication": name, "where_to_get": grounds},
        "excessive": lambda: _excess(case),
        "reconfirmation": lambda: {"earlier_information": item.name},
        "not_ours": lambda: _referred(item),
        "repeated": lambda: _referred(item),
    }
    return {"reasons": grounds, **(makers[item.outcome]() if item.outcome in makers else {})}


def searched(case: RequestCase) -> str:
    """The searches of a case in one sentence."""
    told = [
        f"{one.on.year}年{one.on.month}月{one.on.day}日，在{one.place}，以“{one.words}”为检索词检索，"
        + (f"查得{one.hits}条，均不是所申请公开的信息（{one.found}）" if one.hits else "没有找到")
        for one in case.searches.all()
    ]
    return "；".join(told)


def _objections(case: RequestCase) -> list[Any]:
    consulted = standing.account(case).history.consultations
    return [
        one
        for one in consulted
        if one.kind == "third_party" and one.answer and one.answer.position == "objects"
    ]


def _withheld(case: RequestCase, on: dt.date) -> dict[str, str]:
    """Ground and parts: what the copies that are given leave out, else what a third party objects to.

    Where parts rest on several grounds, the ground that the letter names is left to be typed.
    """
    left_out = packages.removed(case)
    if left_out:
        grounds = {ground.outcome for ground in left_out if ground.outcome}
        only = grounds.pop() if len(grounds) == 1 else ""
        return {"ground": only, "withheld": packages.removed_parts(case, on)}
    numbers = {one.event.number for one in _objections(case)}
    words = "；".join(event.words for event in case.events.all() if event.number in numbers)
    return {"ground": "third_party_rights" if numbers else "", "withheld": words}


def _opinion(case: RequestCase) -> str:
    told = [
        f"第三方于{one.answer.on.year}年{one.answer.on.month}月{one.answer.on.day}日书面答复不同意公开"
        for one in _objections(case)
    ]
    return "；".join(told)


def _excess(case: RequestCase) -> dict[str, Any]:
    history = standing.account(case).history
    said = {event.number: event.words for event in case.events.all()}
    found: dict[str, Any] = {}
    if history.reasons is not None:
        found |= {"volume": said.get(history.reasons.number, ""), "reasons_asked": history.reasons.on}
    if history.reasons_given is not None:
        found["reasons_given"] = said.get(history.reasons_given.number, "")
    return found


def _referred(item: AskedItem) -> dict[str, Any]:
    """The agency that is responsible, or the earlier request: its reply, where one was issued."""
    reference = getattr(item, "reference", None)
    if reference is None:
        return {}
    if reference.earlier is None:
        return {"right_agency": reference.name, "right_agency_contact": reference.contact}
    issued = reference.earlier.drafts.exclude(reply_number="").order_by("-version").first()
    return (
        {"earlier_on": issued.issued_on, "earlier_number": issued.reply_number} if issued is not None else {}
    )
