"""The whole stock before the gate: begin an examination, see what it found by column and owner, mask in bulk."""

import csv
import io
from collections import Counter
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from gongkai.agencies import rights
from gongkai.agencies.action import Refused
from gongkai.agencies.backoffice.doors import takes
from gongkai.agencies.backoffice.screen import show
from gongkai.agencies.forms import AgencyChoice
from gongkai.agencies.models import Agency, Staff, Unit
from gongkai.catalog import stock
from gongkai.catalog.actions.checks import ExamineStock
from gongkai.catalog.actions.cleaning import MaskText
from gongkai.catalog.checks import LEVEL_NAMES, StockFinding, StockRun
from gongkai.catalog.found import ICONS, language
from gongkai.catalog.gate import Level, default_rules
from gongkai.catalog.itemrules import refusal_rule, rules
from gongkai.catalog.models import Column, Item

ICON = "search"
PER_PAGE = 100
MOST_MASKED = 100  # items in one step; a page waits for them


class StockFilters(forms.Form):
    """Which findings are listed."""

    agency = AgencyChoice(queryset=Agency.objects.none(), empty_label=None, required=False)
    level = forms.ChoiceField(required=False)
    column = forms.ChoiceField(required=False)
    owner = forms.ChoiceField(required=False)

    def __init__(self, *args: Any, agencies: QuerySet[Agency], at: Agency, **kwargs: Any):
        super().__init__(*args, **kwargs)
        everything = [("", _("all"))]
        self.fields["agency"].queryset = agencies
        self.fields["agency"].label = _("Agency")
        self.fields["level"].label = _("Gravity")
        self.fields["level"].choices = everything + [
            (level.value, LEVEL_NAMES[level]) for level in (Level.STOP, Level.ASK)
        ]
        below = at.at_and_below()
        columns = Column.objects.filter(agency__in=below).order_by("agency__tree_path", "position")
        self.fields["column"].label = _("Column")
        self.fields["column"].choices = everything + list(dict(columns.values_list("code", "name")).items())
        units = Unit.objects.filter(agency__in=below).select_related("agency")
        self.fields["owner"].label = _("Owner")
        self.fields["owner"].choices = everything + [
            (str(unit.pk), f"{unit.agency.short_name} {unit.name}") for unit in units
        ]


def _at(request: HttpRequest) -> Agency:
    """The agency that was asked for, or the first; only one whose items the user sees."""
    agencies = rights.agencies_for(request.user, "item.see").order_by("tree_path")
    asked = request.POST.get("agency") or request.GET.get("agency") or ""
    found = (
        agencies.filter(pk=int(asked)).first() if asked.isascii() and asked.isdigit() else agencies.first()
    )
    if found is None:
        raise PermissionDenied
    return found


def findings(request: HttpRequest, at: Agency, run: StockRun | None) -> QuerySet[StockFinding]:
    """The findings of the last run that the user may see, as the filters ask."""
    if run is None:
        return StockFinding.objects.none()
    seen = rights.agencies_for(request.user, "item.see").filter(tree_path__startswith=at.tree_path)
    found = StockFinding.objects.filter(run=run, item__agency__in=seen.values("pk"))
    asked = {name: request.GET.get(name, "") for name in ("level", "column", "owner")}
    if asked["level"]:
        found = found.filter(level=asked["level"])
    if asked["column"]:
        found = found.filter(item__columns__code=asked["column"])
    if asked["owner"].isascii() and asked["owner"].isdigit():
        owned = Q(item__columns__owner=int(asked["owner"])) | Q(item__unit=int(asked["owner"]))
        found = found.filter(owned)
    found = found.select_related("item__agency", "item__unit").prefetch_related("item__columns__owner")
    return found.distinct().order_by("-level", "item__agency__tree_path", "item_id", "pk")


def row(one: StockFinding) -> dict[str, Any]:
    """One finding as the list and the file show it."""
    columns = list(one.item.columns.all())
    owners = [column.owner.name for column in columns if column.owner]
    if one.item.unit:
        owners.insert(0, one.item.unit.name)
    return {
        "finding": one,
        "icon": ICONS[Level(one.level)],
        "level": LEVEL_NAMES[Level(one.level)],
        "told": one.told_en if language() == "en" else one.told_zh,
        "state": _("public") if one.is_public else _("waiting"),
        "columns": [column.name for column in columns],
        "owners": list(dict.fromkeys(owners)),
        "maskable": _maskable(one.code),
    }


