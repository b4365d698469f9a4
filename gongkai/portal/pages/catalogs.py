"""The 目录: all public items of an agency, by column, category, year of formation and validity."""

from typing import Any

from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.law import classifications
from gongkai.portal import addresses
from gongkai.portal.pages.entries import category_labels, counts, label
from gongkai.portal.pages.frame import Page, column_name, render, trail
from gongkai.portal.pages.registry import Session


def catalog_page(  # noqa: PLR0917
    session: Session, agency: Agency, key: str, number: int, facet: str, context: dict[str, Any]
) -> bytes | None:
    """A page of the 目录: of the whole, or of one value of one filter.

    All filters with their counts stand on the newest page of the whole alone, which changes with each release; the
    other pages show the value they are filtered by and the way back.
    """
    current = facet_label(session, agency, facet) if facet else ""
    if facet and (not current or not context["entries"]):
        return None
    home = (_("Catalogue"), addresses.list_folder(addresses.catalog_key(agency.slug)))
    page = Page(
        address=addresses.list_page(key, number),
        kind="catalog",
        title=f"{home[0]}: {current}" if current else home[0],
        breadcrumbs=[*trail(session, agency), home, *([(current, "")] if current else [])],
        schema={"@type": "CollectionPage" if facet else "DataCatalog"},
    )
    whole = not facet and number == 0
    found = facets(session, agency) if whole else [_chosen(agency, facet, current)] if facet else []
    form = {
        "facets": found,
        "form_action": f"{addresses.prefix()}/{agency.slug}/catalog/filter",
        "form_fields": form_fields(found, {}) if whole else [],
        "filtered": False,
        "query": "",
    }
    return render(session, "catalog.html", page, agency, {**context, **form})


def facet_label(session: Session, agency: Agency, facet: str) -> str:
    """The name of a filter's value; empty where there is no such value."""
    key, _dash, code = facet.partition("-")
    return _labels(session, agency, [code]).get(key, {}).get(code, "").strip()


def facets(session: Session, agency: Agency) -> list[dict[str, Any]]:
    """The filters of the 目录, each with the values that have items and their counts."""
    folder = addresses.catalog_key(agency.slug)
    totals = counts(session, agency)
    years = sorted((key[-4:] for key in totals if key.startswith(f"{folder}/year-")), reverse=True)
    return [
        {
            "key": key,
            "name": _names()[key],
            "options": [
                {
                    "label": text,
                    "value": code,
                    "url": addresses.list_folder(f"{folder}/{key}-{code}"),
                    "count": totals[f"{folder}/{key}-{code}"],
                    "current": False,
                }
                for code, text in labels.items()
                if f"{folder}/{key}-{code}" in totals
            ],
        }
        for key, labels in _labels(session, agency, years).items()
    ]


def _names() -> dict[str, str]:
    return {"column": _("Column"), "category": _("Category"), "year": _("Year"), "validity": _("Validity")}


def _labels(session: Session, agency: Agency, years: list[str]) -> dict[str, dict[str, str]]:
    """All values of each filter with their labels; columns are set in by how deep they stand."""
    tree = session.tree(agency)
    return {
        "column": {c.code: "　" * (len(tree.line(c)) - 1) + column_name(c) for c in tree.by_id.values()},
        "category": category_labels(),
        "year": {year: year for year in years if year.isdecimal()},
        "validity": {code: label("validity", code) for code, _label in classifications.choices("validity")},
    }


def _chosen(agency: Agency, facet: str, current: str) -> dict[str, Any]:
    key, _dash, _code = facet.partition("-")
    folder = addresses.catalog_key(agency.slug)
    here = {
        "label": current,
        "value": facet,
        "url": addresses.list_folder(f"{folder}/{facet}"),
        "current": True,
    }
    everything = {"label": _("All"), "value": "", "url": addresses.list_folder(folder), "current": False}
    return {
        "key": key,
        "name": _names()[key],
        "options": [{**here, "count": None}, {**everything, "count": None}],
    }


def form_fields(groups: list[dict[str, Any]], chosen: dict[str, str]) -> list[dict[str, Any]]:
    """The same filters as fields of a form, for choosing several at once."""
    return [
        {
            "name": group["key"],
            "label": group["name"],
            "options": [
                {
                    "value": option["value"],
                    "label": option["label"],
                    "selected": chosen.get(group["key"]) == option["value"],
                }
                for option in group["options"]
            ],
        }
        for group in groups
    ]
