"""How the back office of every app keeps to the rights table: one permission policy, one guard, one way to save.

Wagtail's views save by themselves; ours hand the form's instance to an action, so that web, command and API behave alike.
"""

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from wagtail.admin.views.generic import CreateView, EditView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies.base import BasePermissionPolicy
from wagtail.snippets.views.snippets import SnippetViewSet

from gongkai.agencies import rights
from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency


class DutyPolicy(BasePermissionPolicy):
    """Answers Wagtail's questions from the rights table.

    ``actions``: {Wagtail's word (add, change, view …): right}; any other word is refused. ``agency_path``: the lookup
    from the model to its agency (``""`` when the model is Agency itself).
    """

    def __init__(self, model: Any, actions: dict[str, str], agency_path: str = "agency"):
        super().__init__(model)
        self.actions = actions
        self.agency_path = agency_path

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether the right is held at any agency."""
        right = self.actions.get(action)
        return bool(right) and user.is_authenticated and rights.agencies_for(user, right).exists()

    def user_has_permission_for_instance(self, user: Any, action: str, instance: models.Model) -> bool:
        """Whether the right is held at the instance's agency."""
        right = self.actions.get(action)
        return bool(right) and user.is_authenticated and rights.may(user, right, self.agency_of(instance))

    def instances_user_has_any_permission_for(self, user: Any, actions: list[str]) -> models.QuerySet:
        """The instances at agencies where one of the rights is held."""
        held = Agency.objects.none()
        for action in actions:
            if action in self.actions:
                held = held | rights.agencies_for(user, self.actions[action])
        lookup = f"{self.agency_path}__in" if self.agency_path else "pk__in"
        return self.model._default_manager.filter(**{lookup: held.values("pk")})

    def users_with_any_permission(self, actions: list[str]) -> models.QuerySet:
        """Those who hold one of the rights anywhere."""
        roles = {
            role
            for action in actions
            if action in self.actions
            for role in rights.RIGHTS[self.actions[action]]
        }
        return (
            get_user_model()
            .objects.filter(is_active=True, duties__role__in=roles, duties__until=None)
            .distinct()
        )

    def agency_of(self, instance: Any) -> Agency:
        """The agency that an instance belongs to."""
        for name in self.agency_path.split("__") if self.agency_path else ():
            instance = getattr(instance, name)
        return instance


class ActingMixin:
    """Saves through an action and shows every reason of a refusal above the form."""

    request: HttpRequest

    def act(self, instance: Any, form: Any) -> Action:
        """The action that saves the instance."""
        raise NotImplementedError

    def save_instance(self) -> Any:
        """Execute the action in place of Wagtail's own saving."""
        instance = self.form.save(commit=False)  # type: ignore[attr-defined]
        self.has_content_changes = self.form.has_changed()  # type: ignore[attr-defined]
        self.new_revision = None
        done = self.act(instance, self.form).execute()  # type: ignore[attr-defined]
        self.new_revision = getattr(done, "latest_revision", None)
        return instance

    def form_valid(self, form: Any) -> HttpResponse:
        """A refusal becomes errors of the form; nothing was changed."""
        try:
            return super().form_valid(form)  # type: ignore[misc]
        except Refused as refused:
            for reason in refused.reasons:
                form.add_error(None, reason)
            return self.form_invalid(form)  # type: ignore[attr-defined]


class ActingCreateView(ActingMixin, CreateView):
    """A create view that saves through an action."""


class ActingEditView(ActingMixin, EditView):
    """An edit view that saves through an action."""


class Guarded:
    """A viewset whose addresses are offered by name, each behind the right that its view takes.

    ``offered``: {name of the address: Wagtail's word for what it takes}. Addresses that are not offered do not exist.
    """

    offered: ClassVar[dict[str, str]]
    policy: DutyPolicy

    def get_urlpatterns(self) -> list[URLPattern]:
        """The offered addresses, guarded."""
        found = []
        for pattern in super().get_urlpatterns():  # type: ignore[misc]
            if pattern.name in self.offered:
                pattern.callback = guard(pattern.callback, self.policy, self.offered[pattern.name])
                found.append(pattern)
        return found

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """What the user may see."""
        return self.policy.instances_user_has_any_permission_for(request.user, ["view"])


def guard(view: Callable, policy: DutyPolicy, word: str) -> Callable:
    """A view behind a right: at the agency of the instance when the address names one, else at any agency."""

    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "pk" in kwargs:
            allowed = policy.instances_user_has_any_permission_for(request.user, [word])
            if not str(kwargs["pk"]).isdigit() or not allowed.filter(pk=kwargs["pk"]).exists():
                raise PermissionDenied
        elif not policy.user_has_permission(request.user, word):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    guarded.policy, guarded.word = policy, word  # type: ignore[attr-defined]
    return guarded


class DutyModelViewSet(Guarded, ModelViewSet):
    """A Wagtail model viewset under the rights table."""

    add_view_class = ActingCreateView
    edit_view_class = ActingEditView
    copy_view_enabled = False
    inspect_view_enabled = False
    offered: ClassVar[dict[str, str]] = {
        "index": "view",
        "index_results": "view",
        "add": "add",
        "edit": "change",
    }


class DutySnippetViewSet(Guarded, SnippetViewSet):
    """A Wagtail snippet viewset under the rights table."""