def _maskable(code: str) -> bool:
    known = default_rules().get(code)
    return known is not None and known.basis == "711:15"


def _rule_name(code: str) -> str:
    rule = rules().get(code) or (refusal_rule() if code == "refused" else default_rules().get(code))
    if rule is None:
        return code
    plain = "{" not in rule.zh
    return (
        (rule.en if language() == "en" else rule.zh)
        if plain
        else (_("broken links") if code == "broken-link" else code)
    )


@takes("item.see")
def page(request: HttpRequest) -> HttpResponse:
    """The last run, its findings, and what can be done."""
    at = _at(request)
    if request.method == "POST":
        _do(request, at)
        return redirect(f"{reverse('gate_stock')}?agency={at.pk}")
    run = stock.latest_run(at)
    found = findings(request, at, run)
    shown = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    agencies = rights.agencies_for(request.user, "item.see").order_by("tree_path")
    query = request.GET.copy()
    query.pop("page", None)
    return show(
        request,
        "catalog/admin/stock.html",
        title=_("Examination of the stock"),
        icon=ICON,
        at=at,
        run=run,
        filters=StockFilters(request.GET or {"agency": at.pk}, agencies=agencies, at=at),
        rows=[row(one) for one in shown],
        shown=shown,
        groups=_groups(found),
        query=query.urlencode(),
        may_examine=rights.may(request.user, "gate.examine", at),
        may_mask=rights.anywhere(request.user, "item.edit"),
    )


def _groups(found: QuerySet[StockFinding]) -> list[tuple[str, str, str, int]]:
    """How many findings of each kind stand in each column, with its owner; the most first."""
    counted: Counter[tuple[str, str, str]] = Counter()
    values = found.order_by().values_list(
        "pk", "code", "item__columns__name", "item__columns__owner__name", "item__unit__name"
    )
    for _pk, code, column, owner, unit in set(values):
        counted[column or "—", owner or unit or "—", _rule_name(code)] += 1
    return [(*names, count) for names, count in counted.most_common()]


def _do(request: HttpRequest, at: Agency) -> None:
    """Begin an examination, or mask the chosen items; each refusal is told."""
    if request.POST.get("do") == "examine":
        try:
            ExamineStock(by=request.user, at=at).execute()
            messages.success(request, _("The examination has begun; it goes on in the background."))
        except Refused as refused:
            messages.error(request, " ".join(refused.reasons))
    elif request.POST.get("do") == "mask":
        numbers = {int(one) for one in request.POST.getlist("item") if one.isascii() and one.isdigit()}
        mask_many(request, request.user, numbers)


def mask_many(request: HttpRequest, by: Staff, numbers: set[int]) -> None:
    """One act for each item makes a masked draft, which goes its usual way to release; none is published here."""
    seen = rights.agencies_for(by, "item.see").values("pk")
    chosen = Item.objects.filter(pk__in=numbers, agency__in=seen).select_related("agency").order_by("pk")
    done = 0
    for item in chosen[:MOST_MASKED]:
        try:
            MaskText(by=by, item=item).execute()
            done += 1
        except Refused as refused:
            messages.error(request, f"{item.title}{_(': ')}{' '.join(refused.reasons)}")
    if done:
        told = ngettext(
            "%s masked draft was made; it waits for its release.",
            "%s masked drafts were made; they wait for their release.",
            done,
        )
        messages.success(request, told % done)
    if not numbers:
        messages.error(request, _("Choose at least one item."))


@takes("item.see")
def as_csv(request: HttpRequest) -> HttpResponse:
    """The findings as a file, with the mark by which Excel knows UTF-8."""
    at = _at(request)
    text = io.StringIO()
    writer = csv.writer(text)
    names = ("agency", "item", "title", "state", "level", "finding", "columns", "owners")
    writer.writerow(names)
    for one in map(row, findings(request, at, stock.latest_run(at)).iterator(500)):
        item = one["finding"].item
        listed = [";".join(one["columns"]), ";".join(one["owners"])]
        told = [one["state"], one["level"], one["told"]]
        cells = [item.agency.name, item.pk, item.title, *told, *listed]
        writer.writerow([_harmless(str(cell)) for cell in cells])
    answer = HttpResponse(text.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="findings-{timezone.localdate()}.csv"'
    return answer


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


URLS = [
    path("checks/stock/", page, name="gate_stock"),
    path("checks/stock/findings.csv", as_csv, name="gate_stock_csv"),
]
