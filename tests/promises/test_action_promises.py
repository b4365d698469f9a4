"""Every act has its kind, its right and articles that exist, and writes the ledger."""

import importlib
import pkgutil

import pytest
from django.db import models

import gongkai
from gongkai.agencies import rights
from gongkai.agencies.action import ACTIONS, Action, Refused
from gongkai.agencies.actions.agency import RecordUnit
from gongkai.agencies.models import Unit
from gongkai.law import instruments
from gongkai.ledger.kinds import Kind
from gongkai.ledger.models import Entry

for found in pkgutil.walk_packages(gongkai.__path__, "gongkai."):
    if ".actions." in found.name:
        importlib.import_module(found.name)
PRODUCT_ACTIONS = [action for action in ACTIONS if action.__module__.startswith("gongkai.")]


def test_there_are_actions():
    """The walk below does not walk over nothing."""
    assert len(PRODUCT_ACTIONS) >= 15


@pytest.mark.parametrize("action", PRODUCT_ACTIONS, ids=lambda action: action.__name__)
def test_every_action_names_a_kind_of_the_closed_list(action):
    """An act that the ledger has no sentence for cannot be written."""
    assert action.kind in Kind.values


@pytest.mark.parametrize("action", PRODUCT_ACTIONS, ids=lambda action: action.__name__)
def test_every_action_names_a_right_of_the_table(action):
    """An act without an access rule does not exist."""
    assert action.right in rights.RIGHTS


@pytest.mark.parametrize("action", PRODUCT_ACTIONS, ids=lambda action: action.__name__)
def test_every_article_of_an_action_exists(action):
    """What an act cites stands in instruments.yaml."""
    for article in action.articles:
        assert instruments.cite(article).printed


def test_every_kind_has_an_action_that_writes_it():
    """The closed list holds nothing that cannot happen; a refusal is what every act writes that is not done."""
    written = {action.kind for action in PRODUCT_ACTIONS}
    assert written | {Kind.ACT_REFUSED} == set(Kind.values)


def test_no_action_of_the_console_publishes():
    """Release, withdrawal and drafting always take someone who signs in."""
    for action in PRODUCT_ACTIONS:
        if action.kind.startswith(("item.", "import.", "report.")):
            assert not action.console, action.__name__


def test_sentences_use_only_facts_that_their_action_gives(cast):
    """Every entry written while a site is set up and an item released reads as a whole sentence."""
    cast.public()
    sentences = [entry.sentence for entry in Entry.objects.all()]
    assert len(sentences) > 20
    assert not [sentence for sentence in sentences if "%(" in sentence]


def test_an_unknown_right_raises():
    """A misspelt right is an error, not a refusal."""
    with pytest.raises(rights.UnknownRight):
        rights.RIGHTS.get("item.read") or rights._roles("item.read")


class _Half(RecordUnit):
    """Fails after its change, as a crash in the middle would."""

    def facts(self, subject: models.Model) -> dict:
        raise RuntimeError("the power went out")


def test_a_half_done_action_leaves_no_trace(cast):
    """When the ledger entry cannot be written, the change is undone with it."""
    entries = Entry.objects.count()
    with pytest.raises(RuntimeError):
        _Half(by=None, unit=Unit(agency=cast.science, name="新科室")).execute()
    assert not Unit.objects.filter(name="新科室").exists()
    assert Entry.objects.count() == entries


def test_a_refusal_gives_all_reasons_at_once_and_changes_nothing(cast):
    """Missing right and wrong fields are told together; that it was refused is all that is written."""
    entries, units = Entry.objects.count(), Unit.objects.count()
    with pytest.raises(Refused) as refused:
        RecordUnit(by=cast["clerk.science"], unit=Unit(agency=cast.science, name="")).execute()
    assert len(refused.value.reasons) == 2
    assert Unit.objects.count() == units
    assert Entry.objects.count() == entries + 1
    assert Entry.objects.get(kind=Kind.ACT_REFUSED).facts["reasons"] == refused.value.reasons


def test_an_action_without_a_recorder_fails(cast, monkeypatch):
    """There is no unrecorded act."""
    monkeypatch.setattr("gongkai.agencies.action._recorders", [])
    with pytest.raises(ValueError, match="not enough values"):
        RecordUnit(by=None, unit=Unit(agency=cast.science, name="新科室")).execute()
    assert not Unit.objects.filter(name="新科室").exists()


def test_action_is_abstract():
    """The base class itself is no act."""
    assert Action not in ACTIONS
