"""The release gate in the back office: what was found in an item, and the ways to put it right or let it pass."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import takes_at
from gongkai.agencies.backoffice.screen import ActPage, Trail
from gongkai.agencies.models import Staff
from gongkai.catalog import examination
from gongkai.catalog.actions.checks import OverrideFinding
from gongkai.catalog.actions.cleaning import CleanAttachment, MaskText, examine_again
from gongkai.catalog.checks import LEVEL_NAMES, LONGEST_REASON
from gongkai.catalog.clearance import separation_reasons
from gongkai.catalog.forms import ReleaseForm
from gongkai.catalog.found import Found, language
from gongkai.catalog.gate import Level
from gongkai.catalog.models import Item, StoredFile

ITEMS = Item.objects.select_related("agency", "author", "latest_revision__user")
ICON = "warning"


def section(user: Staff, item: Item) -> dict[str, Any]:
    """What the section “Checks” of an item's pages shows."""
    checks = examination.checks_of(item)
    may_edit = bool(item.latest_revision_id) and rights.may(user, "item.edit", item.agency)
    may_override = rights.may(user, "gate.override", item.agency) and not separation_reasons(
        item, user, OverrideFinding.right
    )
    lines = []
    for found in checks.found:
        override = checks.overrides.get(found.key)
        ways = _ways_to_repair(item, found) if may_edit else []
        if may_override and found.overridable and not override:
            ways.append((_("Let pass with a reason"), reverse("item_override", args=[item.pk, found.key])))
        lines.append({"found": found, "level": LEVEL_NAMES[found.level], "override": override, "ways": ways})
    return {"lines": lines, "unexamined": checks.unexamined}


def _ways_to_repair(item: Item, found: Found) -> list[tuple[str, str]]:
    ways = []
    if found.can_be_cleaned and found.code != "image-not-read" and found.stored:
        ways.append((_("Cleaned copy"), reverse("item_clean", args=[item.pk, found.stored.pk])))
    if found.can_be_masked:
        ways.append((_("Mask"), reverse("item_mask", args=[item.pk])))
    return ways


class ChecksForm(ReleaseForm):
    """A release with a box for each finding that is to be confirmed."""

    def __init__(self, *args: Any, item: Item, **kwargs: Any):
        super().__init__(*args, item=item, **kwargs)
        asks = self.checks(item).asks
        if asks:
            self.fields["answered"] = forms.MultipleChoiceField(
                label=_("To be confirmed"),
                help_text=_("Look at each; what you confirm is kept in the ledger with your name."),
                choices=[(found.key, found.sentence) for found in asks],
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )

    def checks(self, item: Item) -> examination.Checks:
        """What the gate says to the newest version."""
        return examination.checks_of(item)

    def clean(self) -> dict[str, Any]:
        """Say that a form asked, even where nothing was left to ask."""
        cleaned = super().clean() or self.cleaned_data
        cleaned.setdefault("answered", [])
        return cleaned


def release_form(request: HttpRequest, item: Item, form: type[ChecksForm] = ChecksForm) -> ChecksForm:
    """The form of a release, or of planning one; files without a result are examined before."""
    if rights.may(request.user, "item.release", item.agency):
        examination.prepare(item)
    return form(request.POST if request.method == "POST" else None, item=item)


def _trail(item: Item) -> Trail:
    above = reverse(Item.snippet_viewset.get_url_name("list"))
    return [(_("Items"), above), (item.title, reverse("item_life", args=[item.pk]))]


def _back(item: Item) -> str:
    return reverse("item_life", args=[item.pk]) + "#checks"


class ReasonForm(forms.Form):
    """Why a finding may pass."""

    reason = forms.CharField(max_length=LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("Reason")
        self.fields["reason"].help_text = _(
            "Kept in the ledger and shown beside the finding, with your name."
        )


@takes_at("gate.override", ITEMS)
def override(request: HttpRequest, item: Item, key: str) -> HttpResponse:
    """Let one finding pass, with a reason."""
    found = examination.checks_of(item).by_key(key)
    if found is None or found.level != Level.STOP:
        raise Http404
    act = OverrideFinding(by=request.user, item=item, key=key, reason="…")
    return ActPage(
        title=_("Let a finding pass"),
        icon=ICON,
        trail=_trail(item),
        lead=found.sentence,
        form=ReasonForm(request.POST or None),
        act=lambda data: OverrideFinding(by=request.user, item=item, key=key, **data),
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Let pass"),
        done=_("It may pass now; the reason stands beside it."),
        back=_back(item),
        dangerous=True,
    ).answer(request)


class CleanForm(forms.Form):
    """How a copy is cleaned."""

    mask = forms.BooleanField(required=False)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["mask"].label = _("Mask personal numbers in the visible text, too")
        self.fields["mask"].help_text = _(
            "The middle digits become asterisks. Without it, visible text stays."
        )


@takes_at("item.edit", ITEMS)
def clean(request: HttpRequest, item: Item, stored: int) -> HttpResponse:
    """Put a cleaned copy of a file in its place; then told what was removed and what is left."""
    file = get_object_or_404(StoredFile, pk=stored, agency=item.agency)
    if file not in examination.files_of(item.get_latest_revision_as_object()):
        raise Http404
    acts: list[CleanAttachment] = []

    def act(data: dict[str, Any]) -> CleanAttachment:
        acts.append(CleanAttachment(by=request.user, item=item, stored=file, **data))
        return acts[-1]

    def told(_done: Any) -> str:
        _tell(request, acts[-1])
        examine_again(Item.objects.get(pk=item.pk))
        return _back(item)

    return ActPage(
        title=_("Cleaned copy"),
        icon="doc-full-inverse",
        trail=_trail(item),
        lead=_(
            "A copy of “%s” without what a reader does not see takes its place in the draft: hidden sheets, comments, "
            "tracked changes, properties. The file as it was stays among the attachment files, private."
        )
        % file.name,
        form=CleanForm(request.POST if request.method == "POST" else None),
        act=act,
        reasons=CleanAttachment(by=request.user, item=item, stored=file).all_reasons(),
        submit=_("Make the cleaned copy"),
        done=_("The cleaned copy of “%s” is in the draft now.") % file.name,
        back=told,
        cancel=_back(item),
    ).answer(request)


def _tell(request: HttpRequest, act: CleanAttachment) -> None:
    removed, kept = act.told(language())
    between = _("; ")
    messages.info(request, _("Removed: %s.") % (between.join(removed) or _("nothing")))
    if kept:
        messages.warning(request, _("Left: %s.") % between.join(kept))


@takes_at("item.edit", ITEMS)
def mask(request: HttpRequest, item: Item) -> HttpResponse:
    """Mask the personal numbers in the item's own texts."""
    return ActPage(
        title=_("Mask numbers"),
        icon="edit",
        trail=_trail(item),
        lead=_(
            "Personal numbers in title, summary and text get asterisks for their middle digits, in a new draft. "
            "What is public stays as it is until that draft is released."
        ),
        form=forms.Form(request.POST if request.method == "POST" else None),
        act=lambda _data: MaskText(by=request.user, item=item),
        reasons=MaskText(by=request.user, item=item).all_reasons(),
        submit=_("Mask"),
        done=_("The numbers are masked in the draft."),
        back=_back(item),
    ).answer(request)


URLS = [
    path("items/<int:pk>/override/<slug:key>/", override, name="item_override"),
    path("items/<int:pk>/clean/<int:stored>/", clean, name="item_clean"),
    path("items/<int:pk>/mask/", mask, name="item_mask"),
]
