"""The blank form to print and fill in by hand."""

import datetime as dt
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from gongkai.agencies.models import Agency
from gongkai.law import instruments, replies
from gongkai.papers.document import Cell, Paper, Paragraph, Table
from gongkai.papers.pdf import to_pdf
from gongkai.papers.word import to_docx
from gongkai.portal.applying.showing import of_agency
from gongkai.portal.pages.guides import office

NATURAL = "natural_person"
BLANK = "　" * 12
Office = tuple[tuple[str, str], ...]


@require_safe
@of_agency
def form_pdf(request: HttpRequest, agency: Agency) -> HttpResponse:
    """The blank form as PDF."""
    return _file(_pdf(agency.name, _office(agency), timezone.localdate()), "application/pdf", "pdf")


@require_safe
@of_agency
def form_docx(request: HttpRequest, agency: Agency) -> HttpResponse:
    """The blank form as Word, to be filled in on a computer."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return _file(_docx(agency.name, _office(agency), timezone.localdate()), kind, "docx")


def _file(data: bytes, kind: str, ending: str) -> HttpResponse:
    return HttpResponse(
        data,
        content_type=kind,
        headers={"Content-Disposition": f'attachment; filename="application.{ending}"'},
    )


def _office(agency: Agency) -> Office:
    return tuple(office(agency).items())


@lru_cache(64)
def _pdf(name: str, where: Office, on: dt.date) -> bytes:
    return to_pdf(blank_form(name, dict(where), on)).data


@lru_cache(64)
def _docx(name: str, where: Office, on: dt.date) -> bytes:
    return to_docx(blank_form(name, dict(where), on))


def blank_form(agency: str, where: dict[str, str], on: dt.date) -> Paper:
    """The form with all that Art. 29 asks for; in Chinese, whatever language the site is read in."""
    groups = [one.label_zh for one in replies.applicants() if one.id != NATURAL]
    rows = [
        ("申请人类别", "□自然人　　" + "　".join(f"□{label}" for label in groups)),
        ("姓名或者名称", ""),
        ("身份证明", "□身份证　□统一社会信用代码　□其他：" + BLANK),
        ("证明号码", ""),
        ("联系人（组织填写）", ""),
        ("联系电话", ""),
        ("电子邮箱", ""),
        ("通信地址及邮政编码", ""),
        ("所需政府信息（一）\n名称", "\n"),
        ("文号", ""),
        ("其他特征性描述", "\n\n"),
        ("所需政府信息（二）\n名称", "\n"),
        ("文号", ""),
        ("其他特征性描述", "\n\n"),
        ("获取方式", "□纸质，邮寄　□纸质，自行领取　□电子文件　□当场阅读、抄录"),
        ("申请人签名（盖章）", "\n"),
        ("申请日期", "　　　　年　　月　　日"),
    ]
    table = Table(
        caption="",
        widths=(1.0, 2.6),
        rows=tuple((Cell(label, header=True), Cell(text, align="left")) for label, text in rows),
        size=11.0,
        keep=False,
    )
    basis = instruments.cite("711:29", on)
    lines = [f"依据{basis.printed}提出申请，不需要说明用途。多于两项的可另附页。"]
    told = (
        ("受理机构", "name"),
        ("地址", "address"),
        ("邮编", "postcode"),
        ("时间", "hours"),
        ("电话", "telephone"),
    )
    here = [f"{label}：{where[key]}" for label, key in told if where.get(key)]
    if here:
        lines.append("；".join(here) + "。")
    return Paper(
        kind="report",
        title=f"{agency}政府信息公开申请表",
        blocks=(table, *(Paragraph(line) for line in lines)),
        made_on=on,
    )
