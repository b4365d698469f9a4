"""A file is taken over whole or not at all; every wrong cell is named; what stands already is passed over."""

import csv
import datetime as dt
import io
import zipfile
from pathlib import Path
from struct import pack
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from gongkai.agencies.action import Refused
from gongkai.ledger.models import Entry
from gongkai.ledger.proof import verify
from gongkai.registers import sheets
from gongkai.registers.actions.imports import ImportRecords
from gongkai.registers.backoffice.imports import spans
from gongkai.registers.models import Charge, Decision, RegisterImport
from tests import cast as people

HEADER = ["class", "number of the decision", "matter", "decided on", "addressed to", "public", "decided"]


def table(*rows: list[str], header: list[str] = HEADER) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows([header, *rows])
    return text.getvalue().encode()


def licence(number: int, **cells: str) -> list[str]:
    row = ["Licence", f"许可〔2025〕{number}号", "设立登记", "2025-03-01", "organization", "yes", "Granted"]
    return [cells.get(name.replace(" ", "_"), value) for name, value in zip(HEADER, row, strict=True)]


def workbook(*rows: list[Any]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def act(cast: people.Cast, data: bytes, register: str = "decision", name: str = "x.csv") -> ImportRecords:
    rows = sheets.read(name, data).rows
    return ImportRecords(by=cast["clerk.science"], at=cast.science, register=register, source=name, rows=rows)


def refused(action: ImportRecords) -> list[str]:
    with pytest.raises(Refused) as error:
        action.execute()
    return error.value.reasons


@pytest.mark.usefixtures("english")
def test_every_wrong_cell_is_told_at_once_and_nothing_is_kept(cast: people.Cast):
    """Row and column as the spreadsheet shows them; one wrong row holds back the good ones."""
    data = table(
        licence(1),
        licence(2, decided_on="2025-02-30"),
        licence(3, **{"class": "favour"}, public="maybe"),
        licence(4, matter=""),
        licence(5, matter="11010519491231002X"),
        licence(1),
    )
    told = refused(act(cast, data))
    assert [reason[:5] for reason in told] == ["Row 3", "Row 4", "Row 4", "Row 5", "Row 6", "Row 7"]
    assert "column “Decided on”: “2025-02-30” is no date" in told[0]
    assert "is none of: Licence" in told[1]
    assert "column “Matter”: it is empty" in told[3]
    assert "stands in row 2" in told[5]
    assert not Decision.objects.exists()
    assert not RegisterImport.objects.exists()
    assert not Entry.objects.filter(kind="decision.made").exists()


@pytest.mark.usefixtures("english")
def test_unknown_and_missing_columns_are_told_before_any_row(cast: people.Cast):
    """A misspelt header is one error, not one for each row."""
    header = [*HEADER[:-2], "publik"]
    told = refused(act(cast, table(licence(1)[:6], header=[*header[:1], "nr", *header[2:]])))
    assert told == [
        "There is no column “nr” in this register.",
        "There is no column “publik” in this register.",
        "The column “Number of the decision” is missing.",
    ]


def test_each_row_is_an_entry_of_its_own_and_is_counted(cast: people.Cast):
    """On its own day, with a chain that holds; the import has an entry of its own before them."""
    batch = act(cast, table(*(licence(number) for number in range(30)))).execute()
    assert batch.count == Decision.objects.filter(batch=batch).count() == 30
    made = Entry.objects.filter(kind="decision.made")
    assert {str(entry.law_day) for entry in made} == {"2025-03-01"}
    assert {entry.subject_number for entry in made} == {
        str(pk) for pk in batch.decision_set.values_list("pk", flat=True)
    }
    assert Entry.objects.get(kind="register.imported").facts["count"] == 30
    assert [verdict.broken for verdict in verify()] == [None, None, None]


@pytest.mark.usefixtures("english")
def test_the_same_file_again_changes_nothing(cast: people.Cast):
    """All rows stand; with one row more that one alone is new; a row with other values is an error."""
    rows = [licence(1), licence(2)]
    act(cast, table(*rows)).execute()
    again = act(cast, table(*rows))
    assert again.plan.nothing_new
    assert refused(again) == ["All 2 rows stand in the register already."]
    more = act(cast, table(*rows, licence(3)))
    assert more.execute().count == 1
    assert more.plan.standing == [2, 3]
    changed = act(cast, table(licence(1, matter="变更登记")))
    assert "stands in the register with other values (Matter)" in refused(changed)[0]
    assert Decision.objects.count() == 3


def test_headers_and_values_in_chinese_and_codes(cast: people.Cast):
    """The file may name columns and values by the field's own names; days and amounts as people write them."""
    header = ["item", "number", "received_on", "amount"]
    cells = [["登记费", "1", "2025年3月1日", "79,000.10"], ["登记费", "2", "2025/3/2", "¥0.01元"]]
    act(cast, table(*cells, header=header), "charge").execute()
    assert [str(charge.amount) for charge in Charge.objects.order_by("number")] == ["79000.10", "0.01"]
    assert {charge.received_on.day for charge in Charge.objects.all()} == {1, 2}


@pytest.mark.usefixtures("english")
def test_a_workbook_with_days_and_numbers(cast: people.Cast):
    """Cells of a spreadsheet are days and numbers, not text; an amount in 万元 is refused."""
    header = ["item", "number", "received_on", "amount"]
    good = workbook(header, ["登记费", 1001, dt.date(2025, 3, 1), 79000.1], [None] * 4)
    act(cast, good, "charge", "x.xlsx").execute()
    charge = Charge.objects.get()
    assert (charge.number, str(charge.amount), charge.received_on) == (
        "1001",
        "79000.10",
        dt.date(2025, 3, 1),
    )
    bad = workbook(header, ["登记费", "2", "昨天", "2.1万元"], ["登记费", "3", "2025-03-01", 1.005])
    told = refused(act(cast, bad, "charge", "x.xlsx"))
    assert ["昨天" in told[0], "万元" in told[1], "two decimals" in told[2]] == [True] * 3


def test_a_table_as_offices_keep_them(cast: people.Cast):
    """A title above the header line, marks of duty and line breaks in it, the class as reports print it."""
    header = ["number of\nthe decision *", "Class：", "matter", "decided on", "addressed to"]
    row = ["许可1", "其他对外管理服务事项", "备案", "2025.3.1", "natural person"]
    act(cast, workbook(["行政处理决定登记表"], [], header, row), name="x.xlsx").execute()
    record = Decision.objects.get()
    assert (record.category, record.decided_on) == ("other_services", dt.date(2025, 3, 1))


@pytest.mark.usefixtures("english")
def test_periods_that_overlap_in_one_file(cast: people.Cast):
    """Two rows that count the same March by the same source."""
    header = ["category", "since", "until", "count", "source"]
    rows = [
        ["licences", "2025-01-01", "2025-03-31", "5", "平台"],
        ["licences", "2025-03-01", "2025-03-31", "2", "平台"],
    ]
    assert "overlaps that of row 2" in refused(act(cast, table(*rows, header=header), "decisioncount"))[0]


BAD_FILES = {
    "another kind": ("x.doc", b"x", "neither CSV nor XLSX"),
    "empty": ("x.csv", b" \n", "is empty"),
    "a header alone": ("x.csv", b"item,number\n", "no rows"),
    "doubled": ("x.csv", b"item,item\n1,2\n", "twice: item"),
    "nameless": ("x.csv", b"item,,number\n1,2,3\n", "Column 2"),
    "too wide": ("x.csv", b"item,number\n1,2,3\n", "Row 2 has more cells"),
    "no text": ("x.csv", b"\x00\xff\xfe\x00", "not text"),
    "no workbook": ("x.xlsx", b"PK\x03\x04 broken", "cannot be read as a workbook"),
    "a quote": ("x.csv", b'item,number\n"1,2\n', "Line"),
}


@pytest.mark.parametrize("what", BAD_FILES)
@pytest.mark.usefixtures("english")
def test_a_file_that_holds_no_table(what: str):
    """Each says what is wrong with it."""
    name, data, told = BAD_FILES[what]
    with pytest.raises(sheets.BadSheet, match=told):
        sheets.read(name, data)


@pytest.mark.usefixtures("english")
def test_a_workbook_that_unpacks_to_too_much_is_refused():
    """Before anything is unpacked."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("xl/big", b"0" * 12345)
    with pytest.raises(sheets.BadSheet, match="unpacks to more"):
        sheets.read("x.xlsx", data.getvalue().replace(pack("<L", 12345), pack("<L", 300_000_000)))


def test_text_in_gb18030_is_read():
    """As Excel writes CSV in China."""
    assert sheets.read("x.csv", "收费项目\n登记费\n".encode("gb18030")).rows == [(2, {"收费项目": "登记费"})]


def test_the_page_tells_errors_then_takes_over_then_says_what_stands(cast: people.Cast):
    """As a clerk does it, with the template of the register."""
    client = people.signed_in(cast["clerk.science"])
    address = f"{reverse('register_import')}?register=decision"
    assert "Number of the decision" in client.get(address).content.decode()

    def sent(data: bytes) -> Any:
        form = {
            "at": cast.science.pk,
            "register": "decision",
            "upload": SimpleUploadedFile("行政许可.csv", data),
        }
        return client.post(address, form, follow=True).content.decode()

    assert "Row 2, column “Decided on”" in sent(table(licence(1, decided_on="x")))
    assert "1 records were taken over." in sent(table(licence(1)))
    assert "All 1 rows stand in the register already." in sent(table(licence(1)))
    assert "1 rows stood in the register already: 2." in sent(table(licence(1), licence(2)))
    assert Decision.objects.count() == 2


def test_a_filled_template_can_be_taken_over(cast: people.Cast):
    """The downloaded workbook and CSV name every column so that they are known again."""
    client = people.signed_in(cast["clerk.science"])
    url = f"{reverse('register_template')}?register=charge"
    book = load_workbook(io.BytesIO(client.get(url).content))
    book.active.append(["登记费", "1", "2025-03-01", "1.5"])
    data = io.BytesIO()
    book.save(data)
    act(cast, data.getvalue(), "charge", "x.xlsx").execute()
    plain = client.get(f"{url}&format=csv").content
    act(cast, plain + "登记费,2,2025-03-01,1.5\n".encode(), "charge").execute()
    assert Charge.objects.count() == 2
    assert client.get(f"{reverse('register_template')}?register=staff").status_code == 404


@pytest.mark.usefixtures("english")
def test_the_command_takes_over_and_says_so(cast: people.Cast, tmp_path: Path, capsys: Any):
    """The same file twice; then a broken one, whose errors end the command."""
    path = tmp_path / "licences.csv"
    path.write_bytes(table(licence(1)))
    wanted = {"register": "decision", "agency": "science", "username": "clerk.science"}
    call_command("import_records", str(path), **wanted)
    call_command("import_records", str(path), **wanted)
    assert Decision.objects.count() == 1
    assert "1 records taken over" in capsys.readouterr().out
    path.write_bytes(table(licence(2, decided_on="x")))
    with pytest.raises(CommandError, match="Row 2"):
        call_command("import_records", str(path), **wanted)


def test_row_numbers_are_told_as_people_write_them():
    """Runs with a dash."""
    assert spans([2, 3, 4, 9]) == "2–4, 9"
