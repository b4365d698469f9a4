"""规章 and 行政规范性文件: made 制发, published, repealed 废止, no longer in force 失效, reviewed 清理."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongkai.agencies.models import Agency
from gongkai.registers.records import Act, Record, day, unique


class NormativeDocument(Record):
    """A 规章 or 行政规范性文件 with the days of its life: made, published, in force, valid until, ended, reviewed."""

    class Category(models.TextChoices):
        REGULATIONS = "regulations", gettext_lazy("Rules (government regulations)")
        NORMATIVE_DOCUMENTS = "normative_documents", gettext_lazy("Administrative normative document")

    class Ending(models.TextChoices):
        REPEALED = "repealed", gettext_lazy("Repealed")
        EXPIRED = "expired", gettext_lazy("No longer in force")

    class Review(models.TextChoices):
        KEPT = "kept", gettext_lazy("Stays in force")
        TO_REVISE = "to_revise", gettext_lazy("To be revised")
        TO_REPEAL = "to_repeal", gettext_lazy("To be repealed")
        TO_EXPIRE = "to_expire", gettext_lazy("To be declared no longer in force")

    IDENTITY = ("number",)
    DAYS_TO_COME = {"effective_on", "valid_until"}

    category = models.CharField(gettext_lazy("class"), max_length=20, choices=Category)
    number = models.CharField(gettext_lazy("document number"), max_length=100)
    title = models.CharField(gettext_lazy("title"), max_length=300)
    made_on = models.DateField(gettext_lazy("made on"), db_index=True)
    effective_on = models.DateField(gettext_lazy("in force from"), null=True, blank=True)
    valid_until = models.DateField(
        gettext_lazy("valid until"), null=True, blank=True, help_text=gettext_lazy("Empty: without an end.")
    )
    published_on = models.DateField(gettext_lazy("published on"), null=True, blank=True)
    published_in = models.CharField(gettext_lazy("published in"), max_length=200, blank=True)
    ended_on = models.DateField(gettext_lazy("ended on"), null=True, blank=True)
    ending = models.CharField(gettext_lazy("how it ended"), max_length=10, choices=Ending, blank=True)
    ending_basis = models.CharField(gettext_lazy("by which decision"), max_length=300, blank=True)
    reviewed_on = models.DateField(gettext_lazy("last reviewed on"), null=True, blank=True, editable=False)
    review = models.CharField(
        gettext_lazy("result of the review"), max_length=10, choices=Review, blank=True, editable=False
    )

    class Meta:
        verbose_name = gettext_lazy("rule or normative document")
        verbose_name_plural = gettext_lazy("rules and normative documents")
        ordering = ["-made_on", "-pk"]
        constraints = [unique("number", name="document_number_once")]

    def __str__(self) -> str:
        return self.title

    @property
    def named(self) -> str:
        """Title and number."""
        return f"《{self.title}》（{self.number}）"

    def acts(self) -> list[Act]:
        """Made; published and ended if it was."""
        facts = {"class": self.category, "title": self.title, "number": self.number}
        dates = {"effective_on": day(self.effective_on), "valid_until": day(self.valid_until)}
        found = [Act("normative.made", self.made_on, {**facts, **dates})]
        if self.published_on:
            found.append(Act("normative.published", self.published_on, {**facts, "where": self.published_in}))
        if self.ended_on:
            basis = {**facts, "basis": self.ending_basis}
            found.append(Act(f"normative.{self.ending}", self.ended_on, basis, place="ended"))
        return found

    def problems(self) -> Iterator[tuple[str, str]]:
        """Days out of order, an end without its kind, rules of a body that makes none (立法法)."""
        if self.category == self.Category.REGULATIONS and self.agency_id and not makes_rules(self.agency):
            yield (
                "category",
                _("Rules are made by governments of provinces and of cities with districts only."),
            )
        for name in ("effective_on", "valid_until", "published_on", "ended_on"):
            value = getattr(self, name)
            if value and self.made_on and value < self.made_on:
                yield name, _("It lies before the day on which the document was made.")
        if bool(self.ended_on) != bool(self.ending):
            yield "ending", _("The day of the end and how it ended belong together.")
        if self.published_in and not self.published_on:
            yield "published_on", _("Say when it was published.")


def makes_rules(agency: Agency) -> bool:
    """Whether an agency may make 规章: a government of a province or a city."""
    return agency.kind == Agency.Kind.GOVERNMENT and agency.level in {
        Agency.Level.PROVINCE,
        Agency.Level.CITY,
    }
