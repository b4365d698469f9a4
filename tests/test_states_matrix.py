"""Act × state of a request, against a table written out by hand, each tried with the right and without it.

Who holds which right does not hang on the state (``test_rights_matrix`` walks roles and agencies), and what may happen
in a state does not hang on who asks: where either is missing the act is refused, whatever the other says.
"""

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from gongkai.agencies import rights
from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency, Role, Staff
from gongkai.requests import standing
from gongkai.requests.actions.calendar import MakeFeed
from gongkai.requests.models import CaseFile, RequestCase, State
from tests import acts_of_applicants, acts_of_requests
from tests import cast as people
from tests.on_case import OnCase
from tests.stage import ROLES, Stage, table
from tests.stage_requests import ON

# What the law and the office let happen is the same on every database; the acts themselves are tried on both.
pytestmark = pytest.mark.one_database

STATES = {
    "fresh": State.REGISTERED,
    "in_hand": State.IN_HAND,
    "correcting": State.CORRECTING,
    "asked": State.CONSULTING,
    "delivered": State.CONSULTING,
    "objected": State.REGISTERED,
    "fee": State.FEE,
    "reasons": State.REASONS,
    "given": State.REGISTERED,
    "decided": State.REGISTERED,
    "drafted": State.REGISTERED,
    "submitted": State.IN_REVIEW,
    "approved": State.APPROVED,
    "issued": State.REPLIED,
    "served": State.SERVED,
    "closed": State.CLOSED,
    "filed": State.WITHDRAWN,
    "abandoned": State.ABANDONED,
    "two_items": State.REGISTERED,
}
# Columns as in STATES: registered, in hand, correcting | opinion asked, delivered, objected | fee, reasons asked,
# given | decided, drafted, in review, approved | issued, served, closed, withdrawn, given up | two items.
MAY_HAPPEN = """
AssignCase         o . o   o o o   o o o   o o o o   . . . . .   o
ReturnCase         . o .   . . .   . . .   . . . .   . . . . .   .
AskCorrection      o o .   o o o   o o o   o o o o   . . . . .   o
TakeCorrection     . . o   . . .   . . .   . . . .   . . . . .   .
GiveUp             . . o   . . .   o . .   . . . .   . . . . .   .
WithdrawRequest    o o o   o o o   o o o   o o o o   . . . . .   o
Consult            o o o   o o o   o o o   o o o o   . . . . .   o
RecordDelivery     . . .   o . .   . . .   . . . .   . . . . .   .
TakeOpinion        . . .   o o .   . . .   . . . .   . . . . .   .
RecordSilence      . . .   . o .   . . .   . . . .   . . . . .   .
TellThirdParty     . . .   . . o   . . .   . . . .   . . . . .   .
RequireReasons     o o o   o o o   o . .   o o o o   . . . . .   o
TakeReasons        . . .   . . .   . o .   . . . .   . . . . .   .
SetLaterDay        . . .   . . .   . . o   . . . .   . . . . .   .
ExtendCase         o o o   o o o   o o o   o o o o   . . . . .   o
ChargeFee          o o o   o o o   . o o   o o o o   . . . . .   o
TakePayment        . . .   . . .   o . .   . . . .   . . . . .   .
RecordSearch       o o o   o o o   o o o   o o o o   . . . . .   o
DecideItems        o o o   o o .   o o o   o o o o   . . . . .   o
DraftReply         o o o   o o o   o o o   o o o o   . . . . .   o
SubmitReply        . . .   . . .   . . .   . o . .   . . . . .   .
ApproveReply       . . .   . . .   . . .   . . o .   . . . . .   .
ReturnReply        . . .   . . .   . . .   . . o .   . . . . .   .
IssueReply         . . .   . . .   . . .   . . . o   . . . . .   .
ServeReply         . . .   . . .   . . .   . . . .   o . . . .   .
ConcludeCase       . . .   . . .   . . .   o o o o   . . . . .   .
FileCase           . . .   . . .   . . .   . . . .   . o . . .   .
CancelEvent        . . o   o . .   o o .   . . . .   . . . . .   .
ReopenCase         . . .   . . .   . . .   . . . .   . o o . .   .
KeepPaper          o o o   o o o   o o o   o o o o   o o o o o   o
ShowIdentity       o o o   o o o   o o o   o o o o   o o o o o   o
PrepareLetter      . . o   . . .   . . .   . . . .   . . . . o   .
EditLetter         . . o   . . .   . . .   . . . .   . . . . o   .
IssueLetter        . . o   . . .   . . .   . . . .   . . . . o   .
SplitItem          o o o   o o o   o o o   o o o o   . . . . .   o
MergeItems         . . .   . . .   . . .   . . . .   . . . . .   o
ReferItems         o o o   o o o   o o o   o o o o   . . . . .   o
ConcludeAsRepeated o o o   o o o   o o o   o o o o   . . . . .   o
DecideOnRecord     o o o   o o o   o o o   . . . .   . . . . .   o
BeginRedaction     o o o   o o o   o o o   o o o o   . . . . .   o
"""


def acts() -> dict[str, OnCase]:
    """The acts of staff on a case, by name; those on what came online have tests of their own (``test_applying``)."""
    online = acts_of_applicants.builders()
    made = {name: build for name, build in acts_of_requests.builders().items() if name not in online}
    return {name: build for name, build in made.items() if isinstance(build, OnCase)}


