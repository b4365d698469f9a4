"""The doors of the back office: every address stands behind a right, and what has no right does not exist.

Wagtail brings many addresses that have no meaning here (pages, images, bulk deletion, reports …). They are not
hidden but shut: the middleware lets through what one of the guards below marked, and a short list of Wagtail's own.
"""

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from operator import attrgetter
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.defaults import page_not_found

from gongkai.agencies import calendars, refusals, rights
from gongkai.agencies.backoffice.policy import DutyPolicy
from gongkai.agencies.models import Agency, Staff

View = Callable[..., HttpResponse]

# What belongs to no agency: signing in and out, one's own account, the desk, texts and icons, the dialogs for links,
# and one's own mark on an item being edited (there Wagtail asks the item's policy itself).
WAGTAILS_OWN = {
    "wagtailadmin_home",
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_account",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_dismissibles",
    "wagtailadmin_choose_page_external_link",
    "wagtailadmin_choose_page_email_link",
    "wagtailadmin_choose_page_phone_link",
    "wagtailadmin_choose_page_anchor_link",
    "wagtailadmin_block_preview",
    "wagtailadmin_editing_sessions:ping",
    "wagtailadmin_editing_sessions:release",
}
LOOKING = {"GET", "HEAD", "OPTIONS"}

_request: ContextVar[HttpRequest | None] = ContextVar("request", default=None)


def signed_in() -> Any:
    """Who is being answered, for widgets that no view tells; None outside a request."""
    request = _request.get()
    return request.user if request is not None else None


def turned_away(request: HttpRequest, reason: str, place: Agency | None, subject: Any = None) -> None:
    """Enter in the ledger that something was sent to an address that is closed to who sent it; looking is no act."""
    staff = request.user
    place = place or (staff.agency if isinstance(staff, Staff) else None)
    if request.method in LOOKING or place is None:
        return
    about = subject if isinstance(subject, models.Model) and subject.pk else place
    refusal = refusals.Refusal(
        act="address",
        agency_id=place.pk,
        subject_kind=str(about._meta.model_name),
        subject_number=str(about.pk),
        actor_id=staff.pk,
        role="",
        reasons=(reason, _("Address: %s") % request.path[:200]),
    )
    refusals.enter(refusal)


def _closed(request: HttpRequest, right: str, place: Agency | None, subject: Any = None) -> PermissionDenied:
    """What a guard raises; what was sent is entered first."""
    place = place or getattr(request.user, "agency", None)
    reason = rights.refusal(request.user, right, place) if place else ""
    turned_away(request, reason, place, subject)
    return PermissionDenied()


def guard(view: View, policy: DutyPolicy, word: str) -> View:
    """A view of Wagtail behind a right: at the agency of the instance that the address names, else anywhere.

    ``word``: Wagtail's word for what the view takes; raises KeyError when the policy does not know it.
    """
    right = policy.actions[word]

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "pk" in kwargs:
            allowed = policy.instances_user_has_any_permission_for(request.user, [word])
            if not str(kwargs["pk"]).isdigit() or not allowed.filter(pk=kwargs["pk"]).exists():
                raise _closed(request, right, *_named(policy, str(kwargs["pk"])))
        elif not policy.user_has_permission(request.user, word):
            raise _closed(request, right, None)
        return view(request, *args, **kwargs)

    guarded.guarded_by = right  # type: ignore[attr-defined]
    return guarded


def _named(policy: DutyPolicy, number: str) -> tuple[Agency | None, models.Model | None]:
    """The agency of what an address names, and that itself."""
    found = policy.model._default_manager.filter(pk=number).first() if number.isdigit() else None
    return (policy.agency_of(found), found) if found is not None else (None, None)


def takes(right: str) -> Callable[[View], View]:
    """A view of ours that names no subject: the right must be held at some agency."""
    rights.check_known(right)

    def marked(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not rights.anywhere(request.user, right):
                raise _closed(request, right, None)
            return view(request, *args, **kwargs)

        guarded.guarded_by = right  # type: ignore[attr-defined]
        return guarded

    return marked


def takes_at(
    right: str, subjects: models.QuerySet | type[models.Model], agency: str = "agency"
) -> Callable[[View], View]:
    """A view of ours on one subject, ``pk`` in its address: the right must be held at the subject's agency.

    The view gets the subject in place of the number. ``agency``: the attribute, or dotted path, that leads to it, ""
    for itself.
    """
    rights.check_known(right)
    found_among = subjects if isinstance(subjects, models.QuerySet) else subjects._default_manager.all()

    def marked(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, pk: int, *args: Any, **kwargs: Any) -> HttpResponse:
            subject = get_object_or_404(found_among.all(), pk=pk)
            place: Agency | None = attrgetter(agency)(subject) if agency else subject
            if place is None or not rights.may(request.user, right, place):
                raise _closed(request, right, place, subject)
            return view(request, subject, *args, **kwargs)

        guarded.guarded_by = right  # type: ignore[attr-defined]
        return guarded

    return marked


class ClosedDoors:
    """Middleware: in the back office only guarded views and ``WAGTAILS_OWN`` answer; all others do not exist."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Duties are asked for once a request; a refusal that waited for a transaction to end is entered."""
        token = _request.set(request)
        try:
            with rights.remembered(), calendars.remembered():
                return self.get_response(request)
        finally:
            _request.reset(token)
            refusals.enter_waiting()

    def process_view(
        self, request: HttpRequest, view: View, args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Refuse a view of the back office that nobody marked."""
        match = request.resolver_match
        if match is None or not request.path.startswith(reverse("wagtailadmin_home")):
            return None
        if match.view_name in WAGTAILS_OWN or hasattr(view, "guarded_by"):
            return None
        if request.user.is_authenticated and request.user.has_perm("wagtailadmin.access_admin"):
            turned_away(request, _("There is no such address in this back office."), None)
            return page_not_found(request, Http404(), template_name="wagtailadmin/404.html")
        raise Http404
