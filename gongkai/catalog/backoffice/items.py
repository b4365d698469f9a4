"""Items in Wagtail's lists and editor: every save is an act, and none of them publishes."""

from typing import Any, ClassVar

import django_filters
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import ChecksSidePanel
from wagtail.admin.ui.tables import Column as TableColumn
from wagtail.admin.ui.tables import TitleColumn
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views import snippets as base

from gongkai.agencies.backoffice.filters import AgencyFilterSet
from gongkai.agencies.backoffice.saving import ActingMixin, DayColumn, DutySnippetViewSet, OwnIndexView
from gongkai.catalog import choices, plans, queries
from gongkai.catalog.actions.draft import DraftItem, EditItem
from gongkai.catalog.backoffice.choosers import ItemChooser
from gongkai.catalog.backoffice.locks import ItemLock, ItemUnlock
from gongkai.catalog.backoffice.panels import ITEM_PANELS
from gongkai.catalog.backoffice.policies import ITEM_POLICY
from gongkai.catalog.models import Column, Item
from gongkai.catalog.schedules import Plan

STATE_NAMES = {
    "draft": gettext_lazy("draft"),
    "in_review": gettext_lazy("under review"),
    "settled": gettext_lazy("approved as not public"),
    "taken_over": gettext_lazy("taken over, not public"),
    "public": gettext_lazy("public"),
    "newer": gettext_lazy("public, newer draft"),
    "withdrawn": gettext_lazy("withdrawn"),
}

PLANNED_NAMES = {
    **dict(Plan.choices),
    "failed": gettext_lazy("planned, but not carried out"),
}


def state(item: Item) -> Any:
    """Where an item stands, in a word."""
    return STATE_NAMES[queries.state_of(item)]


class ItemFilters(AgencyFilterSet):
    """By agency, state, column, category, validity and the year of formation."""

    right = "item.see"
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("State"), choices=list(STATE_NAMES.items()), method="in_state"
    )
    planned = django_filters.ChoiceFilter(
        label=gettext_lazy("Planned"), choices=list(PLANNED_NAMES.items()), method="so_planned"
    )
    column = django_filters.ChoiceFilter(label=gettext_lazy("Column"), field_name="columns__code")
    category = django_filters.ChoiceFilter(
        label=gettext_lazy("Category of Art. 20"), choices=choices.categories
    )
    validity = django_filters.ChoiceFilter(label=gettext_lazy("Validity"), choices=choices.validities)

    class Meta:
        model = Item
        fields: ClassVar = ["agency", "state", "planned", "column", "category", "validity"]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.filters["column"].extra["choices"] = self.columns_seen()

    def columns_seen(self) -> list[tuple[str, str]]:
        """The columns of all agencies seen; one that many have stands once."""
        found = Column.objects.filter(agency__in=self.seen()).order_by("position", "agency__tree_path")
        names: dict[str, str] = {}
        for code, name in found.values_list("code", "name"):
            names.setdefault(code, name)
        return list(names.items())

    def in_state(self, found: models.QuerySet, name: str, value: str) -> models.QuerySet:
        """Those in this state."""
        return found.filter(queries.STATES.get(value, Q())).distinct()

    def so_planned(self, found: models.QuerySet, name: str, value: str) -> models.QuerySet:
        """Those about which this is planned, or was and was not carried out."""
        condition = plans.FAILED if value == "failed" else plans.OPEN & Q(plan=value)
        return found.filter(pk__in=plans.plans(condition).order_by().values("item"))


class ItemIndex(OwnIndexView, base.IndexView):
    """Items; the title leads to the item's page."""

    filterset_class = ItemFilters

    @cached_property
    def columns(self) -> list:
        """Without boxes to tick: nothing is done to many items at once."""
        return list(self.list_display)

    def get_base_queryset(self) -> models.QuerySet:
        """With publishers."""
        return queries.with_states(super().get_base_queryset().select_related("agency"))


class ItemSaving(ActingMixin):
    """Saving an item takes all its required fields, and never publishes."""

    action_word: ClassVar[str]

    def is_valid(self, form: Any) -> bool:
        """Full validation: a draft, too, has the fields of Art. 12."""
        self.saving_as_draft = False
        return super().is_valid(form)

    def save_instance(self) -> Any:
        """Save, and say which plans ended with it."""
        saved = super().save_instance()
        told = _("The release planned for %s ended with this edit; the review begins again.")
        for plan in getattr(saved, "plans_ended", []):
            messages.warning(self.request, told % plan.moment)
        return saved

    def get_available_actions(self) -> list[str]:
        """Saving alone; release is an act of its own, by someone else."""
        return [self.action_word]

    def get_side_panels(self) -> MediaContainer:
        """State and preview; not Wagtail's counts of words and reading time."""
        panels = super().get_side_panels()
        return MediaContainer([panel for panel in panels if not isinstance(panel, ChecksSidePanel)])

    def get_success_buttons(self) -> list:
        """The way to the item's page, where what comes next is told."""
        return [messages.button(reverse("item_life", args=[self.object.pk]), _("To the item's page"))]


