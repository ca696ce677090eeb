"""The label that opens a title ("Article 5 bis", "ЧАСТЬ II", "第三条"); knows nothing of other lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from negotiate.characters import INVISIBLE
from negotiate.importing.outline import ImportedKind
from negotiate.text.marks.labels import SERIES
from negotiate.text.marks.number_words import NUMBER_WORDS
from negotiate.text.marks.numerals import HAN_NUMBER, LABEL_NUMBER, number_of
from negotiate.text.marks.suffixes import LABEL_SUFFIX, suffix_rank


@dataclass(frozen=True, slots=True)
class TitleLabel:
    """A label found at the start of a line: its kind, its words as written, and its place in the numbering.

    `number` is (5, 1) for "Article 5 bis", None for a label without a number.
    """

    kind: ImportedKind
    text: str
    number: tuple[int, int] | None


#: What is counted in labels that open with a word and a number; an annex may also go without one.
_COUNTED = {
    ImportedKind.ARTICLE: ("article", "rule", "regulation", "principle", "norm", "§"),
    ImportedKind.PART: ("part", "title"),
    ImportedKind.CHAPTER: ("chapter",),
    ImportedKind.SECTION: ("section",),
    ImportedKind.ANNEX: ("annex", "appendix", "schedule"),
}
_BEYOND_LATIN = re.compile(r"[\u4e00-\u9fff]")
_UNNUMBERED = {
    ImportedKind.ANNEX: "annexe? anexo appendix appendice ap[ée]ndice приложение المرفق الملحق 附件 附录 附錄",
    ImportedKind.PREAMBLE: "preamble préambule pre[áa]mbulo преамбула الديباجة ديباجة 序言 前言",
}
_ORDINAL_FIRST = {ImportedKind.PART: "partie parte часть part"}
_HAN = {
    ImportedKind.ARTICLE: "条 條",
    ImportedKind.PART: "部分 编 編",
    ImportedKind.CHAPTER: "章",
    ImportedKind.SECTION: "节 節",
}

#: White space, and signs that nobody sees.
_GAP = rf"(?>[^\S\n]*)(?>[{INVISIBLE}]*)(?>[^\S\n]*)"
_OPENERS = "[*_"
_LONGEST_OPENING = 5
_OPENING = r"[\[*_]{0,4}"
_CLOSING = r"[\]*_]{0,4}"
_DIGITS = r"(?>\d{1,4})(?!\d)"
#: A number that runs into the words behind it: "附件一一般清单" is annex 1.
_SHORT_HAN = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_ORDINAL = rf"(?:{NUMBER_WORDS})(?![-‐‑]?\w)"
#: A numeral of letters stands apart from the word before it; digits may touch it, or stand in parentheses.
_NUMBER = rf"(?:(?<!\w)|(?=\d))\[?(?P<open>\()?(?P<number>{LABEL_NUMBER})(?(open)\))"
_SUFFIX = rf"(?:{LABEL_SUFFIX})?"
#: The letters that numbers in words begin with.
_INITIALS = " ".join(sorted(set(re.findall(r"(?<![^\W\d_])[^\W\d_]", NUMBER_WORDS))))
#: "4.8", "5(2)", "1/CP" and "5-7" are citations, not the number of a title.
_END = r"(?![\w/(\[]|[.,‐–-]\d)"


def _alternatives(words: str) -> str:
    """Return a pattern for any of the words in a list parted by spaces, the longest first."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


def _words_of(kind: ImportedKind) -> str:
    """Return the words of the series that make labels of a kind, parted by spaces, without those of Han labels."""
    words = " ".join(SERIES[series].replace("|", " ") for series in _COUNTED[kind]).split()
    return " ".join(word for word in words if not _BEYOND_LATIN.search(word))


