"""Labels of clauses ("Article 5 bis", "第五条", "Статья 5"): read, written, continued, checked.

A label is what a clause is called today, never what it is: renumbering changes labels only because somebody
asks. Method: one regular expression for each way of writing; what is no number stays as it is, so that
reading and writing is the identity.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from negotiate.text.marks.enumerators import (
    SUFFIX_PATTERN,
    SUFFIXES,
    Numerals,
    han_numeral,
    han_value,
    read_numeral,
    roman_numeral,
    suffix_rank,
)
from negotiate.text.marks.number_words import NUMBER_WORDS, word_value, written_in_words

#: The words of the six languages for what is numbered, by the English one.
SERIES = {
    "article": r"article|art\.|art[ií]culo|стать[яиеюё]й?|مادة|المادة|条|條",
    "rule": r"rule|règle|regla|правило|القاعدة",
    "principle": r"principle|principe|principio|принцип|المبدأ",
    "norm": r"norm|norme|norma|норма",
    "part": r"part|partie|parte|часть|الجزء|الباب|部分|编|編",
    "title": r"title|titre|t[ií]tulo",
    "chapter": r"chapter|chapitre|cap[ií]tulo|глава|الفصل|章",
    "section": r"section|secci[oó]n|раздел|الفرع|القسم|节|節",
    "annex": r"annexe?|anexo|приложение|المرفق|الملحق|附件",
    "appendix": r"appendix|appendice|apéndice|добавление",
}
_WORDS = "|".join(SERIES.values())
#: How "1" is written where it is written as a word.
FIRST = frozenset({"premier", "première", "first", "primero", "1er", "1re", "1ère"})
CYRILLIC_SUFFIXES = {"бис": 1, "тер": 2, "кватер": 3, "квинквиес": 4, "сексиес": 5, "септиес": 6}
_ARABIC_RANKS = ("ثانيا", "ثالثا", "رابعا", "خامسا")
_FATHATAN = "\u064b"
_TANWIN = f"{_FATHATAN}?ا?{_FATHATAN}?"
#: What follows the number of an inserted article in Arabic, with or without its signs of inflection.
ARABIC_SUFFIX = rf"مكرر{_TANWIN}(?:\s(?:{'|'.join(rank[:-1] for rank in _ARABIC_RANKS)}){_TANWIN})?(?!\w)"
#: "bis", "тер", "مكررا" in a regular expression.
SUFFIX = "|".join((SUFFIX_PATTERN, *sorted(CYRILLIC_SUFFIXES, key=len, reverse=True), ARABIC_SUFFIX))
_LATIN = re.compile(
    rf"(?P<before>\W*(?:(?P<word>{_WORDS})(?![^\W\d_]))?[\s*]*\[?)"
    rf"(?P<number>premi(?:er|ère)|1(?:er|re|ère)\b|\d{{1,4}}(?:\.\d{{1,3}})*(?:\.?[ºª])?|(?:{NUMBER_WORDS})\b(?!-\w)"
    rf"|(?-i:(?!X\])[IVXL]{{1,8}}(?=\b|(?:{SUFFIX_PATTERN})\b)|[A-WYZ]\b))"
    rf"(?P<joint>[\s.\u00a0]?)(?P<suffix>{SUFFIX})?(?P<after>(?!\w).*)",
    re.IGNORECASE | re.DOTALL,
)
_HAN = re.compile(
    r"(?P<before>\W*第\s?)(?P<number>[一二三四五六七八九十百零〇]{1,6}|\d{1,3})(?P<joint>\s?(?P<word>条|章|节|部分))"
    r"(?:之(?P<suffix>[二三四五六七八九十]{1,2}))?(?P<after>.*)",
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


def parse_label(text: str) -> Label:
    """Return a label in its parts; one without a number stands whole in `before`.

    >>> parse_label("[Article 3bis]").key, str(parse_label("[Article 3bis]"))
    (('article', 3, 1), '[Article 3bis]')
    """
    if found := _HAN.fullmatch(text):
        suffix = f"之{found['suffix']}" if found["suffix"] else ""
        rank = han_value(found["suffix"]) - 1 if suffix else 0
        ordinal = han_value(found["number"]) or int(found["number"] if found["number"].isdecimal() else 0)
        series = series_of(found["word"])
        return Label(found["before"], found["number"], found["joint"], suffix, found["after"], series, ordinal, rank)
    found = _LATIN.fullmatch(text)
    if found is None or (not found["word"] and not found["number"][0].isdecimal()):
        return Label(text, "", "", "", "", text.strip().casefold())
    joint = found["joint"] if found["suffix"] else ""
    after = found["after"] if found["suffix"] else found["joint"] + found["after"]
    suffix = found["suffix"] or ""
    series, ordinal = series_of(found["word"] or ""), number_value(found["number"])
    if "." in found["number"].rstrip(".ºª"):
        series = f"{series} {found['number'].rpartition('.')[0]}"
    return Label(found["before"], found["number"], joint, suffix, after, series, ordinal, rank_of(suffix))


def series_of(word: str) -> str:
    """Return the English word for what is numbered; a word that is not known, in lower case."""
    folded = word.casefold()
    return next((name for name, words in SERIES.items() if re.fullmatch(words, folded)), folded)


def number_value(number: str) -> int:
    """Return the value of the last part of a number as a label writes it.

    >>> number_value("premier"), number_value("IV"), number_value("3.2"), number_value("B"), number_value("Two")
    (1, 4, 2, 2, 2)
    """
    number = number.rstrip("ºª").rstrip(".")
    if value := 1 if number.casefold() in FIRST else word_value(number):
        return value
    return read_numeral(number)[-1][1] if read_numeral(number) else int(number) if number.isdecimal() else 0


def rank_of(suffix: str) -> int:
    """Return 0 for none, 1 for bis and what stands for it in the other languages, 2 for ter, and so on."""
    if suffix.startswith("مكرر"):
        return 2 + _ARABIC_RANKS.index(last) if (last := _last_word(suffix)) in _ARABIC_RANKS else 1
    return CYRILLIC_SUFFIXES.get(suffix.casefold()) or suffix_rank(suffix)


def _last_word(suffix: str) -> str:
    """Return the last word of an Arabic suffix as it is written without signs of inflection."""
    return f"{suffix.replace(_FATHATAN, '').split()[-1].removesuffix('ا')}ا"


def label_after(label: str, taken: Collection[str] = ()) -> str:
    """Return the label of a clause inserted after `label`: the first suffix that is not taken.

    >>> label_after("Article 5"), label_after("Article 5 bis"), label_after("第五条")
    ('Article 5 bis', 'Article 5 ter', '第五条之二')
    """
    parts = parse_label(label)
    used = {parse_label(other).key for other in taken}
    rank = parts.rank + 1
    while (parts.series, parts.ordinal, rank) in used:
        rank += 1
    return str(with_number(parts, parts.ordinal, rank)) if parts.ordinal else label


def with_number(parts: Label, ordinal: int, rank: int = 0) -> Label:
    """Return a label with another number, written in its own numerals and manner."""
    number = parts.number if ordinal == parts.ordinal else _write(ordinal, parts.number)
    if "条" in parts.joint or "第" in parts.before:
        suffix = f"之{han_numeral(rank + 1)}" if rank else ""
        return replace(parts, number=number, suffix=suffix, ordinal=ordinal, rank=rank)
    suffix = _suffix(rank, parts.before)
    joint = (parts.joint if parts.suffix else " ") if rank else ""
    return replace(parts, number=number, joint=joint, suffix=suffix, ordinal=ordinal, rank=rank)


def _suffix(rank: int, before: str) -> str:
    if not rank:
        return ""
    arabic = {1: "مكررا", 2: "مكررا ثانيا", 3: "مكررا ثالثا"}
    if rank in arabic and re.search("[\u0621-\u064a]", before):
        return arabic[rank]
    return SUFFIXES[min(rank, len(SUFFIXES)) - 1]


def _write(ordinal: int, like: str) -> str:
    """Write a number in the numerals of another."""
    if word := written_in_words(ordinal, like):
        return word
    if like[-1] in "ºª" and ordinal < 10:
        return re.sub(r"\d+", str(ordinal), like)
    readings = read_numeral(like)
    kind = readings[-1][0] if readings else Numerals.DECIMAL
    match kind:
        case Numerals.HAN:
            return han_numeral(ordinal)
        case Numerals.UPPER_ROMAN if ordinal < 90:
            return roman_numeral(ordinal)
        case Numerals.UPPER if ordinal <= 26:
            return chr(ord("A") + ordinal - 1)
        case Numerals.DOTTED:
            return f"{like.rpartition('.')[0]}.{ordinal}"
    return str(ordinal)


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
    return tuple(_irregular(labels))


def _counted(labels: Iterable[str]) -> Iterator[tuple[Label, bool]]:
    """Yield each label in its parts, and whether its series counts anew there: a first one, inside something new."""
    since: dict[str, set[str]] = {}
    for parts in map(parse_label, labels):
        entered = since.get(parts.series, set())
        is_first = (parts.ordinal, parts.rank) == (1, 0)
        yield parts, is_first and any(parts.series in _INSIDE.get(outer, ()) for outer in entered)
        for met in since.values():
            met.add(parts.series)
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
