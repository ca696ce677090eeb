"""Numbers that labels write as words ("Part Two", "Часть первая", "المادة الثانية عشرة"), in the six languages.

Knows the words and what they count, up to 199; where they may stand for a number is said by whoever asks. Method:
each way of counting (a language, a gender, how many or which one) writes all its numbers from the words for the
ones, the tens and a hundred; what is read is looked up among what is written, so that reading never adds up words
that no one would write side by side.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from negotiate.english_numbers import HUNDRED, HUNDREDTH, ONES, TENS, ordinal_of


@dataclass(frozen=True)
class CountingWords:
    """One way of counting. `ones` are from 1 on, as far as each has a word of its own.

    `tens` are 10, 20 … as they stand alone, `stems` as they stand before the ones; `units` are the ones from 1 to 9
    where they stand beside a ten and are other words there. `joint` parts the two; in Arabic the ones come first.
    `hundred` stands alone, `over` is put round what is above it.
    """

    ones: tuple[str, ...]
    tens: tuple[str, ...]
    stems: tuple[str, ...]
    joint: str
    hundred: str
    over: str
    units: tuple[str, ...] = ()
    ones_first: bool = False

    @property
    def values(self) -> tuple[int, ...]:
        """Return the numbers that can be written, from 1 on."""
        below = range(1, 10 * len(self.tens) + 10)
        return (*below, 100, *(100 + value for value in below))

    def write(self, value: int) -> str:
        """Return one of `values` in words, in small letters."""
        if value > 100:
            return self.over.format(self.write(value - 100))
        if value == 100:
            return self.hundred
        if value <= len(self.ones):
            return self.ones[value - 1]
        ten, one = divmod(value, 10)
        if not one:
            return self.tens[ten - 1]
        pair = (self.stems[ten - 1], (self.units or self.ones)[one - 1])
        return self.joint.join(pair[::-1] if self.ones_first else pair)

    @property
    def pattern(self) -> str:
        """Return a regular expression for the words, the longest first; it also knows pairs that are not written."""
        pair = [_any(self.stems), _any(self.units or self.ones[:9])]
        both = _spaced(self.joint).join(pair[::-1] if self.ones_first else pair)
        before, after = (f"(?:{_spaced(words)})?" if words else "" for words in self.over.split("{}"))
        return f"{before}(?:{both}|{_any((*self.ones, *self.tens, self.hundred))}){after}"


def _words(words: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in words.split())


def _ended(words: str, ending: str) -> tuple[str, ...]:
    """Return words with an ending put where "*" stands."""
    return _words(words.replace("*", ending))


def _english() -> Iterator[CountingWords]:
    tens = ("ten", *TENS)
    firsts, tenths = tuple(map(ordinal_of, ONES)), tuple(map(ordinal_of, tens))
    over = f"one {HUNDRED} and {{}}"
    yield CountingWords(firsts, tenths, tens, "-", f"one {HUNDREDTH}", over)
    yield CountingWords(ONES, tens, tens, "-", f"one {HUNDRED}", over)


#: The English words for which one, and for how many.
ENGLISH_ORDINALS, ENGLISH_COUNT = _english()


def _french() -> Iterator[CountingWords]:
    tens = _words("dixième vingtième trentième quarantième cinquantième soixantième")
    stems = _words("dix vingt trente quarante cinquante soixante")
    for first in ("premier", "première"):
        ones = _words(
            f"{first} deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième "
            "douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième"
        )
        yield CountingWords(ones, tens, stems, "-", "centième", "cent {}", ("et-unième", *ones[1:9]))


def _spanish() -> Iterator[CountingWords]:
    for ending in "oa":
        ones = _ended("primer* segund* tercer* cuart* quint* sext* séptim* octav* noven* décim*", ending)
        tens = _ended(
            "décim* vigésim* trigésim* cuadragésim* quincuagésim* sexagésim* septuagésim* octogésim* nonagésim*", ending
        )
        yield CountingWords(ones, tens, tens, " ", f"centésim{ending}", f"centésim{ending} {{}}")


def _russian() -> Iterator[CountingWords]:
    stems = _words("десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто")
    for hard, soft, six in (("ая", "ья", "ая"), ("ый", "ий", "ой"), ("ое", "ье", "ое")):
        ones = (
            *_ended("перв*", hard),
            *_ended("втор*", six),
            *_ended("трет*", soft),
            *_ended("четверт* пят*", hard),
            *_ended("шест* седьм* восьм*", six),
            *_ended(
                "девят* десят* одиннадцат* двенадцат* тринадцат* четырнадцат* пятнадцат* шестнадцат* семнадцат* "
                "восемнадцат* девятнадцат*",
                hard,
            ),
        )
        tens = _ended(
            "десят* двадцат* тридцат* сороков* пятидесят* шестидесят* семидесят* восьмидесят* девяност*", hard
        )
        yield CountingWords(ones, tens, stems, " ", _ended("сот*", hard)[0], "сто {}")


def _arabic() -> Iterator[CountingWords]:
    tens = _words("العشرة العشرون الثلاثون الأربعون الخمسون الستون السبعون الثمانون التسعون")
    for female, first, again in (("ة", "الأولى", "الحادية"), ("", "الأول", "الحادي")):
        rest = _ended("الثاني* الثالث* الرابع* الخامس* السادس* السابع* الثامن* التاسع*", female)
        ten = f"عشر{female}"
        teens = tuple(f"{one} {ten}" for one in (again, *rest))
        ones = (first, *rest, f"العاشر{female}", *teens)
        yield CountingWords(ones, tens, tens, " و", "المائة", "{} بعد المائة", (again, *rest), ones_first=True)


#: By language, the words for which one as a list counts in them, where nothing is named that they agree with.
ORDINALS = {
    "en": ENGLISH_ORDINALS,
    "fr": next(_french()),
    "es": next(_spanish()),
    "ru": [*_russian()][1],
    "ar": [*_arabic()][1],
}

#: Other words for a number, by the one that is written here.
_OTHERWISE = {
    "primer": "primero",
    "tercer": "tercero",
    "undécimo": "décimo primero",
    "undécima": "décima primera",
    "duodécimo": "décimo segundo",
    "duodécima": "décima segunda",
    "seconde": "deuxième",
}


def _any(words: Iterable[str]) -> str:
    """Return a regular expression for one of some words, the longest first."""
    return f"(?:{'|'.join(_spaced(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))})"


def _spaced(words: str) -> str:
    """Return words as a regular expression: any white space, any hyphen, and what printers set in two ways."""
    spaced = re.escape(words).replace(r"\ ", r"\s+").replace(r"\-", r"[-‐‑\s]\s*")
    return spaced.replace("е", "[её]").replace("ون", "(?:ون|ين)").replace("المائة", "(?:المائة|المئة)")


def _folded(words: str) -> str:
    """Return words as the table of numbers holds them."""
    plain = re.sub(r"[-‐‑\s]+", " ", words.strip().casefold()).replace("ё", "е").replace("المئة", "المائة")
    return re.sub(r"ين(?!\w)", "ون", _OTHERWISE.get(plain, plain))


def _table() -> dict[str, tuple[int, CountingWords]]:
    """Return the value and the counting of all words; of two that are written alike the first counts."""
    table: dict[str, tuple[int, CountingWords]] = {}
    for counting in (ENGLISH_ORDINALS, ENGLISH_COUNT, *_french(), *_spanish(), *_russian(), *_arabic()):
        for value in counting.values:
            table.setdefault(_folded(counting.write(value)), (value, counting))
    return table


_TABLE = _table()
#: Any of the words in a regular expression; whoever searches for them is blind to case.
NUMBER_WORDS = "|".join((*dict.fromkeys(counting.pattern for _, counting in _TABLE.values()), _any(_OTHERWISE)))


def word_value(word: str) -> int:
    """Return the number that words stand for, or 0 where they stand for none.

    >>> word_value("Twenty-One"), word_value("Первая"), word_value("الأولى بعد المائة"), word_value("Many")
    (21, 1, 101, 0)
    """
    value, _ = _TABLE.get(_folded(word), (0, None))
    return value


def written_in_words(value: int, like: str) -> str:
    """Write a number as another one is written: in the same language and form; "" where there are no such words.

    >>> written_in_words(3, "Two"), written_in_words(22, "DÉCIMO PRIMERO"), written_in_words(300, "Two")
    ('Three', 'VIGÉSIMO SEGUNDO', '')
    """
    _, counting = _TABLE.get(_folded(like), (0, None))
    if counting is None or value not in counting.values:
        return ""
    word = counting.write(value)
    return word.upper() if like.isupper() else word.capitalize() if like[:1].isupper() else word
