"""Identifiers of agencies and index numbers: real ones pass, wrong ones are told what is wrong."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.law.identifiers import provinces, region_code_problems, site_code_problems, uscc_problems
from gongkai.law.index_numbers import Parsed, Scheme, SchemeError, format_number, parse, period_key

# Index numbers read on real sites, with their parts.
REAL = {
    "000014349/2017-00110": ("000014349", "2017", 110),
    "000013338/2023-00079": ("000013338", "2023", 79),
    "014320144/2015-00056": ("014320144", "2015", 56),
    "014416330/2018-04736": ("014416330", "2018", 4736),
    "053533505/2021-00106": ("053533505", "2021", 106),
    "3212000002/2018-354983": ("3212000002", "2018", 354983),
    "00000001/2018-00042": ("00000001", "2018", 42),
    "0142768-8/2022-00185": ("0142768-8", "2022", 185),
    "11341702486344515H/202110-00013": ("11341702486344515H", "202110", 13),
    "11330800002618197P/2021-119427": ("11330800002618197P", "2021", 119427),
    "12620600MB0523338C/2025-04735": ("12620600MB0523338C", "2025", 4735),
    "11620622013933539B/2021-03844": ("11620622013933539B", "2021", 3844),
    "11441700007280420Y/2021-00050": ("11441700007280420Y", "2021", 50),
    "035210000/2025-00016": ("035210000", "2025", 16),
    "zfb/2026-00021": ("zfb", "2026", 21),
    "640521005/2019-00008": ("640521005", "2019", 8),
    "002986088/201912-00129": ("002986088", "201912", 129),
}
DAY = dt.date(2026, 10, 8)


@pytest.mark.parametrize("text", REAL)
def test_a_real_index_number_is_taken_apart_and_written_again(text: str):
    unit, period, serial = REAL[text]
    assert parse(text) == Parsed(family="A", unit=unit, period=period, serial=serial)
    scheme = Scheme("A", unit, "month" if len(period) == 6 else "year", len(text.rpartition("-")[2]))
    day = dt.date(int(period[:4]), int(period[4:] or 1), 15)
    assert format_number(scheme, day, serial) == text


@pytest.mark.parametrize(
    "text",
    ["", "2026-00001", "zfb/26-00001", "zfb/202613-00001", "zfb/2026-1", "中宁/2026-00001", "z/2026-00001"],
)
def test_what_is_no_index_number_is_not_taken_for_one(text: str):
    assert parse(text) is None


def test_numbers_of_all_families_are_written_by_their_rule():
    assert format_number(Scheme("A", "640521005"), DAY, 8) == "640521005/2026-00008"
    assert format_number(Scheme("A", "002986088", "month"), DAY, 129) == "002986088/202610-00129"
    ningbo = Scheme("B", "330200-JX01")
    assert format_number(ningbo, DAY, 3, category="20-01") == "330200-JX01-2001-00-20261008-3"
    assert format_number(ningbo, DAY, 3, category="0201", group="0102") == "330200-JX01-0201-0102-20261008-3"
    assert format_number(Scheme("C", "GA001", width=4), DAY, 21, category="02") == "GA001-02-2026-0021"


@pytest.mark.parametrize(
    ("scheme", "key"),
    [
        (Scheme("A", "zfb"), "2026"),
        (Scheme("A", "zfb", "month"), "202610"),
        (Scheme("B", "330200-JX01"), "20261008"),
        (Scheme("C", "GA001"), "2026"),
    ],
)
def test_a_serial_starts_anew_with_its_period(scheme: Scheme, key: str):
    assert period_key(scheme, DAY) == key


@given(
    st.sampled_from(
        [
            Scheme("A", "640521005"),
            Scheme("A", "zfb", "month", 6),
            Scheme("B", "330200-JX01"),
            Scheme("C", "GA001"),
        ]
    ),
    st.dates(dt.date(2008, 1, 1), dt.date(2099, 12, 31)),
    st.integers(1, 99_999),
)
def test_what_a_scheme_writes_is_read_back(scheme: Scheme, day: dt.date, serial: int):
    read = parse(format_number(scheme, day, serial, category="20-07"))
    assert read is not None
    assert (read.family, read.unit, read.serial) == (scheme.family, scheme.unit, serial)
    assert read.period == period_key(scheme, day)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("D", "zfb"), "family"),
        (("A", ""), "unit"),
        (("A", "z"), "unit"),
        (("A", "中宁科技局"), "unit"),
        (("A", "zfb\n"), "unit"),
        (("B", "330200"), "unit"),
        (("C", "ga001"), "unit"),
        (("A", "zfb", "week"), "period"),
        (("C", "GA001", "month"), "period_family"),
        (("A", "zfb", "year", 4), "width"),
        (("A", "zfb", "year", 7), "width"),
    ],
)
def test_a_scheme_that_cannot_stand_is_refused_in_both_languages(arguments: tuple, code: str):
    with pytest.raises(SchemeError) as refused:
        Scheme(*arguments)
    assert refused.value.code == code
    assert str(refused.value).endswith("。")
    assert refused.value.en.endswith(".")


@pytest.mark.parametrize(
    ("scheme", "serial", "given", "code"),
    [
        (Scheme("A", "zfb"), 0, {}, "serial"),
        (Scheme("A", "zfb"), 100_000, {}, "serial"),
        (Scheme("B", "330200-JX01"), 1, {}, "category"),
        (Scheme("C", "GA001"), 1, {"category": "一"}, "category"),
        (Scheme("B", "330200-JX01"), 1, {"category": "01", "group": "a-b"}, "group"),
    ],
)
def test_a_number_that_cannot_be_written_is_refused(
    scheme: Scheme, serial: int, given: dict[str, str], code: str
):
    with pytest.raises(SchemeError) as refused:
        format_number(scheme, DAY, serial, **given)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "code", [text.partition("/")[0] for text in REAL if len(text.partition("/")[0]) == 18]
)
def test_credit_codes_found_in_real_index_numbers_are_good(code: str):
    assert uscc_problems(code) == []


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("", "empty"),
        ("11341702486344515", "length"),
        ("11341702486344515J", "check"),
        ("11341702486344515O", "format"),
        ("AB341702486344515H", "format"),
        ("11341702486344515h", "format"),
        ("11341702 486344515H", "format"),
    ],
)
def test_a_wrong_credit_code_is_told_what_is_wrong(value: str, code: str):
    (problem,) = uscc_problems(value)
    assert problem.code == code
    assert problem.zh.endswith("。")
    assert problem.en.endswith(".")


def test_a_wrong_check_character_is_named_with_the_right_one():
    (problem,) = uscc_problems("11341702486344515J")
    assert problem.zh == "统一社会信用代码的校验码不符，末位应为H，现为J。"


@pytest.mark.parametrize("value", ["640000", "640500", "640521", "429004", "110101"])
def test_a_region_code_of_a_real_shape_is_good(value: str):
    assert region_code_problems(value) == []


@pytest.mark.parametrize(
    ("value", "code"),
    [("", "empty"), ("64052", "format"), ("64052a", "format"), ("６４０５２１", "format"),
     ("990000", "province"), ("640021", "county")],
)  # fmt: skip
def test_a_wrong_region_code_is_told_what_is_wrong(value: str, code: str):
    assert [problem.code for problem in region_code_problems(value)] == [code]


@pytest.mark.parametrize("value", ["1304000009", "5101320017", "bm12000001", "N000000672"])
def test_a_site_code_of_a_real_shape_is_good(value: str):
    assert site_code_problems(value) == []


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("", "empty"),
        ("130400000", "format"),
        ("13040000099", "format"),
        ("BM12000001", "format"),
        ("9904000009", "region"),
    ],
)
def test_a_wrong_site_code_is_told_what_is_wrong(value: str, code: str):
    assert [problem.code for problem in site_code_problems(value)] == [code]


def test_all_34_regions_of_province_level_are_known():
    assert len(provinces()) == 34
