"""Writing one part of a report: the text, the measured figures beside it, last year's text, what the check finds."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from gongkai.agencies.backoffice.doors import takes_at
from gongkai.agencies.backoffice.screen import ActPage, show
from gongkai.annual_report import drafted, tokens
from gongkai.annual_report.actions.narrative import LONGEST_TEXT, ExplainFinding, WritePart
from gongkai.annual_report.backoffice import found
from gongkai.annual_report.backoffice.compiled import ICON
from gongkai.annual_report.backoffice.years import REPORTS, address, trail
from gongkai.annual_report.check.repeats import share
from gongkai.annual_report.measuring import shown
from gongkai.annual_report.models import ReportPart, ReportYear
from gongkai.law import report_templates
from gongkai.law.report_fields import GROUPS, fields
from gongkai.papers.html import to_html

ROWS = 18


class PartForm(forms.Form):
    """The text, and the revision that it began from."""

    text = forms.CharField(
        required=False, max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": ROWS}), strip=False
    )
    base = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["text"].label = _("Text")
        self.fields["text"].help_text = _(
            "One paragraph a line. A measured figure is written as its name in braces, such as {received}."
        )


class ExplainForm(forms.Form):
    """Why what was found is right all the same."""

    words = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 4}))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["words"].label = _("Explanation")


def groups(values: dict[str, Any]) -> list[dict[str, Any]]:
    """The fields that can be named, by what they are about, each with its figure as it would stand in the text."""
    labels = {
        "proactive": _("Proactive disclosure"),
        "requests": _("Requests"),
        "remedies": _("Remedies"),
        "registers": _("Registers"),
    }
    told = [
        {
            "group": field.group,
            "token": f"{{{field.key}}}",
            "label": field.en if found.english() else field.label,
            "figure": shown(field.key, values.get(field.key)),
            "unit": "" if field.unit == "%" else field.unit,
            "means": field.means_en if found.english() else field.means,
        }
        for field in fields().values()
    ]
    return [
        {"label": labels[group], "fields": [one for one in told if one["group"] == group]} for group in GROUPS
    ]


@takes_at("report.see", REPORTS)
def part(request: HttpRequest, report: ReportYear, key: str) -> HttpResponse:
    """One part."""
    headings = found.parts(report.template)
    if key not in headings:
        raise Http404
    stands = ReportPart.objects.filter(report=report, key=key).select_related("saved_by").first()
    text, base = (stands.text, stands.revision) if stands else ("", 0)
    form = PartForm(request.POST if request.method == "POST" else None, initial={"text": text, "base": base})
    probe = WritePart(by=request.user, report=report, part=key, text="", base=base)
    filled = tokens.fill(text, report.fields)
    before = drafted.last_year(report.agency, report.year)
    last = before.sections.get(key, "") if before else ""
    return ActPage(
        title=headings[key],
        icon=ICON,
        trail=trail(report),
        form=form,
        act=lambda data: WritePart(by=request.user, report=report, part=key, **data),
        submit=_("Save"),
        done=_("The part was saved, and checked."),
        back=lambda saved: reverse("report_part", args=[saved.pk, key]),
        cancel=address(report),
        reasons=probe.all_reasons(),
        tried=probe,
        template="annual_report/admin/part.html",
        context={
            "report": report,
            "part": stands,
            "filled": filled,
            "overwritten": form.is_bound and form.data.get("base") != str(base),
            "tables": [t for t in report_templates.load(report.template).tables if t.section == key],
            "groups": groups(report.fields),
            "last": last,
            "repeated": share(filled.text, last) if stands else None,
            "findings": [one for one in found.of_report(report) if one["part"] == key],
        },
    ).answer(request)


@takes_at("report.see", REPORTS)
def explain(request: HttpRequest, report: ReportYear, ref: str) -> HttpResponse:
    """Explain one finding."""
    finding = next((one for one in found.of_report(report) if one["ref"] == ref), None)
    if finding is None:
        raise Http404
    given = finding["explanation"]
    probe = ExplainFinding(by=request.user, report=report, ref=ref, words="—")
    return ActPage(
        title=_("Explain a finding"),
        icon=ICON,
        trail=trail(report),
        lead=f"{finding['level_label']} · {finding['words']}（{finding['citation']}）",
        form=ExplainForm(request.POST or None, initial={"words": given.words if given else ""}),
        act=lambda data: ExplainFinding(by=request.user, report=report, ref=ref, **data),
        submit=_("Keep the explanation"),
        done=_("The explanation was kept."),
        back=address(report),
        reasons=probe.all_reasons(),
        tried=probe,
    ).answer(request)


@takes_at("report.see", REPORTS)
def preview(request: HttpRequest, report: ReportYear) -> HttpResponse:
    """The whole report as it would be published; once signed, as it was signed."""
    frozen = report.frozen
    content, missing = (drafted.signed(frozen), []) if frozen else drafted.draft(report)
    return show(
        request,
        "annual_report/admin/preview.html",
        title=_("The whole report"),
        icon=ICON,
        trail=trail(report),
        report=report,
        missing=[f"{{{name}}}" for name in missing],
        paper=to_html(content.paper()) if report.compiled_at else "",
        back=address(report),
    )


URLS = [
    path("report-years/<int:pk>/part/<slug:key>/", part, name="report_part"),
    path("report-years/<int:pk>/explain/<slug:ref>/", explain, name="report_explain"),
    path("report-years/<int:pk>/preview/", preview, name="report_preview"),
]
