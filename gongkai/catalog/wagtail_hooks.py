"""The catalogue in the back office: items, their files, columns, imports, the desk."""

from typing import Any

from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import Column as TableColumn
from wagtail.admin.ui.tables import DateColumn
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views import snippets as base
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet

from gongkai.agencies.backoffice import ActingMixin, DutyModelViewSet, DutyPolicy, DutySnippetViewSet
from gongkai.catalog import backoffice
from gongkai.catalog.actions.columns import ChangeColumn
from gongkai.catalog.actions.draft import DraftItem, EditItem
from gongkai.catalog.forms import ItemForm
from gongkai.catalog.models import Column, Item, StoredFile
from gongkai.catalog.queries import visible_to

ITEM_POLICY = DutyPolicy(Item, {"add": "item.draft", "change": "item.edit", "view": "item.see"})
FILE_POLICY = DutyPolicy(StoredFile, {"add": "item.draft", "view": "item.see"})
COLUMN_POLICY = DutyPolicy(
    Column, {"add": "column.change", "change": "column.change", "view": "item.see"}
)
for policy in (ITEM_POLICY, FILE_POLICY, COLUMN_POLICY):
    register_permission_policy(policy._model_or_name, policy)


class ItemSaving(ActingMixin):
    """Saving an item takes all its required fields, and never publishes."""

    def is_valid(self, form: Any) -> bool:
        """Full validation: a draft, too, has the fields of Art. 12."""
        self.saving_as_draft = False
        return super().is_valid(form)

    def get_available_actions(self) -> list[str]:
        """Saving alone; release is an act of its own, by someone else."""
        return [self.view_name_action]


class ItemCreate(ItemSaving, base.CreateView):
    """Draft a new item."""

    view_name_action = "create"

    def act(self, instance: Item, form: Any) -> DraftItem:
        """Draft it in the clerk's name."""
        return DraftItem(by=self.request.user, item=instance)


class ItemCopy(base.generic.CopyViewMixin, ItemCreate):
    """Draft a new item that begins as another's copy."""

    def get_initial_form_instance(self) -> Item:
        """The copy, without what belongs to the original alone."""
        copied = super().get_initial_form_instance()
        for name in ("author_id", "batch_id", "published_at", "first_published_at", "last_published_at"):
            setattr(copied, name, None)
        copied.index_number, copied.live = "", False
        copied.latest_revision = copied.live_revision = None
        return copied


class ItemEdit(ItemSaving, base.EditView):
    """Edit an item: a new revision, public only after its release."""

    view_name_action = "edit"

    def act(self, instance: Item, form: Any) -> EditItem:
        """Save it in the editor's name."""
        return EditItem(by=self.request.user, item=instance)


class ItemRevert(base.generic.RevisionsRevertMixin, ItemEdit):
    """Bring an old version back as the newest revision."""

    save_instance = ItemSaving.save_instance


class FilesOfUser:
    """A chooser that offers what the user may see."""

    def get_object_list(self) -> Any:
        """Only at the user's agencies."""
        return FILE_POLICY.instances_user_has_any_permission_for(self.request.user, ["view"])


class FileChooser(SnippetChooserViewSet):
    """Choose an attachment file; uploading is a page of its own in the chooser."""

    choose_view_class = type("FileChoose", (FilesOfUser, ChooseView), {})
    choose_results_view_class = type("FileChooseResults", (FilesOfUser, ChooseResultsView), {})
    creation_form_class = backoffice.UploadForm
    create_view_class = backoffice.UploadView
    creation_tab_label = _("Upload")
    create_action_label = _("Upload")


class ItemsOfUser:
    """Offers public items and those the user may see."""

    def get_object_list(self) -> Any:
        """Public anywhere, or seen by duty."""
        return (visible_to(self.request.user) | Item.objects.filter(live=True)).distinct()


class ItemChooser(SnippetChooserViewSet):
    """Choose an item, for instance the one that is interpreted."""

    choose_view_class = type("ItemChoose", (ItemsOfUser, ChooseView), {})
    choose_results_view_class = type("ItemChooseResults", (ItemsOfUser, ChooseResultsView), {})


def state(item: Item) -> Any:
    """Where an item stands, in one word."""
    if item.live and item.has_unpublished_changes:
        return _("public, newer draft")
    if item.live:
        return _("public")
    return _("withdrawn") if item.index_number and item.first_published_at else _("draft")


ITEM_PANELS = TabbedInterface(
    [
        ObjectList(
            [
                FieldPanel("title"),
                FieldPanel("summary"),
                FieldRowPanel([FieldPanel("formed_on"), FieldPanel("written_on")]),
                FieldPanel("columns"),
                FieldPanel("body"),
                InlinePanel("attachments", [FieldPanel("stored"), FieldPanel("title")], label=_("Attachment")),
            ],
            heading=_("Content"),
        ),
        ObjectList(
            [
                MultiFieldPanel(
                    [
                        FieldRowPanel([FieldPanel("doc_number"), FieldPanel("genre")]),
                        FieldRowPanel([FieldPanel("unit"), FieldPanel("source")]),
                        FieldPanel("keywords"),
                    ],
                    heading=_("Document"),
                ),
                MultiFieldPanel(
                    [
                        FieldPanel("category"),
                        FieldPanel("openness_kind"),
                        FieldPanel("topic"),
                        FieldPanel("arrangement"),
                        FieldPanel("openness"),
                    ],
                    heading=_("Classification"),
                ),
                MultiFieldPanel(
                    [
                        FieldPanel("validity"),
                        FieldRowPanel([FieldPanel("effective_on"), FieldPanel("repealed_on")]),
                        FieldPanel("interprets"),
                    ],
                    heading=_("Validity and relations"),
                ),
            ],
            heading=_("Header fields"),
        ),
    ],
    base_form_class=ItemForm,
)


