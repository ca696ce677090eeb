"""Numbers that Word sets by itself: which paragraph has one, and how it reads (ECMA-376, 17.9).

Word keeps them apart from the words, so that a text without them has lost its enumerators. Method: the counters of one
list by level; a paragraph raises its own and begins those below anew.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from negotiate.importing.word.package import Element, W
from negotiate.text.marks.numerals import han_numeral, roman_numeral

#: A number as a file writes it; a longer one is no number of a list.
_NUMBER = re.compile(r"-?[0-9]{1,5}")
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ALPHA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_HAN_DIGITS = "〇一二三四五六七八九"
#: What stands for the signs of bullets, which are characters of a font for signs.
_BULLET = "•"


def w(name: str) -> str:
    """Return the whole name of an element or attribute of Word."""
    return f"{{{W}}}{name}"


def value(parent: Element | None, name: str) -> str | None:
    """Return the value of a child element; None where there is neither."""
    child = parent.find(w(name)) if parent is not None else None
    return child.get(w("val")) if child is not None else None


@dataclass(frozen=True)
class ListLevel:
    """One level of a list: the form of its numbers, the text round them, where they begin."""

    form: str
    text: str
    start: int
    has_space: bool


@dataclass
class WordNumbers:
    """The lists of a file and how far each has been counted."""

    levels: Mapping[tuple[str, int], ListLevel]
    lists: Mapping[str, str]
    starts: Mapping[tuple[str, int], int]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def next(self, number: str, level: int) -> str:
        """Count one paragraph of a list, and return what Word shows before it; nothing where it shows nothing."""
        shape = self.levels.get((number, level))
        if shape is None:
            return ""
        counts = self.counts.setdefault(self.lists.get(number, number), {})
        if (number, level) in self.starts and (number, level) not in self.begun:
            counts[level] = self.starts[number, level] - 1
            self.begun.add((number, level))
        counts[level] = counts.get(level, shape.start - 1) + 1
        for lower in [one for one in counts if one > level]:
            del counts[lower]
        if shape.form == "bullet":
            return f"{_BULLET} "
        return self._shown(number, level, shape, counts)

    def _shown(self, number: str, level: int, shape: ListLevel, counts: Mapping[int, int]) -> str:
        shown = shape.text
        for upper in range(level + 1):
            other = self.levels.get((number, upper), shape)
            count = counts.get(upper, other.start)
            shown = shown.replace(f"%{upper + 1}", written(count, other.form))
        return f"{shown} " if shown.strip() and shape.has_space else shown


def written(count: int, form: str) -> str:
    """Return a number in one of Word's forms; one that is not known here in figures.

    >>> written(4, "lowerRoman"), written(28, "upperLetter"), written(12, "chineseCounting")
    ('iv', 'BB', '十二')
    """
    return _FORMS.get(form, str)(max(count, 0))


def _letters(alphabet: str) -> Callable[[int], str]:
    return lambda count: alphabet[(count - 1) % len(alphabet)] * ((count - 1) // len(alphabet) + 1) if count else ""


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


def numbers_of(numbering: Element | None) -> WordNumbers:
    """Return the lists of a file, none of them counted yet."""
    if numbering is None:
        return WordNumbers({}, {}, {})
    abstract = {
        one.get(w("abstractNumId")): _levels(one.iterfind(w("lvl"))) for one in numbering.iterfind(w("abstractNum"))
    }
    levels: dict[tuple[str, int], ListLevel] = {}
    lists: dict[str, str] = {}
    starts: dict[tuple[str, int], int] = {}
    for one in numbering.iterfind(w("num")):
        number, of = one.get(w("numId")) or "", value(one, "abstractNumId") or ""
        lists[number] = of
        levels |= {(number, level): shape for level, shape in abstract.get(of, {}).items()}
        for override in one.iterfind(w("lvlOverride")):
            level = _whole(override.get(w("ilvl")), 0)
            levels |= {(number, n): shape for n, shape in _levels(override.iterfind(w("lvl"))).items()}
            if (start := value(override, "startOverride")) is not None:
                starts[number, level] = _whole(start, 1)
    return WordNumbers(levels, lists, starts)


def _levels(found: Iterable[Element]) -> dict[int, ListLevel]:
    return {
        _whole(one.get(w("ilvl")), 0): ListLevel(
            form=value(one, "numFmt") or "decimal",
            text=value(one, "lvlText") or "",
            start=_whole(value(one, "start"), 1),
            has_space=value(one, "suff") != "nothing",
        )
        for one in found
    }


def _whole(words: str | None, otherwise: int) -> int:
    """Return a number as a file writes it; what is none is left at what is usual."""
    return int(words) if words is not None and _NUMBER.fullmatch(words) else otherwise
