"""The year's holiday notice: by form or file; what it changes is shown before it is entered."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import yaml
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from gongkai.agencies import calendars, rights
from gongkai.agencies.action import Refused
from gongkai.agencies.backoffice.doors import takes
from gongkai.agencies.backoffice.saving import add_refusal
from gongkai.agencies.backoffice.screen import show
from gongkai.agencies.calendars import EnteredYear
from gongkai.agencies.models import Agency
from gongkai.law import clock_reading
from gongkai.law.notice_checks import MAX_BYTES
from gongkai.requests.actions.notice import EnterNotice
from gongkai.requests.backoffice.actforms import date
from gongkai.requests.forms import sentences
from gongkai.requests.models import tongue
from gongkai.requests.recounting import Recount

ICON = "calendar-alt"
HOLIDAYS = ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节", "国庆节、中秋节", "其他")
SHOWN = 5_000
BETWEEN = re.compile(r"[\s,，、；;]+")


class NoticeForm(forms.Form):
    """A notice, holiday by holiday; or the text of a file, in ``text`` once it was read."""

    text = forms.CharField(widget=forms.HiddenInput, required=False, strip=False)
    file = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        help_text=gettext_lazy(
            "In the form of gongkai/law/calendar/2026.yaml; then nothing else is needed here."
        ),
    )
    year = forms.IntegerField(label=gettext_lazy("Year"), required=False)
    title = forms.CharField(label=gettext_lazy("Title of the notice"), max_length=200, required=False)
    number = forms.CharField(label=gettext_lazy("Document number"), max_length=60, required=False)
    issued = date(gettext_lazy("Issued on"), required=False)
    source = forms.CharField(label=gettext_lazy("Address"), max_length=300, required=False)
    reason = sentences(
        gettext_lazy("Reason"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Needed to replace a year that is known, or where the days do not add up."),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        year = calendars.calendar().last_day.year + 1
        self.fields["year"].initial = year
        self.fields["title"].initial = f"国务院办公厅关于{year}年部分节假日安排的通知"
        self.fields["source"].help_text = _("Where the notice was published.")
        for place, name in enumerate(HOLIDAYS):
            self.fields[f"off{place}"] = forms.CharField(
                label=_("%s: days off") % name, required=False, max_length=200
            )
            self.fields[f"work{place}"] = forms.CharField(
                label=_("%s: make-up days") % name, required=False, max_length=200
            )
        self.fields["off0"].help_text = _("Such as 2027-01-01..2027-01-03; several are parted by blanks.")

    def holidays(self) -> Iterator[tuple[str, Any, Any]]:
        """(name, field of the days off, field of the make-up days)."""
        for place, name in enumerate(HOLIDAYS):
            yield name, self[f"off{place}"], self[f"work{place}"]

    def clean_file(self) -> Any:
        """The text of the file."""
        upload = self.cleaned_data["file"]
        if upload is None:
            return None
        if upload.size > MAX_BYTES:
            raise forms.ValidationError(_("The file is too long for a holiday notice."))
        try:
            return upload.read().decode("utf-8-sig")
        except UnicodeDecodeError:
            raise forms.ValidationError(_("The file is no text in UTF-8.")) from None

    def clean(self) -> dict[str, Any]:
        """Written here, it takes all of its head; from a file nothing else."""
        cleaned = super().clean() or {}
        if not self.errors and not cleaned.get("file") and not cleaned.get("text"):
            for name in ("year", "title", "number", "issued", "source"):
                if not cleaned.get(name):
                    self.add_error(name, self.fields[name].error_messages["required"])
        return cleaned

    def notice(self) -> str:
        """The notice as the text of a year file."""
        given = self.cleaned_data
        if given.get("file"):
            return str(given["file"])
        if given.get("text"):
            return str(given["text"])
        holidays = []
        for place, name in enumerate(HOLIDAYS):
            off, work = _days(given.get(f"off{place}", "")), _days(given.get(f"work{place}", ""))
            if off or work:
                holidays.append({"name": name, "off": off, **({"work": work} if work else {})})
        issued: dt.date | None = given.get("issued")
        told = {
            "title": given["title"] or None,
            "number": given["number"] or None,
            "issued": issued.isoformat() if issued else None,
            "source": given["source"] or None,
            "mark": "V",
            "holidays": holidays,
        }
        data = {"year": given["year"], "notices": [told]}
        return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


def _days(text: str) -> list[str]:
    return [part for part in BETWEEN.split(text.replace("…", "..").replace("~", "..")) if part]


@takes("calendar.enter")
def enter(request: HttpRequest) -> HttpResponse:
    """Read it, show what changes, and enter it when that was seen."""
    form = NoticeForm(request.POST or None, request.FILES or None)
    found: Recount | None = None
    act: EnterNotice | None = None
    if request.method == "POST" and form.is_valid():
        act = EnterNotice(
            by=request.user, at=_place(request.user), text=form.notice(), reason=form.cleaned_data["reason"]
        )
        try:
            if "confirm" in request.POST:
                act.execute()
                messages.success(
                    request, _("The notice is entered; %s last days changed.") % len(act.found.moved)
                )
                return redirect("holiday_notices")
            if reasons := act.all_reasons():
                raise Refused(reasons)
            found = act.recount()
        except Refused as refused:
            add_refusal(form, refused)
            messages.error(request, _("Nothing was changed. See below why."))
    return _shown(request, form, act if found is not None else None, found)


def _place(user: Any) -> Agency:
    """An agency at the top at which the user may enter notices, else one where they may do it in vain."""
    held = rights.agencies_for(user, "calendar.enter").order_by("tree_path")
    found: Agency = held.filter(parent=None).first() or held[0]
    return found


def _shown(
    request: HttpRequest, form: NoticeForm, act: EnterNotice | None, found: Recount | None
) -> HttpResponse:
    moved = found.moved[:SHOWN] if found else []
    language = tongue()
    years = {one.year: one for one in EnteredYear.objects.select_related("entered_by")}
    return show(
        request,
        "requests/admin/notices.html",
        title=_("Holiday notices"),
        icon=ICON,
        form=form,
        media=form.media,
        years=[
            (year, years.get(year.year), sum(len(h.off) for n in year.notices for h in n.holidays))
            for year in reversed(calendars.calendar().years[-4:])
        ],
        act=act,
        notice=act.reading.year.notices[-1] if act and act.reading.year else None,
        found=found,
        moved=[(one, clock_reading.limit_label(one.clock, language), _address(one)) for one in moved],
        hidden=len(found.moved) - len(moved) if found else 0,
    )


def _address(one: Any) -> str:
    return reverse("remedy_page" if one.remedy else "request_case", args=[one.pk])


URLS = [path("holiday-notices/", enter, name="holiday_notices")]
