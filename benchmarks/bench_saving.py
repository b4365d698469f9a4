"""Saving an item in the editor: in a small site, and among 100,000 items with 1,000,000 entries in the ledger."""

import datetime as dt
import json
import statistics
import subprocess
import sys
import time
from typing import Any

from benchmarks.bench_ledger import Chain
from benchmarks.bench_publishing import ROOT, Site, data_folder, row

SMALL = (1_000, 1_000)  # items, entries of the ledger
LARGE = (100_000, 1_000_000)
WARM, TURNS = 5, 25


def main() -> None:
    """Both sites stand side by side and save by turns, so that both meet the same machine."""
    with data_folder() as one, data_folder() as other:
        sites = [
            subprocess.Popen(
                [sys.executable, "-m", "benchmarks.bench_saving", *map(str, size)],
                env=environment,
                cwd=ROOT,
                text=True,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
            for size, environment in ((SMALL, one), (LARGE, other))
        ]
        for _turn in range(WARM):
            [_ask(site) for site in sites]
        found = [[_ask(site) for site in sites] for _turn in range(TURNS)]
        for site in sites:
            site.communicate()
    for place, name in enumerate(("save", "save by the editor's form")):
        small, large = (1000 * statistics.median(turn[at][place] for turn in found) for at in (0, 1))
        items, entries = LARGE
        title = f"{name}, {items:,} items, {entries:,} entries"
        row(title, f"{large:.1f} ms", f"{small:.1f} ms", f"{large / small:.2f}")


def _ask(site: subprocess.Popen[str]) -> tuple[float, ...]:
    assert site.stdin is not None
    assert site.stdout is not None
    print("save", file=site.stdin, flush=True)
    return tuple(float(part) for part in site.stdout.readline().split())


def answer(items: int, entries: int) -> None:
    """A site of a size that saves one item twice for each line it reads: by the act, then by the form."""
    site = Site()
    site.grow(items)
    Chain.of(site.agency, site.staff["clerk"]).grow(entries)
    editor = Editor(site)
    for number, _line in enumerate(sys.stdin):
        print(editor.act(number), editor.form(number), flush=True)


class Editor:
    """One draft, saved again and again."""

    def __init__(self, site: Site) -> None:
        from django.conf import settings
        from django.test import Client
        from django.urls import reverse

        from gongkai.catalog.actions.draft import DraftItem
        from gongkai.catalog.models import Item

        settings.ALLOWED_HOSTS = ["testserver"]
        self.clerk = site.staff["clerk"]
        item = Item(
            agency=site.agency,
            title="新的通知",
            summary="说明。",
            formed_on=dt.date(2024, 3, 1),
            body=[("text", "<p>" + "请按照要求开展工作。" * 100 + "</p>")],
        )
        item.columns = list(site.agency.columns.filter(code="notices"))
        self.item = DraftItem(by=self.clerk, item=item).execute()
        self.column = item.columns.all()[0].pk
        self.address = reverse("wagtailsnippets_catalog_item:edit", args=[self.item.pk])
        self.client = Client()
        self.client.force_login(self.clerk)

    def act(self, number: int) -> float:
        """Seconds of the act alone."""
        from gongkai.catalog.actions.draft import EditItem
        from gongkai.catalog.models import Item

        item = Item.objects.get(pk=self.item.pk).get_latest_revision_as_object()
        item.title = f"关于开展工作的通知（{number}）"
        begun = time.perf_counter()
        EditItem(by=self.clerk, item=item).execute()
        return time.perf_counter() - begun

    def form(self, number: int) -> float:
        """Seconds of what the editor's button does: the form posted, checked, saved, and sent on."""
        begun = time.perf_counter()
        answer = self.client.post(self.address, self._fields(f"关于做好工作的通知（{number}）"))
        taken = time.perf_counter() - begun
        assert answer.status_code == 302, answer.status_code
        return taken

    def _fields(self, title: str) -> dict[str, Any]:
        text = {"key": "a1", "text": "请按照要求开展工作。" * 100, "type": "unstyled", "depth": 0}
        return {
            "title": title,
            "summary": "说明。",
            "formed_on": "2024-03-01",
            "columns": [self.column],
            "openness": "proactive",
            "body-count": "1",
            "body-0-type": "text",
            "body-0-order": "0",
            "body-0-deleted": "",
            "body-0-id": "",
            "body-0-value": json.dumps({"blocks": [text], "entityMap": {}}),
            "attachments-TOTAL_FORMS": "0",
            "attachments-INITIAL_FORMS": "0",
            "attachments-MIN_NUM_FORMS": "0",
            "attachments-MAX_NUM_FORMS": "1000",
        }


if __name__ == "__main__":
    if len(sys.argv) > 1:
        answer(*map(int, sys.argv[1:]))
    else:
        main()