def _sources() -> Iterator[tuple[ImportedKind, str, str]]:
    """Yield kind, opening words and pattern of every form of label, in the order in which they are tried."""
    for kind in _COUNTED:
        words = _words_of(kind)
        yield kind, words, rf"(?:{_alternatives(words)}){_GAP}{_NUMBER}{_SUFFIX}{_CLOSING}{_END}"
    for kind, words in _ORDINAL_FIRST.items():
        ordinal = rf"(?P<number>{_ORDINAL})[^\S\n]+(?:{_alternatives(words)}){_CLOSING}(?!\w)"
        yield kind, _INITIALS, ordinal
    for kind, words in _HAN.items():
        han = rf"第{_GAP}(?P<number>{_DIGITS}|{HAN_NUMBER}){_GAP}(?:{_alternatives(words)})"
        yield kind, "第", rf"{han}(?P<suffix>之[一二三四五六七八九十]{{1,2}})?{_CLOSING}"
    yield ImportedKind.ANNEX, "附", rf"(?:附件|附录|附錄){_GAP}(?P<number>{_DIGITS}|{_SHORT_HAN}){_CLOSING}"
    for kind, words in _UNNUMBERED.items():
        yield kind, words, rf"(?:{_alternatives(words)}){_CLOSING}(?:(?<=[\u4e00-\u9fff])|(?!\w))"


def _by_initial() -> dict[str, tuple[tuple[ImportedKind, re.Pattern[str]], ...]]:
    """Return the patterns by the letter that a label begins with."""
    patterns: dict[str, list[tuple[ImportedKind, re.Pattern[str]]]] = {}
    for kind, words, source in _sources():
        pattern = re.compile(_OPENING + source, re.IGNORECASE)
        initials = {word[0] for word in words.split()}
        for initial in initials | {initial.upper() for initial in initials}:
            patterns.setdefault(initial, []).append((kind, pattern))
    return {initial: tuple(found) for initial, found in patterns.items()}


_PATTERNS = _by_initial()
_ROMAN_SECTION = re.compile(r"(?P<number>[IVX]{1,6})(?=\.[^\S\n]+\S)")

#: A preamble that has no title line may still name itself in its first words.
PREAMBLE_WORD = re.compile(_alternatives(_UNNUMBERED[ImportedKind.PREAMBLE]), re.IGNORECASE)


_CAPITALS = "".join(initial for initial in _PATTERNS if not initial.islower())
#: A line that may open with a Markdown heading or a label: one look at its first letter.
OPENING_LINE = re.compile(
    rf"^[{INVISIBLE}]*(?:#{{1,6}}[^\S\n]|#{{1,6}}\w|[^\S\n{INVISIBLE}]*[IVX{re.escape(_OPENERS + _CAPITALS)}])",
    re.MULTILINE,
)


def read_label(line: str) -> TitleLabel | None:
    """Return the label that `line` opens with, or None.

    >>> read_label("Article 5 bis — Use of terms")
    TitleLabel(kind=<ImportedKind.ARTICLE: 'article'>, text='Article 5 bis', number=(5, 1))
    >>> read_label("Article 4.8 of the Convention") is None
    True
    """
    for kind, pattern in _PATTERNS.get(line[:_LONGEST_OPENING].lstrip(_OPENERS)[:1], ()):
        if found := pattern.match(line):
            return _label(kind, found)
    return None


def read_roman(line: str) -> TitleLabel | None:
    """Return the Roman numeral that opens a section's title ("IV. Attendance"), or None."""
    found = _ROMAN_SECTION.match(line)
    return _label(ImportedKind.SECTION, found) if found else None


def _label(kind: ImportedKind, found: re.Match[str]) -> TitleLabel | None:
    """Return the label of a match, or None where its numeral has no value."""
    groups = found.groupdict()
    if "number" not in groups:
        return TitleLabel(kind, found.group(), None)
    value = number_of(groups["number"])
    rank = suffix_rank(groups.get("suffix") or "")
    return TitleLabel(kind, found.group(), (value, rank)) if value else None
