"""Acts of the release gate: letting a finding pass, the agency's own words, examining the stock."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.actions.agency import cleaned
from gongkai.agencies.models import Agency
from gongkai.catalog import examination, stock
from gongkai.catalog.checks import LEVEL_NAMES, LONGEST_REASON, FindingOverride, HouseWord, StockRun
from gongkai.catalog.clearance import separated
from gongkai.catalog.gate import Level
from gongkai.catalog.models import Item


@dataclass(kw_only=True)
class OverrideFinding(Action):
    """Let a finding that stops pass, with a reason: by a reviewer who neither drafted nor edited the item last.

    ``key``: the finding's. It holds as long as the very finding stands.
    """

    kind: ClassVar[str] = "finding.overridden"
    right: ClassVar[str] = "gate.override"
    articles: ClassVar[tuple[str, ...]] = ("711:17",)

    item: Item
    key: str
    reason: str

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """Same person, no such finding, one that nobody lets pass, passed already, or no reason."""
        checks = examination.checks_of(self.item)
        self._found = found = checks.by_key(self.key)
        reasons = []
        self._capacity, conflicts = separated(self.item, self.by, self.right)
        if conflicts:
            reasons.append(
                _("Who drafted or edited an item does not let its findings pass; a second person does.")
            )
        if found is None or found.level != Level.STOP:
            reasons.append(_("This finding does not stand any more; look again."))
        elif not found.overridable:
            reasons.append(_("Nobody lets this pass; it is to be put right: %s.") % found.sentence)
        if self.key in checks.overrides:
            reasons.append(_("This finding was let pass already."))
        count = len(self.reason.strip())
        if not 0 < count <= LONGEST_REASON:
            reasons.append(_("Reason: say why it may pass, in at most %s characters.") % LONGEST_REASON)
        return reasons

    def change(self) -> Item:
        """Keep who let it pass, and why."""
        assert self._found is not None
        assert self.by is not None
        FindingOverride.objects.create(
            item=self.item, key=self.key, code=self._found.code, reason=self.reason.strip(), by=self.by
        )
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """The finding in Chinese, as records are, and the reason."""
        assert self._found is not None
        with translation.override("zh-hans"):
            finding = self._found.sentence
        told = {"title": subject.title, "finding": finding, "reason": self.reason.strip()}
        absent = self._capacity.absent if self._capacity else None
        return {**told, **({"in_place_of": str(absent)} if absent else {})}


@dataclass(kw_only=True)
class RecordWord(Action):
    """Record a wrong name or a term to avoid, for an agency and all below it; one that stands is changed."""

    kind: ClassVar[str] = "word.recorded"
    right: ClassVar[str] = "gate.word"

    at: Agency
    wrong: str
    instead: str = ""
    level: str = Level.ASK.value

    @property
    def agency(self) -> Agency:
        """The agency whose word it is."""
        return self.at

    def reasons(self) -> list[str]:
        """A word of one character, a level that does not exist, the same word instead."""
        found = cleaned(self._word(), exclude=["agency", "recorded_by"])
        wrong = self.wrong.strip()
        if 0 < len(wrong) < 2:
            found.append(_("Not to be written: one character stands in too many words; give at least two."))
        if wrong and wrong == self.instead.strip():
            found.append(_("To be written instead: it is the same word."))
        return found

    def _word(self) -> HouseWord:
        return HouseWord(wrong=self.wrong.strip(), instead=self.instead.strip(), level=self.level)

    def change(self) -> HouseWord:
        """Keep it."""
        given = {"instead": self.instead.strip(), "level": self.level, "recorded_by": self.by}
        word, _created = HouseWord.objects.update_or_create(
            agency=self.at, wrong=self.wrong.strip(), defaults=given
        )
        return word

    def facts(self, subject: HouseWord) -> dict[str, Any]:
        """The word, what to write instead, the level in Chinese, as records are."""
        with translation.override("zh-hans"):
            level = str(LEVEL_NAMES[Level(subject.level)])
        return {"wrong": subject.wrong, "instead": subject.instead, "level": level}


@dataclass(kw_only=True)
class DropWord(Action):
    """Drop a word of an agency."""

    kind: ClassVar[str] = "word.dropped"
    right: ClassVar[str] = "gate.word"

    word: HouseWord

    @property
    def agency(self) -> Agency:
        """The agency whose word it is."""
        return self.word.agency

    def change(self) -> HouseWord:
        """Remove it; its number stays in the ledger entry."""
        number = self.word.pk
        self.word.delete()
        self.word.pk = number
        return self.word

    def facts(self, subject: HouseWord) -> dict[str, Any]:
        """The word."""
        return {"wrong": subject.wrong, "instead": subject.instead}


@dataclass(kw_only=True)
class ExamineStock(Action):
    """Begin to examine everything public and waiting at an agency and below; the background worker does it.

    ``alone``: begin only; the caller goes on by itself (``stock.go_on``).
    """

    kind: ClassVar[str] = "stock.examined"
    right: ClassVar[str] = "gate.examine"
    console: ClassVar[bool] = True

    at: Agency
    alone: bool = False

    @property
    def agency(self) -> Agency:
        """The agency whose stock it is."""
        return self.at

    def reasons(self) -> list[str]:
        """It is being examined now."""
        run = stock.latest_run(self.at)
        if run is not None and run.ended_at is None and not self.alone:
            return [
                _("It is being examined now: %(done)s of %(total)s.") % {"done": run.done, "total": run.total}
            ]
        return []

    def change(self) -> StockRun:
        """Keep the run in place of the earlier ones at this agency, and have it done."""
        from gongkai.catalog.tasks import examine_stock

        StockRun.objects.filter(agency=self.at).delete()
        total = stock.in_stock(self.at).count()
        run = StockRun.objects.create(agency=self.at, begun_by=self.by, total=total)
        if not self.alone:
            transaction.on_commit(lambda: examine_stock.enqueue(run.pk))
        return run

    def facts(self, subject: StockRun) -> dict[str, Any]:
        """How many items."""
        return {"count": subject.total}
