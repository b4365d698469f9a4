"""Reviews, suits and complaints: the page of one, its acts, and how a new one is entered."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import takes, takes_at
from gongkai.agencies.backoffice.screen import ActPage, Trail, show
from gongkai.law import deadlines, instruments
from gongkai.ledger import wording
from gongkai.ledger.models import Entry
from gongkai.requests import queries
from gongkai.requests.actions.complaint_answer import AnswerComplaint
from gongkai.requests.actions.complaint_take import TakeComplaint
from gongkai.requests.actions.remedy_answer import AnswerRemedy
from gongkai.requests.actions.remedy_appeal import AppealRemedy
from gongkai.requests.actions.remedy_conclude import ConcludeRemedy
from gongkai.requests.actions.remedy_lessons import LearnFromRemedy
from gongkai.requests.actions.remedy_open import OpenRemedy
from gongkai.requests.actions.remedy_void import VoidRemedy
from gongkai.requests.backoffice import remedyforms as forms
from gongkai.requests.models import RequestCase, tongue
from gongkai.requests.remedy_acting import RemedyAct
from gongkai.requests.remedying import SUITS, Instance, Remedy

ICON = "warning"
REMEDIES = Remedy.objects.select_related("agency", "case", "after", "recorded_by")


@dataclass(frozen=True)
class Step:
    """One act on a remedy. ``possible``: whether there is anything to do it to."""

    label: Any
    act: type[RemedyAct]
    form: type[forms.StepForm]
    possible: Callable[[Remedy], bool]


STEPS = {
    "answer": Step(
        gettext_lazy("Record our answer"),
        AnswerRemedy,
        forms.AnswerForm,
        lambda one: one.is_open and not one.complains and one.answered_on is None,
    ),
    "reply": Step(
        gettext_lazy("Answer the complaint"),
        AnswerComplaint,
        forms.ComplaintAnswerForm,
        lambda one: one.is_open and one.complains,
    ),
    "conclude": Step(
        gettext_lazy("Record the result"),
        ConcludeRemedy,
        forms.ConcludeForm,
        lambda one: one.is_open and not one.complains,
    ),
    "appeal": Step(
        gettext_lazy("Record an appeal"),
        AppealRemedy,
        forms.AppealForm,
        lambda one: one.is_open and one.route in SUITS and one.instance == Instance.FIRST,
    ),
    "lessons": Step(
        gettext_lazy("Write down lessons"),
        LearnFromRemedy,
        forms.LessonsForm,
        lambda one: one.voided_on is None and one.decided_on is not None,
    ),
    "void": Step(
        gettext_lazy("Entered by mistake"), VoidRemedy, forms.VoidForm, lambda one: one.voided_on is None
    ),
}


def trail(remedy: Remedy | None = None) -> Trail:
    """The way to a remedy."""
    found = [(_("Requests"), reverse("requests:index")), (_("Remedies"), reverse("remedies:index"))]
    return [*found, (remedy.number, reverse("remedy_page", args=[remedy.pk]))] if remedy else found


def limit_in_words(remedy: Remedy) -> dict[str, Any]:
    """The rule of the bureau's own time limit, its articles, and how certain it is."""
    rule = deadlines.rule(remedy.rule)
    version = deadlines.version_on(remedy.rule, remedy.received_on)
    english = tongue().startswith("en")
    return {
        "label": rule.label_en if english else rule.label_zh,
        "articles": [instruments.cite(key).printed for key in version.articles] if version else [],
        "mark": version.mark.value if version and version.mark.value != "V" else "",
    }


