"""The pages of one item: where it stands, its release, its withdrawal, discarding a draft."""

import datetime as dt
from typing import Any

from django import forms
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies import rights
from gongkai.agencies.action import Action
from gongkai.agencies.backoffice.doors import takes_at
from gongkai.agencies.backoffice.screen import ActPage, Trail, show
from gongkai.catalog import origins
from gongkai.catalog.actions.draft import DiscardDraft
from gongkai.catalog.actions.openness import NOT_PUBLIC, ReviewAgain, SettleItem
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.actions.schedule import ScheduleExpiry
from gongkai.catalog.actions.submit import SubmitItem
from gongkai.catalog.backoffice.checking import release_form
from gongkai.catalog.backoffice.items import state
from gongkai.catalog.clearance import current
from gongkai.catalog.forms import WithdrawForm
from gongkai.catalog.models import Item
from gongkai.catalog.plans import FAILED, OPEN, plans
from gongkai.catalog.schedules import Plan, planned
from gongkai.catalog.timeliness import late_by_rule, timing
from gongkai.ledger import queries as ledger

ITEMS = Item.objects.select_related(
    "agency", "unit", "author", "locked_by", "latest_revision__user", "interprets"
)
ICON = "doc-full"
PROVISO = "…"  # stands for what a form will ask, where only the other reasons are of interest


def _address(name: str, *numbers: Any) -> str:
    return reverse(Item.snippet_viewset.get_url_name(name), args=numbers)


def item_trail(item: Item | None = None) -> Trail:
    """The pages above those of an item."""
    above = [(_("Items"), _address("list"))]
    return [*above, (item.title, reverse("item_life", args=[item.pk]))] if item else above


@takes_at("item.see", ITEMS)
def life(request: HttpRequest, item: Item) -> HttpResponse:
    """The item's own page: where it stands, what can be done or why not, and its life in the ledger."""
    newest = item.get_latest_revision_as_object()
    return show(
        request,
        "catalog/admin/life.html",
        title=newest.title,
        icon=ICON,
        trail=item_trail(),
        item=item,
        newest=newest,
        state=state(item),
        timing=timing(newest, item.published_at),
        late=late_by_rule(item),
        columns=newest.columns.all(),
        attachments=newest.attachments.all(),
        releases=item.releases.select_related("released_by"),
        entries=ledger.about("item", item.pk),
        acts=_acts(request, item, newest),
        submission=current(item),
        settlement=item.settlements.filter(ended_at=None).first(),
        past=item.submissions.exclude(outcome="").prefetch_related("reviews__by")[:10],
        comments=item.comments.select_related("by"),
        links=_links(request, item),
        plans=plans(Q(item=item) & (OPEN | FAILED)),
        may_cancel=rights.may(request.user, "item.release", item.agency),
    )


def _acts(request: HttpRequest, item: Item, newest: Item) -> list[dict[str, Any]]:
    """What can be done with the item as it stands: address and label, or the reasons why not."""
    by = request.user
    found: list[dict[str, Any]] = []

    def offer(name: str, label: str, act: Action, *, primary: bool = False) -> None:
        url = reverse(name, args=[item.pk])
        reasons = act.all_reasons()
        found.append({"label": label, "url": url, "reasons": reasons, "primary": primary})

    settled = item.settlements.filter(ended_at=None).exists()
    if current(item) is None and releasable(item) and not settled:
        offer("item_submit", _("Hand in for review"), SubmitItem(by=by, item=item), primary=True)
    elif releasable(item) and newest.openness in NOT_PUBLIC and not settled:
        offer("item_settle", _("Approve as not public"), SettleItem(by=by, item=item), primary=True)
    elif releasable(item) and newest.openness not in NOT_PUBLIC:
        offer("item_release", _("Release"), ReleaseItem(by=by, item=item, change_note=PROVISO), primary=True)
        if not found[-1]["reasons"] and planned(item, Plan.RELEASE) is None:
            url = reverse("item_schedule", args=[item.pk])
            found.append({"label": _("Plan the release"), "url": url, "reasons": [], "primary": False})
    if settled:
        offer("item_review_again", _("Look again (Art. 18)"), ReviewAgain(by=by, item=item, reason=PROVISO))
    if item.live:
        act = WithdrawItem(by=by, item=item, reason="wrong")
        offer("item_withdraw", _("Withdraw"), act)
    elif not item.releases.exists() and not settled:
        offer("item_discard", _("Discard the draft"), DiscardDraft(by=by, item=item))
    day = timezone.localdate() + dt.timedelta(days=3650)  # far enough not to lie before any plan
    if not ScheduleExpiry(by=by, item=item, last_day=day).all_reasons():
        url = reverse("item_expiry", args=[item.pk])
        found.append({"label": _("Plan the end of publicity"), "url": url, "reasons": [], "primary": False})
    return found


