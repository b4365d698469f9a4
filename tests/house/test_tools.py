"""The small tools behind make: messages are all found, documents keep their words, an old Python is told plainly."""

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools import documents, environment, translations
from tools.translations import Message, in_python, in_template


def test_messages_are_found_in_python_by_every_function() -> None:
    source = (
        "_('a'); gettext_lazy('b'); ngettext('one', 'many', n); pgettext('place', 'c');"
        "translation.gettext('d'); _('e' 'f'); _(variable); print('g')"
    )
    assert set(in_python(source)) == {
        Message("a"),
        Message("b"),
        Message("one", "many"),
        Message("c", "", "place"),
        Message("d"),
        Message("ef"),
    }


def test_messages_are_found_in_templates_in_every_form() -> None:
    source = (
        "{% load i18n %}<p title=\"{% translate 'a (b) c' %}\">{% trans 'd' context 'e' %}</p>"
        "{% blocktranslate count n=x trimmed %}\n one {{ n }}\n {% plural %} many {{ n }} {% endblocktranslate %}"
        "{% blocktranslate with x=y %}f {{ x }}{% endblocktranslate %}{{ _('g') }}<p>not this</p>"
    )
    assert set(in_template(source)) == {
        Message("a (b) c"),
        Message("d", "", "e"),
        Message("one %(n)s", "many %(n)s"),
        Message("f %(x)s"),
        Message("g"),
    }


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one file and its catalogue, complete."""
    (tmp_path / "gongkai").mkdir()
    (tmp_path / "gongkai" / "views.py").write_text("_('Hello %(name)s')")
    path = tmp_path / "gongkai" / "locale" / "django.po"
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "PACKAGE", tmp_path / "gongkai")
    monkeypatch.setattr(translations, "CATALOGUE", path)
    translations.main(write=True)
    path.write_text(
        path.read_text().replace('msgstr ""\n\n#', "X").replace('s"\nmsgstr ""', 's"\nmsgstr "您好 %(name)s"')
    )
    assert translations.main(write=True) == 0
    return path


def test_a_complete_catalogue_passes(catalogue: Path) -> None:
    assert translations.main(write=False) == 0


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("您好 %(name)s", "", "not translated"),
        ("您好 %(name)s", "您好", "placeholders differ"),
        ("您好 %(name)s", "你好 %(name)s", "not compiled"),
        ("#: gongkai/views.py\n", "#: gongkai/views.py\n#, fuzzy\n", "not translated"),
        ("Hello", "Bye", "not in the catalogue"),
        ("Hello", "Bye", "no longer used"),
    ],
)
def test_a_catalogue_with_a_fault_is_told(
    catalogue: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, told: str
) -> None:
    assert old in catalogue.read_text()
    catalogue.write_text(catalogue.read_text().replace(old, new))
    assert translations.main(write=False) == 1
    assert told in capsys.readouterr().out


def test_the_one_chinese_form_keeps_the_placeholders_of_the_plural(catalogue: Path) -> None:
    (catalogue.parent.parent / "views.py").write_text("ngettext('One item', '%(n)s items', n)")
    translations.main(write=True)
    entry = 'msgid_plural "%(n)s items"\nmsgstr[0] "'
    assert entry in catalogue.read_text()
    for words, status in (("%(n)s 条", 0), ("一条", 1)):
        text = re.sub(r'(msgstr\[0\] ").*"', rf'\g<1>{words}"', catalogue.read_text())
        catalogue.write_text(text)
        assert translations.main(write=True) == status


def test_refreshing_keeps_translations_and_drops_what_is_gone(catalogue: Path) -> None:
    (catalogue.parent.parent / "views.py").write_text("_('Hello %(name)s'); _('New')")
    assert translations.main(write=True) == 1
    text = catalogue.read_text()
    assert "您好 %(name)s" in text
    assert 'msgid "New"' in text
    (catalogue.parent.parent / "views.py").write_text("_('New')")
    translations.main(write=True)
    assert "您好" not in catalogue.read_text()


def test_a_generated_part_is_replaced_and_the_words_around_it_stay() -> None:
    text = "before\n<!-- generated: x -->\nold\n<!-- end: x -->\nafter\n"
    assert documents.with_part(text, "x", r"new \1") == text.replace("old", r"new \1")


def test_a_document_without_its_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="no place"):
        documents.with_part("words", "x", "new")


def test_a_stale_document_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.md"
    path.write_text("<!-- generated: x -->\nold\n<!-- end: x -->\n")
    monkeypatch.setattr(documents, "ROOT", tmp_path)
    monkeypatch.setattr(documents, "PARTS", {"x": (path, lambda: "new")})
    assert documents.stale_parts() == ["page.md"]
    documents.write_parts()
    assert documents.stale_parts() == []
    assert "new" in path.read_text()


def test_without_a_newer_python_the_exact_command_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert environment.use_newer_python() == 1
    said = capsys.readouterr().err
    assert "Gongkai needs Python 3.11 or newer; this one is" in said
    assert "apt-get install python3 python3-venv" in said


def test_a_python_without_venv_is_told_with_the_exact_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = tmp_path / "python"
    lacking.write_text("#!/bin/sh\nexit 1\n")
    lacking.chmod(0o755)
    monkeypatch.setattr(environment.sys, "executable", str(lacking))
    with pytest.raises(SystemExit, match=rf"apt-get install python3\.{sys.version_info[1]}-venv"):
        environment.make_venv(str(tmp_path / "venv"))


def test_an_environment_is_current_only_for_its_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*environment.LOCKS, "pyproject.toml"):
        (tmp_path / name).write_text("one")
    (tmp_path / "venv" / "bin").mkdir(parents=True)
    (tmp_path / "venv" / "bin" / "gongkai").touch(mode=0o755)
    monkeypatch.setattr(environment, "ROOT", str(tmp_path))
    venv, (small, large) = str(tmp_path / "venv"), environment.LOCKS
    assert not environment.is_current(venv, small)
    environment.remember(venv, small)
    assert (environment.is_current(venv, small), environment.is_current(venv, large)) == (True, False)
    environment.remember(venv, large)
    assert (environment.is_current(venv, small), environment.is_current(venv, large)) == (True, True)
    (tmp_path / large).write_text("two")
    assert (environment.is_current(venv, small), environment.is_current(venv, large)) == (False, False)


def test_make_alone_explains_itself() -> None:
    said = subprocess.run(
        ["make"], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    ).stdout
    assert "make run" in said
    assert "make test" in said


@pytest.mark.parametrize(
    ("locale", "encoding", "said"),
    [
        ({}, "utf-8", "正在解包"),
        ({"LANG": "zh_CN.UTF-8"}, "utf-8", "正在解包"),
        ({"LANG": "en_GB.UTF-8"}, "utf-8", "unpacking"),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en"}, "utf-8", "unpacking"),
        ({"LANG": "zh_CN.UTF-8"}, "ascii", "unpacking"),
    ],
)
def test_installing_is_told_in_chinese_unless_the_locale_is_english(
    locale: dict[str, str], encoding: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And in English on a terminal that cannot show Chinese."""
    for name in environment.LOCALES:
        monkeypatch.delenv(name, raising=False)
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    raw = io.BytesIO()
    terminal = io.TextIOWrapper(raw, encoding=encoding)
    environment.say("正在解包", "unpacking", terminal)
    assert raw.getvalue().decode() == f"{said}\n"
