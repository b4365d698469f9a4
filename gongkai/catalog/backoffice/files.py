"""Attachment files: listed here, chosen and uploaded in the editor, opened by staff of their agency."""

from typing import ClassVar

from django.db import models
from django.http import FileResponse, HttpRequest
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column as TableColumn
from wagtail.admin.ui.tables import TitleColumn
from wagtail.snippets.views import snippets as base

from gongkai.agencies.backoffice.doors import takes_at
from gongkai.agencies.backoffice.filters import AgencyFilterSet
from gongkai.agencies.backoffice.saving import DayColumn, DutySnippetViewSet, NoEditor, OwnIndexView
from gongkai.catalog.backoffice.choosers import FileChooser
from gongkai.catalog.backoffice.policies import FILE_POLICY
from gongkai.catalog.blocks import PICTURE_ENDINGS
from gongkai.catalog.models import StoredFile


class FileFilters(AgencyFilterSet):
    """By agency."""

    right = "item.see"

    class Meta:
        model = StoredFile
        fields: ClassVar = ["agency"]


class FileIndex(OwnIndexView, base.IndexView):
    """Files; the name opens the file."""

    filterset_class = FileFilters

    @cached_property
    def columns(self) -> list:
        """Without boxes to tick."""
        return list(self.list_display)

    def get_base_queryset(self) -> models.QuerySet:
        """With agency and uploader."""
        return super().get_base_queryset().select_related("agency", "uploaded_by")

    def get_add_url(self) -> None:
        """Files are uploaded where they are attached."""
        return


class FileAddress(NoEditor):
    """A file is opened, not edited."""

    address = "stored_file"


class StoredFileViewSet(DutySnippetViewSet):
    """Attachment files of the user's agencies."""

    model = StoredFile
    policy = FILE_POLICY
    icon = "doc-full-inverse"
    menu_label = _("Attachment files")
    menu_name = "attachment-files"
    menu_order = 120
    add_to_admin_menu = True
    index_view_class = FileIndex
    chooser_viewset_class = FileChooser
    url_finder_class = FileAddress
    list_display: ClassVar = [
        TitleColumn("name", label=_("File name"), get_url=lambda f: reverse("stored_file", args=[f.pk])),
        TableColumn("size", label=_("Size"), accessor=lambda stored: filesizeformat(stored.size)),
        TableColumn("agency", label=_("Agency"), accessor="agency.short_name"),
        TableColumn("uploaded_by", label=_("Uploaded by")),
        DayColumn("uploaded_at", label=_("Uploaded"), sort_key="uploaded_at"),
    ]
    search_fields: ClassVar = ["name"]
    exclude_form_fields: ClassVar = ["sha256"]
    offered: ClassVar = {"list": "view", "list_results": "view"}


@takes_at("item.see", StoredFile.objects.select_related("agency"))
def stored_file(request: HttpRequest, stored: StoredFile) -> FileResponse:
    """An attachment file, for staff of its agency: pictures in the page, all else to be saved."""
    picture = stored.name.rpartition(".")[2].lower() in PICTURE_ENDINGS
    answer = FileResponse(stored.file.open("rb"), as_attachment=not picture, filename=stored.name)
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
