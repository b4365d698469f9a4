"""Letters of requests: from the facts to the PDF, and the act that issues one, beside bare Typst on the same words.

The act numbers the letter, prints it, seals it with its digest, and enters it in the ledger; asked for is less than
150 ms after the first. Runs on SQLite, or on the empty PostgreSQL that ``GONGKAI_BENCH_DATABASE_URL`` names.
"""

import datetime as dt
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from typing import Any

ROUNDS = 30
RECEIVED = dt.date(2025, 3, 3)


def main() -> None:
    """Set up a bureau, then measure."""
    folder = tempfile.mkdtemp(prefix="gongkai-bench-")
    os.environ.update(GONGKAI_DATA=folder, DJANGO_SETTINGS_MODULE="gongkai.settings")
    os.environ.pop("DATABASE_URL", None)
    if address := os.environ.get("GONGKAI_BENCH_DATABASE_URL"):
        os.environ["DATABASE_URL"] = address
    try:
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        measure(*bureau())
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def bureau() -> tuple[Any, Any]:
    """A bureau with a clerk, under a government."""
    from gongkai.agencies.actions.agency import CreateAgency
    from gongkai.agencies.actions.staff import GrantDuty, OpenAccount
    from gongkai.agencies.models import Agency, Role, Staff
    from gongkai.requests.actions.wordings import SetLetterNames

    city = Agency(slug="city", name="示例市人民政府", short_name="示例市", level="city", kind="government")
    above = CreateAgency(by=None, new=city).execute()
    new = Agency(slug="bench", name="示例市科学技术局", short_name="示例市科技局", level="city", parent=above)
    found = CreateAgency(by=None, new=new).execute()
    SetLetterNames(by=None, at=found, court="示例市人民法院", contact="办公室，0000-0000000").execute()
    clerk = Staff(username="bench", full_name="经办", agency=found, password="!")
    OpenAccount(by=None, staff=clerk).execute()
    GrantDuty(by=None, staff=clerk, at=found, role=Role.CLERK, since=dt.date(2010, 1, 1)).execute()
    return found, clerk


def measure(agency: Any, clerk: Any) -> None:
    """The first letter, then a refusal from its facts, then the act on one case after the other."""
    from gongkai.law.letters import letters
    from gongkai.papers.pdf import to_pdf
    from gongkai.requests.letter_files import example_values
    from gongkai.requests.letters import compose_letter

    values = dict(example_values(letters()["refused"]))
    on = dt.date.fromisoformat(values.pop("on"))

    def refusal(number: int) -> Any:
        return compose_letter("refused", {**values, "reasons": f"第{number}件，{values['reasons']}"}, on)

    begun = time.perf_counter()
    to_pdf(refusal(0).paper)
    print(f"letters: the first PDF, fonts read | {time.perf_counter() - begun:.3f} s | - | -", flush=True)
    words = [text for _, text in refusal(0).elements]
    floor = median(lambda number: bare([*words, str(number)]))
    told("a refusal from its facts to the PDF", median(lambda number: to_pdf(refusal(number).paper)), floor)
    cases = [asked(agency, clerk) for _ in range(ROUNDS + 1)]
    issue(clerk, cases.pop())
    told(
        "the act: numbered, printed, sealed, entered",
        median(lambda number: issue(clerk, cases[number])),
        floor,
    )


def asked(agency: Any, clerk: Any) -> Any:
    """A case whose correction is asked for."""
    from gongkai.requests.actions.correct import AskCorrection
    from gongkai.requests.actions.receive import Asked, ReceiveRequest
    from gongkai.requests.identity import Identity

    who = Identity(name="示例", document="id_card", number="11010519491231002X", telephone="13900001234")
    case = ReceiveRequest(
        by=clerk,
        at=agency,
        channel="counter",
        facts_of_receipt={"submitted": RECEIVED},
        applicant="natural_person",
        identity=who,
        items=[Asked(name="示例信息")],
    ).execute()
    later = RECEIVED + dt.timedelta(days=2)
    return AskCorrection(
        by=clerk, case=case, on=later, until=later + dt.timedelta(days=15), words="请写明年度"
    ).execute()


def issue(clerk: Any, case: Any) -> Any:
    """Its correction notice."""
    from gongkai.requests.actions.letters import IssueLetter
    from gongkai.requests.letter_calls import call_for

    call = call_for(case, "correction_notice", case.events.get().pk)
    assert call is not None
    return IssueLetter(by=clerk, case=case, call=call, on=call.on).execute()


def bare(words: Iterable[str]) -> object:
    """The same words as bare paragraphs, with the same fonts, by the same compiler."""
    from benchmarks.bench_papers import COMPILER

    source = '#set text(font: "Noto Serif CJK SC")\n#for p in sys.inputs.words.split("\\n\\n") [#par(p)]'
    return COMPILER.compile(source.encode(), format="pdf", sys_inputs={"words": "\n\n".join(words)})


def median(run: Callable[[int], object]) -> float:
    """Seconds of wall time, the first run not counted where more than one is to be had."""
    took = []
    for number in range(ROUNDS):
        begun = time.perf_counter()
        run(number)
        took.append(time.perf_counter() - begun)
    return statistics.median(took)


def told(name: str, ours: float, floor: float) -> None:
    """One line of the table."""
    print(f"letters: {name} | {ours:.4f} s | {floor:.5f} s | {ours / floor:.1f}", flush=True)


if __name__ == "__main__":
    main()
