"""The queue of pages that wait to be written."""

from collections.abc import Collection, Iterable

from gongkai.portal.addresses import of_files
from gongkai.portal.models import StalePage
from gongkai.portal.pages.registry import KINDS, Mark
from gongkai.portal.press import write_marks

CHUNK = 5000


@of_files
def mark(marks: Iterable[Mark], *, later: bool = False) -> list[str]:
    """Remember that pages are stale; returns their addresses. ``later``: after all that is marked normally."""
    rows = {}
    for kind, ref in marks:
        page_kind = KINDS[kind]
        address = page_kind.address(ref)
        priority = page_kind.priority + (100 if later else 0)
        rows[address] = StalePage(path=address, kind=kind, ref=ref, priority=priority)
    StalePage.objects.bulk_create(rows.values(), batch_size=CHUNK)
    return list(rows)


def waiting(count: int, without: Collection[str] = ()) -> list[StalePage]:
    """The next pages to be written, but for some paths."""
    found = StalePage.objects.exclude(path__in=without) if without else StalePage.objects.all()
    return list(found.order_by("priority", "pk")[:count])


def write(rows: list[StalePage]) -> tuple[int, set[str]]:
    """Write these pages; returns how many were written, and the paths of those that failed.

    Call under the lock of the one writer. All rows of a page that stood before it was made are taken off the queue.
    """
    pages = {row.path: (row.kind, row.ref) for row in rows}
    standing = list(StalePage.objects.filter(path__in=pages).values_list("pk", "path"))
    failed = write_marks(pages.values())
    failed_paths = {path for path, page in pages.items() if page in failed}
    done = [number for number, path in standing if path not in failed_paths]
    for start in range(0, len(done), CHUNK):
        StalePage.objects.filter(pk__in=done[start : start + CHUNK]).delete()
    return len(pages) - len(failed_paths), failed_paths
