"""What is counted in money: 行政事业性收费 and 政府集中采购, in 元, exactly."""

from collections.abc import Iterator

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongkai.registers.records import Act, Record, day, money, unique


class Charge(Record):
    """An 行政事业性收费 received: in 元 to the 分; a refund is negative. ``since``: where a sum stands for a period."""

    IDENTITY = ("number", "item")

    item = models.CharField(gettext_lazy("charged for"), max_length=200)
    number = models.CharField(gettext_lazy("number of the receipt"), max_length=100)
    received_on = models.DateField(gettext_lazy("received on"), db_index=True)
    amount = models.DecimalField(
        gettext_lazy("amount in yuan"),
        max_digits=16,
        decimal_places=2,
        help_text=gettext_lazy("As it was received; the table shows it in 万元. A refund is negative."),
    )
    since = models.DateField(
        gettext_lazy("sum since"),
        null=True,
        blank=True,
        help_text=gettext_lazy("Only where one record sums up a period: its first day."),
    )

    class Meta:
        verbose_name = gettext_lazy("administrative charge")
        verbose_name_plural = gettext_lazy("administrative charges")
        ordering = ["-received_on", "-pk"]
        constraints = [unique("number", "item", name="charge_number_once")]

    def __str__(self) -> str:
        return f"{self.item} {self.number}"

    @property
    def named(self) -> str:
        """What for, and the number."""
        return f"{self.item}（{self.number}）"

    def acts(self) -> list[Act]:
        """That it was received."""
        facts = {"item": self.item, "number": self.number, "since": day(self.since), **money(self.amount)}
        return [Act("charge.received", self.received_on, facts)]

    def problems(self) -> Iterator[tuple[str, str]]:
        """Nothing received, or a period out of order."""
        if self.amount == 0:
            yield "amount", _("Nothing was received; leave the record out.")
        if self.since and self.received_on:
            if self.since > self.received_on:
                yield "since", _("The period begins after its end.")
            elif self.since.year != self.received_on.year:
                yield "since", _("The period reaches over two years; enter one sum for each year.")


class Purchase(Record):
    """A purchase by 政府集中采购 that was concluded, with its amount in 元."""

    IDENTITY = ("number",)

    title = models.CharField(gettext_lazy("project"), max_length=200)
    number = models.CharField(gettext_lazy("number of the project"), max_length=100)
    concluded_on = models.DateField(gettext_lazy("concluded on"), db_index=True)
    amount = models.DecimalField(
        gettext_lazy("amount in yuan"), max_digits=16, decimal_places=2, validators=[MinValueValidator(0)]
    )

    class Meta:
        verbose_name = gettext_lazy("central procurement project")
        verbose_name_plural = gettext_lazy("central procurement")
        ordering = ["-concluded_on", "-pk"]
        constraints = [unique("number", name="purchase_number_once")]

    def __str__(self) -> str:
        return self.title

    @property
    def named(self) -> str:
        """Project and number."""
        return f"{self.title}（{self.number}）"

    def acts(self) -> list[Act]:
        """That it was concluded."""
        facts = {"title": self.title, "number": self.number, **money(self.amount)}
        return [Act("purchase.concluded", self.concluded_on, facts)]
