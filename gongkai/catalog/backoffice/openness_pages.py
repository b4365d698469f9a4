"""The way of openness in the back office: originals, what is settled as not public, and how much there is of each."""

import csv
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies.backoffice.doors import takes, takes_at
from gongkai.agencies.backoffice.screen import ActPage, show
from gongkai.catalog import counting, reviewforms
from gongkai.catalog.actions.openness import ChangeOpenness, KeepOriginal, ReviewAgain, SettleItem
from gongkai.catalog.backoffice.item_pages import ITEMS, PROVISO, item_trail
from gongkai.catalog.models import Item, StoredFile

ICON = "view"


def _answer(request: HttpRequest, item: Item, **page: Any) -> HttpResponse:
    here = reverse("item_life", args=[item.pk])
    return ActPage(icon=ICON, trail=item_trail(item), back=here, **page).answer(request)


@takes_at("item.see", ITEMS)
def original(request: HttpRequest, item: Item) -> HttpResponse:
    """Keep the newest version as the internal original; the originals kept so far."""
    act = KeepOriginal(by=request.user, item=item, removed=PROVISO, why=PROVISO)
    kept = [_shown(one) for one in item.originals.select_related("kept_by")]
    return _answer(
        request,
        item,
        title=_("Internal original"),
        lead=_(
            "The newest version is kept as it is, for staff alone. Then remove from the item what is not to be "
            "disclosed: only the item is reviewed for release, and only it can be reached from outside."
        ),
        form=reviewforms.OriginalForm(request.POST or None),
        act=lambda data: KeepOriginal(by=request.user, item=item, **data),
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Keep as the original"),
        done=_("The original is kept. Now remove what is not to be disclosed."),
        template="catalog/admin/original.html",
        context={"originals": kept},
    )


def _shown(original: Any) -> dict[str, Any]:
    """An original with its text as blocks and its files."""
    content = original.content
    files = StoredFile.objects.in_bulk([number for number, _title in content["attachments"]])
    item = Item(title=content["title"], summary=content["summary"], body=content["body"])
    attached = [(files[number], title) for number, title in content["attachments"] if number in files]
    return {"kept": original, "item": item, "blocks": _texts(item), "files": attached}


def _texts(item: Item) -> list[str]:
    """The text of an item, block by block, without its markup."""
    return [part for block in item.body for part in block.block.get_searchable_content(block.value) if part]


@takes_at("item.see", ITEMS)
def settle(request: HttpRequest, item: Item) -> HttpResponse:
    """Approve the newest version as not public."""
    act = SettleItem(by=request.user, item=item)
    newest = item.get_latest_revision_as_object()
    return _answer(
        request,
        item,
        title=_("Approve as not public"),
        lead=_(
            "“%(title)s”: %(openness)s. It stays with the agency and comes up again on the day given here."
        )
        % {"title": newest.title, "openness": newest.get_openness_display()},
        form=reviewforms.SettleForm(request.POST or None),
        act=lambda data: SettleItem(by=request.user, item=item, **data),
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Approve"),
        done=_("It was approved as not public."),
    )


@takes_at("item.see", ITEMS)
def review_again(request: HttpRequest, item: Item) -> HttpResponse:
    """Look again at what is not public: it stays so, or its way of openness is changed on another page."""
    act = ReviewAgain(by=request.user, item=item, reason=PROVISO)
    return _answer(
        request,
        item,
        title=_("Look again (Art. 18)"),
        lead=_(
            "If circumstances now allow disclosure, change the way of openness instead; otherwise say why it stays."
        ),
        form=reviewforms.ReviewAgainForm(request.POST or None),
        act=lambda data: ReviewAgain(by=request.user, item=item, **data),
        reasons=act.all_reasons(),
        tried=act,
        submit=_("It stays not public"),
        done=_("It was looked at again."),
    )


@takes_at("item.see", ITEMS)
def change(request: HttpRequest, item: Item) -> HttpResponse:
    """Change the way of openness, with a reason."""
    newest = item.get_latest_revision_as_object()
    other = "on_request" if newest.openness == "proactive" else "proactive"
    act = ChangeOpenness(by=request.user, item=item, openness=other, reason=PROVISO)
    asked = [reason for reason in act.all_reasons() if not (item.live and other != "proactive")]
    return _answer(
        request,
        item,
        title=_("Change the way of openness"),
        lead=_("Now: %s. The change is a new version, which is reviewed like any other.")
        % newest.get_openness_display(),
        form=reviewforms.OpennessForm(request.POST or None, item=item),
        act=lambda data: ChangeOpenness(by=request.user, item=item, **data),
        reasons=asked,
        tried=act,
        submit=_("Change"),
        done=_("The way of openness was changed; hand it in for review."),
    )


@takes("item.see")
def counts(request: HttpRequest) -> HttpResponse:
    """How many items of each way of openness, by year and unit, with their share."""
    button = HeaderButton(_("As CSV"), url=reverse("openness_counts_csv"), icon_name="download")
    return show(
        request,
        "catalog/admin/openness_counts.html",
        title=_("Ways of openness"),
        icon=ICON,
        buttons=[button],
        ways=counting.ways(),
        rows=counting.by_year_and_unit(request.user),
    )


@takes("item.see")
def counts_csv(request: HttpRequest) -> HttpResponse:
    """The same as a file that Excel opens."""
    answer = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="openness.csv"'
    writer = csv.writer(answer)
    ways = counting.ways()
    heads = [part for _code, label in ways for part in (label, _("%s, share in %%") % label)]
    writer.writerow([_("Year"), _("Agency"), _("Unit"), _("Items"), *heads])
    for row in counting.by_year_and_unit(request.user):
        numbers = [part for count, share in row.ways for part in (count, share)]
        writer.writerow([row.year, row.agency, row.unit, row.total, *numbers])
    return answer