class ItemViewSet(DutySnippetViewSet):
    """Items in the back office."""

    model = Item
    policy = ITEM_POLICY
    icon = "doc-full"
    menu_label = _("Items")
    menu_order = 110
    add_to_admin_menu = True
    edit_handler = ITEM_PANELS
    add_view_class = ItemCreate
    copy_view_class = ItemCopy
    edit_view_class = ItemEdit
    chooser_viewset_class = ItemChooser
    list_display = [
        "title",
        TableColumn("index_number", label=_("Index number"), accessor="index_number"),
        TableColumn("agency", label=_("Publisher"), accessor="agency.short_name"),
        TableColumn("state", label=_("State"), accessor=state),
        DateColumn("formed_on", label=_("Formed on"), sort_key="formed_on"),
    ]
    list_filter = ["agency", "category", "validity", "live", "columns"]
    search_fields = ["title", "index_number", "doc_number", "keywords"]
    list_per_page = 25
    offered = {
        "list": "view",
        "list_results": "view",
        "add": "add",
        "copy": "add",
        "edit": "change",
        "history": "view",
        "history_results": "view",
        "preview_on_add": "add",
        "preview_on_edit": "change",
        "revisions_view": "view",
        "revisions_revert": "change",
        "revisions_compare": "view",
        "lock": "change",
        "unlock": "change",
    }

    @property
    def revisions_revert_view_class(self):
        """Reverting goes through the same action as editing."""
        return ItemRevert


class StoredFileViewSet(DutySnippetViewSet):
    """Attachment files: chosen and uploaded in the editor, listed here."""

    model = StoredFile
    policy = FILE_POLICY
    icon = "doc-full-inverse"
    menu_label = _("Attachment files")
    menu_order = 120
    add_to_admin_menu = True
    chooser_viewset_class = FileChooser
    list_display = ["name", "size", "uploaded_by", "uploaded_at"]
    search_fields = ["name"]
    exclude_form_fields = ["sha256"]
    offered = {"list": "view", "list_results": "view"}


class ColumnAct:
    """Saves a column through its action."""

    def act(self, instance: Column, form: Any) -> ChangeColumn:
        """Only what was changed."""
        return ChangeColumn(
            by=self.request.user, column=instance, values={n: form.cleaned_data[n] for n in form.changed_data}
        )


class ColumnViewSet(DutyModelViewSet):
    """Columns of the user's agencies."""

    model = Column
    policy = COLUMN_POLICY
    icon = "list-ul"
    menu_label = _("Columns")
    menu_order = 200
    add_to_admin_menu = True
    add_view_class = type("ColumnAdd", (ColumnAct, DutyModelViewSet.add_view_class), {})
    edit_view_class = type("ColumnEdit", (ColumnAct, DutyModelViewSet.edit_view_class), {})
    list_display = ["name", "agency", "parent", "kind", "owner", "freshness_days", "is_open"]
    list_filter = ["agency", "kind", "is_open"]
    search_fields = ["name", "code"]
    list_per_page = 60
    form_fields = [
        *("agency", "parent", "code", "name", "name_en", "kind", "description", "keywords", "in_section"),
        *("category", "owner", "freshness_days", "position", "is_open"),
    ]


register_snippet(ItemViewSet)
register_snippet(StoredFileViewSet)


@hooks.register("register_admin_viewset")
def column_viewset() -> ColumnViewSet:
    """Columns."""
    return ColumnViewSet("columns")


@hooks.register("register_admin_urls")
def urls() -> list:
    """The acts on items that have a page of their own."""
    return [
        path("items/<int:pk>/", backoffice.life, name="item_life"),
        path("items/<int:pk>/release/", backoffice.release, name="item_release"),
        path("items/<int:pk>/withdraw/", backoffice.withdraw, name="item_withdraw"),
        path("items/<int:pk>/discard/", backoffice.discard, name="item_discard"),
        path("imports/<int:pk>/release/", backoffice.release_import, name="import_release"),
        path("files/<int:pk>/", backoffice.stored_file, name="stored_file"),
    ]


@hooks.register("construct_homepage_panels")
def desk(request: Any, panels: list) -> None:
    """The desk in place of Wagtail's own panels."""
    panels[:] = [backoffice.Desk(request)]


@hooks.register("register_snippet_listing_buttons")
def item_buttons(snippet: Any, user: Any, next_url: str | None = None):
    """The way to an item's page from the list."""
    from wagtail.snippets import widgets

    if isinstance(snippet, Item):
        yield widgets.SnippetListingButton(
            _("Release, withdraw, history"), reverse("item_life", args=[snippet.pk]), priority=5, icon_name="upload"
        )


@hooks.register("register_snippet_action_menu_item")
def no_publish_button(model: type) -> None:
    """Nothing is added: release is a page of its own."""
    return


@hooks.register("construct_snippet_action_menu")
def only_save(menu_items: list, request: Any, context: dict) -> None:
    """Saving is all that the editor does with an item."""
    if context["model"] is Item:
        menu_items[:] = [item for item in menu_items if item.name in {"action-save", "action-locked"}]


@hooks.register("insert_global_admin_css")
def admin_css() -> str:
    """The columns of an item as an indented, scrolling list of boxes."""
    rule = "#id_columns{max-height:22rem;overflow:auto;border:1px solid var(--w-color-border-field-default);padding:.5rem}"
    return format_html("<style>{}</style>", rule)
