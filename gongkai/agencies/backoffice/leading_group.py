"""The leading group for openness in the back office: as it stands, as it stood, and its replacement from a day on."""

from typing import Any

from django.forms import BaseFormSet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import queries, rights
from gongkai.agencies.action import Refused
from gongkai.agencies.actions.leading_group import SetLeadingGroup
from gongkai.agencies.backoffice.doors import takes, takes_at
from gongkai.agencies.backoffice.saving import add_refusal
from gongkai.agencies.backoffice.screen import show
from gongkai.agencies.forms import GroupForm, SeatForms
from gongkai.agencies.models import Agency, LeadingGroupSeat

ICON = "group"
BLANK_ROWS = 3


def address(agency: Agency) -> str:
    """The address of an agency's leading group."""
    return reverse("leading_group", args=[agency.pk])


@takes("agency.see")
def choose(request: HttpRequest) -> HttpResponse:
    """Straight to the group of the only agency, else a choice."""
    seen = list(rights.agencies_for(request.user, "agency.see").order_by("tree_path"))
    if len(seen) == 1:
        return redirect(address(seen[0]))
    day = timezone.localdate()
    rows = [(agency, address(agency), queries.leading_group(agency, day).count()) for agency in seen]
    title = _("Leading groups")
    return show(request, "agencies/admin/leading_groups.html", title=title, icon=ICON, rows=rows)


@takes_at("agency.see", Agency, agency="")
def group(request: HttpRequest, agency: Agency) -> HttpResponse:
    """The group as it stands, what comes, and what was."""
    buttons = []
    if rights.may(request.user, "leading_group.change", agency):
        url = reverse("leading_group_replace", args=[agency.pk])
        buttons.append(HeaderButton(_("Replace from a day on"), url=url, icon_name="edit"))
    day = timezone.localdate()
    return show(
        request,
        "agencies/admin/leading_group.html",
        title=_("Leading group of %s") % agency.name,
        icon=ICON,
        trail=_trail(),
        buttons=buttons,
        present=queries.leading_group(agency, day),
        coming=queries.coming_seats(agency, day),
        past=queries.past_seats(agency, day),
    )


def _trail() -> list[tuple[str, str]]:
    return [(_("Leading groups"), reverse("leading_groups"))]


@takes_at("leading_group.change", Agency, agency="")
def replace(request: HttpRequest, agency: Agency) -> HttpResponse:
    """Write the new group, beginning from the one that stands."""
    if request.method != "POST":
        return _show_forms(request, agency, GroupForm(), SeatForms(initial=_standing(agency)))
    form, seats = GroupForm(request.POST), SeatForms(request.POST)
    if "more" in request.POST:
        return _show_forms(request, agency, GroupForm(initial=form.data.dict()), _with_more_rows(seats))
    if form.is_valid() and seats.is_valid():
        kept = [LeadingGroupSeat(**row) for row in _rows(seats)]
        act = SetLeadingGroup(by=request.user, at=agency, seats=kept, **form.cleaned_data)
        try:
            act.execute()
        except Refused as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, _("The leading group was recorded."))
            return redirect(address(agency))
    messages.error(request, _("Nothing was changed. See below why."))
    return _show_forms(request, agency, form, seats)


def _standing(agency: Agency) -> list[dict[str, Any]]:
    seats = queries.leading_group(agency, timezone.localdate())
    rows = [{"position": seat.position, "name": seat.name, "post": seat.post} for seat in seats]
    first = [] if rows else [{"position": "leader"}, {"position": "deputy"}]
    return rows + first + [{"position": "member"}] * BLANK_ROWS


def _rows(seats: BaseFormSet) -> list[dict[str, Any]]:
    return [row for row in seats.cleaned_data if row.get("post")]


def _with_more_rows(seats: BaseFormSet) -> BaseFormSet:
    names = ("position", "name", "post")
    rows = [{name: form[name].value() for name in names} for form in seats.forms]
    return SeatForms(initial=[*rows, *({"position": "member"} for _row in range(BLANK_ROWS))])


def _show_forms(request: HttpRequest, agency: Agency, form: GroupForm, seats: BaseFormSet) -> HttpResponse:
    return show(
        request,
        "agencies/admin/leading_group_form.html",
        title=_("Replace from a day on"),
        icon=ICON,
        trail=[*_trail(), (agency.name, address(agency))],
        form=form,
        seats=seats,
        media=form.media + seats.media,
        cancel=address(agency),
    )


URLS = [
    path("leading-group/", choose, name="leading_groups"),
    path("leading-group/<int:pk>/", group, name="leading_group"),
    path("leading-group/<int:pk>/replace/", replace, name="leading_group_replace"),
]
