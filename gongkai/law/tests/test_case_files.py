"""Reading a case file: what a good one gives, and that every mistake is named with its line, all at once."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.law.case_acts import acts
from gongkai.law.case_files import read_case
from gongkai.law.case_nodes import MAX_BYTES, MAX_EVENTS, CaseFileError
from gongkai.law.case_words import sentences
from gongkai.law.clocks import compute
from gongkai.law.request_cases import Case, Event

SAMPLE = """\
received: 2026-09-28     # the day the law counts as receipt
channel: counter
events:
- {on: 2026-09-30, act: correction_requested, until: 2026-10-20}
- {on: 2026-10-12, act: correction_received}
- {on: 2026-10-13, act: third_party_consulted, delivered: 2026-10-15}
- {on: 2026-10-28, act: third_party_replied, position: objects}
- {on: 2026-10-30, act: extended, working_days: 20}
- {on: 2026-11-02, act: fee_notified, delivered: 2026-11-03}
- {on: 2026-11-20, act: replied, served: 2026-11-23}
"""
TOP = "received: 2026-09-28\nchannel: fax\n"


def problems(text: str | bytes) -> list[str]:
    """The codes of the mistakes of a file."""
    with pytest.raises(CaseFileError) as refused:
        read_case(text, "case.yaml")
    for problem in refused.value.problems:
        assert problem.text().startswith("case.yaml：")
        assert problem.text("en").startswith("case.yaml: ")
    return [problem.code for problem in refused.value.problems]


def test_a_case_file_gives_its_case():
    case = read_case(SAMPLE)
    assert (case.received, case.channel, len(case.events)) == (dt.date(2026, 9, 28), "counter", 7)
    assert case.events[0] == Event(
        dt.date(2026, 9, 30), "correction_requested", until=dt.date(2026, 10, 20), number=1
    )
    assert case.events[4].working_days == 20
    assert compute(case).reply_due == dt.date(2026, 12, 22)


def test_an_event_is_written_as_the_file_wrote_it():
    event = read_case(SAMPLE).events[2]
    assert event.written() == {"on": "2026-10-13", "act": "third_party_consulted", "delivered": "2026-10-15"}
    assert Event(dt.date(2026, 1, 5), "extended").written()["working_days"] == 0


def test_events_may_be_absent_and_dates_quoted_and_a_byte_order_mark_stand_before():
    assert read_case(TOP).events == ()
    assert read_case(TOP + "events:\n").events == ()
    assert read_case("\ufeffreceived: '2026-09-28'\nchannel: fax").received == dt.date(2026, 9, 28)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["empty"]),
        ("# only a remark\n", ["empty"]),
        ("- 1", ["not-a-mapping"]),
        ("received", ["not-a-mapping"]),
        ("received: 2026-09-28", ["missing-key"]),
        ("channel: fax", ["missing-key"]),
        (TOP + "received: 2026-09-29", ["duplicate-key"]),
        (TOP + "colour: red", ["unknown-key"]),
        (TOP + "1: red", ["unknown-key"]),
        (TOP + "[a]: red", ["unknown-key"]),
        ("received: 2026-02-30\nchannel: fax", ["not-a-date"]),
        ("received: 20260928\nchannel: fax", ["not-a-date"]),
        ("received: 2026-09-28T10:00:00\nchannel: fax", ["not-a-date"]),
        ("received: ２０２６-09-28\nchannel: fax", ["not-a-date"]),
        ("received: [2026-09-28]\nchannel: fax", ["not-a-date"]),
        ("received:\nchannel: fax", ["not-a-date"]),
        ("received: 2008-04-30\nchannel: fax", ["received-too-early"]),
        ("received: 9999-12-31\nchannel: fax", ["date-out-of-range"]),
        ("received: 2026-09-28\nchannel: pigeon", ["unknown-value"]),
        ("received: 2026-09-28\nchannel: [fax]", ["unknown-value"]),
        (TOP + "events: {}", ["events-not-a-list"]),
        (TOP + "events: none", ["events-not-a-list"]),
        (TOP + "events: [5]", ["event-not-a-mapping"]),
        (TOP + "events: [{on: 2026-10-01}]", ["missing-key"]),
        (TOP + "events: [{act: replied}]", ["missing-key"]),
        (TOP + "events: [{on: 2026-10-01, act: dance}]", ["unknown-value"]),
        (TOP + "events: [{on: 2026-10-01, act: replied, working_days: 3}]", ["key-of-other-act"]),
        (TOP + "events: [{on: 2026-10-01, act: extended}]", ["missing-key"]),
        (TOP + "events: [{on: 2026-10-01, act: extended, working_days: two}]", ["not-a-number"]),
        (TOP + "events: [{on: 2026-10-01, act: extended, working_days: 1.5}]", ["not-a-number"]),
        (TOP + "events: [{on: 2026-10-01, act: extended, working_days: 99999999999}]", ["not-a-number"]),
        (TOP + "events: [{on: 2026-10-01, act: third_party_replied, position: maybe}]", ["unknown-value"]),
        (TOP + "events: [{on: 2026-10-01, act: correction_received, good_reason: yes}]", ["not-a-truth"]),
        (TOP + "events: [{on: 2026-10-01, act: organ_replied, party: ''}]", ["not-a-text"]),
        (TOP + "events: [{on: 1999-10-01, act: replied}]", ["date-out-of-range"]),
        ("a: [", ["not-yaml"]),
        ("a: &x 1\nb: *x", ["alias"]),
        ("a: !!python/object:os.system {}", ["alias"]),
        (TOP + "--- \nchannel: fax", ["several-documents"]),
        ("a: " + "[" * 5000, ["too-deep"]),
        (b"received: \xff", ["not-utf8"]),
        ("received: \0", ["not-utf8"]),
        (b"\x7fELF" + bytes(range(256)), ["not-utf8"]),
    ],
)
def test_a_mistake_is_refused_by_its_name(text: str | bytes, codes: list[str]):
    assert problems(text) == codes


def test_every_mistake_is_named_at_once_with_line_and_event():
    text = (
        "received: soon\nchannel: pigeon\nevents:\n- {on: 2026-10-01, act: dance}\n- {on: x, act: replied}\n"
    )
    with pytest.raises(CaseFileError) as refused:
        read_case(text, "案卷.yaml")
    lines = refused.value.text().splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("案卷.yaml：第1行：")
    assert "第4行：第1个事件" in lines[2]
    assert "line 5: event 2: 'on'" in refused.value.text("en").splitlines()[3]


def test_a_swelling_file_is_refused_before_it_swells():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert problems(bomb) == ["alias"]
    assert problems(b"x" * (MAX_BYTES + 1)) == ["too-large"]
    event = "- {on: 2026-10-01, act: withdrawn}\n"
    assert problems(TOP + "events:\n" + event * (MAX_EVENTS + 1)) == ["too-many-events"]
    assert len(read_case(TOP + "events:\n" + event * MAX_EVENTS).events) == MAX_EVENTS


def test_the_day_of_receipt_may_be_given_by_its_facts():
    read = read_case("channel: post_ordinary\nreceipt: {arrived: 2026-09-28, confirmed: 2026-09-30}\n")
    assert read.received == dt.date(2026, 9, 30)
    facts = "channel: internet\nreceipt: {submitted: 2026-09-28, confirmed: 2026-09-29}\n"
    assert read_case(facts + "received: 2026-09-29\n").received == dt.date(2026, 9, 29)
    assert problems(facts + "received: 2026-09-28\n") == ["receipt-disagrees"]
    assert problems("channel: fax\nreceipt: {arrived: 2026-09-28}\n") == ["receipt-refused"]
    assert problems("channel: fax\nreceipt: {seen: 2026-09-28}\n") == ["unknown-key"]
    assert problems("channel: fax\nreceipt: 5\n") == ["not-a-mapping"]


def test_every_act_and_key_of_the_data_can_be_written():
    for act in acts().values():
        assert read_case(
            TOP + f"events: [{{on: 2026-10-01, act: {act.code}{''.join(map(value, act.keys))}}}]"
        )


def value(key: str) -> str:
    known = {
        "working_days": "5",
        "position": "agrees",
        "party": "甲公司",
        "joint": "false",
        "good_reason": "true",
    }
    return f", {key}: {known.get(key, '2026-10-09')}"


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200)))
def test_whatever_stands_in_a_file_it_is_a_case_or_refused_in_words(data: bytes | str):
    try:
        read: Case | CaseFileError = read_case(data)
    except CaseFileError as refused:
        read = refused
    assert isinstance(read, Case) or (read.problems and read.text() and read.text("en"))


def test_every_sentence_fills_the_same_values_in_both_languages():
    import string

    def names(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for code, texts in sentences().items():
        extra = {"horizon", "reason"} if code == "out-of-calendar" else set()
        assert names(texts["zh"]) ^ names(texts["en"]) <= extra, code


def test_every_act_key_state_and_reason_is_documented():
    from pathlib import Path

    from gongkai.law.case_acts import channels, forms
    from gongkai.law.clock_days import day_reasons
    from gongkai.law.loading import load_yaml

    page = (Path(__file__).resolve().parents[3] / "docs" / "case-file.md").read_text(encoding="utf-8")
    states = {item["code"] for item in load_yaml("clocks.yaml")["states"]}
    for word in (*acts(), *forms(), *channels(), *day_reasons(), *states):
        assert f"`{word}" in page or f" {word}" in page, word
