"""Reading the options of the commands; what cannot be read raises WrongUsage with a whole sentence."""

import datetime as dt
import re

from gongkai.law.case_words import Saying, say

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
NUMBER = re.compile(r"\d{1,12}", re.ASCII)
SHOWN = 40


class WrongUsage(ValueError):
    """The command was called wrongly; `saying` tells how."""

    def __init__(self, saying: Saying) -> None:
        self.saying = saying
        super().__init__(saying.text("en"))


def day(option: str, text: str | None) -> dt.date | None:
    """The day written YYYY-MM-DD, None where the option is not given."""
    if text is None:
        return None
    try:
        if DAY.fullmatch(text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    raise WrongUsage(say("not-a-day", option=option, value=text[:SHOWN]))


def whole_number(option: str, text: str, limit: int) -> int:
    """A whole number from 0 to `limit`, in ASCII digits."""
    if NUMBER.fullmatch(text) and int(text) <= limit:
        return int(text)
    raise WrongUsage(say("not-units", option=option, value=text[:SHOWN], limit=limit))
