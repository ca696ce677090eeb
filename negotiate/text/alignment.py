"""Alignment: which paragraph of one text is which of another, in place or moved; it compares no words in
detail.

Method, in this order: paragraphs that say the same and occur once on either side, and those that are alike
(`negotiate.text.matching`), are candidates; the heaviest chain of them that keeps its order, by words,
stays in place, so renumbering is no move; a neighbour that holds what a paragraph lost makes a split, one
that held what it won a join; between two fixed paragraphs the same words, then the same enumerator, pair
what is left; and what finds its like only elsewhere has moved.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from negotiate.text.anchors import Anchor, heaviest
from negotiate.text.lcs import common
from negotiate.text.matching import Match, best, candidates, words
from negotiate.text.paragraphs import Paragraph

#: From this likeness on two paragraphs in the same place are one, changed.
CHANGED = 0.3
#: From this likeness on a paragraph that stands elsewhere is the same one, moved.
MOVED = 0.6
#: Words that a paragraph needs to be recognised elsewhere: "(a) Reserved" stands in many places.
TELLING = 5
#: The share of a neighbour's words that a paragraph must have lost for a split, or won for a join.
HALF = 0.75

Group = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which paragraphs belong together, by index: `in_place` rises on both sides, `moved` stands elsewhere.

    A group is one paragraph on either side, or one and several where it was split or joined.
    """

    in_place: tuple[Group, ...]
    moved: tuple[tuple[int, int], ...]


def body(paragraph: Paragraph) -> str:
    """Return what a paragraph says: its words without its enumerator, white space as single spaces."""
    return " ".join(paragraph.text.replace(paragraph.enumerator, "", 1).split())


def align(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Alignment:
    """Align two texts by their paragraphs; no paragraph is used twice."""
    here, there = [body(p) for p in old], [body(p) for p in new]
    found = _candidates(here, there)
    chain = _in_place(found, here)
    groups = list(_halves([words(text) for text in here], [words(text) for text in there], chain))
    groups = sorted(groups + list(_between(old, new, here, there, groups)))
    taken_old = {n for group in groups for n in group[0]}
    taken_new = {n for group in groups for n in group[1]}
    moved = best(
        match
        for match in found
        if match.likeness >= MOVED
        and match.old not in taken_old
        and match.new not in taken_new
        and len(words(there[match.new])) >= TELLING
    )
    return Alignment(tuple(groups), tuple(sorted((match.old, match.new) for match in moved)))


def _candidates(here: Sequence[str], there: Sequence[str]) -> list[Match]:
    """Return the pairs that say the same and are the only ones to do so, and the alike ones of the others."""
    alone_here, alone_there = _unique(here), _unique(there)
    same = [Match(n, alone_there[text], 1.0) for text, n in alone_here.items() if text in alone_there]
    left = sorted(set(range(len(here))) - {match.old for match in same})
    open_ = sorted(set(range(len(there))) - {match.new for match in same})
    alike = candidates([here[n] for n in left], [there[n] for n in open_], CHANGED)
    return same + [Match(left[i], open_[j], likeness) for i, j, likeness in alike]


def _unique(texts: Sequence[str]) -> dict[str, int]:
    counts = Counter(texts)
    return {text: n for n, text in enumerate(texts) if counts[text] == 1 and text}


def _in_place(found: Iterable[Match], here: Sequence[str]) -> list[Group]:
    """Return the matches that keep their order and hold the most words, the likest weighing most."""
    rising = sorted(found, key=lambda match: (match.old, -match.new))
    weighed = (Anchor(i, j, 1 + round(100 * likeness * len(words(here[i])))) for i, j, likeness in rising)
    return [((anchor.start,), (anchor.first,)) for anchor in heaviest(weighed)]


def _halves(
    here: Sequence[tuple[str, ...]], there: Sequence[tuple[str, ...]], chain: Sequence[Group]
) -> Iterator[Group]:
    """Widen every pair to its neighbours that are free and hold what it lost (a split) or won (a join)."""
    fixed_old, fixed_new = {i for (i,), _ in chain}, {j for _, (j,) in chain}
    for (i,), (j,) in chain:
        split = _widened(here[i], there, j, fixed_new)
        joined = _widened(there[j], here, i, fixed_old) if len(split) == 1 else (i,)
        fixed_new.update(split)
        fixed_old.update(joined)
        yield joined, split


def _widened(
    whole: tuple[str, ...], parts: Sequence[tuple[str, ...]], at: int, fixed: set[int]
) -> tuple[int, ...]:
    """Return `at` with the free neighbours on either side that together with it make up `whole`."""
    lost = Counter(whole) - Counter(parts[at])
    first = last = at
    while first - 1 >= 0 and first - 1 not in fixed and _holds(lost, parts[first - 1]):
        first -= 1
        lost -= Counter(parts[first])
    while last + 1 < len(parts) and last + 1 not in fixed and _holds(lost, parts[last + 1]):
        last += 1
        lost -= Counter(parts[last])
    return tuple(range(first, last + 1))


def _holds(lost: Counter[str], part: tuple[str, ...]) -> bool:
    """Say whether most words of a part are among the lost."""
    return len(part) >= 3 and (lost & Counter(part)).total() >= HALF * len(part)


def _between(
    old: Sequence[Paragraph],
    new: Sequence[Paragraph],
    here: Sequence[str],
    there: Sequence[str],
    fixed: list[Group],
) -> Iterator[Group]:
    """Pair what is left between two fixed groups: first what says the same, then what bears the same number."""
    borders = [((-1,), (-1,)), *fixed, ((len(old),), (len(new),))]
    for (before, before_new), (after, after_new) in pairwise(borders):
        rows = range(before[-1] + 1, after[0])
        columns = range(before_new[-1] + 1, after_new[0])
        same = common([here[n] for n in rows], [there[n] for n in columns], rows.start, columns.start)
        yield from (((i,), (j,)) for i, j in same)
        for (i, j), (k, m) in pairwise(
            [(rows.start - 1, columns.start - 1), *same, (rows.stop, columns.stop)]
        ):
            yield from _same_number(old, new, range(i + 1, k), range(j + 1, m))


def _same_number(
    old: Sequence[Paragraph], new: Sequence[Paragraph], rows: range, columns: range
) -> Iterator[Group]:
    """Pair the paragraphs of two stretches that bear the same number and share some words, in order."""
    numbered = {new[n].path: n for n in columns if new[n].enumerator}
    reached = -1
    for n in rows:
        partner = numbered.get(old[n].path, -1) if old[n].enumerator else -1
        if partner > reached and _overlap(words(body(old[n])), words(body(new[partner]))) >= CHANGED:
            reached = partner
            yield (n,), (partner,)


def _overlap(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return the share of words that two paragraphs have in common (Dice's coefficient)."""
    return 2 * (Counter(one) & Counter(other)).total() / max(1, len(one) + len(other))
