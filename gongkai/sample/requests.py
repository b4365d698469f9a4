"""The made-up requests of a made-up bureau, played through the real acts, each by the one whose duty it is."""

import datetime as dt
import functools
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import OperationalError
from django.utils import timezone
from stdnum.cn import ric, uscc

from gongkai.agencies import rights
from gongkai.agencies.actions.agency import CreateAgency, RecordUnit
from gongkai.agencies.actions.staff import GrantDuty, OpenAccount
from gongkai.agencies.models import Agency, Role, Staff, Unit
from gongkai.agencies.refusals import together
from gongkai.catalog.actions.columns import SeedColumns
from gongkai.requests import applicants, standing
from gongkai.requests.actions.decide import DecideItems, Decision
from gongkai.requests.actions.letters import PrepareLetter
from gongkai.requests.actions.receive import Asked, ReceiveRequest
from gongkai.requests.actions.referring import ConcludeAsRepeated
from gongkai.requests.actions.wordings import SetLetterNames
from gongkai.requests.backoffice.doings import DOINGS
from gongkai.requests.composing import composed
from gongkai.requests.identity import Identity
from gongkai.requests.models import RequestCase
from gongkai.requests.remedying import Orders, Remedy
from gongkai.sample import PASSWORD, removing
from gongkai.sample.people import DUTIES
from gongkai.sample.remedies import RemedyPlayer

DATA = Path(__file__).parent / "data" / "requests.yaml"
CITY, BUREAU = "shili", "shili-kjj"
SINCE = dt.date(2010, 1, 1)
APPROVING = ("extend", "charge", "tell", "later", "cancel", "reopen")
CHAIN = ("review1", "review2", "head")
GROUNDS = "示例：理由见案卷。"
PAYMENT = "持缴款通知到示例银行任一网点缴入国库"
Progress = Callable[[str], None]


def load(progress: Progress, today: dt.date | None = None) -> int:
    """Set up the bureau with its staff and play every case that is not there yet; returns how many were played.

    Each case is a transaction of its own: a run that was stopped is taken up again where it ended.
    """
    begin()
    count = 0
    for count, told in enumerate(_played(today), 1):  # noqa: B007  counted to be returned
        progress(told)
    return count


def begin() -> None:
    """Set up the bureau where it does not stand."""
    if not Agency.objects.filter(slug=BUREAU).exists():
        with together():
            _bureau()


def begin_in_background() -> None:
    """Set up the bureau, and leave its cases to the background worker."""
    begin()
    _waiting_note().touch()


def play_on(seconds: float = 5.0) -> None:
    """A chore of the background worker: play cases for so long, where cases wait to be played."""
    if not _waiting_note().exists():
        return
    end = time.monotonic() + seconds
    try:
        if all(time.monotonic() < end for _told in _played(None)):
            _waiting_note().unlink()
    except OperationalError:  # held by others for a moment: the chore comes again
        raise
    except Exception:
        _waiting_note().unlink()  # what cannot be played is told once, not every second
        raise


def remove() -> int:
    """Take the bureau and its city away; returns how many rows went, 0 where they do not stand. See ``removing``."""
    _waiting_note().unlink(missing_ok=True)
    return removing.remove([CITY, BUREAU]) if Agency.objects.filter(slug=BUREAU).exists() else 0


def _waiting_note() -> Path:
    return Path(settings.DATA_DIR) / "sample.requests"


def _played(today: dt.date | None) -> Iterator[str]:
    """Play what is not there yet, one case after another; yields each one's number and name."""
    data = _data()
    bureau = Agency.objects.get(slug=BUREAU)
    staff = {short: Staff.objects.get(username=f"{short}.shili") for short, _role, _label in DUTIES}
    player = Player(bureau, staff, today or timezone.localdate())
    there = set(RequestCase.objects.filter(agency=bureau).values_list("token", flat=True))
    for number, case in enumerate(data["cases"], 1):
        if token_of(number) not in there:
            with together(), rights.remembered():
                player.play(case, number)
            yield f"{number}/{len(data['cases'])} {case['items'][0]}"
    if not Remedy.objects.filter(agency=bureau, case=None).exists():
        with together(), rights.remembered():
            for steps in data["remedies"]:
                player.play_remedy(steps)


@functools.cache
def _data() -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(
        DATA.read_text(encoding="utf-8"),
        Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader),  # noqa: S506
    )
    return found


