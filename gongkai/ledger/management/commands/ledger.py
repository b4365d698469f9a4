"""``gongkai ledger``: prove the ledger, and take the heads of its chains away."""

import time
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gongkai.agencies.console import agency_named
from gongkai.agencies.models import Agency
from gongkai.console import gettext
from gongkai.ledger import heads
from gongkai.ledger.proof import Verdict, verify

EXAMPLE = gettext(
    """Example:
  gongkai ledger verify
  gongkai ledger verify --agency zhongning-kjj
  gongkai ledger head --output heads.json
  gongkai ledger verify --head heads.json
Keep heads where those who keep the database cannot write, and hold them against it later: a head shows that
nothing before it was changed since, even by someone who wrote a whole chain anew.
Exit status: 0 every chain holds, 1 one is broken or a file cannot be read, 2 wrong usage."""
)


class Command(BaseCommand):
    help = gettext("Prove that no entry of the ledger was changed, removed or put in; take its heads away")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """``verify`` and ``head``."""
        parser.epilog = EXAMPLE
        parser.formatter_class = RawDescriptionHelpFormatter
        words = parser.add_subparsers(dest="word", required=True, metavar="verify | head")
        proving = words.add_parser("verify", help=_("prove every chain; the first broken entry is named"))
        proving.add_argument("--head", metavar="FILE", type=Path, help=_("heads that were taken away before"))
        taking = words.add_parser("head", help=_("write the head of every chain as JSON"))
        taking.add_argument(
            "--output", metavar="FILE", type=Path, help=_("where to write; the terminal if not given")
        )
        for word in (proving, taking):
            word.add_argument("--agency", metavar="SLUG", help=_("of this agency only"))
            word.epilog, word.formatter_class = EXAMPLE, RawDescriptionHelpFormatter

    def handle(self, *args: Any, **options: Any) -> None:
        """Do what the word says."""
        chosen = [agency_named(options["agency"])] if options["agency"] else None
        if options["word"] == "head":
            self._take_heads(chosen, options["output"])
        else:
            self._verify(chosen, options["head"])

    def _verify(self, chosen: list[Agency] | None, path: Path | None) -> None:
        against = _read_heads(path) if path else {}
        if chosen and path and chosen[0].slug not in against:
            told = {"file": path, "agency": chosen[0].slug}
            raise CommandError(_("%(file)s holds no head of %(agency)s.") % told)
        begun = time.perf_counter()
        found = []
        for verdict in verify(chosen, against):
            found.append(verdict)
            self.stdout.write(_line(verdict))
        self._sum_up(found, time.perf_counter() - begun)

    def _sum_up(self, found: list[Verdict], seconds: float) -> None:
        broken = [verdict for verdict in found if verdict.broken]
        if broken:
            sentence = ngettext("%s chain is broken.", "%s chains are broken.", len(broken))
            raise CommandError(sentence % len(broken))
        told = {"entries": sum(verdict.entries for verdict in found), "seconds": f"{seconds:.1f}"}
        self.stdout.write(_("The ledger holds: %(entries)s entries proved in %(seconds)s s.") % told)

    def _take_heads(self, chosen: list[Agency] | None, path: Path | None) -> None:
        agencies = Agency.objects.order_by("tree_path") if chosen is None else chosen
        text = heads.written(heads.heads(agencies))
        if path is None:
            self.stdout.write(text, ending="")
            return
        try:
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from None


def _line(verdict: Verdict) -> str:
    if verdict.broken:
        return f"✗ {verdict.agency}: {verdict.broken.sentence}"
    return _("✓ %(agency)s: holds up to no. %(entries)s") % {
        "agency": verdict.agency,
        "entries": verdict.entries,
    }


def _read_heads(path: Path) -> dict[str, heads.Head]:
    try:
        return heads.read(path.read_bytes())
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from None
    except heads.BadHeads as error:
        raise CommandError("\n".join(f"{path}: {reason}" for reason in error.reasons)) from None
