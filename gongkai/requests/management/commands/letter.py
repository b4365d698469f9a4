"""``gongkai letter``: the door to ``gongkai.requests.letters``."""

import hashlib
import json
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from gongkai.console import gettext as _
from gongkai.console import language
from gongkai.law.case_nodes import MAX_BYTES
from gongkai.law.case_words import say
from gongkai.papers.document import Paper, PaperError
from gongkai.papers.html import to_page
from gongkai.papers.pdf import to_pdf
from gongkai.papers.word import to_docx
from gongkai.requests.letter_facts import LetterRefused
from gongkai.requests.letter_files import example_file, listing, read_order
from gongkai.requests.letters import Composed
from gongkai.requests.options import WrongUsage

SUFFIXES = (".pdf", ".docx", ".html")
EXAMPLE = _(
    """Example:
  gongkai letter --example refused > refused.yaml
  gongkai letter refused.yaml -o refused.pdf -o refused.docx
  gongkai letter --list
Exit status: 0 the letter was made, 1 it was refused, 2 wrong usage.
The letter file and every letter are described in docs/letters.md."""
)


class Command(BaseCommand):
    help = _("Make a letter of a request (notices, answers, receipts) as PDF, Word or HTML")
    standalone = True
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = EXAMPLE
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.add_argument(
            "file", nargs="?", metavar="LETTER", help=_("a letter file; - for standard input")
        )
        parser.add_argument(
            "-o", "--output", metavar="FILE", type=Path, action="append", default=[],
            help=_("ends in .pdf, .docx or .html; may be given several times"),
        )  # fmt: skip
        parser.add_argument("--json", action="store_true", help=_("print one JSON object"))
        parser.add_argument("--list", action="store_true", help=_("name every letter with its variables"))
        parser.add_argument("--example", metavar="ID", help=_("print a filled letter file"))
        parser.add_argument(
            "--packaged-fonts",
            action="store_true",
            help=_("only the packaged fonts: the same on every machine"),
        )
        parser.add_argument("--lang", choices=("zh", "en"), help=_("of the messages (default: zh)"))

    def handle(self, *args: Any, **options: Any) -> None:
        words = options.get("lang") or language()
        try:
            if options["list"]:
                self._list(words, as_json=options["json"])
            elif options["example"] is not None:
                self.stdout.write(example_file(options["example"], words), ending="")
            else:
                self._make(options, words)
        except WrongUsage as wrong:
            self.stderr.write(wrong.saying.text(words))
            sys.exit(2)
        except LetterRefused as refused:
            if options["json"]:
                problems = [{"code": one.code, "message": one.text(words)} for one in refused.problems]
                self._print_json({"refused": problems})
            else:
                self.stderr.write(refused.text(words))
            sys.exit(1)

    def _make(self, options: dict[str, Any], words: str) -> None:
        file, outputs = options["file"], options["output"]
        if not file:
            raise WrongUsage(say("letter-no-file"))
        if not outputs and not options["json"]:
            raise WrongUsage(say("letter-no-output"))
        for path in outputs:
            if path.suffix.lower() not in SUFFIXES:
                raise WrongUsage(say("letter-suffix", file=path, known=SUFFIXES))
        made = read_order(_bytes(file), file).composed()
        # All are made before one is written: a refusal leaves no file behind.
        files = [(path, *_data(path, made.paper, packaged=options["packaged_fonts"])) for path in outputs]
        written = _write(files)
        if options["json"]:
            self._print_json(_as_json(made, words) | {"files": written})
            return
        for one in written:
            self.stdout.write(f"{one['file']}  {one['bytes']} B  sha256 {one['sha256']}")
            if "undrawn" in one:
                self.stderr.write(_("in no font, printed as codes: %s") % " ".join(one["undrawn"]))
        for zh, en in made.doubts:
            self.stderr.write(en if words.startswith("en") else zh)

    def _list(self, words: str, *, as_json: bool) -> None:
        found = listing(words)
        if as_json:
            self._print_json({"letters": found})
            return
        for one in found:
            self.stdout.write(f"{one['letter']}  {one['label']}")
            self.stdout.write(f"    {_('needed')}: {' '.join(one['needed'])}")
            self.stdout.write(f"    {_('optional')}: {' '.join(one['optional'])}")

    def _print_json(self, data: dict[str, Any]) -> None:
        self.stdout.write(json.dumps(data, ensure_ascii=False, indent=1))


def _bytes(file: str) -> bytes:
    try:
        if file == "-":
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        with Path(file).open("rb") as opened:
            return opened.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise LetterRefused([say("letter-unreadable", file=file, reason=reason)]) from error


def _data(path: Path, paper: Paper, *, packaged: bool) -> tuple[bytes, tuple[str, ...]]:
    """The bytes of a file by its ending, and the characters that no font draws."""
    try:
        match path.suffix.lower():
            case ".pdf":
                made = to_pdf(paper, packaged_fonts=packaged)
                return made.data, made.undrawn
            case ".docx":
                return to_docx(paper), ()
            case _:
                return to_page(paper).encode(), ()
    except PaperError as error:
        raise LetterRefused([say("letter-unwritable", file=path, reason=error)]) from error


def _write(files: list[tuple[Path, bytes, tuple[str, ...]]]) -> list[dict[str, Any]]:
    """Write every file, or none; raises LetterRefused."""
    told: list[dict[str, Any]] = []
    kept: list[Path] = []
    try:
        for path, data, undrawn in files:
            new = not path.exists()
            path.write_bytes(data)
            kept += [path] if new else []
            one: dict[str, Any] = {
                "file": str(path),
                "bytes": len(data),
                "sha256": hashlib.sha256(data).hexdigest(),
            }
            told.append(one | ({"undrawn": list(undrawn)} if undrawn else {}))
    except (OSError, ValueError) as error:
        for path_written in kept:
            path_written.unlink(missing_ok=True)
        reason = getattr(error, "strerror", None) or error
        raise LetterRefused([say("letter-unwritable", file=path, reason=reason)]) from error
    return told


def _as_json(made: Composed, words: str) -> dict[str, Any]:
    english = words.startswith("en")
    last = made.timing.last
    return {
        "letter": made.letter.id,
        "title": made.paper.title,
        "number": made.paper.number,
        "date": made.on.isoformat(),
        "addressee": made.paper.addressee,
        "mark": made.letter.version(made.on).mark.value,
        "outcome": made.outcome.id if made.outcome else None,
        "articles": [one.key for one in made.articles],
        "articles_printed": [one.short for one in made.articles],
        "last_day": last.day.isoformat() if last else None,
        "provisional": bool(last and last.provisional),
        "late": made.timing.late,
        "late_days": made.timing.late_days,
        "elements": [{"element": name, "text": text} for name, text in made.elements],
        "doubts": [en if english else zh for zh, en in made.doubts],
        "refused": [],
    }
