"""The pages of a case's letters: prepared and looked at, taken out to Word and back, issued, served."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from wagtail.admin import messages

from gongkai.agencies import rights
from gongkai.agencies.action import Refused
from gongkai.agencies.backoffice.doors import takes_at
from gongkai.agencies.backoffice.saving import add_refusal
from gongkai.agencies.backoffice.screen import ActPage, show
from gongkai.law.letters import letters
from gongkai.papers.document import Paper
from gongkai.papers.html import to_html
from gongkai.papers.word import to_docx
from gongkai.requests import standing
from gongkai.requests.actions.letters import EditLetter, IssueLetter, PrepareLetter
from gongkai.requests.actions.service import ServeLetter
from gongkai.requests.backoffice.case_page import CASES, ICON, trail
from gongkai.requests.backoffice.letterforms import EditedForm, IssueForm, LetterForm, ServiceForm
from gongkai.requests.composing import looked
from gongkai.requests.correspondence import REPLY, CaseLetter, letter_label
from gongkai.requests.letter_calls import call_for, kept_of, reply_of
from gongkai.requests.letter_making import Call, Made
from gongkai.requests.models import RequestCase, tongue
from gongkai.requests.reply_letter import against

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _found(case: RequestCase, letter: str, about: int) -> tuple[Call | None, CaseLetter | None]:
    if letter == REPLY:
        if about:
            raise Http404
        return None, reply_of(case)
    call = call_for(case, letter, about)
    if call is None:
        raise Http404
    return call, kept_of(case, call)


def _address(case: RequestCase, call: Call | None, name: str = "request_letter") -> str:
    return reverse(name, args=[case.pk, call.letter if call else REPLY, call.about if call else 0])


@takes_at("request.see", CASES)
def page(request: HttpRequest, case: RequestCase, letter: str, about: int) -> HttpResponse:
    """A letter as it stands: what it lacks, how it looks, what can be typed for it."""
    call, kept = _found(case, letter, about)
    form = LetterForm(request.POST or None, case=case, call=call, kept=kept)
    if request.method == "POST" and form.is_valid():
        act = PrepareLetter(
            by=request.user, case=case, call=call, on=form.cleaned_data["on"], typed=form.typed()
        )
        try:
            act.execute()
        except Refused as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, _("The values of the letter are kept."))
            return redirect(_address(case, call))
    if request.method == "POST":
        messages.error(request, _("Nothing was changed. See below why."))
    on = kept.on if kept else call.on if call else timezone.localdate()
    with standing.seen_once():
        view = looked(case, call, kept.facts if kept else {}, on)
        reasons, paper = _state(case, call, kept, view.made, [one.text(tongue()) for one in view.problems])
    return show(
        request,
        "requests/admin/letter.html",
        title=kept.label if kept else letter_label(letter),
        icon="doc-full",
        trail=trail(case),
        case=case,
        call=call,
        kept=kept,
        form=form,
        media=form.media,
        on=on,
        reasons=reasons,
        preview=mark_safe(to_html(paper)) if paper is not None else "",
        is_form=call is not None and letters()[call.letter].group == "form",
        may_prepare=rights.may(request.user, "request.handle", case.agency) and not (kept and kept.issued),
        may_issue=rights.may(request.user, "request.issue", case.agency),
        may_serve=rights.may(request.user, "request.handle", case.agency),
        word=_address(case, call, "request_letter_word"),
        edit=_address(case, call, "request_letter_edit"),
        issue=_address(case, call, "request_letter_issue")
        if call
        else reverse("request_do", args=[case.pk, "issue"]),
        draft=reverse("request_do", args=[case.pk, "draft"]),
    )


def _state(
    case: RequestCase, call: Call | None, kept: CaseLetter | None, made: Made | None, problems: list[str]
) -> tuple[list[str], Paper | None]:
    """What the letter lacks, and how it looks: a reply with the text of its newest draft."""
    lines = list(kept.lines) if kept is not None else []
    draft = standing.newest_draft(case) if call is None else None
    if draft is not None and made is not None and not (kept is not None and kept.issued):
        _made, found, faults = against(case, draft.text, kept.on if kept else timezone.localdate())
        lines = list(found) or draft.text.splitlines()
        problems = problems or [fault.text(tongue()) for fault in faults]
    elif lines and made is not None and not problems and not (kept and kept.issued):
        from gongkai.requests.letter_editing import text_faults

        problems = [fault.text(tongue()) for fault in text_faults(made.composed, made.parts, lines)]
    if made is None:
        return problems, None
    number = kept.number if kept is not None else ""
    return ([] if kept is not None and kept.issued else problems), made.printed(lines, number=number)


@takes_at("request.see", CASES)
def word(request: HttpRequest, case: RequestCase, letter: str, about: int) -> HttpResponse:
    """The letter as a Word file to edit; it bears no number yet, and the applicant's name is masked."""
    call, kept = _found(case, letter, about)
    on = kept.on if kept else call.on if call else timezone.localdate()
    view = looked(case, call, kept.facts if kept else {}, on)
    paper = _state(case, call, kept, view.made, [])[1]
    if paper is None:
        messages.error(request, _("The letter cannot be made yet: see what it lacks."))
        return redirect(_address(case, call))
    answer = HttpResponse(to_docx(paper), content_type=DOCX)
    name = f"{case.number}-{letter}.docx"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"], answer["Cache-Control"] = "nosniff", "no-store"
    return answer


