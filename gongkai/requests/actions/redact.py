"""Parts of a paper are removed before it is given (Art. 37): begun, marked, and made into a copy that is proved."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.core.files import File
from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency
from gongkai.law import redaction_grounds
from gongkai.redaction import MOST_BOXES, Area
from gongkai.requests import sealing
from gongkai.requests.actions.papers import file_reasons
from gongkai.requests.models import CaseFile, RequestCase, State
from gongkai.requests.redacting import Made, Prepared
from gongkai.requests.redactions import Redaction, RedactionBox
from gongkai.requests.survivals import ranges, survivals

MOST_WORDS = 50
LONGEST_WORD = 100
LONGEST_REASON = 300
NOT_REDACTED = {CaseFile.Kind.IDENTITY, CaseFile.Kind.REPLY}
"""Kinds of papers that are no source: who asks is never given, and what is given is done."""


def settled(case: RequestCase) -> list[str]:
    """The sentence against changing what is given once the reply is out."""
    if case.is_open and case.state != State.REPLIED:
        return []
    told = {"number": case.number, "state": case.get_state_display()}
    return [_("Request %(number)s: %(state)s. What is given with the reply stays as it is.") % told]


def seal_paper(case: RequestCase, kind: str, name: str, data: bytes, by: Any) -> CaseFile:
    """Keep bytes as a paper of a case, sealed."""
    kept = CaseFile(
        case=case,
        kind=kind,
        name=name,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        kept_by=by,
    )
    kept.file.save(name, ContentFile(sealing.seal_bytes(data)), save=False)
    kept.save()
    return kept


@dataclass(kw_only=True)
class BeginRedaction(Action):
    """Take in a paper, or one that the case holds, to remove parts of it. ``prepared``: the same as a PDF."""

    kind: ClassVar[str] = "request.redaction_begun"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:37",)

    case: RequestCase
    prepared: Prepared
    upload: File | None = None
    name: str = ""
    paper: CaseFile | None = None

    @property
    def agency(self) -> Agency:
        """The agency that was asked."""
        return self.case.agency

    def reasons(self) -> list[str]:
        """The reply is out, neither or both of a file and a paper, or one that cannot be taken."""
        found = settled(self.case)
        if (self.upload is None) == (self.paper is None):
            return [*found, _("File: choose a file, or a paper of the case.")]
        if self.upload is not None:
            return [*found, *file_reasons(self.upload, self.name)]
        assert self.paper is not None
        if self.paper.case_id != self.case.pk or self.paper.kind in NOT_REDACTED:
            found.append(_("Paper of the case: this one is not redacted."))
        return found

    def change(self) -> Redaction:
        """Keep the source, and its PDF beside it where it is none."""
        source = self.paper
        data = self.prepared.data
        if source is None:
            assert self.upload is not None
            self.upload.seek(0)
            source = seal_paper(self.case, CaseFile.Kind.SOURCE, self.name, self.upload.read(), self.by)
        same = source.sha256 == hashlib.sha256(data).hexdigest()
        pdf = (
            source if same else seal_paper(self.case, CaseFile.Kind.SOURCE, f"{source.pk}.pdf", data, self.by)
        )
        sizes = [[one.width, one.height] for one in self.prepared.sizes]
        return Redaction.objects.create(case=self.case, source=source, pdf=pdf, sizes=sizes, begun_by=self.by)

    def subject_of_entry(self, subject: Any) -> tuple[str, Any]:
        """The case."""
        return "requestcase", self.case.pk

    def facts(self, subject: Redaction) -> dict[str, Any]:
        """Pages and digest; a name may tell who the applicant is."""
        return {"number": self.case.number, "pages": len(subject.sizes), "sha256": subject.source.sha256}


@dataclass(frozen=True)
class Part:
    """A part to be marked; ``word``: the one that was found there."""

    page: int
    area: Area
    ground: str
    word: str = ""
    read: bool = False


@dataclass(kw_only=True)
class RedactionAct(Action):
    """An act on a redaction that stands."""

    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:37",)

    redaction: Redaction

    @property
    def agency(self) -> Agency:
        """The agency that was asked."""
        return self.redaction.case.agency

    def _hold(self) -> Redaction:
        """The row held; what someone else did meanwhile is looked at again."""
        held = Redaction.objects.select_for_update(of=("self",)).select_related("case__agency").get(
            pk=self.redaction.pk
        )  # fmt: skip
        seen, self.redaction = self.redaction.revision, held
        if held.revision != seen and (reasons := self.reasons()):
            raise Refused(reasons)
        held.revision += 1
        return held

    def subject_of_entry(self, subject: Any) -> tuple[str, Any]:
        """The case."""
        return "requestcase", self.redaction.case_id


@dataclass(kw_only=True)
class MarkParts(RedactionAct):
    """Add parts, drop some by number, give others another ground."""

    kind: ClassVar[str] = "request.redaction_marked"

    add: Sequence[Part] = ()
    drop: Sequence[int] = ()
    reground: Mapping[int, str] = field(default_factory=dict)

    def reasons(self) -> list[str]:
        """The reply is out, nothing to change, a ground that does not exist, a place that is on no page."""
        redaction = self.redaction
        found = settled(redaction.case)
        if not (self.add or self.drop or self.reground):
            found.append(_("Nothing was changed."))
        known = {one.id for one in redaction_grounds.grounds()}
        if {*(part.ground for part in self.add), *self.reground.values()} - known:
            found.append(_("Ground: choose one."))
        sizes = redaction.pages
        for part in self.add:
            found += self._against(part, sizes)
        left = redaction.boxes.exclude(pk__in=self.drop).count()
        if left + len(self.add) > MOST_BOXES:
            told = {"count": left + len(self.add), "limit": MOST_BOXES}
            found.append(_("%(count)s parts are marked; %(limit)s are taken.") % told)
        return list(dict.fromkeys([*found, *self._against_words()]))

    def _against_words(self) -> list[str]:
        """Too many or too long, or a seal that no key opens."""
        words = {part.word for part in self.add if part.word}
        if len(words) > MOST_WORDS or any(len(word) > LONGEST_WORD for word in words):
            told = {"count": MOST_WORDS, "length": LONGEST_WORD}
            return [_("Words to find: at most %(count)s, each of at most %(length)s characters.") % told]
        try:
            self.redaction.places_of_words()
        except sealing.CannotUnseal:
            return [_("No key in use opens this paper.")]
        return []

    @staticmethod
    def _against(part: Part, sizes: list[Any]) -> list[str]:
        if not 1 <= part.page <= len(sizes):
            told = {"page": part.page, "pages": len(sizes)}
            return [_("Page: there is no page %(page)s; the paper has %(pages)s.") % told]
        size, area = sizes[part.page - 1], part.area
        whole = Area(0, 0, size.width, size.height)
        if not (area.left < area.right and area.top < area.bottom and area.meets(whole)):
            return [_("Width: the part lies outside page %s, or has no area.") % part.page]
        return []

    def change(self) -> Redaction:
        """Keep them."""
        redaction = self._hold()
        redaction.boxes.filter(pk__in=self.drop).delete()
        for number, ground in self.reground.items():
            redaction.boxes.filter(pk=number).update(ground=ground)
        sizes = redaction.pages
        created = RedactionBox.objects.bulk_create(
            RedactionBox(
                redaction=redaction,
                page=part.page,
                left=max(part.area.left, 0),
                top=max(part.area.top, 0),
                right=min(part.area.right, sizes[part.page - 1].width),
                bottom=min(part.area.bottom, sizes[part.page - 1].height),
                ground=part.ground,
                found=bool(part.word),
                read=part.read,
            )
            for part in self.add
        )
        places = redaction.places_of_words()
        for part, box in zip(self.add, created, strict=True):
            if part.word:
                places.setdefault(part.word, []).append(box.pk)
        redaction.keep_words(places)
        redaction.save()
        return redaction

    def facts(self, subject: Redaction) -> dict[str, Any]:
        """How many stand now."""
        return {"number": subject.case.number, "count": subject.boxes.count()}


@dataclass(kw_only=True)
class MakeCopy(RedactionAct):
    """Keep the copy without the marked parts among what is given with the reply.

    ``made``: by ``redacting.make``. ``reason``: why removed words may stay elsewhere; ``looked``: pages whose picture
    was not read were looked at by a person.
    """

    kind: ClassVar[str] = "request.redacted"

    made: Made
    reason: str = ""
    looked: bool = False

    def reasons(self) -> list[str]:
        """The reply is out, the boxes changed meanwhile, a removed string survived, pages that nobody looked at."""
        redaction, proof = self.redaction, self.made.redacted.proof
        found = settled(redaction.case)
        if not redaction.boxes.exists():
            found.append(_("No part is marked yet."))
        if self.made.fingerprint != redaction.fingerprint:
            found.append(_("The marked parts were changed meanwhile; make the copy again."))
        found += survivals(proof.survivors)
        if proof.unread and not self.looked:
            found.append(
                _("Pages looked at: the pictures of these pages were not read in time, so look at them: %s.")
                % ranges(proof.unread)
            )
        if self.made.may_stay and not 0 < len(self.reason.strip()) <= LONGEST_REASON:
            found.append(
                _("Reason: say why removed words may stay elsewhere, in at most %s characters.")
                % LONGEST_REASON
            )
        return found

    def change(self) -> Redaction:
        """Keep the copy sealed, in the place of an earlier one, which is no longer given."""
        redaction = self._hold()
        made, proof = self.made.redacted, self.made.redacted.proof
        earlier = redaction.copy
        if earlier is not None:
            CaseFile.objects.filter(pk=earlier.pk).update(kind=CaseFile.Kind.SOURCE)
        place = [one.pk for one in redaction.case.redactions.all()].index(redaction.pk) + 1
        kept = seal_paper(redaction.case, CaseFile.Kind.REPLY, f"区分处理件-{place}.pdf", made.data, self.by)
        redaction.copy = kept
        redaction.proof = {
            "fingerprint": self.made.fingerprint,
            "sha256": kept.sha256,
            "made_on": timezone.localdate().isoformat(),
            "boxes": [one.told() for one in redaction.boxes.all()],
            "pages": proof.pages,
            "pages_read": list(proof.pages_read),
            "unread": list(proof.unread),
            "looked": self.looked,
            "searched": len(proof.strings),
            "too_short": len(proof.too_short),
            "objects": proof.objects,
            "may_stay": len(self.made.may_stay),
            "reason": sealing.seal(str(redaction.owner), {"reason": self.reason.strip()}),
            "unlabelled": list(made.unlabelled),
        }
        redaction.save()
        return redaction

    def facts(self, subject: Redaction) -> dict[str, Any]:
        """Digest, pages, boxes by ground, and how far the proof went: no word of what was removed."""
        today = timezone.localdate()
        counts = Counter(box[-1] for box in subject.proof["boxes"])
        grounds = {
            redaction_grounds.ground(code).label(today): count for code, count in sorted(counts.items())
        }
        return {
            "number": subject.case.number,
            "count": sum(counts.values()),
            "grounds": grounds,
            "pages": subject.proof["pages"],
            "sha256": subject.proof["sha256"],
            "searched": subject.proof["searched"],
            "may_stay": subject.proof["may_stay"],
            "unread": len(subject.proof["unread"]),
        }
