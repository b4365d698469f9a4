"""示例: the site of five science and technology bureaus, made from the facts of their published reports."""

PASSWORD = "gongkai-example"  # noqa: S105  of accounts that exist in a sample only


def sign_ins() -> list[tuple[str, str, str]]:
    """The sample's accounts for people who try it out: (duty, username, password)."""
    from gongkai.sample.people import PEOPLE

    return [(person.duty_label, person.username, PASSWORD) for person in PEOPLE if person.shown]


def request_sign_ins() -> list[tuple[str, str, str]]:
    """Those of the bureau with the made-up requests."""
    bureau = "示例市科技局，依申请公开"
    return [
        (f"{label}（{bureau}）", f"{short}.shili", PASSWORD)
        for short, label in (("clerk", "经办"), ("head", "负责人"))
    ]
