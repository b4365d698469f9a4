"""What of requests is answered outside the back office."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from gongkai.requests import feed


@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """A member of staff's calendar; a token that is not known, or no longer, is not found."""
    found = feed.feed_of(token)
    if found is None:
        raise Http404
    answer = HttpResponse(feed.calendar(found), content_type="text/calendar; charset=utf-8")
    answer["Cache-Control"] = "private, no-store"
    answer["X-Robots-Tag"] = "noindex"
    return answer
