"""The catalogue in Wagtail's back office."""

from typing import Any

from django.http import HttpRequest
from django.urls import path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from gongkai.catalog.backoffice import columns, desk, files, imports, item_pages, items
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
        path("items/<int:pk>/release/", item_pages.release, name="item_release"),
        path("items/<int:pk>/withdraw/", item_pages.withdraw, name="item_withdraw"),
        path("items/<int:pk>/discard/", item_pages.discard, name="item_discard"),
        path("files/<int:pk>/", files.stored_file, name="stored_file"),
        path("import/new/", imports.add, name="import_add"),
        path("import/template/", imports.template, name="import_template"),
        path("import/<int:pk>/", imports.page, name="import_page"),
        path("columns-standard/", columns.seed, name="columns_seed"),
    ]


@hooks.register("construct_homepage_panels")
def only_desk(request: HttpRequest, panels: list) -> None:
    """The desk in place of Wagtail's own panels."""
    panels[:] = [desk.Desk(request)]


@hooks.register("construct_snippet_action_menu")
def only_save(menu_items: list, request: HttpRequest, context: dict[str, Any]) -> None:
    """Saving is all that the editor does with an item."""
    if context["model"] is Item:
        menu_items[:] = [item for item in menu_items if item.name in {"action-save", "action-locked"}]
