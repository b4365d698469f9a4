"""The dialogs in which files and items are chosen: only what the user may see, with a search by name."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.snippets.views import chooser
from wagtail.snippets.widgets import AdminSnippetChooser

from gongkai.agencies.action import Refused
from gongkai.agencies.backoffice.doors import signed_in
from gongkai.agencies.backoffice.policy import DutyPolicy
from gongkai.agencies.backoffice.saving import Guarded
from gongkai.catalog.actions.draft import KeepFile
from gongkai.catalog.backoffice.policies import FILE_POLICY, REFERENCE_POLICY
from gongkai.catalog.forms import UploadForm
from gongkai.catalog.uploads import sent_name


class NameFilter(BaseFilterForm):
    """Search by a part of the name. ``field``: the field searched."""

    field: ClassVar[str]

    q = forms.CharField(label=_("Search"), required=False)

    def filter(self, objects: models.QuerySet) -> models.QuerySet:
        """Those whose name holds the text."""
        self.search_query = self.cleaned_data.get("q")
        self.is_searching = bool(self.search_query)
        if not self.is_searching:
            return objects
        return objects.filter(**{f"{self.field}__icontains": self.search_query})


class FileNameFilter(NameFilter):
    """Files by name."""

    field = "name"


class ItemTitleFilter(NameFilter):
    """Items by title."""

    field = "title"


class Choosing:
    """A chooser view that offers what the policy lets the user see."""

    policy: DutyPolicy
    request: HttpRequest
    results_template_name = "catalog/admin/chooser_results.html"

    def get_object_list(self) -> models.QuerySet:
        """What may be seen."""
        return self.policy.instances_user_has_any_permission_for(self.request.user, ["view"])

    def get_objects(self, numbers: list[str]) -> models.QuerySet:
        """Of the chosen numbers, those that may be seen."""
        return self.get_object_list().filter(pk__in=[number for number in numbers if number.isdigit()])


class SeenChooser(AdminSnippetChooser):
    """A chooser in a form that names nothing the user may not see, whatever number was sent."""

    policy: ClassVar[DutyPolicy]

    def get_value_data(self, value: Any) -> dict[str, Any] | None:
        """What is shown of the chosen instance; nothing of one that the signed-in user may not see."""
        instance = self.get_instance(value)
        user = signed_in()
        if instance is None:
            return None
        if user is not None:
            seen = self.policy.instances_user_has_any_permission_for(user, ["view"])
            if not seen.filter(pk=instance.pk).exists():
                return None
        return self.get_value_data_from_instance(instance)


class FileWidget(SeenChooser):
    """For files."""

    policy = FILE_POLICY


class ItemWidget(SeenChooser):
    """For items."""

    policy = REFERENCE_POLICY


class GuardedChooser(Guarded, chooser.SnippetChooserViewSet):
    """A chooser behind the rights table."""

    offered: ClassVar[dict[str, str]] = {
        "choose": "view",
        "choose_results": "view",
        "chosen": "view",
        "chosen_multiple": "view",
    }


class ChoosingFiles(Choosing):
    """Files of the user's agencies."""

    policy = FILE_POLICY
    filter_form_class = FileNameFilter

    def get_creation_form_kwargs(self) -> dict[str, Any]:
        """The upload form knows who uploads."""
        return {**super().get_creation_form_kwargs(), "for_user": self.request.user}  # type: ignore[misc]


class FileChoose(ChoosingFiles, chooser.ChooseView):
    """The dialog."""


class FileChooseResults(ChoosingFiles, chooser.ChooseResultsView):
    """Its list."""


class FilesChosen(Choosing, chooser.SnippetChosenMultipleView):
    """Several at once."""

    policy = FILE_POLICY


class FileUpload(chooser.SnippetCreateView):
    """Keeps an uploaded file through its action and hands it to the editor."""

    def get_creation_form_kwargs(self) -> dict[str, Any]:
        """The upload form knows who uploads."""
        return {**super().get_creation_form_kwargs(), "for_user": self.request.user}

    def post(self, request: HttpRequest) -> HttpResponse:
        """Every reason of a refusal stands at the field."""
        self.form = self.get_creation_form()
        if self.form.is_valid():
            data = self.form.cleaned_data
            agency = data.get("agency") or self.form.offered.first()
            if agency is None:
                raise PermissionDenied
            upload = data["upload"]
            try:
                keep = KeepFile(by=request.user, at=agency, upload=upload, name=sent_name(upload))
                return self.get_chosen_response(keep.execute())
            except Refused as refused:
                for reason in refused.reasons:
                    self.form.add_error("upload", reason)
        return self.get_reshow_creation_form_response()


class FileChooser(GuardedChooser):
    """Choose an attachment file, or upload one."""

    policy = FILE_POLICY
    base_widget_class = FileWidget
    choose_view_class = FileChoose
    choose_results_view_class = FileChooseResults
    chosen_multiple_view_class = FilesChosen
    create_view_class = FileUpload
    creation_form_class = UploadForm
    creation_tab_label = _("Upload")
    create_action_label = _("Upload")
    choose_one_text = _("Choose or upload a file")
    choose_another_text = _("Choose another file")
    offered: ClassVar[dict[str, str]] = {**GuardedChooser.offered, "create": "add"}


class ChoosingItems(Choosing):
    """Items of the user's agencies, and all that is public."""

    policy = REFERENCE_POLICY
    filter_form_class = ItemTitleFilter


class ItemChooser(GuardedChooser):
    """Choose an item, for instance the one that is interpreted."""

    policy = REFERENCE_POLICY
    base_widget_class = ItemWidget
    choose_view_class = type("ItemChoose", (ChoosingItems, chooser.ChooseView), {})
    choose_results_view_class = type("ItemChooseResults", (ChoosingItems, chooser.ChooseResultsView), {})
    chosen_multiple_view_class = type("ItemsChosen", (ChoosingItems, chooser.SnippetChosenMultipleView), {})
    choose_one_text = _("Choose an item")
    choose_another_text = _("Choose another item")
