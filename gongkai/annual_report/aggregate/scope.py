"""Who belongs to a sum: an agency alone, with its departments, or with all below it, by the tree of agencies."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gongkai.agencies.models import Agency
from gongkai.annual_report.aggregate.fold import Aggregate, aggregate
from gongkai.annual_report.aggregate.parts import Part, kept
from gongkai.annual_report.check import Finding, check_family
from gongkai.law import report_templates
from gongkai.law.report_counting import NoCounting
from gongkai.law.report_templates import Template


class Scope(models.TextChoices):
    """How far a sum reaches."""

    OWN = "own", gettext_lazy("the agency alone")
    DEPARTMENTS = "departments", gettext_lazy("with its departments")
    ALL = "all", gettext_lazy("with departments and lower governments")


@dataclass(frozen=True)
class Scoped:
    """The sum for one agency and year. ``missing``: agencies of the scope without a signed or published report.

    A lower government's published report sums up those below it already: it stands for them, and they are
    ``contained``. The agency's own published report, where it is such a sum, is not added: it is ``stated``. The
    reports of both are ``aside``.
    """

    agency: Agency
    year: int
    scope: Scope
    sum: Aggregate
    missing: Sequence[Agency]
    contained: Sequence[Agency]
    aside: Sequence[Part]
    stated: Part | None

    @property
    def expected(self) -> int:
        """How many agencies the scope has, those that others contain left out."""
        return len(self.sum.parts) + len(self.missing)

    @property
    def words(self) -> str:
        """What every number of it is a number of."""
        told = {"agency": self.agency.name, "year": self.year, "scope": Scope(self.scope).label}
        told |= {"count": len(self.sum.parts), "expected": self.expected}
        return _("%(agency)s, %(year)s, %(scope)s: %(count)s of %(expected)s reports") % told

    @property
    def remarks(self) -> list[str]:
        """What the sum is not: who is missing, who stands for whom, what was published as a sum."""
        found = []
        if self.missing:
            names = "、".join(agency.name for agency in self.missing)
            line = ngettext(
                "%(count)s agency has no signed or published report and is not in the sum: %(names)s.",
                "%(count)s agencies have no signed or published report and are not in the sum: %(names)s.",
                len(self.missing),
            )
            found.append(line % {"count": len(self.missing), "names": names})
        if self.contained:
            line = ngettext(
                "%(count)s agency is contained in the published report of its government and not added again: "
                "%(names)s.",
                "%(count)s agencies are contained in the published reports of their governments and not added again: "
                "%(names)s.",
                len(self.contained),
            )
            names = "、".join(agency.name for agency in self.contained)
            found.append(line % {"count": len(self.contained), "names": names})
        if self.stated is not None and self.scope != Scope.OWN:
            found.append(
                _(
                    "The published report of %(agency)s is a sum itself (its own figures are not told apart), so it is "
                    "not added but compared."
                )
                % {"agency": self.agency.name}
            )
        if self.stated is not None and self.scope == Scope.OWN:
            found.append(_("A government's published report includes its departments and lower governments."))
        return found

    @cached_property
    def findings(self) -> list[Finding]:
        """What the published sum of the agency says otherwise than its parts; nothing where it published none."""
        if self.stated is None or self.stated.form is None or self.scope == Scope.OWN:
            return []
        children = [(part.name, part.form, _certain(part)) for part in self.sum.parts if part.form]
        return check_family(self.stated.name, self.stated.form, _certain(self.stated), children)

    def difference(self, key: str) -> Decimal | None:
        """What the published sum of the agency says more than its parts; None where one of them has no number."""
        if self.stated is None or self.sum.cells[key].value is None:
            return None
        stated = self.stated.values.get(key)
        return None if stated is None else Decimal(str(stated)) - Decimal(self.sum.cells[key].value or 0)


def _certain(part: Part) -> dict[str, int | float | None]:
    return {key: value for key, value in part.values.items() if key not in part.doubted}


def of_agency(agency: Agency, year: int, scope: Scope = Scope.ALL, template: str = "") -> Scoped:
    """The sum for an agency and those that ``scope`` adds, in the form of the year (or ``template``)."""
    form = _form(year, template)
    found = list(members(agency, scope))
    reports = kept(found, year)
    parts, missing, contained = list[Part](), list[Agency](), list[Agency]()
    stated, inside, aside = None, "", list[Part]()
    for member in found:
        part = reports.get(member.pk)
        if inside and member.tree_path.startswith(inside):
            contained.append(member)
            aside += [part] if part else []
        elif part is None:
            missing.append(member)
        elif not part.stated_aggregate:
            parts.append(part)
        elif member == agency:
            stated = part
            alone = scope == Scope.OWN or len(found) == 1
            (parts if alone else aside).append(part)
        else:
            parts.append(part)
            inside = member.tree_path
    return Scoped(agency, year, scope, aggregate(parts, form), missing, contained, aside, stated)


def _form(year: int, template: str) -> Template:
    try:
        form = report_templates.load(template) if template else report_templates.template_for_year(year)
    except KeyError as error:
        raise NoCounting(str(error.args[0])) from None
    if form is None:
        raise NoCounting(_("No form of the annual report is known for %s.") % year)
    return form


def members(agency: Agency, scope: Scope) -> models.QuerySet[Agency]:
    """The agencies of a scope in the order of the tree, the agency first."""
    if scope == Scope.OWN:
        return Agency.objects.filter(pk=agency.pk)
    below = agency.at_and_below().order_by("tree_path")
    if scope == Scope.ALL:
        return below
    path = models.ExpressionWrapper(models.OuterRef("tree_path"), models.CharField())
    lower = Agency.objects.filter(kind=Agency.Kind.GOVERNMENT, tree_path__startswith=agency.tree_path)
    lower = lower.exclude(pk=agency.pk).alias(of=path).filter(of__startswith=models.F("tree_path"))
    return below.exclude(models.Exists(lower))
