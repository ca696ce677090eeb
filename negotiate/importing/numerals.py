"""The numbers of articles, parts and annexes as six languages write them; reads a numeral, finds none."""

import re

from negotiate.text.marks.labels import CYRILLIC_SUFFIXES, rank_of
from negotiate.text.marks.number_words import word_value

_ROMAN = re.compile(r"(?=[IVXLC])(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})\Z", re.IGNORECASE)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_HAN_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}

#: The Han numerals up to 99.
HAN_NUMBER = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"

_SUFFIXES = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
LATIN_SUFFIX = "|".join(sorted(_SUFFIXES, key=len, reverse=True))
CYRILLIC_SUFFIX = "|".join(sorted(CYRILLIC_SUFFIXES, key=len, reverse=True))


def read_number(numeral: str) -> int | None:
    """Return the value of a numeral, or None where it has none.

    >>> [read_number(numeral) for numeral in ("12", "XII", "premier", "十二", "١٢", "الثاني عشر", "B", "x1")]
    [12, 12, 1, 12, 12, 12, 2, None]
    """
    plain = " ".join(numeral.split())
    if plain.isdecimal():
        return int(plain)
    if value := word_value(plain):
        return value
    if len(plain) == 1 and plain.upper() in "ABCDEFGHJKLMNOPQRSTUWYZ":
        return ord(plain.upper()) - ord("A") + 1
    return _roman(plain) or _han(plain)


def read_suffix(suffix: str) -> int:
    """Return the rank of "bis", "ter" or a letter after a number: 0 for none, 1 for the first added article.

    >>> [read_suffix(suffix) for suffix in ("", "bis", "TER", "A", "бис", "مكررا ثانيا", "之二")]
    [0, 1, 2, 1, 1, 2, 1]
    """
    plain = suffix.strip(" \t[-‐\u00a0").casefold()
    if plain in _SUFFIXES:
        return _SUFFIXES.index(plain) + 1
    if plain in CYRILLIC_SUFFIXES or plain.startswith("مكرر"):
        return rank_of(plain)
    if plain.startswith("之"):
        return (_han(plain[1:]) or 2) - 1
    return ord(plain) - ord("a") + 1 if re.fullmatch("[a-z]", plain) else 0


def _roman(numeral: str) -> int | None:
    """Return the value of a well-formed Roman numeral below 100."""
    if not _ROMAN.match(numeral):
        return None
    values = [_ROMAN_VALUES.get(letter, 100) for letter in numeral.upper()]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def _han(numeral: str) -> int | None:
    """Return the value of a Han numeral below 100."""
    if not re.fullmatch(HAN_NUMBER, numeral):
        return None
    tens, ten, ones = numeral.rpartition("十")
    return (_HAN_DIGITS.get(tens, 1) * 10 if ten else 0) + _HAN_DIGITS.get(ones, 0)
