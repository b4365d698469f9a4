"""The report of a year in the back office: opening it, its page, and the acts on it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import takes, takes_at
from gongkai.agencies.backoffice.screen import ActPage, Trail, show
from gongkai.annual_report import errata
from gongkai.annual_report.actions.sign import digest
from gongkai.annual_report.actions.year import OpenYear
from gongkai.annual_report.backoffice import found
from gongkai.annual_report.backoffice.compiled import ICON
from gongkai.annual_report.backoffice.doings import DOINGS
from gongkai.annual_report.forms import OpenYearForm
from gongkai.annual_report.models import FrozenReport, ReportYear
from gongkai.law import report_templates
from gongkai.law.report_due import ReportDue
from gongkai.ledger.kinds import Kind
from gongkai.ledger.models import Entry

REPORTS = ReportYear.objects.select_related("agency", "opened_by", "compiled_by", "submitted_by", "item")


@takes("report.write")
def open_year(request: HttpRequest) -> HttpResponse:
    """Begin the report of an agency on a year."""
    form = OpenYearForm(request.POST or None, for_user=request.user, initial=request.GET.dict())
    return ActPage(
        title=_("Open the report of a year"),
        icon=ICON,
        trail=trail(),
        lead=_("The form follows from the year. Its figures are counted from the ledger and never typed in."),
        form=form,
        act=lambda data: OpenYear(by=request.user, **data),
        submit=_("Open"),
        done=_("The report was opened."),
        back=address,
        cancel=reverse("annual_reports"),
    ).answer(request)


def trail(report: ReportYear | None = None) -> Trail:
    """The pages above; with ``report``, its own too."""
    above = [(_("Annual reports"), reverse("annual_reports"))]
    return [*above, (heading(report), address(report))] if report else above


def address(report: ReportYear) -> str:
    """The page of a report."""
    return reverse("report_year", args=[report.pk])


def heading(report: ReportYear) -> str:
    """Agency and year."""
    return _("%(agency)s: report on %(year)s") % {"agency": report.agency.short_name, "year": report.year}


@takes_at("report.see", REPORTS)
def page(request: HttpRequest, report: ReportYear) -> HttpResponse:
    """Where the report stands, how long there is, what can be done, what is found."""
    offers, refused, findings = [], [], found.of_report(report)
    whole = intact(report.frozen)
    acts = [(doing, doing.asked(request.user, report)) for doing in DOINGS.values()]
    for doing, act in acts:
        if act.holds_right() and (reasons := act.reasons()):
            refused.append({"label": doing.label, "reasons": reasons})
        elif act.holds_right():
            offers.append(doing)
    return show(
        request,
        "annual_report/admin/year.html",
        title=heading(report),
        icon=ICON,
        trail=trail(),
        buttons=[HeaderButton(_("History"), url=_life(report), icon_name="history")],
        report=report,
        due=countdown(report),
        form=report_templates.load(report.template),
        offers=offers,
        refused=refused,
        changes=changed(report),
        parts=_parts(report),
        findings=findings,
        unsettled=found.unsettled(findings),
        may_write=rights.may(request.user, "report.write", report.agency),
        template_code=report.template,
        finding_url=reverse("compiled_report", args=[report.agency_id, report.year]),
        frozen=report.frozen,
        erratum=_erratum(report) if whole else [],
        errata=report.errata.select_related("by"),
        whole=whole,
    )


def _life(report: ReportYear) -> str:
    return reverse("ledger_life", args=["reportyear", report.pk])


def _parts(report: ReportYear) -> list[dict[str, Any]]:
    """The parts of the form: who wrote each, how long it is, how many findings stand in it."""
    written = {part.key: part for part in report.parts.select_related("saved_by")}
    return [
        {
            "key": key,
            "heading": heading,
            "part": written.get(key),
            "length": len(written[key].text) if key in written else 0,
            "findings": sum(1 for one in report.findings if one["part"] == key and one["level"] != "note"),
        }
        for key, heading in found.parts(report.template).items()
    ]


def intact(frozen: FrozenReport | None) -> bool:
    """Whether what is kept of a signature is what the ledger's entry of it says."""
    if frozen is None:
        return True
    signed = Entry.objects.filter(
        agency=frozen.report.agency,
        kind=Kind.REPORT_SIGNED,
        subject_kind="reportyear",
        subject_number=str(frozen.report_id),
    )
    told = [entry.facts.get("digest") for entry in signed if entry.facts.get("signature") == frozen.number]
    return told == [digest(frozen.content)]


def _erratum(report: ReportYear) -> list[dict[str, Any]]:
    """What the ledger gives otherwise than was signed, each with the entries that did it."""
    if report.frozen is None:
        return []
    lines = errata.since(report.frozen)
    numbers = {number for line in lines for number in line["entries"]}
    entries = {one.number: one for one in Entry.objects.filter(agency=report.agency, number__in=numbers)}
    return [
        {
            **line,
            "words": line["label_en"] if found.english() else line["label"],
            "entries": [entries[number] for number in line["entries"]],
        }
        for line in lines
    ]


def countdown(report: ReportYear) -> dict[str, Any] | None:
    """The last day of law, in how many days, under which article; None where there is none, or it was published."""
    due: ReportDue | None = report.due
    if due is None:
        return None
    left = due.days_left(timezone.localdate())
    public = report.published_at
    late = left < 0 if public is None else timezone.localdate(public) > due.day
    return {
        "day": due.day,
        "left": left,
        "late": late,
        "words": words_of(left) if public is None else "",
        "articles": [citation.printed for citation in due.articles],
        "certain": due.mark == "V",
    }


def words_of(left: int) -> str:
    """How many days are left, or have passed."""
    if left == 0:
        return _("today is the last day")
    if left < 0:
        return ngettext("%(count)s day late", "%(count)s days late", -left) % {"count": -left}
    return ngettext("%(count)s day left", "%(count)s days left", left) % {"count": left}


def changed(report: ReportYear) -> list[dict[str, Any]]:
    """What differs from the compilation before, each place in words."""
    places = report_templates.load(report.template).cells
    return [{**line, "label": places[line["key"]].label} for line in report.changes if line["key"] in places]


@takes_at("report.see", REPORTS)
def do(request: HttpRequest, report: ReportYear, name: str) -> HttpResponse:
    """One act on the report; why it cannot be done stands in its place."""
    doing = DOINGS.get(name)
    if doing is None:
        raise Http404
    tried = doing.asked(request.user, report)
    return ActPage(
        title=str(doing.label),
        icon=ICON,
        trail=trail(report),
        lead=str(doing.lead),
        form=doing.form(
            request.POST if request.method == "POST" else None, initial={"seen": report.revision}
        ),
        act=lambda data: doing.of(request.user, report, data),
        submit=str(doing.label),
        done=str(doing.done),
        back=address(report),
        reasons=tried.all_reasons(),
        tried=tried,
    ).answer(request)


URLS = [
    path("report-years/open/", open_year, name="report_open"),
    path("report-years/<int:pk>/", page, name="report_year"),
    path("report-years/<int:pk>/do/<slug:name>/", do, name="report_do"),
]
