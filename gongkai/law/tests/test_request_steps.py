"""The way of a request is dated data: each step holds on a day, with articles that were in force then."""

import datetime as dt

from gongkai.law import request_steps
from gongkai.law.loading import Mark

TODAY = dt.date(2026, 11, 1)


def test_every_step_is_told_in_both_languages_with_its_articles():
    found = request_steps.steps(TODAY)
    assert [step.id for step in found] == [
        "who", "form", "contents", "received", "correction", "reply", "fees", "remedies",
    ]  # fmt: skip
    for step in found:
        assert step.title_zh
        assert step.title_en
        assert step.text_zh
        assert step.text_en
        assert step.articles


def test_a_refusal_goes_to_reconsideration_first_from_2024_on():
    def remedies(on: dt.date) -> str:
        return next(step for step in request_steps.steps(on) if step.id == "remedies").text_zh

    assert "应当先申请行政复议" not in remedies(dt.date(2023, 12, 31))
    assert "应当先申请行政复议" in remedies(dt.date(2024, 1, 1))


def test_before_the_regulations_of_2019_no_step_is_claimed():
    assert request_steps.steps(dt.date(2019, 5, 14)) == ()


def test_no_step_rests_on_memory_alone():
    assert {step.mark for step in request_steps.steps(TODAY)} == {Mark.V}
