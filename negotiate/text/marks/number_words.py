"""Numbers that labels write as words ("Part Two", "Часть первая", "الباب الثاني"), in the six languages.

Knows the words and what they count, up to twenty; where they may stand for a number is said by whoever asks.
"""

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
    "thirteen thirteenth الثالث_عشر",
    "fourteen fourteenth الرابع_عشر",
    "fifteen fifteenth الخامس_عشر",
    "sixteen sixteenth السادس_عشر",
    "seventeen seventeenth السابع_عشر",
    "eighteen eighteenth الثامن_عشر",
    "nineteen nineteenth التاسع_عشر",
    "twenty twentieth العشرون",
)

_WORDS = {
    word.replace("_", " "): value for value, words in enumerate(_WORDS_BY_VALUE, start=1) for word in words.split()
}

#: Any of the words in a regular expression, longest first.
NUMBER_WORDS = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(_WORDS, key=len, reverse=True))


def word_value(word: str) -> int:
    """Return the number that a word stands for, or 0 where it stands for none.

    >>> word_value("Two"), word_value("Первая"), word_value("Many")
    (2, 1, 0)
    """
    return _WORDS.get(" ".join(word.split()).casefold(), 0)


def written_in_words(value: int, like: str) -> str:
    """Write a number as another one is written: in the same language and form; "" where there is no such word.

    >>> written_in_words(3, "Two"), written_in_words(3, "FIRST"), written_in_words(30, "Two")
    ('Three', 'THIRD', '')
    """
    first = word_value(like)
    if not 0 < value <= len(_WORDS_BY_VALUE) or not first:
        return ""
    column = _WORDS_BY_VALUE[first - 1].split().index("_".join(like.split()).casefold())
    row = _WORDS_BY_VALUE[value - 1].split()
    word = row[column] if column < 2 and column < len(row) else ""
    return word.upper() if like.isupper() else word.capitalize() if like[0].isupper() else word