def expected() -> dict[str, dict[str, bool]]:
    """{act: {state: whether it may happen there}}."""
    lines = [line.split() for line in MAY_HAPPEN.strip().splitlines()]
    return {name: dict(zip(STATES, (mark == "o" for mark in marks), strict=True)) for name, *marks in lines}


def refused(action: Action | None) -> bool:
    """Whether an act is refused, or has nothing that it could name; what was done is taken back."""
    if action is None:
        return True
    try:
        with transaction.atomic():
            action.execute()
            transaction.set_rollback(True)
    except Refused:
        return True
    return False


def case_in(stage: Stage, state: str) -> RequestCase:
    """The case of the bureau in this state, as the database has it."""
    return RequestCase.objects.get(pk=stage.places["own"].requests[state])


def test_the_table_has_a_line_for_every_act_on_a_case():
    """A new act on a case needs its line here before it lands."""
    assert set(expected()) == set(acts())


def test_the_cases_stand_where_their_column_says(stage: Stage):
    assert {name: case_in(stage, name).state for name in STATES} == STATES


def test_every_act_happens_in_the_states_of_its_line_and_in_no_other(stage: Stage):
    """By someone who holds the right; each really executed and taken back."""
    may_do = table(acts_of_requests.MAY_DO)
    wrong = []
    for name, build in acts().items():
        role = next(role for role in ROLES if may_do[name][role] in "od")
        for state, possible in expected()[name].items():
            if refused(build.on(stage.holders[role], case_in(stage, state))) is possible:
                wrong.append(f"{name} in {state}")
    assert not wrong


def test_without_the_right_no_state_lets_an_act_happen(stage: Stage):
    """Neither another role at the bureau, nor the same role at the bureau beside, is ever without that reason."""
    may_do = table(acts_of_requests.MAY_DO)
    beside = Agency.objects.get(pk=stage.places["other"].agency)
    found = {state: case_in(stage, state) for state in STATES}
    strangers = {role: people.new_staff(f"beside.{role}", beside, Role(role)) for role in ROLES}
    let = []
    with rights.remembered(), standing.seen_once():  # nothing is done here
        for name, build in acts().items():
            able = next(role for role in ROLES if may_do[name][role] in "od")
            unable = next(role for role in ROLES if may_do[name][role] == ".")
            for state in STATES:
                for by in (stage.holders[unable], strangers[able]):
                    act = build.on(by, found[state])
                    if act and rights.refusal(by, act.right_asked(), act.agency) not in act.all_reasons():
                        let.append(f"{name} in {state} by {by}")
    assert not let


def test_staff_of_another_bureau_get_nothing_of_a_case_in_any_state(stage: Stage):
    """Not its page, the forms of its acts, its papers, nor what shows who asks."""
    beside = Agency.objects.get(pk=stage.places["other"].agency)
    papers = CaseFile.objects.filter(case__agency=stage.places["own"].agency)
    numbers = [stage.places["own"].requests[state] for state in STATES]
    pages = [reverse("request_case", args=[number]) for number in numbers]
    others = [reverse(name, args=[number]) for number in numbers for name in ("request_keep", "request_look")]
    others += [reverse("request_do", args=[number, "assign"]) for number in numbers]
    others += [reverse("request_paper", args=[paper.pk]) for paper in papers]
    others += [reverse("request_look_paper", args=[paper.case_id, paper.pk]) for paper in papers]
    got = []
    for role in ROLES:
        client = people.signed_in(people.new_staff(f"beside.{role}", beside, Role(role)))
        got += [f"{address} by {role}" for address in pages if is_shown(client.get(address))]
        for address in others if role in {"clerk", "head"} else ():  # the roles that may most with a case
            answers = (client.get(address), client.post(address, {"reason": "核对", "on": str(ON)}))
            got += [f"{address} by {role}" for answer in answers if is_shown(answer)]
    assert not got
    assert len(papers) > 1
    assert is_shown(people.signed_in(stage.holders["clerk"]).get(pages[0]))


def is_shown(answer: HttpResponse) -> bool:
    """Whether an answer is more than being turned away: Wagtail sends who may not to the desk."""
    return answer.status_code != 404 and answer.headers.get("Location") != reverse("wagtailadmin_home")


def test_a_calendar_tells_the_cases_of_its_own_bureau_alone(stage: Stage):
    """Whoever of a bureau makes it; and a duty that ends takes it away."""
    own, beside = (Agency.objects.get(pk=stage.places[place].agency) for place in ("own", "other"))
    clerk = stage.holders["clerk"]
    stranger = people.new_staff("beside.clerk", beside, Role.CLERK)
    shown = {by: calendar_of(by, at).content.decode() for by, at in ((clerk, own), (stranger, beside))}
    assert f"@{own.slug}" in shown[clerk]
    assert f"@{beside.slug}" in shown[stranger]
    assert f"@{own.slug}" not in shown[stranger]
    assert refused(MakeFeed(by=stranger, at=own))
    address = calendar_address(clerk, own)
    clerk.duties.all().delete()
    assert Client().get(address).status_code == 404


def calendar_address(by: Staff, at: Agency) -> str:
    """Of a calendar made anew."""
    act = MakeFeed(by=by, at=at)
    act.execute()
    return reverse("request_calendar", args=[act.token])


def calendar_of(by: Staff, at: Agency) -> HttpResponse:
    """What anyone gets who has the address."""
    return Client().get(calendar_address(by, at))
