"""A request for information: the case, who asks (sealed), what is asked, its dated events, its papers.

Changed by the actions of this app alone. The case's state and its due day are folded from its events by ``standing``
and kept in columns, so that desks and lists need no folding.
"""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gongkai.agencies.models import Agency, Unit
from gongkai.catalog.models import private_storage
from gongkai.law import case_acts, replies
from gongkai.requests.wordkeys import KeyedByWords, words_key

LONGEST_NAME = 500
LONGEST_WORDS = 2000


def tongue() -> str:
    """The language in use, as the law data asks for it."""
    return get_language() or "zh-hans"


def channels() -> list[tuple[str, str]]:
    """The channels by which a request comes in, asked when needed."""
    english = tongue().startswith("en")
    return [(one.code, one.label_en if english else one.label_zh) for one in case_acts.channels().values()]


def outcomes() -> list[tuple[str, str]]:
    """How a request may end."""
    english = tongue().startswith("en")
    return [(one.id, one.label_en if english else one.label_zh) for one in replies.outcomes()]


class State(models.TextChoices):
    """Where a case stands."""

    REGISTERED = "registered", _("to be assigned")
    IN_HAND = "in_hand", _("in hand")
    CORRECTING = "correcting", _("waiting for the correction")
    CONSULTING = "consulting", _("waiting for an opinion")
    REASONS = "reasons", _("waiting for reasons")
    FEE = "fee", _("waiting for the fee")
    IN_REVIEW = "in_review", _("reply under review")
    APPROVED = "approved", _("reply approved, to be issued")
    REPLIED = "replied", _("to be served")
    SERVED = "served", _("answered")
    ABANDONED = "abandoned", _("taken as given up")
    WITHDRAWN = "withdrawn", _("withdrawn by the applicant")
    RECORD = "record", _("decided about a record")
    CLOSED = "closed", _("closed and filed")


OPEN = (
    *(State.REGISTERED, State.IN_HAND, State.CORRECTING, State.CONSULTING, State.REASONS),
    *(State.FEE, State.IN_REVIEW, State.APPROVED, State.REPLIED),
)
WAITING = (State.CORRECTING, State.CONSULTING, State.REASONS, State.FEE)
"""Open, and someone outside has to act."""


class Way(models.TextChoices):
    """How the applicant wants to be given the information (Art. 29, 40)."""

    PAPER_POST = "paper_post", _("on paper, by post")
    PAPER_SELF = "paper_self", _("on paper, fetched at the office")
    ELECTRONIC = "electronic", _("as a file, by mail or online")
    ON_SITE = "on_site", _("read or copied on the spot")


