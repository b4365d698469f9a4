"""Role × agency × back-office address, against tables written out by hand; see ``tests.stage`` for the marks.

The tables are the expectation; they are not derived from ``gongkai.agencies.rights``.
"""

from typing import Any

import pytest
from django.http import HttpResponse
from django.urls import get_resolver, reverse

from gongkai.catalog import previews
from gongkai.catalog.examination import checks_of
from gongkai.catalog.models import ImportBatch, Item, StoredFile
from gongkai.ledger.models import Entry
from gongkai.registers.models import REGISTERS
from gongkai.requests import packages
from gongkai.requests.handling import PostedMail
from gongkai.requests.models import RequestCase
from gongkai.requests.remedying import Remedy
from tests import cast as people
from tests.stage import PLACES, ROLES, Place, Stage, allowed, table

# Roles, agencies and acts are the same on every database; the acts themselves are tried on both.
pytestmark = pytest.mark.one_database

#                        clerk 1st 2nd final secrecy head supervisor administrator
MAY_OPEN = """
item_life                  o    o   o    o      o     o       d          d
item_submit                o    o   o    o      o     o       d          d
item_review                o    o   o    o      o     o       d          d
item_original              o    o   o    o      o     o       d          d
item_settle                o    o   o    o      o     o       d          d
item_review_again          o    o   o    o      o     o       d          d
item_openness              o    o   o    o      o     o       d          d
item_release               o    o   o    o      o     o       d          d
item_withdraw              o    o   o    o      o     o       d          d
item_schedule              o    o   o    o      o     o       d          d
item_unschedule            o    o   o    o      o     o       d          d
item_expiry                o    o   o    o      o     o       d          d
item_unschedule_expiry     o    o   o    o      o     o       d          d
item_discard               o    o   o    o      o     o       d          d
item_override              .    .   .    o      o     .       .          .
item_clean                 o    o   o    o      o     o       .          .
item_mask                  o    o   o    o      o     o       .          .
gate_word_drop             .    .   .    .      .     o       .          d
item:edit                  o    o   o    o      o     o       .          .
item:preview_on_edit       o    o   o    o      o     o       .          .
item:revisions_revert      o    o   o    o      o     o       .          .
item:lock                  o    o   o    o      o     o       .          .
item:unlock                .    .   .    o      .     o       .          .
item:copy                  o    .   .    .      .     .       .          .
item:history               o    o   o    o      o     o       d          d
item:history_results       o    o   o    o      o     o       d          d
item:revisions_view        o    o   o    o      o     o       d          d
item:revisions_compare     o    o   o    o      o     o       d          d
choose_item:chosen         o    o   o    o      o     o       d          d
stored_file                o    o   o    o      o     o       d          d
choose_file:chosen         o    o   o    o      o     o       d          d
import_page                .    o   o    o      o     o       d          d
import_submit              .    o   o    o      o     o       d          d
import_discard             .    o   o    o      o     o       d          d
import_review              .    o   o    o      o     o       d          d
absence_end                .    o   o    o      o     o       .          d
agency_page                o    o   o    o      o     o       d          d
agency_next_number         .    .   .    .      .     .       .          d
agencies:edit              .    .   .    .      .     .       .          d
units:edit                 .    .   .    .      .     .       .          d
columns:edit               .    .   .    .      .     .       .          d
staff_page                 .    .   .    .      .     .       d          d
staff_change               .    .   .    .      .     .       .          d
staff_grant                .    .   .    .      .     .       .          d
staff_password             .    .   .    .      .     .       .          d
staff_close                .    .   .    .      .     .       .          d
staff_reopen               .    .   .    .      .     .       .          d
duty_end                   .    .   .    .      .     .       .          d
leading_group              o    o   o    o      o     o       d          d
leading_group_replace      o    .   .    .      .     .       .          d
ledger_life                o    o   o    o      o     o       d          d
ledger_correct             .    .   .    .      .     o       .          d
request_case               o    o   o    o      o     o       d          d
request_do                 o    o   o    o      o     o       d          d
request_keep               o    o   o    o      o     o       d          d
request_look               o    .   .    .      .     o       .          .
request_look_paper         o    .   .    .      .     o       .          .
request_paper              o    o   o    o      o     o       d          d
request_letter             o    o   o    o      o     o       d          d
request_letter_word        o    o   o    o      o     o       d          d
request_letter_edit        o    o   o    o      o     o       d          d
request_letter_issue       o    o   o    o      o     o       d          d
request_letter_serve       o    o   o    o      o     o       d          d
request_wordings_of        .    .   o    .      .     .       .          d
request_letter_names       .    .   o    .      .     .       .          d
request_wording            .    .   o    .      .     .       .          d
request_mail_aside         o    .   .    .      .     .       .          .
request_rules_of           .    .   .    .      .     o       .          d
remedy_page                o    o   o    o      o     o       d          d
remedy_do                  o    o   o    o      o     o       d          d
request_redact             o    .   .    .      .     .       .          .
request_redaction          o    .   .    .      .     .       .          .
request_redaction_page     o    .   .    .      .     .       .          .
request_redaction_copy     o    .   .    .      .     .       .          .
request_given              o    o   o    o      o     o       d          d
request_given_choose       o    .   .    .      .     .       .          .
request_given_override     .    .   .    o      o     .       .          .
request_given_zip          o    o   o    o      o     o       d          d
request_answer_item        o    .   .    .      .     .       .          .
normativedocument:edit     o    .   .    .      .     o       .          .
decision:edit              o    .   .    .      .     o       .          .
decisioncount:edit         o    .   .    .      .     o       .          .
charge:edit                o    .   .    .      .     o       .          .
purchase:edit              o    .   .    .      .     o       .          .
normativedocument_page     o    o   o    o      o     o       d          d
decision_page              o    o   o    o      o     o       d          d
decisioncount_page         o    o   o    o      o     o       d          d
charge_page                o    o   o    o      o     o       d          d
purchase_page              o    o   o    o      o     o       d          d
openingbalance_page        o    o   o    o      o     o       d          d
registerimport_page        o    o   o    o      o     o       d          d
normativedocument_void     o    .   .    .      .     o       .          .
decision_void              o    .   .    .      .     o       .          .
decisioncount_void         o    .   .    .      .     o       .          .
charge_void                o    .   .    .      .     o       .          .
purchase_void              o    .   .    .      .     o       .          .
openingbalance_void        o    .   .    .      .     o       .          .
document_publish           o    .   .    .      .     .       .          .
document_review            o    .   .    .      .     .       .          .
document_repeal            o    .   .    .      .     .       .          .
document_expire            o    .   .    .      .     .       .          .
compiled_report            o    o   o    o      o     o       d          d
compiled_cell              o    o   o    o      o     o       d          d
report_year                o    o   o    o      o     o       d          d
report_do                  o    o   o    o      o     o       d          d
report_part                o    o   o    o      o     o       d          d
report_explain             o    o   o    o      o     o       d          d
report_preview             o    o   o    o      o     o       d          d
report_sum                 .    .   .    .      .     .       d          d
report_sum_cell            .    .   .    .      .     .       d          d
report_sum_export          .    .   .    .      .     .       d          d
"""

