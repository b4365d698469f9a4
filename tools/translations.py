"""The Chinese catalogue of messages: complete and current, or ``make check`` fails.

Messages are gathered from the code and the templates of ``gongkai`` without GNU gettext: Python by its syntax
tree, templates by what Django itself makes of them for translators. ``--write`` refreshes and compiles it.
"""

import ast
import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "gongkai"
CATALOGUE = PACKAGE / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
HEADER = {
    "Project-Id-Version": "gongkai",
    "Language": "zh_Hans",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=1; plural=0;",
}
# Function: the places of message, plural and context among its arguments.
FUNCTIONS: dict[str, tuple[int, int | None, int | None]] = {
    "_": (0, None, None),
    "gettext": (0, None, None),
    "gettext_lazy": (0, None, None),
    "gettext_noop": (0, None, None),
    "ngettext": (0, 1, None),
    "ngettext_lazy": (0, 1, None),
    "pgettext": (1, None, 0),
    "pgettext_lazy": (1, None, 0),
    "npgettext": (1, 2, 0),
    "npgettext_lazy": (1, 2, 0),
}
CALL = re.compile(r"\b(n?p?gettext|_)\(")


@dataclass(frozen=True)
class Message:
    """A text to translate: its plural and context are empty where it has none."""

    text: str
    plural: str = ""
    context: str = ""


def main(*, write: bool) -> int:
    """Refresh the catalogue, or say what is wrong with it; returns the exit status."""
    wanted = gathered()
    if write:
        refreshed(wanted).save(str(CATALOGUE))
    catalogue = polib.pofile(str(CATALOGUE)) if CATALOGUE.exists() else polib.POFile()
    compiled = CATALOGUE.with_suffix(".mo")
    if write:
        compiled.write_bytes(catalogue.to_binary())
    problems = list(_problems(wanted, catalogue))
    if not problems and (not compiled.exists() or compiled.read_bytes() != catalogue.to_binary()):
        problems.append("django.mo is not compiled from django.po; run: make translations")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def gathered() -> dict[Message, set[str]]:
    """Every message of the project and the files that it stands in."""
    found: dict[Message, set[str]] = {}
    for path in _sources():
        text = path.read_text(encoding="utf-8")
        messages = in_python(text) if path.suffix == ".py" else in_template(text)
        for message in messages:
            found.setdefault(message, set()).add(str(path.relative_to(ROOT)))
    return found


def in_python(source: str) -> Iterator[Message]:
    """The messages that Python code marks for translation."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            message = _message(name, node.args) if name in FUNCTIONS else None
            if message:
                yield message


def in_template(source: str) -> Iterator[Message]:
    """The messages that a template marks for translation."""
    from django.utils.translation.template import templatize

    shown = templatize(source)
    for found in CALL.finditer(shown):
        call = _first_call(shown[found.start() :])
        message = _message(found[1], call.args) if call else None
        if message:
            yield message


def refreshed(wanted: dict[Message, set[str]]) -> polib.POFile:
    """The catalogue with exactly the wanted messages, keeping the translations that it has."""
    old = polib.pofile(str(CATALOGUE)) if CATALOGUE.exists() else polib.POFile()
    known = {_of_entry(entry): entry for entry in old if not entry.obsolete}
    new = polib.POFile(wrapwidth=110)
    new.metadata = HEADER
    for message in sorted(wanted, key=lambda message: (message.text, message.plural, message.context)):
        entry = known.get(message) or _entry(message)
        entry.occurrences = [(place, "") for place in sorted(wanted[message])]
        new.append(entry)
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    return new


def _problems(wanted: dict[Message, set[str]], catalogue: Iterable[polib.POEntry]) -> Iterator[str]:
    entries = {_of_entry(entry): entry for entry in catalogue if not entry.obsolete}
    for message, places in wanted.items():
        entry = entries.get(message)
        where = ", ".join(sorted(places))
        if entry is None:
            yield f"not in the catalogue: {message.text!r} ({where})"
        elif not entry.translated():
            yield f"not translated: {message.text!r} ({where})"
        elif placeholders(message.plural or message.text) != placeholders(_translation(entry)):
            yield f"placeholders differ: {message.text!r} -> {_translation(entry)!r} ({where})"
    for message in entries.keys() - wanted.keys():
        yield f"no longer used: {message.text!r}; run: make translations"


def placeholders(text: str) -> list[str]:
    """The variables inside a message, which its translation must keep: ``%(name)s``, ``%d``, ``{name}``.

    A named one may stand more often in one language than in the other.
    """
    found = re.findall(r"%\(\w+\)[sd]|%[sd]|\{\w*\}", text)
    named = {one for one in found if len(one) > 2}
    return sorted([*named, *(one for one in found if one not in named)])


def _translation(entry: polib.POEntry) -> str:
    return str(entry.msgstr_plural[0] if entry.msgid_plural else entry.msgstr)


def _of_entry(entry: polib.POEntry) -> Message:
    return Message(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")


def _entry(message: Message) -> polib.POEntry:
    plural = {"msgid_plural": message.plural, "msgstr_plural": {0: ""}} if message.plural else {}
    return polib.POEntry(msgid=message.text, msgctxt=message.context or None, **plural)


def _message(function: str, arguments: list[ast.expr]) -> Message | None:
    """The message of a call whose texts are written out; None for a call on a variable."""
    texts = [_constant(arguments, place) for place in FUNCTIONS[function]]
    return Message(*texts) if texts[0] else None


def _constant(arguments: list[ast.expr], place: int | None) -> str:
    argument = arguments[place] if place is not None and place < len(arguments) else None
    return str(argument.value) if isinstance(argument, ast.Constant) else ""


def _first_call(text: str) -> ast.Call | None:
    """The call that a text begins with; the literals between its brackets may hold brackets themselves."""
    for end in re.finditer(r"\)", text):
        try:
            node = ast.parse(text[: end.end()], mode="eval").body
        except SyntaxError:
            continue
        return node if isinstance(node, ast.Call) else None
    return None


def _sources() -> Iterator[Path]:
    for folder, names, files in os.walk(PACKAGE):
        names[:] = sorted(set(names) - {"tests", "migrations", "node_modules", "static", "__pycache__"})
        for file in sorted(files):
            path = Path(folder, file)
            if path.suffix == ".py" or (
                path.suffix in {".html", ".txt", ".xml"} and "templates" in path.parts
            ):
                yield path


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.settings")
    sys.exit(main(write="--write" in sys.argv[1:]))
