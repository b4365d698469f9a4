"""An account of a case as JSON and as text for a terminal. The JSON form is described in docs/case-file.md."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from gongkai.law.case_acts import acts, channels
from gongkai.law.case_files import CaseFileError
from gongkai.law.case_words import Label
from gongkai.law.clocks import Account, Clock, Refusal
from gongkai.law.instruments import cite

WEEKDAYS_ZH = tuple("一二三四五六日")
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def as_json(account: Account, file: str, language: str = "zh-hans") -> dict[str, Any]:
    """The account as values that JSON has; words are Chinese unless `language` begins with "en"."""
    case = account.history.case
    return {
        "file": file,
        "clocks": [clock_json(clock, language) for clock in account.clocks],
        "refused": [_refused_json(refusal, language) for refusal in account.refused],
        "received": case.received.isoformat(),
        "channel": case.channel,
        "as_of": _iso(account.as_of),
        "reply_due": _iso(account.reply_due),
        "served_on": _iso(account.served_on),
        "in_time": account.in_time,
        "lateness": account.lateness,
    }


def clock_json(clock: Clock, language: str = "zh-hans") -> dict[str, Any]:
    """One clock with its days."""
    event = clock.consultation.event if clock.consultation is not None else None
    return {
        "clock": clock.name,
        "last_day": _iso(clock.last_day),
        "provisional": clock.provisional,
        "articles": list(clock.articles),
        "days": [
            {"date": day.date.isoformat(), "counted": day.counted, "reason": day.reason,
             "label": _in(day.label, language), "number": day.number}
            for day in clock.days
        ],
        "label": _in(clock.label, language),
        "articles_printed": [cite(key).printed for key in clock.articles],
        "mark": clock.mark.value,
        "state": clock.state,
        "started_on": _iso(clock.started_on),
        "done_on": _iso(clock.done_on),
        "late_by": clock.late_by,
        "days_left": clock.days_left,
        "unit": clock.version.unit,
        "limit": clock.history.workdays if clock.name == "reply" else clock.version.value,
        "event": event.written() if event is not None else None,
        "notes": _notes(clock, language),
    }  # fmt: skip


def error_json(error: CaseFileError, file: str, language: str = "zh-hans") -> dict[str, Any]:
    """A refused file: `error` with every problem of it."""
    problems = [{"code": found.code, "message": found.text(language)} for found in error.problems]
    return {
        "file": file,
        "error": {"code": "case-file", "message": error.text(language), "problems": problems},
    }


def as_text(account: Account, language: str = "zh-hans", *, explain: bool = False) -> str:
    """The account for a terminal; with `explain` every day of every clock."""
    return "\n".join(_lines(account, language, explain))


def _lines(account: Account, language: str, explain: bool) -> Iterator[str]:
    say = _Words(language)
    case = account.history.case
    channel = channels().get(case.channel)
    printed = f"（{channel.label_zh}）" if channel is not None and not say.english else ""
    yield say.either(f"收到申请：{case.received}{printed}", f"Received: {case.received} ({case.channel})")
    if account.as_of is not None:
        yield say.either(f"截至：{account.as_of}", f"As of: {account.as_of}")
    for clock in account.clocks:
        yield ""
        yield from _clock_lines(clock, say)
        if explain:
            yield from _day_lines(clock, say)
    if account.lateness is not None:
        yield ""
        yield _served_line(account, say)
    if account.refused:
        yield ""
        yield say.either("不能成立的事件：", "Events that do not hold:")
    for refusal in account.refused:
        act = acts()[refusal.event.act].label
        yield f"  {refusal.number}. {refusal.event.on} {_in(act, language)}"
        yield from (f"     - {reason.text(language)}" for reason in refusal.reasons)


def _clock_lines(clock: Clock, say: "_Words") -> Iterator[str]:
    last = clock.last_day.isoformat() if clock.last_day else say.either("待定", "not settled")
    mark = say.either("（暂定）", " (provisional)") if clock.provisional else ""
    state = _in(clock.state_label, say.language)
    of = clock.consultation.event if clock.consultation is not None else None
    which = f" {of.party or of.on}" if of is not None else ""
    colon = say.either("：", ": ")
    yield f"{_in(clock.label, say.language)}{which}{colon}{last}{mark}  [{state}]"
    cited = say.either("、", ", ").join(cite(key).short for key in clock.articles)
    sure = (
        say.either(f"　（可信度 {clock.mark}）", f"  (certainty {clock.mark})") if clock.mark != "V" else ""
    )
    yield f"  {cited}{sure}"
    yield from (f"  {note}" for note in _notes(clock, say.language))


def _day_lines(clock: Clock, say: "_Words") -> Iterator[str]:
    days = WEEKDAYS_EN if say.english else WEEKDAYS_ZH
    for day in clock.days:
        number = f"{day.number:>4}" if day.counted else "   -"
        yield f"  {number}  {day.date} {days[day.date.weekday()]}  {_in(day.label, say.language)}"


def _served_line(account: Account, say: "_Words") -> str:
    late, served = account.lateness or 0, account.served_on
    if not account.in_time:
        return say.either(
            f"答复于{served}送达，逾期{late}个工作日。", f"Served on {served}, {late} working days late."
        )
    return say.either(f"答复于{served}送达，在期限内。", f"Served on {served}, in time.")


def _notes(clock: Clock, language: str) -> list[str]:
    notes = [note.text(language) for note in clock.notes]
    if clock.due is not None and clock.due.note:
        notes.append(_calendar_note(clock, language))
    return notes


def _calendar_note(clock: Clock, language: str) -> str:
    due = clock.due
    if due is None or not language.startswith("en"):
        return due.note if due is not None else ""
    if due.provisional:
        return f"The holiday notice of {due.day.year} is not out; counted by weekends alone, to be computed anew."
    return f"The notice of the next year is not out and may change the working days at the end of {due.day.year}."


def _refused_json(refusal: Refusal, language: str) -> dict[str, Any]:
    return {
        "event": refusal.event.written(),
        "reasons": [reason.text(language) for reason in refusal.reasons],
        "number": refusal.number,
        "codes": [reason.code for reason in refusal.reasons],
    }


class _Words:
    """Which of two languages to write."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.english = language.startswith("en")

    def either(self, zh: str, en: str) -> str:
        """The words in the language chosen."""
        return en if self.english else zh


def _in(label: Label, language: str) -> str:
    return label.en if language.startswith("en") else label.zh


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day is not None else None
