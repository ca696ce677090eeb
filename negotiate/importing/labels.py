"""The label that opens a title ("Article 5 bis", "ЧАСТЬ II", "第三条"); knows nothing of other lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from negotiate.importing.numerals import CYRILLIC_SUFFIX, HAN_NUMBER, LATIN_SUFFIX, read_number, read_suffix
from negotiate.importing.outline import ImportedKind
from negotiate.text.marks.labels import ARABIC_SUFFIX
from negotiate.text.marks.number_words import NUMBER_WORDS


@dataclass(frozen=True, slots=True)
class TitleLabel:
    """A label found at the start of a line: its kind, its words as written, and its place in the numbering.

    `number` is (5, 1) for "Article 5 bis", None for a label without a number.
    """

    kind: ImportedKind
    text: str
    number: tuple[int, int] | None


#: The words that open a label with a number; an annex may also go without one.
_NUMBERED = {
    ImportedKind.ARTICLE: "article art\\. rule regulation principle norm art[íi]culo regla règle norme principe "
    "norma principio статья правило норма принцип المادة مادة القاعدة المبدأ",
    ImportedKind.PART: "part partie parte title titre t[íi]tulo часть الجزء الباب",
    ImportedKind.CHAPTER: "chapter chapitre cap[íi]tulo глава الفصل",
    ImportedKind.SECTION: "section secci[óo]n раздел القسم",
    ImportedKind.ANNEX: "annexe? anexo appendix appendice ap[ée]ndice schedule приложение дополнение "
    "المرفق الملحق التذييل",
}
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

#: White space, and the marks of writing direction that come with Arabic text.
_GAP = r"[^\S\n]*[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]*[^\S\n]*"
_OPENERS = "[*_"
_LONGEST_OPENING = 5
_OPENING = r"[\[*_]{0,4}"
_CLOSING = r"[\]*_]{0,4}"
#: A numeral of letters stands apart from the word before it; digits may touch it.
_DIGITS = r"(?>\d{1,4})(?!\d)"
_WORDS = rf"(?=[^\W\d_]{{3}})(?:{NUMBER_WORDS})"
_NUMERAL = rf"{_DIGITS}(?:er|re|\.?[ºª]|o)?|(?-i:[IVXLC]{{1,7}})|{_WORDS}|(?-i:[A-Z])"
_NUMBER = rf"(?:(?<!\w)|(?=\d))\[?(?P<number>{_NUMERAL})"
_SUFFIX = rf"(?P<suffix>[^\S\n]?-?\[?(?:{LATIN_SUFFIX}|{CYRILLIC_SUFFIX})|[^\S\n]{ARABIC_SUFFIX}|-?[A-Z](?!\w))?"
#: "4.8", "5(2)", "1/CP" and "5-7" are citations, not the number of a title.
_END = r"(?![\w/(\[]|[.,‐–-]\d)"


def _alternatives(words: str) -> str:
    """Return a pattern for any of the words in a list parted by spaces, the longest first."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


def _sources() -> Iterator[tuple[ImportedKind, str, str]]:
    """Yield kind, opening words and pattern of every form of label, in the order in which they are tried."""
    for kind, words in _NUMBERED.items():
        yield kind, words, rf"(?:{_alternatives(words)}){_GAP}{_NUMBER}{_SUFFIX}{_CLOSING}{_END}"
    for kind, words in _ORDINAL_FIRST.items():
        ordinal = rf"(?P<number>{_WORDS})[^\S\n]+(?:{_alternatives(words)}){_CLOSING}(?!\w)"
        yield kind, NUMBER_WORDS.replace("|", " "), ordinal
    for kind, words in _HAN.items():
        han = rf"第{_GAP}(?P<number>{_DIGITS}|{HAN_NUMBER}){_GAP}(?:{_alternatives(words)})"
        yield kind, "第", rf"{han}(?P<suffix>之{HAN_NUMBER})?{_CLOSING}"
    yield ImportedKind.ANNEX, "附", rf"(?:附件|附录|附錄){_GAP}(?P<number>{_DIGITS}|{HAN_NUMBER}){_CLOSING}"
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
OPENING_LINE = re.compile(rf"^(?:#{{1,6}}[^\S\n]|[^\S\n]*[IVX{re.escape(_OPENERS + _CAPITALS)}])", re.MULTILINE)


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
    value = read_number(re.sub(r"(?<=\d)\D+$", "", groups["number"]))
    if value is None:
        return None
    return TitleLabel(kind, found.group(), (value, read_suffix(groups.get("suffix") or "")))