def token_of(number: int) -> uuid.UUID:
    """What a made-up case is known by, so that it is played once."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"gongkai:sample:{number}")


def _bureau() -> tuple[Agency, dict[str, Staff]]:
    city = CreateAgency(
        by=None,
        new=Agency(
            slug=CITY,
            name="示例市人民政府",
            short_name="示例市",
            kind="government",
            level="city",
            is_sample=True,
        ),
    ).execute()
    bureau = CreateAgency(
        by=None,
        new=Agency(
            slug=BUREAU,
            name="示例市科学技术局",
            short_name="示例市科技局",
            level="city",
            parent=city,
            is_sample=True,
        ),
    ).execute()
    SeedColumns(by=None, at=bureau).execute()
    SetLetterNames(
        by=None, at=bureau, court="示例市人民法院", contact="办公室，0000-0000000", payment=PAYMENT
    ).execute()
    for position, name in enumerate(("办公室", "项目科", "法规科")):
        RecordUnit(by=None, unit=Unit(agency=bureau, name=name, position=position)).execute()
    # One known password for all of them: to hash it once is enough.
    password = make_password(PASSWORD)
    return bureau, {short: _person(short, role, label, bureau, password) for short, role, label in DUTIES}


def _person(short: str, role: Role, label: str, bureau: Agency, password: str) -> Staff:
    staff = Staff(
        username=f"{short}.shili",
        full_name=f"{label}（{bureau.short_name}）",
        agency=bureau,
        password=password,
    )
    OpenAccount(by=None, staff=staff).execute()
    GrantDuty(by=None, staff=staff, at=bureau, role=role, since=SINCE).execute()
    return staff


@dataclass
class Player:
    """Plays the cases of the file at one bureau."""

    bureau: Agency
    staff: dict[str, Staff]
    today: dt.date

    def play(self, told: dict[str, Any], number: int) -> RequestCase:
        """Register one case and take its steps."""
        applicant, name = told["who"]
        case: RequestCase = ReceiveRequest(
            by=self.staff["clerk"],
            at=self.bureau,
            channel=told["channel"],
            facts_of_receipt={fact: self._day(day) for fact, day in told["days"].items()},
            applicant=applicant,
            identity=made_up(applicant, name, number),
            items=[Asked(name=item) for item in told["items"]],
            oral=told.get("oral", False),
            token=token_of(number),
        ).execute()
        remedy: Remedy | None = None
        for step in told["steps"]:
            if "remedy" in step:
                remedy = self._remedies.step(remedy, case, **step)
            else:
                case = self._answer(case, **step["answer"]) if "answer" in step else self._step(case, **step)
        return case

    def play_remedy(self, steps: list[dict[str, Any]]) -> None:
        """A remedy that no request began."""
        remedy: Remedy | None = None
        for step in steps:
            remedy = self._remedies.step(remedy, None, **step)

    @property
    def _remedies(self) -> RemedyPlayer:
        return RemedyPlayer(self.bureau, self.staff["clerk"], self._day)

    def _day(self, told: Any) -> dt.date:
        return self.today - dt.timedelta(days=told["ago"]) if isinstance(told, dict) else told

    def _answer(self, case: RequestCase, *, day: Any, outcomes: list[str], **how: Any) -> RequestCase:
        late = how.pop("late", False)
        method = how.pop("method", "in_person")
        if case.unit is None:
            case = self._step(case, do="assign", day=day)
        case = self._decide(case, self._day(day), outcomes, how.pop("grounds", GROUNDS))
        if told := how.pop("letter", None):
            typed = {"case": case, "call": None, "on": self._day(day), "typed": told}
            PrepareLetter(by=self.staff["clerk"], **typed).execute()
        for name in ("draft", "submit"):
            case = self._step(case, do=name, day=day)
        for who in CHAIN:
            case = self._step(case, do="approve", day=day, by=who)
        case = self._step(case, do="issue", day=day, late_confirmed=late)
        case = self._step(case, do="serve", day=day, method=method, late_confirmed=late, **how)
        return self._step(case, do="file", day=day)

    def _decide(self, case: RequestCase, on: dt.date, outcomes: list[str], grounds: str) -> RequestCase:
        """What was asked before points to the request that it repeats."""
        decided: RequestCase
        if outcomes == ["repeated"]:
            earlier = applicants.same_applicant(case).filter(replied_on__lte=on).order_by("-replied_on")[0]
            decided = ConcludeAsRepeated(
                by=self.staff["clerk"], case=case, on=on, positions=[1], grounds=grounds, earlier=earlier
            ).execute()
            return decided
        found = {place: Decision(one, grounds) for place, one in enumerate(outcomes, 1)}
        decided = DecideItems(by=self.staff["clerk"], case=case, on=on, decisions=found).execute()
        return decided

    def _step(self, case: RequestCase, *, do: str, day: Any, by: str = "", **given: Any) -> RequestCase:
        who = by or ("head" if do in APPROVING else "clerk")
        on = self._day(day)
        taken = {
            name: self._day(value) if isinstance(value, dict) else value for name, value in given.items()
        }
        arguments = {**self._filled(case, do, on, taken), **taken}
        done: RequestCase = DOINGS[do].act(by=self.staff[who], case=case, on=on, **arguments).execute()
        return done

    def _filled(self, case: RequestCase, do: str, day: dt.date, taken: dict[str, Any]) -> dict[str, Any]:
        """What the file leaves to the case."""
        if do == "assign":
            return {"unit": self.bureau.units.get(name="项目科"), "handler": self.staff["clerk"]}
        if do == "decide":
            outcomes = taken.pop("outcomes")
            return {"decisions": {place: Decision(one, GROUNDS) for place, one in enumerate(outcomes, 1)}}
        if do == "draft":
            return {"text": composed(case, day)}
        if do == "reopen":
            return {"remedy": case.remedies.filter(orders=Orders.ANEW, reopened_on=None).last()}
        if do in {"delivered", "opinion", "silence"}:
            sent = [event for event in standing.standing_events(case) if event.act.endswith("consulted")]
            return {"sent": sent[-1]}
        return {}


def made_up(applicant: str, name: str, number: int) -> Identity:
    """A person born in 1900, or an organisation, with a right check digit, whose number is nobody's; equal by name."""
    place = sum(map(ord, name)) % 900 + 100
    reached = {"telephone": f"0000-{place:07d}", "address": "示例市示例路1号", "postcode": "000000"}
    if applicant == "natural_person":
        digits = f"11010119000101{place}"
        return Identity(
            name=name, document="id_card", number=digits + ric.calc_check_digit(f"{digits}0"), **reached
        )
    base = f"93110101MA{place:03d}0000"
    return Identity(
        name=name, document="uscc", number=base + uscc.calc_check_digit(base), contact="联系人", **reached
    )
