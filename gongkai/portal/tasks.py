"""Work that the background worker does for the portal."""

import datetime as dt

from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from gongkai.portal import writer

RETRY_AFTER = dt.timedelta(minutes=1)


@task()
def write_stale_pages() -> int:
    """Write every page that is stale; returns how many."""
    return writer.write_all_stale()


@task()
def write_guide(slug: str) -> None:
    """Write an agency's guide on the day on which it shows something else."""
    writer.mark_and_write({("guide", slug)})


def write_later() -> None:
    """Write stale pages in a while, unless that is planned already."""
    now = timezone.now()
    planned = DBTaskResult.objects.filter(
        task_path=write_stale_pages.module_path,
        status=TaskResultStatus.READY,
        run_after__lte=now + RETRY_AFTER,
    )
    if not planned.exists():
        write_stale_pages.using(run_after=now + RETRY_AFTER).enqueue()