#                        clerk 1st 2nd final secrecy head supervisor administrator
MAY_BEGIN = """
item:list                  y    y   y    y      y     y       y          y
item:list_results          y    y   y    y      y     y       y          y
item:add                   y    .   .    .      .     .       .          .
item:preview_on_add        y    .   .    .      .     .       .          .
choose_item:choose         y    y   y    y      y     y       y          y
choose_item:choose_results y    y   y    y      y     y       y          y
choose_item:chosen_multiple y   y   y    y      y     y       y          y
file:list                  y    y   y    y      y     y       y          y
file:list_results          y    y   y    y      y     y       y          y
choose_file:choose         y    y   y    y      y     y       y          y
choose_file:choose_results y    y   y    y      y     y       y          y
choose_file:chosen_multiple y   y   y    y      y     y       y          y
choose_file:create         y    .   .    .      .     .       .          .
columns:index              y    y   y    y      y     y       y          y
columns:index_results      y    y   y    y      y     y       y          y
columns:add                .    .   .    .      .     .       .          y
columns_seed               .    .   .    .      .     .       .          y
imports:index              .    y   y    y      y     y       y          y
imports:index_results      .    y   y    y      y     y       y          y
openness_counts            y    y   y    y      y     y       y          y
openness_counts_csv        y    y   y    y      y     y       y          y
digest_choice              y    y   y    y      y     y       y          y
absences                   .    y   y    y      y     y       .          y
absence_add                .    y   y    y      y     y       .          y
import_add                 .    .   .    .      .     .       .          y
import_template            .    .   .    .      .     .       .          y
agencies:index             y    y   y    y      y     y       y          y
agencies:index_results     y    y   y    y      y     y       y          y
agencies:add               .    .   .    .      .     .       .          y
units:index                y    y   y    y      y     y       y          y
units:index_results        y    y   y    y      y     y       y          y
units:add                  .    .   .    .      .     .       .          y
staff:index                .    .   .    .      .     .       y          y
staff:index_results        .    .   .    .      .     .       y          y
staff_add                  .    .   .    .      .     .       .          y
leading_groups             y    y   y    y      y     y       y          y
gate_words                 .    .   .    .      .     y       .          y
gate_words_import          .    .   .    .      .     y       .          y
gate_stock                 y    y   y    y      y     y       y          y
gate_stock_csv             y    y   y    y      y     y       y          y
ledger:index               .    .   .    .      .     .       y          y
ledger:index_results       .    .   .    .      .     .       y          y
ledger_proof               .    .   .    .      .     .       y          y
ledger_heads               .    .   .    .      .     .       y          y
requests:index             y    y   y    y      y     y       y          y
requests:index_results     y    y   y    y      y     y       y          y
request_desk               y    y   y    y      y     y       y          y
request_new                y    .   .    .      .     .       .          .
request_mail               y    .   .    .      .     .       .          .
request_feed               y    y   y    y      y     y       y          y
request_rules              .    .   .    .      .     y       .          y
request_statistics         y    y   y    y      y     y       y          y
remedies:index             y    y   y    y      y     y       y          y
remedies:index_results     y    y   y    y      y     y       y          y
remedy_new                 y    .   .    .      .     .       .          .
complaint_new              y    .   .    .      .     .       .          .
holiday_notices            .    .   .    .      .     .       .          y
request_wordings           .    .   y    .      .     .       .          y
registers                  y    y   y    y      y     y       y          y
register_import            y    .   .    .      .     .       .          .
register_template          y    .   .    .      .     .       .          .
normativedocument:index    y    y   y    y      y     y       y          y
normativedocument:index_results y y y    y      y     y       y          y
normativedocument:add      y    .   .    .      .     .       .          .
decision:index             y    y   y    y      y     y       y          y
decision:index_results     y    y   y    y      y     y       y          y
decision:add               y    .   .    .      .     .       .          .
decisioncount:index        y    y   y    y      y     y       y          y
decisioncount:index_results y   y   y    y      y     y       y          y
decisioncount:add          y    .   .    .      .     .       .          .
charge:index               y    y   y    y      y     y       y          y
charge:index_results       y    y   y    y      y     y       y          y
charge:add                 y    .   .    .      .     .       .          .
purchase:index             y    y   y    y      y     y       y          y
purchase:index_results     y    y   y    y      y     y       y          y
purchase:add               y    .   .    .      .     .       .          .
annual_reports             y    y   y    y      y     y       y          y
opening_add                y    .   .    .      .     y       .          .
report_read_file           y    y   y    y      y     y       y          y
report_read_cells          y    y   y    y      y     y       y          y
report_board               .    .   .    .      .     .       y          y
report_remind              .    .   .    .      .     .       y          .
report_open                y    .   .    .      .     .       .          .
"""


