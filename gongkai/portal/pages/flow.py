"""The way of a request as a drawing, with the days that hold by law."""

import datetime as dt
from xml.sax.saxutils import escape

from django.utils.translation import gettext as _

from gongkai.law import deadlines
from gongkai.portal.pages.frame import english

WIDE, TALL, GAP, LEFT = 300, 58, 30, 10


def flow_svg(on: dt.date) -> str:
    """The way of a request, its days as they hold on a day. The same steps stand in words beside it."""
    main = [
        _("You hand in the request"),
        _("The day of receipt (Art. 31)"),
        _("Clear what is asked?"),
        _("Others concerned are asked, if any"),
        _("Answer in writing"),
        _("Review or suit, if you disagree"),
    ]
    days = [
        "",
        _("confirmed with you, if it came online"),
        _("if not: correction asked for within %s") % _days("correction_notice", on),
        _("third parties: %s to answer, not counted") % _days("third_party", on),
        _("within %(days)s, once up to %(more)s more")
        % {"days": _days("reply", on), "more": _days("reply_extension", on)},
        _("as the answer says"),
    ]
    parts = []
    for place, (title, below) in enumerate(zip(main, days, strict=True)):
        top = 10 + place * (TALL + GAP)
        parts.append(_box(top, title, below))
        if place:
            parts.append(_arrow(top - GAP, top))
    height = 20 + len(main) * (TALL + GAP) - GAP
    width = WIDE + 2 * LEFT
    title = escape(_("The way of a request"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'aria-label="{title}" fill="currentColor" style="display:block;width:100%;max-width:26rem;height:auto">'
        + "".join(parts)
        + "</svg>"
    )


def _days(name: str, on: dt.date) -> str:
    version = next(one for one in deadlines.rule(name).versions if one.in_force(on))
    text = _("%s working days") if version.unit == "workday" else _("%s days")
    return text % version.value


def _box(top: int, title: str, below: str) -> str:
    middle = LEFT + WIDE // 2
    size = 12 if english() else 14
    first = top + (TALL // 2 + 5 if not below else 24)
    text = f'<text x="{middle}" y="{first}" text-anchor="middle" font-size="{size}">{escape(title)}</text>'
    if below:
        text += (
            f'<text x="{middle}" y="{top + 44}" text-anchor="middle" font-size="{size - 2}" '
            f'class="flow-days">{escape(below)}</text>'
        )
    return (
        f'<rect x="{LEFT}" y="{top}" width="{WIDE}" height="{TALL}" rx="2" fill="none" '
        f'stroke="currentColor" stroke-width="1.5"/>{text}'
    )


def _arrow(start: int, end: int) -> str:
    middle = LEFT + WIDE // 2
    return (
        f'<path d="M{middle} {start}V{end - 2}m-5 -7l5 7l5 -7" fill="none" stroke="currentColor" '
        'stroke-width="1.5"/>'
    )
