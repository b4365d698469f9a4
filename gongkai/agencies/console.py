"""Acts done by command: who acts is named, and every reason of a refusal is printed."""

from typing import Any

from django.core.management import CommandError
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency, Staff


def agency_named(slug: str) -> Agency:
    """The agency with this name in addresses; raises CommandError."""
    try:
        return Agency.objects.get(slug=slug)
    except Agency.DoesNotExist:
        known = ", ".join(Agency.objects.order_by("slug").values_list("slug", flat=True)[:20]) or "—"
        told = {"slug": slug, "known": known}
        raise CommandError(_("There is no agency “%(slug)s”. There are: %(known)s.") % told) from None


def staff_named(username: str) -> Staff:
    """The open account with this name; raises CommandError."""
    try:
        return Staff.objects.get(username=username, is_active=True)
    except Staff.DoesNotExist:
        raise CommandError(_("There is no open account “%s”.") % username) from None


def do(action: Action) -> Any:
    """Do the act and return its subject; a refusal becomes a CommandError with a line for each reason."""
    try:
        return action.execute()
    except Refused as refused:
        raise CommandError("\n".join(refused.reasons)) from None
