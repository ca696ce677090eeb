"""The picture of one replaced word or label, letter by letter: for the eye alone, never for merging.

Method: diff-match-patch on graphemes, without its clock, then its semantic clean-up; a number is never taken
apart; beyond a stated length, or where the two share too little to show, the old words stand before the new
ones whole.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from diff_match_patch import diff_match_patch

from negotiate.text.tokens import graphemes

#: Characters on both sides together up to which letters are compared.
LONGEST = 400
#: The share of the longer side that must be kept for letters to say more than two whole words would.
_WORTHWHILE = 0.4
_PRIVATE = 0xF0000  # from here on stand the names of what is more than one character
_NUMBERS = re.compile(r"(\d+(?:[.,]\d+)*)")


class LetterChange(Enum):
    """What happened to a piece of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class LetterPiece:
    """Some characters and what happened to them."""

    change: LetterChange
    text: str


_CHANGES = {0: LetterChange.KEPT, -1: LetterChange.REMOVED, 1: LetterChange.ADDED}


def picture(old: str, new: str) -> tuple[LetterPiece, ...]:
    """Return the pieces that lead from `old` to `new`.

    Those kept and removed join to the old, those kept and added to the new.

    >>> [(p.change.value, p.text) for p in picture("Article 5", "Article 5 bis")]
    [('kept', 'Article 5'), ('added', ' bis')]
    """
    whole = tuple(
        LetterPiece(change, text) for change, text in ((LetterChange.REMOVED, old), (LetterChange.ADDED, new)) if text
    )
    if old == new:
        return (LetterPiece(LetterChange.KEPT, old),) if old else ()
    if len(old) + len(new) > LONGEST:
        return whole
    pieces = _letters(old, new)
    kept = sum(len(piece.text) for piece in pieces if piece.change is LetterChange.KEPT)
    return pieces if kept >= _WORTHWHILE * max(len(old), len(new)) else whole


def _letters(old: str, new: str) -> tuple[LetterPiece, ...]:
    """Compare letters and whole numbers, each as one character while diff-match-patch has them."""
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    names: dict[str, str] = {}
    found = engine.diff_main(_named(old, names), _named(new, names), False)
    engine.diff_cleanupSemantic(found)
    spelled = {name: unit for unit, name in names.items()}
    return tuple(LetterPiece(_CHANGES[sign], "".join(spelled[name] for name in run)) for sign, run in found)


def _named(text: str, names: dict[str, str]) -> str:
    """Write a text with one character for each unit, the same for the same."""
    return "".join(names.setdefault(unit, _name(unit, len(names))) for unit in _units(text))


def _name(unit: str, number: int) -> str:
    return unit if len(unit) == 1 and ord(unit) < _PRIVATE else chr(_PRIVATE + number)


def _units(text: str) -> Iterator[str]:
    """Yield numbers whole and all else grapheme by grapheme."""
    for place, part in enumerate(_NUMBERS.split(text)):
        yield from (part,) if place % 2 else graphemes(part)
