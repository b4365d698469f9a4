"""Sums over many annual reports: of our agencies by their place in the tree, or of files of anyone.

Every sum says what it is of, who is missing in it, and opens into the reports that it was added up from.
"""

from gongkai.annual_report.aggregate.fold import Aggregate, AggregatedCell, aggregate
from gongkai.annual_report.aggregate.parts import Part, Source
from gongkai.annual_report.aggregate.scope import Scope, Scoped, of_agency

__all__ = ["Aggregate", "AggregatedCell", "Part", "Scope", "Scoped", "Source", "aggregate", "of_agency"]
