"""The page of a record, with what stands of it in the ledger, and the acts on it."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import View, takes_at
from gongkai.agencies.backoffice.screen import ActPage, Trail, show
from gongkai.law import report_templates
from gongkai.ledger import queries
from gongkai.ledger.backoffice import life
from gongkai.registers.actions.correct import VoidRecord
from gongkai.registers.actions.documents import (
    DocumentAct,
    ExpireDocument,
    PublishDocument,
    RepealDocument,
    ReviewDocument,
)
from gongkai.registers.backoffice.lists import ICON
from gongkai.registers.forms import EndingForm, PublicationForm, ReasonForm, ReviewForm
from gongkai.registers.models import REGISTERS, NormativeDocument, OpeningBalance
from gongkai.registers.records import Record

HIDDEN = {"id", "stocks"}


def trail_of(record: Record) -> Trail:
    """The pages above a record."""
    name = str(record._meta.model_name)
    found = [(_("Registers"), reverse("registers"))]
    if name != "openingbalance":
        found.append((str(capfirst(str(record._meta.verbose_name_plural))), reverse(f"{name}:index")))
    return found


def shown(record: Record) -> list[tuple[str, Any]]:
    """(label, value) of all fields that hold something, choices in words."""
    found: list[tuple[str, Any]] = []
    for field in record._meta.concrete_fields:
        if field.name in HIDDEN:
            continue
        value = getattr(record, field.name)
        told = getattr(record, f"get_{field.name}_display", None)
        if isinstance(value, bool):
            found.append((str(field.verbose_name), _("yes") if value else _("no")))
        elif value not in (None, ""):
            found.append((str(field.verbose_name), told() if told else value))
    return found


def stocks_of(record: Record) -> list[tuple[str, int]]:
    """(printed place, number) of an opening balance."""
    if not isinstance(record, OpeningBalance):
        return []
    places = {
        key: cell
        for code in report_templates.codes()
        for key, cell in report_templates.load(code).cells.items()
    }
    return [(places[key].label, value) for key, value in record.stocks.items()]


def acts_on(record: Record, user: Any) -> list[tuple[str, str]]:
    """(label, address) of what this person may do with the record now."""
    name = str(record._meta.model_name)
    found: list[tuple[str, str]] = []
    if record.voided_on:
        return found
    if isinstance(record, NormativeDocument) and rights.may(user, "register.record", record.agency):
        steps = [] if record.published_on else ["document_publish"]
        steps += [] if record.ended_on else ["document_review", "document_repeal", "document_expire"]
        found += [(str(STEPS[step][2]()), reverse(step, args=[record.pk])) for step in steps]
    if rights.may(user, "register.correct", record.agency):
        if name != "openingbalance":
            found.append((_("Correct"), reverse(f"{name}:edit", args=[record.pk])))
        found.append((_("Make void"), reverse(f"{name}_void", args=[record.pk])))
    return found


def record_page(model: type[Record]) -> View:
    """The page of a record of one register."""

    @takes_at("register.see", model._default_manager.select_related("agency", "batch"))
    def page(request: HttpRequest, record: Record) -> HttpResponse:
        """What is kept, what may be done, what stands in the ledger."""
        name = str(model._meta.model_name)
        entries = list(queries.life(request.user, name, record.pk))
        url = reverse("ledger_life", args=[name, record.pk])
        return show(
            request,
            "registers/admin/record.html",
            title=str(record),
            icon=ICON,
            trail=trail_of(record),
            buttons=[HeaderButton(_("Life"), url=url, icon_name="history")],
            record=record,
            fields=shown(record),
            stocks=stocks_of(record),
            acts=acts_on(record, request.user),
            lines=life.lines(request.user, entries),
        )

    return page


def void_page(model: type[Record]) -> View:
    """The page on which a record of one register is made void."""

    @takes_at("register.correct", model._default_manager.select_related("agency"))
    def page(request: HttpRequest, record: Record) -> HttpResponse:
        """Ask for the reason."""
        back = reverse(f"{model._meta.model_name}_page", args=[record.pk])
        return ActPage(
            title=_("Make void: %s") % record,
            icon="cross",
            trail=[*trail_of(record), (str(record), back)],
            form=ReasonForm(request.POST or None),
            act=lambda data: VoidRecord(by=request.user, record=record, reason=data["reason"]),
            submit=_("Make void"),
            done=_("“%s” is void and counts no more.") % record,
            back=back,
            dangerous=True,
        ).answer(request)

    return page


STEPS: dict[str, tuple[type[DocumentAct], type[forms.Form], Callable[[], str]]] = {
    "document_publish": (PublishDocument, PublicationForm, lambda: _("Enter the publication")),
    "document_review": (ReviewDocument, ReviewForm, lambda: _("Enter a review")),
    "document_repeal": (RepealDocument, EndingForm, lambda: _("Enter the repeal")),
    "document_expire": (ExpireDocument, EndingForm, lambda: _("Enter the end of force")),
}
"""{address: (act, form, label)} of the acts on a document."""


def step_page(name: str) -> View:
    """The page of one act on a document."""
    act, form, label = STEPS[name]

    @takes_at("register.record", NormativeDocument.objects.select_related("agency"))
    def page(request: HttpRequest, document: NormativeDocument) -> HttpResponse:
        """Ask for its day and what belongs to it."""
        back = reverse("normativedocument_page", args=[document.pk])
        return ActPage(
            title=label(),
            icon=ICON,
            trail=[*trail_of(document), (str(document), back)],
            lead=document.named,
            form=form(request.POST or None),
            act=lambda data: act(by=request.user, document=document, **data),
            submit=_("Enter"),
            done=_("It was entered."),
            back=back,
        ).answer(request)

    return page


def urls() -> list[URLPattern]:
    """The pages of all registers."""
    found = []
    for name, model in REGISTERS.items():
        found += [
            path(f"registers/{name}/<int:pk>/", record_page(model), name=f"{name}_page"),
            path(f"registers/{name}/<int:pk>/void/", void_page(model), name=f"{name}_void"),
        ]
    for name in STEPS:
        step = name.removeprefix("document_")
        found.append(path(f"registers/normativedocument/<int:pk>/{step}/", step_page(name), name=name))
    return found
