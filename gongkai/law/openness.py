"""When information that is not public is looked at again (Art. 18)."""

import calendar
import datetime as dt

from gongkai.law.loading import load_yaml

DATA_FILE = "openness.yaml"


def review_again(settled_on: dt.date) -> dt.date:
    """The day on which what was settled as not public comes up again, unless another is chosen."""
    months = settled_on.month - 1 + int(load_yaml(DATA_FILE)["review_again"]["months"])
    year, month = settled_on.year + months // 12, months % 12 + 1
    return dt.date(year, month, min(settled_on.day, calendar.monthrange(year, month)[1]))
