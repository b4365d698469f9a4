"""Field checks of this app; the rules themselves are in ``gongkai.law``."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from gongkai.law import identifiers

LEAST_CONTRAST = 4.5
EMBLEM_KINDS = {"PNG": ".png", "JPEG": ".jpg", "GIF": ".gif", "WEBP": ".webp"}
LARGEST_EMBLEM = 2 * 1024 * 1024  # bytes


def _raise(problems: list) -> None:
    english = (get_language() or "").startswith("en")
    if problems:
        raise ValidationError([ValidationError(p.en if english else p.zh, code=p.code) for p in problems])


def uscc(value: str) -> None:
    """Refuse a 统一社会信用代码 whose form or check character is wrong."""
    _raise(identifiers.uscc_problems(value))


def region_code(value: str) -> None:
    """Refuse what is not a six-digit administrative region code."""
    _raise(identifiers.region_code_problems(value))


def site_code(value: str) -> None:
    """Refuse what is not a ten-character 网站标识码."""
    _raise(identifiers.site_code_problems(value))


def readable_colour(value: str) -> None:
    """Refuse a colour on which white text has a contrast below 4.5 : 1 (WCAG 2.1, 1.4.3)."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise ValidationError(_("Write a colour as # and six hexadecimal digits, such as #0b4a8f."))
    parts = [int(value[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    contrast = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    if contrast < LEAST_CONTRAST:
        raise ValidationError(
            _("White text on %(colour)s has a contrast of %(contrast).1f; 4.5 is the least."),
            params={"colour": value, "contrast": contrast},
        )


def emblem(file: Any) -> None:
    """Refuse what is no picture of a kind that carries no programs (so no SVG), or is larger than 2 MB.

    A picture that is kept already is not looked at again.
    """
    if getattr(file, "_committed", False):
        return
    if file.size > LARGEST_EMBLEM:
        raise ValidationError(_("The picture is larger than %s MB.") % (LARGEST_EMBLEM // 1024**2))
    try:
        file.seek(0)
        kind = Image.open(file, formats=list(EMBLEM_KINDS)).format
        file.seek(0)
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        kind = None
    if kind is None or not file.name.lower().replace(".jpeg", ".jpg").endswith(EMBLEM_KINDS[kind]):
        raise ValidationError(
            _("“%(name)s” is no picture of these kinds: %(kinds)s."),
            params={"name": file.name, "kinds": ", ".join(EMBLEM_KINDS)},
        )
