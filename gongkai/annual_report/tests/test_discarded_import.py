"""An import with an item that report figures stand with is not discarded."""

import pytest

from gongkai.annual_report.models import PublishedReport
from gongkai.catalog.tests.test_discard_import import discarding, taken_over
from tests import cast as people
from tests.cast import refusal

pytestmark = pytest.mark.usefixtures("english")


def test_figures_of_a_report_keep_the_import(cast: people.Cast):
    """They would go with the item; the reason names it."""
    batch = taken_over(cast)
    PublishedReport.objects.create(item=batch.items.get(title="旧文0"), year=2019)
    assert "旧文0" in refusal(discarding(cast, batch))[0]
