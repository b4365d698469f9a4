"""The page on which an item or an import is reviewed: what is new in it, who decided what, and what one may decide."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from gongkai.agencies import rights
from gongkai.agencies.action import Action, Refused
from gongkai.agencies.backoffice.doors import takes_at
from gongkai.agencies.backoffice.saving import add_refusal
from gongkai.agencies.backoffice.screen import ActPage, Trail, show
from gongkai.catalog import reviewforms
from gongkai.catalog.actions.review import ApproveReview, RecordSecrecyReview, ReturnReview, Reviewing
from gongkai.catalog.actions.submit import CommentOnItem, SubmitImport, SubmitItem
from gongkai.catalog.backoffice.comparing import compared
from gongkai.catalog.backoffice.imports import BATCHES
from gongkai.catalog.backoffice.item_pages import ITEMS, PROVISO, item_trail
from gongkai.catalog.clearance import Subject, current
from gongkai.catalog.models import ImportBatch, Item
from gongkai.catalog.reviews import IN_ORDER, RELEASE, Step, Submission
from gongkai.catalog.timeliness import timing

ICON = "tasks"
SHOWN_ITEMS = 100


@dataclass
class Decision:
    """One thing that can be decided on the page: its form, and the act it makes of what was sent."""

    name: str
    label: str
    form: forms.Form
    act: Callable[[dict[str, Any]], Action]
    done: str
    quiet: bool = False


# What is decided on a submission: its form, its act, and what the act takes to ask whether it could be done.
ON_SUBMISSIONS: dict[str, tuple[type[forms.Form], type[Reviewing], dict[str, Any]]] = {
    "approve": (reviewforms.ApproveForm, ApproveReview, {"proofread": True}),
    "secrecy": (reviewforms.SecrecyForm, RecordSecrecyReview, {"words": PROVISO}),
    "return": (reviewforms.ReturnForm, ReturnReview, {"words": PROVISO}),
}


def _told(name: str, submission: Submission | None) -> tuple[str, str]:
    """The label of a decision, and what the user is told when it is made."""
    waits = submission.waits_for if submission else ""
    return {
        "approve": (_("Approve: %s") % (Step(waits).label if waits in IN_ORDER else ""), _("Approved.")),
        "secrecy": (_("Record the secrecy review"), _("The secrecy review was recorded.")),
        "return": (_("Return"), _("It was returned.")),
        "comment": (_("Comment"), _("The comment was kept.")),
    }[name]


def _decisions(request: HttpRequest, subject: Subject, submission: Submission | None) -> list[Decision]:
    """What the user may decide now; what they may not is not offered."""
    by, sent = request.user, request.POST.get("decision")
    initial = {"seen": submission.pk} if submission else {}

    def decision(name: str, form: type[forms.Form], act: Callable[[dict[str, Any]], Action]) -> Decision:
        label, done = _told(name, submission)
        bound = form(request.POST if sent == name else None, initial=initial, prefix=name)
        return Decision(name, label, bound, act, done, quiet=name in {"return", "comment"})

    found = []
    for name, (form, kind, asked) in ON_SUBMISSIONS.items():
        if not kind(by=by, of=subject, **asked).all_reasons():
            found.append(decision(name, form, partial(_act, kind, by, subject)))
    if isinstance(subject, Item) and rights.may(by, "item.comment", subject.agency):
        comment = reviewforms.CommentForm
        found.append(decision("comment", comment, lambda data: CommentOnItem(by=by, item=subject, **data)))
    return found


def _act(kind: type[Reviewing], by: Any, subject: Subject, data: dict[str, Any]) -> Reviewing:
    return kind(by=by, of=subject, **data)


def _refused(request: HttpRequest, subject: Subject, decisions: list[Decision]) -> None:
    """Enter as refused what was sent though it is not offered."""
    sent = request.POST.get("decision", "")
    if sent in ON_SUBMISSIONS and sent not in {decision.name for decision in decisions}:
        _form, kind, asked = ON_SUBMISSIONS[sent]
        kind(by=request.user, of=subject, **asked).refuse()


def _decided(request: HttpRequest, decisions: list[Decision]) -> bool:
    """Do what was sent; a refusal stands in its form."""
    for decision in decisions:
        if decision.form.is_bound and decision.form.is_valid():
            try:
                decision.act(decision.form.cleaned_data).execute()
            except Refused as refused:
                add_refusal(decision.form, refused)
            else:
                messages.success(request, decision.done)
                return True
    if request.method == "POST":
        messages.error(request, _("Nothing was changed. See below why."))
    return False


def steps(submission: Submission | None) -> list[dict[str, Any]]:
    """The steps with what was decided in each, the secrecy review last."""
    if submission is None:
        return []
    reviews = list(submission.reviews.select_related("by", "absent"))
    return [
        {
            "label": step.label,
            "reviews": [review for review in reviews if review.step == step],
            "waiting": not submission.outcome and submission.waits_for == step,
        }
        for step in (*IN_ORDER, Step.SECRECY)
    ]


def blocking(request: HttpRequest, subject: Subject, submission: Submission | None) -> list[str]:
    """Why the step that waits cannot be decided by this user, though their duty is this very step."""
    if submission is None or submission.waits_for == RELEASE:
        return []
    if not rights.may(request.user, f"review.{submission.waits_for}", subject.agency):
        return []
    return ApproveReview(by=request.user, of=subject, proofread=True).all_reasons()


def _page(
    request: HttpRequest, subject: Subject, title: str, trail: Trail, here: str, **context: Any
) -> HttpResponse:
    submission = current(subject)
    decisions = _decisions(request, subject, submission)
    _refused(request, subject, decisions)
    if _decided(request, decisions):
        return redirect(here)
    return show(
        request,
        "catalog/admin/review.html",
        title=title,
        icon=ICON,
        trail=trail,
        submission=submission,
        steps=steps(submission),
        decisions=decisions,
        reasons=blocking(request, subject, submission),
        **context,
    )


@takes_at("item.see", ITEMS)
def review(request: HttpRequest, item: Item) -> HttpResponse:
    """What is new in the newest version, and the decisions on it."""
    newest = item.get_latest_revision_as_object()
    here = reverse("item_review", args=[item.pk])
    return _page(
        request,
        item,
        _("Review"),
        item_trail(item),
        here,
        item=item,
        newest=newest,
        compared=compared(request, item, newest),
        original=item.originals.first() if newest.openness == "redacted" else None,
        timing=timing(newest, item.published_at),
        comments=item.comments.select_related("by"),
    )


@takes_at("import.see", BATCHES)
def review_import(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """The items of an import, and the decisions on it as a whole."""
    return _page(
        request,
        batch,
        _("Review"),
        [(_("Imports"), reverse("imports:index")), (batch.source, reverse("import_page", args=[batch.pk]))],
        reverse("import_review", args=[batch.pk]),
        batch=batch,
        items=batch.items.select_related("agency")[:SHOWN_ITEMS],
    )


def _handing_in(request: HttpRequest, act: Action, title: str, trail: Trail, back: str) -> HttpResponse:
    return ActPage(
        title=_("Hand in for review"),
        icon=ICON,
        trail=trail,
        lead=_(
            "“%s” goes through first, second and final review and the secrecy review. Every edit from now on lets "
            "the review begin again."
        )
        % title,
        form=forms.Form(request.POST if request.method == "POST" else None),
        act=lambda _data: act,
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Hand in"),
        done=_("“%s” was handed in for review.") % title,
        back=back,
    ).answer(request)


@takes_at("item.see", ITEMS)
def submit(request: HttpRequest, item: Item) -> HttpResponse:
    """Hand in the newest version."""
    act = SubmitItem(by=request.user, item=item)
    title = item.get_latest_revision_as_object().title
    return _handing_in(request, act, title, item_trail(item), reverse("item_life", args=[item.pk]))


@takes_at("import.see", BATCHES)
def submit_import(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Hand in an import."""
    act = SubmitImport(by=request.user, batch=batch)
    back = reverse("import_page", args=[batch.pk])
    trail = [(_("Imports"), reverse("imports:index")), (batch.source, back)]
    return _handing_in(request, act, batch.source, trail, back)
