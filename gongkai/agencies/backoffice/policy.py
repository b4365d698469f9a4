"""Answers Wagtail's questions about permissions from the rights table."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from wagtail.permission_policies.base import BasePermissionPolicy

from gongkai.agencies import rights
from gongkai.agencies.models import Agency, Staff


class DutyPolicy(BasePermissionPolicy):
    """A permission policy over the rights table.

    ``actions``: {Wagtail's word (add, change, view …): right}; any other word is refused. ``agency_path``: the lookup
    from the model to its agency (``""`` when the model is Agency itself). ``also``: instances that everyone who
    signs in may see, such as what is public.
    """

    def __init__(
        self,
        model: Any,
        actions: dict[str, str],
        agency_path: str = "agency",
        also: models.Q | None = None,
    ):
        super().__init__(model)
        for right in actions.values():
            rights.check_known(right)
        self.actions = actions
        self.agency_path = agency_path
        self.also = also

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether the right is held at any agency."""
        right = self.actions.get(action)
        return bool(right) and user.is_authenticated and rights.anywhere(user, right)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: models.Model) -> bool:
        """Whether the right is held at the instance's agency."""
        right = self.actions.get(action)
        return bool(right) and user.is_authenticated and rights.may(user, right, self.agency_of(instance))

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> models.QuerySet:
        """The instances at agencies where one of the rights is held."""
        held = Agency.objects.none()
        for action in actions:
            if action in self.actions:
                held = held | rights.agencies_for(user, self.actions[action])
        lookup = f"{self.agency_path}__in" if self.agency_path else "pk__in"
        wanted = models.Q(**{lookup: held.values("pk")})
        if self.also is not None and "view" in actions:
            wanted |= self.also
        return self.model._default_manager.filter(wanted)

    def users_with_any_permission(self, actions: Iterable[str]) -> models.QuerySet:
        """Those who hold one of the rights anywhere."""
        roles: set[str] = set()
        for action in actions:
            if action in self.actions:
                roles |= rights.RIGHTS[self.actions[action]]
        holding = models.Q(duties__role__in=roles, duties__until=None)
        return Staff.objects.filter(holding, is_active=True).distinct()

    def agency_of(self, instance: Any) -> Agency:
        """The agency that an instance belongs to."""
        for name in self.agency_path.split("__") if self.agency_path else ():
            instance = getattr(instance, name)
        return instance
