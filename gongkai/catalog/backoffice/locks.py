"""Wagtail's two buttons that lock an item and give it free, each of them an act."""

from typing import ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.snippets.views import snippets as base

from gongkai.agencies.action import Refused
from gongkai.catalog.actions.lock import LockItem, UnlockItem


class ByAct:
    """Executes an action in place of Wagtail's own change; a refusal is told above the page."""

    action: ClassVar[type[LockItem] | type[UnlockItem]]

    def perform_operation(self) -> None:
        """Do it in the user's name."""
        self.action(by=self.request.user, item=self.object).execute()

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Back to where the button stood."""
        try:
            return super().post(request, *args, **kwargs)
        except Refused as refused:
            messages.error(request, str(refused))
            return redirect(self.get_success_url())


class ItemLock(ByAct, base.LockView):
    """Lock an item."""

    action = LockItem


class ItemUnlock(ByAct, base.UnlockView):
    """Give an item free."""

    action = UnlockItem
