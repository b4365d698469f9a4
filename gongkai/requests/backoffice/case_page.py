"""The page of a case: what is asked, its clocks with the account of days, what can be done, what happened."""

import datetime as dt
import io
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import rights
from gongkai.agencies.action import Refused
from gongkai.agencies.backoffice.doors import takes_at
from gongkai.agencies.backoffice.saving import add_refusal
from gongkai.agencies.backoffice.screen import ActPage, Trail, show
from gongkai.catalog.uploads import sent_name
from gongkai.law import instruments, receipt
from gongkai.law.clocks import Account, Clock
from gongkai.ledger import wording
from gongkai.ledger.backoffice.life import who
from gongkai.ledger.models import Entry
from gongkai.requests import applicants, letter_keeping, packages, queries, standing
from gongkai.requests.actions.decide import basis_printed
from gongkai.requests.actions.identities import ShowIdentity
from gongkai.requests.actions.papers import KeepPaper
from gongkai.requests.backoffice import letterpanel
from gongkai.requests.backoffice.doings import DOINGS, GROUP_LABELS, next_doing, offers
from gongkai.requests.backoffice.eventwords import act_in_words
from gongkai.requests.forms import LookForm, PaperForm
from gongkai.requests.identity import Document, applicant_classes
from gongkai.requests.models import CaseFile, RequestCase, tongue

ICON = "mail"
CASES = RequestCase.objects.select_related("agency", "unit", "handler", "registered_by", "applicant")


def trail(case: RequestCase | None = None) -> Trail:
    """The way to a case."""
    found = [(_("Requests"), reverse("requests:index"))]
    return [*found, (case.number, reverse("request_case", args=[case.pk]))] if case else found


def clock_lines(found: Account) -> list[dict[str, Any]]:
    """The clocks in words, each with its days."""
    language = tongue()
    english = language.startswith("en")

    def line(clock: Clock) -> dict[str, Any]:
        sent = clock.consultation.event if clock.consultation else None
        return {
            "label": clock.label.en if english else clock.label.zh,
            "of": f"{sent.party} {sent.on}" if sent else "",
            "last_day": clock.last_day,
            "provisional": clock.provisional,
            "state": clock.state,
            "state_label": clock.state_label.en if english else clock.state_label.zh,
            "articles": [instruments.cite(key).short for key in clock.articles],
            "notes": [note.text(language) for note in clock.notes],
            "days": [(day, day.label.en if english else day.label.zh) for day in clock.days],
            "started_on": clock.started_on,
        }

    return [line(clock) for clock in found.clocks]


def receipt_in_words(case: RequestCase) -> dict[str, Any]:
    """The day of receipt, the fact it rests on, its article, and what should have been otherwise."""
    if case.unconfirmed:
        told = _("sent online on this day; the day on which both sides confirm it will count")
        return {"fact": told, "articles": [instruments.cite("711:31(3)").short], "notes": []}
    language = tongue()
    found = receipt.received_on(
        case.channel, {name: dt.date.fromisoformat(day) for name, day in case.facts.items()}
    )
    label = receipt.fact_label(found.fact)
    return {
        "fact": label.en if language.startswith("en") else label.zh,
        "articles": [one.short for one in found.articles],
        "notes": [note.text(language) for note in found.notes],
    }


def history(case: RequestCase) -> list[dict[str, Any]]:
    """What the ledger holds about the case, the earliest first."""
    entries = Entry.objects.filter(subject_kind="requestcase", subject_number=str(case.pk)).exclude(
        kind="act.refused"
    )
    found = entries.select_related("actor").order_by("law_day", "number")
    return [{"entry": entry, "who": who(entry), "articles": wording.articles(entry)} for entry in found]


def _identity(case: RequestCase) -> dict[str, Any]:
    masked = applicants.masked_of(case)
    return {
        "identity": masked,
        "document": Document(masked.document).label if masked else "",
        "class": dict(applicant_classes()).get(case.applicant_class, case.applicant_class),
    }


@takes_at("request.see", CASES)
def page(request: HttpRequest, case: RequestCase) -> HttpResponse:
    """Everything about a case that who sees it needs, the applicant masked."""
    with standing.seen_once():
        answer = _shown(request, case)
        return answer.render()


