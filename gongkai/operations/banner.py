"""What ``gongkai serve`` tells the person who started it."""

from unicodedata import east_asian_width

from gongkai.configuration import Configuration


def running(configuration: Configuration) -> str:
    """Addresses, where the data lies, and in development the sample's sign-ins."""
    local = f"http://127.0.0.1:{configuration.port}"
    lines = [
        "",
        "Gongkai 公开 is running.",
        f"  public site   {local}/",
        f"  back office   {local}/admin/",
        f"  data          {configuration.data_folder}",
    ]
    if not configuration.production:
        lines += _sign_ins()
    return "\n".join([*lines, "", "Ctrl-C stops it.", ""])


def _sign_ins() -> list[str]:
    from gongkai.sample import sign_ins

    people = sign_ins()
    if not people:
        return []
    roles, names = (max(_width(person[at]) for person in people) for at in (0, 1))
    told = [
        f"  {_padded(role, roles)}  {_padded(username, names)}  {password}"
        for role, username, password in people
    ]
    return ["", "Sample sign-ins (development only): role, user name, password", *told]


def _width(text: str) -> int:
    """Columns on a terminal: a Chinese character takes two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
