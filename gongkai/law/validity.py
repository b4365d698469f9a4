"""When something of the law holds."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """What holds from its first day on; `force_until` is its last day, None while it lasts."""

    force_from: dt.date
    force_until: dt.date | None = None

    def in_force(self, on: dt.date) -> bool:
        """Whether it holds on the day: of what happens, is received or is decided then."""
        return self.force_from <= on and (self.force_until is None or on <= self.force_until)
