"""The journal: read by administrators and offices above, each for what lies below them."""

import codecs
import csv
import io

from django.urls import reverse
from django.utils import timezone, translation

from gongkai.agencies.models import Role
from gongkai.ledger import queries
from gongkai.ledger.kinds import NAMES, Kind
from gongkai.ledger.models import Entry
from tests import cast as people

URL = "ledger:index"


def read(cast: people.Cast, who: str = "administrator.city", **query):
    return people.signed_in(cast[who]).get(reverse(URL), query)


def test_the_journal_tells_in_sentences(cast: people.Cast):
    """The latest first, with who did it in which role."""
    item = cast.public(title="甲")
    text = read(cast, agency=cast.science.pk).content.decode()
    assert f"“甲” was released to the public as {item.index_number}." in text
    assert text.index("was released") < text.index("“甲” was drafted.")
    assert "head.science（Head）" in text


def test_the_journal_is_filtered(cast: people.Cast):
    """By agency, kind, person and day."""
    cast.public()
    cast.draft("clerk.education")
    today = timezone.localdate()
    assert {e.agency for e in read(cast, agency=cast.education.pk).context["object_list"]} == {cast.education}
    kinds = read(cast, kind=["item.drafted", "item.released"]).context["object_list"]
    assert sorted({entry.kind for entry in kinds}) == ["item.drafted", "item.released"]
    head = read(cast, actor=cast["head.science"].pk).context["object_list"]
    assert [entry.kind for entry in head] == ["item.released"]
    assert not read(cast, law_day_to="2014-12-31").context["object_list"]
    early = read(cast, law_day_to="2015-01-01").context["object_list"]
    assert {entry.kind for entry in early} == {"duty.granted"}
    assert read(cast, law_day_from=str(today), kind="item.drafted").context["object_list"].count() == 2


def test_each_reads_what_lies_below(cast: people.Cast):
    """An administrator of one bureau reads nothing of the other; a clerk reads nothing."""
    local = people.new_staff("local", cast.science, Role.ADMINISTRATOR)
    assert {entry.agency for entry in queries.visible_to(local)} == {cast.science}
    assert not queries.visible_to(cast["clerk.science"]).exists()
    assert {entry.agency for entry in queries.visible_to(cast["supervisor.city"])} == {
        cast.city,
        cast.science,
        cast.education,
    }


def test_the_journal_is_taken_away_as_a_table(cast: people.Cast):
    """The same rows as on the screen, with a heading for each column."""
    cast.draft(title="甲")
    answer = read(cast, export="csv", kind="item.drafted")
    rows = list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))
    assert [row["What happened"] for row in rows] == ["“甲” was drafted."]
    assert rows[0]["Agency"] == "滨河市科学技术局"
    again = b"".join(read(cast, export="csv").streaming_content)
    assert again.startswith(codecs.BOM_UTF8), "Excel knows UTF-8 by its mark alone"


def test_there_is_no_way_to_write(cast: people.Cast):
    """No address adds, edits or deletes an entry."""
    entry = Entry.objects.first()
    client = people.signed_in(cast["administrator.city"])
    for path in ("new/", f"edit/{entry.pk}/", f"delete/{entry.pk}/", f"inspect/{entry.pk}/"):
        assert client.post(f"/admin/ledger/{path}").status_code == 404


def test_facts_are_told_in_the_language_of_the_reader(cast: people.Cast):
    """Roles and fields are kept untranslated and worded when they are read."""
    entry = Entry.objects.filter(kind="duty.granted", facts__role="head").first()
    with translation.override("en"):
        assert "Head" in entry.sentence
    with translation.override("zh-hans"):
        assert "负责人" in entry.sentence


def test_every_kind_has_a_short_name():
    """Filters and tables have a few words for each."""
    assert set(NAMES) == set(Kind)
