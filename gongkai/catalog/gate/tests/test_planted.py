"""Whatever is planted is found, at its place, without being repeated."""

import re

import pytest

from gongkai.catalog.gate import examine
from gongkai.catalog.gate.rules import default_rules
from gongkai.catalog.gate.tests.numbers import CARD, CARD16, ID, ID_OLD, ID_X, MOBILE, PASSPORT, PERMIT
from gongkai.catalog.gate.tests.planted import PLANTED, Planted

SECRETS = (ID, ID_X, ID_OLD, MOBILE, CARD, CARD16, PASSPORT, PERMIT)


@pytest.mark.parametrize("planted", PLANTED, ids=str)
def test_what_is_planted_is_found_at_its_place(planted: Planted) -> None:
    examination = examine(planted.name, planted.data)
    assert examination.refused is None, examination.refused
    found = [one for one in examination.findings if one.code == planted.code]
    assert any(planted.place in one.place.en for one in found), [one.en for one in examination.findings]
    assert all(one.level == default_rules()[one.code].level for one in found)


@pytest.mark.parametrize("planted", PLANTED, ids=str)
def test_a_finding_never_repeats_a_whole_number(planted: Planted) -> None:
    for one in examine(planted.name, planted.data).findings:
        said = re.sub(r"[\s‐\u200b-]", "", one.zh + one.en + repr(one.as_dict()))
        assert not any(secret in said for secret in SECRETS), one.en


def test_the_set_has_every_format_and_at_least_sixty_files() -> None:
    endings = {one.name.rpartition(".")[2] for one in PLANTED}
    assert len(PLANTED) >= 60
    assert endings >= {"txt", "csv", "html", "docx", "xlsx", "pdf", "jpg", "png"}
    assert len({one.title for one in PLANTED}) == len(PLANTED)


def test_every_rule_has_a_planted_file_but_the_ones_named_here() -> None:
    """`word` needs an agency's list and `bank-card-likely` a doubtful card; both have tests of their own."""
    assert set(default_rules()) - {one.code for one in PLANTED} == {"word", "bank-card-likely"}
