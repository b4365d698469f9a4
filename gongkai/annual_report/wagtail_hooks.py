"""Annual reports in Wagtail's back office."""

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from gongkai.agencies.backoffice.menu import RightMenuItem
from gongkai.annual_report.backoffice import compiled, opening, parts, years


@hooks.register("register_admin_urls")
def urls() -> list:
    """Pages of ours."""
    return [*opening.URLS, *compiled.URLS, *years.URLS, *parts.URLS]


@hooks.register("register_admin_menu_item")
def menu_item() -> RightMenuItem:
    """The way to the years."""
    return RightMenuItem(
        _("Annual reports"),
        reverse("annual_reports"),
        name="annual-reports",
        icon_name=compiled.ICON,
        order=216,
        right="report.see",
    )


@hooks.register("insert_global_admin_css")
def css() -> Any:
    """Their styles."""
    return format_html('<link rel="stylesheet" href="{}">', static("annual_report/years.css"))
