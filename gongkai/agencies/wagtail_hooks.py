"""Agencies, units, staff and leading groups in Wagtail's back office; its menu and its own account page."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.views import account
from wagtail.permissions import register_permission_policy

from gongkai.agencies.backoffice import absence, agency, leading_group, staff, unit
from gongkai.agencies.backoffice.menu import RightMenuItem
from gongkai.agencies.models import Staff

MENU = {
    *("desk", "items", "attachment-files", "columns", "imports", "openness", "absences"),
    *("requests", "request-desk", "request-rules", "request-letters"),
    *("remedies", "request-statistics", "holiday-notices"),
    *("agencies", "units", "staff", "leading-groups", "ledger", "gate-stock", "gate-words", "registers"),
    *("annual-reports", "report-board"),
}

# Wagtail's own account page asks for first and last names, which accounts here do not have, and without them saves
# nothing; and its profile pictures would be public files.
for panel in (account.NameEmailSettingsPanel, account.AvatarSettingsPanel):
    panel.is_active = lambda _panel: False


@hooks.register("register_admin_viewset")
def viewsets() -> list:
    """Agencies, units, staff. Wagtail has registered a policy of its own for accounts by now; ours replaces it."""
    register_permission_policy(Staff, staff.STAFF_POLICY)
    return [agency.AgencyViewSet("agencies"), unit.UnitViewSet("units"), staff.StaffViewSet("staff")]


@hooks.register("register_admin_urls")
def urls() -> list:
    """Pages of ours."""
    return [*agency.URLS, *staff.URLS, *leading_group.URLS, *absence.URLS]


@hooks.register("register_admin_menu_item")
def desk_item() -> MenuItem:
    """The way home."""
    return MenuItem(_("Desk"), reverse("wagtailadmin_home"), name="desk", icon_name="home", order=10)


@hooks.register("register_admin_menu_item")
def leading_group_item() -> MenuItem:
    """The leading group."""
    return RightMenuItem(
        _("Leading group"),
        reverse("leading_groups"),
        name="leading-groups",
        icon_name="group",
        order=530,
        right="agency.see",
    )


@hooks.register("register_admin_menu_item")
def absence_item() -> MenuItem:
    """Who stands in for whom."""
    return RightMenuItem(
        _("Deputies"), reverse("absences"), name="absences", icon_name="user", order=520, right="deputy.name"
    )


@hooks.register("construct_main_menu", order=1000)
def only_ours(request: HttpRequest, items: list) -> None:
    """Leave out what Wagtail offers beside."""
    items[:] = [item for item in items if item.name in MENU]


@hooks.register("insert_global_admin_css")
def admin_css() -> str:
    """The look of our pages in Wagtail's frame."""
    return format_html('<link rel="stylesheet" href="{}">', static("agencies/backoffice.css"))


@hooks.register("insert_editor_js")
def editor_js() -> str:
    """The living example of an index number."""
    return format_html('<script type="module" src="{}"></script>', static("agencies/number_example.js"))
