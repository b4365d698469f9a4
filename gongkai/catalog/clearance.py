"""Who may review and release what: the separation of duties, and whether a version was seen by all who answer for it.

Who wrote a version does not approve it, and no two steps are approved by the same person. A deputy counts as
themselves and as the person in whose place they act.
"""

from django.utils.translation import gettext as _

from gongkai.agencies.models import Staff
from gongkai.agencies.rights import Capacity, capacities
from gongkai.catalog.models import ImportBatch, Item
from gongkai.catalog.reviews import IN_ORDER, RELEASE, Secrecy, Step, Submission

Subject = Item | ImportBatch


def open_submission(subject: Subject) -> Submission | None:
    """The submission under review, of whatever version; None when there is none."""
    return subject.submissions.filter(outcome="").select_related("submitted_by", "revision").first()


def current(subject: Subject) -> Submission | None:
    """The open submission of the newest version; None when what is under review is no longer the newest."""
    found = open_submission(subject)
    if found is not None and isinstance(subject, Item) and found.revision_id != subject.latest_revision_id:
        return None
    return found


def writers(subject: Subject, submission: Submission | None = None) -> dict[int, str]:
    """Who has a part in the version: {number: what they did, as a sentence}."""
    found: dict[int | None, str] = {}
    if submission is not None:
        found[submission.submitted_by_id] = _("Who handed it in")
    batch = subject if isinstance(subject, ImportBatch) else subject.batch
    if batch is not None:
        found[batch.imported_by_id] = _("Who imported items")
    if isinstance(subject, Item):
        if subject.latest_revision is not None:
            found[subject.latest_revision.user_id] = _("Who edited an item last")
        found[subject.author_id] = _("Who drafted an item")
    return {number: words for number, words in found.items() if number is not None}


def _conflicts(capacity: Capacity, having: dict[int, str]) -> list[str]:
    found = []
    for number in sorted(capacity.persons & having.keys()):
        absent = capacity.absent
        aside = _(" You stand in for %s.") % absent if absent and number == absent.pk else ""
        found.append(having[number] + aside)
    return found


def _clear_of(
    by: Staff, right: str, subject: Subject, having: dict[int, str]
) -> tuple[Capacity | None, list[str]]:
    """The first capacity without a conflict, else every conflict of the first; (None, []) without the right.

    ``having``: {number of a person: the sentence that says why they may not}.
    """
    held = capacities(by, right, subject.agency)
    for capacity in held:
        if not _conflicts(capacity, having):
            return capacity, []
    return None, _conflicts(held[0], having) if held else []


def reviewing(
    by: Staff, subject: Subject, submission: Submission, step: Step
) -> tuple[Capacity | None, list[str]]:
    """In whose place ``by`` may decide a step, or why not; (None, []) when they lack the right."""
    having: dict[int, str] = {}
    if step != Step.SECRECY:
        for review in submission.reviews.filter(step__in=IN_ORDER, outcome="approved").select_related("by"):
            told = _("“%(step)s” was approved by %(who)s; every step takes another person.") % {
                "step": review.get_step_display(),
                "who": review.by,
            }
            having |= dict.fromkeys(review.persons, told)
    for number, who in writers(subject, submission).items():
        having[number] = _("%(who)s does not review it; others do.") % {"who": who}
    return _clear_of(by, f"review.{step.value}", subject, having)


def separated(subject: Subject, by: Staff | None, right: str) -> tuple[Capacity | None, list[str]]:
    """In whose place this person may release, or let a finding pass, by this right; or why not.

    They may not where they, or the absent person in whose place they would do it, had a part in it.
    """
    if by is None:
        return None, []
    having = {
        number: _("%(who)s does not release it; a second person does.") % {"who": who}
        for number, who in writers(subject, open_submission(subject)).items()
    }
    if not capacities(by, right, subject.agency):
        return None, _conflicts(Capacity(by), having)
    return _clear_of(by, right, subject, having)


def separation_reasons(subject: Subject, by: Staff | None, right: str = "item.release") -> list[str]:
    """Why this person may not release what they had a part in; ``right``: by which they would."""
    return separated(subject, by, right)[1]


def review_reasons(subject: Subject, *, secrecy: bool = True) -> list[str]:
    """What of the review is missing before the newest version may be released (or settled without ``secrecy``)."""
    submission = current(subject)
    if submission is None:
        return [_("This version was not handed in for review.")]
    approvals = submission.approvals
    found = [
        _("The step “%s” is missing: nobody approved this version in it.") % step.label
        for step in IN_ORDER
        if step not in approvals
    ]
    if secrecy and (submission.secrecy != Secrecy.PASSED or Step.SECRECY not in approvals):
        found.append(_("The secrecy review (Art. 17) of this version is missing."))
    if not found and submission.waits_for != RELEASE:
        found.append(_("The review of this version is not complete."))
    return found + _shared_reasons(subject, submission)


def _shared_reasons(subject: Subject, submission: Submission) -> list[str]:
    """Asked once more at the end, from what is kept: whether one person stands behind two steps, or wrote it."""
    own = writers(subject, submission)
    found: list[str] = []
    seen: set[int] = set()
    for step, review in submission.approvals.items():
        if review.persons & own.keys() or (step != Step.SECRECY and review.persons & seen):
            found.append(
                _("The approval of “%s” does not count: the same person has another part in it.")
                % Step(step).label
            )
        if step != Step.SECRECY:
            seen |= review.persons
    return found
