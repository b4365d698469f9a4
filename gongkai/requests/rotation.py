"""Applicants' data, papers and the words of redactions sealed anew under the newest key."""

from collections.abc import Callable

from django.core.files.base import ContentFile
from django.db import transaction

from gongkai.requests import applicants, sealing
from gongkai.requests.models import Applicant, CaseFile
from gongkai.requests.redactions import Redaction

Tell = Callable[[int], object]


def reseal_all(tell: Tell = lambda _count: None) -> tuple[int, int]:
    """Seal every applicant, paper and searched word anew; returns how many of the first two. May be repeated.

    Raises ``sealing.CannotUnseal`` at the first that no key in use opens.
    """
    applicants_done = papers_done = 0
    for number in Applicant.objects.order_by("pk").values_list("pk", flat=True).iterator(1000):
        with transaction.atomic():
            applicants.reseal(Applicant.objects.select_for_update().get(pk=number))
        applicants_done += 1
        tell(applicants_done)
    for paper in CaseFile.objects.order_by("pk").iterator(100):
        reseal_paper(paper)
        papers_done += 1
    for number in Redaction.objects.order_by("pk").values_list("pk", flat=True).iterator(1000):
        with transaction.atomic():
            Redaction.objects.select_for_update().get(pk=number).reseal()
    return applicants_done, papers_done


def reseal_paper(paper: CaseFile) -> None:
    """A new file beside the old one, which is removed once the row names the new one."""
    with paper.file.open("rb") as file:
        data = sealing.unseal_bytes(file.read())
    storage, old = paper.file.storage, str(paper.file.name)
    with transaction.atomic():
        paper.file.save(paper.name, ContentFile(sealing.seal_bytes(data)), save=False)
        CaseFile.objects.filter(pk=paper.pk).update(file=paper.file.name)
    storage.delete(old)
