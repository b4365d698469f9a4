"""The guided path to a request: one thing a page. Between the pages it is kept sealed (``requests.unsent``)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from gongkai.agencies.models import Agency
from gongkai.catalog.uploads import sent_name
from gongkai.portal.applying import forms
from gongkai.portal.applying.likely import likely
from gongkai.portal.applying.showing import address, keep_cookie, of_agency, show
from gongkai.portal.pages.guides import office
from gongkai.requests import limits, unsent
from gongkai.requests.handling import rules_of
from gongkai.requests.unsent import Open

READ = ("GET", "HEAD", "POST")


@dataclass(frozen=True)
class Step:
    """One page of the path. ``needs``: what must be known before it can be shown."""

    name: str
    title: Any
    needs: tuple[str, ...] = ()


STEPS = (
    Step("who", gettext_lazy("Who asks")),
    Step("identity", gettext_lazy("Your data"), ("applicant",)),
    Step("files", gettext_lazy("Files"), ("applicant", "identity")),
    Step("asked", gettext_lazy("What you ask for"), ("applicant", "identity")),
    Step("way", gettext_lazy("How you receive it"), ("applicant", "identity", "items")),
    Step("check", gettext_lazy("Check and send"), ("applicant", "identity", "items", "way")),
)
MADE_IN = {"applicant": "who", "identity": "identity", "items": "asked", "way": "way"}


def step(name: str) -> Step:
    """The step of this name."""
    return next(one for one in STEPS if one.name == name)


def after(name: str) -> str:
    """The step that follows."""
    names = [one.name for one in STEPS]
    return names[names.index(name) + 1]


def cookie_name(agency: Agency) -> str:
    """The cookie that opens the draft for an agency."""
    return f"gongkai-ask-{agency.pk}"


def draft_of(request: HttpRequest, agency: Agency, *, held: bool = False) -> Open | None:
    """The draft of this browser."""
    return unsent.opened(agency, request.COOKIES.get(cookie_name(agency), ""), held=held)


def kept(answer: HttpResponse, agency: Agency, draft: Open) -> HttpResponse:
    """The answer, with the cookie that opens the draft."""
    keep_cookie(answer, cookie_name(agency), draft.key, int(unsent.LASTING.total_seconds()))
    return answer


def on_the_path(name: str) -> Callable:
    """A view (request, agency, draft) of a step; who has no draft, or not come so far, is led to where to go on."""

    def decorate(view: Callable[[HttpRequest, Agency, Open], HttpResponse]) -> Callable:
        @require_http_methods(READ)
        @of_agency
        def shown(request: HttpRequest, agency: Agency) -> HttpResponse:
            return shown_on_the_path(request, agency, name, view)

        return shown

    return decorate


def shown_on_the_path(
    request: HttpRequest, agency: Agency, name: str, view: Callable[..., HttpResponse]
) -> HttpResponse:
    """What a view (request, agency, draft) of a step answers, or the way to where to go on."""
    draft = draft_of(request, agency)
    if draft is None:
        return redirect(address(agency, "?ended=1" if request.method == "POST" else ""))
    if draft.draft.case_id:
        return redirect(address(agency, "receipt/"))
    missing = [key for key in step(name).needs if not draft.values.get(key)]
    if missing:
        return redirect(address(agency, f"{MADE_IN[missing[0]]}/"))
    return kept(view(request, agency, draft), agency, draft)


def shown_step(
    request: HttpRequest, agency: Agency, name: str, template: str = "step.html", **context: Any
) -> HttpResponse:
    """The page of a step; with errors in a form its status says that nothing was taken."""
    place = [one.name for one in STEPS].index(name)
    back = address(agency, f"{STEPS[place - 1].name}/" if place else "")
    wrong = any(getattr(context.get(one), "errors", None) for one in ("form",)) or context.pop("wrong", False)
    return show(
        request,
        agency,
        template,
        f"{name}/",
        str(step(name).title),
        status=422 if wrong and request.method == "POST" else 200,
        place=place + 1,
        places=len(STEPS),
        back_url=back,
        **context,
    )


def onward(request: HttpRequest, agency: Agency, name: str) -> HttpResponse:
    """To the next step, or back to the last one where someone came from there to change something."""
    target = "check" if "change" in request.GET and name != "who" else after(name)
    return redirect(address(agency, f"{target}/"))


@require_http_methods(READ)
@of_agency
def begin(request: HttpRequest, agency: Agency) -> HttpResponse:
    """What is public already; then the draft is begun, or gone on with."""
    title = _("Ask online")
    if not rules_of(agency).takes_online:
        return show(request, agency, "closed.html", "", title, office=office(agency))
    standing = draft_of(request, agency)
    if standing is not None and standing.draft.case_id:
        standing = None
    if request.method == "POST":
        return _begun(request, agency, standing)
    text = request.GET.get("q", "").replace("\0", "").strip()[:100]
    return show(
        request,
        agency,
        "begin.html",
        "",
        title,
        q=text,
        found=likely(agency, text),
        standing=standing is not None,
        ended="ended" in request.GET,
        office=office(agency),
    )


def _begun(request: HttpRequest, agency: Agency, standing: Open | None) -> HttpResponse:
    if standing is not None and "anew" in request.POST:
        unsent.drop(standing)
        standing = None
    if standing is None:
        who = limits.address_of(request)
        if limits.DRAFTS.reached(who):
            return too_many(request, agency)
        limits.DRAFTS.count(who)
        standing = unsent.begin(agency, searched=request.POST.get("q", "").replace("\0", "")[:100])
    return kept(redirect(address(agency, "who/")), agency, standing)


def _sent(request: HttpRequest) -> Any:
    """What was sent with a form, which may be nothing at all; None when the page is only asked for."""
    return request.POST if request.method == "POST" else None


def too_many(request: HttpRequest, agency: Agency) -> HttpResponse:
    """Too much came from one address; the other ways stay open."""
    return show(request, agency, "busy.html", "", _("Too many at once"), status=429, office=office(agency))


@on_the_path("who")
def who(request: HttpRequest, agency: Agency, draft: Open) -> HttpResponse:
    """Natural person or organisation."""
    values = draft.values
    form = forms.WhoForm(_sent(request), initial={"applicant": values.get("applicant")})
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["applicant"] != values.get("applicant"):
            # Another class proves itself by other documents.
            values.pop("identity", None)
        values["applicant"] = form.cleaned_data["applicant"]
        draft.save()
        return onward(request, agency, "who")
    return shown_step(request, agency, "who", form=form)


@on_the_path("identity")
def identity(request: HttpRequest, agency: Agency, draft: Open) -> HttpResponse:
    """Name, proof of identity, contact."""
    values = draft.values
    form = forms.IdentityForm(_sent(request), applicant=values["applicant"], initial=values.get("identity"))
    if request.method == "POST" and form.is_valid():
        values["identity"] = form.cleaned_data
        draft.save()
        return onward(request, agency, "identity")
    note = _("It is kept encrypted, shown to who needs it at the office, and each look at it is recorded.")
    return shown_step(request, agency, "identity", form=form, note=note)


@on_the_path("files")
def files(request: HttpRequest, agency: Agency, draft: Open) -> HttpResponse:
    """Scans, if any."""
    handed_in = draft.files()
    if "drop" in request.POST:
        for _name, one in handed_in:
            if str(one.pk) == request.POST["drop"]:
                one.file.storage.delete(str(one.file.name))
                one.delete()
        return redirect(address(agency, "files/"))
    form = forms.FilesForm(request.POST, request.FILES) if request.method == "POST" else forms.FilesForm()
    if request.method == "POST" and form.is_valid():
        sent = [(name, one) for name, one in form.cleaned_data.items() if one]
        who_sends = limits.address_of(request)
        if sent and limits.UPLOADS.reached(who_sends):
            return too_many(request, agency)
        if len(handed_in) + len(sent) > forms.MOST_FILES:
            form.add_error(None, _("At most %s files go with a request.") % forms.MOST_FILES)
        else:
            for name, upload in sent:
                limits.UPLOADS.count(who_sends)
                draft.add_file(upload, sent_name(upload), forms.FilesForm.KINDS[name])
            return onward(request, agency, "files")
    note = _("Only if the office needs it, or you ask for someone else. At most %s MB each.")
    return shown_step(
        request,
        agency,
        "files",
        "files.html",
        form=form,
        note=note % (forms.LARGEST // 1024**2),
        handed_in=handed_in,
    )


@on_the_path("asked")
def asked(request: HttpRequest, agency: Agency, draft: Open) -> HttpResponse:
    """One thing or several."""
    values = draft.values
    sent = _with_more_or_less(request) if request.method == "POST" else None
    # Beside what is sent nothing counts as known: a form that says the same again is not an empty one.
    begun = None if sent else values.get("items") or [{"name": values.get("searched", "")}]
    items = forms.ItemForms(sent, prefix="items", initial=begun)
    changing = "more" in request.POST or "drop" in request.POST
    if request.method == "POST" and not changing and items.is_valid():
        values["items"] = [one.cleaned_data for one in items if one.cleaned_data]
        draft.save()
        return onward(request, agency, "asked")
    return shown_step(
        request,
        agency,
        "asked",
        "asked.html",
        items=items,
        checked=request.method == "POST" and not changing,
        wrong=request.method == "POST" and not changing,
        full=items.total_form_count() >= forms.MOST_ITEMS,
    )


def _with_more_or_less(request: HttpRequest) -> Any:
    """What was sent, with one more item behind it, or without one of them."""
    sent = request.POST.copy()
    text = sent.get("items-TOTAL_FORMS", "")
    count = int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 1
    count = min(max(count, 1), forms.MOST_ITEMS)
    dropped = sent.get("drop", "")
    if "more" in sent:
        count = min(count + 1, forms.MOST_ITEMS)
    elif dropped.isascii() and dropped.isdigit() and count > 1:
        for place in range(int(dropped[:4]), count):
            for name in forms.ItemForm.base_fields:
                sent[f"items-{place}-{name}"] = sent.get(f"items-{place + 1}-{name}", "")
        count -= 1
    sent["items-TOTAL_FORMS"] = str(count)
    sent["items-INITIAL_FORMS"] = "0"
    return sent


@on_the_path("way")
def way(request: HttpRequest, agency: Agency, draft: Open) -> HttpResponse:
    """Form and way of receiving."""
    values = draft.values
    form = forms.WayForm(
        _sent(request),
        has_address=bool(values["identity"].get("address")),
        initial={"way": values.get("way", "electronic")},
    )
    if request.method == "POST" and form.is_valid():
        values["way"] = form.cleaned_data["way"]
        draft.save()
        return onward(request, agency, "way")
    return shown_step(request, agency, "way", form=form)
