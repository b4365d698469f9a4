"""Requests in Wagtail's back office."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from gongkai.agencies import rights
from gongkai.agencies.backoffice.menu import RightMenuItem
from gongkai.requests.backoffice import (
    answer_page,
    case_page,
    cases,
    desk,
    feed_page,
    given_page,
    intake,
    letters,
    notices,
    redaction_pages,
    remedies,
    remedy_pages,
    rules,
    statistics,
    wordings,
)


@hooks.register("register_admin_viewset")
def viewset() -> cases.CaseViewSet:
    """The list."""
    return cases.CaseViewSet("requests")


@hooks.register("register_admin_urls")
def urls() -> list:
    """Pages of ours."""
    return [
        path("requests-desk/", desk.desk, name="request_desk"),
        path("request/new/", intake.new, name="request_new"),
        path("request/mail/", intake.mail_list, name="request_mail"),
        path("request/mail/<int:pk>/aside/", intake.set_aside, name="request_mail_aside"),
        path("request/calendar/", feed_page.make, name="request_feed"),
        path("request/rules/", rules.choose, name="request_rules"),
        path("request/rules/<int:pk>/", rules.change, name="request_rules_of"),
        path("request/paper/<int:pk>/", case_page.paper, name="request_paper"),
        path("request/<int:pk>/", case_page.page, name="request_case"),
        path("request/<int:pk>/do/<slug:name>/", case_page.do, name="request_do"),
        path("request/<int:pk>/keep/", case_page.keep_paper, name="request_keep"),
        path("request/<int:pk>/look/", case_page.look, name="request_look"),
        path("request/<int:pk>/look/<int:paper>/", case_page.look, name="request_look_paper"),
        *remedy_pages.URLS,
        *notices.URLS,
        *statistics.URLS,
        *letters.URLS,
        *wordings.URLS,
        path("request/<int:pk>/redact/", redaction_pages.begin, name="request_redact"),
        path("request/redaction/<int:pk>/", redaction_pages.page, name="request_redaction"),
        path(
            "request/redaction/<int:pk>/page/<int:number>.png",
            redaction_pages.picture,
            name="request_redaction_page",
        ),
        path("request/redaction/<int:pk>/copy/", redaction_pages.make, name="request_redaction_copy"),
        path("request/<int:pk>/given/", given_page.page, name="request_given"),
        path("request/<int:pk>/given/choose/", given_page.choose, name="request_given_choose"),
        path("request/<int:pk>/given/pass/<slug:key>/", given_page.override, name="request_given_override"),
        path("request/<int:pk>/given/all.zip", given_page.download, name="request_given_zip"),
        path("request/<int:pk>/publish/", answer_page.draft, name="request_answer_item"),
    ]


@hooks.register("register_admin_menu_item")
def desk_item() -> MenuItem:
    """The desk of requests."""
    url = reverse("request_desk")
    return RightMenuItem(
        _("Desk of requests"), url, name="request-desk", icon_name="tasks", order=129, right="request.see"
    )


@hooks.register("register_admin_menu_item")
def rules_item() -> MenuItem:
    """The agency's rules for requests."""
    url = reverse("request_rules")
    return RightMenuItem(
        _("Rules for requests"), url, name="request-rules", icon_name="cog", order=223, right="request.rules"
    )


@hooks.register("register_admin_viewset")
def remedy_viewset() -> remedies.RemedyViewSet:
    """The list of remedies."""
    return remedies.RemedyViewSet("remedies")


@hooks.register("register_admin_menu_item")
def statistics_item() -> MenuItem:
    """How the office does."""
    url = reverse("request_statistics")
    return RightMenuItem(
        _("Statistics of requests"),
        url,
        name="request-statistics",
        icon_name="view",
        order=132,
        right="request.see",
    )


@hooks.register("register_admin_menu_item")
def notices_item() -> MenuItem:
    """The year's holidays."""
    url = reverse("holiday_notices")
    return RightMenuItem(
        _("Holiday notices"),
        url,
        name="holiday-notices",
        icon_name="calendar-alt",
        order=224,
        right="calendar.enter",
    )


@hooks.register("register_admin_menu_item")
def letters_item() -> MenuItem:
    """The agency's letters."""
    url = reverse("request_wordings")
    return RightMenuItem(
        _("Letters of requests"),
        url,
        name="request-letters",
        icon_name="doc-full",
        order=224,
        right="letter.word",
    )


@hooks.register("construct_homepage_panels", order=10)
def panel(request: HttpRequest, panels: list) -> None:
    """Counts of requests below the common desk."""
    if rights.anywhere(request.user, "request.see"):
        panels.append(desk.RequestsPanel(request))


@hooks.register("insert_global_admin_css")
def css() -> Any:
    """Their styles."""
    return format_html('<link rel="stylesheet" href="{}">', static("requests/requests.css"))
