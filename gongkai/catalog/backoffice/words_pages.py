"""An agency's own words: the list, one more, one less, many from a CSV file."""

import csv
import io
from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from gongkai.agencies import rights
from gongkai.agencies.action import Refused
from gongkai.agencies.backoffice.doors import takes, takes_at
from gongkai.agencies.backoffice.saving import add_refusal
from gongkai.agencies.backoffice.screen import ActPage, Trail, show
from gongkai.agencies.forms import AgencyChoice, agencies_for
from gongkai.agencies.models import Agency, Staff
from gongkai.catalog.actions.checks import DropWord, RecordWord
from gongkai.catalog.checks import LEVEL_NAMES, HouseWord, word_levels
from gongkai.catalog.gate import Level

ICON = "openquote"
LARGEST_CSV = 1024 * 1024
MOST_ROWS = 2000
SHOWN_REASONS = 20
ENCODINGS = ("utf-8-sig", "gb18030")


class WordForm(forms.Form):
    """One word; who works for several agencies says for which."""

    at = AgencyChoice(queryset=Agency.objects.none(), empty_label=None)
    wrong = forms.CharField(max_length=60)
    instead = forms.CharField(max_length=120, required=False)
    level = forms.ChoiceField(choices=word_levels, initial=Level.ASK.value)

    def __init__(self, *args: Any, for_user: Staff, **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer_agencies(self, for_user)
        for name in ("wrong", "instead", "level"):
            self.fields[name].label = HouseWord._meta.get_field(name).verbose_name


class WordsFileForm(forms.Form):
    """A CSV file of words."""

    at = AgencyChoice(queryset=Agency.objects.none(), empty_label=None)
    upload = forms.FileField(allow_empty_file=True)

    def __init__(self, *args: Any, for_user: Staff, **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer_agencies(self, for_user)
        self.fields["upload"].label = _("File")
        self.fields["upload"].help_text = _(
            "CSV with the columns wrong, instead, level (stop, ask or tell; ask where it is empty); UTF-8 or GB 18030."
        )


def offer_agencies(form: forms.Form, user: Staff) -> None:
    """The agencies whose words the user keeps; the choice is left out where there is only one."""
    offered = agencies_for(user, "gate.word")
    form.fields["at"].queryset = offered
    form.fields["at"].label = _("Agency")
    form.only = offered.first() if offered.count() == 1 else None
    if form.only:
        del form.fields["at"]


def _trail() -> Trail:
    return [(_("Words to check"), reverse("gate_words"))]


@takes("gate.word")
def words(request: HttpRequest) -> HttpResponse:
    """The words of the user's agencies, and a form for one more."""
    form = WordForm(request.POST or None, for_user=request.user)
    if request.method == "POST" and form.is_valid():
        data = dict(form.cleaned_data)
        at = data.pop("at", None) or form.only
        try:
            word = RecordWord(by=request.user, at=at, **data).execute()
        except Refused as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, _("“%s” is checked from now on.") % word.wrong)
            return redirect("gate_words")
    agencies = rights.agencies_for(request.user, "gate.word").values("pk")
    found = HouseWord.objects.filter(agency__in=agencies).select_related("agency", "recorded_by")
    return show(
        request,
        "catalog/admin/words.html",
        title=_("Words to check"),
        icon=ICON,
        form=form,
        file_form=WordsFileForm(for_user=request.user),
        media=form.media,
        rows=[(word, LEVEL_NAMES[Level(word.level)]) for word in found],
    )


@takes_at("gate.word", HouseWord.objects.select_related("agency"))
def drop(request: HttpRequest, word: HouseWord) -> HttpResponse:
    """Drop a word, after a question."""
    return ActPage(
        title=_("Drop a word"),
        icon="bin",
        trail=_trail(),
        lead=_("“%s” is not checked any more.") % word.wrong,
        form=forms.Form(request.POST if request.method == "POST" else None),
        act=lambda _data: DropWord(by=request.user, word=word),
        submit=_("Drop"),
        done=_("“%s” was dropped.") % word.wrong,
        back=reverse("gate_words"),
        dangerous=True,
    ).answer(request)


@takes("gate.word")
def import_words(request: HttpRequest) -> HttpResponse:
    """Take words from a CSV file: all of them, or none and every reason why not."""
    bound = (request.POST, request.FILES) if request.method == "POST" else ()
    form = WordsFileForm(*bound, for_user=request.user)
    reasons: list[str] = []
    if request.method == "POST" and form.is_valid():
        at = form.cleaned_data.get("at") or form.only
        upload = form.cleaned_data["upload"]
        content = upload.read(LARGEST_CSV + 1)
        try:
            count = record_rows(request.user, at, content)
        except Refused as refused:
            reasons = refused.reasons
        else:
            messages.success(request, _("%s words were recorded.") % count)
            return redirect("gate_words")
    return show(
        request,
        "catalog/admin/words_import.html",
        title=_("Words from a file"),
        icon=ICON,
        trail=_trail(),
        form=form,
        media=form.media,
        reasons=reasons,
        cancel=reverse("gate_words"),
    )


def record_rows(by: Staff, at: Agency, content: bytes) -> int:
    """Record each row of a CSV file by an act of its own; raises Refused with the rows that cannot stand."""
    rows = _rows(content)
    found: list[str] = []
    with transaction.atomic():
        for number, row in enumerate(rows, start=2):
            act = RecordWord(
                by=by,
                at=at,
                wrong=(row["wrong"] or "").strip(),
                instead=(row.get("instead") or "").strip(),
                level=(row.get("level") or "").strip() or Level.ASK.value,
            )
            reasons = act.all_reasons()
            found += [_("Row %(number)s: %(what)s") % {"number": number, "what": one} for one in reasons]
            if not found:
                act.execute()
        if found:
            more = len(found) - SHOWN_REASONS
            raise Refused(found[:SHOWN_REASONS] + ([_("And %s more.") % more] if more > 0 else []))
    return len(rows)


def _rows(content: bytes) -> list[dict[str, str]]:
    if len(content) > LARGEST_CSV:
        raise Refused([_("File: it is larger than 1 MB.")])
    text = _decoded(content)
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        names = [name.strip() for name in reader.fieldnames or []]
        reader.fieldnames = names
        rows = list(reader)
    except csv.Error as error:
        raise Refused([_("File: it is no CSV: %s.") % error]) from None
    unknown = [name for name in names if name not in {"wrong", "instead", "level"}]
    if "wrong" not in names or unknown:
        raise Refused([_("File: the first line must name the columns wrong, instead, level.")])
    if not rows:
        raise Refused([_("File: there is no row in it.")])
    if len(rows) > MOST_ROWS:
        raise Refused(
            [_("File: it has %(count)s rows, more than %(most)s.") % {"count": len(rows), "most": MOST_ROWS}]
        )
    if any(None in row for row in rows):
        number = next(number for number, row in enumerate(rows, start=2) if None in row)
        raise Refused([_("Row %s: it has more cells than the first line.") % number])
    return rows


def _decoded(content: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Refused([_("File: its encoding is neither UTF-8 nor GB 18030.")])


URLS = [
    path("checks/words/", words, name="gate_words"),
    path("checks/words/import/", import_words, name="gate_words_import"),
    path("checks/words/<int:pk>/drop/", drop, name="gate_word_drop"),
]
