"""The made-up staff of the sample, each standing for one duty."""

from dataclasses import dataclass

from gongkai.agencies.models import Role

BUREAUS = {
    "zhongning": ("zhongning-kjj", "中宁县科技局"),
    "anhui": ("anhui-kjt", "安徽省科技厅"),
    "ningxia": ("ningxia-kjt", "宁夏科技厅"),
    "wuzhong": ("wuzhong-kjj", "吴忠市科技局"),
    "xinzhou": ("xinzhou-kjj", "忻州市科技局"),
}
DUTIES = (
    ("clerk", Role.CLERK, "经办"),
    ("review1", Role.FIRST_REVIEWER, "一审"),
    ("review2", Role.SECOND_REVIEWER, "二审"),
    ("review3", Role.FINAL_REVIEWER, "三审"),
    ("secrecy", Role.SECRECY_REVIEWER, "保密审查"),
    ("head", Role.HEAD, "负责人"),
)
SHOWN_BUREAU = "zhongning"


@dataclass(frozen=True)
class Person:
    """One account: where it belongs, and at which agencies it holds which duty."""

    username: str
    full_name: str
    agency: str
    role: Role
    at: tuple[str, ...]
    shown: bool

    @property
    def duty_label(self) -> str:
        """The duty and its agency, in Chinese."""
        return self.full_name


PEOPLE = [
    *(
        Person(f"{short}.{bureau}", f"{label}（{name}）", slug, role, (slug,), bureau == SHOWN_BUREAU)
        for bureau, (slug, name) in BUREAUS.items()
        for short, role, label in DUTIES
    ),
    Person("supervisor.ningxia", "主管部门（宁夏）", "ningxia", Role.SUPERVISOR, ("ningxia",), True),
    Person("admin", "管理员", "ningxia", Role.ADMINISTRATOR, ("anhui", "ningxia", "shanxi"), True),
]
