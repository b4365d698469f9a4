"""Deputies in the back office: who stands in for whom and when; naming one, and ending it early."""

import datetime as dt
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import queries, rights
from gongkai.agencies.absences import Absence
from gongkai.agencies.actions.absence import EndAbsence, NameDeputy
from gongkai.agencies.backoffice.doors import takes, takes_at
from gongkai.agencies.backoffice.screen import ActPage, Trail, show
from gongkai.agencies.models import Role, Staff

ICON = "user"
ABSENCES = Absence.objects.select_related("staff__agency", "deputy")


class AbsenceForm(forms.Form):
    """Who is away (an administrator may choose), who stands in, and when."""

    staff = forms.ModelChoiceField(
        queryset=Staff.objects.none(), label=gettext_lazy("Absent"), empty_label=None
    )
    deputy = forms.ModelChoiceField(queryset=Staff.objects.none(), label=gettext_lazy("Deputy"))
    since = forms.DateField(label=gettext_lazy("Since"), widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=gettext_lazy("Until"), widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, *args: Any, by: Staff, **kwargs: Any):
        super().__init__(*args, **kwargs)
        agencies = rights.agencies_for(by, "deputy.name").values("pk")
        near = Staff.objects.filter(agency__in=agencies, is_active=True).order_by(
            "agency__tree_path", "full_name"
        )
        administrator = any(duty.role == Role.ADMINISTRATOR for duty in rights.duties_of(by))
        absent = near.filter(duties__role__in=rights.STOOD_IN_FOR, duties__until=None).distinct()
        self.fields["staff"].queryset = absent if administrator else absent.filter(pk=by.pk)
        self.fields["deputy"].queryset = near.exclude(pk=by.pk) if not administrator else near
        self.fields["deputy"].help_text = _(
            "Holds your reviewing duties on these days, in your name. Who wrote something still does not review it, "
            "and no two steps are taken by one person, whoever they stand in for."
        )
        self.fields["since"].initial = timezone.localdate().isoformat()
        self.fields["until"].initial = (timezone.localdate() + dt.timedelta(days=7)).isoformat()


def _trail() -> Trail:
    return [(_("Deputies"), reverse("absences"))]


@takes("deputy.name")
def absences(request: HttpRequest) -> HttpResponse:
    """Those of today and to come, then those past."""
    button = HeaderButton(_("Name a deputy"), url=reverse("absence_add"), icon_name="plus")
    rows = [
        (absence, not EndAbsence(by=request.user, absence=absence).all_reasons())
        for absence in queries.absences_seen_by(request.user)[:100]
    ]
    return show(
        request, "agencies/admin/absences.html", title=_("Deputies"), icon=ICON, buttons=[button], rows=rows
    )


@takes("deputy.name")
def add(request: HttpRequest) -> HttpResponse:
    """Name a deputy."""
    return ActPage(
        title=_("Name a deputy"),
        icon=ICON,
        trail=_trail(),
        form=AbsenceForm(request.POST or None, by=request.user),
        act=lambda data: NameDeputy(by=request.user, **data),
        submit=_("Name a deputy"),
        done=_("The deputy is named."),
        back=reverse("absences"),
    ).answer(request)


@takes_at("deputy.name", ABSENCES, agency="staff.agency")
def end(request: HttpRequest, absence: Absence) -> HttpResponse:
    """End it early."""
    act = EndAbsence(by=request.user, absence=absence)
    return ActPage(
        title=_("End the deputyship"),
        icon=ICON,
        trail=_trail(),
        lead=_("%(deputy)s no longer stands in for %(staff)s, from today on.")
        % {"deputy": absence.deputy, "staff": absence.staff},
        form=forms.Form(request.POST if request.method == "POST" else None),
        act=lambda _data: act,
        reasons=act.all_reasons(),
        tried=act,
        submit=_("End"),
        done=_("The deputyship has ended."),
        back=reverse("absences"),
    ).answer(request)


URLS = [
    path("absences/", absences, name="absences"),
    path("absences/new/", add, name="absence_add"),
    path("absences/<int:pk>/end/", end, name="absence_end"),
]