SHORT = {
    "item": "wagtailsnippets_catalog_item",
    "file": "wagtailsnippets_catalog_storedfile",
    "choose_item": "wagtailsnippetchoosers_catalog_item",
    "choose_file": "wagtailsnippetchoosers_catalog_storedfile",
}


def full_name(short: str) -> str:
    space, colon, name = short.partition(":")
    return f"{SHORT.get(space, space)}:{name}" if colon else short


def addresses_at(p: Place) -> dict[str, str]:
    """The address about what stands at a place, for each line of the table."""
    subjects, further = subjects_at(p), further_at(p)
    first = Entry.objects.filter(agency=p.agency).order_by("number")[0].pk

    def arguments(short: str) -> list[Any]:
        if short == "ledger_life":
            return ["item", p.draft]
        if short == "ledger_correct":
            return [first]
        if short.startswith("staff_"):
            return [p.account]
        return [subjects.get(short, p.draft), *further.get(short, [])]

    return {short: reverse(full_name(short), args=arguments(short)) for short in table(MAY_OPEN)}


def subjects_at(p: Place) -> dict[str, int]:
    """The number in each address that is not about the draft."""
    return {
        **dict.fromkeys(["agency_page", "agency_next_number", "agencies:edit"], p.agency),
        **dict.fromkeys(["leading_group", "leading_group_replace"], p.agency),
        **dict.fromkeys(["stored_file", "choose_file:chosen"], p.file),
        **dict.fromkeys(["import_page", "import_submit", "import_review", "import_discard"], p.batch),
        "absence_end": p.absence,
        "units:edit": p.unit,
        "columns:edit": p.column,
        "duty_end": p.duty,
        "gate_word_drop": p.word,
        **dict.fromkeys(["item_clean", "item_override", "item_mask"], p.flagged),
        "request_rules_of": p.agency,
        **dict.fromkeys(["request_wordings_of", "request_letter_names", "request_wording"], p.agency),
        **dict.fromkeys(
            [f"request_letter{way}" for way in ("", "_word", "_edit", "_issue")], p.requests["fresh"]
        ),
        "request_letter_serve": p.requests["notice"],
        "request_mail_aside": p.requests["letter"],
        "request_paper": p.requests["paper"],
        **dict.fromkeys(["request_case", "request_do", "request_keep", "request_look"], p.requests["fresh"]),
        "request_look_paper": p.requests["fresh"],
        **dict.fromkeys(["remedy_page", "remedy_do"], p.requests["review"]),
        **dict.fromkeys(["request_redact", "request_given", "request_given_choose"], p.requests["fresh"]),
        **dict.fromkeys(
            ["request_redaction", "request_redaction_page", "request_redaction_copy"], p.requests["redaction"]
        ),
        **dict.fromkeys(["request_given_override"], p.requests["flawed"]),
        **dict.fromkeys(["request_given_zip", "request_answer_item"], p.requests["served"]),
        **{f"{name}{way}": getattr(p, name) for name in REGISTERS for way in (":edit", "_page", "_void")},
        **{f"document_{step}": p.normativedocument for step in ("publish", "review", "repeal", "expire")},
        "registerimport_page": p.register_import,
        **dict.fromkeys(["compiled_report", "compiled_cell", "report_sum", "report_sum_cell"], p.agency),
        "report_sum_export": p.agency,
        **{f"report_{page}": p.reports["written"] for page in ("year", "do", "part", "explain", "preview")},
    }


