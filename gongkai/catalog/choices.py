"""Choices of fields, asked from ``gongkai.law`` when needed, so that new law is no database change."""

from gongkai.law import classifications, columns


def categories() -> list[tuple[str, str]]:
    """The categories of Art. 20, then the additions of Art. 21 for cities, counties and townships."""
    names = ("category", "category_city_county", "category_township")
    return [choice for name in names for choice in classifications.choices(name)]


def openness_kinds() -> list[tuple[str, str]]:
    """决策、执行、管理、服务、结果."""
    return list(classifications.choices("openness_kind"))


def topics() -> list[tuple[str, str]]:
    """The 22 classes of 主题分类 with their sub-classes."""
    return list(classifications.choices("topic"))


def genres() -> list[tuple[str, str]]:
    """The kinds of official document (体裁)."""
    return list(classifications.choices("genre"))


def validities() -> list[tuple[str, str]]:
    """The values of 有效性."""
    return list(classifications.choices("validity"))


def openness() -> list[tuple[str, str]]:
    """The ways of openness (公开方式)."""
    return list(classifications.choices("openness"))


def withholding_grounds() -> list[tuple[str, str]]:
    """The grounds of Art. 14 to 16 for not disclosing."""
    return list(classifications.choices("withholding_ground"))


def column_kinds() -> list[tuple[str, str]]:
    """The kinds of column."""
    return list(columns.kind_choices())
