"""The catalogue in Wagtail's back office."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import path, reverse, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.admin.search import SearchArea
from wagtail.snippets.models import register_snippet

from gongkai.agencies import rights
from gongkai.agencies.backoffice.menu import RightMenuItem
from gongkai.catalog.backoffice import (
    checking,
    columns,
    desk,
    digest_pages,
    files,
    imports,
    item_pages,
    items,
    openness_pages,
    review_pages,
    schedule_pages,
    stock_pages,
    words_pages,
)
from gongkai.catalog.models import Item

register_snippet(items.ItemViewSet)
register_snippet(files.StoredFileViewSet)


@hooks.register("register_admin_viewset")
def viewsets() -> list:
    """Columns and imports."""
    return [columns.ColumnViewSet("columns"), imports.ImportViewSet("imports")]


@hooks.register("register_admin_urls")
def urls() -> list:
    """Pages of ours."""
    return [
        path("items/<int:pk>/", item_pages.life, name="item_life"),
        path("items/<int:pk>/submit/", review_pages.submit, name="item_submit"),
        path("items/<int:pk>/review/", review_pages.review, name="item_review"),
        path("items/<int:pk>/original/", openness_pages.original, name="item_original"),
        path("items/<int:pk>/settle/", openness_pages.settle, name="item_settle"),
        path("items/<int:pk>/review-again/", openness_pages.review_again, name="item_review_again"),
        path("items/<int:pk>/openness/", openness_pages.change, name="item_openness"),
        path("openness/", openness_pages.counts, name="openness_counts"),
        path("openness/csv/", openness_pages.counts_csv, name="openness_counts_csv"),
        path("items/<int:pk>/release/", item_pages.release, name="item_release"),
        path("items/<int:pk>/withdraw/", item_pages.withdraw, name="item_withdraw"),
        path("items/<int:pk>/discard/", item_pages.discard, name="item_discard"),
        path("files/<int:pk>/", files.stored_file, name="stored_file"),
        path("import/new/", imports.add, name="import_add"),
        path("import/template/", imports.template, name="import_template"),
        path("import/<int:pk>/", imports.page, name="import_page"),
        path("import/<int:pk>/discard/", imports.discard, name="import_discard"),
        path("import/<int:pk>/submit/", review_pages.submit_import, name="import_submit"),
        path("import/<int:pk>/review/", review_pages.review_import, name="import_review"),
        path("columns-standard/", columns.seed, name="columns_seed"),
        *checking.URLS,
        *digest_pages.URLS,
        *schedule_pages.URLS,
        *words_pages.URLS,
        *stock_pages.URLS,
    ]


@hooks.register("register_admin_menu_item")
def openness_item() -> RightMenuItem:
    """How many items there are of each way of openness."""
    return RightMenuItem(
        _("Ways of openness"),
        reverse("openness_counts"),
        name="openness",
        icon_name="view",
        order=220,
        right="item.see",
    )


@hooks.register("register_admin_menu_item")
def stock_item() -> MenuItem:
    """The examination of the stock."""
    url = reverse("gate_stock")
    return RightMenuItem(_("Checks"), url, name="gate-stock", icon_name="search", order=221, right="item.see")


@hooks.register("register_admin_menu_item")
def words_item() -> MenuItem:
    """The agency's own words."""
    url = reverse("gate_words")
    return RightMenuItem(
        _("Words to check"), url, name="gate-words", icon_name="openquote", order=222, right="gate.word"
    )


class ItemSearch(SearchArea):
    """Search among items, for all who see any."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether items are seen anywhere."""
        return rights.anywhere(request.user, "item.see")


@hooks.register("register_admin_search_area")
def item_search() -> ItemSearch:
    """The search box of the menu finds items."""
    url = reverse(Item.snippet_viewset.get_url_name("list"))
    return ItemSearch(_("Items"), url, name="items", icon_name="doc-full", order=1)


@hooks.register("construct_search")
def only_items(request: HttpRequest, areas: list) -> None:
    """Not Wagtail's search for pages and accounts."""
    areas[:] = [area for area in areas if area.name == "items"]


@hooks.register("construct_homepage_panels")
def only_desk(request: HttpRequest, panels: list) -> None:
    """The desk in place of Wagtail's own panels."""
    panels[:] = [desk.Desk(request)]


@hooks.register("construct_snippet_action_menu")
def only_save(menu_items: list, request: HttpRequest, context: dict[str, Any]) -> None:
    """Saving is all that the editor does with an item."""
    if context["model"] is Item:
        menu_items[:] = [item for item in menu_items if item.name in {"action-save", "action-locked"}]


@hooks.register("insert_editor_js")
def editor_js() -> str:
    """Names for the fields of running text."""
    return format_html('<script type="module" src="{}"></script>', static("catalog/editor.js"))


@hooks.register("register_rich_text_features", order=100)
def links(features: Any) -> None:
    """Links lead to addresses, mail and telephones; Wagtail's own choice begins with its pages, which are not here."""
    plugin = features.plugins_by_editor["draftail"]["link"]
    data = {**plugin.data, "chooserUrls": {**plugin.data["chooserUrls"]}}
    data["chooserUrls"]["pageChooser"] = reverse_lazy("wagtailadmin_choose_page_external_link")
    features.register_editor_plugin("draftail", "link", EntityFeature(data, js=plugin.js))
