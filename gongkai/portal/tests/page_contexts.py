"""Contexts for the public templates: the least that a page can have, and everything at once."""

from typing import Any

from gongkai.agencies.models import Agency
from gongkai.annual_report.comparing import Side, compare

TITLE = "关于科技创新券的通知"
GOOD = {"code": "valid", "label": "现行有效", "tone": "good"}
BODY = (
    '<h2>一、对象</h2><p>详见<a class="external" rel="external noopener" href="https://www.most.gov.cn/">规定'
    '<span class="external-mark">（外部网站：www.most.gov.cn）</span></a>。</p>'
)


def agency() -> Agency:
    """An agency with every field that pages show."""
    return Agency(
        name="示例科学技术厅",
        short_name="示例科技厅",
        slug="nx",
        address="示例路 1 号",
        postcode="750001",
        office_hours="工作日 8:30—18:00",
        telephone="0951-0000000",
        fax="0951-0000001",
        email="xxgk@example.cn",
        site_code="6400000000",
        icp_number="宁ICP备00000000号",
        police_number="宁公网安备 64010600000000号",
    )


def minimal() -> dict[str, Any]:
    """A page of the platform with nothing on it but its title."""
    title = {"title": "网站"}
    return {
        "site": {"name": "网站", "public_url": "https://xxgk.example.cn"},
        "agency": None,
        "frame": {},
        "page": {**title, "path": "/", "heading": "网站", "kind": "page", "tags": [], "breadcrumbs": []},
        "item": title,
        "report": title,
        "withdrawn": {},
    }


def full(name: str) -> dict[str, Any]:
    """A page of an agency with every part filled."""
    return {
        "language": "zh-hans",
        "site": {"name": "示例科学技术厅", "public_url": "https://xxgk.example.cn", "is_sample": True},
        "agency": agency(),
        "frame": _frame(),
        "page": _page(name),
        **{key: value for part in (_lists(), _guide(), _catalog()) for key, value in part.items()},
        "item": _item(),
        "report": _report(),
        "withdrawn": {"title": TITLE, "day": "2026-03-02", "reason": "内容有误"},
        **_comparison(),
        **_pictures(),
        "dataset": _dataset(),
    }


def _dataset() -> dict[str, Any]:
    """The page of the data set."""
    file = {
        "name": "cells.csv",
        "url": "/dataset/cells.csv",
        "size": "3 KB",
        "digest": "0" * 64,
        "words": "一格一行",
    }
    column = {"name": "key", "meaning": "单元格的键", "cells": True, "reports": False}
    urls = {"sums_url": "/dataset/sha256sums.txt", "about_url": "/dataset/about.json"}
    told = {"version": "0123456789ab", "date": "2026-01-20", "reports": 2, "cells": 300, "sample": True}
    return {**told, **urls, "terms": "须注明来源。", "files": [file], "columns": [column]}


def _comparison() -> dict[str, Any]:
    """Two reports with every kind of row, line and note."""
    row = {
        "label": "予以公开／总计",
        "unit": "件",
        "left": "1",
        "right": "9",
        "difference": "+8",
        "percent": "+800 %",
    }
    rows = [
        {**row, "jump": "相差五倍以上", "code": "T3-JUMP"},
        {**row, "right": "未载明", "difference": "", "percent": ""},
    ]
    both = compare(
        *(
            _side(year, words)
            for year, words in ((2022, "甲。乙丙丁戊己庚1件。"), (2023, "甲。乙丙丁戊己庚2件。"))
        )
    )
    side = {
        "name": TITLE,
        "short": "2022",
        "year": 2022,
        "form": "国办公开办函〔2021〕30号",
        "doubts": ["一格存疑"],
    }
    return {
        "compared": {
            "left": {**side, "has_text": True},
            "right": {**side, "short": "2023", "has_text": False},
            "tables": [
                {"key": "t3", "caption": "收到和处理政府信息公开申请情况", "rows": rows, "equal": rows}
            ],
            "parts": both.parts,
            "repeated": {"percent": 60, "limit": 50, "is_too_much": True},
            "findings": [{"level": "error", "code": "c2", "message": "不衔接。"}],
            "other_forms": True,
            "language": "zh",
        },
        "choices": {"agencies": [("nx", "示例科学技术厅")], "years": ["2023", "2022"]},
        "asked": {"a": "nx", "ay": "2022", "b": "nx", "by": "2023"},
    }


def _side(year: int, words: str) -> Side:
    return Side("年报", "示例科学技术厅", year, "2021", {}, sections={"overview": words})


