"""What no form of ours sends to the item's editor is refused with a word, and nothing is kept of it."""

from typing import Any

import pytest
from django.urls import reverse

from gongkai.catalog.models import Item
from gongkai.catalog.tests.test_backoffice_items import form_data
from tests.cast import Cast, signed_in

ADD = "wagtailsnippets_catalog_item:add"


def sent(cast: Cast, address: str, data: dict[str, Any]) -> tuple[int, str]:
    answer = signed_in(cast["clerk.science"], raise_request_exception=False).post(address, data)
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize("name", ["body-count", "body-0-type", "body-0-order", "body-0-deleted"])
def test_a_part_that_is_missing_is_told(cast: Cast, name: str):
    """In a new item, in one that stands, and in the preview."""
    data = {key: value for key, value in form_data(cast).items() if key != name}
    item = cast.draft()
    version = item.latest_revision_id
    space = "wagtailsnippets_catalog_item:"
    for address in (
        reverse(ADD),
        reverse(f"{space}edit", args=[item.pk]),
        reverse(f"{space}preview_on_edit", args=[item.pk]),
    ):
        status, told = sent(cast, address, data)
        assert (status, "is no whole form" in told) == (400, True), address
        assert "“Text”" in told
    assert Item.objects.get().latest_revision_id == version


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("body-count", "x"),
        ("body-count", "99999999999999999999"),
        ("body-0-order", "first"),
        ("body-0-value", "{"),
        ("body-0-value", "7"),
        ("body-0-value", '{"blocks": 1}'),
    ],
)
def test_a_part_that_is_garbled_is_told(cast: Cast, name: str, value: str):
    status, told = sent(cast, reverse(ADD), form_data(cast, **{name: value}))
    assert (status, "is no whole form" in told) == (400, True)
    assert not Item.objects.exists()
