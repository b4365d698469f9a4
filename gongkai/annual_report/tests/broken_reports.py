"""A sound report in our own words, and for every rule a change that breaks exactly that rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from gongkai.annual_report.check import Finding, check, check_report
from gongkai.annual_report.ingest import Report, read_bytes
from gongkai.annual_report.tests.builder import Layout, balanced, write_table
from gongkai.law.report_templates import Template, compose, load

AGENCY, CITY = "甲市科学技术局", "甲市人民政府"
YEAR = {"2019": 2020, "2021": 2023}

OVERVIEW = """{year}年，本局坚持公开透明，主动公开政府信息{published}条，其中政策类信息{half}条，\
动态类信息{third}条，其他信息{rest}条。
门户网站公开信息80条，占{share}%。全年制发行政规范性文件{issued}件，废止规范性文件{repealed}件，现行有效规范性文件{in_force}件。
作出行政许可决定{licences}件，作出行政处罚决定{penalties}件，实施行政强制{coercive}件，收取行政事业性收费{charges}万元。
全年新收到政府信息公开申请{received}件，其中自然人申请{natural}件，法人或其他组织申请{organization}件；上年结转申请{carried_in}件。
通过网络提交信息公开申请2件，当面申请1件。全年办结政府信息公开申请{concluded}件，答复政府信息公开申请{concluded}件，结转下年度申请{carried_out}件。
在依申请公开办理结果中，予以公开{granted}件，部分公开{partly}件，不予公开{refused}件，无法提供{unavailable}件，不予处理{not_processed}件，其他处理{other}件。
依申请公开中予以公开和部分公开合计{both}件。按时办结率100%，满意率98%。
因政府信息公开引起的行政复议案件{reconsideration}件，行政诉讼案件{litigation}件，行政复议和行政诉讼合计{remedies}件。"""
PROBLEMS = """一年来仍有不足，栏目更新不够及时，解读形式比较单一，基层人员经验不足。
{year}年之后将改进栏目维护，丰富图文解读，组织基层人员交流学习。
各科室之间的审核流程还要理顺，重点领域的目录需要细化，公众参与的渠道有待拓宽，政策咨询的答复还可以更快一些。"""
OTHER = "{year}年，本局没有收取信息处理费。"
LAST_YEAR = [
    ("本局坚持公开透明", "我们把公开当作日常工作来抓"),
    ("栏目更新不够及时", "查询功能还不够方便"),
    ("解读形式比较单一", "数据开放的范围有限"),
    ("基层人员经验不足", "部门之间协同还要加强"),
    ("将改进栏目维护", "会逐步完善查询功能"),
    ("丰富图文解读", "扩大数据开放的范围"),
    ("组织基层人员交流学习", "建立部门之间的会商办法"),
    ("各科室之间的审核流程还要理顺", "保密审查的记录不够完整"),
    ("重点领域的目录需要细化", "公开指南的内容有些陈旧"),
    ("政策咨询的答复还可以更快一些", "群众反映的问题没有分类统计"),
]


@dataclass(frozen=True)
class Case:
    """A report to write. `cells` print over the balanced ones; `edits` replace text; `drop` leaves rows out.

    `forms`: the code of the form of a table that follows another one; `without`: tables left out.
    `cells_only`: judged by its cells, because a reader cannot tell which cell of such a row is blank.
    """

    code: str = "2021"
    agency: str = AGENCY
    year: int = 2023
    cells: Mapping[str, str] = field(default_factory=dict)
    edits: tuple[tuple[str, str], ...] = ()
    drop: frozenset[str] = frozenset()
    previous: Case | None = None
    children: tuple[Case, ...] = ()
    complete: bool = False
    forms: Mapping[str, str] = field(default_factory=dict)
    without: frozenset[str] = frozenset()
    cells_only: bool = False

    def form(self) -> Template:
        """Return the form, with the tables of other forms."""
        return compose(self.code, *self.forms.items())

    def values(self) -> dict[str, str]:
        """Return what every cell prints; a bureau makes no regulations."""
        form = self.form()
        values = {key: str(value) for key, value in balanced(form).items()}
        values |= {key: "0" for key in values if key.startswith("t2.regulations.")}
        return values | {key: text for key, text in self.cells.items() if key in values}

    def cells_of(self, start: str) -> list[str]:
        """Return the cells whose keys begin so."""
        return [key for key in self.form().cells if key.startswith(start)]

    def numbers(self) -> dict[str, Decimal | None]:
        """Return every cell as a number, None where it prints nothing."""
        return {key: Decimal(text) if text else None for key, text in self.values().items()}

    def text(self) -> str:
        """Return the whole report."""
        form, values = self.form(), self.values()
        facts = _facts(values) | {"year": str(self.year)}
        texts = {"overview": OVERVIEW, "problems": PROBLEMS, "other": OTHER}
        lines = [
            f"发布时间: {self.year + 1}-01-20",
            f"{self.agency}{self.year}年政府信息公开工作年度报告",
            "",
        ]
        lines += [
            f"本报告由{self.agency}根据有关规定编制，统计期限自{self.year}年1月1日起至{self.year}年12月31日止。"
        ]
        lines += [f"如对本报告有疑问，请与{self.agency}联系（电话：0000-0000000）。", ""]
        for section in form.sections:
            lines += [f"{section.number}、{section.heading}", ""]
            tables = [table for table in form.tables if table.section == section.key]
            if tables and tables[0].key not in self.without:
                lines += [write_table(tables[0], values, Layout("tabs", without=self.drop)), ""]
            elif not tables:
                lines += [texts[section.key].format(**facts), ""]
        lines += [self.agency, f"{self.year + 1}年1月18日", ""]
        text = "\n".join(lines)
        for old, new in self.edits:
            assert old in text, old
            text = text.replace(old, new)
        return text

    def read(self) -> Report:
        """Return the report as it is read."""
        return read_bytes(self.text().encode(), f"{self.agency}{self.year}.txt")

    def findings(self) -> tuple[Finding, ...]:
        """Return what is found in it."""
        if self.cells_only:
            return tuple(
                check(self.form(), self.numbers(), self.previous.numbers() if self.previous else None)
            )
        return check_report(
            self.read(),
            previous=self.previous.read() if self.previous else None,
            children=[child.read() for child in self.children],
            complete=self.complete,
        )


def _facts(values: Mapping[str, str]) -> dict[str, str]:
    """Return the figures of the text, such that all agree with the cells."""

    def count(*keys: str) -> int:
        return sum(int(float(values.get(key) or 0)) for key in keys)

    def results(group: str) -> int:
        return sum(count(key) for key in values if key.startswith(f"t3.{group}") and key.endswith(".total"))

    received, natural = count("t3.received.total"), count("t3.received.natural_person")
    remedy = [
        f"t4.{name}.total"
        for name in ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
    ]
    facts: dict[str, int | str] = {"published": 120, "half": 60, "third": 40, "rest": 20, "share": "66.67"}
    facts |= {"received": received, "natural": natural, "organization": received - natural}
    facts |= {
        name: count(f"t3.{name}.total") for name in ("carried_in", "carried_out", "concluded", "granted")
    }
    facts |= {name: results(f"{name}.") for name in ("refused", "unavailable", "not_processed", "other")}
    facts |= {"partly": count("t3.partly_granted.total"), "reconsideration": count(remedy[0])}
    facts["both"] = count("t3.granted.total", "t3.partly_granted.total")
    facts |= {"litigation": count(*remedy[1:]), "remedies": count(*remedy)}
    documents = "t2.normative_documents"
    facts |= {
        "issued": count(f"{documents}.issued", f"{documents}.made"),
        "repealed": count(f"{documents}.repealed"),
    }
    facts |= {"in_force": count(f"{documents}.in_force"), "licences": count("t2.licences.decisions")}
    facts |= {
        "penalties": count("t2.penalties.decisions"),
        "coercive": count("t2.coercive_measures.decisions"),
    }
    return {
        key: str(value) for key, value in (facts | {"charges": values.get("t2.charges.amount", "0")}).items()
    }


def _before(case: Case) -> dict[str, str]:
    """Return cells of last year that this year's follow from."""
    values = case.values()
    columns = [key.rpartition(".")[2] for key in values if key.startswith("t3.carried_in.")]
    cells = {f"t3.carried_out.{column}": values[f"t3.carried_in.{column}"] for column in columns}
    cells |= {f"t3.received.{column}": values[f"t3.concluded.{column}"] for column in columns}
    documents = {
        name: int(values.get(f"t2.normative_documents.{name}", 0))
        for name in ("in_force", "issued", "repealed")
    }
    before = documents["in_force"] - documents["issued"] + documents["repealed"]
    return cells | {"t2.normative_documents.in_force": str(before), "t2.other_services.decisions": "30"}


