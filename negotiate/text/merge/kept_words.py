"""Words that stay inside a replacement: `shall` set in brackets is two brackets added, and no word replaced.

A token carries the white space before it, so that a bracket, a dash or a quotation mark put before a word makes
another token of the same word. Method: the white space is cut from the words of both sides and what is left is
compared exactly. Only where all the words and marks of one side stand on the other too, so that something is added or
something is taken out and never both, do they stay; every other replacement is one, as the comparison left it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from negotiate.text.diff.anchors import CAP
from negotiate.text.diff.lcs import Pair, common
from negotiate.text.edits import Tokens


class _Unit(NamedTuple):
    """White space, or what a token says without it, and the index of the token."""

    text: str
    token: int


def kept_pairs(struck: Tokens, added: Tokens) -> list[Pair]:
    """Return which of the tokens struck, by index, are which of those added, both rising; none in a rewriting.

    >>> kept_pairs((" shall",), (" ", "[", "shall", "]"))
    [(0, 2)]
    >>> kept_pairs((" shall", " act"), (" [", "should", "]", " act"))
    []
    """
    old, new = list(_units(struck)), list(_units(added))
    return [(old[i].token, new[j].token) for i, j in _kept(old, new) if not old[i].text.isspace()]


def drawn_parts(struck: Tokens, added: Tokens) -> Iterator[tuple[str, str, str]]:
    """Yield a replacement as it is to be drawn: words struck, words added in their place, words that stay behind them.

    >>> list(drawn_parts((" shall",), (" ", "[", "shall", "]")))
    [('', '', ' '), ('', '[', 'shall'), ('', ']', '')]
    >>> list(drawn_parts((" shall",), (" should",)))
    [(' shall', ' should', '')]
    """
    old, new = list(_units(struck)), list(_units(added))
    at = by = 0
    for row, column in [*_kept(old, new), (len(old), len(new))]:
        gone, come = (_text(side) for side in (old[at:row], new[by:column]))
        at, by = row + 1, column + 1
        stays = _text(old[row:at])
        if gone or come or stays:
            yield gone, come, stays


def _kept(old: Sequence[_Unit], new: Sequence[_Unit]) -> list[Pair]:
    """Return the units that both sides keep, where one side has all words and marks of the other."""
    mine, theirs = (Counter(unit.text for unit in side if not unit.text.isspace()) for side in (old, new))
    if not mine or not theirs or not (mine <= theirs or theirs <= mine) or len(old) * len(new) > CAP:
        return []
    pairs = common([unit.text for unit in old], [unit.text for unit in new])
    words = sum(not old[i].text.isspace() for i, _ in pairs)
    return pairs if words == min(mine.total(), theirs.total()) else []


def _units(tokens: Tokens) -> Iterator[_Unit]:
    """Yield the tokens with the white space before a word cut off."""
    for number, token in enumerate(tokens):
        word = token.lstrip()
        if word and word != token:
            yield _Unit(token[: -len(word)], number)
        yield _Unit(word or token, number)


def _text(units: Iterable[_Unit]) -> str:
    return "".join(unit.text for unit in units)
