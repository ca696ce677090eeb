"""Numbers that programs set by themselves in an OpenDocument text: lists, and the outline that numbers titles.

How a list counts, `office/list_numbers` says; here is which list goes on from which (OpenDocument 1.3, part 3, 5.3).
"""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field

from negotiate.importing.odt.package import Element, OdtParts, q
from negotiate.importing.office.list_numbers import ListLevel, counted_on, level_sign, shown_number

#: The list that numbers titles, where a file gives it no other name.
OUTLINE = "Outline"
#: A number as a file writes it; a longer one is no number of a list.
_NUMBER = re.compile(r"[0-9]{1,5}")
#: Lists have so many levels.
DEEPEST = 10
_PATTERN = re.compile(r"%([1-9]|10)%")
#: The forms of numbers that this format names, by what Word calls them.
_FORMS = {
    "": "none",
    "1": "decimal",
    "a": "lowerAlphabet",
    "A": "upperAlphabet",
    "i": "lowerRoman",
    "I": "upperRoman",
    "01, 02, 03, ...": "decimalZero",
    "一, 二, 三, ...": "chineseCounting",
    "壹, 贰, 叁, ...": "chineseLegalSimplified",
    "壹, 貳, 參, ...": "ideographLegalTraditional",
    "壹, 貳, 叁, ...": "ideographLegalTraditional",
    "甲, 乙, 丙, ...": "ideographTraditional",
    "子, 丑, 寅, ...": "ideographZodiac",
    "①, ②, ③, ...": "decimalEnclosedCircle",
    "１, ２, ３, ...": "decimalFullWidth",
    "أ, ب, ت, ...": "arabicAlpha",
    "أ, ب, ج, ...": "arabicAbjad",
    "А, Б, .., Аа, Аб, ... (ru)": "russianUpper",
    "а, б, .., аа, аб, ... (ru)": "russianLower",
    "А, Б, .., Аа, Бб, ... (ru)": "russianUpper",
    "а, б, .., аа, бб, ... (ru)": "russianLower",
}
#: Letters that are doubled past the last one: aa, bb; else they go on as aa, ab.
_DOUBLED = {"lowerAlphabet": "lowerLetter", "upperAlphabet": "upperLetter"}
_LEVELS = ("text:list-level-style-number", "text:outline-level-style", "text:list-level-style-bullet")


@dataclass
class OdtNumbers:
    """The lists of a file by the names of their styles, and how far each that stands in it has been counted."""

    levels: Mapping[str, Mapping[int, ListLevel]]
    outline: str = OUTLINE
    counts: list[dict[int, int]] = field(default_factory=list)
    by_id: dict[str, int] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)

    def begun(self, style: str, element: Element) -> int:
        """Return the number of the counters of a list that begins: its own, or those of the list that it goes on."""
        before = self.by_id.get(element.get(q("text:continue-list")) or "")
        if before is None and element.get(q("text:continue-numbering")) == "true":
            before = self.last.get(style)
        if before is None and style == self.outline:
            before = self.last.get(style)
        if before is None:
            before = len(self.counts)
            self.counts.append({})
        self.last[style] = before
        if key := element.get(q("xml:id")) or element.get(q("text:id")):
            self.by_id[key] = before
        return before

    def of_list(self, key: str) -> int:
        """Return the number of the counters that a paragraph shares with all others that name one list."""
        if key not in self.by_id:
            self.by_id[key] = len(self.counts)
            self.counts.append({})
        return self.by_id[key]

    def next(self, counters: int, style: str, level: int, start: int | None = None) -> str:
        """Count one paragraph of a list, from `start` where that is given; return what is shown before it."""
        levels = self.levels.get(style, {})
        if level not in levels:
            return ""
        counts = self.counts[counters]
        if start is not None:
            counts[level] = start - 1
        counted_on(counts, level, levels)
        return shown_number(levels, level, counts)

    def of_title(self, level: int, element: Element) -> str:
        """Return what the outline shows before a title that stands in no list."""
        again = element.get(q("text:restart-numbering")) == "true"
        start = whole(element.get(q("text:start-value")), 1) if again else None
        return self.next(self.begun(self.outline, element), self.outline, level, start)


def numbers_of(parts: OdtParts) -> OdtNumbers:
    """Return the lists of a file, none of them counted yet."""
    levels: dict[str, Mapping[int, ListLevel]] = {}
    outline = OUTLINE
    for root in (parts.styles, parts.content):
        for home in root if root is not None else ():
            for one in home.iterchildren(q("text:list-style"), q("text:outline-style")):
                name = one.get(q("style:name")) or OUTLINE
                levels[name] = dict(_levels(one))
                outline = name if one.tag == q("text:outline-style") else outline
    return OdtNumbers(levels, outline)


def _levels(style: Element) -> Iterator[tuple[int, ListLevel]]:
    given = list(style.iterchildren(*map(q, _LEVELS)))
    silent = {_level(one) for one in given if not one.get(q("style:num-format"))}
    for one in given:
        level = _level(one)
        if 0 <= level < DEEPEST:
            is_bullet = one.tag == q("text:list-level-style-bullet")
            start = whole(one.get(q("text:start-value")), 1)
            yield level, ListLevel("bullet" if is_bullet else _form(one), _text(one, silent), start, _has_space(one))


def _level(one: Element) -> int:
    return whole(one.get(q("text:level")), 1) - 1


def _form(one: Element) -> str:
    form = _FORMS.get(one.get(q("style:num-format")) or "", "decimal")
    return _DOUBLED.get(form, form) if one.get(q("style:num-letter-sync")) == "true" else form


def _text(one: Element, silent: Container[int]) -> str:
    """Return what stands round the numbers of a level, and which of those above it are shown."""
    level = _level(one)
    if pattern := one.get(q("loext:num-list-format")):
        return _PATTERN.sub(lambda found: level_sign(int(found[1]) - 1), pattern)
    shown = min(whole(one.get(q("text:display-levels")), 1), level + 1)
    numbers = ".".join(level_sign(upper) for upper in range(level + 1 - shown, level + 1) if upper not in silent)
    own = "" if level in silent else numbers
    return f"{one.get(q('style:num-prefix')) or ''}{own}{one.get(q('style:num-suffix')) or ''}"


def _has_space(one: Element) -> bool:
    label = one.find(f"{q('style:list-level-properties')}/{q('style:list-level-label-alignment')}")
    return label is None or label.get(q("text:label-followed-by")) != "nothing"


def whole(words: str | None, otherwise: int) -> int:
    """Return a number as a file writes it; what is none is left at what is usual."""
    return int(words) if words is not None and _NUMBER.fullmatch(words) else otherwise