@takes_at("request.see", REMEDIES)
def page(request: HttpRequest, remedy: Remedy) -> HttpResponse:
    """Everything about one remedy."""
    today = timezone.localdate()
    may = rights.may(request.user, "remedy.record", remedy.agency)
    steps = [
        (name, step)
        for name, step in STEPS.items()
        if step.possible(remedy) and rights.may(request.user, step.act.right, remedy.agency)
    ]
    entries = Entry.objects.filter(subject_kind="remedy", subject_number=str(remedy.pk))
    told = entries.exclude(kind="act.refused").select_related("actor").order_by("number")
    return show(
        request,
        "requests/admin/remedy.html",
        title=_("Remedy %s") % remedy.number,
        icon=ICON,
        trail=trail(),
        buttons=[
            HeaderButton(
                _("Ledger"), url=reverse("ledger_life", args=["remedy", remedy.pk]), icon_name="history"
            )
        ],
        remedy=remedy,
        limit=limit_in_words(remedy),
        days_left=(remedy.answer_by - today).days,
        owed=remedy.stage == "answering",
        late=remedy.answered_on is not None and remedy.answered_on > remedy.answer_by,
        steps=steps,
        may=may,
        may_reopen=rights.may(request.user, "request.approve", remedy.agency),
        suit=Remedy.objects.filter(after=remedy, voided_on=None).first(),
        history=[{"entry": entry, "articles": wording.articles(entry)} for entry in told],
    )


@takes_at("request.see", REMEDIES)
def do(request: HttpRequest, remedy: Remedy, name: str) -> HttpResponse:
    """One act on a remedy."""
    step = STEPS.get(name)
    if step is None:
        raise Http404
    form = step.form(request.POST or None, remedy=remedy)
    may = rights.may(request.user, step.act.right, remedy.agency)
    reasons = [] if may else [rights.refusal(request.user, step.act.right, remedy.agency)]
    if not reasons and not step.possible(remedy) and request.method != "POST":
        reasons = [_("In %s there is nothing left to do this to.") % remedy.number]
    return ActPage(
        title=str(step.label),
        icon=ICON,
        trail=trail(remedy),
        lead=f"{remedy.get_route_display()} · {remedy.organ} · {remedy.about}",
        form=form,
        act=lambda _data: step.act(by=request.user, remedy=remedy, **form.arguments()),
        reasons=reasons,
        submit=str(step.label),
        done=_("It is recorded in %s.") % remedy.number,
        back=reverse("remedy_page", args=[remedy.pk]),
        dangerous=name == "void",
    ).answer(request)


@takes("remedy.record")
def new(request: HttpRequest) -> HttpResponse:
    """Enter a review or suit; ``?case=`` begins with a request."""
    return _opening(request, complaint=False)


@takes("remedy.record")
def new_complaint(request: HttpRequest) -> HttpResponse:
    """Enter a complaint."""
    return _opening(request, complaint=True)


def _opening(request: HttpRequest, complaint: bool) -> HttpResponse:
    case = _case_of(request)
    form_class = forms.ComplaintForm if complaint else forms.RemedyForm
    form = form_class(request.POST or None, for_user=request.user, case=case)
    act = TakeComplaint if complaint else OpenRemedy
    return ActPage(
        title=_("Enter a complaint") if complaint else _("Enter a review or suit"),
        icon=ICON,
        trail=trail(),
        lead=_("Complaints and reports under Art. 47 and 51; table four does not count them.")
        if complaint
        else _("Entered on the day the copy comes; table four of the annual report counts it by itself."),
        form=form,
        act=lambda _data: act(by=request.user, **form.arguments()),
        submit=_("Enter"),
        done=_("It is entered."),
        back=lambda done: reverse("remedy_page", args=[done.pk]),
        cancel=reverse("request_case", args=[case.pk]) if case else reverse("remedies:index"),
    ).answer(request)


def _case_of(request: HttpRequest) -> RequestCase | None:
    chosen = request.GET.get("case", "")
    if not (chosen.isascii() and chosen.isdigit()):
        return None
    return queries.seen_by(request.user).filter(pk=int(chosen[:18])).first()


URLS = [
    path("remedy/new/", new, name="remedy_new"),
    path("remedy/complaint/", new_complaint, name="complaint_new"),
    path("remedy/<int:pk>/", page, name="remedy_page"),
    path("remedy/<int:pk>/do/<slug:name>/", do, name="remedy_do"),
]
