"""Staff and their duties in the back office: the list, a person's page, and one page for each act."""

from typing import Any, ClassVar

import django_filters
from django import forms
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import queries, rights
from gongkai.agencies.actions.account import ChangeAccount, CloseAccount, ReopenAccount, SetPassword
from gongkai.agencies.actions.staff import EndDuty, GrantDuty, OpenAccount
from gongkai.agencies.backoffice.doors import takes, takes_at
from gongkai.agencies.backoffice.filters import AgencyFilterSet
from gongkai.agencies.backoffice.policy import DutyPolicy
from gongkai.agencies.backoffice.saving import DutyModelViewSet, OwnIndexView
from gongkai.agencies.backoffice.screen import ActPage, Trail, show
from gongkai.agencies.forms import AccountForm, EndForm, GrantForm, NewAccountForm, PasswordFields
from gongkai.agencies.models import Duty, Role, Staff

STAFF_POLICY = DutyPolicy(Staff, {"add": "staff.change", "view": "staff.see"})
ICON = "user"


class StaffFilters(AgencyFilterSet):
    """By agency, duty, and whether the account is open."""

    right = "staff.see"
    role = django_filters.ChoiceFilter(
        label=gettext_lazy("Duty"), choices=Role.choices, method="holding", empty_label=gettext_lazy("All")
    )
    is_active = django_filters.ChoiceFilter(
        label=gettext_lazy("Account"),
        choices=[("True", gettext_lazy("open")), ("False", gettext_lazy("closed"))],
        empty_label=gettext_lazy("All"),
    )

    class Meta:
        model = Staff
        fields: ClassVar = ["agency", "role", "is_active"]

    def holding(self, found: models.QuerySet, name: str, role: str) -> models.QuerySet:
        """Those who hold this duty and have not laid it down."""
        return found.filter(duties__role=role, duties__until=None).distinct()


def duties_in_words(staff: Any) -> str:
    """What someone holds today; needs ``queries.with_present_duties``."""
    return "；".join(f"{d.get_role_display()}（{d.agency.short_name}）" for d in staff.present_duties)


def state(staff: Staff) -> Any:
    """Whether the account is open."""
    return _("open") if staff.is_active else _("closed")


class StaffIndex(OwnIndexView):
    """Accounts with what their holders do."""

    filterset_class = StaffFilters
    page_title = gettext_lazy("Staff and duties")

    def get_base_queryset(self) -> models.QuerySet:
        """With duties."""
        return queries.with_present_duties(super().get_base_queryset())

    def get_add_url(self) -> str | None:
        """A page of ours."""
        return reverse("staff_add") if self.user_has_permission("add") else None


class StaffViewSet(DutyModelViewSet):
    """Accounts at the user's agencies."""

    model = Staff
    policy = STAFF_POLICY
    icon = ICON
    menu_label = gettext_lazy("Staff and duties")
    menu_name = "staff"
    menu_order = 520
    add_to_admin_menu = True
    index_view_class = StaffIndex
    ordering: ClassVar = ["agency__tree_path", "username"]
    search_fields: ClassVar = ["username", "full_name"]
    list_per_page = 50
    form_fields: ClassVar = ["full_name"]
    offered: ClassVar = {"index": "view", "index_results": "view"}
    list_display: ClassVar = [
        TitleColumn("full_name", label=gettext_lazy("Name"), accessor=str, url_name="staff_page"),
        Column("username", label=gettext_lazy("Signs in as"), accessor="username", sort_key="username"),
        Column("agency", label=gettext_lazy("Agency"), accessor="agency.short_name"),
        Column("duties", label=gettext_lazy("Duties today"), accessor=duties_in_words),
        Column("state", label=gettext_lazy("Account"), accessor=state),
    ]


def _trail(staff: Staff | None = None) -> Trail:
    above = [(_("Staff and duties"), reverse("staff:index"))]
    return [*above, (str(staff), page_of(staff))] if staff else above


def page_of(staff: Staff) -> str:
    """The address of a person's page."""
    return reverse("staff_page", args=[staff.pk])


@takes("staff.change")
def add(request: HttpRequest) -> HttpResponse:
    """Open an account; duties are given on its page."""
    form = NewAccountForm(request.POST or None, for_user=request.user, instance=Staff())
    return ActPage(
        title=_("Open an account"),
        icon=ICON,
        trail=_trail(),
        lead=_("The account alone permits nothing: give it a duty on the next page."),
        form=form,
        act=lambda data: OpenAccount(by=request.user, staff=form.instance, password=data["password"]),
        submit=_("Open the account"),
        done=_("The account is open. Give it a duty now."),
        back=page_of,
    ).answer(request)


