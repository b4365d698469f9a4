"""Work that the background worker does for the portal."""

from django_tasks import task

from gongkai.portal import writer


@task()
def write_stale_pages() -> int:
    """Write every page that is stale; returns how many."""
    return writer.write_all_stale()
