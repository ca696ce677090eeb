"""The numbers of articles, parts and annexes as six languages write them; reads a numeral, finds none."""

import re

_WORDS_BY_VALUE = (
    "one first premier première primero primera primer первая первый الأول الأولى",
    "two second deuxième seconde segundo segunda вторая второй الثاني الثانية",
    "three third troisième tercero tercera третья третий الثالث الثالثة",
    "four fourth quatrième cuarto cuarta четвертая четвёртая الرابع الرابعة",
    "five fifth cinquième quinto quinta пятая الخامس الخامسة",
    "six sixth sixième sexto sexta шестая السادس السادسة",
    "seven seventh septième séptimo séptima седьмая السابع السابعة",
    "eight eighth huitième octavo octava восьмая الثامن الثامنة",
    "nine ninth neuvième noveno novena девятая التاسع التاسعة",
    "ten tenth dixième décimo décima десятая العاشر العاشرة",
    "eleven eleventh onzième undécimo undécima одиннадцатая الحادي_عشر",
    "twelve twelfth douzième duodécimo duodécima двенадцатая الثاني_عشر",
    "thirteen الثالث_عشر",
    "fourteen الرابع_عشر",
    "fifteen الخامس_عشر",
    "sixteen السادس_عشر",
    "seventeen السابع_عشر",
    "eighteen الثامن_عشر",
    "nineteen التاسع_عشر",
    "twenty العشرون",
)

_WORDS = {
    word.replace("_", " "): value
    for value, words in enumerate(_WORDS_BY_VALUE, start=1)
    for word in words.split()
}

_ROMAN = re.compile(r"(?=[IVXLC])(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})\Z", re.IGNORECASE)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_HAN_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}

#: What may stand for a number in a label, longest words first; the Han numerals are those up to 99.
NUMBER_WORDS = "|".join(
    re.escape(word).replace(r"\ ", r"\s+") for word in sorted(_WORDS, key=len, reverse=True)
)
HAN_NUMBER = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"

_SUFFIXES = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
_CYRILLIC_SUFFIXES = {"бис": 1, "тер": 2, "квинквиес": 4}
LATIN_SUFFIX = "|".join(sorted(_SUFFIXES, key=len, reverse=True))
CYRILLIC_SUFFIX = "|".join(_CYRILLIC_SUFFIXES)


def read_number(numeral: str) -> int | None:
    """Return the value of a numeral, or None where it has none.

    >>> [read_number(numeral) for numeral in ("12", "XII", "premier", "十二", "١٢", "الثاني عشر", "B", "x1")]
    [12, 12, 1, 12, 12, 12, 2, None]
    """
    plain = " ".join(numeral.split())
    if plain.isdecimal():
        return int(plain)
    if (value := _WORDS.get(plain.casefold())) is not None:
        return value
    if len(plain) == 1 and plain.upper() in "ABCDEFGHJKLMNOPQRSTUWYZ":
        return ord(plain.upper()) - ord("A") + 1
    return _roman(plain) or _han(plain)


def read_suffix(suffix: str) -> int:
    """Return the rank of "bis", "ter" or a letter after a number: 0 for none, 1 for the first added article.

    >>> [read_suffix(suffix) for suffix in ("", "bis", "TER", "A", "бис", "مكرر", "之二")]
    [0, 1, 2, 1, 1, 1, 1]
    """
    plain = suffix.strip(" \t[-‐\u00a0").casefold()
    if plain in _SUFFIXES:
        return _SUFFIXES.index(plain) + 1
    if plain in _CYRILLIC_SUFFIXES:
        return _CYRILLIC_SUFFIXES[plain]
    if plain.startswith("之"):
        return (_han(plain[1:]) or 2) - 1
    if plain.startswith("مكرر"):
        return 1
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
