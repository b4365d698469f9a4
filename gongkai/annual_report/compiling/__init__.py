"""Compiling the statutory tables from the ledger: entries and the law's counting rules, nothing else."""

from gongkai.annual_report.compiling.compiled import Compiled, CompiledCell, Stray
from gongkai.annual_report.compiling.fold import compile

__all__ = ["Compiled", "CompiledCell", "Stray", "compile"]
