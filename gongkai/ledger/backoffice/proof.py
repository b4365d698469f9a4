"""The proof of the ledger in the back office: the heads of its chains, to be taken away; and whether they hold now."""

from typing import Any

from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import takes
from gongkai.agencies.backoffice.screen import show
from gongkai.agencies.models import Agency
from gongkai.ledger import heads
from gongkai.ledger.forms import ProofForm
from gongkai.ledger.models import Chain
from gongkai.ledger.proof import Verdict, verify

ICON = "history"
MOST = 300_000  # entries that are proved while a page waits; a few seconds


def _seen(request: HttpRequest) -> list[Agency]:
    return list(rights.agencies_for(request.user, "ledger.see").order_by("tree_path"))


@takes("ledger.see")
def proof(request: HttpRequest) -> HttpResponse:
    """The heads of the chains that the reader may see; on request, whether each chain holds."""
    agencies = _seen(request)
    form = ProofForm(request.POST, request.FILES) if request.method == "POST" else ProofForm()
    reasons = _reasons(agencies)
    proved = request.method == "POST" and form.is_valid() and not reasons
    verdicts = _verdicts(agencies, form.cleaned_data["heads"]) if proved else {}
    found = {head.agency: head for head in heads.heads(agencies)}
    rows = [(agency, found.get(agency.slug), verdicts.get(agency.slug)) for agency in agencies]
    return show(
        request,
        "ledger/admin/proof.html",
        title=_("Proof of the ledger"),
        icon=ICON,
        trail=[(_("Ledger"), reverse("ledger:index"))],
        buttons=[HeaderButton(_("Take the heads away"), url=reverse("ledger_heads"), icon_name="download")],
        form=form,
        media=form.media,
        rows=rows,
        proved=proved,
        broken=[verdict for verdict in verdicts.values() if verdict.broken],
        reasons=reasons,
    )


def _reasons(agencies: list[Agency]) -> list[str]:
    """Why the proof is not done while a page waits."""
    count = Chain.objects.filter(agency__in=agencies).aggregate(count=Sum("last_number"))["count"] or 0
    if count <= MOST:
        return []
    sentence = _(
        "There are %(count)s entries; more than %(most)s are proved on the server: gongkai ledger verify"
    )
    return [sentence % {"count": count, "most": MOST}]


def _verdicts(agencies: list[Agency], given: dict[str, Any] | None) -> dict[str, Verdict]:
    """By agency; heads of agencies beyond the reader's are left to others."""
    return {verdict.agency: verdict for verdict in verify(agencies, given)}


@takes("ledger.see")
def take_heads(request: HttpRequest) -> HttpResponse:
    """The heads as a file."""
    answer = HttpResponse(heads.written(heads.heads(_seen(request))), content_type="application/json")
    name = heads.file_name(timezone.localdate())
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


URLS = [
    path("ledger/proof/", proof, name="ledger_proof"),
    path("ledger/proof/heads/", take_heads, name="ledger_heads"),
]
