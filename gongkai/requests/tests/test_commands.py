"""The commands `gongkai due` and `gongkai fee` as they are called from a terminal."""

import json
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from gongkai import cli
from gongkai.law.tests.test_case_files import SAMPLE
from gongkai.law.tests.test_deadlines import NEXT_YEAR

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.one_database


class Terminal:
    """Calls the commands in this process; keeps exit status, output and errors apart."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch, self.capsys = monkeypatch, capsys

    def __call__(self, *arguments: str, given: bytes = b"", language: str = "zh_CN") -> tuple[int, str, str]:
        self.monkeypatch.setenv("LANGUAGE", language)
        self.monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(given)))
        status = 0
        try:
            cli.main(["gongkai", *arguments])
        except SystemExit as stop:
            status = int(stop.code or 0)
        out, err = self.capsys.readouterr()
        return status, out, err


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(monkeypatch, capsys)


def test_the_commands_need_neither_settings_nor_database():
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    environment |= {"LANGUAGE": "zh_CN", "DATABASE_URL": "nonsense://", "PYTHONUTF8": "1"}
    for arguments, given in ((["due", "-"], SAMPLE), (["fee", "--pages", "120"], "")):
        done = subprocess.run(
            [sys.executable, "-m", "gongkai.cli", *arguments], input=given.encode(), capture_output=True, cwd=ROOT,
            env=environment, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr.decode()
        assert done.stderr == b""


@pytest.fixture
def case_file(tmp_path: Path) -> str:
    path = tmp_path / "案件.yaml"
    path.write_text(SAMPLE, encoding="utf-8")
    return str(path)


def test_json_of_a_case_has_the_documented_form(run: Terminal, case_file: str):
    status, out, err = run("due", case_file, "--json")
    data = json.loads(out)
    assert (status, err) == (0, "")
    assert data["refused"] == []
    assert [clock["clock"] for clock in data["clocks"]] == [
        "correction_notice", "reply", "third_party", "fee_payment",
    ]  # fmt: skip
    for clock in data["clocks"]:
        assert list(clock)[:5] == ["clock", "last_day", "provisional", "articles", "days"]
        assert {"date", "counted", "reason"} <= set(clock["days"][0])
    reply = data["clocks"][1]
    assert (reply["last_day"], reply["days"][-1]["date"]) == ("2026-12-22", "2026-12-22")
    assert reply["days"][1] == {
        "date": "2026-10-14", "counted": False, "reason": "paused_third_party",
        "label": "征求第三方意见，不计算在内", "number": 0,
    }  # fmt: skip
    assert (data["in_time"], data["lateness"], data["reply_due"]) == (True, 0, "2026-12-22")


def test_a_case_comes_from_standard_input_and_is_explained_day_by_day(run: Terminal):
    status, out, _ = run("due", "-", "--explain", given=SAMPLE.encode())
    assert status == 0
    assert "2026-10-10 六  调休上班" in out
    assert "2026-10-01 四  国庆节放假" in out
    status, out, _ = run("due", "-", "--explain", "--lang", "en", given=SAMPLE.encode())
    assert "2026-10-10 Sat  make-up working day" in out


def test_a_refused_event_is_told_with_every_reason_and_the_rest_is_computed(run: Terminal):
    text = "received: 2026-09-28\nchannel: counter\nevents: [{on: 2026-11-05, act: extended, working_days: 25}]\n"
    status, out, _ = run("due", "-", "--json", given=text.encode())
    refused = json.loads(out)["refused"]
    assert status == 0
    assert refused[0]["event"] == {"on": "2026-11-05", "act": "extended", "working_days": 25}
    assert len(refused[0]["reasons"]) == 2
    assert all(reason.endswith("。") for reason in refused[0]["reasons"])
    status, out, _ = run("due", "-", given=text.encode(), language="en_GB")
    assert "1. 2026-11-05 reply extended" in out
    assert "The reply is extended by at most 20 working days, not by 25." in out


def test_with_a_day_the_case_is_told_as_it_was_then(run: Terminal):
    _, out, _ = run("due", "-", "--as-of", "2026-10-20", "--json", given=SAMPLE.encode())
    data = json.loads(out)
    assert data["as_of"] == "2026-10-20"
    assert {clock["clock"]: clock["state"] for clock in data["clocks"]} == {
        "correction_notice": "met", "reply": "paused", "third_party": "open",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given", "code"),
    [(b"", "empty"), (b"- 1", "not-a-mapping"), (b"\xff\xfe", "not-utf8"), (b"a: [", "not-yaml"),
     (b"received: 2036-12-20\nchannel: fax", "out-of-calendar"),
     (b"received: 2026-03-02\nchannel: fax\nevents: [{on: 2026-03-10, act: replied, served: 2099-01-01}]",
      "out-of-calendar"), (b"x" * 300_000, "too-large")],
)  # fmt: skip
def test_a_file_that_is_no_case_is_refused_with_status_1_in_both_forms(
    run: Terminal, given: bytes, code: str
):
    status, out, err = run("due", "-", given=given)
    assert (status, out) == (1, "")
    assert err.startswith("-：")
    status, out, _ = run("due", "-", "--json", given=given)
    error = json.loads(out)["error"]
    assert status == 1
    assert [problem["code"] for problem in error["problems"]] == [code]


def test_a_file_that_cannot_be_opened_is_named(run: Terminal, tmp_path: Path):
    status, _, err = run("due", str(tmp_path / "没有.yaml"))
    assert status == 1
    assert "没有.yaml：不能读取" in err
    assert run("due", str(tmp_path))[0] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("due",), "案卷文件"),
        (("due", "-", "--as-of", "2026-2-1"), "--as-of"),
        (("due", "-", "--as-of", "2026-02-30"), "--as-of"),
        (("fee",), "其中一项"),
        (("fee", "--pages", "1", "--month-count", "1"), "其中一项"),
        (("fee", "--pages", "-1"), "--pages 应当是"),
        (("fee", "--pages=-1"), "--pages 应当是"),
        (("fee", "--pages", "1.5"), "--pages 应当是"),
        (("fee", "--pages", "１２"), "--pages 应当是"),
        (("fee", "--month-count", "100001"), "--month-count 应当是"),
        (("fee", "--month-count", "9" * 5000), "--month-count 应当是"),
        (("fee", "--month-count", "31", "--on", "2020-12-31"), "2020年12月31日"),
        (("fee", "--month-count", "31", "--on", "yesterday"), "--on"),
    ],
)
def test_wrong_usage_is_told_in_a_sentence_with_status_2(
    run: Terminal, arguments: tuple[str, ...], words: str
):
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert words in err
    assert "Traceback" not in err


@pytest.mark.parametrize(("count", "amount", "last"), [(31, 2200, 200), (40, 4000, 200), (41, 4300, 300)])
def test_the_fee_by_requests_is_told_with_its_steps(run: Terminal, count: int, amount: int, last: int):
    data = json.loads(run("fee", "--month-count", str(count), "--json")[1])
    assert (data["amount"], data["last_price"]) == (amount, last)
    assert sum(step["amount"] for step in data["steps"]) == amount
    assert data["articles"] == ["2020-109:3", "2020-109:4"]


def test_the_fee_by_pages_is_told_with_its_steps_in_both_languages(run: Terminal):
    assert json.loads(run("fee", "--pages", "120", "--json")[1])["amount"] == 1100
    assert "合计：1100元" in run("fee", "--pages", "120")[1]
    assert "Total: 1100 yuan" in run("fee", "--pages", "120", language="en")[1]


def test_a_further_notice_makes_a_provisional_day_certain(run: Terminal, tmp_path: Path):
    case = b"received: 2026-12-04\nchannel: fax\n"

    def reply(*more: str) -> tuple[str, bool]:
        clock = json.loads(run("due", "-", "--json", *more, given=case)[1])["clocks"][1]
        return clock["last_day"], clock["provisional"]

    notice = tmp_path / "2027.yaml"
    notice.write_text(NEXT_YEAR, encoding="utf-8")
    assert reply() == ("2027-01-01", True)
    assert reply("--notice", str(notice)) == ("2027-01-04", False)
    notice.write_text(
        NEXT_YEAR.replace("2027", "2029").replace("issued: 2026", "issued: 2028"), encoding="utf-8"
    )
    status, _, err = run("due", "-", "--notice", str(notice), given=case)
    assert status == 1
    assert "缺少2027年的放假通知" in err


def test_a_day_before_receipt_cannot_be_asked_about(run: Terminal):
    status, _, err = run("due", "-", "--as-of", "2026-09-27", given=SAMPLE.encode())
    assert status == 2
    assert "早于收到申请之日2026年9月28日" in err
