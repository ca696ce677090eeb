"""Numerals: Roman and Han numbers, and the numbers of labels in whatever numerals they are written.

One grammar for the importer, which looks for titles, and for the engine, which reads, continues and rewrites what was
found. Knows how a number is written; what it counts is said in `negotiate.text.marks.labels`.
"""

import re
import unicodedata

from negotiate.text.marks.number_words import NUMBER_WORDS, word_value
from negotiate.text.marks.suffixes import SUFFIX_PATTERN

_ROMAN = re.compile(r"(?=.)(M{0,3})(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", re.IGNORECASE)
_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_SIGNS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_HAN_DIGITS = "一二三四五六七八九"
_HAN_SCALES = {"十": 10, "百": 100, "千": 1000}
#: Han numerals from 1 to 9999 in a regular expression.
HAN_NUMBER = f"[{_HAN_DIGITS}十百千零〇]{{1,9}}"
#: The number of a label in a regular expression, blind to case but for what is written in capitals.
LABEL_NUMBER = (
    r"\d{1,4}(?:er|re|ère)(?!\w)|(?>\d{1,4})(?!\d)(?:\.?[ºª]|o(?!\w))?"
    rf"|(?-i:[IVXLCDM]{{1,9}})(?=(?:{SUFFIX_PATTERN})(?!\w)|(?!\w))|(?:{NUMBER_WORDS})(?![-‐‑]?\w)|(?-i:[A-Z])(?!\w)"
)


def number_of(number: str) -> int:
    """Return the value of a number as a label writes it, 0 where it has none; the last part of "3.2".

    >>> [number_of(one) for one in ("12", "1er", "3.º", "3.2", "XLII", "CI", "B", "Twenty-one", "一百零三", "٥", "of")]
    [12, 1, 3, 2, 42, 101, 2, 21, 103, 5, 0]
    """
    plain = number.strip().rstrip("ºª").rstrip(".").rpartition(".")[2]
    digits = re.match(r"\d+", plain)
    if digits:
        return int(digits[0])
    if value := word_value(number) or han_value(plain):
        return value
    if len(plain) == 1 and plain.upper() not in "IVX":
        return ord(plain.upper()) - ord("A") + 1 if plain.isascii() and plain.isalpha() else 0
    return roman_value(plain)


def roman_value(numeral: str) -> int:
    """Return the value of a Roman numeral below 4000, or 0 where it is none.

    >>> roman_value("xiv"), roman_value("XCIX"), roman_value("iix")
    (14, 99, 0)
    """
    if not _ROMAN.fullmatch(numeral):
        return 0
    values = [_LETTERS[letter] for letter in numeral.upper()]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def roman_numeral(value: int) -> str:
    """Write a number below 4000 in capital Roman numerals.

    >>> roman_numeral(14), roman_numeral(101)
    ('XIV', 'CI')
    """
    written = ""
    for worth, signs in _ROMAN_SIGNS:
        count, value = divmod(value, worth)
        written += signs * count
    return written


def han_value(numeral: str) -> int:
    """Return the value of a Han numeral from 1 to 9999, or 0 where it is none.

    >>> han_value("二十一"), han_value("十"), han_value("一百零三"), han_value("二九八"), han_value("一千二百六十")
    (21, 10, 103, 298, 1260)
    """
    plain = unicodedata.normalize("NFKC", numeral).replace("○", "〇").replace("零", "〇")
    signs = f"〇{_HAN_DIGITS}"
    if 1 < len(plain) <= 4 and all(sign in signs for sign in plain):
        return int("".join(str(signs.index(sign)) for sign in plain))
    total, digit, below = 0, 0, 10_000
    for sign in plain.replace("〇", ""):
        if sign in _HAN_DIGITS and not digit:
            digit = signs.index(sign)
        elif (scale := _HAN_SCALES.get(sign, below)) < below:
            total, digit, below = total + (digit or 1) * scale, 0, scale
        else:
            return 0
    return total + digit


def han_numeral(value: int) -> str:
    """Write a number from 1 to 9999 in Han numerals.

    >>> han_numeral(10), han_numeral(21), han_numeral(103), han_numeral(110)
    ('十', '二十一', '一百零三', '一百一十')
    """
    signs, written, skipped = f"零{_HAN_DIGITS}", "", False
    for scale, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, scale)
        if digit:
            one = "" if digit == 1 and scale == 10 and not written else signs[digit]
            written += ("零" if skipped and written else "") + one + sign
        skipped = not digit
    return written
