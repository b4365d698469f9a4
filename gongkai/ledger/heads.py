"""The heads of the chains, to be taken away: who holds one can later show that nothing before it was changed."""

import datetime as dt
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.ledger.canonical import moment_text
from gongkai.ledger.models import Entry

FORMAT = "gongkai ledger heads 1"
LARGEST = 16 * 1024 * 1024  # bytes


@dataclass(frozen=True)
class Head:
    """The last entry of an agency's ledger: its number, hash and moment of recording."""

    agency: str
    number: int
    hash: str
    recorded_at: str

    @property
    def moment(self) -> dt.datetime:
        """When the entry was recorded."""
        return dt.datetime.fromisoformat(self.recorded_at)


class BadHeads(ValueError):
    """A file that holds no heads. ``reasons``: what is wrong and where."""

    def __init__(self, reasons: list[str]):
        self.reasons = reasons
        super().__init__(" ".join(reasons))


def heads(agencies: Iterable[Agency]) -> list[Head]:
    """The head of each of these agencies that has entries."""
    found = []
    for agency in agencies:
        last = Entry.objects.filter(agency=agency).order_by("-number").first()
        if last:
            found.append(Head(agency.slug, last.number, last.hash, moment_text(last.recorded_at)))
    return found


def written(found: Iterable[Head]) -> str:
    """Heads as the text of a JSON file."""
    taken = moment_text(timezone.now())
    data = {"format": FORMAT, "taken_at": taken, "heads": [asdict(head) for head in found]}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def file_name(on: dt.date) -> str:
    """What the file is called."""
    return f"ledger-heads-{on}.json"


def read(data: bytes) -> dict[str, Head]:
    """{agency: head} from the bytes of such a file; raises BadHeads."""
    if len(data) > LARGEST:
        raise BadHeads([_("The file is larger than %s MB.") % (LARGEST // 1024**2)])
    try:
        told = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadHeads([_("The file is no JSON: %s") % error]) from None
    if not isinstance(told, dict) or told.get("format") != FORMAT or not isinstance(told.get("heads"), list):
        raise BadHeads([_("The file holds no heads of a ledger: its format is not “%s”.") % FORMAT])
    lines = list(enumerate(told["heads"], start=1))
    if wrong := [number for number, line in lines if not _is_head(line)]:
        sentence = _("Head %s: it must name agency, number, hash and recorded_at, and nothing else.")
        raise BadHeads([sentence % number for number in wrong[:20]])
    found = {line["agency"]: Head(**line) for line in told["heads"]}
    if not found or len(found) < len(lines):
        raise BadHeads([_("The file must name at least one agency, and each only once.")])
    return found


def _is_head(line: Any) -> bool:
    if not isinstance(line, dict) or set(line) != set(Head.__dataclass_fields__):
        return False
    texts = [line["agency"], line["hash"], line["recorded_at"]]
    numbered = type(line["number"]) is int and 0 < line["number"] < 2**63
    return numbered and all(isinstance(text, str) for text in texts) and bool(_HASH.fullmatch(line["hash"]))


_HASH = re.compile("[0-9a-f]{64}")