def releasable(item: Item) -> bool:
    """Whether there is a version that could be released."""
    return not item.live or item.has_unpublished_changes


def _links(request: HttpRequest, item: Item) -> list[tuple[str, str]]:
    """Other ways from here that are open to the user: (label, address)."""
    found = []
    if item.latest_revision_id and (releasable(item) or current(item)):
        found.append((_("Review"), reverse("item_review", args=[item.pk])))
    if rights.may(request.user, "item.edit", item.agency):
        found.append((_("Edit"), _address("edit", item.pk)))
        found += _openness_links(item)
    if item.latest_revision_id:
        found.append((_("Preview"), _address("revisions_view", item.pk, item.latest_revision_id)))
    if item.live and item.has_unpublished_changes:
        compare = _address("revisions_compare", item.pk, "live", item.latest_revision_id)
        found.append((_("Compare with what is public"), compare))
    found.append((_("History"), _address("history", item.pk)))
    found.append((_("Life in the ledger"), reverse("ledger_life", args=["item", item.pk])))
    if rights.may(request.user, "item.draft", item.agency):
        found.append((_("Copy"), _address("copy", item.pk)))
    return [*found, *origins.of(request.user, item)]


def _openness_links(item: Item) -> list[tuple[str, str]]:
    found = []
    if item.submissions.exists() or item.releases.exists():
        found.append((_("Change the way of openness"), reverse("item_openness", args=[item.pk])))
    if item.get_latest_revision_as_object().openness == "redacted":
        found.append((_("Internal original"), reverse("item_original", args=[item.pk])))
    return found


@takes_at("item.see", ITEMS)
def release(request: HttpRequest, item: Item) -> HttpResponse:
    """Look at the newest version as the public would see it, and release it; or every reason why not."""
    act = ReleaseItem(by=request.user, item=item, change_note=PROVISO)
    newest = item.get_latest_revision_as_object()
    return ActPage(
        title=_("Release"),
        icon="upload",
        trail=item_trail(item),
        lead=newest.title,
        form=release_form(request, item),
        act=lambda data: ReleaseItem(by=request.user, item=item, **data),
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Release to the public"),
        done=_("“%s” is public.") % newest.title,
        back=reverse("item_life", args=[item.pk]),
        template="catalog/admin/release.html",
        context={
            "item": item,
            "newest": newest,
            "timing": timing(newest, item.published_at),
            "links": [link for link in _links(request, item) if link[1] != _address("copy", item.pk)],
        },
    ).answer(request)


@takes_at("item.see", ITEMS)
def withdraw(request: HttpRequest, item: Item) -> HttpResponse:
    """Take an item off the public site, with a reason."""
    act = WithdrawItem(by=request.user, item=item, reason="wrong")
    return ActPage(
        title=_("Withdraw"),
        icon="download",
        trail=item_trail(item),
        lead=_(
            "“%s” leaves the lists, feeds and the catalogue, and its attachments are gone. Its page says that it was "
            "withdrawn; its number and record stay."
        )
        % item.title,
        form=WithdrawForm(request.POST or None),
        act=lambda data: WithdrawItem(by=request.user, item=item, **data),
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Withdraw from the public"),
        done=_("“%s” was withdrawn.") % item.title,
        back=reverse("item_life", args=[item.pk]),
        dangerous=True,
    ).answer(request)


@takes_at("item.see", ITEMS)
def discard(request: HttpRequest, item: Item) -> HttpResponse:
    """Remove a draft that was never public, after a question."""
    act = DiscardDraft(by=request.user, item=item)
    here = reverse("item_life", args=[item.pk])
    page = ActPage(
        title=_("Discard the draft"),
        icon="bin",
        trail=item_trail(item),
        lead=_("“%s” is removed for good; that it was discarded stays in the ledger.") % item.title,
        form=forms.Form(request.POST if request.method == "POST" else None),
        act=lambda _data: act,
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Discard"),
        done=_("The draft “%s” was discarded.") % item.title,
        back=lambda _done: _address("list"),
        dangerous=True,
        cancel=here,
    )
    return page.answer(request)
