"""信息处理费: counted by the requests of a month or by pages; once it is paid, the clock starts anew."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.law import fees
from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.request_cases import Event
from gongkai.requests import applicants, standing
from gongkai.requests.acting import CaseAct, future
from gongkai.requests.handling import FeeNotice
from gongkai.requests.models import CaseEvent, RequestCase


@dataclass(kw_only=True)
class ChargeFee(CaseAct):
    """Notify a fee. ``scale``: "by_count" (``units``: which request of the month this is) or "by_pages"."""

    kind: ClassVar[str] = "request.charged"
    right: ClassVar[str] = "request.approve"
    articles: ClassVar[tuple[str, ...]] = ("711:42", "2020-109:6")

    scale: str
    units: int
    delivered: dt.date | None = None

    def event(self) -> Event:
        """As the clocks take it."""
        return Event(on=self.on, act="fee_notified", delivered=self.delivered)

    def amount(self) -> int:
        """The fee of this request in 元; raises ValueError, NoRuleInForce."""
        return fee_of(self.scale, self.units, self.on)

    def obstacles(self) -> list[str]:
        """An unknown scale, units out of range, or nothing to pay."""
        found = future(self.delivered) if self.delivered else []
        if self.scale not in fees.scales():
            return [*found, _("Scale: by number of requests or by pages.")]
        try:
            amount = self.amount()
        except (ValueError, NoRuleInForce) as error:
            return [*found, _("Number of units: %s") % error]
        if not amount:
            found.append(_("Number of units: up to here nothing is charged; there is no fee to notify."))
        return found

    def apply(self, event: CaseEvent | None) -> None:
        """Keep the notice."""
        assert event is not None
        FeeNotice.objects.create(
            case=self.case, event=event, scale=self.scale, units=self.units, amount=self.amount()
        )

    def own_facts(self) -> dict[str, Any]:
        """Scale, units and amount."""
        return {"scale": self.scale, "units": self.units, "amount": self.amount()}


@dataclass(kw_only=True)
class TakePayment(CaseAct):
    """The fee was paid: the full time to answer begins on the day after."""

    kind: ClassVar[str] = "request.fee_paid"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("2020-109:6",)

    receipt: str

    def event(self) -> Event:
        """As the clocks take it."""
        return Event(on=self.on, act="fee_paid")

    def obstacles(self) -> list[str]:
        """No receipt."""
        if not self.receipt.strip() or len(self.receipt) > 60:
            return [_("Receipt number: the fiscal receipt has one, of at most 60 characters.")]
        return []

    def apply(self, event: CaseEvent | None) -> None:
        """Keep the payment with the notice."""
        number = {found.pk for found in standing.standing_events(self.case) if found.act == "fee_notified"}
        self._notice = self.case.fees.filter(event__in=number, paid_on=None).last()
        if self._notice is not None:
            self._notice.paid_on, self._notice.receipt = self.on, self.receipt
            self._notice.save(update_fields=["paid_on", "receipt"])

    def own_facts(self) -> dict[str, Any]:
        """Amount, receipt and the new last day."""
        return {
            "amount": self._notice.amount if self._notice else 0,
            "receipt": self.receipt,
            "due": self.case.reply_due.isoformat() if self.case.reply_due else "",
        }


def fee_of(scale: str, units: int, on: dt.date) -> int:
    """The fee of one request in 元: of the ``units``-th request of the month, or of so many pages."""
    if scale == "by_count":
        return fees.by_count(units, on).last_price
    return fees.by_pages(units, on).amount


def place_in_month(case: RequestCase) -> int:
    """Which request of its applicant and calendar month this is, at this agency."""
    month = case.received_on.replace(day=1)
    alike = applicants.same_applicant(case).filter(received_on__gte=month, received_on__lte=case.received_on)
    return 1 + sum(1 for other in alike if (other.received_on, other.pk) < (case.received_on, case.pk))
