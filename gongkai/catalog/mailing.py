"""The daily mail: what waits for someone, what came back, what is late, what is planned; sent once a working day.

Mail goes through servers of others: of what is not meant for the public no title stands in it.
"""

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import dataclass
from smtplib import SMTPException
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gongkai.agencies.absences import Absence, on_day
from gongkai.agencies.models import Staff
from gongkai.catalog import digests, plans, queries
from gongkai.catalog.backoffice.desk import waiting_line
from gongkai.catalog.models import Item
from gongkai.catalog.reviews import Submission

logger = logging.getLogger(__name__)

SHOWN = 20
Sections = Callable[[Staff, dt.datetime], "list[Section]"]
_others: list[Sections] = []
PUBLIC = {"proactive", "redacted"}


@dataclass(frozen=True)
class Line:
    """One thing in a mail: its words, its address in the back office, and what is to be said beside it."""

    title: str
    url: str
    aside: str = ""


@dataclass(frozen=True)
class Section:
    """Lines under a heading. ``waits``: someone's hand is wanted; without any such section no mail is sent."""

    heading: str
    count: int
    lines: list[Line]
    waits: bool = True

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.count - len(self.lines)


@dataclass(frozen=True)
class Mail:
    """One person's mail of a day, in their language."""

    staff: Staff
    subject: str
    text: str
    html: str

    def send(self) -> None:
        """Hand it to the mail server; raises SMTPException or OSError."""
        message = EmailMultiAlternatives(self.subject, self.text, to=[self.staff.email])
        message.extra_headers["Auto-Submitted"] = "auto-generated"
        message.attach_alternative(self.html, "text/html")
        message.send()


def add_sections(sections: Sections) -> None:
    """Register what apps above have to tell in the daily mail; it stands after the sections of items."""
    if sections not in _others:
        _others.append(sections)


def compose(staff: Staff, now: dt.datetime | None = None) -> Mail | None:
    """The mail of someone as things stand; None where nothing waits for them."""
    with translation.override(language_of(staff)):
        sections = [section for section in _sections(staff, now or timezone.now()) if section.count]
        if not any(section.waits for section in sections):
            return None
        count = sum(section.count for section in sections if section.waits)
        day = timezone.localdate(now)
        told = {"count": count, "day": day}
        subject = ngettext(
            "%(day)s: %(count)s matter waits for you", "%(day)s: %(count)s matters wait for you", count
        )
        context = {
            "staff": staff,
            "sections": sections,
            "desk": absolute(reverse("wagtailadmin_home")),
            "choice": absolute(reverse("digest_choice")),
            "language": translation.get_language(),
            "subject": subject % told,
        }
        text = render_to_string("catalog/mail/digest.txt", context)
        return Mail(staff, subject % told, text, render_to_string("catalog/mail/digest.html", context))


def language_of(staff: Staff) -> str:
    """The language that someone chose for the back office."""
    profile = getattr(staff, "wagtail_userprofile", None)
    return (profile.preferred_language if profile else "") or settings.LANGUAGE_CODE


def send_due(now: dt.datetime | None = None) -> int:
    """Send the mails of today that are due; returns how many went out. One that fails is told and tried again."""
    now = now or timezone.now()
    if not digests.configured() or not digests.is_working_day(timezone.localdate(now)):
        return 0
    return sum(_sent(staff, now) for staff in list(digests.due_staff(now)))


def _sent(staff: Staff, now: dt.datetime) -> bool:
    choice = digests.claim(staff, now)
    if choice is None:
        return False
    try:
        mail = compose(staff, now)
        if mail is not None:
            mail.send()
    except (SMTPException, OSError) as error:
        again = timezone.localtime(digests.failed(choice, now))
        logger.error("The daily mail to %s failed (%s); tried again at %s.", staff.username, error, again)
        return False
    digests.done(choice, now)
    return mail is not None


def absolute(address: str) -> str:
    """An address of the back office as it stands in a mail."""
    return f"{settings.WAGTAILADMIN_BASE_URL}{address}"


def _sections(staff: Staff, now: dt.datetime) -> list[Section]:
    today = timezone.localdate(now)
    absent = Absence.objects.filter(on_day(today), deputy=staff, staff__is_active=True)
    persons = [staff, *(absence.staff for absence in absent.select_related("staff"))]
    tomorrow = now + dt.timedelta(days=1)
    coming = plans.seen_by(staff, plans.OPEN)
    found = [
        _section(_("Waiting for me"), queries.waiting_for(staff), _waiting),
        _section(_("Planned, but not carried out"), plans.seen_by(staff, plans.FAILED), _planned),
    ]
    for person in persons:
        heading = _("Returned to me") if person == staff else _("Returned to %s, who is away") % person
        found.append(_section(heading, queries.returned_to(person), _returned))
    found.append(_section(_("Late under Art. 26"), queries.late(staff, today), _late))
    found.append(_section(_("Planned until tomorrow"), coming.filter(at__lte=tomorrow), _planned))
    found.append(_section(_("Planned for later"), coming.filter(~Q(at__lte=tomorrow)), _planned, waits=False))
    for person in persons:
        heading = _("Returned by me") if person == staff else _("Returned by %s, who is away") % person
        found.append(_section(heading, queries.returned_by(person), _sent_back, waits=False))
    return [*found, *(section for sections in _others for section in sections(staff, now))]


def _section(heading: str, rows: Any, line: Any, *, waits: bool = True) -> Section:
    return Section(heading, rows.count(), [line(row) for row in rows[:SHOWN]], waits)


def _title(newest: Item) -> str:
    if newest.openness in PUBLIC:
        return str(newest.title)
    return _("Not for the public: item no. %s") % newest.pk


def _about(submission: Submission) -> tuple[str, str]:
    """Title and address of what was handed in."""
    if submission.batch is not None:
        return submission.batch.source, absolute(reverse("import_page", args=[submission.batch_id]))
    item = submission.item
    assert item is not None, "a submission is about an item or an import"
    return _title(item.get_latest_revision_as_object()), absolute(reverse("item_life", args=[item.pk]))


def _since(moment: dt.datetime) -> str:
    return f"{timezone.localtime(moment):%Y-%m-%d %H:%M}"


def _waiting(submission: Submission) -> Line:
    title, _url = _about(submission)
    step = submission.get_waits_for_display()
    aside = _("%(step)s, since %(moment)s") % {"step": step, "moment": _since(submission.since)}
    return Line(title, absolute(waiting_line(submission)["url"]), aside)


def _returned(submission: Submission) -> Line:
    title, url = _about(submission)
    last = submission.reviews.select_related("by").last()
    return Line(title, url, f"{last.by} {_since(last.at)}" if last else "")


def _sent_back(review: Any) -> Line:
    title, url = _about(review.submission)
    return Line(title, url, f"{review.submission.submitted_by} {_since(review.at)}")


def _late(item: Item) -> Line:
    newest = item.get_latest_revision_as_object()
    url = absolute(reverse("item_life", args=[item.pk]))
    return Line(_title(newest), url, _("formed on %s") % newest.formed_on)


def _planned(plan: Any) -> Line:
    title = _title(plan.item.get_latest_revision_as_object())
    told = {"what": plan.get_plan_display(), "moment": plan.moment, "who": plan.by}
    url = absolute(reverse("item_life", args=[plan.item_id]))
    return Line(title, url, _("%(what)s, %(moment)s, by %(who)s") % told)
