"""The letters of an agency: its own wording beside the statutory one, and what every letter names."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import rights
from gongkai.agencies.action import Refused
from gongkai.agencies.backoffice.doors import takes, takes_at
from gongkai.agencies.backoffice.saving import add_refusal
from gongkai.agencies.backoffice.screen import ActPage, show
from gongkai.agencies.models import Agency
from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.letters import Letter, letters
from gongkai.papers.html import to_html
from gongkai.requests import letter_filling
from gongkai.requests.actions.wordings import SetLetterNames, WordLetter
from gongkai.requests.backoffice.actforms import date
from gongkai.requests.backoffice.case_page import trail
from gongkai.requests.correspondence import LONGEST_REASON, LetterSettings, LetterWording, letter_label
from gongkai.requests.forms import sentences
from gongkai.requests.letter_facts import LetterRefused, known
from gongkai.requests.letter_making import wording_on
from gongkai.requests.letter_own import Reworded, example, faults_of, parts_of, texts_from
from gongkai.requests.letter_wording import NOT_PRINTED
from gongkai.requests.models import tongue

ICON = "doc-full"


class NamesForm(forms.ModelForm):
    """What every letter names."""

    class Meta:
        model = LetterSettings
        exclude = ("agency",)

    def clean(self) -> dict[str, Any]:
        """The act looks at it as a whole; a model has nothing of its own to check."""
        return dict(self.cleaned_data)

    def _post_clean(self) -> None:
        """The act saves, not the form."""


class WordingForm(forms.Form):
    """Every text of a letter, from when they hold, and why."""

    valid_from = date(gettext_lazy("Valid from"))
    reason = forms.CharField(label=gettext_lazy("Reason"), max_length=LONGEST_REASON)

    def __init__(self, *args: Any, parts: list[Reworded], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.parts = parts
        self.fields["valid_from"].initial = timezone.localdate
        for part in parts:
            self.fields[part.key] = sentences(part.label, required=False, initial=part.own)

    def texts(self) -> dict[str, Any]:
        """What differs from the statutory wording."""
        return texts_from(self.parts, {part.key: self.cleaned_data[part.key] for part in self.parts})

    def lines(self) -> list[tuple[Reworded, Any]]:
        """Each part beside its field."""
        return [(part, self[part.key]) for part in self.parts]


def _letter(name: str) -> Letter:
    found = letters().get(name)
    if found is None:
        raise Http404
    return found


@takes("letter.word")
def choose(request: HttpRequest) -> HttpResponse:
    """Whose letters; with one agency alone, at once."""
    agencies = list(rights.agencies_for(request.user, "letter.word").order_by("tree_path"))
    if len(agencies) == 1:
        return redirect("request_wordings_of", agencies[0].pk)
    title = _("Letters of requests")
    return show(
        request,
        "requests/admin/wordings_choose.html",
        title=title,
        icon=ICON,
        trail=trail(),
        agencies=agencies,
    )


@takes_at("letter.word", Agency, agency="")
def listed(request: HttpRequest, agency: Agency) -> HttpResponse:
    """Every letter with the wording that holds today."""
    today = timezone.localdate()
    newest = {one.letter: one for one in LetterWording.objects.filter(agency=agency).order_by("version")}
    found = [
        (one, letter_label(one.id), wording_on(agency, one.id, today), newest.get(one.id))
        for one in letters().values()
    ]
    url = reverse("request_letter_names", args=[agency.pk])
    told = letter_filling.settings_of(agency)
    return show(
        request,
        "requests/admin/wordings.html",
        title=_("Letters of requests"),
        icon=ICON,
        trail=trail(),
        buttons=[HeaderButton(_("What every letter names"), url=url, icon_name="cog")],
        agency=agency,
        letters=found,
        told=told,
        organs=letter_filling.review_organs(agency, today),
        names=url,
    )


@takes_at("letter.word", Agency, agency="")
def names(request: HttpRequest, agency: Agency) -> HttpResponse:
    """Organs of review, court, contact, payment."""
    form = NamesForm(request.POST or None, instance=letter_filling.settings_of(agency))
    return ActPage(
        title=_("What every letter names"),
        icon="cog",
        trail=[*trail(), (_("Letters of requests"), reverse("request_wordings_of", args=[agency.pk]))],
        lead=agency.name,
        form=form,
        act=lambda data: SetLetterNames(by=request.user, at=agency, **data),
        submit=_("Set"),
        done=_("It is set; letters issued from now on name it."),
        back=reverse("request_wordings_of", args=[agency.pk]),
    ).answer(request)


@takes_at("letter.word", Agency, agency="")
def wording(request: HttpRequest, agency: Agency, letter: str) -> HttpResponse:
    """One letter: its texts beside ours, looked at on an example, and set from a day on."""
    found = _letter(letter)
    today = timezone.localdate()
    try:
        version = found.version(today)
    except NoRuleInForce:
        raise Http404 from None
    holding = wording_on(agency, letter, today)
    shown = _version_shown(request, agency, letter) or holding
    parts = parts_of(letter, shown.texts if shown is not None else {}, today, tongue().startswith("en"))
    form = WordingForm(request.POST or None, parts=parts)
    texts = dict(shown.texts) if shown is not None else {}
    problems: list[str] = []
    if request.method == "POST" and form.is_valid():
        texts = {} if "back" in request.POST else form.texts()
        if "look" in request.POST:
            problems = [
                one.text(tongue()) for one in faults_of(letter, texts, form.cleaned_data["valid_from"])
            ]
        elif _set(request, agency, letter, form, texts):
            return redirect("request_wording", agency.pk, letter)
    return show(
        request,
        "requests/admin/wording.html",
        title=letter_label(letter),
        icon=ICON,
        trail=[*trail(), (_("Letters of requests"), reverse("request_wordings_of", args=[agency.pk]))],
        agency=agency,
        letter=found,
        form=form,
        media=form.media,
        holding=holding,
        shown=shown,
        versions=LetterWording.objects.filter(agency=agency, letter=letter).select_related("made_by"),
        variables=sorted((version.names | {"you", "on"} | set(known(found, version))) - NOT_PRINTED),
        problems=problems,
        preview=_preview(letter, texts),
    )


def _version_shown(request: HttpRequest, agency: Agency, letter: str) -> LetterWording | None:
    number = request.GET.get("version", "")
    if not number.isdigit() or len(number) > 5:
        return None
    return LetterWording.objects.filter(agency=agency, letter=letter, version=int(number)).first()


def _set(request: HttpRequest, agency: Agency, letter: str, form: WordingForm, texts: dict[str, Any]) -> bool:
    given = {name: form.cleaned_data[name] for name in ("valid_from", "reason")}
    try:
        WordLetter(by=request.user, at=agency, letter=letter, texts=texts, **given).execute()
    except Refused as refused:
        add_refusal(form, refused)
        messages.error(request, _("Nothing was changed. See below why."))
        return False
    messages.success(request, _("The wording is set."))
    return True


def _preview(letter: str, texts: dict[str, Any]) -> str:
    try:
        return mark_safe(to_html(example(letter, texts).paper))
    except LetterRefused:
        return ""


URLS = [
    path("request/letters/", choose, name="request_wordings"),
    path("request/letters/<int:pk>/", listed, name="request_wordings_of"),
    path("request/letters/<int:pk>/names/", names, name="request_letter_names"),
    path("request/letters/<int:pk>/<slug:letter>/", wording, name="request_wording"),
]