def sound(code: str = "2021") -> Case:
    """Return a report without a fault, with last year's and, of a city, two bureaus' that add up."""
    case = Case(code=code, year=YEAR[code])
    edits = tuple(LAST_YEAR)
    last = Case(code=code, year=YEAR[code] - 1, cells=_before(case), edits=edits)
    return replace(case, previous=last)


def city() -> Case:
    """Return the report of a city with two bureaus whose numbers it includes."""
    zero = {key: "0" for key in load("2021").cells}
    part = {"t3.received.natural_person": "2", "t3.received.total": "2"}
    part |= {"t3.granted.natural_person": "2", "t3.granted.total": "2"}
    part |= {"t3.concluded.natural_person": "2", "t3.concluded.total": "2"}
    children = tuple(Case(agency=name, cells=zero | part) for name in (AGENCY, "甲市教育局"))
    return Case(agency=CITY, children=children)


def edited(*edits: tuple[str, str], code: str = "2021") -> Case:
    """Return the sound report with text replaced."""
    return replace(sound(code), edits=edits)


def printing(code: str = "2021", **cells: str) -> Case:
    """Return the sound report with other cells; in their names `__` stands for a point."""
    return replace(sound(code), cells={key.replace("__", "."): text for key, text in cells.items()})


def last_year(
    code: str = "2021", edits: tuple[tuple[str, str], ...] = tuple(LAST_YEAR), **cells: str
) -> Case:
    """Return the sound report against another report of last year."""
    case = sound(code)
    assert case.previous
    changed = {**case.previous.cells, **{key.replace("__", "."): text for key, text in cells.items()}}
    return replace(case, previous=replace(case.previous, cells=changed, edits=edits))
