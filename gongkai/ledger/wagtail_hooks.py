"""The ledger in Wagtail's back office."""

from wagtail import hooks

from gongkai.ledger.backoffice.journal import JournalViewSet


@hooks.register("register_admin_viewset")
def journal() -> JournalViewSet:
    """The journal."""
    return JournalViewSet("ledger")
