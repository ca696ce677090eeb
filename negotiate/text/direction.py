"""Direction: whether a language or a text runs from right to left; nothing else about scripts.

Method: for a text the first strongly directional character decides, as in the Unicode bidirectional algorithm
(UAX #9, rules P2 and P3); enumerators, figures and brackets have no direction of their own.
"""

import unicodedata
from enum import StrEnum


class Direction(StrEnum):
    """The value of HTML's `dir`."""

    LTR = "ltr"
    RTL = "rtl"


#: Languages that run from right to left, by their code.
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})

_STRONG = {"L": Direction.LTR, "R": Direction.RTL, "AL": Direction.RTL}


def of_language(code: str) -> Direction:
    """Return the direction of a language: "ar", "ar-EG", "fr_CH".

    >>> of_language("ar-EG").value
    'rtl'
    """
    primary = code.replace("_", "-").partition("-")[0].lower()
    return Direction.RTL if primary in RIGHT_TO_LEFT else Direction.LTR


def of_text(text: str) -> Direction:
    """Return the direction of a text; one without letters runs from left to right.

    >>> of_text("(1) الدول").value
    'rtl'
    """
    strong = (_STRONG.get(unicodedata.bidirectional(sign)) for sign in text)
    return next((direction for direction in strong if direction), Direction.LTR)
