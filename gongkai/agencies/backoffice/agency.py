"""Agencies in the back office: the tree, one agency's page, its form."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permissions import register_permission_policy

from gongkai.agencies import numbers, rights
from gongkai.agencies.actions.agency import ChangeAgency, CreateAgency
from gongkai.agencies.backoffice.doors import takes_at
from gongkai.agencies.backoffice.policy import DutyPolicy
from gongkai.agencies.backoffice.saving import ActingCreateView, ActingEditView, DutyModelViewSet
from gongkai.agencies.backoffice.screen import show
from gongkai.agencies.forms import AgencyForm, NewAgencyForm
from gongkai.agencies.models import Agency

AGENCY_POLICY = DutyPolicy(
    Agency, {"add": "agency.create", "change": "agency.change", "view": "agency.see"}, agency_path=""
)
register_permission_policy(Agency, AGENCY_POLICY)


class AgencyAdd(ActingCreateView):
    """Set up an agency below one of the user's."""

    def act(self, instance: Agency, form: Any) -> CreateAgency:
        """The right is asked at the agency above."""
        return CreateAgency(by=self.request.user, new=instance)

    def get_success_url(self) -> str:
        """On to its data."""
        return reverse("agencies:edit", args=[self.object.pk])


class AgencyEdit(ActingEditView):
    """Change an agency's data."""

    def act_on(self, standing: Agency, values: dict[str, Any]) -> ChangeAgency:
        """Only what was changed."""
        return ChangeAgency(by=self.request.user, target=standing, values=values)

    def get_success_url(self) -> str:
        """Back to its page."""
        return reverse("agency_page", args=[self.object.pk])


class NumberExample(HelpPanel):
    """The next index number under the scheme as it stands in the form."""

    def __init__(self, **kwargs: Any):
        super().__init__(**{**kwargs, "template": "agencies/admin/number_example.html"})

    class BoundPanel(HelpPanel.BoundPanel):
        """Shows the number; a script asks again while the scheme is being changed."""

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """The number, or why there is none."""
            number, why = numbers.example(self.instance, timezone.localdate())
            url = reverse("agency_next_number", args=[self.instance.pk])
            return {"number": number, "why": why, "example_url": url}


def _panels() -> list:
    group = MultiFieldPanel
    return [
        group(
            [
                FieldRowPanel([FieldPanel("name"), FieldPanel("short_name")]),
                FieldRowPanel([FieldPanel("kind"), FieldPanel("level")]),
                FieldRowPanel([FieldPanel("uscc"), FieldPanel("region_code")]),
            ],
            heading=gettext_lazy("Identity"),
        ),
        group(
            [
                FieldPanel("disclosure_office"),
                FieldRowPanel([FieldPanel("address"), FieldPanel("postcode")]),
                FieldPanel("office_hours"),
                FieldRowPanel([FieldPanel("telephone"), FieldPanel("fax"), FieldPanel("email")]),
            ],
            heading=gettext_lazy("Contact"),
        ),
        group(
            [
                FieldRowPanel([FieldPanel("site_name"), FieldPanel("site_domain")]),
                FieldRowPanel(
                    [FieldPanel("site_code"), FieldPanel("icp_number"), FieldPanel("police_number")]
                ),
            ],
            heading=gettext_lazy("Site"),
        ),
        group(
            [
                FieldPanel("index_family"),
                FieldRowPanel(
                    [FieldPanel("index_unit"), FieldPanel("index_period"), FieldPanel("index_width")]
                ),
                NumberExample(),
            ],
            heading=gettext_lazy("Index numbers"),
        ),
        group(
            [FieldRowPanel([FieldPanel("main_colour"), FieldPanel("emblem")]), FieldPanel("website_mark")],
            heading=gettext_lazy("Look"),
        ),
    ]


def indented(agency: Agency) -> str:
    """The name, moved in by its place in the tree."""
    return "　" * agency.depth + agency.name


class AgencyViewSet(DutyModelViewSet):
    """Agencies, as a tree."""

    model = Agency
    policy = AGENCY_POLICY
    icon = "site"
    menu_label = gettext_lazy("Agencies")
    menu_name = "agencies"
    menu_order = 500
    add_to_admin_menu = True
    ordering = ["tree_path"]
    list_per_page = 100
    add_view_class = AgencyAdd
    edit_view_class = AgencyEdit
    edit_handler = ObjectList(_panels(), base_form_class=AgencyForm)
    search_fields: ClassVar = ["name", "short_name", "uscc"]
    list_display = [
        TitleColumn("name", label=gettext_lazy("Agency"), accessor=indented, url_name="agency_page"),
        Column("level", label=gettext_lazy("Level"), accessor="get_level_display"),
        Column("kind", label=gettext_lazy("Kind"), accessor="get_kind_display"),
        Column("uscc", label=gettext_lazy("Unified social credit code"), accessor="uscc"),
    ]

    def get_add_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """A new agency begins with few fields."""
        return {**super().get_add_view_kwargs(**kwargs), "panel": None, "form_class": NewAgencyForm}


SHOWN = (
    *("short_name", "level", "kind", "uscc", "region_code", "disclosure_office", "address", "postcode"),
    *("office_hours", "telephone", "fax", "email", "site_name", "site_domain", "site_code", "icp_number"),
    *("police_number", "index_family", "index_unit", "index_period", "index_width"),
)


@takes_at("agency.see", Agency, agency="")
def agency_page(request: HttpRequest, agency: Agency) -> HttpResponse:
    """An agency's data, and the ways to what belongs to it."""
    buttons = []
    if rights.may(request.user, "agency.change", agency):
        edit = reverse("agencies:edit", args=[agency.pk])
        buttons.append(HeaderButton(_("Edit"), url=edit, icon_name="edit"))
    number, why = numbers.example(agency, timezone.localdate())
    return show(
        request,
        "agencies/admin/agency.html",
        title=agency.name,
        icon="site",
        trail=[(_("Agencies"), reverse("agencies:index"))],
        buttons=buttons,
        agency=agency,
        fields=[(Agency._meta.get_field(name).verbose_name, _value(agency, name)) for name in SHOWN],
        number=number,
        why=why,
        below=AGENCY_POLICY.instances_user_has_any_permission_for(request.user, ["view"]).filter(
            parent=agency
        ),
    )


def _value(agency: Agency, name: str) -> str:
    display = getattr(agency, f"get_{name}_display", None)
    return str(display() if display else getattr(agency, name))


@takes_at("agency.change", Agency, agency="")
def next_number(request: HttpRequest, agency: Agency) -> JsonResponse:
    """The next index number under the scheme in the query; nothing is saved."""
    for name in ("index_family", "index_unit", "index_period"):
        setattr(agency, name, request.GET.get(name, ""))
    width = request.GET.get("index_width", "")
    agency.index_width = int(width) if width.isascii() and width.isdigit() and len(width) < 4 else 0
    number, why = numbers.example(agency, timezone.localdate())
    return JsonResponse({"number": number, "why": why})


URLS = [
    path("agency/<int:pk>/", agency_page, name="agency_page"),
    path("agency/<int:pk>/next-number/", next_number, name="agency_next_number"),
]
