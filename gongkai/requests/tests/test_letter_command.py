"""The command `gongkai letter` as it is called from a terminal, and what its files hold."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from gongkai.law.letters import letters
from gongkai.requests.letter_files import example_file
from gongkai.requests.tests.test_commands import ROOT, Terminal

pytestmark = pytest.mark.one_database


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(monkeypatch, capsys)


def printed(path: Path) -> str:
    """The text of a PDF without blanks."""
    document = pypdfium2.PdfDocument(path)
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


@pytest.mark.parametrize("letter_id", ["refused", "fee_notice", "third_party_consultation"])
def test_the_pdf_and_the_word_file_say_every_element(run: Terminal, tmp_path: Path, letter_id: str):
    pdf, word = tmp_path / "out.pdf", tmp_path / "out.docx"
    told = run(
        "letter", "-", "-o", str(pdf), "-o", str(word), "--json", given=example_file(letter_id).encode()
    )
    data = json.loads(told[1])
    assert told[0] == 0
    text = printed(pdf)
    inside = "".join(paragraph.text for paragraph in Document(str(word)).paragraphs)
    for part in (
        data["number"],
        data["title"],
        data["addressee"],
        *(one["text"] for one in data["elements"]),
    ):
        assert "".join(part.split()) in text
        assert part in inside
    assert data["files"][0]["sha256"] == hashlib.sha256(pdf.read_bytes()).hexdigest()
    assert data["date"].startswith("2026-10")
    assert data["refused"] == []


def test_hostile_text_reaches_pdf_word_and_page_as_text(run: Terminal, tmp_path: Path):
    hostile = "<script>alert(1)</script> #set page() *粗* {agency} $x^2$ \\ @a `c` 𠮷"
    lines = [line for line in example_file("refused").splitlines() if not line.startswith("reasons:")]
    given = "\n".join([*lines, f"reasons: {json.dumps(hostile, ensure_ascii=False)}"]).encode()
    files = [tmp_path / name for name in ("x.pdf", "x.docx", "x.html")]
    status, _, err = run("letter", "-", *(word for file in files for word in ("-o", str(file))), given=given)
    assert (status, err) == (0, "")
    assert "<script>alert(1)</script>#setpage()*粗*{agency}$x^2$\\@a`c`" in printed(files[0])
    assert hostile in "".join(paragraph.text for paragraph in Document(str(files[1])).paragraphs)
    page = files[2].read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_a_refused_letter_writes_nothing_and_tells_every_reason_in_chinese(run: Terminal, tmp_path: Path):
    out = tmp_path / "out.pdf"
    given = example_file("refused").replace("court:", "# court:").replace("2026-09-28", "2026-08-03").encode()
    status, said, err = run("letter", "-", "-o", str(out), given=given)
    assert (status, said, out.exists()) == (1, "", False)
    assert "有管辖权的人民法院" in err
    assert "逾期" in err
    status, said, _ = run("letter", "-", "--json", "--lang", "en", given=given)
    assert status == 1
    assert {one["code"] for one in json.loads(said)["refused"]} == {"letter-variable-missing", "letter-late"}


def test_one_file_that_cannot_be_written_leaves_none(run: Terminal, tmp_path: Path):
    out = tmp_path / "a.pdf"
    status, _, err = run("letter", "-", "-o", str(out), "-o", str(tmp_path / "no" / "b.docx"),
                         given=example_file("refused").encode())  # fmt: skip
    assert status == 1
    assert "b.docx" in err
    assert not out.exists()


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [((), 2, "--list"), (("x.yaml",), 2, "-o"), (("x.yaml", "-o", "x.odt"), 2, ".pdf"),
     (("none.yaml", "--json"), 1, "none.yaml"), (("--example", "refusd"), 1, "refused")],
)  # fmt: skip
def test_wrong_usage_is_told_plainly(run: Terminal, words: tuple[str, ...], status: int, said: str):
    done = run("letter", *words)
    assert done[0] == status
    assert said in done[1] + done[2]
    assert "Traceback" not in done[2]


def test_the_list_names_all_letters(run: Terminal):
    status, out, _ = run("letter", "--list")
    assert status == 0
    assert all(f"\n{name}  " in f"\n{out}" for name in letters())
    data = json.loads(run("letter", "--list", "--json")[1])
    assert [one["letter"] for one in data["letters"]] == list(letters())


def test_the_command_needs_neither_settings_nor_database_and_letters_no_django():
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    environment |= {"LANGUAGE": "zh_CN", "DATABASE_URL": "nonsense://", "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, "-m", "gongkai.cli", "letter", "--example", "granted"], capture_output=True,
                          cwd=ROOT, env=environment, check=False)  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    code = "import sys, gongkai.requests.letter_files; sys.exit('django' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=False).returncode == 0
    )