def _shown(request: HttpRequest, case: RequestCase) -> TemplateResponse:
    today = timezone.localdate()
    offered = offers(request.user, case)
    draft = standing.newest_draft(case)
    items = list(case.items.all())
    day = case.replied_on or today
    return show(
        request,
        "requests/admin/case.html",
        title=_("Request %s") % case.number,
        icon=ICON,
        trail=trail(),
        buttons=_buttons(case),
        case=case,
        today=today,
        days_left=(case.reply_due - today).days if case.reply_due else None,
        receipt=receipt_in_words(case),
        applicant=_identity(case),
        may_look=rights.may(request.user, "identity.see", case.agency),
        may_keep=rights.may(request.user, "request.handle", case.agency),
        items=[(item, basis_printed(item.outcome, day) if item.outcome else []) for item in items],
        counted=_counted(case, items),
        clocks=[] if case.unconfirmed else clock_lines(standing.account(case, as_of=today)),
        groups=_grouped(offered),
        next=next_doing(case, offered),
        refused=[offer for offer in offered if offer.reasons],
        draft=draft,
        reviews=list(draft.reviews.select_related("by", "absent")) if draft else [],
        said=[(event, act_in_words(event)) for event in case.events.all() if event.words],
        remedies=case.remedies.filter(voided_on=None).order_by("received_on", "pk"),
        may_record_remedy=rights.may(request.user, "remedy.record", case.agency),
        searches=case.searches.all(),
        fees=case.fees.all(),
        papers=case.files.select_related("kept_by"),
        alike=queries.alike(case) if not case.applicant.erased_on else [],
        same_words=queries.same_words(case),
        letters=letterpanel.letters_of(case, request.user),
        rule=standing.counted([item.outcome for item in items])[1]
        if all(item.outcome for item in items)
        else "",
        history=history(case),
        notices=case.notices.all(),
        ratings=case.ratings.order_by("round_number"),
    )


def _buttons(case: RequestCase) -> list[HeaderButton]:
    life = reverse("ledger_life", args=["requestcase", case.pk])
    return [HeaderButton(_("Ledger"), url=life, icon_name="history")]


def _counted(case: RequestCase, items: list[Any]) -> str:
    """The outcome that counts, or would count if the reply were issued now."""
    if case.outcome:
        return case.get_outcome_display()
    outcomes = [item.outcome for item in items]
    if not all(outcomes):
        return ""
    case.outcome = standing.counted_outcome(outcomes)
    label, case.outcome = case.get_outcome_display(), ""
    return label


def _grouped(offered: list[Any]) -> list[tuple[Any, list[Any]]]:
    possible = [offer for offer in offered if not offer.reasons]
    grouped = (
        (label, [one for one in possible if one.doing.group == name]) for name, label in GROUP_LABELS.items()
    )
    return [(label, found) for label, found in grouped if found]


@takes_at("request.see", CASES)
def do(request: HttpRequest, case: RequestCase, name: str) -> HttpResponse:
    """One act on a case."""
    doing = DOINGS.get(name)
    if doing is None:
        raise Http404
    if name == "issue":
        packages.examine(case)
    offer = doing.asked(request.user, case)
    reasons = offer.reasons if offer else []
    form = doing.form(request.POST or None, case=case, user=request.user)
    back = reverse("request_case", args=[case.pk])
    known = max((event.number for event in case.events.all()), default=0)
    return ActPage(
        title=str(doing.label),
        icon=ICON,
        trail=trail(case),
        lead=case.about,
        form=form,
        act=lambda _data: doing.act(by=request.user, case=case, **form.arguments()),
        reasons=[] if request.method == "POST" else reasons,
        submit=str(doing.label),
        done=lambda acted: _told(acted, doing.label, known),
        back=back,
        template="requests/admin/act.html",
        context={"case": case, "belated": offer.today if offer else []},
    ).answer(request)