def further_at(p: Place) -> dict[str, list[Any]]:
    """What comes after the number in an address."""
    item = Item.objects.get(pk=p.draft)
    return {
        "item_clean": [p.flagged_file],
        "compiled_report": [2025],
        "report_do": ["compile"],
        "report_part": ["overview"],
        "report_explain": ["asked"],
        "report_sum": [2025],
        "report_sum_export": [2025],
        "report_sum_cell": [2025, "t2.licences.decisions"],
        "compiled_cell": [2025, "t2.licences.decisions"],
        "item_override": [checks_of(Item.objects.get(pk=p.flagged)).stops[0].key],
        "item:revisions_view": [item.latest_revision_id],
        "item:revisions_revert": [item.latest_revision_id],
        "item:revisions_compare": ["earliest", "latest"],
        "request_do": ["assign"],
        "remedy_do": ["answer"],
        **{f"request_letter{way}": ["registration_receipt", 0] for way in ("", "_word", "_edit", "_issue")},
        "request_wording": ["refused"],
        "request_look_paper": [p.requests["proof"]],
        "request_redaction_page": [1],
        "request_given_override": [flaw(p)],
    }


def flaw(p: Place) -> str:
    """The key of the finding in the paper that is given in the case "flawed"."""
    case = RequestCase.objects.get(pk=p.requests["flawed"])
    return packages.given(case)[0].stops[0].key


def opens(client: Any, url: str) -> bool:
    """Whether an address answers; one that only takes what is sent (405) is open, too."""
    return is_open(client.get(url), url)


def is_open(answer: HttpResponse, url: str) -> bool:
    """Whether an answer is the page, and not a way back to the desk."""
    assert answer.status_code in {200, 302, 403, 404, 405}, (url, answer.status_code)
    # Refusals that nobody reads would pile up in the cookie of the next request.
    answer.client.cookies.pop("messages", None)
    if answer.status_code == 302:
        return answer["Location"] != reverse("wagtailadmin_home")
    return answer.status_code in {200, 405}


