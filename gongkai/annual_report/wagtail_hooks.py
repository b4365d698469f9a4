"""Annual reports in Wagtail's back office."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from gongkai.agencies import rights
from gongkai.agencies.backoffice.menu import RightMenuItem
from gongkai.annual_report.backoffice import board, compiled, desk, opening, parts, reading, sums, years


@hooks.register("register_admin_urls")
def urls() -> list:
    """Pages of ours."""
    own = (opening, reading, compiled, years, parts, board, sums)
    return [url for pages in own for url in pages.URLS]


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


@hooks.register("register_admin_menu_item")
def board_item() -> RightMenuItem:
    """The way of a supervising office to all reports of a year."""
    url = reverse("report_board")
    return RightMenuItem(
        _("Report board"), url, name="report-board", icon_name="table", order=217, right="report.oversee"
    )


@hooks.register("construct_homepage_panels", order=20)
def panel(request: HttpRequest, panels: list) -> None:
    """Reports under way, and reminders, below the common desk."""
    if rights.anywhere(request.user, "report.write") or rights.anywhere(request.user, "report.sign"):
        panels += [desk.ReportsPanel(request), board.RemindersPanel(request)]


@hooks.register("insert_global_admin_css")
def css() -> Any:
    """Their styles."""
    return format_html('<link rel="stylesheet" href="{}">', static("annual_report/years.css"))