@takes_at("staff.see", Staff)
def page(request: HttpRequest, staff: Staff) -> HttpResponse:
    """A person's account, the duties held now and before, and what can be done."""
    may_change = rights.may(request.user, "staff.change", staff.agency)
    buttons = []
    if may_change:
        for name, label, icon in _acts_for(staff):
            url = reverse(name, args=[staff.pk])
            buttons.append(HeaderButton(label, url=url, icon_name=icon))
    duties = staff.duties.select_related("agency").order_by("-since", "pk")
    changeable = set(rights.agencies_for(request.user, "staff.change").values_list("pk", flat=True))
    return show(
        request,
        "agencies/admin/staff.html",
        title=str(staff),
        icon=ICON,
        trail=_trail(),
        buttons=buttons,
        staff=staff,
        duties=[(duty, duty.until is None and duty.agency_id in changeable) for duty in duties],
        may_change=may_change,
    )


def _acts_for(staff: Staff) -> list[tuple[str, str, str]]:
    if not staff.is_active:
        return [("staff_reopen", _("Open again"), "lock-open")]
    return [
        ("staff_grant", _("Give a duty"), "plus"),
        ("staff_change", _("Edit"), "edit"),
        ("staff_password", _("Set a new password"), "key"),
        ("staff_close", _("Close the account"), "cross"),
    ]


@takes_at("staff.change", Staff)
def change(request: HttpRequest, staff: Staff) -> HttpResponse:
    """Change name, unit and mail."""
    form = AccountForm(request.POST or None, instance=staff)
    return ActPage(
        title=_("Edit"),
        icon=ICON,
        trail=_trail(staff),
        form=form,
        act=lambda data: ChangeAccount(
            by=request.user, staff=staff, values={name: data[name] for name in form.changed_data}
        ),
        submit=_("Save"),
        done=_("The account was changed."),
        back=page_of(staff),
    ).answer(request)


@takes_at("staff.change", Staff)
def grant(request: HttpRequest, staff: Staff) -> HttpResponse:
    """Give a duty from a day on."""
    return ActPage(
        title=_("Give a duty"),
        icon=ICON,
        trail=_trail(staff),
        form=GrantForm(request.POST or None, for_user=request.user, staff=staff),
        act=lambda data: GrantDuty(by=request.user, staff=staff, **data),
        submit=_("Give the duty"),
        done=_("The duty was given."),
        back=page_of(staff),
    ).answer(request)


@takes_at("staff.change", Duty.objects.select_related("agency", "staff__agency"))
def end_duty(request: HttpRequest, duty: Duty) -> HttpResponse:
    """Let a duty end."""
    return ActPage(
        title=_("End a duty"),
        icon=ICON,
        trail=_trail(duty.staff),
        lead=f"{duty.get_role_display()} · {duty.agency} · {duty.since}–",
        form=EndForm(request.POST or None),
        act=lambda data: EndDuty(by=request.user, duty=duty, until=data["until"]),
        submit=_("End the duty"),
        done=_("The duty ends."),
        back=page_of(duty.staff),
    ).answer(request)


@takes_at("staff.change", Staff)
def password(request: HttpRequest, staff: Staff) -> HttpResponse:
    """Give the account a new password."""
    return ActPage(
        title=_("Set a new password"),
        icon="key",
        trail=_trail(staff),
        lead=_(
            "Tell it to %s yourself; nothing is sent. Whoever is signed in with the old one is signed out."
        )
        % staff,
        form=PasswordFields(request.POST or None),
        act=lambda data: SetPassword(by=request.user, staff=staff, password=data["password"]),
        submit=_("Set the password"),
        done=_("The new password holds from now on."),
        back=page_of(staff),
    ).answer(request)


@takes_at("staff.change", Staff)
def close(request: HttpRequest, staff: Staff) -> HttpResponse:
    """Close the account, after a question."""
    act = CloseAccount(by=request.user, staff=staff)
    return ActPage(
        title=_("Close the account"),
        icon=ICON,
        trail=_trail(staff),
        lead=_("%s can no longer sign in. What they did stays in the ledger under their name.") % staff,
        form=forms.Form(request.POST if request.method == "POST" else None),
        act=lambda _data: act,
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Close the account"),
        done=_("The account is closed."),
        back=page_of(staff),
        dangerous=True,
    ).answer(request)


@takes_at("staff.change", Staff)
def reopen(request: HttpRequest, staff: Staff) -> HttpResponse:
    """Open a closed account again."""
    act = ReopenAccount(by=request.user, staff=staff)
    return ActPage(
        title=_("Open again"),
        icon=ICON,
        trail=_trail(staff),
        lead=_("%s can sign in again, with the duties that have not ended.") % staff,
        form=forms.Form(request.POST if request.method == "POST" else None),
        act=lambda _data: act,
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Open again"),
        done=_("The account is open."),
        back=page_of(staff),
    ).answer(request)


URLS = [
    path("staff-account/new/", add, name="staff_add"),
    path("staff-account/<int:pk>/", page, name="staff_page"),
    path("staff-account/<int:pk>/change/", change, name="staff_change"),
    path("staff-account/<int:pk>/duty/", grant, name="staff_grant"),
    path("staff-account/<int:pk>/password/", password, name="staff_password"),
    path("staff-account/<int:pk>/close/", close, name="staff_close"),
    path("staff-account/<int:pk>/reopen/", reopen, name="staff_reopen"),
    path("duty/<int:pk>/end/", end_duty, name="duty_end"),
]
