"""Bonds: which edits of one author must be carried out together: those of one pair of signs, and those of one move.

Method: the pairs of the base (`negotiate.text.pairs.sign_pairs`) are held against those of the text that the author
makes. Two edits are bound where one pair that comes or goes has a sign in each; and where a sign that stays gets
another partner, all that has to do with its old partner and its new one is bound. Where every edit takes out whole
pairs and puts in whole pairs, no signs are bound, and nothing is looked at. And where one edit takes a paragraph out
that another puts in, as it is where a move cannot be told apart from what else changes, the two are bound, with the
numbers that change between them: half of a move would have the paragraph stand twice, or nowhere.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.groups import Groups
from negotiate.text.merge.regions import substitute
from negotiate.text.pairs.kept_signs import lone_signs
from negotiate.text.pairs.sign_pairs import NESTING, paired_signs

#: Words by which a paragraph is known again, and the share of its words, or of what is put in, that must be the same.
_TELLING, _SAME = 2, 0.7
#: Characters of the number of a paragraph, without its signs.
_LABEL = 4
#: Where a sign stands: in the edit of this number or, beyond the edits, at a token of the base that stays.
_Place = int


@dataclass(frozen=True, slots=True)
class Bond:
    """Edits, by number, that belong together, and the tokens of the base that stay but get another partner by them.

    `reaches` are the pairs that come or go.
    """

    edits: tuple[int, ...]
    kept: tuple[int, ...]
    reaches: tuple["Reach", ...]


class Reach(NamedTuple):
    """A pair of signs: base tokens from the sign, or the edit, that opens to the one that closes."""

    start: int
    end: int
    sign: str

    def meets(self, other: "Reach") -> bool:
        """Say whether two pairs cannot stand in one text: they cross, or one could be taken for half of the other.

        >>> Reach(1, 8, "[").meets(Reach(4, 14, "(")), Reach(1, 8, "[").meets(Reach(3, 4, "["))
        (True, False)
        """
        first, second = sorted((self, other))
        is_inside = first.start <= second.start and second.end <= first.end
        is_apart = first.end <= second.start
        return not is_apart and (not is_inside or (self.sign == other.sign and self.sign not in NESTING))


class _Pair(NamedTuple):
    start: _Place
    end: _Place
    sign: str


def bonds(tokens: Tokens, edits: Sequence[Edit]) -> tuple[Bond, ...]:
    """Return what binds the edits of one author, in text order and apart, to each other or to signs that stay.

    >>> bonds(("We", " ", "[", "shall", "]", " act"), [Edit(1, 4, (" shall",)), Edit(4, 5)])
    (Bond(edits=(0, 1), kept=(), reaches=(Reach(start=1, end=5, sign='['),)),)
    """
    relocated = tuple(Bond(numbers, (), ()) for numbers in _relocations(tokens, edits))
    if not any(lone_signs(tokens[edit.start : edit.end]) or lone_signs(edit.tokens) for edit in edits):
        return relocated
    before, after = Counter(_pairs_before(tokens, edits)), Counter(_pairs_after(tokens, edits))
    changed = [
        pair for pair in (before - after) + (after - before) if pair.start != pair.end or pair.sign not in NESTING
    ]
    groups = Groups(len(edits) + len(tokens))
    for pair in changed:
        groups.join(pair[:2])
    gathered: dict[int, list[_Pair]] = {}
    for pair in changed:
        gathered.setdefault(groups.first_of(pair.start), []).append(pair)
    found = (_bond(edits, gathered[first]) for first in sorted(gathered))
    return (*(bond for bond in found if bond.edits), *relocated)


def _relocations(tokens: Tokens, edits: Sequence[Edit]) -> Iterator[tuple[int, ...]]:
    """Yield the edits, by number, that take a paragraph out and put it in elsewhere, with the numbers between them."""
    gone = {
        n: _words(tokens[edit.start : edit.end])
        for n, edit in enumerate(edits)
        if "\n" in tokens[edit.start : edit.end]
    }
    come = {n: _words(edit.tokens) for n, edit in enumerate(edits) if "\n" in edit.tokens}
    for taken, out in gone.items():
        for put, into in come.items():
            shared = (out & into).total()
            if taken != put and shared >= _TELLING and shared >= _SAME * max(out.total(), into.total()):
                between = range(min(taken, put) + 1, max(taken, put))
                numbers = (n for n in between if _is_number(tokens, edits[n]))
                yield tuple(sorted((taken, put, *numbers)))


def _words(tokens: Tokens) -> Counter[str]:
    """Return the words among tokens, counted: the same wherever the edges of an edit lie."""
    return Counter(word for token in tokens if (word := token.strip()) and word[-1].isalpha())


def _is_number(tokens: Tokens, edit: Edit) -> bool:
    """Say whether an edit changes no more than the number of a paragraph."""
    old, new = "".join(tokens[edit.start : edit.end]).strip(), edit.text.strip()
    return all(0 < len(side) <= _LABEL and side.isalnum() for side in (old, new))


def _pairs_before(tokens: Tokens, edits: Sequence[Edit]) -> Iterator[_Pair]:
    """Yield the pairs of the base."""
    places = list(range(len(edits), len(edits) + len(tokens)))
    for number, edit in enumerate(edits):
        places[edit.start : edit.end] = [number] * (edit.end - edit.start)
    return _pairs(tokens, places)


def _pairs_after(tokens: Tokens, edits: Sequence[Edit]) -> Iterator[_Pair]:
    """Yield the pairs of the text that the edits make."""
    places: list[_Place] = []
    reached = 0
    for number, edit in enumerate(edits):
        places += range(len(edits) + reached, len(edits) + edit.start)
        places += [number] * len(edit.tokens)
        reached = edit.end
    places += range(len(edits) + reached, len(edits) + len(tokens))
    return _pairs(substitute(tokens, edits, 0, len(tokens)), places)


def _pairs(tokens: Tokens, places: Sequence[_Place]) -> Iterator[_Pair]:
    """Yield the pairs of a text whose tokens stand in these places."""
    text = "".join(tokens)
    starts = list(accumulate(map(len, tokens), initial=0))
    for pair in paired_signs(text).pairs:
        first, last = (places[bisect_right(starts, at) - 1] for at in pair)
        yield _Pair(first, last, text[pair.start])


def _bond(edits: Sequence[Edit], pairs: Sequence[_Pair]) -> Bond:
    """Return the bond of pairs that have to do with each other."""
    places = sorted({place for pair in pairs for place in pair[:2]})
    count = len(edits)
    reaches = {
        Reach(
            edits[pair.start].start if pair.start < count else pair.start - count,
            edits[pair.end].end if pair.end < count else pair.end - count + 1,
            pair.sign,
        )
        for pair in pairs
    }
    return Bond(
        tuple(place for place in places if place < count),
        tuple(place - count for place in places if place >= count),
        tuple(sorted(reaches)),
    )