@pytest.fixture(autouse=True)
def plain_preview(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page for drafts, so that these tests need no portal."""
    monkeypatch.setattr(previews, "_renderers", [lambda item: item.title.encode()])


def guarded_names() -> set[str]:
    """The names of all addresses of the back office that carry a guard."""

    def walk(patterns: list, space: str) -> set[str]:
        names: set[str] = set()
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
                names |= walk(pattern.url_patterns, inner)
            elif hasattr(pattern.callback, "guarded_by"):
                names.add(f"{space}{pattern.name}")
        return names

    return walk(get_resolver().url_patterns, "")


def test_the_tables_have_a_line_for_every_guarded_address():
    """A new address needs its line here before it lands."""
    assert {full_name(short) for short in {*table(MAY_OPEN), *table(MAY_BEGIN)}} == guarded_names()


def test_every_role_opens_what_its_line_says_and_nothing_else(stage: Stage):
    """Each address about something, for each agency that it may belong to."""
    wrong = []
    lines = table(MAY_OPEN)
    addresses = {place: addresses_at(stage.places[place]) for place in PLACES}
    for role in ROLES:
        client = people.signed_in(stage.holders[role])
        for short, marks in lines.items():
            for place in PLACES:
                if opens(client, addresses[place][short]) is not allowed(marks[role], place):
                    wrong.append(f"{short} at {place} by {role}")
    assert not wrong


UNSEEN = "不可外见"


def hide(p: Place) -> None:
    """What is unpublished at a place bears a name by which it is known wherever it is shown."""
    Item.objects.filter(pk=p.draft).update(title="不可外见的草稿")
    StoredFile.objects.filter(pk=p.file).update(name="不可外见.pdf")
    ImportBatch.objects.filter(pk=p.batch).update(source="不可外见的来源")
    RequestCase.objects.filter(pk=p.requests["fresh"]).update(about="不可外见的申请")
    Remedy.objects.filter(pk=p.requests["review"]).update(about="不可外见的案件")
    PostedMail.objects.filter(pk=p.requests["letter"]).update(waybill="不可外见的邮件")
    REGISTERS["normativedocument"].objects.filter(pk=p.normativedocument).update(title="不可外见的文件")
    REGISTERS["decision"].objects.filter(pk=p.decision).update(matter="不可外见的事项")
    REGISTERS["openingbalance"].objects.filter(pk=p.openingbalance).update(source="不可外见的年报")


def shows_unseen(answer: HttpResponse) -> bool:
    return UNSEEN in answer.content.decode("utf-8", "replace")


def test_every_role_begins_what_its_line_says_and_no_list_names_what_belongs_to_others(stage: Stage):
    """Each address that names no subject; lists, choosers and the desk show nothing unpublished of the bureau beside,
    nor of the agency above."""
    others = [stage.places[place] for place in ("other", "above")]
    for p in others:
        hide(p)
    chosen = {f"{reverse(full_name('choose_item:chosen_multiple'))}?id={p.draft}" for p in others} | {
        f"{reverse(full_name('choose_file:chosen_multiple'))}?id={p.file}" for p in others
    }
    wrong, named = [], []
    for role in ROLES:
        client = people.signed_in(stage.holders[role])
        for short, marks in table(MAY_BEGIN).items():
            url = reverse(full_name(short))
            answer = client.get(url)
            if is_open(answer, url) is not (marks[role] == "y"):
                wrong.append(f"{short} by {role}")
            if shows_unseen(answer):
                named.append(f"{url} by {role}")
        asked = {url: client.get(url) for url in (reverse("wagtailadmin_home"), *chosen)}
        named += [f"{url} by {role}" for url, answer in asked.items() if shows_unseen(answer)]
    assert not wrong
    assert not named


def test_what_others_have_is_seen_where_it_belongs(stage: Stage):
    """The names that no list may show are shown to their own: a list that is empty for all would prove nothing."""
    hide(stage.places["own"])
    client = people.signed_in(stage.holders["head"])
    shown = [short for short in table(MAY_BEGIN) if shows_unseen(client.get(reverse(full_name(short))))]
    lists = {"item:list", "normativedocument:index", "requests:index", "remedies:index", "imports:index"}
    assert lists <= set(shown)
