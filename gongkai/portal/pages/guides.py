"""The 指南 and the page on asking for information: composed from the agency's data, so always current."""

import datetime as dt
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency, LeadingGroupSeat
from gongkai.agencies.queries import leading_group
from gongkai.catalog.numbering import example_number
from gongkai.law import deadlines, instruments, request_steps
from gongkai.portal import addresses
from gongkai.portal.pages.flow import flow_svg
from gongkai.portal.pages.frame import Page, changed_at, column_name, english, render, trail
from gongkai.portal.pages.homes import agency_kind
from gongkai.portal.pages.registry import Session
from gongkai.requests.handling import rules_of

CLOCKS = ("correction_notice", "reply", "reply_extension", "third_party")
ASKED_BY_ARTICLE_12 = ("disclosure_office", "address", "office_hours", "telephone", "fax", "email")


def office(agency: Agency) -> dict[str, str]:
    """The disclosure office as Art. 12 asks for it."""
    return {
        "name": agency.disclosure_office or agency.name,
        "address": agency.address,
        "postcode": agency.postcode,
        "hours": agency.office_hours,
        "telephone": agency.telephone,
        "fax": agency.fax,
        "email": agency.email,
        "site": agency.site_domain,
    }


def missing(agency: Agency) -> list[str]:
    """What Art. 12 asks of the guide and the agency has not given yet."""
    return [
        str(getattr(Agency._meta.get_field(name), "verbose_name", name))
        for name in ASKED_BY_ARTICLE_12
        if not getattr(agency, name)
    ]


@agency_kind("guide", "guide.html")
def guide(session: Session, agency: Agency) -> bytes:
    """政府信息公开指南 (Art. 12)."""
    column = session.tree(agency).first("guide")
    page = Page(
        address=addresses.agency_page(agency.slug, "guide.html"),
        kind="guide",
        title=_("Guide to government information disclosure"),
        column=column,
        section=column.code if column else "xxgk",
        breadcrumbs=trail(session, agency, column),
    )
    seats = list(leading_group(agency, timezone.localdate()))
    updated = last_change(session, agency, seats)
    units = list(agency.units.all())
    context = {
        "classes": classes(session, agency),
        "arrangement": arrangement(agency, updated),
        "ways": ways(agency),
        "office": office(agency),
        "missing": missing(agency),
        "updated": str(updated),
        "units": [{"name": unit.name, "tasks": unit.tasks, "telephone": unit.telephone} for unit in units],
        "leading_group": [
            {"position": seat.get_position_display(), "post": seat.post, "name": seat.name} for seat in seats
        ],
        "filled": {
            "tasks": any(unit.tasks for unit in units),
            "telephone": any(unit.telephone for unit in units),
            "name": any(seat.name for seat in seats),
            "post": any(seat.post for seat in seats),
        },
    }
    return render(session, "guide.html", page, agency, context)


def last_change(session: Session, agency: Agency, seats: list[LeadingGroupSeat]) -> dt.date:
    """The last day on which something that the guide shows changed: by an act, or because a group took office."""
    return max([timezone.localdate(changed_at(session, agency)), *(seat.since for seat in seats)])


def classes(session: Session, agency: Agency) -> list[dict[str, str]]:
    """How information is classed: the columns of the first level, and those of what must be open by law."""
    tree = session.tree(agency)
    proactive = tree.first("proactive")
    found = [*tree.children.get(None, []), *(tree.children.get(proactive.pk, []) if proactive else [])]
    return [{"label": column_name(column), "url": addresses.column(agency.slug, column)} for column in found]


def arrangement(agency: Agency, on: dt.date) -> list[str]:
    """How information is arranged, in sentences."""
    found = [
        _(
            "Information is arranged by column, by the categories of Art. 20 of the Regulations, "
            "by year and by validity."
        ),
        _("Each item carries an index number, a title, a summary and the day it was formed (Art. 12)."),
    ]
    example = example_number(agency, on)
    if example:
        found.append(_("An index number looks like this: %s.") % example)
    return found


def ways(agency: Agency) -> list[dict[str, str]]:
    """How information can be got."""
    slug = agency.slug
    catalog = addresses.list_folder(addresses.catalog_key(slug))
    office = [{"label": _("At the office"), "text": agency.address, "url": ""}] if agency.address else []
    return [
        {"label": _("On this site"), "text": agency.site_domain, "url": addresses.agency_page(slug)},
        *office,
        {"label": _("Catalogue"), "text": "", "url": catalog},
        {"label": _("By subscribing to the feed"), "text": "", "url": f"/{slug}/feed.xml"},
        {"label": _("By request"), "text": "", "url": addresses.agency_page(slug, "apply.html")},
    ]


@agency_kind("apply", "apply.html")
def apply(session: Session, agency: Agency) -> bytes:
    """依申请公开: how to ask, what happens and by when (Art. 27–51)."""
    column = session.tree(agency).first("request")
    page = Page(
        address=addresses.agency_page(agency.slug, "apply.html"),
        kind="apply",
        title=_("Ask for information"),
        column=column,
        section=column.code if column else "xxgk",
        breadcrumbs=trail(session, agency, column),
    )
    today = timezone.localdate()
    context = {
        "office": office(agency),
        "steps": steps(today),
        "clocks": clocks(today),
        "online": online(agency),
        "flow": flow_svg(today),
    }
    return render(session, "apply.html", page, agency, context)


def online(agency: Agency) -> dict[str, Any]:
    """Where a request is made and followed online, and the forms to be filled in by hand."""
    return {
        "taken": rules_of(agency).takes_online,
        "begin": addresses.agency_page(agency.slug, "apply/"),
        "status": addresses.agency_page(agency.slug, "apply/status/"),
        "pdf": addresses.agency_page(agency.slug, "apply/form.pdf"),
        "word": addresses.agency_page(agency.slug, "apply/form.docx"),
    }


def steps(on: dt.date) -> list[dict[str, Any]]:
    """The way of a request as it stands on a day, each step with its articles."""
    return [
        {
            "title": step.title_en if english() else step.title_zh,
            "text": step.text_en if english() else step.text_zh,
            "articles": [article.short for article in step.articles],
            "mark": str(step.mark),
        }
        for step in request_steps.steps(on)
    ]


def clocks(on: dt.date) -> list[dict[str, str]]:
    """The clocks of a request that hold on a day, with their articles."""
    found = []
    for rule in map(deadlines.rule, CLOCKS):
        version = next((version for version in rule.versions if version.in_force(on)), None)
        if version is None:
            continue
        days = _("%s working days") if version.unit == "workday" else _("%s days")
        found.append(
            {
                "label": rule.label_en if english() else rule.label_zh,
                "days_text": days % version.value,
                "article": instruments.cite(version.articles[0], on).short,
                "mark": str(version.mark),
            }
        )
    return found
