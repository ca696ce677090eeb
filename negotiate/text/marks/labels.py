"""Labels of clauses ("Article 5 bis", "第五条", "Статья 5"): read, written, continued, checked.

A label is what a clause is called today, never what it is: renumbering changes labels only because somebody
asks. Method: one regular expression for each way of writing, out of the grammar of
numbers (`numerals`, `number_words`) and of what stands behind them (`suffixes`); what is no number stays as it is, so
that reading and writing is the identity.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from negotiate.text.marks.number_words import word_value, written_in_words
from negotiate.text.marks.numerals import (
    HAN_NUMBER,
    LABEL_NUMBER,
    han_numeral,
    han_value,
    number_of,
    roman_numeral,
    roman_value,
)
from negotiate.text.marks.suffixes import LABEL_SUFFIX, suffix_like, suffix_rank

#: The words of the six languages for what is numbered, by the English one.
SERIES = {
    "article": r"article|art\.|art[ií]culo|стать[яиеюё]й?|مادة|المادة|条|條",
    "rule": r"rule|règle|regla|правило|القاعدة",
    "regulation": r"regulation|règlement|reglamento",
    "§": "§",
    "principle": r"principle|principe|principio|принцип|المبدأ",
    "norm": r"norm|norme|norma|норма",
    "part": r"part|partie|parte|часть|الجزء|الباب|部分|编|編",
    "title": r"title|titre|t[ií]tulo",
    "chapter": r"chapter|chapitre|cap[ií]tulo|глава|الفصل|章",
    "section": r"section|secci[oó]n|раздел|الفرع|القسم|节|節",
    "annex": r"annexe?|anexo|приложение|المرفق|الملحق|附件",
    "appendix": r"appendix|appendice|ap[eé]ndice|добавление|дополнение|التذييل",
    "schedule": r"schedule",
}
#: What names the preamble, which has no number, in the six languages; by this word all are known.
PREAMBLE = "preamble"
PREAMBLES = frozenset({PREAMBLE, "préambule", "preámbulo", "преамбула", "الديباجة", "ديباجة", "序言", "前言"})
_WORDS = "|".join(SERIES.values())
#: How "1" is written where it is written as a word.
FIRST = frozenset({"premier", "première", "first", "primero", "1er", "1re", "1ère"})
#: Where the first one alone is written as a word: "Article premier", then "Article 2".
_ALONE = FIRST - {"first"}
_WORD = rf"(?P<word>{_WORDS})(?![^\W\d_])"
#: Two ways to begin, so that no run of signs can be shared out between them: with signs alone, and with a word.
_LATIN = re.compile(
    rf"(?P<before>\W*|\W*{_WORD}[\s*]*[\[(]?)(?P<number>\d{{1,4}}(?:\.\d{{1,3}})+|(?!X\]|x\])(?:{LABEL_NUMBER}))"
    rf"(?:{LABEL_SUFFIX})?(?P<after>(?!\w).*)",
    re.IGNORECASE | re.DOTALL,
)
#: One of the items of a numbered clause that stands as a clause of its own: "Norm 13 (c)".
_LETTERED = re.compile(
    rf"(?P<before>\W*{_WORD}\s*(?P<of>\d{{1,4}})\s?[(（])(?P<number>[a-z])"
    r"(?:(?P<joint> )(?P<suffix>[a-z]{3,}))?(?P<after>[)）]\W*)",
    re.IGNORECASE,
)
_HAN = re.compile(
    rf"(?P<before>\W*第\s?)(?P<number>{HAN_NUMBER}|\d{{1,4}})(?P<joint>\s?(?P<word>条|條|章|节|節|部分|编|編))"
    r"(?P<suffix>之[一二三四五六七八九十]{1,2})?(?P<after>.*)",
    re.DOTALL,
)


#: What may count anew inside what: the articles of an annex, the chapters of each part.
_INSIDE = {
    "annex": frozenset(SERIES) - {"annex"},
    "part": frozenset({"title", "chapter", "section"}),
    "title": frozenset({"chapter", "section"}),
    "chapter": frozenset({"section"}),
}


@dataclass(frozen=True, slots=True)
class Label:
    """A label in its parts; joined they are the label as written.

    `series` is the English word for what is counted, or what is written in its place; `ordinal` is 0 where
    the label has no number ("Preamble"); `rank` is 0, or 1 for bis, 2 for ter …
    """

    before: str
    number: str
    joint: str
    suffix: str
    after: str
    series: str = ""
    ordinal: int = 0
    rank: int = 0

    def __str__(self) -> str:
        return f"{self.before}{self.core}{self.after}"

    @property
    def core(self) -> str:
        """Return the number as written, suffix included: "5 bis", "五条之二"."""
        return f"{self.number}{self.joint}{self.suffix}"

    @property
    def key(self) -> tuple[str, int, int]:
        """Return what two spellings of the same label share."""
        return self.series, self.ordinal, self.rank


class Irregular(Enum):
    """What a reader would stumble over in a sequence of numbers."""

    GAP = "a number is missing before it"
    REPEAT = "the number was used before"
    DISORDER = "the number is lower than the one before it"


@dataclass(frozen=True, slots=True)
class Irregularity:
    """An irregular label, and its index in the sequence."""

    kind: Irregular
    index: int
    label: str


#: A text asks for each of its labels many times; there are about as many of them as clauses in all instruments.
@lru_cache(maxsize=16384)
def parse_label(text: str) -> Label:
    """Return a label in its parts, remembered; one without a number stands whole in `before`.

    >>> parse_label("[Article 3bis]").key, str(parse_label("[Article 3bis]"))
    (('article', 3, 1), '[Article 3bis]')
    """
    if found := _HAN.fullmatch(text):
        return _label(found, series_of(found["word"]), found["joint"])
    if found := _LETTERED.fullmatch(text):
        return _label(found, f"{series_of(found['word'])} {found['of']} (", found["joint"] or "")
    found = _LATIN.fullmatch(text)
    if found is None or (not found["word"] and not found["number"][0].isdecimal()):
        name = text.strip().casefold()
        return Label(text, "", "", "", "", PREAMBLE if name in PREAMBLES else name)
    series, dotted = series_of(found["word"] or ""), found["number"].rstrip(".ºª").rpartition(".")[0]
    return _label(found, f"{series} {dotted}" if dotted else series, found["joint"] or "")


def _label(found: re.Match[str], series: str, joint: str) -> Label:
    """Return the label of a match, whose number may turn out to have no value."""
    number, suffix = found["number"], found["suffix"] or ""
    rank = suffix_rank(suffix)
    return Label(found["before"], number, joint, suffix, found["after"], series, number_of(number), rank)


def series_of(word: str) -> str:
    """Return the English word for what is numbered; a word that is not known, in lower case."""
    folded = word.casefold()
    return next((name for name, words in SERIES.items() if re.fullmatch(words, folded)), folded)


def label_after(label: str, taken: Collection[str] = ()) -> str:
    """Return the label of a clause inserted after `label`: the first suffix that is not taken.

    >>> label_after("Article 5"), label_after("Article 5 bis"), label_after("第五条")
    ('Article 5 bis', 'Article 5 ter', '第五条之二')
    """
    parts, others = parse_label(label), [parse_label(other) for other in taken]
    used = {other.key for other in others}
    following = (parts.series, parts.ordinal + 1, 0)
    if parts.series.endswith("(") and 0 < parts.ordinal < 26 and following not in used:
        return str(with_number(parts, parts.ordinal + 1))
    siblings = (other.suffix for other in others if (other.series, other.ordinal) == (parts.series, parts.ordinal))
    rank = parts.rank + 1
    while (parts.series, parts.ordinal, rank) in used:
        rank += 1
    like = parts.suffix or next(filter(None, siblings), "")
    return str(with_number(parts, parts.ordinal, rank, like)) if parts.ordinal else label


def with_number(parts: Label, ordinal: int, rank: int = 0, like: str = "") -> Label:
    """Return a label with another number, written in its own numerals and manner; its suffix `like` another one."""
    number = parts.number if ordinal == parts.ordinal else _write(ordinal, parts.number)
    if "第" in parts.before:
        suffix = f"之{han_numeral(rank + 1)}" if rank else ""
        return replace(parts, number=number, suffix=suffix, ordinal=ordinal, rank=rank)
    suffix = suffix_like(rank, like or parts.suffix, parts.before)
    joint = (parts.joint if parts.suffix else "" if len(suffix) == 1 else " ") if rank else ""
    return replace(parts, number=number, joint=joint, suffix=suffix, ordinal=ordinal, rank=rank)


def _write(ordinal: int, like: str) -> str:
    """Write a number in the numerals of another."""
    if word_value(like):
        return str(ordinal) if like.casefold() in _ALONE else written_in_words(ordinal, like) or str(ordinal)
    if like[0].isdecimal():
        return _digits(ordinal, like)
    if han_value(like):
        return han_numeral(ordinal)
    if len(like) > 1 or like in "IVX":
        return roman_numeral(ordinal) if roman_value(like) else str(ordinal)
    return chr(ord("A" if like.isupper() else "a") + ordinal - 1) if ordinal <= 26 else str(ordinal)


def _digits(ordinal: int, like: str) -> str:
    """Write a number in digits: those of the script of another, with its ordinal sign below ten, behind its stop."""
    head, stop, last = like.rstrip("ºª").rstrip(".").rpartition(".")
    zero = ord(last[0]) - int(last[0])
    written = "".join(chr(zero + int(digit)) for digit in str(ordinal))
    sign = like[len(like.rstrip(".ºª")) :] if ordinal < 10 and like[-1] in "ºª" else ""
    return f"{head}{stop}{written}{sign}"


def renumber(labels: Iterable[str]) -> tuple[str, ...]:
    """Return the labels with consecutive numbers and without bis or ter, one for one; each series counts for itself.

    It counts anew where the text does: the articles of an annex, the chapters of each part.

    A label without a number stays. "Article premier" stays with whichever article is the first.

    >>> renumber(["Preamble", "Article 1", "Article 1 bis", "Article 4"])
    ('Preamble', 'Article 1', 'Article 2', 'Article 3')
    """
    counts: dict[str, int] = {}
    firsts: dict[str, str] = {}
    renumbered: list[str] = []
    for parts, is_anew in _counted(labels):
        if not parts.ordinal:
            renumbered.append(str(parts))
            continue
        counts[parts.series] = 1 if is_anew else counts.get(parts.series, 0) + 1
        if parts.number.casefold() in FIRST:
            firsts[parts.series] = parts.number
        fresh = with_number(parts, counts[parts.series])
        if fresh.ordinal == 1:
            fresh = replace(fresh, number=firsts.get(parts.series, fresh.number))
        renumbered.append(str(fresh))
    return tuple(renumbered)


def irregularities(labels: Iterable[str]) -> tuple[Irregularity, ...]:
    """Return every gap, repeat and disorder in a sequence of labels; each series counts for itself, anew in an annex.

    >>> [(i.kind.name, i.label) for i in irregularities(["Article 1", "Article 3", "Article 3"])]
    [('GAP', 'Article 3'), ('REPEAT', 'Article 3')]
    """
    return _irregularities(tuple(labels))


@lru_cache(maxsize=64)
def _irregularities(labels: tuple[str, ...]) -> tuple[Irregularity, ...]:
    """Remembered, for each clause of a text is looked at among the labels of all of them."""
    return tuple(_irregular(labels))


def _counted(labels: Iterable[str]) -> Iterator[tuple[Label, bool]]:
    """Yield each label in its parts, and whether its series counts anew there: a first one, inside something new."""
    since: dict[str, set[str]] = {}
    for parts in map(parse_label, labels):
        entered = since.get(parts.series, set())
        is_first = (parts.ordinal, parts.rank) == (1, 0)
        yield parts, is_first and any(parts.series in _INSIDE.get(outer, ()) for outer in entered)
        for others in since.values():
            others.add(parts.series)
        since[parts.series] = set()


def _irregular(labels: Iterable[str]) -> Iterator[Irregularity]:
    seen: set[tuple[str, int, int]] = set()
    reached: dict[str, tuple[int, int]] = {}
    for index, (parts, is_anew) in enumerate(_counted(labels)):
        if not parts.ordinal:
            continue
        if is_anew:
            seen = {key for key in seen if key[0] != parts.series}
            reached.pop(parts.series, None)
        label, value = str(parts), (parts.ordinal, parts.rank)
        before = reached.get(parts.series, (0, 0))
        if parts.key in seen:
            yield Irregularity(Irregular.REPEAT, index, label)
        elif value < before:
            yield Irregularity(Irregular.DISORDER, index, label)
        elif value not in ((before[0], before[1] + 1), (before[0] + 1, 0)):
            yield Irregularity(Irregular.GAP, index, label)
        seen.add(parts.key)
        reached[parts.series] = max(before, value)