class ItemCreate(ItemSaving, base.CreateView):
    """Draft a new item."""

    action_word = "create"

    def act(self, instance: Item, form: Any) -> DraftItem:
        """Draft it in the clerk's name."""
        return DraftItem(by=self.request.user, item=instance)


class ItemCopy(base.generic.CopyViewMixin, ItemCreate):
    """Draft a new item that begins as another's copy."""

    def get_initial_form_instance(self) -> Item:
        """An unsaved item with the text and header of the other, and nothing that belongs to the other alone."""
        data = self.get_object().get_latest_revision_as_object().serializable_data()
        data |= {
            "pk": None,
            "index_number": "",
            "author": None,
            "batch": None,
            "live": False,
            "locked": False,
        }
        for name in ("published_at", "first_published_at", "last_published_at", "latest_revision"):
            data[name] = None
        data |= {"live_revision": None, "locked_by": None, "locked_at": None}
        for attached in data["attachments"]:
            attached |= {"pk": None, "item": None}
        return Item.from_serializable_data(data)


class ItemEdit(ItemSaving, base.EditView):
    """Edit an item: a new revision, public only after its release."""

    action_word = "edit"

    def is_valid(self, form: Any) -> bool:
        """Refuse to write over a version that someone else saved meanwhile."""
        if self.is_out_of_date:
            self.produced_error_code = "invalid_revision"
            self.produced_error_message = _(
                "%(who)s saved this item while you were writing. Nothing was changed. "
                "Compare in the history; saving once more replaces that version by yours."
            ) % {"who": self.latest_revision.user or _("Someone else")}
            return False
        return super().is_valid(form)

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """The way to the item's page."""
        url = reverse("item_life", args=[self.object.pk])
        return [HeaderButton(_("Item's page"), url=url, icon_name="doc-full")]

    def act(self, instance: Item, form: Any) -> EditItem:
        """Save it in the editor's name."""
        return EditItem(by=self.request.user, item=instance)


class ItemRevert(base.generic.RevisionsRevertMixin, ItemEdit):
    """Bring an old version back as the newest revision."""

    view_name = "revisions_revert"
    save_instance = ItemSaving.save_instance

    def act(self, instance: Item, form: Any) -> EditItem:
        """Save it in the editor's name, as what it repeats."""
        return EditItem(by=self.request.user, item=instance, brought_back=self.revision)


class SeenRevision(base.PreviewRevisionView):
    """A version as the public would see it, for all who see the item."""

    permission_required = "view"


class SeenComparison(base.RevisionsCompareView):
    """Two versions side by side, for all who see the item."""

    permission_required = "view"


class SeenHistory(base.HistoryView):
    """Every version, for all who see the item."""

    any_permission_required: ClassVar = ["view"]

    def get_edit_url(self, instance: Item) -> str:
        """To the item's page, which all who see the history may open."""
        return reverse("item_life", args=[instance.pk])

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """The way to the item's page."""
        url = reverse("item_life", args=[self.object.pk])
        return [HeaderButton(_("Item's page"), url=url, icon_name="doc-full")]


class ItemViewSet(DutySnippetViewSet):
    """Items in the back office."""

    model = Item
    policy = ITEM_POLICY
    icon = "doc-full"
    menu_label = gettext_lazy("Items")
    menu_name = "items"
    menu_order = 110
    add_to_admin_menu = True
    edit_handler = ITEM_PANELS
    index_view_class = ItemIndex
    add_view_class = ItemCreate
    copy_view_class = ItemCopy
    edit_view_class = ItemEdit
    history_view_class = SeenHistory
    revisions_view_class = SeenRevision
    revisions_compare_view_class = SeenComparison
    revisions_revert_view_class = ItemRevert
    lock_view_class = ItemLock
    unlock_view_class = ItemUnlock
    chooser_viewset_class = ItemChooser
    list_display: ClassVar = [
        TitleColumn("title", label=gettext_lazy("Title"), url_name="item_life", sort_key="title"),
        TableColumn("state", label=gettext_lazy("State"), accessor=state),
        TableColumn("agency", label=gettext_lazy("Publisher"), accessor="agency.short_name"),
        TableColumn("index_number", label=gettext_lazy("Index number"), sort_key="index_number"),
        DayColumn("formed_on", label=gettext_lazy("Formed on"), sort_key="formed_on"),
        DayColumn("published_at", label=gettext_lazy("Published on"), sort_key="published_at"),
    ]
    search_fields: ClassVar = ["title", "index_number", "doc_number", "keywords"]
    list_per_page = 25
    offered: ClassVar = {
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
