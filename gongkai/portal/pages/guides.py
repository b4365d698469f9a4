"""The 指南 and the page on asking for information: composed from the agency's data, so always current."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.agencies.queries import leading_group
from gongkai.law import deadlines, instruments
from gongkai.portal import addresses
from gongkai.portal.pages.frame import Page, column_name, english, render, trail
from gongkai.portal.pages.homes import agency_kind
from gongkai.portal.pages.registry import Session


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
    needed = ("disclosure_office", "address", "office_hours", "telephone", "fax", "email")
    return [str(Agency._meta.get_field(name).verbose_name) for name in needed if not getattr(agency, name)]


CLOCKS = ("correction_notice", "reply", "reply_extension", "third_party")


@agency_kind("guide", "guide.html")
def guide(session: Session, agency: Agency) -> bytes:
    """政府信息公开指南 (Art. 12)."""
    tree = session.tree(agency)
    column = tree.first("guide")
    title = _("Guide to government information disclosure")
    page = Page(
        address=addresses.agency_page(agency.slug, "guide.html"),
        kind="guide",
        title=title,
        column=column,
        section=column.code if column else "xxgk",
        breadcrumbs=trail(session, agency, column),
    )
    classes = [
        {"label": column_name(found), "url": addresses.column(agency.slug, found)}
        for found in tree.children.get(None, [])
    ]
    proactive = tree.first("proactive")
    if proactive:
        classes += [
            {"label": column_name(found), "url": addresses.column(agency.slug, found)}
            for found in tree.children.get(proactive.pk, [])
        ]
    today = timezone.localdate()
    context = {
        "classes": classes,
        "arrangement": arrangement(agency),
        "ways": ways(agency),
        "office": office(agency),
        "missing": missing(agency),
        "updated": str(today),
        "units": [
            {"name": unit.name, "tasks": unit.tasks, "telephone": unit.telephone} for unit in agency.units.all()
        ],
        "leading_group": [
            {"position": seat.get_position_display(), "post": seat.post, "name": seat.name}
            for seat in leading_group(agency, today)
        ],
    }
    return render(session, "guide.html", page, agency, context)


def arrangement(agency: Agency) -> list[str]:
    """How information is arranged, in sentences."""
    found = [
        _("Information is arranged by column, by the categories of Art. 20 of the Regulations, by year and by validity."),
        _("Each item carries an index number, a title, a summary and the day it was formed (Art. 12)."),
    ]
    example = agency.items.filter(live=True).exclude(index_number="").order_by("-published_at").first()
    if example:
        found.append(_("An index number looks like this: %s.") % example.index_number)
    return found


def ways(agency: Agency) -> list[dict[str, str]]:
    """How information can be got."""
    found = [
        {"label": _("On this site"), "text": agency.site_domain, "url": addresses.agency_page(agency.slug)},
        {"label": _("Catalogue"), "text": "", "url": addresses.list_folder(f"{agency.slug}/catalog")},
        {"label": _("By subscribing to the feed"), "text": "", "url": f"/{agency.slug}/feed.xml"},
        {"label": _("By request"), "text": "", "url": addresses.agency_page(agency.slug, "apply.html")},
    ]
    if agency.address:
        found.insert(1, {"label": _("At the office"), "text": agency.address, "url": ""})
    return found


@agency_kind("apply", "apply.html")
def apply(session: Session, agency: Agency) -> bytes:
    """依申请公开: how to ask, what happens and by when (Art. 27–44)."""
    column = session.tree(agency).first("request")
    title = _("Ask for information")
    page = Page(
        address=addresses.agency_page(agency.slug, "apply.html"),
        kind="apply",
        title=title,
        column=column,
        section=column.code if column else "xxgk",
        breadcrumbs=trail(session, agency, column),
    )
    today = timezone.localdate()
    context = {"office": office(agency), "steps": steps(today), "clocks": clocks(today)}
    return render(session, "apply.html", page, agency, context)


def steps(on: Any) -> list[dict[str, Any]]:
    """The way of a request in four steps, each with its article."""
    found = [
        ("711:27", _("Who may ask"), _("Any citizen, legal person or other organisation. No purpose has to be given.")),
        (
            "711:29",
            _("What to hand in"),
            _(
                "In writing, by letter or electronically: your name and proof of identity, how to reach you; the name, "
                "number or other features of the information; the form and the way in which you want it. Who cannot "
                "write may ask orally, and the office fills in the form."
            ),
        ),
        (
            "711:30",
            _("If something is unclear"),
            _("The office tells you once what to add and by when. The time for the answer begins with your addition."),
        ),
        (
            "711:36",
            _("The answer"),
            _("You are told in writing whether the information is open, partly open, not open and why, or not held."),
        ),
        (
            "711:51",
            _("If you do not agree"),
            _("You may complain, apply for administrative reconsideration or go to court; the answer says how."),
        ),
    ]
    return [
        {"title": title, "text": text, "articles": [instruments.cite(article, on).printed]}
        for article, title, text in found
    ]


def clocks(on: Any) -> list[dict[str, str]]:
    """The clocks of a request that hold on a day, with their articles."""
    found = []
    for rule_id in CLOCKS:
        rule = deadlines.rule(rule_id)
        version = next((version for version in rule.versions if version.in_force(on)), None)
        if version is None:
            continue
        days = _("%s working days") if version.unit == "workday" else _("%s days")
        found.append(
            {
                "label": rule.label_en if english() else rule.label_zh,
                "days_text": days % version.value,
                "article": instruments.cite(version.articles[0], on).printed,
                "mark": str(version.mark),
            }
        )
    return found
