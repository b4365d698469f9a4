"""The generated part of docs/letters.md: an example, every letter with its variables, every variable."""

from collections.abc import Iterable, Iterator

from gongkai.law.instruments import cite
from gongkai.law.letters import Letter, Variable, choices_of, elements, letters, terms
from gongkai.requests.letter_facts import needed
from gongkai.requests.letter_files import example_file, listing


def page() -> str:
    """Example, letters and variables as Markdown."""
    variables = _table(
        ("variable", "字段", "kind", "example"), (_variable(term) for term in terms().values())
    )
    example = f"## An example\n\n```yaml\n{example_file('refused', 'en')}```\n"
    parts = [
        example,
        "## Letters\n",
        *(_letter(letter) for letter in letters().values()),
        "## Variables\n",
        variables,
    ]
    return "\n".join(parts).rstrip()


def _letter(letter: Letter) -> str:
    version = letter.versions[-1]
    entry = next(one for one in listing() if one["letter"] == letter.id)
    told = [f"`{one.id}`" for one in letter.outcomes]
    basis = {key for one in letter.outcomes for held in one.versions for key in held.articles}
    cited = "；".join(cite(key).short for key in (*version.articles, *sorted(basis))) or "—"
    lines = [
        f"### `{letter.id}` {letter.label_zh} · {letter.label_en}\n",
        f"From {version.force_from}, mark {version.mark.value}; to: {letter.to}; clock: {letter.clock}"
        + (" (never late)" if letter.late == "never" else "")
        + f"; remedy: {letter.remedy}. "
        + (f"Outcomes: {' '.join(told)}. " if told else "")
        + f"Articles: {cited}.\n",
        f"Title: {version.title}. Elements: "
        + "、".join(elements()[one.element].label_zh for one in version.paragraphs if one.required)
        + ".\n",
        "- needed: " + " ".join(f"`{name}`" for name in needed(letter, version)),
        "- optional: " + " ".join(f"`{name}`" for name in entry["optional"]),
        "",
    ]
    return "\n".join(lines)


def _variable(term: Variable) -> Iterator[str]:
    choices = " · ".join(f"`{key}`" for key in choices_of(term.choices)) if term.choices else ""
    yield from (f"`{term.id}`", term.label_zh, f"{term.kind} {choices}".strip(), term.example)


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(heads), ["---"] * 4, *map(list, rows)]
    return (
        "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)
        + "\n"
    )
