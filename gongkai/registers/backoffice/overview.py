"""The first page of the registers: each with how many records it holds for this reader."""

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import takes
from gongkai.agencies.backoffice.screen import show
from gongkai.registers.backoffice.lists import ICON
from gongkai.registers.forms import register_choices
from gongkai.registers.models import REGISTERS, NormativeDocument, RegisterImport

SHOWN = 20


@takes("register.see")
def overview(request: HttpRequest) -> HttpResponse:
    """All registers, documents whose validity has run out, and the latest imports."""
    seen = rights.agencies_for(request.user, "register.see").values("pk")
    may_record = rights.anywhere(request.user, "register.record")
    url = reverse("register_import")
    due = NormativeDocument.standing().filter(
        agency__in=seen, ended_on=None, valid_until__lt=timezone.localdate()
    )
    return show(
        request,
        "registers/admin/overview.html",
        title=_("Registers"),
        icon=ICON,
        buttons=[HeaderButton(_("Take over a file"), url=url, icon_name="download")] if may_record else [],
        may_record=may_record,
        registers=[
            (
                label,
                REGISTERS[name].standing().filter(agency__in=seen).count(),
                reverse(f"{name}:index"),
                reverse(f"{name}:add"),
            )
            for name, label in register_choices()
        ],
        due=due.select_related("agency").order_by("valid_until")[:SHOWN],
        imports=RegisterImport.objects.filter(agency__in=seen).select_related("agency", "imported_by")[
            :SHOWN
        ],
    )


URLS = [path("registers/", overview, name="registers")]
