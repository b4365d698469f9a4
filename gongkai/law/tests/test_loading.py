"""The strict loader: what it refuses, and that every refusal names the file."""

from dataclasses import dataclass

import pytest

from gongkai.law.loading import LawDataError, Mark, build, check_keys, load_yaml, parse_yaml


@dataclass(frozen=True)
class Sample:
    code: str
    mark: Mark
    parts: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 1\na: 2", "duplicate key 'a'"),
        ("a:\n  b: 1\n  b: 2", "duplicate key 'b'"),
        ("- 1", "must hold a mapping, holds list"),
        ("", "must hold a mapping, holds NoneType"),
        ("a: [", "not readable as YAML"),
        ("a: 2026-02-30", "'2026-02-30' is no date"),
        ("a: !!python/object:os.system {}", "not readable as YAML"),
        ("a: " + "[" * 5000, "not readable as YAML"),
    ],
)
def test_what_is_no_plain_mapping_is_refused_with_the_name_of_the_file(text: str, problem: str):
    with pytest.raises(LawDataError, match=f"(?s)^sample.yaml: .*{problem}"):
        parse_yaml(text, "sample.yaml")


def test_the_words_on_and_off_stay_words_and_only_true_and_false_are_truth_values():
    read = parse_yaml("off: yes\non: [no, true, false, trueish]", "sample.yaml")
    assert read == {"off": "yes", "on": ["no", True, False, "trueish"]}


def test_a_file_that_is_absent_or_outside_the_folder_is_refused_by_name():
    with pytest.raises(LawDataError, match=r"^absent\.yaml: cannot be read"):
        load_yaml("absent.yaml")
    with pytest.raises(LawDataError, match="outside the law's folder"):
        load_yaml("../settings.py")


def test_a_file_is_read_once():
    assert load_yaml("deadlines.yaml") is load_yaml("deadlines.yaml")


def test_a_record_becomes_a_frozen_thing_with_a_mark():
    built = build(Sample, {"code": "a", "mark": "P", "parts": ["x", "y"]}, file="f.yaml", where="items[0]")
    assert built == Sample("a", Mark.P, ("x", "y"))


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        ({"code": "a", "mark": "V", "colour": "red"}, "unknown key colour"),
        ({"mark": "V"}, "missing key code"),
        ({"code": None, "mark": "V"}, "missing key code"),
        ({"code": "a", "mark": "sure"}, "mark must be V, P or M, is 'sure'"),
        (["code"], "must be a mapping, is list"),
    ],
)
def test_a_wrong_record_is_refused_with_its_place(record: object, problem: str):
    with pytest.raises(LawDataError, match=rf"^f\.yaml: items\[0\]: {problem}"):
        build(Sample, record, file="f.yaml", where="items[0]")


def test_a_record_with_the_right_keys_is_handed_back():
    record = {"a": 1}
    assert check_keys(record, allowed={"a", "b"}, required={"a"}, file="f", where="") is record