def replaced(value: Any, old: str, new: str) -> Any:
    """The same context with one text in place of another; texts that are HTML by contract are left alone."""
    if isinstance(value, dict):
        return {k: v if k in {"body", "svg"} else replaced(v, old, new) for k, v in value.items()}
    if isinstance(value, list):
        return [replaced(entry, old, new) for entry in value]
    return value.replace(old, new) if isinstance(value, str) else value


def _frame() -> dict[str, Any]:
    return {
        "home_url": "/nx/",
        "agencies_url": "/",
        "site_name": "示例科学技术厅",
        "nav": [{"name": "首页", "url": "/nx/"}, {"name": "政策文件", "url": "/nx/columns/policy/"}],
        "search_action": "/search/",
        "map_url": "/nx/map.html",
        "guide_url": "/nx/guide.html",
        "apply_url": "/nx/apply.html",
        "report_error_url": "https://zfwzzc.www.gov.cn/",
        "emblem_url": "/nx/emblem.svg",
    }


def _page(name: str) -> dict[str, Any]:
    leaf = {"name": "规范性文件", "url": "/nx/columns/normative/", "current": False, "children": []}
    branch = {"name": "政策文件", "url": "/nx/columns/policy/", "current": True, "children": [leaf]}
    return {
        "path": "/nx/columns/policy/",
        "canonical": "https://xxgk.example.cn/nx/columns/policy/",
        "title": TITLE,
        "heading": TITLE,
        "description": "说明",
        "kind": name,
        "breadcrumbs": [{"name": "首页", "url": "/nx/"}, {"name": TITLE, "url": ""}],
        "tags": [
            {"name": "SiteName", "content": "示例科学技术厅"},
            {"name": "PubDate", "content": "2021-12-28 09:30"},
        ],
        "schema_json": '{"@type":"WebPage"}',
        "feed_url": "/nx/feed.xml",
        "section_nav": [
            {"name": "法定主动公开内容", "url": "/nx/catalog/", "current": True, "children": [branch]}
        ],
        "english_url": "/en/nx/",
        "chinese_url": "/nx/",
    }


def _entry() -> dict[str, Any]:
    return {
        "title": TITLE,
        "url": "/nx/content/2021/12/t20211228_1.html",
        "date": "2021-12-28",
        "agency_name": "示例科技厅",
        "validity": GOOD,
        "kind_label": "解读",
        "doc_number": "示科发〔2021〕3号",
        "index_number": "640000012/2021-00001",
        "summary": "概述",
        "formed_on": "2021-12-21",
    }


def _lists() -> dict[str, Any]:
    entries = [_entry(), _entry()]
    link = {"name": "规范性文件", "label": "规范性文件", "url": "/nx/columns/normative/"}
    child = {**link, "level_label": "市级", "item_count": 3, "children": []}
    return {
        "doors": [{**link, "text": "说明"}] * 4,
        "agencies": [{**child, "children": [child]}],
        **dict.fromkeys(("newest", "policies", "interpretations", "reports", "entries"), entries),
        "numbers": [
            {"label": "公开信息", "value": 2, "url": "/nx/catalog/"},
            {"label": "年报", "value": 1, "url": ""},
        ],
        "categories": [
            {**link, "code": "1", "count": 2},
            {"label": "其他", "url": "", "code": "2", "count": 0},
        ],
        "blocks": [
            {"column": {**link, "description": "说明"}, "url": "/nx/", "entries": e} for e in (entries, [])
        ],
        "column": {**link, "description": "说明", "kind": "policy", "children": [link]},
        "groups": [{**link, "code": "decision", "description": "说明", "count": 2, "entries": entries}],
        "tree": [{**link, "children": [{**link, "children": []}]}],
        "feeds": [link],
        "total": 40,
        "newer_url": "/nx/columns/policy/p2.html",
        "older_url": "/nx/columns/policy/p1.html",
        "newest_url": "/nx/columns/policy/",
        "years": [{"year": 2021, "url": "/nx/columns/policy/"}],
        "q": TITLE,
        "searched": True,
        "note": "说明",
    }


def _catalog() -> dict[str, Any]:
    option = {"label": "2021", "value": "2021", "url": "/nx/catalog/year-2021/", "count": 2, "current": True}
    return {
        "facets": [
            {"name": "年份", "key": "year", "options": [option]},
            {"name": "类别", "key": "c", "options": []},
        ],
        "form_action": "/nx/catalog/filter",
        "form_fields": [{"name": "year", "label": "年份", "options": [{**option, "selected": True}]}],
        "filtered": False,
        "query": "",
    }


