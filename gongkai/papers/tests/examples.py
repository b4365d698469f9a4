"""Documents for the tests, in our own words."""

import datetime as dt

from gongkai.papers.document import (
    Cell,
    Heading,
    Imprint,
    List,
    Paper,
    Paragraph,
    Picture,
    Run,
    Table,
    letter,
    number_text,
)

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="80" height="20"/></svg>'
NASTY = '#import "a:1" ] \\ $x$ *b* <script>alert(1)</script> &amp; #(sys.inputs) // @ref 𠮷𰻞'

TABLE = Table(
    caption="统计表",
    widths=(1, 2, 2, 2),
    rows=(
        (Cell("", 2, 2, True), Cell("申请人情况", 2, 1, True)),
        (Cell("自然人", header=True), Cell("总计", header=True)),
        (Cell("三、办理结果", 1, 2, True), Cell("（一）予以公开", header=True), Cell("12"), Cell("34")),
        (Cell("（二）部分公开", header=True), Cell(""), Cell("56")),
    ),
    header_rows=2,
    notes=("注：空白为未填写。",),
)

REPLY = letter(
    mark="示例市科学技术局",
    number=number_text("示科依", 2026, 31, ordinal=True),
    title="政府信息公开申请答复书",
    addressee="张三",
    body=("本机关于2026年11月2日收到您提交的政府信息公开申请。", "现答复如下：所申请的信息予以公开。"),
    remedies=("如对本答复不服，可以依法申请行政复议。",),
    signature="示例市科学技术局",
    date=dt.date(2026, 11, 5),
    attachments=("信息复制件",),
    note="联系人：李四",
)

NOTICE = Paper(
    kind="document",
    title="关于印发管理办法的通知",
    mark="示例市科学技术局文件",
    number=number_text("示科", 2026, 12),
    addressee="各县区科学技术局",
    blocks=(
        Heading(1, "一、总体要求"),
        Paragraph((Run("要点：", bold=True), Run("依法公开。"))),
        Heading(2, "（一）原则"),
        Heading(3, "1.公开原则"),
        Heading(4, "（1）细则"),
        List(("甲项", "乙项"), ordered=True),
        TABLE,
        Picture(SVG, "柱状图：一项", "图一", TABLE),
    ),
    attachments=("管理办法", "申请表"),
    signature="示例市科学技术局",
    date=dt.date(2026, 9, 8),
    openness="此件公开发布",
    imprint=Imprint(("市委办公室",), "局办公室", dt.date(2026, 9, 9)),
    seal=True,
)
