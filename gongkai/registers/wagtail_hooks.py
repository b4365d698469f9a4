"""The registers in Wagtail's back office."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from gongkai.agencies.backoffice.menu import RightMenuItem
from gongkai.registers.backoffice import imports, lists, overview, pages


@hooks.register("register_admin_viewset")
def viewsets() -> list:
    """The lists."""
    return lists.VIEWSETS


@hooks.register("register_admin_urls")
def urls() -> list:
    """Pages of ours."""
    return [*overview.URLS, *imports.URLS, *pages.urls()]


@hooks.register("register_admin_menu_item")
def menu_item() -> RightMenuItem:
    """The way to all registers."""
    return RightMenuItem(
        _("Registers"),
        reverse("registers"),
        name="registers",
        icon_name="table",
        order=215,
        right="register.see",
    )
