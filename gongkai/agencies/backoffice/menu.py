"""Items of the back office's menu that stand behind a right."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem

from gongkai.agencies import rights


class RightMenuItem(MenuItem):
    """A menu item shown to those who hold a right anywhere."""

    def __init__(self, *args: Any, right: str, **kwargs: Any):
        super().__init__(*args, **kwargs)
        rights.check_known(right)
        self.right = right

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the right is held."""
        return rights.anywhere(request.user, self.right)
