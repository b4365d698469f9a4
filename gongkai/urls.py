"""The contents page: every address the application answers itself. Published pages are files."""

from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("", include("gongkai.requests.urls")),
    path("", include("gongkai.portal.urls")),
]

handler400 = "gongkai.portal.views.bad_request"
handler404 = "gongkai.portal.views.not_found"
