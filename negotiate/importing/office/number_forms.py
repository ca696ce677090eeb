"""How the numbers of lists are written, in the forms that Word names (ECMA-376, 17.18.59); a form that is not known
here is written in figures.
"""

from collections.abc import Callable

from negotiate.text.marks.number_words import ENGLISH_COUNT, ENGLISH_ORDINALS, ORDINALS, CountingWords
from negotiate.text.marks.numerals import han_numeral, roman_numeral

_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ALPHA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_HAN_DIGITS = "〇一二三四五六七八九"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
#: Han numerals, and what stands for each where a number is not to be changed by a stroke of the pen.
_LEGAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_LEGAL_TRADITIONAL = str.maketrans("一二三四五六七八九十百千", "壹貳參肆伍陸柒捌玖拾佰仟")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_HINDI = str.maketrans("0123456789", "०१२३४५६७८९")


def written(count: int, form: str, language: str = "") -> str:
    """Return a number in a form that Word names, or in letters that go on as aa, ab; else in figures.

    Numbers in words, and those that say which one, are in the `language` of the list, given by its tag; in English
    where it has none, and in figures where it is none of the six, or no words are known.

    >>> written(3, "decimalEnclosedCircle"), written(12, "chineseLegalSimplified"), written(21, "ordinalText")
    ('③', '壹拾贰', 'Twenty-first')
    >>> written(4, "lowerRoman"), written(28, "upperLetter"), written(12, "chineseCounting")
    ('iv', 'BB', '十二')
    >>> written(2, "ordinalText", "fr-FR"), written(1, "ordinal", "fr"), written(3, "ordinalText", "ru-RU")
    ('Deuxième', '1er', 'Третий')
    """
    spoken = language.partition("-")[0].lower()
    write = _SPOKEN[form].get(spoken, str) if form in _SPOKEN and spoken else _FORMS.get(form, str)
    return write(max(count, 0))


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


def _from(signs: str) -> Callable[[int], str]:
    """Return what writes numbers by one sign each, as long as there are signs; then in figures.

    >>> _from("甲乙")(2), _from("甲乙")(3)
    ('乙', '3')
    """
    return lambda count: signs[count - 1] if 0 < count <= len(signs) else str(count)


def _circled(first: str, last: int) -> Callable[[int], str]:
    return _from("".join(chr(ord(first) + step) for step in range(last)))


def _in_words(counting: CountingWords) -> Callable[[int], str]:
    """Return what writes numbers in words with a capital, as far as there are words; then in figures.

    >>> _in_words(ENGLISH_COUNT)(63), _in_words(ENGLISH_ORDINALS)(2), _in_words(ENGLISH_COUNT)(1_000)
    ('Sixty-three', 'Second', '1000')
    """
    return lambda count: counting.write(count).capitalize() if count in counting.values else str(count)


def _ordinal(count: int) -> str:
    """Return a number with the ending that says which one.

    >>> [_ordinal(count) for count in (1, 12, 22, 103)]
    ['1st', '12th', '22nd', '103rd']
    """
    ending = {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th") if count % 100 not in (11, 12, 13) else "th"
    return f"{count}{ending}"


def _whole_han(count: int) -> str:
    """Return a Han numeral that names the one of ten, too, which it is usual to leave out."""
    return f"{'一' if 9 < count < 20 else ''}{_han(count)}"


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
    "chineseLegalSimplified": lambda count: _whole_han(count).translate(_LEGAL),
    "ideographLegalTraditional": lambda count: _whole_han(count).translate(_LEGAL_TRADITIONAL),
    "ideographTraditional": _from(_STEMS),
    "ideographZodiac": _from(_BRANCHES),
    "decimalFullWidth": lambda count: str(count).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda count: str(count).translate(_FULL_WIDTH),
    "decimalEnclosedParen": lambda count: f"({count})",
    "decimalEnclosedCircle": _circled("①", 20),
    "decimalEnclosedCircleChinese": _circled("①", 20),
    "decimalEnclosedFullstop": _circled("⒈", 20),
    "ideographEnclosedCircle": _circled("㊀", 10),
    "numberInDash": lambda count: f"- {count} -",
    "hebrew2": _letters(_HEBREW),
    "hindiNumbers": lambda count: str(count).translate(_HINDI),
    "ordinal": _ordinal,
    "cardinalText": _in_words(ENGLISH_COUNT),
    "ordinalText": _in_words(ENGLISH_ORDINALS),
}
#: By form, and by language, the forms that are other words in each language; no words for how many but in English.
_SPOKEN: dict[str, dict[str, Callable[[int], str]]] = {
    "ordinal": {
        "en": _ordinal,
        "fr": lambda count: f"{count}er" if count == 1 else f"{count}e",
        "es": lambda count: f"{count}º",
        "ru": lambda count: f"{count}-й",
        "zh": lambda count: f"第{count}",
    },
    "ordinalText": {
        **{language: _in_words(words) for language, words in ORDINALS.items()},
        "zh": lambda count: f"第{_han(count)}",
    },
    "cardinalText": {"en": _in_words(ENGLISH_COUNT), "zh": _han},
}
