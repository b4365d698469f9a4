"""Annual reports in Wagtail's back office."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from gongkai.agencies.backoffice.menu import RightMenuItem
from gongkai.annual_report.backoffice import compiled, opening, reading, years


@hooks.register("register_admin_urls")
def urls() -> list:
    """Pages of ours."""
    return [*opening.URLS, *reading.URLS, *compiled.URLS, *years.URLS]


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
