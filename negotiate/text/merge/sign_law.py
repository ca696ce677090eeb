"""The law of signs: in what comes of several proposals, every pair is one of the base's or of a proposal's.

Balance alone is not enough: two pairs that cross are balanced, and say what nobody wrote. Method: every sign has a name
that is the same in all texts, a token of the base or a word of an edit; the pairs of a text are pairs of names.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from negotiate.text.edits import Edit, Tokens
from negotiate.text.pairs.sign_pairs import SIGNS, paired_signs

#: A token of the base, or the edit that brings a word in and its number there.
_Name = tuple[Edit | None, int]


def keeps_pairs(tokens: Tokens, proposals: Iterable[Sequence[Edit]], edits: Sequence[Edit]) -> bool:
    """Say whether a text has no pair, and no sign without a partner, that neither the base nor a proposal has.

    `edits` make the text. Every list is in text order; the same edit in two of them brings in the same words.

    >>> tokens, opened, closed = ("States", " act"), Edit(1, 1, ("[",)), Edit(2, 2, ("]",))
    >>> keeps_pairs(tokens, [(opened, closed)], (opened, closed)), keeps_pairs(tokens, [(opened, closed)], (closed,))
    (True, False)
    """
    if not any(SIGNS.intersection((*tokens[edit.start : edit.end], *edit.tokens)) for edit in edits):
        return True
    pairs, unpaired = _signs(tokens, ())
    for own in proposals:
        more, others = _signs(tokens, own)
        pairs, unpaired = pairs | more, unpaired | others
    found, left = _signs(tokens, edits)
    return found <= pairs and left <= unpaired


def _signs(tokens: Tokens, edits: Iterable[Edit]) -> tuple[set[tuple[_Name, _Name]], set[_Name]]:
    """Return the pairs of the text that edits make, and its signs without a partner, by name."""
    words: list[str] = []
    names: list[_Name] = []
    reached = 0
    for edit in (*edits, Edit(len(tokens), len(tokens))):
        words += (*tokens[reached : edit.start], *edit.tokens)
        names += ((None, number) for number in range(reached, edit.start))
        names += ((edit, number) for number in range(len(edit.tokens)))
        reached = edit.end
    starts = list(accumulate(map(len, words), initial=0))
    found = paired_signs("".join(words))

    def named(at: int) -> _Name:
        return names[bisect_right(starts, at) - 1]

    return {(named(start), named(end)) for start, end in found.pairs}, set(map(named, found.unpaired))
