"""The columns of a file of records: which there are, how they are named, and how a cell becomes a value."""

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db import models
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from gongkai.law import report_words
from gongkai.registers.records import Record

LEFT_OUT = {"id", "agency", "batch", "voided_on", "reviewed_on", "review", "stocks"}
LANGUAGES = ("zh-hans", "en")
TRUTHS = {
    "是": True,
    "否": False,
    "yes": True,
    "no": False,
    "1": True,
    "0": False,
    "true": True,
    "false": False,
}
_NARROW = str.maketrans("（）／", "()/")
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?: 00:00:00)?")


class BadCell(ValueError):
    """A cell holds no value of its column; the message says how to write it."""


@dataclass(frozen=True)
class ImportColumn:
    """One column of a file. ``required``: a row without it is refused."""

    field: models.Field[Any, Any]
    required: bool

    @property
    def label(self) -> str:
        """Its name in the language in use."""
        return str(capfirst(str(self.field.verbose_name)))

    @property
    def names(self) -> set[str]:
        """All names that a header line may give it: in each language, and the field's own."""
        found = {self.field.name}
        for language in LANGUAGES:
            with translation.override(language):
                found.add(plain_name(str(self.field.verbose_name)))
        return found

    @property
    def how(self) -> str:
        """How to write it, for people."""
        if self.field.choices:
            return " / ".join(str(label) for _code, label in self.field.flatchoices)  # type: ignore[attr-defined]
        if isinstance(self.field, models.DateField):
            return "2025-03-01"
        if isinstance(self.field, models.DecimalField):
            return _("yuan with at most two decimals, such as 79000.10")
        if isinstance(self.field, models.BooleanField):
            return _("yes or no")
        return str(self.field.help_text or "")

    def spellings(self) -> dict[str, str]:
        """{what a cell may say: the code} of a column of choices."""
        found: dict[str, str] = {}
        for language in LANGUAGES:
            with translation.override(language):
                for code, label in self.field.flatchoices:  # type: ignore[attr-defined]
                    found |= {str(label).casefold(): code, str(code): code}
        if self.field.name == "category":
            for code, _label in self.field.flatchoices:  # type: ignore[attr-defined]
                found |= {word: str(code) for word in report_words.spellings("class", str(code))}
        return found


def columns_of(model: type[Record]) -> list[ImportColumn]:
    """The columns of a register's files, in the order of its fields."""
    fields = [field for field in model._meta.concrete_fields if field.name not in LEFT_OUT]
    return [ImportColumn(field, not (field.blank or field.has_default())) for field in fields]


def plain_name(header: str) -> str:
    """The name of a column without what people add to it: blanks, line breaks, marks of duty, wide brackets."""
    return re.sub(r"[\s*＊:：]", "", header).translate(_NARROW).casefold()


class CellReader:
    """Turns the text of one column into values; what a column of choices may say is asked once."""

    def __init__(self, column: ImportColumn):
        self.field = column.field
        self._spelled = column.spellings() if self.field.choices else {}

    def value(self, text: str) -> Any:
        """The value; an empty cell is the field's default. Raises BadCell."""
        if not text:
            return self.field.get_default()
        if "\0" in text:
            raise BadCell(_("it holds a character that is no text (NUL)"))
        if self._spelled:
            return self._choice(text)
        if isinstance(self.field, models.DateField):
            return _day(text)
        if isinstance(self.field, models.DecimalField):
            return _amount(text)
        if isinstance(self.field, models.BooleanField):
            return _truth(text)
        return _whole(text) if isinstance(self.field, models.IntegerField) else text

    def _choice(self, text: str) -> str:
        try:
            return self._spelled[text.casefold()]
        except KeyError:
            offered = ", ".join(str(label) for _code, label in self.field.flatchoices)  # type: ignore[attr-defined]
            raise BadCell(
                _("“%(text)s” is none of: %(offered)s") % {"text": text, "offered": offered}
            ) from None


def _day(text: str) -> dt.date:
    found = _DAY.fullmatch(text)
    try:
        return dt.date(*map(int, found.groups()))  # type: ignore[union-attr]
    except (AttributeError, ValueError):
        raise BadCell(_("“%s” is no date (YYYY-MM-DD)") % text) from None


def _amount(text: str) -> Decimal:
    plain = text.replace(",", "").replace("，", "").removesuffix("元").removeprefix("¥").removeprefix("￥")
    if "万" in plain:
        raise BadCell(_("“%s”: write the amount in yuan, not in 万元") % text)
    try:
        amount = Decimal(plain.strip())
    except InvalidOperation:
        raise BadCell(_("“%s” is no amount in yuan") % text) from None
    if not amount.is_finite():
        raise BadCell(_("“%s” is no amount in yuan") % text)
    if amount != (rounded := round(amount, 2)):
        raise BadCell(_("“%s” has more than two decimals") % text)
    return rounded


def _truth(text: str) -> bool:
    try:
        return TRUTHS[text.casefold()]
    except KeyError:
        raise BadCell(_("“%s” is neither yes nor no") % text) from None


def _whole(text: str) -> int:
    plain = text.replace(",", "").replace("，", "")
    if not plain.isascii() or not plain.isdigit() or len(plain) > 18:
        raise BadCell(_("“%s” is no whole number") % text)
    return int(plain)
