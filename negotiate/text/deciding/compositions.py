"""Rival readings at once, where one only puts in or lifts signs round what the other rewords; offered, never assumed.

Relations of edits are judged on whole words with the space before them, so that lifting the bracket of "[shall" clashes
with "should" for "shall". Method: here the space is split from its word, every reading is compared with the base once
more, and all their changes are carried out together, if no two of them change the same word, if of two that touch one
changes nothing but signs, and if the law of signs (`negotiate.text.merge.sign_law`) holds for what comes of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from negotiate.text.diff.lcs import differences
from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.regions import Region, Spot
from negotiate.text.merge.sign_law import keeps_pairs
from negotiate.text.pairs.sign_pairs import SIGNS

#: Tokens of a place up to which rival readings are laid into one.
LONGEST = 2_000


class WordPart(NamedTuple):
    """White space, or what a token says without it, and the token of the base that it is of."""

    text: str
    token: int


@dataclass(frozen=True, slots=True)
class Composition:
    """One place of a region with several readings carried out: its base in units, and the changes, each with whose."""

    units: tuple[WordPart, ...]
    changes: tuple[tuple[Edit, tuple[int, ...]], ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return the changes, counted in units."""
        return tuple(edit for edit, _ in self.changes)


def compositions(tokens: Tokens, region: Region, numbers: Sequence[int]) -> tuple[Composition, ...] | None:
    """Return the places of a region with the readings of these numbers carried out together, or None.

    >>> from negotiate.text.merge.merge import merge
    >>> lifted, softened = (Edit(1, 4, (" shall",)), Edit(4, 5)), (Edit(3, 4, ("should",)),)
    >>> both = merge("We [shall] act.", {"A": lifted, "B": softened})
    >>> [[edit.text for edit in place.edits] for place in compositions(both.base, both.regions[0], (0, 1))]
    [['', 'should', '']]
    """
    found = []
    for at, place in enumerate(region.places):
        readings = [region.readings[number].parts[at] for number in numbers]
        if max(place.end - place.start, *map(len, readings)) > LONGEST:
            return None
        found.append(_composed(tokens, place, dict(zip(numbers, readings, strict=True))))
    made = [one for one in found if one is not None]
    return tuple(made) if len(made) == len(found) and _is_lawful(tokens, region, made, numbers) else None


def _composed(tokens: Tokens, place: Spot, readings: dict[int, Tokens]) -> Composition | None:
    """Return a place with the changes of all readings, unless two of them are in each other's way."""
    units = tuple(_units(tokens[place.start : place.end], place.start))
    asking: dict[Edit, tuple[int, ...]] = {}
    for number, words in readings.items():
        for edit in _edits(units, tuple(_units(words, 0))):
            asking[edit] = (*asking.get(edit, ()), number)
    changes = sorted(asking.items())
    is_free = all(_may_meet(units, before, after) for (before, _), (after, _) in pairwise(changes))
    return Composition(units, tuple(changes)) if is_free else None


def _units(tokens: Iterable[str], first: int) -> Iterator[WordPart]:
    """Yield tokens, counted from the first, with the white space before a word cut off."""
    for number, token in enumerate(tokens, first):
        word = token.lstrip()
        if word and word != token:
            yield WordPart(token[: -len(word)], number)
        yield WordPart(word or token, number)


def _edits(units: Sequence[WordPart], words: Sequence[WordPart]) -> Iterator[Edit]:
    """Yield what leads from the units of the base to those of a reading."""
    for start, end, first, last in differences([unit.text for unit in units], [unit.text for unit in words]):
        yield Edit(start, end, tuple(unit.text for unit in words[first:last]))


def _may_meet(units: Sequence[WordPart], before: Edit, after: Edit) -> bool:
    """Say whether two changes can stand beside each other: apart, or one of them of signs alone."""
    if after.start > before.end:
        return True
    is_apart = after.start == before.end and (before.start, before.end) != (after.start, after.end)
    return is_apart and (_is_of_signs(units, before) or _is_of_signs(units, after))


def _is_of_signs(units: Sequence[WordPart], edit: Edit) -> bool:
    """Say whether an edit takes out and puts in nothing but signs in pairs and white space."""
    said = (*(unit.text for unit in units[edit.start : edit.end]), *edit.tokens)
    return all(text in SIGNS or text.isspace() for text in said)


def _is_lawful(tokens: Tokens, region: Region, made: Sequence[Composition], numbers: Sequence[int]) -> bool:
    """Say whether every pair of signs is one of the base's or of a reading's, once all readings are carried out."""
    ground: list[str] = []
    shifts: list[int] = []
    reached = region.start
    for place, composed in zip(region.places, made, strict=True):
        ground += tokens[reached : place.start]
        shifts.append(len(ground))
        ground += (unit.text for unit in composed.units)
        reached = place.end
    placed = [
        (Edit(edit.start + shift, edit.end + shift, edit.tokens), asking)
        for shift, composed in zip(shifts, made, strict=True)
        for edit, asking in composed.changes
    ]
    own = [[edit for edit, asking in placed if number in asking] for number in numbers]
    return keeps_pairs(tuple(ground), own, [edit for edit, _ in placed])
