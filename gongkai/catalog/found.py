"""One thing that the release gate found about an item: told in the user's language, with a key of its own."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from gongkai.catalog import itemrules
from gongkai.catalog.gate import Finding, Level, Place, Refusal, Rule, default_rules
from gongkai.catalog.models import StoredFile

SHOWN_PLACES = 5
ICONS = {Level.STOP: "cross", Level.ASK: "help", Level.TELL: "info-circle"}  # Wagtail's names
REFUSED = "refused"  # the code of a file that could not be examined


def language() -> str:
    """The language in use as the rules name it: "en" or "zh"."""
    return "en" if (get_language() or "").startswith("en") else "zh"


@dataclass(frozen=True, kw_only=True)
class Found:
    """Findings of one code in one text or file, or about the item itself (``source`` "item").

    ``content``: the digest of the text or file in which it was found; ``facts``: message data;
    ``block``: which block of the text it is, from 1, and how that begins, where the text has several.
    """

    code: str
    level: Level
    source: str
    content: str
    count: int = 1
    findings: tuple[Finding, ...] = ()
    stored: StoredFile | None = None
    refusal: Refusal | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    block: tuple[int, str] | None = None

    @property
    def key(self) -> str:
        """The same as long as the very finding stands: code, text or file, places and masked excerpts."""
        places = [[one.place.as_dict(), one.excerpt] for one in self.findings]
        refusal = self.refusal.code if self.refusal else ""
        parts = [self.code, self.source, self.content, self.count, places, refusal, dict(self.facts)]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    @property
    def rule(self) -> Rule:
        """The rule behind it."""
        if self.refusal:
            return itemrules.refusal_rule()
        return itemrules.rules().get(self.code) or default_rules()[self.code]

    @property
    def name(self) -> str:
        """What was found."""
        rule = self.rule
        words = rule.zh if language() == "zh" else rule.en
        if self.source == "item":
            return words.format(**self.facts)
        if self.refusal:
            return f"{words}{_(': ')}{self.refusal.text(language())}"
        if self.code == "word":
            return _word(words, self.facts)
        return words

    @property
    def where(self) -> str:
        """The text or file; empty for what concerns the whole item."""
        if self.source == "item":
            return ""
        if self.stored:
            kind = _("picture “%s”") if self.source == "picture" else _("attachment “%s”")
            return kind % self.stored.name
        if self.block:
            number, begins = self.block
            return _("text, block %(number)s “%(begins)s”") % {"number": number, "begins": begins}
        return source_name(self.source)

    @property
    def places(self) -> list[str]:
        """The first places, each with its masked excerpt; empty for what concerns the whole."""
        shown = self.findings[:SHOWN_PLACES]
        return list(dict.fromkeys(_place(one) for one in shown if self.source != "item"))

    @property
    def more(self) -> int:
        """How many places are not among those shown."""
        return max(self.count - SHOWN_PLACES, 0) if self.findings else 0

    @property
    def sentence(self) -> str:
        """What and where, in one line."""
        between = _("; ")
        places = between.join(self.places)
        if self.more:
            places += between + ngettext("and %s more", "and %s more", self.more) % self.more
        parts = [self.name, self.where, places]
        return " · ".join(part for part in parts if part)

    @property
    def icon(self) -> str:
        """The icon of its level."""
        return ICONS[self.level]

    @property
    def overridable(self) -> bool:
        """Whether a reviewer may let it pass; a broken, encrypted or hostile file nobody may."""
        if self.level != Level.STOP or self.code == "broken-link":
            return False
        return self.refusal is None or self.refusal.code in itemrules.overridable_refusals()

    @property
    def can_be_masked(self) -> bool:
        """Whether it is a number in a text of the item's own."""
        return self.source in {"title", "summary", "body"} and _is_number(self.code)

    @property
    def can_be_cleaned(self) -> bool:
        """Whether a rewritten copy of the file may no longer have it."""
        return self.stored is not None and self.refusal is None and self.code != "word"


def source_name(source: str) -> str:
    """A text of an item by its label."""
    names = {"title": _("title"), "summary": _("summary"), "body": _("text")}
    return names[source]


def _is_number(code: str) -> bool:
    return default_rules()[code].basis == "711:15" if code in default_rules() else False


def _word(words: str, facts: Mapping[str, Any]) -> str:
    told = {"what": words, "wrong": facts["wrong"], "instead": facts["instead"]}
    if facts["instead"]:
        return _("%(what)s: “%(wrong)s”, write “%(instead)s”") % told
    return _("%(what)s: “%(wrong)s” is to be avoided") % told


def _place(finding: Finding) -> str:
    """Place and excerpt; the text itself is named beside."""
    place = _inside_text(finding.place)
    parts = [place.text(language()) if place else "", finding.excerpt + finding.sureness(language())]
    return _(": ").join(part for part in parts if part)


def _inside_text(place: Place) -> Place | None:
    """A place without the name of the text that it is in."""
    if place.kind == "field":
        return None
    if place.kind == "field-line":
        return Place("line", {"line": place.facts["line"]})
    return replace(place, within=_inside_text(place.within)) if place.within else place
