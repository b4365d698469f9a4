"""Two reports side by side: cell by cell, figure by figure, and their text part by part.

Plain Python over reports that were read or published; nothing is kept.
"""

from gongkai.annual_report.comparing.comparison import Comparison, compare
from gongkai.annual_report.comparing.side import Side

__all__ = ["Comparison", "Side", "compare"]
