"""Addresses of the public site that the application can answer itself, in Chinese and, below ``en/``, in English."""

from django.urls import include, path, re_path

from gongkai.portal import checking, comparing, views
from gongkai.portal.applying import following, printed, sending
from gongkai.portal.applying import path as asking

SLUG = r"(?P<slug>[-\w]+)"
LIST = r"(?P<key>(?:columns|five)/[-\w]+|catalog(?:/[-\w]+)?)"
AGENCY_PAGES = (
    *(("home", ""), ("section", "xxgk.html"), ("guide", "guide.html"), ("apply", "apply.html")),
    *(("five", "five.html"), ("map", "map.html")),
)

APPLYING = (
    ("", asking.begin),
    ("who/", asking.who),
    ("identity/", asking.identity),
    ("files/", asking.files),
    ("asked/", asking.asked),
    ("way/", asking.way),
    ("check/", sending.check),
    ("receipt/", sending.receipt),
    ("form.pdf", printed.form_pdf),
    ("form.docx", printed.form_docx),
    ("status/", following.status),
    ("status/correct/", following.correct),
    ("status/withdraw/", following.withdraw),
    ("status/open/", following.open_answer),
    ("status/rate/", following.rate),
    ("status/leave/", following.leave),
    ("status/file/<int:pk>", following.file),
)


def _pages(language: str) -> list:
    here = {"language": language}
    return [
        path("", views.platform, here),
        path("search/", views.search, here),
        path("check-report/", checking.check_report, here),
        path("check-report/download/", checking.download, here),
        path("compare/", comparing.compare_reports, here),
        path("dataset/", views.dataset, here),
        *(
            path(f"<slug:slug>/{name}", views.agency_page, {"kind": kind, **here})
            for kind, name in AGENCY_PAGES
        ),
        path("<slug:slug>/catalog/filter", views.catalog_filter, here),
        *(path(f"<slug:slug>/apply/{address}", view, here) for address, view in APPLYING),
        re_path(rf"^{SLUG}/reports/(?P<year>[0-9]{{4}})\.html$", views.report, here),
        re_path(
            rf"^{SLUG}/reports/(?P<year>[0-9]{{4}})-picture\.html$", views.report, {"kind": "picture", **here}
        ),
        path("<slug:slug>/reports/years.html", views.agency_page, {"kind": "years", **here}),
        re_path(
            rf"^{SLUG}/content/[0-9]{{4}}/[0-9]{{2}}/t[0-9]{{8}}_(?P<number>[0-9]{{1,19}})\.html$",
            views.item,
            here,
        ),
        re_path(rf"^{SLUG}/{LIST}/$", views.leaf, here),
        re_path(rf"^{SLUG}/{LIST}/p(?P<number>[1-9][0-9]{{0,8}})\.html$", views.leaf, here),
    ]


urlpatterns = [
    path("robots.txt", views.machine, {"kind": "robots", "content_type": "text/plain"}),
    path("sitemap.xml", views.machine, {"kind": "sitemap"}),
    re_path(rf"^{SLUG}/sitemap-(?P<number>[0-9]{{1,9}})\.xml$", views.sitemap_part),
    re_path(r"^(?P<ref>[-\w]+(?:/columns/[-\w]+)?)/feed\.xml$", views.feed),
    path("en/", include(_pages("en"))),
    *_pages("zh-hans"),
]
