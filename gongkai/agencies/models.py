"""What is kept about agencies: the tree, their units, staff with duties, and the leading group.

Everything here is changed by the actions of this app alone, so that each change stands in the ledger.
"""

from typing import Any, ClassVar, NoReturn

from django.contrib.auth import get_backends
from django.contrib.auth.models import AbstractUser, UserManager
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from gongkai.agencies import validators
from gongkai.law import index_numbers

INDEX_FAMILIES = [
    ("A", _("A: unit/period-serial, such as 640521005/2019-00008")),
    ("B", _("B: region-department-category-group-date-serial (Ningbo)")),
    ("C", _("C: unit-category-year-serial (Lianyungang)")),
]
SCHEME_FIELDS = {
    "family": "index_family",
    "period": "index_period",
    "period_family": "index_period",
    "width": "index_width",
}


class Agency(models.Model):
    """A body that discloses: a government or one of its departments (行政机关)."""

    class Level(models.TextChoices):
        PROVINCE = "province", _("Province")
        CITY = "city", _("City")
        COUNTY = "county", _("County")
        TOWNSHIP = "township", _("Township")

    class Kind(models.TextChoices):
        GOVERNMENT = "government", _("Government")
        DEPARTMENT = "department", _("Department of a government")

    class IndexPeriod(models.TextChoices):
        YEAR = "year", _("Serial starts anew each year")
        MONTH = "month", _("Serial starts anew each month")

    name = models.CharField(_("name"), max_length=100, unique=True)
    short_name = models.CharField(_("short name"), max_length=40)
    slug = models.SlugField(_("name in addresses"), max_length=40, unique=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("agency above")
    )
    tree_path = models.CharField(max_length=200, editable=False, db_index=True)
    level = models.CharField(_("level"), max_length=10, choices=Level)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.DEPARTMENT)
    is_sample = models.BooleanField(_("example, no official site"), default=False)

    uscc = models.CharField(
        _("unified social credit code"), max_length=18, blank=True, validators=[validators.uscc]
    )
    region_code = models.CharField(
        _("region code"), max_length=6, blank=True, validators=[validators.region_code]
    )
    address = models.CharField(_("address"), max_length=200, blank=True)
    postcode = models.CharField(
        _("postcode"), max_length=6, blank=True, validators=[RegexValidator(r"^\d{6}$", _("Six digits."))]
    )
    office_hours = models.CharField(_("office hours"), max_length=200, blank=True)
    telephone = models.CharField(_("telephone"), max_length=60, blank=True)
    fax = models.CharField(_("fax"), max_length=60, blank=True)
    email = models.EmailField(_("mail"), blank=True)
    disclosure_office = models.CharField(_("disclosure office"), max_length=100, blank=True)

    site_name = models.CharField(_("site name"), max_length=100, blank=True)
    site_domain = models.CharField(_("site domain"), max_length=100, blank=True)
    site_code = models.CharField(
        _("website identification code"), max_length=10, blank=True, validators=[validators.site_code]
    )
    icp_number = models.CharField(_("ICP number"), max_length=60, blank=True)
    police_number = models.CharField(_("public security number"), max_length=60, blank=True)
    main_colour = models.CharField(
        _("main colour"), max_length=7, default="#0b4a8f", validators=[validators.readable_colour]
    )
    emblem = models.FileField(_("emblem"), upload_to="emblems/", blank=True, validators=[validators.emblem])
    website_mark = models.FileField(
        _("mark of Party and government websites"),
        upload_to="emblems/",
        blank=True,
        validators=[validators.emblem],
    )

    index_family = models.CharField(
        _("index number scheme"), max_length=1, choices=INDEX_FAMILIES, default="A"
    )
    index_unit = models.CharField(_("code in index numbers"), max_length=40, blank=True)
    index_period = models.CharField(
        _("index serial"), max_length=5, choices=IndexPeriod, default=IndexPeriod.YEAR
    )
    index_width = models.PositiveSmallIntegerField(_("digits of the serial"), default=5)

    class Meta:
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")
        ordering = ["tree_path"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse an index number scheme that does not fit; an agency without a code numbers nothing yet."""
        if not self.index_unit:
            return
        try:
            index_numbers.Scheme(self.index_family, self.index_unit, self.index_period, self.index_width)
        except index_numbers.SchemeError as error:
            english = (get_language() or "").startswith("en")
            field = SCHEME_FIELDS.get(error.code, "index_unit")
            raise ValidationError({field: error.en if english else str(error)}) from error

    @property
    def depth(self) -> int:
        """How many agencies stand above it."""
        return max(self.tree_path.count("/") - 2, 0)

    def is_within(self, other: "Agency") -> bool:
        """Whether this agency is ``other`` or stands below it."""
        return self.tree_path.startswith(other.tree_path)

    def at_and_below(self) -> models.QuerySet["Agency"]:
        """This agency and all below it."""
        return Agency.objects.filter(tree_path__startswith=self.tree_path)


class Unit(models.Model):
    """An office inside an agency (处室、科室)."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="units", verbose_name=_("agency"))
    name = models.CharField(_("name"), max_length=60)
    tasks = models.TextField(_("tasks"), blank=True)
    telephone = models.CharField(_("telephone"), max_length=60, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["agency", "position", "pk"]
        constraints = [models.UniqueConstraint(fields=["agency", "name"], name="unit_name_once_per_agency")]

    def __str__(self) -> str:
        return self.name


class Accounts(UserManager["Staff"]):
    """Accounts; there is no superuser among them."""

    def create_superuser(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused: nobody stands above the rights table."""
        raise ValidationError(
            gettext(
                "There are no superusers here: what someone may do follows from their duties. "
                "The first administrator is set up by “gongkai first_administrator”."
            )
        )


class Staff(AbstractUser):
    """Someone who signs in. What they may do follows from their duties alone; nobody is a superuser."""

    first_name = property(lambda self: self.full_name)  # Wagtail greets by it
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField(_("name"), max_length=60)
    agency = models.ForeignKey(
        Agency, models.PROTECT, null=True, blank=True, related_name="staff", verbose_name=_("agency")
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="staff", verbose_name=_("unit")
    )

    objects: ClassVar = Accounts()

    class Meta:
        verbose_name = _("member of staff")
        verbose_name_plural = _("staff")
        ordering = ["username"]
        constraints = [models.CheckConstraint(condition=Q(is_superuser=False), name="nobody_is_superuser")]

    def __str__(self) -> str:
        return self.full_name or self.username

    def get_full_name(self) -> str:
        """The name as shown in the back office."""
        return self.full_name or self.username

    def get_short_name(self) -> str:
        """The name as shown in greetings."""
        return self.get_full_name()

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """What the backends answer, whatever ``is_superuser`` says."""
        return any(backend.has_perm(self, perm, obj=obj) for backend in get_backends())

    def has_perms(self, perm_list: Any, obj: Any = None) -> bool:
        """Whether each of these is held."""
        return all(self.has_perm(perm, obj) for perm in perm_list)

    def has_module_perms(self, app_label: str) -> bool:
        """Nothing is granted by app."""
        return False


class Role(models.TextChoices):
    """What a duty is."""

    CLERK = "clerk", _("Clerk")
    FIRST_REVIEWER = "first_reviewer", _("First reviewer")
    SECOND_REVIEWER = "second_reviewer", _("Second reviewer")
    FINAL_REVIEWER = "final_reviewer", _("Final reviewer")
    SECRECY_REVIEWER = "secrecy_reviewer", _("Secrecy reviewer")
    HEAD = "head", _("Head")
    SUPERVISOR = "supervisor", _("Supervising office")
    ADMINISTRATOR = "administrator", _("Administrator")


class Duty(models.Model):
    """A role that a member of staff holds at an agency, from a day on and until a day."""

    staff = models.ForeignKey(Staff, models.PROTECT, related_name="duties", verbose_name=_("member of staff"))
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="duties", verbose_name=_("agency"))
    role = models.CharField(_("role"), max_length=20, choices=Role)
    since = models.DateField(_("since"))
    until = models.DateField(_("until, included"), null=True, blank=True)

    class Meta:
        verbose_name = _("duty")
        verbose_name_plural = _("duties")
        constraints = [
            models.UniqueConstraint(
                fields=["staff", "agency", "role"], condition=Q(until=None), name="duty_held_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.staff} · {self.get_role_display()} · {self.agency.short_name}"


class LeadingGroupSeat(models.Model):
    """A seat in the leading group for openness (政务公开工作领导小组), kept after it ends."""

    class Position(models.TextChoices):
        LEADER = "leader", _("Group leader")
        DEPUTY = "deputy", _("Deputy leader")
        MEMBER = "member", _("Member")
        OFFICE = "office", _("Group office")

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="leading_group", verbose_name=_("agency"))
    position = models.CharField(_("position"), max_length=10, choices=Position)
    name = models.CharField(_("name"), max_length=60, blank=True)
    post = models.CharField(_("post"), max_length=100)
    since = models.DateField(_("since"))
    until = models.DateField(_("until, included"), null=True, blank=True)
    document = models.CharField(_("by document"), max_length=100, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("seat in the leading group")
        verbose_name_plural = _("leading group")
        ordering = ["agency", "order", "pk"]

    def __str__(self) -> str:
        return f"{self.get_position_display()} {self.name or self.post}"


from gongkai.agencies.absences import Absence  # noqa: E402, F401  (a table of this app)
from gongkai.agencies.calendars import EnteredYear  # noqa: E402, F401  (a table of this app)