class RequestCase(models.Model):
    """One request at one agency.

    ``serial`` counts the requests received in ``year`` by the agency, without gaps. ``facts``: the days by the names
    of ``law.receipt.FACTS`` on which ``received_on`` rests. ``round_number`` is 1, and one more each time the case is
    reopened; ``round_since`` is the day from which the clocks of the present round count. ``revision`` counts the acts.
    ``unconfirmed``: handed in online, and ``received_on`` is the day it was sent until both sides confirm (Art. 31).
    """

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="request_cases", verbose_name=_("agency"))
    year = models.PositiveSmallIntegerField(_("year"))
    serial = models.PositiveIntegerField(_("number"))
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)

    channel = models.CharField(_("channel"), max_length=20, choices=channels)
    oral = models.BooleanField(_("asked orally; the office filled in the form"), default=False)
    facts = models.JSONField(default=dict)
    received_on = models.DateField(_("received on"))
    waybill = models.CharField(_("waybill number"), max_length=40, blank=True)
    applicant_class = models.CharField(_("class of applicant"), max_length=30)
    way = models.CharField(_("way of receiving"), max_length=20, choices=Way, default=Way.ELECTRONIC)
    about = models.CharField(_("what is asked"), max_length=LONGEST_NAME)

    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, related_name="request_cases", verbose_name=_("handling unit")
    )
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="request_cases",
        verbose_name=_("handler"),
    )
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    registered_at = models.DateTimeField(_("registered at"), auto_now_add=True)

    state = models.CharField(_("state"), max_length=20, choices=State, default=State.REGISTERED)
    reply_due = models.DateField(_("to be served by"), null=True)
    provisional = models.BooleanField(_("provisional"), default=False)
    late_by = models.PositiveSmallIntegerField(_("working days late"), null=True)
    outcome = models.CharField(_("outcome that counts"), max_length=40, blank=True, choices=outcomes)
    replied_on = models.DateField(_("replied on"), null=True)
    served_on = models.DateField(_("served on"), null=True)
    concluded_on = models.DateField(_("concluded on"), null=True)
    filed_on = models.DateField(_("filed on"), null=True)
    round_number = models.PositiveSmallIntegerField(default=1)
    round_since = models.DateField()
    reply_by = models.DateField(_("day set by the decision that reopened it"), null=True)
    revision = models.PositiveIntegerField(default=0)
    unconfirmed = models.BooleanField(_("receipt still to be confirmed with the applicant"), default=False)

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        ordering = ["-year", "-serial"]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="request_number_once"),
        ]
        indexes = [
            models.Index(fields=["agency", "state", "reply_due"], name="request_by_due"),
            models.Index(fields=["agency", "received_on"], name="request_by_receipt"),
            models.Index(fields=["-year", "-serial"], name="request_newest_first"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """As it is written on papers: 2026-0001."""
        return f"{self.year}-{self.serial:04d}"

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done before the applicant has an answer."""
        return self.state in OPEN


class RequestCounter(models.Model):
    """The last serial given by an agency in a year; its row is the lock under which numbers are given.

    ``series``: "case" for requests, "reply" for the numbers of replies, else the character of a kind of letter.
    """

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    series = models.CharField(max_length=10)
    year = models.PositiveSmallIntegerField()
    last_serial = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agency", "series", "year"], name="request_counter_once")
        ]

    def __str__(self) -> str:
        return f"{self.agency_id} {self.series} {self.year}: {self.last_serial}"


class Applicant(models.Model):
    """Who asks. ``sealed`` opens with the keys of ``sealing``; the marks find equal documents and names again."""

    case = models.OneToOneField(RequestCase, models.PROTECT, related_name="applicant")
    owner = models.UUIDField(default=uuid.uuid4, editable=False)
    sealed = models.TextField()
    number_mark = models.CharField(max_length=64, db_index=True, blank=True)
    name_mark = models.CharField(max_length=64, db_index=True, blank=True)
    erased_on = models.DateField(_("erased on"), null=True)

    class Meta:
        verbose_name = _("applicant")
        verbose_name_plural = _("applicants")

    def __str__(self) -> str:
        return f"{self.case_id}"


class AskedItem(models.Model):
    """One thing asked for, and what was decided about it. ``outcome``: an id of ``law.replies``.

    ``asked_as``: the applicant's words where the office split or merged them.
    """

    case = models.ForeignKey(RequestCase, models.PROTECT, related_name="items")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(_("name of the information"), max_length=LONGEST_NAME)
    doc_number = models.CharField(_("document number"), max_length=100, blank=True)
    features = models.TextField(_("other features"), max_length=LONGEST_WORDS, blank=True)
    outcome = models.CharField(_("outcome"), max_length=40, blank=True, choices=outcomes)
    grounds = models.TextField(_("reasons"), max_length=LONGEST_WORDS, blank=True)
    asked_as = models.TextField(_("as it was asked"), blank=True)
    words_key = models.CharField(max_length=32, blank=True, db_index=True, editable=False)

    objects: ClassVar[models.Manager] = KeyedByWords()

    class Meta:
        verbose_name = _("item asked for")
        verbose_name_plural = _("items asked for")
        ordering = ["case", "position"]
        constraints = [models.UniqueConstraint(fields=["case", "position"], name="asked_position_once")]
        indexes = [models.Index(fields=["doc_number"], name="asked_by_doc_number")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """With the digest of the name."""
        self.words_key = words_key(self.name)
        super().save(*args, **kwargs)


class EventIsFinal(Exception):
    """An event of a case was to be changed or removed."""


class CaseEvent(models.Model):
    """One dated thing that happened, as the clocks take it (``law.request_cases.Event``); never changed.

    Two acts are our own: ``delivered`` says when what ``of`` sent reached the other side, ``cancelled`` that ``of`` was
    entered by mistake.
    """

    case = models.ForeignKey(RequestCase, models.PROTECT, related_name="events")
    number = models.PositiveIntegerField()
    round_number = models.PositiveSmallIntegerField(default=1)
    on = models.DateField(_("on"))
    act = models.CharField(_("act"), max_length=30)
    until = models.DateField(null=True)
    delivered = models.DateField(null=True)
    notified = models.DateField(null=True)
    working_days = models.PositiveSmallIntegerField(default=0)
    position = models.CharField(max_length=10, blank=True)
    party = models.CharField(max_length=100, blank=True)
    joint = models.BooleanField(default=True)
    good_reason = models.BooleanField(default=False)
    of = models.ForeignKey("self", models.PROTECT, null=True, related_name="later")
    words = models.TextField(max_length=LONGEST_WORDS, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["case", "number"]
        constraints = [models.UniqueConstraint(fields=["case", "number"], name="event_number_once")]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.number} {self.act}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Append; an event that stands cannot be saved again."""
        if not self._state.adding:
            raise EventIsFinal(str(self))
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Refused: events are final."""
        raise EventIsFinal(str(self))


def sealed_path(kept: "CaseFile", filename: str) -> str:
    """Where a paper is kept: a name of our own."""
    return f"requests/{kept.case_id}/{uuid.uuid4().hex}"


class CaseFile(models.Model):
    """A scan or another paper of a case, sealed where it lies."""

    class Kind(models.TextChoices):
        APPLICATION = "application", _("application")
        IDENTITY = "identity", _("proof of identity")
        CORRECTION = "correction", _("correction")
        OPINION = "opinion", _("opinion of a third party or organ")
        REPLY = "reply", _("reply and what is given with it")
        SERVICE = "service", _("proof of service")
        LETTER = "letter", _("letter of the agency")
        SOURCE = "source", _("paper to be redacted, never given as it is")
        OTHER = "other", _("other paper")

    case = models.ForeignKey(RequestCase, models.PROTECT, related_name="files")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    name = models.CharField(_("file name"), max_length=200)
    file = models.FileField(storage=private_storage, upload_to=sealed_path)
    size = models.PositiveBigIntegerField(_("bytes"))
    sha256 = models.CharField(max_length=64)
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    kept_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("paper of a case")
        verbose_name_plural = _("papers of cases")
        ordering = ["kept_at", "pk"]

    def __str__(self) -> str:
        return self.name


from gongkai.requests import (  # noqa: E402, F401  models that refer to those above
    answers,
    correspondence,
    drafts,
    handling,
    online,
    redactions,
    remedying,
)
