"""Filters of lists that offer only what the user may see."""

from typing import Any, ClassVar

import django_filters
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet

from gongkai.agencies import rights
from gongkai.agencies.models import Agency


class AgencyFilterSet(WagtailFilterSet):
    """A filter by agency, left out for users who see one agency only. ``right``: the right to see."""

    right: ClassVar[str]

    agency = django_filters.ModelChoiceFilter(queryset=Agency.objects.none(), label=gettext_lazy("Agency"))

    def __init__(self, data: Any = None, *args: Any, request: HttpRequest, **kwargs: Any):
        super().__init__(data, *args, request=request, **kwargs)
        seen = self.seen()
        if seen.count() > 1:
            self.filters["agency"].queryset = seen
        else:
            del self.filters["agency"]

    def seen(self) -> models.QuerySet[Agency]:
        """The agencies at which the user holds the right."""
        return rights.agencies_for(self.request.user, self.right).order_by("tree_path")
