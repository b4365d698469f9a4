"""Tables around a case: posted mail, searches, fees, and what an agency sets for its requests."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gongkai.agencies import rows
from gongkai.agencies.models import Agency, Role
from gongkai.requests.models import LONGEST_WORDS, CaseEvent, RequestCase

DEFAULT_CHAIN = [Role.FIRST_REVIEWER.value, Role.SECOND_REVIEWER.value, Role.HEAD.value]
KEPT_YEARS = 5
ESCALATED_AT = [3, 0]


class PostedMail(models.Model):
    """A letter that came by post; until a case is registered from it, it waits in a list."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="posted_mail", verbose_name=_("agency"))
    waybill = models.CharField(_("waybill number"), max_length=40, blank=True)
    signed = models.BooleanField(_("signed for"), default=True)
    arrived_on = models.DateField(_("arrived on"))
    remark = models.CharField(_("remark"), max_length=200, blank=True)
    case = models.OneToOneField(RequestCase, models.PROTECT, null=True, related_name="mail")
    set_aside = models.CharField(_("no request, because"), max_length=200, blank=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("posted letter")
        verbose_name_plural = _("posted letters")
        ordering = ["arrived_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "waybill"], condition=~models.Q(waybill=""), name="waybill_once_per_agency"
            )
        ]

    def __str__(self) -> str:
        return self.waybill or str(self.arrived_on)


class SearchRecord(models.Model):
    """A search for what was asked: where, with which words, by whom, when, and what it brought."""

    case = models.ForeignKey(RequestCase, models.PROTECT, related_name="searches")
    on = models.DateField(_("on"))
    place = models.CharField(_("where"), max_length=300)
    words = models.CharField(_("with which words"), max_length=300)
    searcher = models.CharField(_("by whom"), max_length=60)
    hits = models.PositiveIntegerField(_("hits"))
    found = models.TextField(_("what the search found"), max_length=LONGEST_WORDS, blank=True)

    class Meta:
        ordering = ["case", "on", "pk"]

    def __str__(self) -> str:
        return f"{self.case_id} {self.place}"


class FeeNotice(models.Model):
    """A processing fee: the scale, the units it was counted by, and the amount in 元."""

    case = models.ForeignKey(RequestCase, models.PROTECT, related_name="fees")
    event = models.OneToOneField(CaseEvent, models.PROTECT, related_name="fee")
    scale = models.CharField(_("scale"), max_length=20)
    units = models.PositiveIntegerField(_("units charged"))
    amount = models.PositiveIntegerField(_("amount in yuan"))
    receipt = models.CharField(_("receipt number"), max_length=60, blank=True)
    paid_on = models.DateField(_("paid on"), null=True)

    class Meta:
        ordering = ["case", "pk"]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.amount}"


class CalendarFeed(models.Model):
    """The secret address of a member of staff's calendar at an agency; the digest of its token alone is kept."""

    staff = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="calendar_feeds")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["staff", "agency"], name="calendar_once_per_agency")]

    def __str__(self) -> str:
        return f"{self.staff_id} {self.agency_id}"


def default_chain() -> list[str]:
    """Unit, legal unit, head."""
    return list(DEFAULT_CHAIN)


def default_steps() -> list[int]:
    """Three days before the last day, and on it."""
    return list(ESCALATED_AT)


class Escalation(models.Model):
    """A case that was put before the head, ``step`` days before its last day (after it, where negative)."""

    case = models.ForeignKey(RequestCase, models.PROTECT, related_name="escalations")
    round_number = models.PositiveSmallIntegerField()
    step = models.SmallIntegerField()
    due = models.DateField()
    on = models.DateField()

    class Meta:
        ordering = ["case", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["case", "round_number", "step"], name="escalated_once_per_step")
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.step}"


class RequestRules(models.Model):
    """What an agency sets for its requests: who reviews replies in which order, how replies are numbered, how long
    applicants' data are kept after a case is filed, how many days before the last day a case goes to the head."""

    agency = models.OneToOneField(Agency, models.PROTECT, primary_key=True, related_name="request_rules")
    chain = models.JSONField(_("review of replies"), default=default_chain)
    reply_prefix = models.CharField(_("beginning of reply numbers"), max_length=40, blank=True)
    kept_years = models.PositiveSmallIntegerField(
        _("years that applicants' data are kept"), default=KEPT_YEARS
    )
    takes_online = models.BooleanField(_("requests are taken online"), default=True)
    how_to_pay = models.CharField(_("how a fee is paid"), max_length=300, blank=True)
    escalate_at = models.JSONField(_("put before the head"), default=default_steps)

    def __str__(self) -> str:
        return f"{self.agency_id}"


def rules_of(agency: Agency) -> RequestRules:
    """The rules of an agency, or the defaults (not saved)."""
    return rows.first(RequestRules, agency_id=agency.pk) or RequestRules(agency=agency)
