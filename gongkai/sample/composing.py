"""The texts of the sample's items, composed from facts in our own words."""

from html import escape
from typing import Any

from gongkai.law import report_templates

NOTICE = "本页是用已公布年度报告中的事实数据编写的示例，不是原文，也不是政府网站。"
NONE_STATED = "（原文说明没有）"


def quantity(figure: dict[str, Any]) -> str:
    """A stated figure as words: label, number, unit."""
    value = figure["value"]
    number = f"{value:g}" if isinstance(value, float) else str(value)
    about = f"（{figure['about']}）" if figure.get("about") else ""
    return f"{figure['label']}{about}{number}{figure.get('unit') or ''}"


def report_html(agency: str, meta: dict[str, Any], facts: dict[str, Any]) -> str:
    """The text of a report's item: what the report states and what its tables hold."""
    year = meta["year"]
    parts = [f"<p>{NOTICE}</p>", "<h2>一、报告概况</h2>"]
    if facts["template"]:
        number = report_templates.load(facts["template"]).instrument["number"]
        parts.append(
            f"<p>{agency}{year}年度报告按照{number}规定的格式编制，统计期限为{year}年1月1日至12月31日。</p>"
        )
    else:
        parts.append(f"<p>{agency}{year}年度报告编制时尚无全国统一的统计表，数据都在正文之中。</p>")
    parts.append("<h2>二、正文载明的数据</h2>")
    if facts["figures"]:
        parts += ["<ul>", *(f"<li>{escape(quantity(figure))}</li>" for figure in facts["figures"]), "</ul>"]
    else:
        parts.append("<p>正文没有载明可以统计的数据。</p>")
    if facts["template"]:
        parts += ["<h2>三、统计表</h2>", *table_sentences(facts)]
    parts.append(f"<p>{escape(meta['assumed'])}</p>")
    return "".join(parts)


def table_sentences(facts: dict[str, Any]) -> list[str]:
    """What the statutory tables hold, in sentences: totals that are not zero, and what is left blank."""
    form = report_templates.fitting(report_templates.load(facts["template"]), facts["cells"])
    stated = []
    blank = 0
    for key, place in form.cells.items():
        value = facts["cells"][key]["value"]
        blank += value is None
        whole = key.endswith((".total", ".decisions")) or key.startswith("t2.")
        if value and whole:
            unit = "万元" if place.column.amount else ""
            stated.append(f"<li>{escape(place.label)}：{value}{unit}</li>")
    text = ["<ul>", *stated, "</ul>"] if stated else ["<p>统计表各项合计均为零。</p>"]
    if blank:
        text.append(f"<p>表中有{blank}个单元格空白，按空白保留，不作为零。</p>")
    return text


def report_summary(agency: str, meta: dict[str, Any], facts: dict[str, Any]) -> str:
    """The summary of a report's item."""
    first = "；".join(quantity(figure) for figure in facts["figures"][:4])
    tail = f"正文载明：{first}。" if first else ""
    return f"{agency}{meta['year']}年政府信息公开工作情况。{tail}"[:300]


def item_html(about: str) -> str:
    """The text of another item of the sample."""
    return f"<p>{NOTICE}</p><p>{escape(about)}</p>"
