"""Decisions, one by one or counted: 行政许可, 其他对外管理服务事项, 行政处罚, 行政强制."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from gongkai.law import classifications
from gongkai.registers.records import Act, Record, day, unique


def grounds() -> list[tuple[str, str]]:
    """The grounds for not disclosing, in the language in use."""
    return list(classifications.choices("withholding_ground", get_language() or "zh-hans"))


class DecisionClass(models.TextChoices):
    """What decisions are counted by, in the rows of table two."""

    LICENCES = "licences", gettext_lazy("Licence")
    OTHER_SERVICES = "other_services", gettext_lazy("Other service to the public")
    PENALTIES = "penalties", gettext_lazy("Penalty")
    COERCIVE_MEASURES = "coercive_measures", gettext_lazy("Coercive measure")


class Decision(Record):
    """One decision: 行政许可, 其他对外管理服务事项, 行政处罚, 行政强制; public, or lawfully not, with its ground.

    The name of a natural person is not kept: no table needs it.
    """

    class Granted(models.TextChoices):
        GRANTED = "granted", gettext_lazy("Granted")
        REFUSED = "refused", gettext_lazy("Refused")

    class PartyClass(models.TextChoices):
        NATURAL_PERSON = "natural_person", gettext_lazy("Natural person")
        SELF_EMPLOYED = "self_employed", gettext_lazy("Self-employed")
        ORGANIZATION = "organization", gettext_lazy("Legal person or other organization")

    IDENTITY = ("category", "number")

    category = models.CharField(gettext_lazy("class"), max_length=20, choices=DecisionClass)
    number = models.CharField(gettext_lazy("number of the decision"), max_length=100)
    matter = models.CharField(gettext_lazy("matter"), max_length=200)
    decided_on = models.DateField(gettext_lazy("decided on"), db_index=True)
    party_class = models.CharField(gettext_lazy("addressed to"), max_length=20, choices=PartyClass)
    party = models.CharField(
        gettext_lazy("name of the organization"),
        max_length=200,
        blank=True,
        help_text=gettext_lazy("Only of organizations and the self-employed."),
    )
    granted = models.CharField(
        gettext_lazy("decided"),
        max_length=10,
        choices=Granted,
        blank=True,
        help_text=gettext_lazy("Only for licences."),
    )
    is_public = models.BooleanField(gettext_lazy("public"), default=True)
    ground = models.CharField(
        gettext_lazy("ground for not disclosing"), max_length=20, choices=grounds, blank=True
    )

    class Meta:
        verbose_name = gettext_lazy("administrative decision")
        verbose_name_plural = gettext_lazy("administrative decisions")
        ordering = ["-decided_on", "-pk"]
        constraints = [unique("category", "number", name="decision_number_once")]

    def __str__(self) -> str:
        return f"{self.number} {self.matter}"

    @property
    def named(self) -> str:
        """Number and matter."""
        return f"{self.number}（{self.matter}）"

    def acts(self) -> list[Act]:
        """That it was made."""
        facts = {
            "class": self.category,
            "number": self.number,
            "matter": self.matter,
            "party_class": self.party_class,
            "granted": self.granted,
            "public": self.is_public,
            "ground": self.ground,
        }
        return [Act("decision.made", self.decided_on, facts)]

    def problems(self) -> Iterator[tuple[str, str]]:
        """A person's name, a ground of what is public, none of what is not."""
        if self.party and self.party_class == self.PartyClass.NATURAL_PERSON:
            yield "party", _("The name of a natural person is not kept; leave it empty.")
        if self.granted and self.category != DecisionClass.LICENCES:
            yield "granted", _("Only a licence is granted or refused.")
        if self.is_public and self.ground:
            yield "ground", _("A public decision needs no ground for not disclosing.")
        if not self.is_public and not self.ground:
            yield "ground", _("Say on which ground the decision is not public.")


class DecisionCount(Record):
    """How many decisions of a class were made in a period and are not recorded one by one, and what says so."""

    IDENTITY = ("category", "since", "until", "source")

    category = models.CharField(gettext_lazy("class"), max_length=20, choices=DecisionClass)
    since = models.DateField(gettext_lazy("first day of the period"))
    until = models.DateField(gettext_lazy("last day of the period"), db_index=True)
    count = models.PositiveIntegerField(
        gettext_lazy("number of decisions"),
        help_text=gettext_lazy("Without those that are entered one by one."),
    )
    source = models.CharField(
        gettext_lazy("counted by"),
        max_length=200,
        help_text=gettext_lazy("The system or list that gives the number."),
    )

    class Meta:
        verbose_name = gettext_lazy("number of decisions")
        verbose_name_plural = gettext_lazy("numbers of decisions")
        ordering = ["-until", "-pk"]
        constraints = [unique("category", "since", "until", "source", name="decision_count_once")]

    def __str__(self) -> str:
        return f"{self.get_category_display()} {self.since}–{self.until}"

    @property
    def named(self) -> str:
        """Class and period."""
        return f"{self.get_category_display()} {self.since}—{self.until}"

    def acts(self) -> list[Act]:
        """The number, on the last day of the period."""
        facts = {
            "class": self.category,
            "count": self.count,
            "since": day(self.since),
            "until": day(self.until),
            "source": self.source,
        }
        return [Act("decision.counted", self.until, facts)]

    def problems(self) -> Iterator[tuple[str, str]]:
        """A period that ends before it begins, reaches over two years, or overlaps another of the same source."""
        if not (self.since and self.until):
            return
        if self.until < self.since:
            yield "until", _("The period ends before it begins.")
        elif self.since.year != self.until.year:
            yield "until", _("The period reaches over two years; enter one number for each year.")
        same = DecisionCount.standing().filter(
            agency_id=self.agency_id, category=self.category, source=self.source
        )
        crossing = same.filter(since__lte=self.until, until__gte=self.since).exclude(pk=self.pk)
        other = crossing.exclude(since=self.since, until=self.until).first()
        if other:
            told = {"since": other.since, "until": other.until, "count": other.count}
            yield (
                "since",
                _("The same source counted %(count)s from %(since)s to %(until)s already.") % told,
            )
