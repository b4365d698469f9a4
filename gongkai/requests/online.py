"""Tables of online requests: drafts, query codes, how applicants rate answers, notices, and what limits abuse."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from gongkai.agencies.models import Agency
from gongkai.catalog.models import private_storage
from gongkai.requests.models import LONGEST_WORDS, CaseFile, RequestCase


class Draft(models.Model):
    """A request that someone is writing. It opens only with the key in their browser, of which a digest is kept.

    ``token`` becomes that of the case, so that one draft makes one request. ``case``: what it became; then ``sealed``
    holds nothing but the query code, until ``expires_at``.
    """

    agency = models.ForeignKey(Agency, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    token = models.UUIDField(default=uuid.uuid4, unique=True)
    sealed = models.TextField()
    case = models.ForeignKey(RequestCase, models.CASCADE, null=True, related_name="+")
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.agency_id} {self.token}"


def draft_path(kept: "DraftFile", filename: str) -> str:
    """Where a file of a draft is kept: a name of our own."""
    return f"requests/online/{uuid.uuid4().hex}"


class DraftFile(models.Model):
    """A file handed in with a draft, sealed like the papers of cases; its name is sealed, too."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="files")
    kind = models.CharField(max_length=20, choices=CaseFile.Kind)
    sealed_name = models.TextField()
    file = models.FileField(storage=private_storage, upload_to=draft_path)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.draft_id} {self.kind}"


class QueryCode(models.Model):
    """The code by which an applicant reaches a case; ``digest`` is keyed, over agency, number and code.

    ``language``: in which the applicant read the site, and is told what happens.
    """

    case = models.OneToOneField(RequestCase, models.CASCADE, related_name="query_code")
    digest = models.CharField(max_length=64, unique=True)
    language = models.CharField(max_length=10, default="zh-hans")
    made_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.case_id}"


class Satisfaction(models.Model):
    """How content an applicant is with an answer, from 1 to 5, in their own words."""

    case = models.ForeignKey(RequestCase, models.PROTECT, related_name="ratings")
    round_number = models.PositiveSmallIntegerField()
    stars = models.PositiveSmallIntegerField(_("satisfaction"))
    words = models.TextField(_("in the applicant's words"), max_length=LONGEST_WORDS, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "round_number"], name="rated_once")]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.stars}"


class Notice(models.Model):
    """A notice to the applicant that something happened. It holds no address: that is unsealed when it is sent.

    ``occasion`` tells two events of a kind apart, so that no event is told twice.
    """

    class Kind(models.TextChoices):
        APPLIED = "applied", _("request arrived")
        RECEIVED = "received", _("receipt confirmed")
        CORRECTION = "correction", _("correction asked for")
        EXTENDED = "extended", _("time to answer extended")
        FEE = "fee", _("fee to be paid")
        ANSWERED = "answered", _("answer issued")

    class Via(models.TextChoices):
        MAIL = "mail", _("Mail")
        SMS = "sms", _("Text message")

    class State(models.TextChoices):
        WAITING = "waiting", _("waits to be sent")
        SENDING = "sending", _("being sent; whether it arrived is not known if this lasts")
        SENT = "sent", _("sent")
        FAILED = "failed", _("could not be sent")

    case = models.ForeignKey(RequestCase, models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=20, choices=Kind)
    occasion = models.PositiveIntegerField()
    via = models.CharField(max_length=10, choices=Via)
    language = models.CharField(max_length=10, default="zh-hans")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField()
    error = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["case", "kind", "occasion", "via"], name="notice_once_per_event")
        ]
        indexes = [models.Index(fields=["state", "next_at"], name="notice_by_next")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.kind} {self.via}"


class Passage(models.Model):
    """How often something was done by someone in a span of time. ``mark``: a keyed digest of what and who."""

    mark = models.CharField(max_length=64)
    span = models.PositiveBigIntegerField()
    count = models.PositiveIntegerField(default=0)
    ends_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mark", "span"], name="passage_once_per_span")]

    def __str__(self) -> str:
        return f"{self.mark[:8]}: {self.count}"


class SpentProof(models.Model):
    """A proof of work that was used; it is worth nothing a second time."""

    mark = models.CharField(max_length=64, unique=True)
    ends_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.mark[:8]
