"""Classifications, standard columns and page tags: complete, in order, with stable codes."""

import pytest

from gongkai.law import classifications, columns, page_tags
from gongkai.law.classifications import UnknownEntry
from gongkai.law.loading import Mark

SECTION = ["政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开"]
NAMED_BY_REPORTS = {
    "政策文件", "政策解读", "财政预决算", "会议公开", "建议提案", "机构职能", "领导信息", "人事信息",
    "规划计划", "统计信息", "通知公告", "工作动态", "专题专栏", "政府采购", "行政执法公示", "回应关切",
    "新闻发布", "上级政策解读", "本级政策解读", "重点领域信息公开",
}  # fmt: skip


def test_article_20_has_its_fifteen_categories_in_the_words_of_the_article():
    labels = [label for _, label in classifications.choices("category")]
    assert len(labels) == 15
    assert labels[0] == "（一）行政法规、规章和规范性文件"
    assert (
        labels[5]
        == "（六）实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定"
    )
    assert labels[14] == "（十五）法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息"


@pytest.mark.parametrize(
    ("name", "count"),
    [("category_city_county", 7), ("category_township", 8), ("openness_kind", 5), ("openness", 4),
     ("validity", 5), ("genre", 16), ("interpretation_form", 7)],
)  # fmt: skip
def test_each_list_is_complete(name: str, count: int):
    assert len(classifications.choices(name)) == count


def test_topics_are_the_22_classes_with_their_subclasses():
    topics = classifications.classification("topic").entries
    assert [t.code for t in topics if not t.parent] == [f"{n:02d}" for n in range(1, 23)]
    assert len([t for t in topics if t.parent == "02"]) == 9
    assert classifications.label("topic", "02-01") == "综合政务\\政务公开"
    assert classifications.label("topic", "11-01", "en") == "Science, education\\Science and technology"


def test_codes_fit_the_database_and_every_label_stands_in_both_languages():
    for name in classifications.names():
        for code, label in classifications.choices(name):
            assert len(code) <= 20
            assert label
            assert classifications.label(name, code, "en")


def test_an_unknown_list_or_code_is_refused_by_name():
    with pytest.raises(UnknownEntry, match="no classification 'colour'"):
        classifications.choices("colour")
    with pytest.raises(UnknownEntry, match="no code '20-16'"):
        classifications.label("category", "20-16")


def test_the_section_keeps_the_statutory_order():
    assert [c.name_zh for c in columns.standard_columns() if c.in_section and not c.parent] == SECTION


def test_every_category_of_article_20_is_a_column_below_the_statutory_content():
    below = [c.category for c in columns.standard_columns() if c.parent == "statutory"]
    assert below == [code for code, _ in classifications.choices("category")]


def test_the_columns_named_by_the_seed_reports_are_there():
    assert {c.name_zh for c in columns.standard_columns()} >= NAMED_BY_REPORTS


def test_columns_stand_after_their_parents_with_ascii_codes_that_fit_the_database():
    seen: set[str] = set()
    for column in columns.standard_columns():
        assert column.code.isascii()
        assert not column.parent or column.parent in seen
        assert (len(column.code), len(column.name_zh), len(column.name_en)) <= (60, 60, 100)
        assert len(column.description) <= 300
        assert len(column.keywords) <= 200
        seen.add(column.code)


def test_every_kind_of_column_is_used_and_labelled():
    assert {c.kind for c in columns.standard_columns()} == {code for code, _ in columns.kind_choices()}
    assert dict(columns.kind_choices("en"))["guide"] == "Guide"


def test_freshness_limits_are_those_of_the_inspection_indicators():
    limits = {c.code: c.freshness_days for c in columns.standard_columns() if c.freshness_days}
    assert limits == {"policies": 180, "interpretation": 180, "news": 14, "notices": 180}


@pytest.mark.parametrize(("page", "count"), [("home", 3), ("column", 7), ("article", 10)])
def test_each_kind_of_page_has_its_number_of_required_tags(page: page_tags.PageKind, count: int):
    assert len(page_tags.required_tags(page)) == count
    assert len(page_tags.tags(page)) >= count


def test_the_publication_date_has_minutes_and_24_hours():
    assert {tag.name: tag.form for tag in page_tags.tags("article")}["PubDate"] == "%Y-%m-%d %H:%M"


def test_the_footer_has_its_eight_parts_marked_as_remembered():
    parts = page_tags.footer_parts()
    assert [part.code for part in parts] == [
        "mark", "find_errors", "site_code", "host", "contact", "icp_number", "police_number", "site_map",
    ]  # fmt: skip
    assert {part.mark for part in parts} == {Mark.M}
