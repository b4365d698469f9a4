"""Pages of ours in Wagtail's frame, and the one shape of a page on which something is done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.backoffice.saving import add_refusal

Trail = Sequence[tuple[str, str]]


def show(
    request: HttpRequest,
    template: str,
    *,
    title: str,
    icon: str,
    trail: Trail = (),
    buttons: Sequence[HeaderButton] = (),
    **context: Any,
) -> TemplateResponse:
    """A page in Wagtail's frame. ``trail``: (label, address) of the pages above, between the desk and this one."""
    crumbs = [{"url": reverse("wagtailadmin_home"), "label": _("Desk")}]
    crumbs += [{"url": address, "label": label} for label, address in trail]
    frame = {
        "header_title": title,
        "page_title": title,
        "header_icon": icon,
        "breadcrumbs_items": [*crumbs, {"url": "", "label": title}],
        "header_buttons": list(buttons),
    }
    return TemplateResponse(request, template, {**frame, **context})


@dataclass(kw_only=True)
class ActPage:
    """A page with a form and one button that does one act.

    ``act``: from the cleaned form to the action. ``done``: what the user is told. ``back``: where they go then. Both
    may be a function of what the action returned; ``cancel`` is then where "Back" leads. ``reasons``: why it cannot
    be done at all, shown in place of the form; ``tried``: the act that they are reasons against.
    """

    title: str
    icon: str
    form: forms.BaseForm
    act: Callable[[dict[str, Any]], Action]
    submit: str
    done: str | Callable[[Any], str]
    back: str | Callable[[Any], str]
    trail: Trail = ()
    lead: str = ""
    reasons: list[str] = field(default_factory=list)
    tried: Action | None = None
    dangerous: bool = False
    cancel: str = ""
    template: str = "agencies/admin/act.html"
    context: dict[str, Any] = field(default_factory=dict)

    def answer(self, request: HttpRequest) -> HttpResponse:
        """Show the form, or do the act and lead on; every reason of a refusal stands in the form."""
        sent = request.method == "POST"
        if sent and self.reasons and self.tried is not None and not self.form.is_valid():
            self.tried.refuse()
        elif sent and self.form.is_valid():
            try:
                done = self.act(self.form.cleaned_data).execute()
            except Refused as refused:
                add_refusal(self.form, refused)
            else:
                messages.success(request, self.done(done) if callable(self.done) else self.done)
                return redirect(self.back(done) if callable(self.back) else self.back)
        if self.form.is_bound and self.form.errors:
            messages.error(request, _("Nothing was changed. See below why."))
        return self._show(request)

    def _show(self, request: HttpRequest) -> HttpResponse:
        return show(
            request,
            self.template,
            title=self.title,
            icon=self.icon,
            trail=self.trail,
            form=self.form,
            media=self.form.media,
            lead=self.lead,
            submit=self.submit,
            reasons=self.reasons,
            dangerous=self.dangerous,
            cancel=self.cancel or ("" if callable(self.back) else self.back),
            **self.context,
        )
