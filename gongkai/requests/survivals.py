"""Where removed strings survived in a copy, told without the strings."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gongkai.redaction import Survivor


def survivals(found: Sequence[Survivor]) -> list[str]:
    """Where removed strings survived, without the strings: what is refused is told in the ledger."""
    sentences = []
    places: dict[tuple[int | None, str], set[str]] = {}
    for one in found:
        places.setdefault((one.page, one.place), set()).add(one.string)
    for (page, place), strings in sorted(places.items(), key=lambda one: (one[0][0] or 0, one[0][1])):
        if place == "letters" and (page, "text") in places:
            continue
        told = {"page": page, "count": len(strings)}
        by_place = {
            "text": ngettext(
                "Page %(page)s: what was removed elsewhere still stands in its text (%(count)s string).",
                "Page %(page)s: what was removed elsewhere still stands in its text (%(count)s strings).",
                len(strings),
            ),
            "picture": ngettext(
                "Page %(page)s: what was removed elsewhere can still be read in its picture (%(count)s string).",
                "Page %(page)s: what was removed elsewhere can still be read in its picture (%(count)s strings).",
                len(strings),
            ),
            "pixels": _("Page %(page)s: a box is not black in the copy."),
            "data": ngettext(
                "The data of the file beside its pages still hold what was removed (%(count)s string).",
                "The data of the file beside its pages still hold what was removed (%(count)s strings).",
                len(strings),
            ),
        }
        by_place["letters"] = by_place["text"]
        sentences.append(by_place[place] % told)
    return sentences


def ranges(pages: Sequence[int]) -> str:
    """Page numbers with runs made short: 1, 3–7."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
