"""Places: where an insertion or a deletion is best read, if it could stand at several; it finds no difference itself.

Words that repeat round a change let it slide along them: "very" put before "very good" may stand before or behind the
other. Method: the more natural the cuts at both ends (a line, a sentence, a cell of a table, a bracket) the
better; in a script without spaces, of equals the place that parts the fewest pairs of characters that are often
together, which are its words; then the last place. The first word of a line stands without the space that it has
inside one, and a sentence put before it is still a whole one.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_BREAKS = frozenset(("\n", "\r\n", "\r", "\u2028", "\u2029"))
_EDGE = 6
_SENTENCE = 4
_STRENGTH = dict.fromkeys(".!?。！？؟…", _SENTENCE) | dict.fromkeys(";:；：؛", 3) | dict.fromkeys(",，、،)]）】»”", 2)
#: What parts the cells of a table; the one before a cell comes and goes with it.
_STROKE = "|"
_OPENING = frozenset("([（【«“")


class SlidingWords(NamedTuple):
    """Tokens [start, end) of the side that has them, which may slide between the places `lowest` and `highest`."""

    start: int
    end: int
    lowest: int
    highest: int


def best_step(tokens: Sequence[str], window: SlidingWords) -> tuple[int, bool]:
    """Return by how many tokens a window slides best, and whether it then also holds the first word behind it.

    That is so before the first word of a line, which the other side has without its space.

    >>> best_step(("States", " shall", " act", ".", " States", " shall", " report", "."), SlidingWords(2, 6, 0, 8))
    (-2, True)
    """
    start, end, lowest, highest = window
    left = right = 0
    while start - left > lowest and tokens[start - left - 1] == tokens[end - left - 1]:
        left += 1
    while end + right < highest and tokens[start + right] == tokens[end + right]:
        right += 1
    opening = _opening(tokens, start - left - 1, end - left - 1) if start - left > lowest else 0
    if not left and not right and not opening:
        return 0, False
    steps = range(-left, right + 1)
    parted = _parting(tokens, start, end)
    worth = {step: strength(tokens, start + step) + strength(tokens, end + step) for step in steps}
    step = max(steps, key=lambda step: (worth[step], -parted(step), step))
    return (-left - 1, True) if opening > worth[step] else (step, False)


def strength(tokens: Sequence[str], at: int) -> int:
    """Say how natural it is to cut before the token `at`."""
    if at in (0, len(tokens)):
        return _EDGE
    before, after = tokens[at - 1], tokens[at]
    if before in _BREAKS:
        return 4 if after in _BREAKS else 5
    if after in _BREAKS:
        return 4
    if after == _STROKE:
        return 3
    if after in _OPENING:
        return 1
    return _STRENGTH.get(before, 0)


def _opening(tokens: Sequence[str], start: int, end: int) -> int:
    """Say how natural it is to put whole sentences [start, end) before the first word of a line; 0 if it is not so."""
    first, again = tokens[start], tokens[end]
    if first == again or first != again.lstrip() or strength(tokens, end) < _SENTENCE:
        return 0
    opens = not start or tokens[start - 1] in _BREAKS or tokens[start - 1].strip() in _OPENING
    return (_EDGE + strength(tokens, end)) * opens


def _parting(tokens: Sequence[str], start: int, end: int) -> Callable[[int], int]:
    """Return what says how many pairs of characters that are often together a place of the window parts."""
    if not any(_is_han(tokens[at]) for at in (start, end - 1)):
        return lambda step: 0
    often = _pairs(tuple(tokens))

    def parted(step: int) -> int:
        first, last = start + step, end + step
        cuts = ((first - 1, first), (last - 1, last), (first - 1, last))
        pairs = ((tokens[n], tokens[m]) for n, m in cuts if n >= 0 and m < len(tokens))
        return sum(often[pair] for pair in pairs)

    return parted


@lru_cache(maxsize=4)
def _pairs(tokens: tuple[str, ...]) -> Counter[tuple[str, str]]:
    """Count how often two characters of a script without spaces stand side by side."""
    return Counter(pair for pair in pairwise(tokens) if _is_han(pair[0]) and _is_han(pair[1]))


def _is_han(token: str) -> bool:
    return len(token) == 1 and "\u3400" <= token <= "\u9fff"
