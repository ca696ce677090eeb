"""Proposals meant to hurt a merge or a rebase: many rivals at one point, one word repeated, deletions over edits.

Each is measured once and with twice as many edits: a growth of 2 is linear, of 4 quadratic.
"""

import random
import time
from collections.abc import Callable, Iterator

from negotiate.text.edits import Edit
from negotiate.text.merge.merge import merge
from negotiate.text.rebase.rebase import rebase
from negotiate.text.tokens import tokenize

WORDS = 5_000
Proposals = dict[str, list[Edit]]
Sides = tuple[list[Edit], list[Edit]]

_PLAIN = "".join(f" word{number}" for number in range(WORDS))
_REPEATED = " shall" * WORDS


def merges() -> Iterator[str]:
    """Measure the merges, each with as many authors as its title says and with twice as many."""
    yield f"{'merge: meant to hurt, on a clause of 5,000 words':<60}{'ms':>10}{'double':>10}{'growth':>10}"
    for title, (base, count, make) in MERGES.items():
        once, twice = (_milliseconds(merge, base, make(number)) for number in (count, 2 * count))
        yield f"{title:<60}{once:>10.1f}{twice:>10.1f}{twice / once:>10.1f}"
    yield ""


def rebases() -> Iterator[str]:
    """Measure the rebases, with as many edits as the title says and with twice as many."""
    yield f"{'rebase: meant to hurt, on a clause of 5,000 words':<60}{'ms':>10}{'double':>10}{'growth':>10}"
    for title, (base, count, make) in REBASES.items():
        once, twice = (_milliseconds(_rebased, base, make(number)) for number in (count, 2 * count))
        yield f"{title:<60}{once:>10.1f}{twice:>10.1f}{twice / once:>10.1f}"
    yield ""


def _rebased(base: str, sides: Sides) -> None:
    rebase(*sides, base)


def _milliseconds(deed: Callable[..., object], base: str, asked: object) -> float:
    """Return the time of one deed, the base cut into words before."""
    tokenize(base)
    begun = time.process_time()
    deed(base, asked)
    return 1000 * (time.process_time() - begun)


def _authors(count: int, edits: Callable[[int], list[Edit]]) -> Proposals:
    return {f"A{number:04}": edits(number) for number in range(count)}


def _repeating(count: int) -> Proposals:
    """Let every author add the one word, or take one out, somewhere."""
    chance = random.Random(1)
    places = [chance.randrange(WORDS) for _ in range(count)]
    return _authors(count, lambda n: [Edit(places[n], places[n] + n % 2, (" shall",) * (1 - n % 2) * (1 + n % 3))])


def _small(count: int) -> Proposals:
    """Let every author change five words here and there."""
    chance = random.Random(1)
    return _authors(
        count,
        lambda n: [
            Edit(place, place + 1, (f" other{n % 9}",)) for place in sorted(chance.sample(range(0, WORDS, 2), 5))
        ],
    )


def _at_one_point(count: int) -> Proposals:
    """Let every author add words at the same point."""
    return _authors(count, lambda n: [Edit(WORDS // 2, WORDS // 2, (f" new{n}", " and"))])


def _under_deletion(count: int) -> Proposals:
    """Let one author delete a stretch in which every other one changes a word."""
    inside = _authors(count, lambda n: [Edit(10 + n, 11 + n, (f" other{n}",))])
    return {**inside, "deletion": [Edit(5, WORDS - 5)]}


def _chained(count: int) -> Proposals:
    """Let every author rewrite three words of which the next one rewrites two as well."""
    return _authors(count, lambda n: [Edit(n, n + 3, (f" other{n}",))])


def _within(count: int) -> list[Edit]:
    """Return changes of single words here and there."""
    return [Edit(10 + 4 * number, 11 + 4 * number, (f" other{number}",)) for number in range(count)]


MERGES: dict[str, tuple[str, int, Callable[[int], Proposals]]] = {
    "one word repeated, 100 rivals": (_REPEATED, 100, _repeating),
    "500 amendments of five small edits": (_PLAIN, 500, _small),
    "200 rivals insert at one point": (_PLAIN, 200, _at_one_point),
    "a deletion over 100 edits of others": (_PLAIN, 100, _under_deletion),
    "200 rivals, each in the way of the next": (_PLAIN, 200, _chained),
}
REBASES: dict[str, tuple[str, int, Callable[[int], Sides]]] = {
    "500 edits of which every second was adopted": (_PLAIN, 500, lambda n: (_within(n), _within(n)[::2])),
    "500 edits inside a deletion": (_PLAIN, 500, lambda n: (_within(n), [Edit(5, WORDS - 5)])),
    "a deletion over 500 edits": (_PLAIN, 500, lambda n: ([Edit(5, WORDS - 5)], _within(n))),
    "a rewriting of 500 words of which half was adopted": (
        _PLAIN,
        500,
        lambda n: (
            [Edit(5, 5 + n, tuple(f" new{k}" for k in range(n)))],
            [Edit(5, 5 + n, tuple(f" new{k}" for k in range(n // 2)))],
        ),
    ),
    "one word repeated, 500 edits over 500": (
        _REPEATED,
        500,
        lambda n: (
            [Edit(4 * k, 4 * k + 1) for k in range(n)],
            [Edit(4 * k + 2, 4 * k + 2, (" shall",)) for k in range(n)],
        ),
    ),
}
