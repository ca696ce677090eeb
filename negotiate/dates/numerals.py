"""Read and write English number words, cardinal and ordinal, up to 999; it knows nothing of dates.

Method: treaties compose numbers additively ("one hundred and twenty"), so the value is the sum of the words,
with "hundred" multiplying what stands before it.
"""

import re

from negotiate.english_numbers import HUNDRED, HUNDREDTH, ONES, TENS, ordinal_of

_CARDINALS = dict(zip(ONES, range(1, 20), strict=True)) | dict(zip(TENS, range(20, 100, 10), strict=True))
_ORDINALS = {ordinal_of(word): value for word, value in _CARDINALS.items()}


def _any_of(words: dict[str, int], *more: str) -> str:
    """Return a pattern that matches one of the words, the longest first."""
    return "|".join(sorted([*words, *more], key=len, reverse=True))


_WORD = _any_of(_CARDINALS, HUNDRED)
#: A cardinal in digits or words, as a piece of a regular expression (case is the caller's choice).
CARDINAL = rf"(?:\d{{1,4}}|(?:{_WORD})(?:(?:[ –-]|\sand\s)(?:{_WORD})){{0,5}})(?!\w)"
#: An ordinal in digits or words, likewise.
ORDINAL = (
    r"(?:\d{1,4}(?:st|nd|rd|th)"
    rf"|(?:(?:{_WORD})(?:[ –-]|\sand\s)){{0,5}}(?:{_any_of(_ORDINALS, HUNDREDTH)}))(?!\w)"
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
        if word in (HUNDRED, HUNDREDTH):
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
        return ordinal_of(ONES[number - 1])
    tens, ones = TENS[number // 10 - 2], number % 10
    return f"{tens}-{ordinal_of(ONES[ones - 1])}" if ones else ordinal_of(tens)


def _suffix(number: int) -> str:
    """Return the two letters that make the digits an ordinal."""
    if 10 <= number % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
