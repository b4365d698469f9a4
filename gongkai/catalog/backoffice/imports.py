"""Taking over items in the back office: a file is read whole or not at all, a second person releases it."""

import csv
import io
from typing import Any, ClassVar

from django import forms
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column as TableColumn
from wagtail.admin.ui.tables import TitleColumn
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import rights
from gongkai.agencies.action import Action, Refused
from gongkai.agencies.backoffice.doors import takes, takes_at
from gongkai.agencies.backoffice.filters import AgencyFilterSet
from gongkai.agencies.backoffice.saving import DayColumn, DutyModelViewSet, OwnIndexView
from gongkai.agencies.backoffice.screen import ActPage, Trail, show
from gongkai.catalog import rowfiles
from gongkai.catalog.actions import imports
from gongkai.catalog.actions.discarding import LONGEST, DiscardImport
from gongkai.catalog.actions.submit import SubmitImport
from gongkai.catalog.backoffice.policies import IMPORT_POLICY
from gongkai.catalog.clearance import current
from gongkai.catalog.forms import ImportForm
from gongkai.catalog.models import ImportBatch, Item

ICON = "download"
BATCHES = ImportBatch.objects.select_related("agency", "imported_by", "released_by")
SHOWN_ITEMS = 100


class ImportFilters(AgencyFilterSet):
    """By agency."""

    right = "import.see"

    class Meta:
        model = ImportBatch
        fields: ClassVar = ["agency"]


class ImportIndex(OwnIndexView):
    """Imports, the latest first."""

    filterset_class = ImportFilters

    def get_base_queryset(self) -> models.QuerySet:
        """With what the table shows."""
        return super().get_base_queryset().select_related("agency", "imported_by", "released_by")

    def get_add_url(self) -> str | None:
        """A page of ours."""
        return reverse("import_add") if self.user_has_permission("add") else None


class ImportViewSet(DutyModelViewSet):
    """Imports at the user's agencies."""

    model = ImportBatch
    policy = IMPORT_POLICY
    icon = ICON
    menu_label = gettext_lazy("Imports")
    menu_name = "imports"
    menu_order = 210
    add_to_admin_menu = True
    index_view_class = ImportIndex
    ordering: ClassVar = ["-imported_at"]
    form_fields: ClassVar = ["source"]
    offered: ClassVar = {"index": "view", "index_results": "view"}
    list_display: ClassVar = [
        TitleColumn("source", label=gettext_lazy("Taken over from"), url_name="import_page"),
        TableColumn("agency", label=gettext_lazy("Publisher"), accessor="agency.short_name"),
        TableColumn("count", label=gettext_lazy("Items")),
        TableColumn("imported_by", label=gettext_lazy("Imported by")),
        DayColumn("imported_at", label=gettext_lazy("Imported")),
        DayColumn("released_at", label=gettext_lazy("Released")),
    ]


def _trail() -> Trail:
    return [(_("Imports"), reverse("imports:index"))]


@takes("item.import")
def add(request: HttpRequest) -> HttpResponse:
    """Upload a file; every wrong row is told, and nothing is half taken over."""
    form = ImportForm(request.POST or None, request.FILES or None, for_user=request.user)
    reasons: list[str] = []
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["upload"]
        try:
            read = rowfiles.read(upload.name, upload.read())
            batch = imports.ImportItems(
                by=request.user,
                at=form.cleaned_data["at"],
                source=form.cleaned_data["source"],
                rows=read.rows,
            ).execute()
        except (rowfiles.BadRows, Refused) as refused:
            reasons = refused.reasons
        else:
            told = _(
                "%(count)s items were taken over (the file was in %(encoding)s). Hand them in for review now."
            )
            messages.success(request, told % {"count": batch.count, "encoding": read.encoding})
            return redirect("import_page", batch.pk)
    return show(
        request,
        "catalog/admin/import_add.html",
        title=_("Take over items"),
        icon=ICON,
        trail=_trail(),
        buttons=[HeaderButton(_("CSV template"), url=reverse("import_template"), icon_name="download")],
        form=form,
        media=form.media,
        reasons=reasons,
        described=described_columns(),
        cancel=reverse("imports:index"),
    )


def described_columns() -> list[dict[str, Any]]:
    """The columns of an import file: name, label, whether required, and how to write it."""
    written = {
        "published_at": _("2024-03-01 09:30, as it stood on the old site"),
        "columns": _("the names in addresses of the columns, separated by semicolons: notices;policies"),
        "html": _("the text as HTML; it is kept as it is and cleaned when shown"),
        "index_number": _("kept as it is; without one the agency's scheme gives one at release"),
        "category": _("the code of the category, such as 20-01"),
        "topic": _("the code of the topic, such as 02-01"),
        "openness_kind": "decision, execution, management, service, result",
    }
    labels = {"html": _("Text"), "columns": _("Columns")}
    found = []
    for name in imports.COLUMNS_OF_FILE:
        label = labels.get(name) or Item._meta.get_field(name).verbose_name
        how = written.get(name, "2024-03-01" if name in imports.DATE_FIELDS else "")
        found.append({"name": name, "label": label, "required": name in imports.REQUIRED, "how": how})
    return found


@takes("item.import")
def template(request: HttpRequest) -> HttpResponse:
    """A CSV file with the header line alone, with the mark by which Excel knows UTF-8."""
    text = io.StringIO()
    csv.writer(text).writerow(imports.COLUMNS_OF_FILE)
    answer = HttpResponse(text.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="items.csv"'
    return answer


@takes_at("import.see", BATCHES)
def page(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Look over an import, and release it as a whole or see every reason why not."""
    act: Action = imports.ReleaseImport(by=request.user, batch=batch)
    hand_in = SubmitImport(by=request.user, batch=batch)
    reasons = act.all_reasons() if batch.released_at is None else []
    return ActPage(
        title=batch.source,
        icon=ICON,
        trail=_trail(),
        form=forms.Form(request.POST if request.method == "POST" else None),
        act=lambda _data: act,
        reasons=reasons,
        submit=_("Release all to the public"),
        done=_("The import from %s is public.") % batch.source,
        back=reverse("imports:index"),
        template="catalog/admin/import.html",
        context={
            "batch": batch,
            "items": batch.items.select_related("agency")[:SHOWN_ITEMS],
            "shown": SHOWN_ITEMS,
            "submission": current(batch),
            "may_hand_in": not hand_in.all_reasons(),
            "may_discard": not DiscardImport(by=request.user, batch=batch, reason="…").all_reasons(),
            "may_see_items": rights.may(request.user, "item.see", batch.agency),
        },
    ).answer(request)


class DiscardForm(forms.Form):
    """Why an import goes."""

    reason = forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("Reason")
        self.fields["reason"].help_text = _("Kept in the ledger with the number of items.")


@takes_at("import.see", BATCHES)
def discard(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Take an import back, after a question; or every reason why not."""
    act = DiscardImport(by=request.user, batch=batch, reason="…")
    here = reverse("import_page", args=[batch.pk])
    return ActPage(
        title=_("Discard the import"),
        icon="bin",
        trail=[*_trail(), (batch.source, here)],
        lead=_(
            "All %(count)s items taken over from %(source)s are removed for good; that they were stays in the ledger. "
            "The same file may be taken over again."
        )
        % {"count": batch.count, "source": batch.source},
        form=DiscardForm(request.POST if request.method == "POST" else None),
        act=lambda data: DiscardImport(by=request.user, batch=batch, **data),
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Discard all"),
        done=_("The import from %s was discarded.") % batch.source,
        back=lambda _done: reverse("imports:index"),
        dangerous=True,
        cancel=here,
    ).answer(request)
