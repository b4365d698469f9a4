"""Back-office pages of items that are not Wagtail's own: the item's page, release, withdrawal, discarding, the desk."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.snippets.views.chooser import SnippetCreateView

from gongkai.agencies import rights
from gongkai.agencies.action import Action, Refused
from gongkai.catalog import queries
from gongkai.catalog.actions.draft import DiscardDraft, KeepFile
from gongkai.catalog.actions.imports import ReleaseImport
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.forms import FileForm, ReleaseForm, WithdrawForm
from gongkai.catalog.models import ImportBatch, Item, StoredFile
from gongkai.catalog.timeliness import last_day
from gongkai.ledger.models import Entry

SHOWN_ON_DESK = 10


def _seen(request: HttpRequest, pk: int, right: str = "item.see") -> Item:
    item = get_object_or_404(Item.objects.select_related("agency", "latest_revision__user", "author"), pk=pk)
    if not rights.may(request.user, right, item.agency):
        raise PermissionDenied
    return item


def _do(request: HttpRequest, action: Action, done: str) -> bool:
    """Execute; tell the user what was done, or every reason why not."""
    try:
        action.execute()
    except Refused as refused:
        for reason in refused.reasons:
            messages.error(request, reason)
        return False
    messages.success(request, done)
    return True


def life(request: HttpRequest, pk: int) -> HttpResponse:
    """The item's own page: where it stands, what can be done, and its life in the ledger."""
    item = _seen(request, pk)
    due = last_day(item.formed_on)
    context = {
        "item": item,
        "newest": item.get_latest_revision_as_object(),
        "due": due,
        "releases": item.releases.select_related("released_by"),
        "entries": Entry.objects.filter(subject_kind="item", subject_number=str(item.pk)).select_related("actor"),
        "release_reasons": ReleaseItem(by=request.user, item=item, change_note=_("(to be given)")).all_reasons(),
        "may_edit": rights.may(request.user, "item.edit", item.agency),
        "may_withdraw": item.live and rights.may(request.user, "item.withdraw", item.agency),
        "may_discard": not DiscardDraft(by=request.user, item=item).all_reasons(),
    }
    return render(request, "catalog/admin/life.html", context)


def release(request: HttpRequest, pk: int) -> HttpResponse:
    """Look at the newest version as the public would see it, and release it."""
    item = _seen(request, pk, "item.release")
    form = ReleaseForm(request.POST or None, item=item)
    if request.method == "POST" and form.is_valid():
        action = ReleaseItem(by=request.user, item=item, change_note=form.cleaned_data.get("change_note", ""))
        if _do(request, action, _("“%s” is public.") % item.title):
            return redirect("item_life", pk)
    action = ReleaseItem(by=request.user, item=item, change_note=_("(to be given)"))
    context = {
        "item": item,
        "newest": item.get_latest_revision_as_object(),
        "form": form,
        "reasons": action.all_reasons(),
        "due": last_day(item.formed_on),
        "preview_url": _preview_url(item),
        "compare_url": _compare_url(item),
    }
    return render(request, "catalog/admin/release.html", context)


def _preview_url(item: Item) -> str:
    if item.latest_revision_id is None:
        return ""
    return reverse(item.snippet_viewset.get_url_name("revisions_view"), args=[item.pk, item.latest_revision_id])


def _compare_url(item: Item) -> str:
    if not item.live or item.latest_revision_id is None:
        return ""
    name = item.snippet_viewset.get_url_name("revisions_compare")
    return reverse(name, args=[item.pk, "live", item.latest_revision_id])


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an item off the public site, with a reason."""
    item = _seen(request, pk, "item.withdraw")
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        action = WithdrawItem(by=request.user, item=item, reason=form.cleaned_data["reason"])
        if _do(request, action, _("“%s” was withdrawn.") % item.title):
            return redirect("item_life", pk)
    return render(request, "catalog/admin/withdraw.html", {"item": item, "form": form})


def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove a draft that was never public, after a question."""
    item = _seen(request, pk, "item.discard")
    if request.method == "POST":
        title = item.title
        if _do(request, DiscardDraft(by=request.user, item=item), _("The draft “%s” was discarded.") % title):
            return redirect(Item.snippet_viewset.get_url_name("list"))
    return render(request, "catalog/admin/discard.html", {"item": item})


