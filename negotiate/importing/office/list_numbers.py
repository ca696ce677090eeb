"""Numbers that office programs set by themselves: how a list counts, and how its numbers read.

Programs keep them apart from the words, so that a text without them has lost its enumerators. Method: the counters of
one list by level; a paragraph raises its own and begins those below anew.
"""

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass

from negotiate.text.marks.numerals import han_numeral, roman_numeral

_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ALPHA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_HAN_DIGITS = "〇一二三四五六七八九"
#: What stands for the signs of bullets, which are characters of a font for signs.
_BULLET = "•"


@dataclass(frozen=True)
class ListLevel:
    """One level of a list: the form of its numbers, the text round them, where they begin."""

    form: str
    text: str
    start: int
    has_space: bool


def counted_on(counts: MutableMapping[int, int], level: int, start: int) -> None:
    """Count one paragraph at a level of a list that begins at `start`; what is counted below it begins anew.

    >>> counts = {0: 2, 1: 5}
    >>> counted_on(counts, 0, 1)
    >>> counts
    {0: 3}
    """
    counts[level] = counts.get(level, start - 1) + 1
    for lower in [one for one in counts if one > level]:
        del counts[lower]


def shown_number(levels: Mapping[int, ListLevel], level: int, counts: Mapping[int, int]) -> str:
    """Return what stands before a paragraph of a level, as far as its list has been counted.

    >>> shown_number({0: ListLevel("lowerLetter", "(%1)", 1, has_space=True)}, 0, {0: 3})
    '(c) '
    """
    shape = levels[level]
    if shape.form == "bullet":
        return f"{_BULLET} "
    shown = shape.text
    for upper in range(level + 1):
        other = levels.get(upper, shape)
        shown = shown.replace(level_sign(upper), written(counts.get(upper, other.start), other.form))
    return f"{shown} " if shown.strip() and shape.has_space else shown


def level_sign(level: int) -> str:
    """Return what stands for the number of a level in the text of a list, as Word writes it.

    >>> level_sign(0), level_sign(9)
    ('%1', '%:')
    """
    return f"%{chr(ord('1') + level)}"


def written(count: int, form: str) -> str:
    """Return a number in a form that Word names, or in letters that go on as aa, ab; else in figures.

    >>> written(4, "lowerRoman"), written(28, "upperLetter"), written(12, "chineseCounting")
    ('iv', 'BB', '十二')
    """
    return _FORMS.get(form, str)(max(count, 0))


def _letters(alphabet: str) -> Callable[[int], str]:
    return lambda count: alphabet[(count - 1) % len(alphabet)] * ((count - 1) // len(alphabet) + 1) if count else ""


def _alphabet(alphabet: str) -> Callable[[int], str]:
    """Return what writes numbers as a spreadsheet names its columns: z, aa, ab."""

    def write(count: int) -> str:
        shown = ""
        while count:
            count, letter = divmod(count - 1, len(alphabet))
            shown = alphabet[letter] + shown
        return shown

    return write


def _roman(count: int) -> str:
    return roman_numeral(count).lower()


def _han(count: int) -> str:
    return han_numeral(count) if 0 < count < 10_000 else str(count)


_LATIN = "abcdefghijklmnopqrstuvwxyz"
_FORMS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda count: f"{count:02}",
    "lowerLetter": _letters(_LATIN),
    "upperLetter": _letters(_LATIN.upper()),
    "lowerAlphabet": _alphabet(_LATIN),
    "upperAlphabet": _alphabet(_LATIN.upper()),
    "lowerRoman": _roman,
    "upperRoman": roman_numeral,
    "russianLower": _letters(_RUSSIAN),
    "russianUpper": _letters(_RUSSIAN.upper()),
    "arabicAbjad": _letters(_ABJAD),
    "arabicAlpha": _letters(_ALPHA),
    "chineseCounting": _han,
    "chineseCountingThousand": _han,
    "ideographDigital": lambda count: "".join(_HAN_DIGITS[int(sign)] for sign in str(count)),
    "japaneseCounting": _han,
    "taiwaneseCounting": _han,
    "decimalEnclosedParen": lambda count: f"({count})",
}