def _guide() -> dict[str, Any]:
    return {
        "office": {
            "name": "办公室",
            "address": "示例路 1 号",
            "postcode": "750001",
            "hours": "工作日",
            "telephone": "0951-0000000",
            "fax": "0951-0000001",
            "email": "xxgk@example.cn",
            "site": "example.cn",
        },
        "classes": [{"label": "政策文件", "url": "/nx/columns/policy/"}],
        "arrangement": ["按栏目编排。"],
        "ways": [
            {"label": "本网站", "text": "", "url": "/nx/"},
            {"label": "现场", "text": "示例路 1 号", "url": ""},
        ],
        "missing": ["传真"],
        "updated": "2026-11-22",
        "units": [{"name": "办公室", "tasks": "政务公开。\n督查。", "telephone": "0951-0000000"}],
        "leading_group": [{"position": "组长", "post": "厅长", "name": ""}],
        "steps": [
            {
                "title": "谁可以申请",
                "text": "任何人。",
                "articles": ["《条例》第二十七条", "《条例》第二十九条"],
            }
        ],
        "clocks": [
            {"label": m, "days_text": "20 个工作日", "article": "第三十三条", "mark": m} for m in "VPM"
        ],
    }


def _item() -> dict[str, Any]:
    link = {"title": "《办法》解读", "url": "/nx/content/2021/12/t20211229_2.html", "date": "2021-12-29"}
    return {
        "title": TITLE,
        "header": [
            {"label": "索引号", "value": "640000012/2021-00001"},
            {"label": "内容概述", "value": "概" * 40},
        ],
        "body": BODY,
        "attachments": [{"title": "申请表", "url": "/nx/P1.pdf", "size_text": "28 KB", "kind": "PDF"}],
        "published_text": "2021-12-28 09:30",
        "source": "政策法规处",
        "validity": {"code": "amended", "label": "已修改", "tone": "changed"},
        "banner": "本文件已经修改。",
        "interprets": {"title": "《意见》", "url": "/nx/content/2021/01/t20210101_3.html"},
        "interpretations": [link],
        "change_notes": [{"version": "2", "date": "2022-01-10", "note": "更正电话。"}],
        "late": {"text": "20 个工作日于 2021-12-21 届满。"},
        "report_url": "/nx/reports/2021.html",
    }


def _cell(text: str, key: str = "", **other: Any) -> dict[str, Any]:
    kind = ("number" if text else "blank") if key else "label"
    return {
        "text": text,
        "header": not key,
        "colspan": 1,
        "rowspan": 1,
        "kind": kind,
        "key": key,
        "doubt": False,
        **other,
    }


def _report() -> dict[str, Any]:
    rows = [
        [_cell("总计", colspan=2)],
        [_cell("三、本年度办理结果", rowspan=12), _cell("12", "t3.received.total", doubt=True)],
        [_cell("", "t3.granted.total")],
    ]
    return {
        "title": TITLE,
        "agency_name": "示例科学技术厅",
        "year": 2021,
        "template_label": "国办公开办函〔2021〕30号",
        "item_url": "/nx/content/2022/01/t20220110_4.html",
        "tables": [{"caption": "收到和处理政府信息公开申请情况", "rows": rows}],
        "figures": [{"label": "收到申请", "value": 4, "unit": "件"}],
        "charts": [
            {
                "svg": "<svg></svg>",
                "caption": "办理结果",
                "summary": "1 个数。",
                "headers": ["项", "数"],
                "rows": [["甲", "1"]],
            }
        ],
        "findings": [
            {"level": level, "code": "c1", "message": "不相等。"} for level in ("error", "warn", "info")
        ],
        "doubts": [{"code": "", "message": "一格空白。", "cells": []}],
        "provenance": ["取自已公开的报告。"],
        "downloads": [{"label": "JSON", "url": "/nx/reports/2021.json"}],
        "picture_url": "/nx/reports/2021-picture.html",
        "years_url": "/nx/reports/years.html",
        "compare_url": "/compare/?b=nx&by=2021",
    }


def _pictures() -> dict[str, Any]:
    """The picture report of a year and the page of five years."""
    told = _report()
    tiles = [
        {"label": "本年新收", "value": "12", "unit": "件", "note": "正文载明"},
        {"label": "本年办结", "value": "", "unit": "", "note": ""},
    ]
    shared = {"agency_name": told["agency_name"], "charts": told["charts"], "downloads": told["downloads"]}
    line = {"year": 2021, "url": "/nx/reports/2021.html", "picture_url": told["picture_url"]}
    compared = {**line, "before": 2020, "compare_url": "/compare/?a=nx&ay=2020&b=nx&by=2021"}
    remarks = {"source": "数据取自报告。", "remarks": ["示例。"], "report_url": "/nx/reports/2021.html"}
    return {
        "picture": {**shared, **remarks, "tiles": tiles},
        "years_view": {**shared, "reports": [compared, {**line, "before": None, "compare_url": ""}]},
    }