@takes_at("request.see", CASES)
def edit(request: HttpRequest, case: RequestCase, letter: str, about: int) -> HttpResponse:
    """Take back the edited Word file."""
    call, kept = _found(case, letter, about)
    on = kept.on if kept else call.on if call else timezone.localdate()
    form = EditedForm(request.POST or None, request.FILES or None, initial={"on": on})
    may = rights.may(request.user, "request.handle", case.agency)

    def act(data: dict[str, Any]) -> EditLetter:
        return EditLetter(by=request.user, case=case, call=call, on=data["on"], data=data["upload"].read())

    return ActPage(
        title=_("Take back the edited text"),
        icon=ICON,
        trail=[*trail(case), (kept.label if kept else letter_label(letter), _address(case, call))],
        lead=_("Of a reply the text becomes a new version, which is reviewed.") if call is None else "",
        form=form,
        act=act,
        reasons=[] if may else [rights.refusal(request.user, "request.handle", case.agency)],
        submit=_("Take back"),
        done=_("The edited text is kept."),
        back=_address(case, call),
    ).answer(request)


@takes_at("request.see", CASES)
def issue(request: HttpRequest, case: RequestCase, letter: str, about: int) -> HttpResponse:
    """Issue a notice."""
    call, kept = _found(case, letter, about)
    if call is None:
        return redirect("request_do", case.pk, "issue")
    day = kept.on if kept else call.on
    form = IssueForm(request.POST or None, initial={"on": day})
    reasons: list[str] = []
    if request.method != "POST":
        asked = IssueLetter(by=request.user, case=case, call=call, on=day, late_confirmed=False).all_reasons()
        late = IssueLetter(by=request.user, case=case, call=call, on=day, late_confirmed=True).all_reasons()
        reasons = asked if asked and late else []
    return ActPage(
        title=_("Issue the letter"),
        icon=ICON,
        trail=[*trail(case), (kept.label if kept else letter_label(letter), _address(case, call))],
        lead=_("It gets its number; its PDF is made once, kept sealed, and never made again."),
        form=form,
        act=lambda data: IssueLetter(
            by=request.user, case=case, call=call, on=data["on"], late_confirmed=data["late_confirmed"]
        ),
        reasons=reasons,
        submit=_("Issue"),
        done=_("The letter is issued and kept."),
        back=_address(case, call),
    ).answer(request)


@takes_at(
    "request.see", CaseLetter.objects.select_related("case__agency", "event", "paper"), agency="case.agency"
)
def serve(request: HttpRequest, letter: CaseLetter) -> HttpResponse:
    """Record how an issued notice was served."""
    form = ServiceForm(request.POST or None)
    may = rights.may(request.user, "request.handle", letter.case.agency)
    return ActPage(
        title=_("Record the service"),
        icon=ICON,
        trail=trail(letter.case),
        lead=str(letter),
        form=form,
        act=lambda data: ServeLetter(by=request.user, letter=letter, **data),
        reasons=[] if may else [rights.refusal(request.user, "request.handle", letter.case.agency)],
        submit=_("Record"),
        done=_("The service is recorded with the letter."),
        back=reverse("request_case", args=[letter.case_id]),
    ).answer(request)


URLS = [
    path("request/<int:pk>/letter/<slug:letter>/<int:about>/", page, name="request_letter"),
    path("request/<int:pk>/letter/<slug:letter>/<int:about>/word/", word, name="request_letter_word"),
    path("request/<int:pk>/letter/<slug:letter>/<int:about>/edit/", edit, name="request_letter_edit"),
    path("request/<int:pk>/letter/<slug:letter>/<int:about>/issue/", issue, name="request_letter_issue"),
    path("request/letter/<int:pk>/serve/", serve, name="request_letter_serve"),
]
