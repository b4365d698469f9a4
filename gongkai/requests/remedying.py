"""What came after an answer: reviews, suits, complaints, each with its stage, the bureau's own time limit, its end."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gongkai.agencies import calendars
from gongkai.agencies.models import Agency
from gongkai.law import deadlines
from gongkai.law.deadlines import RuleDue
from gongkai.requests.models import LONGEST_NAME, LONGEST_WORDS, RequestCase

RULES = ("review_answer", "review_answer_simple", "suit_defence", "appeal_defence", "complaint_answer")
"""The bureau's own time limits (``law/deadlines.yaml``)."""


class Route(models.TextChoices):
    """The way of a remedy; the first three are columns of table four."""

    RECONSIDERATION = "reconsideration", _("administrative reconsideration")
    DIRECT = "litigation_direct", _("suit without reconsideration")
    AFTER = "litigation_after_reconsideration", _("suit after reconsideration")
    COMPLAINT = "complaint", _("complaint or report")


SUITS = (Route.DIRECT, Route.AFTER)
COUNTED = (Route.RECONSIDERATION, *SUITS)


class Result(models.TextChoices):
    """How a remedy ended, as table four counts it."""

    UPHELD = "upheld", _("result upheld")
    CORRECTED = "corrected", _("result corrected")
    OTHER = "other_result", _("other result")


class Claimant(models.TextChoices):
    """Who turned to the organ or court; nobody's name is kept."""

    APPLICANT = "applicant", _("the applicant")
    THIRD_PARTY = "third_party", _("a third party")
    OTHER = "other", _("someone else")


class Instance(models.TextChoices):
    """Before which instance a remedy is."""

    FIRST = "first", _("first instance")
    SECOND = "second", _("on appeal")


class Stage(models.TextChoices):
    """How far it is."""

    ANSWERING = "answering", _("our answer is due")
    PENDING = "pending", _("answered, not decided yet")
    DECIDED = "decided", _("ended by a decision")
    VOID = "void", _("entered by mistake")


class Orders(models.TextChoices):
    """What a decision orders the bureau to do."""

    NOTHING = "nothing", _("nothing is left to do")
    ANEW = "anew", _("answer the request anew")
    OTHER = "other", _("something else")


class Remedy(models.Model):
    """One review, suit or complaint at one agency; ``case`` is empty for acts that no request began.

    ``received_on``: the day the copy of the application (of the complaint, of the appeal) came; ``answer_by`` follows
    from it, unless the organ or court set another day (``set_by``: by which words).
    """

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="remedies", verbose_name=_("agency"))
    year = models.PositiveSmallIntegerField()
    serial = models.PositiveIntegerField()
    case = models.ForeignKey(
        RequestCase, models.PROTECT, null=True, related_name="remedies", verbose_name=_("request")
    )
    after = models.OneToOneField("self", models.PROTECT, null=True, related_name="suit")
    about = models.CharField(_("act contested"), max_length=LONGEST_NAME)
    route = models.CharField(_("way of remedy"), max_length=40, choices=Route)
    claimant = models.CharField(_("who turned to it"), max_length=20, choices=Claimant)
    organ = models.CharField(_("organ or court"), max_length=100)
    organ_number = models.CharField(_("its file number"), max_length=100, blank=True)
    received_on = models.DateField(_("copy received on"))
    simple = models.BooleanField(_("simple procedure"), default=False)
    answer_by = models.DateField(_("our answer by"))
    provisional = models.BooleanField(default=False)
    set_by = models.CharField(max_length=200, blank=True)
    answered_on = models.DateField(_("answered on"), null=True)
    instance = models.CharField(_("instance"), max_length=10, choices=Instance, default=Instance.FIRST)
    earlier_result = models.CharField(max_length=20, choices=Result, blank=True)
    result = models.CharField(_("result"), max_length=20, choices=Result, blank=True)
    decided_on = models.DateField(_("decided on"), null=True)
    decision_received_on = models.DateField(_("decision received on"), null=True)
    decision_number = models.CharField(_("decision"), max_length=200, blank=True)
    orders = models.CharField(_("what it orders"), max_length=20, choices=Orders, blank=True)
    orders_words = models.TextField(max_length=LONGEST_WORDS, blank=True)
    redo_by = models.DateField(_("new reply by"), null=True)
    reopened_on = models.DateField(_("reopened on"), null=True)
    answer_words = models.TextField(max_length=LONGEST_WORDS, blank=True)
    lessons = models.TextField(_("lessons"), max_length=LONGEST_WORDS, blank=True)
    voided_on = models.DateField(null=True)
    revision = models.PositiveIntegerField(default=0)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("remedy")
        verbose_name_plural = _("remedies")
        ordering = ["-year", "-serial"]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="remedy_number_once")
        ]
        indexes = [models.Index(fields=["agency", "decided_on", "answer_by"], name="remedy_by_due")]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """As it is written on papers: R2026-0001."""
        return f"R{self.year}-{self.serial:04d}"

    @property
    def stage(self) -> Stage:
        """How far it is."""
        if self.voided_on is not None:
            return Stage.VOID
        if self.decided_on is not None:
            return Stage.DECIDED
        return Stage.ANSWERING if self.answered_on is None else Stage.PENDING

    @property
    def is_open(self) -> bool:
        """Whether a result is still to come."""
        return self.stage in {Stage.ANSWERING, Stage.PENDING}

    @property
    def complains(self) -> bool:
        """A complaint or report, which table four does not count."""
        return self.route == Route.COMPLAINT

    @property
    def rule(self) -> str:
        """The time limit of the bureau's answer."""
        return rule_of(self.route, self.simple, self.instance)

    @property
    def to_be_reopened(self) -> bool:
        """Whether the request is to be answered anew and was not taken up again."""
        return self.orders == Orders.ANEW and self.case_id is not None and self.reopened_on is None

    def due(self) -> RuleDue:
        """The last day of the bureau's answer by the law; raises NoRuleInForce and CalendarRangeError."""
        return deadlines.due(self.rule, self.received_on, calendars.calendar())


def rule_of(route: str, simple: bool, instance: str) -> str:
    """Which of ``RULES`` holds."""
    if route == Route.COMPLAINT:
        return "complaint_answer"
    if route == Route.RECONSIDERATION:
        return "review_answer_simple" if simple else "review_answer"
    return "suit_defence" if instance == Instance.FIRST else "appeal_defence"


def pressing() -> models.Q:
    """The condition that the bureau still owes an answer, or has to take a request up again."""
    answer = models.Q(answered_on=None, decided_on=None)
    anew = models.Q(orders=Orders.ANEW, reopened_on=None, case__isnull=False)
    return models.Q(voided_on=None) & (answer | anew)
