"""A granted answer becomes a draft of the catalogue (Art. 44); the item leads back to the request."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.widgets import AdminDateInput

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import takes_at
from gongkai.agencies.backoffice.screen import ActPage
from gongkai.agencies.models import Staff
from gongkai.catalog.choices import categories
from gongkai.catalog.models import Column, Item
from gongkai.requests import packages, queries
from gongkai.requests.actions.give import GRANTED, DraftFromAnswer
from gongkai.requests.answers import AnswerItem
from gongkai.requests.backoffice.case_page import CASES, trail
from gongkai.requests.models import RequestCase


class AnswerForm(forms.Form):
    """The item as it is drafted; the rest of its header is filled in like that of any item."""

    title = forms.CharField(max_length=300)
    summary = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    text = forms.CharField(max_length=20_000, required=False, widget=forms.Textarea(attrs={"rows": 8}))
    formed_on = forms.DateField(widget=AdminDateInput)
    category = forms.ChoiceField(required=False)
    columns = forms.ModelMultipleChoiceField(
        queryset=Column.objects.none(), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, case: RequestCase, **kwargs: Any):
        super().__init__(*args, **kwargs)
        labels = {
            "title": _("Title"),
            "summary": _("Summary"),
            "text": _("Text"),
            "formed_on": _("Formed on"),
            "category": _("Category of Art. 20"),
            "columns": _("Columns"),
        }
        for name, label in labels.items():
            self.fields[name].label = label
        self.fields["text"].help_text = _(
            "A note on Art. 44 is added at its end. Nothing may tell who asked."
        )
        self.fields["category"].choices = [("", "—"), *categories()]
        self.fields["columns"].queryset = case.agency.columns.all()
        given = [item.name for item in case.items.all() if item.outcome in GRANTED]
        self.fields["title"].initial = given[0][:300] if given else ""
        self.fields["summary"].initial = "；".join(given)[:500]
        self.fields["formed_on"].initial = timezone.localdate()
        papers = packages.papers(case)
        if papers:
            self.fields["papers"] = forms.ModelMultipleChoiceField(
                queryset=case.files.filter(pk__in=[one.pk for one in papers]),
                label=_("Files"),
                required=False,
                widget=forms.CheckboxSelectMultiple,
                initial=papers,
            )


@takes_at("item.draft", CASES)
def draft(request: HttpRequest, case: RequestCase) -> HttpResponse:
    """Draft an item from what was given."""
    packages.examine(case)
    form = AnswerForm(request.POST or None, case=case)
    asked = queries.asked_before(case)
    lead = _("The item is a draft: it goes through the ordinary review before it is public.")
    if asked:
        told = {"count": len(asked), "numbers": ", ".join(one.number for one in asked[:10])}
        lead += " " + _(
            "Others asked for information of the same name (%(count)s: %(numbers)s), so it is of use to many."
        ) % told  # fmt: skip
    act = DraftFromAnswer(
        by=request.user,
        case=case,
        title="…",
        summary="…",
        text="…",
        formed_on=timezone.localdate(),
        columns=(),
    )
    return ActPage(
        title=_("Publish what was given"),
        icon="doc-full",
        trail=trail(case),
        lead=lead,
        form=form,
        act=lambda data: DraftFromAnswer(by=request.user, case=case, **data),
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Draft the item"),
        done=_("The item is drafted."),
        back=lambda item: reverse("item_life", args=[item.pk]),
        cancel=reverse("request_given", args=[case.pk]),
    ).answer(request)


def origin(user: Staff, item: Item) -> list[tuple[str, str]]:
    """The request from which an item came, for who may see it."""
    found = AnswerItem.objects.select_related("case__agency").filter(item=item).first()
    if found is None or not rights.may(user, "request.see", found.case.agency):
        return []
    return [(_("Request %s") % found.case.number, reverse("request_case", args=[found.case_id]))]
