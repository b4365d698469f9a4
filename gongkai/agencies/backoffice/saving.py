"""Wagtail's lists and forms under the rights table: its views save by themselves, ours hand over to an action."""

import datetime as dt
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, reverse
from django.utils import timezone
from django.utils.text import capfirst
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.backoffice.doors import guard
from gongkai.agencies.backoffice.policy import DutyPolicy


def add_refusal(form: Any, refused: Refused) -> None:
    """Put each reason of a refusal at the field whose label it begins with, else above the form."""
    labels = {
        capfirst(str(field.label or name)): name
        for name, field in form.fields.items()
        if not field.widget.is_hidden
    }
    for reason in refused.reasons:
        label, colon, message = reason.replace("：", ": ", 1).partition(": ")
        name = labels.get(capfirst(label)) if colon else None
        form.add_error(name, message if name else reason)


class ActingMixin:
    """Saves through an action and shows every reason of a refusal in the form."""

    request: HttpRequest

    def act(self, instance: Any, form: Any) -> Action:
        """The action that saves the instance."""
        raise NotImplementedError

    def save_instance(self) -> Any:
        """Execute the action in place of Wagtail's own saving."""
        instance = self.form.save(commit=False)
        self.has_content_changes = self.form.has_changed()
        self.new_revision = None
        done = self.act(instance, self.form).execute()
        self.new_revision = getattr(done, "latest_revision", None)
        return done

    def form_valid(self, form: Any) -> HttpResponse:
        """A refusal becomes errors of the form; nothing was changed."""
        try:
            return super().form_valid(form)
        except Refused as refused:
            add_refusal(form, refused)
            self.produced_error_code = "refused"
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)


class ActingCreateView(ActingMixin, CreateView):
    """A create view that saves through an action."""


class ActingEditView(ActingMixin, EditView):
    """An edit view that saves through an action, which gets what stands in the database and the changed values."""

    def act_on(self, standing: Any, values: dict[str, Any]) -> Action:
        """The action that changes ``standing``."""
        raise NotImplementedError

    def act(self, instance: Any, form: Any) -> Action:
        """Never the instance of the form: what the sender put into it must not decide about rights."""
        standing = self.model._default_manager.get(pk=instance.pk)
        values = {name: form.cleaned_data[name] for name in form.changed_data if name in form.cleaned_data}
        return self.act_on(standing, values)


class DayColumn(Column):
    """A day, or the day of a moment, as it is written in documents: 2024-03-01."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **{"classname": "gk-day", **kwargs})

    def get_value(self, instance: Any) -> str:
        """Nothing where there is no day."""
        value = super().get_value(instance)
        if value is None:
            return ""
        return f"{timezone.localdate(value) if isinstance(value, dt.datetime) else value}"


class OwnIndexView(IndexView):
    """A list that holds what the user may see, with links only to where they may go."""

    def get_base_queryset(self) -> models.QuerySet:
        """At the agencies where the user has the right to see."""
        return self.permission_policy.instances_user_has_any_permission_for(self.request.user, ["view"])

    def get_list_more_buttons(self, instance: Any) -> list:
        """The title leads on; there is no menu beside it."""
        return []

    def get_edit_url(self, instance: Any) -> str | None:
        """Nothing where the instance may not be changed."""
        if not self.user_has_permission_for_instance("change", instance):
            return None
        return super().get_edit_url(instance)


class NoEditor:
    """Tells Wagtail that instances have no form; ``address`` may name a page of ours where they are seen."""

    address: ClassVar[str] = ""

    def __init__(self, user: Any = None):
        self.user = user

    def get_edit_url(self, instance: models.Model) -> str | None:
        """The page of ours, for all who reach it."""
        return reverse(self.address, args=[instance.pk]) if self.address else None


class Guarded:
    """A viewset whose addresses are offered by name, each behind the right that its view takes.

    ``offered``: {name of the address: Wagtail's word for what it takes}. Addresses that are not offered do not exist.
    """

    offered: ClassVar[dict[str, str]]
    policy: DutyPolicy

    def get_urlpatterns(self) -> list[URLPattern]:
        """The offered addresses, guarded."""
        found = []
        for pattern in super().get_urlpatterns():
            if pattern.name in self.offered:
                pattern.callback = guard(pattern.callback, self.policy, self.offered[pattern.name])
                found.append(pattern)
        return found

    def construct_view(self, view_class: type, **kwargs: Any) -> Any:
        """A view that asks our policy (Wagtail has one of its own for staff) and knows only what is offered."""
        named = {**self.get_common_view_kwargs(), **kwargs, "permission_policy": self.policy}
        prefix = f"{self.url_namespace}:"
        for key, value in named.items():
            if key.endswith("_url_name") and str(value).startswith(prefix):
                named[key] = value if value.removeprefix(prefix) in self.offered else None
        return super().construct_view(view_class, **named)

    @property
    def url_finder_class(self) -> type:
        """Where Wagtail finds the form of an instance."""
        return super().url_finder_class if "edit" in self.offered else NoEditor

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """What the user may see."""
        return self.policy.instances_user_has_any_permission_for(request.user, ["view"])


class DutySnippetViewSet(Guarded, SnippetViewSet):
    """A Wagtail snippet viewset under the rights table."""

    add_to_reference_index = False


class DutyModelViewSet(Guarded, ModelViewSet):
    """A Wagtail model viewset under the rights table."""

    index_view_class = OwnIndexView
    add_view_class = ActingCreateView
    edit_view_class = ActingEditView
    copy_view_enabled = False
    inspect_view_enabled = False
    add_to_reference_index = False
    offered: ClassVar[dict[str, str]] = {
        "index": "view",
        "index_results": "view",
        "add": "add",
        "edit": "change",
    }