def _told(case: RequestCase, label: Any, known: int) -> str:
    """What was done, and which letter has to follow it."""
    told = _("%(act)s: it is recorded in request %(number)s.") % {"act": label, "number": case.number}
    waiting = letterpanel.to_issue(case, known)
    return f"{told} {_('Now issue: %s.') % ', '.join(waiting)}" if waiting else told


@takes_at("request.see", CASES)
def keep_paper(request: HttpRequest, case: RequestCase) -> HttpResponse:
    """Keep a scan with the case."""
    form = PaperForm(request.POST or None, request.FILES or None)

    def act(data: dict[str, Any]) -> KeepPaper:
        upload = data["upload"]
        return KeepPaper(
            by=request.user, case=case, upload=upload, name=sent_name(upload), paper=data["paper"]
        )

    may = rights.may(request.user, "request.handle", case.agency)
    return ActPage(
        title=_("Keep a paper"),
        icon=ICON,
        trail=trail(case),
        lead=_("It is kept encrypted; nothing outside the office reaches it."),
        form=form,
        act=act,
        reasons=[] if may else [rights.refusal(request.user, "request.handle", case.agency)],
        submit=_("Keep"),
        done=_("The paper is kept."),
        back=reverse("request_case", args=[case.pk]),
    ).answer(request)


@takes_at("identity.see", CASES)
def look(request: HttpRequest, case: RequestCase, paper: int = 0) -> HttpResponse:
    """See who asks, or a paper that proves it, after saying why."""
    kept = case.files.filter(pk=paper).first() if paper else None
    kept = kept if kept is not None and tells_who(kept) else None
    if paper and kept is None:
        raise Http404
    form = LookForm(request.POST or None, initial={"reason": request.GET.get("reason", "")[:200]})
    seen = None
    if request.method == "POST" and form.is_valid():
        act = ShowIdentity(by=request.user, case=case, reason=form.cleaned_data["reason"], paper=kept)
        try:
            act.execute()
        except Refused as refused:
            add_refusal(form, refused)
        else:
            if kept is not None:
                return _opened(request, kept)
            seen = act.shown()
    answer = show(
        request,
        "requests/admin/look.html",
        title=_("Who asks"),
        icon="user",
        trail=trail(case),
        case=case,
        paper=kept,
        form=form,
        seen=seen,
        document=Document(seen.document).label if seen else "",
    )
    answer["Cache-Control"] = "no-store"
    return answer


SHOWN_AFTER_A_REASON = {CaseFile.Kind.IDENTITY, CaseFile.Kind.APPLICATION, CaseFile.Kind.CORRECTION}
"""Papers on which the applicant's data stand."""


@takes_at("request.see", CaseFile.objects.select_related("case__agency", "letter"), agency="case.agency")
def paper(request: HttpRequest, kept: CaseFile) -> HttpResponse:
    """A paper of a case; one that tells who asks is seen only after a reason is given."""
    if kept.kind == CaseFile.Kind.SOURCE and not rights.may(request.user, "request.handle", kept.case.agency):
        raise PermissionDenied
    if tells_who(kept):
        return redirect("request_look_paper", kept.case_id, kept.pk)
    return _opened(request, kept)


def tells_who(kept: CaseFile) -> bool:
    """Whether the applicant's data stand on a paper: on what they sent, and on letters to them."""
    letter = getattr(kept, "letter", None)
    return kept.kind in SHOWN_AFTER_A_REASON or (letter is not None and letter.to_applicant)


def _opened(request: HttpRequest, kept: CaseFile) -> HttpResponse:
    """The file, if it is still what was kept; its digest is held against it each time."""
    try:
        data = letter_keeping.opened(kept)
    except letter_keeping.NotAsKept as broken:
        title, reasons = _("This file is not as it was kept"), [str(broken)]
        where = {"icon": "warning", "trail": trail(kept.case)}
        told = show(request, "requests/admin/broken.html", title=title, reasons=reasons, **where)
        told.status_code = 409
        return told
    answer = HttpResponse(data, content_type="application/octet-stream")
    named = FileResponse(as_attachment=True, filename=kept.name)
    named.set_headers(io.BytesIO(data))
    answer["Content-Disposition"] = named["Content-Disposition"]
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "no-store"
    return answer
