"""What of a letter has to stay when its text is edited: each part with its words, and whether a text has it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from gongkai.law.case_words import Label, Saying, say
from gongkai.law.letter_text import FOLLOWED, VARIABLE, ended, fill, kept_wording, used
from gongkai.law.letters import Paragraph, elements, terms
from gongkai.requests.letter_facts import COMPUTED, Value, label

FIXED = {"date", "number", "choice"}
FOUND_BY, ALIKE = 4, 0.5
REMEDIES, LATE, ADDITIONAL = "remedies", "late", "additional"


@dataclass(frozen=True, slots=True)
class Part:
    """One element as printed. ``said``: words that its own paragraph must say; ``kept``: words that must stay somewhere
    in the text; ``lead``: its own longest words.

    ``verbatim``: no word of it may change. ``required``: it cannot be left out.
    """

    element: str
    text: str
    said: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    lead: str = ""
    required: bool = True
    verbatim: bool = False

    @property
    def label(self) -> Label:
        """What the element is called."""
        found = elements().get(self.element)
        return label(found) if found is not None else Label(self.element, self.element)


def part_of(paragraph: Paragraph, values: Mapping[str, Value], texts: Mapping[str, str]) -> Part | None:
    """A paragraph of a letter with what must stay of it; None where it prints nothing."""
    wording = paragraph.wording(values)
    text = fill(wording, texts)
    if not text.strip() and not paragraph.label:
        return None
    fixed = [
        texts[name].rstrip("".join(FOLLOWED)) for name in sorted(used(wording, texts)) if _is_fixed(name)
    ]
    literals = VARIABLE.split(kept_wording(wording, texts))[::2]
    lead = max((one.strip("“”。，：；（）") for one in literals), key=len, default="")
    return Part(
        paragraph.element,
        text if paragraph.label else ended(text),
        paragraph.must_say,
        tuple(fixed),
        lead if len(lead) >= FOUND_BY else "",
        paragraph.required,
    )


def _is_fixed(name: str) -> bool:
    if name.startswith(("label_", "limit_")) or name in COMPUTED - {"you"}:
        return True
    return name in terms() and terms()[name].kind in FIXED


def faults(parts: Iterable[Part], lines: Iterable[str]) -> Iterator[Saying]:
    """Everything that an edited text has lost. Each element needs a paragraph of its own."""
    free = [_plain(line) for line in lines]
    whole = "\n".join(free)
    changed = [part for part in parts if not _taken(part, free)]
    for part in changed:
        if part.verbatim:
            yield say("edited-changed", element=part.label, words=part.text)
        elif part.required:
            yield from _faults_of(part, free, whole)


def _taken(part: Part, free: list[str]) -> bool:
    """Whether a part stands as it was; its paragraphs then stand for no other part."""
    own = [_plain(line) for line in part.text.split("\n") if line.strip()]
    left = list(free)
    for line in own:
        if line not in left:
            return False
        left.remove(line)
    free[:] = left
    return True


def _faults_of(part: Part, free: list[str], whole: str) -> Iterator[Saying]:
    line = max(free, key=lambda one: _likeness(part, one), default="")
    if not line or _likeness(part, line) < ALIKE:
        yield say("edited-missing", element=part.label, words=part.text)
        return
    free.remove(line)
    for words, where in (*((one, line) for one in part.said), *((one, whole) for one in part.kept)):
        if words and _plain(words) not in where:
            yield say("edited-lacks", element=part.label, words=words)


def _likeness(part: Part, line: str) -> float:
    """How like a paragraph is to a part: over 1 where it has the part's own words and something besides."""
    lead, text = _plain(part.lead), _plain(part.text)
    own = lead and lead in line and (len(line) > len(lead) + 1 or len(text) <= len(lead) + 1)
    return SequenceMatcher(None, text, line, autojunk=False).ratio() + (1 if own else 0)


def _plain(text: str) -> str:
    return "".join(text.split())


def flat(parts: Iterable[Part]) -> tuple[str, ...]:
    """The paragraphs that parts are printed as."""
    return tuple(line for part in parts for line in part.text.split("\n") if line.strip())
