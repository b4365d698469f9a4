"""Bytes of every kind: encodings found out, bad input refused by name, cut files never wrong in silence."""

import codecs
import contextlib

import pytest

from gongkai.annual_report.ingest import ReadError, read_bytes
from gongkai.annual_report.ingest.formats import MAX_TEXT_BYTES
from gongkai.annual_report.tests.builder import Layout, build, example, printed
from gongkai.law.report_templates import load

TRADITIONAL = str.maketrans(
    "规务报总计项处执补过况费无结关业个为举会内决减办动区华单厅发号国审对属废开强当护数权条没现稳类纠纳组经继续维缴罚获认议许讼访诉询请购转这进问题额学术写测试说这织续",
    "規務報總計項處執補過況費無結關業個為舉會內決減辦動區華單廳發號國審對屬廢開強當護數權條沒現穩類糾納組經繼續維繳罰獲認議許訟訪訴詢請購轉這進問題額學術寫測試說這織續",
)


@pytest.mark.parametrize(
    ("codec", "mark", "name"),
    [
        ("utf-8", b"", "UTF-8"),
        ("utf-8", codecs.BOM_UTF8, "UTF-8"),
        ("gb18030", b"", "GB18030"),
        ("utf-16-le", b"", "UTF-16 LE"),
        ("utf-16-be", b"", "UTF-16 BE"),
        ("utf-16-le", codecs.BOM_UTF16_LE, "UTF-16 LE"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "UTF-16 BE"),
    ],
)
def test_the_encoding_is_found_out_and_stated_when_it_is_not_utf_8(
    codec: str, mark: bytes, name: str
) -> None:
    _, values, text = example("2021")
    report = read_bytes(mark + text.encode(codec), "x.txt")
    assert (report.encoding, report.values) == (name, values)
    assert [doubt.code for doubt in report.doubts] == ([] if name == "UTF-8" else ["encoding"])


def test_a_report_in_big5_is_read() -> None:
    _, values, text = example("2021")
    report = read_bytes(text.translate(TRADITIONAL).encode("big5"), "x.txt")
    assert (report.encoding, report.values) == ("Big5", values)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_gives_the_same_cells_and_lines(ending: str) -> None:
    _, values, text = example("2021")
    report = read_bytes(text.replace("\n", ending).encode(), "x.txt")
    assert report.values == values
    where = report.cells["t2.regulations.issued"].where
    assert where is not None
    assert text.split("\n")[where.line - 1][where.offset :].startswith("10\t")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (codecs.BOM_UTF16_LE, "empty"),
        (b"\x00" * 100, "empty"),
        (b"%PDF-1.7\n...", "broken-file"),
        (b"PK\x03\x04....", "broken-file"),
        (b"Rar!\x1a\x07....", "format-not-read"),
        (b"<!DOCTYPE html><html><table>", "not-a-report"),
        (bytes(range(256)) * 50, "binary"),
        (b"\x01\x02\x03\x04" * 400, "binary"),
        (b"\xff\xfc\xfb\xfa" * 400, "encoding-unknown"),
        ("今天天气很好，我们去公园。".encode(), "not-a-report"),
        (b"name,value\na,1\n", "not-a-report"),
        (b"0" * (MAX_TEXT_BYTES + 1), "too-large"),
    ],
)
def test_what_is_no_readable_report_is_refused_with_a_code_and_the_file_in_both_languages(
    data: bytes, code: str
) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, "坏文件.txt")
    assert caught.value.code == code
    assert "坏文件.txt" in caught.value.text("zh")
    assert "坏文件.txt" in caught.value.text("en")


@pytest.mark.parametrize("kind", ["tabs", "lines", "pipes", "running", "run"])
def test_a_report_cut_anywhere_gives_what_was_written_or_null_with_a_doubt(kind: str) -> None:
    form, values, text = example("2021", Layout(kind))
    start = text.index("第二十条")
    for end in range(start, len(text), 29):
        report = read_bytes(text[:end].encode(), "x.txt")
        if not report.cells:
            assert "tables-missing" in [doubt.code for doubt in report.doubts]
            continue
        doubtful = report.doubtful
        for key in form.cells:
            value = report.values.get(key)
            assert value == values[key] or (value is None and key in doubtful), (end, key)


@pytest.mark.parametrize("kind", ["tabs", "lines", "running"])
def test_a_number_cut_at_the_end_of_the_file_is_in_doubt(kind: str) -> None:
    form, values, _ = example("2021")
    text = build(form, {**printed(values), "t2.charges.amount": "9116.36"}, Layout(kind))
    for cut in range(1, len("9116.36")):
        end = text.index("9116.36") + cut
        report = read_bytes(text[:end].encode(), "x.txt")
        assert report.values["t2.charges.amount"] is None
        assert "t2.charges.amount" in report.doubtful


def test_missing_tables_of_a_cut_report_are_named() -> None:
    _, _, text = example("2021")
    report = read_bytes(text[: text.index("四、政府信息公开行政复议")].encode(), "x.txt")
    doubt = next(doubt for doubt in report.doubts if doubt.code == "table-missing")
    assert set(doubt.cells) == {key for key in load("2021").cells if key.startswith("t4.")}


def test_a_file_that_ends_inside_a_character_is_read_with_a_doubt() -> None:
    _, values, text = example("2021")
    report = read_bytes(text.encode()[:-3] + "完".encode()[:2], "x.txt")
    assert report.values == values
    assert "cut-off" in [doubt.code for doubt in report.doubts]


def test_a_broken_byte_spoils_its_own_cell_only() -> None:
    _, values, text = example("2021")
    data = bytearray(text.encode())
    place = data.index("行政处罚\t17".encode()) + len("行政处罚\t".encode())
    data[place] = 0xFF
    report = read_bytes(bytes(data), "x.txt")
    assert report.values == {**values, "t2.penalties.decisions": None}
    assert report.doubtful == {"t2.penalties.decisions"}
    assert "bytes-replaced" in [doubt.code for doubt in report.doubts]


@pytest.mark.parametrize(
    "filler",
    [
        "规章\t1\t2\t3\n",
        "1件",
        "第二十条第（一）项信息内容",
        "行政许可 ",
        "（一）" * 3,
        "\t0\n",
        "| 1 |\n",
        "一、总体情况\n",
        "未收到",
        "结果维持\t结果纠正\n",
        "本年制发件数\t规章\t1\n",
        "1,111",
        "-" * 50,
    ],
)
def test_a_report_with_megabytes_of_the_same_text_is_read_or_refused_without_a_crash(filler: str) -> None:
    _, _, text = example("2021")
    head, tail = text.split("第二十条第（五）项", 1)
    size = (MAX_TEXT_BYTES - len(text.encode()) * 2) // len(filler.encode())
    data = (head + filler * size + tail).encode()
    assert len(data) < MAX_TEXT_BYTES
    report = read_bytes(data, "big.txt")
    assert report.doubts


def test_random_damage_never_crashes_the_reader() -> None:
    _, _, text = example("2021")
    data = text.encode()
    state = 12345
    for _ in range(60):
        damaged = bytearray(data)
        for _ in range(25):
            state = (state * 1103515245 + 12345) % 2**31
            damaged[state % len(damaged)] = (state >> 8) % 256
        with contextlib.suppress(ReadError):
            assert read_bytes(bytes(damaged), "x.txt").encoding
