"""Numbers that Word sets by itself: which paragraph has one, and how it reads (ECMA-376, 17.9).

How a list counts, `office/list_numbers` says; here is what Word's own part of the file says of its lists.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from negotiate.importing.office.list_numbers import ListLevel, counted_on, shown_number
from negotiate.importing.word.package import Element, W

#: A number as a file writes it; a longer one is no number of a list.
_NUMBER = re.compile(r"-?[0-9]{1,5}")


def w(name: str) -> str:
    """Return the whole name of an element or attribute of Word."""
    return f"{{{W}}}{name}"


def value(parent: Element | None, name: str) -> str | None:
    """Return the value of a child element; None where there is neither."""
    child = parent.find(w(name)) if parent is not None else None
    return child.get(w("val")) if child is not None else None


def is_on(parent: Element | None, name: str) -> bool:
    """Say whether a property is set and not switched off."""
    found = parent.find(w(name)) if parent is not None else None
    return found is not None and found.get(w("val")) not in ("0", "false", "off")


@dataclass
class WordNumbers:
    """The lists of a file and how far each has been counted."""

    levels: Mapping[str, Mapping[int, ListLevel]]
    lists: Mapping[str, str]
    starts: Mapping[tuple[str, int], int]
    #: Which level of a list the paragraphs of a style are of, by the ids of both.
    of_style: Mapping[tuple[str, str], int] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def next(self, number: str, level: int) -> str:
        """Count one paragraph of a list, and return what Word shows before it; nothing where it shows nothing."""
        levels = self.levels.get(number, {})
        if level not in levels:
            return ""
        counts = self.counts.setdefault(self.lists.get(number, number), {})
        if (number, level) in self.starts and (number, level) not in self.begun:
            counts[level] = self.starts[number, level] - 1
            self.begun.add((number, level))
        counted_on(counts, level, levels)
        return shown_number(levels, level, counts)


def numbers_of(numbering: Element | None, language: str = "") -> WordNumbers:
    """Return the lists of a file, none of them counted yet; `language` is that of lists that name none."""
    if numbering is None:
        return WordNumbers({}, {}, {})
    shapes = {one.get(w("abstractNumId")) or "": one for one in numbering.iterfind(w("abstractNum"))}
    shared = {link: key for key, one in shapes.items() if (link := value(one, "styleLink"))}
    levels: dict[str, dict[int, ListLevel]] = {}
    lists: dict[str, str] = {}
    starts: dict[tuple[str, int], int] = {}
    of_style: dict[tuple[str, str], int] = {}
    for one in numbering.iterfind(w("num")):
        number, of = one.get(w("numId")) or "", value(one, "abstractNumId") or ""
        of = shared.get(value(shapes.get(of), "numStyleLink") or "", of)
        given = list(shapes[of].iterfind(w("lvl"))) if of in shapes else []
        lists[number], levels[number] = of, _levels(given, language)
        of_style |= {(number, style): _index(one) for one in given if (style := value(one, "pStyle"))}
        for override in one.iterfind(w("lvlOverride")):
            level = _index(override)
            levels[number] |= _levels(override.iterfind(w("lvl")), language)
            if (start := value(override, "startOverride")) is not None:
                starts[number, level] = _whole(start, 1)
    return WordNumbers(levels, lists, starts, of_style)


def _index(one: Element) -> int:
    return _whole(one.get(w("ilvl")), 0)


def language_of(look: Element | None) -> str:
    """Return the tag of the language in which words of a look are written; empty where it names none.

    Of words from right to left it is another one that a look names.
    """
    found = look.find(w("lang")) if look is not None else None
    name = "bidi" if is_on(look, "rtl") else "val"
    return (found.get(w(name)) or "") if found is not None else ""


def _levels(found: Iterable[Element], language: str) -> dict[int, ListLevel]:
    return {
        _index(one): ListLevel(
            form=value(one, "numFmt") or "decimal",
            text=value(one, "lvlText") or "",
            start=_whole(value(one, "start"), 0),  # what is usual, by 17.9.25
            has_space=value(one, "suff") != "nothing",
            restarts=_whole(again, 0) if (again := value(one, "lvlRestart")) is not None else None,
            is_legal=is_on(one, "isLgl"),
            language=language_of(one.find(w("rPr"))) or language,
        )
        for one in found
    }


def _whole(words: str | None, otherwise: int) -> int:
    """Return a number as a file writes it; what is none is left at what is usual."""
    return int(words) if words is not None and _NUMBER.fullmatch(words) else otherwise
