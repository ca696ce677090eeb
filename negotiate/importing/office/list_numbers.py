"""Numbers that office programs set by themselves: how a list counts, and how its numbers read.

Programs keep them apart from the words, so that a text without them has lost its enumerators. Method: the counters of
one list by level; a paragraph raises its own and begins those below anew.
"""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass

from negotiate.importing.office.number_forms import written

#: What stands for the signs of bullets, which are characters of a font for signs.
_BULLET = "•"


@dataclass(frozen=True)
class ListLevel:
    """One level of a list: the form of its numbers, the text round them, where they begin, the tag of its language."""

    form: str
    text: str
    start: int
    has_space: bool
    #: Its numbers begin anew behind the first so many levels; 0 where they never do, None where behind all above it.
    restarts: int | None = None
    #: Whether all numbers that it shows, of levels above it too, are in figures; a nought before them stays.
    is_legal: bool = False
    language: str = ""

    def begins_anew(self, level: int) -> bool:
        """Say whether it begins anew where a level above it is counted."""
        return self.restarts is None or level < self.restarts


def counted_on(counts: MutableMapping[int, int], level: int, levels: Mapping[int, ListLevel]) -> None:
    """Count one paragraph at a level of a list; what is counted below it begins anew, where it does.

    >>> point, counts = ListLevel("decimal", "%1.", 1, has_space=True), {0: 2, 1: 5}
    >>> counted_on(counts, 0, {0: point, 1: point})
    >>> counts
    {0: 3}
    """
    counts[level] = counts.get(level, levels[level].start - 1) + 1
    for lower in [one for one in counts if one > level]:
        if lower not in levels or levels[lower].begins_anew(level):
            del counts[lower]


def shown_number(levels: Mapping[int, ListLevel], level: int, counts: Mapping[int, int]) -> str:
    """Return what stands before a paragraph of a level, as far as its list has been counted.

    >>> shown_number({0: ListLevel("lowerLetter", "(%1)", 1, has_space=True)}, 0, {0: 3})
    '(c) '
    """
    shape = levels[level]
    if shape.form == "bullet":
        return f"{_BULLET} "
    shown = shape.text
    for upper in range(level + 1):
        other = levels.get(upper, shape)
        form = "decimal" if shape.is_legal and other.form != "decimalZero" else other.form
        number = written(counts.get(upper, other.start), form, other.language)
        shown = shown.replace(level_sign(upper), number)
    return f"{shown} " if shown.strip() and shape.has_space else shown


def level_sign(level: int) -> str:
    """Return what stands for the number of a level in the text of a list, as Word writes it.

    >>> level_sign(0), level_sign(9)
    ('%1', '%:')
    """
    return f"%{chr(ord('1') + level)}"
