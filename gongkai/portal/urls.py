"""Addresses of the public site that the application can answer itself, in Chinese and, below ``en/``, in English."""

from django.urls import include, path, re_path

from gongkai.portal import views

SLUG = r"(?P<slug>[-a-z0-9_]+)"
LIST = r"(?P<key>(?:columns|five)/[-\w]+|catalog(?:/[-\w]+)?)"


def _pages(language: str) -> list:
    here = {"language": language}
    return [
        path("", views.platform, here),
        path("search/", views.search, here),
        path("<slug:slug>/", views.agency_page, {"kind": "home", **here}),
        path("<slug:slug>/xxgk.html", views.agency_page, {"kind": "section", **here}),
        path("<slug:slug>/guide.html", views.agency_page, {"kind": "guide", **here}),
        path("<slug:slug>/apply.html", views.agency_page, {"kind": "apply", **here}),
        path("<slug:slug>/five.html", views.agency_page, {"kind": "five", **here}),
        path("<slug:slug>/map.html", views.agency_page, {"kind": "map", **here}),
        path("<slug:slug>/catalog/filter", views.catalog_filter, here),
        path("<slug:slug>/reports/<int:year>.html", views.report, here),
        re_path(rf"^{SLUG}/content/\d{{4}}/\d\d/t\d{{8}}_(?P<number>\d+)\.html$", views.item, here),
        re_path(rf"^{SLUG}/{LIST}/$", views.leaf, here),
        re_path(rf"^{SLUG}/{LIST}/p(?P<number>[1-9]\d*)\.html$", views.leaf, here),
    ]


urlpatterns = [
    path("robots.txt", views.machine, {"kind": "robots", "content_type": "text/plain"}),
    path("sitemap.xml", views.machine, {"kind": "sitemap"}),
    re_path(r"^(?P<ref>[-\w]+(?:/columns/[-\w]+)?)/feed\.xml$", views.feed),
    path("en/", include(_pages("en"))),
    *_pages("zh-hans"),
]