def release_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Look over an import and release it as a whole."""
    batch = get_object_or_404(ImportBatch.objects.select_related("agency", "imported_by"), pk=pk)
    if not rights.may(request.user, "item.release", batch.agency):
        raise PermissionDenied
    action = ReleaseImport(by=request.user, batch=batch)
    if request.method == "POST" and _do(request, action, _("The import from %s is public.") % batch.source):
        return redirect("wagtailadmin_home")
    context = {
        "batch": batch,
        "items": batch.items.all()[:100],
        "reasons": ReleaseImport(by=request.user, batch=batch).all_reasons(),
    }
    return render(request, "catalog/admin/import_release.html", context)


def stored_file(request: HttpRequest, pk: int) -> HttpResponse:
    """An attachment file, for staff of its agency."""
    stored = get_object_or_404(StoredFile.objects.select_related("agency"), pk=pk)
    if not rights.may(request.user, "item.see", stored.agency):
        raise PermissionDenied
    return FileResponse(stored.file.open("rb"), as_attachment=True, filename=stored.name)


class UploadForm(FileForm):
    """The upload form inside the chooser; the view keeps the file."""

    def __init__(self, *args: Any, instance: Any = None, for_user: Any = None, **kwargs: Any):
        super().__init__(*args, **kwargs)


class UploadView(SnippetCreateView):
    """Keeps an uploaded file through its action and hands it to the editor."""

    def post(self, request: HttpRequest) -> JsonResponse:
        """Every reason of a refusal stands at the field."""
        self.model = self.model_class
        self.form = self.get_creation_form()
        agency = rights.agencies_for(request.user, "item.draft").order_by("pk").first()
        if agency is None:
            raise PermissionDenied
        if self.form.is_valid():
            upload = self.form.cleaned_data["upload"]
            try:
                stored = KeepFile(by=request.user, at=agency, upload=upload, name=_sent_name(upload)).execute()
            except Refused as refused:
                for reason in refused.reasons:
                    self.form.add_error("upload", reason)
            else:
                return self.get_chosen_response(stored)
        return self.get_reshow_creation_form_response()


def _sent_name(upload: Any) -> str:
    """The name as it was sent; Django has already cut off any path."""
    return getattr(upload, "name", "")


class Desk(Component):
    """What waits for me, what I have begun, what was released."""

    name = "desk"
    order = 10
    template_name = "catalog/admin/desk.html"
    title = gettext_lazy("Desk")

    def __init__(self, request: HttpRequest):
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The three lists, each cut to what fits on a desk."""
        user = self.request.user
        waiting = queries.waiting_for(user).select_related("agency", "latest_revision__user")
        return {
            "duties": rights.duties_of(user),
            "waiting": [self._line(item) for item in waiting[:SHOWN_ON_DESK]],
            "waiting_count": waiting.count(),
            "imports": queries.imports_waiting_for(user).select_related("agency", "imported_by"),
            "own": [self._line(item) for item in queries.own_drafts(user)[:SHOWN_ON_DESK]],
            "released": queries.recently_released(user).select_related("agency")[:SHOWN_ON_DESK],
            "may_draft": rights.agencies_for(user, "item.draft").exists(),
            "add_url": reverse(Item.snippet_viewset.get_url_name("add")),
            "request": self.request,
        }

    def _line(self, item: Item) -> dict[str, Any]:
        newest = item.get_latest_revision_as_object()
        return {"item": newest, "due": last_day(newest.formed_on), "revision": item.latest_revision}
