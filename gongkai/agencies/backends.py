"""Signing in, and the one door to the back office: holding a duty."""

from django.contrib.auth.backends import ModelBackend

from gongkai.agencies import rights


class DutyBackend(ModelBackend):
    """Password sign-in; Wagtail's general permission is answered from duties, all others by the rights table."""

    def has_perm(self, user_obj, perm, obj=None) -> bool:
        """Only ``wagtailadmin.access_admin`` is answered here, and only from duties."""
        if not user_obj.is_active or user_obj.is_anonymous:
            return False
        return perm == "wagtailadmin.access_admin" and bool(rights.duties_of(user_obj))

    def get_all_permissions(self, user_obj, obj=None) -> set[str]:
        """The same answer as a set, as Wagtail's menus ask for it."""
        return (
            {"wagtailadmin.access_admin"} if self.has_perm(user_obj, "wagtailadmin.access_admin") else set()
        )
