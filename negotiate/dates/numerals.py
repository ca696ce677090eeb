"""Read and write English number words, cardinal and ordinal, up to 999; it knows nothing of dates.

Method: treaties compose numbers additively ("one hundred and twenty"), so the value is the sum of the words,
with "hundred" multiplying what stands before it.
"""

import re

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth",
    "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip

_CARDINALS = dict(zip(_ONES[1:], range(1, 20), strict=True)) | dict(zip(_TENS, range(20, 100, 10), strict=True))


def _as_ordinal(word: str) -> str:
    """Return the ordinal of one cardinal word: "five" gives "fifth", "twenty" gives "twentieth"."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return word[:-1] + "ieth" if word.endswith("y") else word + "th"


_ORDINALS = {_as_ordinal(word): value for word, value in _CARDINALS.items()}


def _any_of(words: dict[str, int], *more: str) -> str:
    """Return a pattern that matches one of the words, the longest first."""
    return "|".join(sorted([*words, *more], key=len, reverse=True))


_WORD = _any_of(_CARDINALS, "hundred")
#: A cardinal in digits or words, as a piece of a regular expression (case is the caller's choice).
CARDINAL = rf"(?:\d{{1,4}}|(?:{_WORD})(?:(?:[ –-]|\sand\s)(?:{_WORD})){{0,5}})(?!\w)"
#: An ordinal in digits or words, likewise.
ORDINAL = (
    r"(?:\d{1,4}(?:st|nd|rd|th)"
    rf"|(?:(?:{_WORD})(?:[ –-]|\sand\s)){{0,5}}(?:{_any_of(_ORDINALS, 'hundredth')}))(?!\w)"
)


def cardinal(text: str) -> int | None:
    """Return the number that `text` spells, or None.

    >>> cardinal("one hundred and twenty"), cardinal("24"), cardinal("soon")
    (120, 24, None)
    """
    lowered = text.strip().lower()
    if not re.fullmatch(CARDINAL, lowered):
        return None
    return int(lowered) if lowered.isdigit() else _total(lowered)


def ordinal(text: str) -> int | None:
    """Return the number whose ordinal `text` spells, or None.

    >>> ordinal("sixty-fifth"), ordinal("60th"), ordinal("next")
    (65, 60, None)
    """
    lowered = text.strip().lower()
    if not re.fullmatch(ORDINAL, lowered):
        return None
    return int(lowered[:-2]) if lowered[0].isdigit() else _total(lowered)


def _total(words: str) -> int:
    """Return the sum of the number words, each "hundred" multiplying the words before it."""
    total = 0
    for word in re.findall(r"[a-z]+", words):
        if word in ("hundred", "hundredth"):
            total = max(total, 1) * 100
        else:
            total += _CARDINALS.get(word, 0) + _ORDINALS.get(word, 0)
    return total


def spell_ordinal(number: int) -> str:
    """Return the ordinal in words up to ninety-ninth, in digits above.

    >>> spell_ordinal(5), spell_ordinal(65), spell_ordinal(180), spell_ordinal(122)
    ('fifth', 'sixty-fifth', '180th', '122nd')
    """
    if number > 99 or number < 1:
        return f"{number}{_suffix(number)}"
    if number < 20:
        return _as_ordinal(_ONES[number])
    tens, ones = _TENS[number // 10 - 2], number % 10
    return f"{tens}-{_as_ordinal(_ONES[ones])}" if ones else _as_ordinal(tens)


def _suffix(number: int) -> str:
    """Return the two letters that make the digits an ordinal."""
    if 10 <= number % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
