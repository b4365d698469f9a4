"""HTML: the structure of the document, and no way for its text to become markup."""

from dataclasses import replace
from html.parser import HTMLParser

from lxml import html as lxml_html

from gongkai.papers.document import Heading, Paragraph, Picture
from gongkai.papers.html import to_html, to_page

from .examples import NASTY, NOTICE, REPLY, SVG, TABLE

VOID = {"br", "hr", "img", "meta"}


class Balance(HTMLParser):
    """Collects open tags; a wrong closing tag fails."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_every_tag_is_closed_in_its_order():
    for paper in (REPLY, NOTICE):
        reader = Balance()
        reader.feed(to_page(paper))
        assert reader.open == []


def test_headings_table_scopes_and_spans_say_the_structure():
    tree = lxml_html.fromstring(to_html(NOTICE))
    assert [node.tag for node in tree.iter("h1", "h2", "h3", "h4", "h5")] == ["h1", "h2", "h3", "h4", "h5"]
    table = tree.find(".//table")
    assert table.findtext("caption") == "统计表"
    heads = {node.text: dict(node.attrib) for node in table.iter("th")}
    assert heads["申请人情况"] == {"scope": "colgroup", "colspan": "2"}
    assert heads["总计"] == {"scope": "col"}
    assert heads["三、办理结果"] == {"scope": "rowgroup", "rowspan": "2"}
    assert heads["（一）予以公开"] == {"scope": "row"}
    assert len(table.findall("thead/tr")) == 2
    assert tree.find(".//figure/img").get("alt") == "柱状图：一项"


def test_text_stays_text_everywhere():
    hostile = replace(
        NOTICE,
        **{name: NASTY for name in ("title", "mark", "number", "addressee", "signature", "note")},
        attachments=(NASTY,),
        blocks=(
            Heading(1, NASTY),
            Paragraph(NASTY),
            Picture(SVG, f'"{NASTY}', NASTY),
            replace(TABLE, caption=NASTY),
        ),
    )
    page = to_html(hostile)
    tree = lxml_html.fromstring(page)
    assert "<script" not in page
    assert tree.findtext(".//h1") == NASTY
    assert tree.find(".//img").get("alt") == f'"{NASTY}'
    assert not [
        node
        for node in tree.iter()
        if "style" in node.attrib or any(name.startswith("on") for name in node.attrib)
    ]
