"""How agencies and regions are named: `law/report/names.yaml`."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from gongkai.law import report_templates
from gongkai.law.loading import plain_yaml


@lru_cache
def names() -> dict[str, Any]:
    """Return the short forms of departments, the regions, zones and towns, and how names end."""
    data: dict[str, Any] = plain_yaml(report_templates.FOLDER / "names.yaml")
    return data
