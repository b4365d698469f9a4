"""The pages on which parts of a paper are marked, seen, and made into a copy."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from gongkai.agencies import rights
from gongkai.agencies.action import Action, Refused
from gongkai.agencies.backoffice.doors import takes_at
from gongkai.agencies.backoffice.saving import add_refusal
from gongkai.agencies.backoffice.screen import show
from gongkai.catalog.uploads import sent_name
from gongkai.law import redaction_grounds
from gongkai.redaction import CannotRedact
from gongkai.requests import redacting
from gongkai.requests.actions.papers import file_reasons
from gongkai.requests.actions.redact import BeginRedaction, MakeCopy, MarkParts, Part, settled
from gongkai.requests.backoffice.case_page import CASES, trail
from gongkai.requests.backoffice.redaction_forms import (
    POINTS,
    BoxesForm,
    CopyForm,
    PartForm,
    SourceForm,
    WordsForm,
)
from gongkai.requests.models import RequestCase
from gongkai.requests.redactions import Redaction
from gongkai.requests.survivals import ranges

ICON = "edit"
REDACTIONS = Redaction.objects.select_related("case__agency", "source", "pdf", "copy")


def _done(act: Action, form: Any) -> bool:
    """Do an act; the reasons of a refusal stand in the form."""
    try:
        act.execute()
    except Refused as refused:
        add_refusal(form, refused)
        return False
    return True


@takes_at("request.handle", CASES)
def begin(request: HttpRequest, case: RequestCase) -> HttpResponse:
    """Take in a paper of which parts are to be removed."""
    form = SourceForm(request.POST or None, request.FILES or None, case=case)
    if request.method == "POST" and form.is_valid() and (begun := _begun(request, case, form)) is not None:
        return redirect("request_redaction", begun.pk)
    return show(
        request,
        "agencies/admin/act.html",
        title=_("Remove parts of a paper"),
        icon=ICON,
        trail=trail(case),
        form=form,
        media=form.media,
        lead=_(
            "The paper is kept sealed and never given. Mark what is to be removed; the copy holds nothing of it, and "
            "that is proved before it is kept (Art. 37)."
        ),
        submit=_("Take in"),
        reasons=settled(case),
        cancel=reverse("request_case", args=[case.pk]),
    )


def _begun(request: HttpRequest, case: RequestCase, form: SourceForm) -> Redaction | None:
    upload, paper = form.cleaned_data.get("upload"), form.cleaned_data.get("paper")
    if (upload is None) == (paper is None):
        form.add_error("upload", _("Choose a file, or a paper of the case."))
        return None
    name = sent_name(upload) if upload else paper.name
    if upload and (against := file_reasons(upload, name)):
        for reason in against:
            form.add_error("upload", reason)
        return None
    try:
        prepared = redacting.prepare(upload.read() if upload else redacting.contents(paper), name)
    except CannotRedact as error:
        form.add_error("upload" if upload else "paper", redacting.sentence(error))
        return None
    act = BeginRedaction(by=request.user, case=case, prepared=prepared, upload=upload, name=name, paper=paper)
    try:
        found: Redaction = act.execute()
    except Refused as refused:
        add_refusal(form, refused)
        return None
    return found


@takes_at("request.handle", REDACTIONS, agency="case.agency")
def page(request: HttpRequest, redaction: Redaction) -> HttpResponse:
    """A page of the paper with its parts; parts are added by words, by numbers or by drawing, dropped, changed."""
    number = _page_number(request, redaction)
    words = WordsForm(request.POST if "search" in request.POST else None)
    part = PartForm(request.POST if "draw" in request.POST else None, initial={"page": number})
    boxes = BoxesForm(request.POST if "change" in request.POST else None, redaction=redaction, page=number)
    done = None
    if words.is_bound and words.is_valid():
        done = _search(request, redaction, words)
    elif part.is_bound and part.is_valid():
        act = MarkParts(by=request.user, redaction=redaction, add=[part.part()])
        done = part.cleaned_data["page"] if _done(act, part) else None
    elif boxes.is_bound and boxes.is_valid():
        act = MarkParts(by=request.user, redaction=redaction, **boxes.changes())
        done = number if _done(act, boxes) else None
    if done is not None:
        return redirect(f"{reverse('request_redaction', args=[redaction.pk])}?page={done}#paper")
    return _shown(request, redaction, number, words=words, part=part, boxes=boxes)


def _page_number(request: HttpRequest, redaction: Redaction) -> int:
    asked = request.GET.get("page", "1")
    number = int(asked) if asked.isdecimal() and len(asked) < 6 else 0
    if not 1 <= number <= len(redaction.sizes):
        raise Http404
    return number


def _search(request: HttpRequest, redaction: Redaction, form: WordsForm) -> int | None:
    """Mark every place of the words; the first page with one, or None where there is none."""
    words, ground = form.cleaned_data["words"], form.cleaned_data["ground"]
    try:
        found, unread = redacting.search(redaction, words)
    except CannotRedact as error:
        form.add_error("words", redacting.sentence(error))
        return None
    known = [(box.page, box.area) for box in redaction.boxes.all()]
    fresh = [
        one for one in found
        if not any(page == one.page and area.holds_middle_of(one.area) for page, area in known)
    ]  # fmt: skip
    if unread:
        messages.warning(
            request, _("The pictures of these pages were not read in time: %s.") % ranges(unread)
        )
    if not fresh:
        form.add_error("words", _("Nothing was found that is not marked already."))
        return None
    add = [Part(one.page, one.area, ground, word=one.word, read=one.read) for one in fresh]
    if not _done(MarkParts(by=request.user, redaction=redaction, add=add), form):
        return None
    pages = sorted({one.page for one in fresh})
    told = {"count": len(fresh), "pages": ranges(pages)}
    sentence = ngettext(
        "%(count)s place was marked, on page %(pages)s.",
        "%(count)s places were marked, on pages %(pages)s.",
        len(fresh),
    )
    messages.success(request, sentence % told)
    return pages[0]


def _shown(request: HttpRequest, redaction: Redaction, number: int, **forms: Any) -> HttpResponse:
    case = redaction.case
    size = redaction.pages[number - 1]
    marked: dict[int, int] = {}
    for box in redaction.boxes.all():
        marked[box.page] = marked.get(box.page, 0) + 1
    lines = [
        {"box": box, "drop": drop, "ground": ground, "place": _percent(box, size), "mm": _in_mm(box)}
        for box, drop, ground in forms["boxes"].lines()
    ]
    answer = show(
        request,
        "requests/admin/redaction.html",
        title=_("Remove parts of a paper"),
        icon=ICON,
        trail=trail(case),
        case=case,
        redaction=redaction,
        number=number,
        count=len(redaction.sizes),
        before=number - 1,
        after=number + 1 if number < len(redaction.sizes) else 0,
        size=size,
        millimetres=(round(size.width / POINTS), round(size.height / POINTS)),
        lines=lines,
        marked=sorted(marked.items()),
        total=sum(marked.values()),
        closed=settled(case),
        opaque="preview" in request.GET,
        current=redaction.copy_is_current,
        copy_form=CopyForm(),
        **forms,
    )
    answer["Cache-Control"] = "no-store"
    return answer


def _percent(box: Any, size: Any) -> str:
    """Where a box lies on the picture, as a style."""
    values = {
        "left": box.left / size.width,
        "top": box.top / size.height,
        "width": (box.right - box.left) / size.width,
        "height": (box.bottom - box.top) / size.height,
    }
    return ";".join(f"{name}:{100 * value:.3f}%" for name, value in values.items())


def _in_mm(box: Any) -> str:
    sides = (box.left, box.top, box.right - box.left, box.bottom - box.top)
    return " · ".join(f"{one / POINTS:.1f}" for one in sides)


@takes_at("request.handle", REDACTIONS, agency="case.agency")
def picture(request: HttpRequest, redaction: Redaction, number: int) -> HttpResponse:
    """A page of the source, for who handles the case alone."""
    if not 1 <= number <= len(redaction.sizes):
        raise Http404
    try:
        data = redacting.page_picture(redaction, number)
    except CannotRedact as error:
        return HttpResponse(redacting.sentence(error), status=409, content_type="text/plain; charset=utf-8")
    answer = HttpResponse(data, content_type="image/png")
    answer["Cache-Control"] = "no-store"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@takes_at("request.handle", REDACTIONS, agency="case.agency")
def make(request: HttpRequest, redaction: Redaction) -> HttpResponse:
    """Make the copy; where the proof fails, tell what survived where."""
    form = CopyForm(request.POST if request.method == "POST" else None)
    survivors: list[Any] = []
    if request.method == "POST" and form.is_valid():
        try:
            made = redacting.make(redaction, tuple(form.cleaned_data.get("may_stay", ())))
        except CannotRedact as error:
            form.add_error(None, redacting.sentence(error))
        else:
            if _kept(request, redaction, made, form):
                return redirect(f"{reverse('request_given', args=[redaction.case_id])}")
            proof = made.redacted.proof
            survivors = [one for one in proof.survivors if one.string]
            strings = list(dict.fromkeys(one.string for one in survivors if one.place != "data"))
            refused = form.errors
            form = CopyForm(request.POST, survived=strings, unread=bool(proof.unread))
            form.is_valid()
            for field, errors in refused.items():
                for error in errors:
                    form.add_error(field if field in form.fields else None, error)
    answer = show(
        request,
        "requests/admin/redaction_copy.html",
        title=_("Make the copy"),
        icon=ICON,
        trail=[
            *trail(redaction.case),
            (_("Remove parts of a paper"), reverse("request_redaction", args=[redaction.pk])),
        ],
        redaction=redaction,
        form=form,
        survivors=survivors,
        reasons=settled(redaction.case),
        back=reverse("request_redaction", args=[redaction.pk]),
        grounds=redaction_grounds.grounds(),
    )
    answer["Cache-Control"] = "no-store"
    return answer


def _kept(request: HttpRequest, redaction: Redaction, made: redacting.Made, form: CopyForm) -> bool:
    given = form.cleaned_data
    act = MakeCopy(
        by=request.user,
        redaction=redaction,
        made=made,
        reason=given.get("reason", ""),
        looked=given.get("looked", False),
    )
    try:
        act.execute()
    except Refused as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
        return False
    messages.success(
        request, _("The copy is kept among what is given; nothing of the removed parts is in it.")
    )
    if small := len(made.redacted.unlabelled):
        messages.warning(
            request,
            ngettext("%s box is too small for its label.", "%s boxes are too small for their labels.", small)
            % small,
        )
    return True


def may(user: Any, case: RequestCase) -> bool:
    """Whether the user works on what is given in a case."""
    return rights.may(user, "request.handle", case.agency)
