"""Which entry counts where: every one reaches exactly the cells that its form says, a promise of the design."""

import copy
from typing import Any

import pytest

from gongkai.law import report_counting as counting
from gongkai.law import report_templates
from gongkai.law.loading import LawDataError, load_yaml
from gongkai.law.report_words import label


def told(template: str, kind: str, **facts: str) -> set[str]:
    return counting.counting(template).cells_for(kind, facts)


def test_the_cells_of_each_kind_by_hand():
    """A part of both forms, written out."""
    assert told("2021", "normative.made", **{"class": "regulations"}) == {
        "t2.regulations.issued",
        "t2.regulations.in_force",
    }
    assert told("2019", "normative.made", **{"class": "regulations"}) == {"t2.regulations.made"}
    assert told("2021", "decision.counted", **{"class": "penalties"}) == {"t2.penalties.decisions"}
    assert told("2021", "decision.made", **{"class": "other_services"}) == set()
    assert told("2021", "charge.received") == {"t2.charges.amount"}
    assert told("2019", "purchase.concluded") == {"t2.procurement.projects", "t2.procurement.amount"}
    assert told("2019", "request.concluded", applicant="business", outcome="other.fee_overdue") == {
        "t3.other.business",
        "t3.other.total",
        "t3.concluded.business",
        "t3.concluded.total",
        "t3.carried_in.business",
        "t3.carried_in.total",
        "t3.carried_out.business",
        "t3.carried_out.total",
    }
    assert told("2021", "remedy.concluded", route="litigation_direct", result="corrected") == {
        "t4.litigation_direct.corrected",
        "t4.litigation_direct.pending",
        "t4.litigation_direct.total",
    }


@pytest.mark.parametrize("template", counting.known())
def test_every_entry_has_its_cells_or_a_reason_and_every_cell_a_rule_or_a_reason(template: str):
    """For each kind with each combination of facts; and back: no cell is left without."""
    rules = counting.counting(template)
    reached: set[str] = set()
    for kind in counting.counted_kinds():
        for facts in counting.entries_of(kind):
            cells = rules.cells_for(kind, facts)
            assert bool(cells) != bool(rules.why_uncounted(kind, facts)), (kind, facts)
            assert cells <= set(rules.template.cells)
            reached |= cells
    assert reached | set(rules.unknown) == set(rules.template.cells)


@pytest.mark.parametrize("template", counting.known())
def test_a_concluded_request_counts_once_in_the_items_and_once_in_each_total(template: str):
    """So the relations of the form hold by themselves: （七） is the sum of its items, 总计 that of its columns."""
    rows = {row.key for row in report_templates.load(template).table("t3").rows if row.item}
    for facts in counting.entries_of("request.concluded"):
        cells = told(template, "request.concluded", **facts)
        own = {cell for cell in cells if cell.removeprefix("t3.").rpartition(".")[0] in rows}
        assert len(own) == 2, (facts, own)
        assert {cell.rpartition(".")[2] for cell in own} == {facts["applicant"], "total"}


BREAKS = {
    "a cell without a rule": (lambda d: d["rules"][0].pop(), "no rule fills t2.charges.amount"),
    "an entry without a cell": (
        lambda d: d["uncounted"].pop(),
        "purchase.concluded .* neither cell nor reason",
    ),
    "an unknown kind": (
        lambda d: d["rules"][0][0].update(plus=["normative.dreamt"]),
        "unknown kind normative.dreamt",
    ),
    "an unknown period": (lambda d: d["rules"][0][0].update(period="decade"), "unknown period 'decade'"),
    "an unknown key": (lambda d: d["rules"][0][0].update(sum=1), "unknown key sum"),
    "a mark of its own": (lambda d: d["rules"][0][0].update(mark="X"), "mark must be V, P or M"),
    "a reason for what counts": (
        lambda d: (
            d["uncounted"].append({"kind": "normative.made", "why": {}})
            or d["uncounted"][-1].update(why={"zh": "x"})
        ),
        "has a cell and is uncounted",
    ),
    "a filled cell called unknown": (
        lambda d: d["unknown"].append({"cells": ["t3.received.total"], "why": {"zh": "x"}}),
        "named as unknown for nothing: t3.received.total",
    ),
}


@pytest.mark.parametrize("what", BREAKS)
def test_wrong_data_is_refused_with_its_place(monkeypatch: pytest.MonkeyPatch, what: str):
    """The error names the form and what is wrong in it."""
    change, message = BREAKS[what]
    data: dict[str, Any] = copy.deepcopy(load_yaml(counting.DATA_FILE))
    change(data["templates"]["2021"])
    monkeypatch.setattr(counting, "load_yaml", lambda _file: data)
    counting.counting.cache_clear()
    with pytest.raises(LawDataError, match=message):
        counting.counting("2021")
    counting.counting.cache_clear()


def test_a_form_without_rules_is_named_with_those_that_have_some():
    """So that a caller can be told what can be compiled."""
    with pytest.raises(counting.NoCounting, match="2019, 2021"):
        counting.counting("1984")


def test_facts_are_named_as_the_form_prints_them():
    """In both languages; nothing for a fact or value that no form has."""
    assert label("class", "other_services") == "其他对外管理服务事项"
    assert label("outcome", "refused.state_secret", "en") == "1. State secret"
    assert label("route", "litigation_direct") == "未经复议直接起诉"
    assert label("result", "upheld") == "结果维持"
    assert label("applicant", "astronaut") == label("colour", "red") == ""
