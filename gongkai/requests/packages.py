"""What is given with a reply: its papers, what the release gate says to them, and all of it as one ZIP with a list."""

import datetime as dt
import io
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from gongkai.catalog import examination
from gongkai.catalog.found import Found
from gongkai.catalog.gate import LARGEST_FILE, Examination, Level, Refusal, Word, examine_apart
from gongkai.catalog.models import StoredFile
from gongkai.law import redaction_grounds
from gongkai.redaction import CannotRedact
from gongkai.requests.answers import GivenExamination, GivenOverride
from gongkai.requests.models import CaseFile, RequestCase
from gongkai.requests.redacting import contents
from gongkai.requests.redactions import Redaction

AGAIN = {"took-too-long", "took-too-much"}
"""Refusals that say more of the machine than of the paper."""


@dataclass(frozen=True)
class Given:
    """A paper that is given, by its place in the list; ``found``: gravest first, None while it is not examined."""

    place: int
    kept: CaseFile
    found: tuple[Found, ...] | None
    overrides: dict[str, GivenOverride]
    redaction: Redaction | None

    @property
    def stops(self) -> list[Found]:
        """What keeps the reply from being issued."""
        stopping = (one for one in self.found or () if one.level == Level.STOP)
        return [one for one in stopping if one.key not in self.overrides]


def papers(case: RequestCase) -> list[CaseFile]:
    """The papers that are given, in the order in which they were kept."""
    return list(case.files.filter(kind=CaseFile.Kind.REPLY))


def given(case: RequestCase) -> list[Given]:
    """Each with what is known of it; examines nothing."""
    words = examination.words_for(case.agency)
    kept = papers(case)
    digest = examination.rules_digest(words)
    known = {one.kept_id: one for one in GivenExamination.objects.filter(kept__in=kept, rules=digest)}
    overrides = {one.key: one for one in case.given_overrides.select_related("by")}
    copies = {one.copy_id: one for one in case.redactions.all()}
    return [
        Given(place, one, _found(one, known.get(one.pk)), overrides, copies.get(one.pk))
        for place, one in enumerate(kept, 1)
    ]


def _found(kept: CaseFile, known: GivenExamination | None) -> tuple[Found, ...] | None:
    if known is None:
        return None
    shown = StoredFile(name=kept.name, sha256=kept.sha256)
    found = examination.of_file(shown, "attachment", Examination.from_dict(known.result))
    return tuple(sorted(found, key=lambda one: list(Level).index(one.level)))


def examine(case: RequestCase) -> None:
    """Examine those without a result, and those for which there was no time; call it outside a transaction.

    Each in a process of its own.
    """
    words = examination.words_for(case.agency)
    for one in given(case):
        if one.found is None or any(found.refusal and found.refusal.code in AGAIN for found in one.found):
            GivenExamination.objects.update_or_create(
                kept=one.kept,
                rules=examination.rules_digest(words),
                defaults={"result": _examined(one.kept, words).as_dict()},
            )


def _examined(kept: CaseFile, words: list[Word]) -> Examination:
    if kept.size > LARGEST_FILE:
        return Examination(kept.name, "", Refusal("too-large", {"size": kept.size, "limit": LARGEST_FILE}))
    try:
        return examine_apart(kept.name, contents(kept), words=words)
    except CannotRedact:
        return Examination(kept.name, "", Refusal("broken", {"detail": _("No key in use opens this paper.")}))


def obstacles(case: RequestCase) -> list[str]:
    """Why what is given cannot go out: findings, files not examined, copies and outcomes that do not agree.

    Papers are named by their place in the list: a file name may tell who the applicant is.
    """
    reasons = []
    for one in given(case):
        if one.found is None:
            reasons.append(_("Given paper %s is not examined yet; open “What is given”.") % one.place)
        for found in one.stops:
            told = {"place": one.place, "finding": found.name}
            reasons.append(_("Given paper %(place)s: %(finding)s. Put it right, or let it pass.") % told)
    return [*reasons, *_copies(case)]


def _copies(case: RequestCase) -> list[str]:
    """A copy of earlier boxes, or a redacted copy in a reply that withholds nothing."""
    reasons = []
    copies = [one for one in case.redactions.select_related("copy") if _is_given(one)]
    if any(not one.copy_is_current for one in copies):
        reasons.append(_("Parts of a paper were marked after its copy was made; make the copy again."))
    outcomes = {item.outcome for item in case.items.all()}
    if copies and outcomes and "partly_granted" not in outcomes and all(outcomes):
        reasons.append(
            _(
                "A copy without parts of the paper is given, but no item is decided as partly granted (Art. 37)."
            )
        )
    return reasons


def _is_given(redaction: Redaction) -> bool:
    return redaction.copy is not None and redaction.copy.kind == CaseFile.Kind.REPLY


def removed(case: RequestCase) -> Counter[redaction_grounds.Ground]:
    """How many parts the copies that are given leave out, by their ground."""
    found: Counter[redaction_grounds.Ground] = Counter()
    for redaction in case.redactions.select_related("copy"):
        for box in redaction.proof.get("boxes", ()) if _is_given(redaction) else ():
            found[redaction_grounds.ground(box[-1])] += 1
    return found


def removed_parts(case: RequestCase, on: dt.date) -> str:
    """The parts that are left out, with their articles of a day: for the letter that gives the rest."""
    told = (
        f"{ground.label_zh}{count}处（{ground.citation(on).short}）"
        for ground, count in removed(case).items()
    )
    return "；".join(told)


def removed_in_words(case: RequestCase) -> str:
    """What copies that are given leave out, for the reasons of a partly granted item; empty without one."""
    parts = removed_parts(case, timezone.localdate())
    return f"对所附材料作区分处理，删去：{parts}。" if parts else ""


def zipped(case: RequestCase) -> bytes:
    """Every given paper and a list of them, in Chinese as what is given is; raises CannotRedact(sealed)."""
    written = io.BytesIO()
    lines = [f"申请编号：{case.number}", f"行政机关：{case.agency.name}", ""]
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed, translation.override("zh-hans"):
        for one in given(case):
            name = f"{one.place:02d}-{PurePosixPath(one.kept.name).name}"
            packed.writestr(name, contents(one.kept))
            lines += [
                f"{one.place}. {name}",
                f"   大小：{one.kept.size} 字节",
                f"   SHA-256：{one.kept.sha256}",
            ]
            if one.redaction is not None:
                lines += _boxes(one.redaction)
        packed.writestr("清单.txt", "\ufeff" + "\r\n".join(lines) + "\r\n")
    return written.getvalue()


def _boxes(redaction: Redaction) -> list[str]:
    """What a copy leaves out, page by page."""
    pages: dict[int, dict[str, int]] = {}
    today = timezone.localdate()
    for page, *_sides, code in redaction.proof.get("boxes", ()):
        label = redaction_grounds.ground(code).label(today)
        pages.setdefault(page, {})
        pages[page][label] = pages[page].get(label, 0) + 1
    return [
        f"   第{page}页删去：" + "，".join(f"{label} {count}处" for label, count in found.items())
        for page, found in sorted(pages.items())
    ]
