"""``gongkai fee``: the door to ``gongkai.law.fees``."""

import datetime as dt
import json
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand

from gongkai.console import gettext as _
from gongkai.console import language
from gongkai.law import fees
from gongkai.law.case_words import say
from gongkai.law.deadlines import NoRuleInForce
from gongkai.requests.options import WrongUsage, day, whole_number

EXAMPLE = _(
    """Example:
  gongkai fee --month-count 31
  gongkai fee --pages 120 --json
Exit status: 0 computed, 2 wrong usage."""
)


class Command(BaseCommand):
    help = _("Compute the processing fee of a request in yuan, step by step")
    standalone = True
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = EXAMPLE
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.add_argument(
            "--month-count", metavar="N", help=_("requests of one applicant in one calendar month")
        )
        parser.add_argument("--pages", metavar="N", help=_("pages given for one request"))
        parser.add_argument(
            "--on", metavar="DATE", help=_("under the rules of that day (default: the newest)")
        )
        parser.add_argument("--json", action="store_true", help=_("print one JSON object"))
        parser.add_argument("--lang", choices=("zh", "en"), help=_("of the messages (default: zh)"))

    def handle(self, *args: Any, **options: Any) -> None:
        words = options.get("lang") or language()
        try:
            fee = _fee(options.get("month_count"), options.get("pages"), day("--on", options.get("on")))
        except WrongUsage as wrong:
            self.stderr.write(wrong.saying.text(words))
            sys.exit(2)
        if options["json"]:
            self.stdout.write(json.dumps(_as_json(fee, words), ensure_ascii=False, indent=1))
        else:
            self.stdout.write(_as_text(fee, words))


def _fee(count: str | None, pages: str | None, on: dt.date | None) -> fees.Fee:
    try:
        if count is not None and pages is None:
            return fees.by_count(whole_number("--month-count", count, fees.MOST_UNITS), on)
        if pages is not None and count is None:
            return fees.by_pages(whole_number("--pages", pages, fees.MOST_UNITS), on)
    except NoRuleInForce as error:
        first = fees.scales()["by_count"].versions[0].force_from
        raise WrongUsage(say("no-fee-rule", on=on, first=first)) from error
    raise WrongUsage(say("one-of-two"))


def _as_json(fee: fees.Fee, words: str) -> dict[str, Any]:
    english = words.startswith("en")
    return {
        "scale": fee.scale.id,
        "units": fee.units,
        "amount": fee.amount,
        "currency": "CNY",
        "last_price": fee.last_price,
        "steps": [
            {
                "from": step.first,
                "to": step.last,
                "units": step.units,
                "price": step.price,
                "amount": step.amount,
            }
            for step in fee.steps
        ],
        "label": fee.scale.label_en if english else fee.scale.label_zh,
        "scope": fee.scale.scope_en if english else fee.scale.scope_zh,
        "articles": [found.key for found in fee.articles],
        "articles_printed": [found.printed for found in fee.articles],
        "mark": fee.mark.value,
    }


def _as_text(fee: fees.Fee, words: str) -> str:
    english = words.startswith("en")
    scale = fee.scale
    unit = scale.unit_en if english else scale.unit_zh
    head = f"{scale.label_en} ({scale.scope_en})" if english else f"{scale.label_zh}（{scale.scope_zh}）"
    yuan = " yuan" if english else "元"
    lines = [head]
    for step in fee.steps:
        lines.append(
            f"  {step.first}–{step.last}: {step.units} {unit} × {step.price}{yuan} = {step.amount}{yuan}"
        )
    last = (
        f", the last one {fee.last_price}{yuan}"
        if english
        else f"，其中第{fee.units}{unit}{fee.last_price}元"
    )
    total = "Total" if english else "合计"
    lines.append(f"{total}{': ' if english else '：'}{fee.amount}{yuan}{last if fee.units else ''}")
    lines.append("; ".join(found.short for found in fee.articles))
    return "\n".join(lines)
