"""The words of the case file (`case_acts.yaml`): channels, acts and the keys that go with each."""

from dataclasses import dataclass
from functools import cache

from gongkai.law.case_words import Label
from gongkai.law.loading import LawDataError, build, load_yaml

DATA_FILE = "case_acts.yaml"
FORMS = ("date", "number", "position", "text", "truth")


@dataclass(frozen=True, slots=True)
class Act:
    """What may happen in a case; `keys` may stand beside `on` and `act`, those in `required` must."""

    code: str
    label_zh: str
    label_en: str
    keys: tuple[str, ...]
    required: tuple[str, ...] = ()

    @property
    def label(self) -> Label:
        """The act in both languages."""
        return Label(self.label_zh, self.label_en)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a closed list."""

    code: str
    label_zh: str
    label_en: str


@cache
def acts() -> dict[str, Act]:
    """Every act by its code, in the order of the data file."""
    found = [
        build(Act, item, file=DATA_FILE, where=f"acts[{i}]")
        for i, item in enumerate(load_yaml(DATA_FILE)["acts"])
    ]
    for act in found:
        unknown = set(act.keys) - set(forms()) or set(act.required) - set(act.keys)
        if unknown:
            raise LawDataError(DATA_FILE, f"acts[{act.code}]", f"unknown key {', '.join(sorted(unknown))}")
    return {act.code: act for act in found}


@cache
def forms() -> dict[str, str]:
    """Every key of an event, and what it holds: date, number, position, text or truth."""
    keys: dict[str, str] = load_yaml(DATA_FILE)["keys"]
    if not set(keys.values()) <= set(FORMS):
        raise LawDataError(DATA_FILE, "keys", f"must hold one of {', '.join(FORMS)}")
    return keys


def channels() -> dict[str, Choice]:
    """The channels by which a request comes in."""
    return _choices("channels")


def positions() -> dict[str, Choice]:
    """What a consulted party may say."""
    return _choices("positions")


@cache
def _choices(name: str) -> dict[str, Choice]:
    found = [
        build(Choice, item, file=DATA_FILE, where=f"{name}[{i}]")
        for i, item in enumerate(load_yaml(DATA_FILE)[name])
    ]
    return {choice.code: choice for choice in found}
