"""What is not personal is never stopped: numbers of offices and documents, and real published documents."""

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from gongkai.catalog.gate import Examination, Level, examine, examine_text
from gongkai.catalog.gate.tests import pages
from gongkai.catalog.gate.tests.numbers import CARD16, ID, MOBILE, card, credit_code, id_card
from gongkai.catalog.gate.tests.office import Sheet, docx, paragraph, run, table, xlsx
from gongkai.catalog.gate.tests.planted_office import STYLED

WHITE = '<w:color w:val="FFFFFF"/>'
ORDINARY = [
    f"统一社会信用代码：{credit_code('11640500010150123')}",
    f"统一社会信用代码 {credit_code('91640500MA75X1234')}",
    "示例市科学技术局关于开展2024年度申报工作的通知（示科发〔2024〕30号）",
    "索引号：640500001/2013-000123",
    "索引号 11640500010150123P/2024-00012",
    "文件编号：2024123456789012",
    "联系电话：0955-7012345，传真：（0955）7012346",
    "咨询电话 010-66012345 转 8012；监督电话12345；客服400-812-3456、4008123456",
    "电话：86-0955-7012345",
    "合计13812345678元，其中13912345678.50元为上级补助",
    "人口13812345678人，面积15912345678平方米",
    "人民币￥13812345678",
    "ISBN 978-7-5093-1234-5，9787509312345",
    "2024年1月1日至2024年12月31日 20240101—20241231",
    "2019 135 1234 5678 2020 136 2345 6789 元",
    "注册号640502198503121，许可证编号64050219850312",
    "项目代码2018-640502-48-03-012345",
    "http://www.example.gov.cn/art/2024/1/2/art_13812345678_15912345678.html",
    "发票号码13812345678，合同编号15912345678-02",
    "护照办理电话 0955-7012345，出入境窗口87654321",
    "行政许可决定书编号 640502198503121014",
    f"序号{MOBILE}0123456",
    "3.14159265358979323846",
    "IMEI 867530912345678",
]


def _stops(examination: Examination) -> list[str]:
    assert examination.refused is None
    return [one.en for one in examination.findings if one.level is Level.STOP]


@pytest.mark.parametrize("text", ORDINARY)
def test_numbers_of_offices_and_documents_are_not_stopped(text: str) -> None:
    assert not _stops(examine_text("body", text))


@pytest.mark.parametrize("text", ORDINARY[:8])
def test_numbers_of_offices_are_not_even_asked_about(text: str) -> None:
    assert examine_text("body", text).findings == ()


def test_a_credit_code_that_also_reads_as_an_id_is_told_by_its_label() -> None:
    """One number that passes both checks: personal beside 身份证, an organisation's beside 信用代码."""
    first = (
        f"12010{region}1985{month}12{n:03d}"
        for region in (1, 2)
        for month in ("03", "10")
        for n in range(1000)
    )
    both = next(one for one in map(id_card, first) if credit_code(one[:17]) == one)
    assert _stops(examine_text("body", f"身份证{both}"))
    assert not examine_text("body", f"统一社会信用代码：{both}").findings


def test_a_number_in_a_longer_number_is_none() -> None:
    assert not examine_text("body", f"编码{ID}00 与 0{MOBILE}9 与 {CARD16}12345").findings


def test_an_amount_column_holds_no_telephone_numbers() -> None:
    rows = [["项目", "金额（元）", "人口"], ["甲", int(MOBILE), int(MOBILE)], ["乙", MOBILE, 5]]
    assert not examine("表.xlsx", xlsx(Sheet("预算", rows))).findings


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"卡片{card('629934560012345')}", "bank-card-likely"),
        ("135 1234 5678", "mobile-likely"),
        (f"编号 {MOBILE}", "mobile-likely"),
        (f"户名：示例市财政局国库支付中心 账号：{CARD16}", "office-account"),
    ],
)
def test_what_may_be_personal_is_asked_not_stopped(text: str, code: str) -> None:
    examination = examine_text("body", text)
    assert (examination.codes(), examination.level) == ({code}, Level.ASK)


def test_the_same_account_is_stopped_where_its_holder_is_a_person() -> None:
    assert examine_text("body", f"户名：张三 账号：{CARD16}").level is Level.STOP


def test_ordinary_files_have_nothing_to_find() -> None:
    head = '<w:tcPr><w:shd w:val="clear" w:fill="1F4E79"/></w:tcPr>'
    shaded = f"<w:tbl><w:tr><w:tc>{head}{paragraph(run('表头', WHITE))}</w:tc></w:tr></w:tbl>"
    letter = docx(paragraph("关于公示的通知") + table(["联系电话", "0955-7012345"]) + shaded)
    styled = Sheet("公示", [["标题", 2024], ["一", 3.5]], styles={"A1": 4})
    sheet = xlsx(styled, Sheet("空", [], "hidden"), parts=[STYLED])
    drawn = pages.box(70, 695, 160, 16, "0 0 0.5 rg") + pages.text("white on blue", state="1 g")
    lines = "".join(
        pages.box(60, 100 + 20 * n, 400, 0.5) + pages.text(f"{n} 2024", 70, 104 + 20 * n) for n in range(20)
    )
    files = {
        "通知.docx": letter,
        "表.xlsx": sheet,
        "公示.pdf": pages.pdf(drawn + lines),
        "公示.html": "<!doctype html><title>公示</title><p style='color:#333'>电话0955-7012345</p>".encode(),
        "公示.txt": "关于公示的通知\n".encode("gb18030"),
    }
    for name, data in files.items():
        examination = examine(name, data)
        assert examination.refused is None
        assert examination.findings == (), (name, [one.en for one in examination.findings])


def _shared(folder: Path, most: int) -> Iterator[tuple[str, bytes]]:
    for part in ("seeds", "reports"):
        for path in sorted((folder / part).iterdir()):
            if path.suffix in {".txt", ".html", ".md", ".pdf"}:
                yield path.name, path.read_bytes()
    with gzip.open(folder / "corpus" / "laws.jsonl.gz", "rt", encoding="utf-8") as lines:
        laws = [json.loads(line) for line in lines]
    for law in random.Random(3).sample(laws, most):
        yield f"{law['title'][:40]}.txt", f"{law['title']}\n{law['history']}\n{law['body']}".encode()


@pytest.mark.shared
def test_at_most_one_in_a_hundred_real_documents_is_stopped(shared_folder: Path) -> None:
    """200 laws and every seed and report; today none is stopped."""
    stopped, count = [], 0
    for name, data in _shared(shared_folder, 200):
        examination = examine(name, data)
        count += 1
        if _stops(examination):
            stopped.append(name)
    assert count >= 215
    assert len(stopped) <= count // 100, stopped


@pytest.mark.shared
def test_a_number_put_into_a_real_document_is_found(shared_folder: Path) -> None:
    chance = random.Random(5)
    for name, data in _shared(shared_folder, 30):
        if name.endswith((".txt", ".md")):
            text = data.decode("utf-8")
            place = text.find("。", chance.randrange(len(text) // 2)) + 1
            planted = f"{text[:place]}\n申请人身份证号码{ID}，电话{MOBILE}。\n{text[place:]}"
            assert examine(name, planted.encode()).counts == {"id-card": 1, "mobile": 1}, name
