"""The environment is read strictly, and production starts only on what is safe."""

import re
from pathlib import Path

import pytest

from gongkai.configuration import TABLE, Configuration, ConfigurationError, MailServer

SAFE = {
    "GONGKAI_ENV": "production",
    "GONGKAI_SECRET_KEY": "x" * 40,
    "GONGKAI_HOSTS": "www.example.gov.cn",
    "GONGKAI_PUBLIC_URL": "https://www.example.gov.cn",
}


def prepared(data: Path, **changes: str) -> Configuration:
    configuration = Configuration.from_environment({**SAFE, "GONGKAI_DATA": str(data), **changes})
    configuration.prepare()
    return configuration


def refusal(data: Path, **changes: str) -> str:
    with pytest.raises(ConfigurationError) as refused:
        prepared(data, **changes)
    return str(refused.value)


def test_production_starts_on_a_safe_environment(tmp_path: Path) -> None:
    assert prepared(tmp_path).production


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("GONGKAI_SECRET_KEY", "", "the development secret is in use"),
        ("GONGKAI_SECRET_KEY", "y" * 39, "shorter than 40"),
        ("GONGKAI_DEBUG", "on", "must be off"),
        ("GONGKAI_HOSTS", "", "not set"),
        ("GONGKAI_HOSTS", "*", "answers to any name"),
        ("GONGKAI_PUBLIC_URL", "http://www.example.gov.cn", "must begin with https://"),
        ("GONGKAI_PUBLIC_URL", "", "must begin with https://"),
    ],
)
def test_production_refuses_what_is_unsafe_and_names_it(
    tmp_path: Path, name: str, value: str, reason: str
) -> None:
    said = refusal(tmp_path, **{name: value})
    assert name in said
    assert reason in said


def test_all_reasons_are_named_at_once(tmp_path: Path) -> None:
    said = refusal(tmp_path, GONGKAI_SECRET_KEY="", GONGKAI_DEBUG="1", GONGKAI_HOSTS="")
    assert all(name in said for name in ("GONGKAI_SECRET_KEY", "GONGKAI_DEBUG", "GONGKAI_HOSTS"))


@pytest.mark.parametrize("stage", ["development", "production"])
def test_a_data_folder_that_cannot_be_written_is_refused_even_to_root(tmp_path: Path, stage: str) -> None:
    file = tmp_path / "a file in the way"
    file.touch()
    assert f"GONGKAI_DATA={file}: not a writable folder" in refusal(file, GONGKAI_ENV=stage)
    assert "not a writable folder" in refusal(Path("/proc/gongkai"), GONGKAI_ENV=stage)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "eighty"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "８０"),
        ("GONGKAI_ENV", "staging"),
        ("GONGKAI_DEBUG", "maybe"),
    ],
)
def test_a_value_that_cannot_be_read_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(ConfigurationError, match=f"{name}={value}"):
        Configuration.from_environment({name: value})


def test_a_public_address_with_a_path_is_refused(tmp_path: Path) -> None:
    assert "without a path" in refusal(tmp_path, GONGKAI_PUBLIC_URL="https://www.example.gov.cn/sub")


def test_an_empty_variable_counts_as_not_set() -> None:
    assert Configuration.from_environment({"PORT": " ", "DATABASE_URL": ""}).port == 8000


@pytest.mark.parametrize("url", ["mysql://gongkai:secret@db/gongkai", "nonsense://gongkai:secret@db"])
def test_another_database_is_refused_without_showing_its_password(tmp_path: Path, url: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        prepared(tmp_path, DATABASE_URL=url).database()
    assert "DATABASE_URL" in str(refused.value)
    assert "secret" not in str(refused.value)


def test_a_data_folder_with_odd_characters_holds_the_database(tmp_path: Path) -> None:
    folder = tmp_path / "数据 100%?#"
    assert prepared(folder).database()["NAME"] == str(folder / "gongkai.sqlite3")


def test_every_variable_that_is_read_stands_in_the_table() -> None:
    source = (Path(__file__).parents[2] / "gongkai" / "configuration.py").read_text(encoding="utf-8")
    assert set(re.findall(r'said\.get\("(\w+)"', source)) == {variable.name for variable in TABLE}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("smtp://mail.example.gov.cn", ("mail.example.gov.cn", 25, "", "", "")),
        ("smtp://u%40x:p%2Fw@h:587?tls=starttls", ("h", 587, "u@x", "p/w", "starttls")),
        ("smtps://u:p@h", ("h", 465, "u", "p", "on")),
    ],
)
def test_the_mail_server_is_read_from_one_address(address: str, expected: tuple[str, int, str, str, str]):
    """Host, port, user, password and how the line is kept secret."""
    server = MailServer.parse(address)
    assert server is not None
    assert (server.host, server.port, server.user, server.password, server.tls) == expected


@pytest.mark.parametrize(
    "address",
    [
        "mail.example.gov.cn",
        "http://h",
        "smtp://",
        "smtp://h:x",
        "smtp://h/path",
        "smtp://h?tls=yes",
        "smtp://h?a=1",
    ],
)
def test_a_mail_server_that_cannot_be_read_is_refused_without_telling_the_password(
    tmp_path: Path, address: str
):
    """The message names the variable and how to write it."""
    said = refusal(tmp_path, EMAIL_URL=address.replace("//", "//user:secret@", 1))
    assert "EMAIL_URL" in said
    assert "secret" not in said


def test_the_sender_of_mails_is_an_address(tmp_path: Path):
    """By default one at the host of the public site."""
    assert prepared(tmp_path).mail_from == "gongkai@www.example.gov.cn"
    assert "GONGKAI_MAIL_FROM" in refusal(tmp_path, GONGKAI_MAIL_FROM="nobody")
