"""The section “Checks” of an item's pages."""

from typing import Any

from django import template

from gongkai.catalog.backoffice import checking
from gongkai.catalog.models import Item

register = template.Library()


@register.inclusion_tag("catalog/admin/checks.html", takes_context=True)
def item_checks(context: dict[str, Any], item: Item) -> dict[str, Any]:
    """What the release gate found in the newest version, and what the user can do about it."""
    return checking.section(context["request"].user, item)
