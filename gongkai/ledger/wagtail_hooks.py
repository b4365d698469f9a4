"""The ledger in Wagtail's back office."""

from wagtail import hooks

from gongkai.ledger.backoffice import life, proof
from gongkai.ledger.backoffice.journal import JournalViewSet


@hooks.register("register_admin_viewset")
def journal() -> JournalViewSet:
    """The journal."""
    return JournalViewSet("ledger")


@hooks.register("register_admin_urls")
def urls() -> list:
    """Pages of ours."""
    return [*life.URLS, *proof.URLS]
