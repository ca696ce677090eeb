"""Matching: which text of the one side is which of the other, by what they say; it compares no words in
detail.

For paragraphs, which have no identity of their own: renumbered, moved and rewritten ones find each other. Method: a
text is the bag of its words and of its pairs of words, rare ones weighing more (tf-idf, Spärck Jones 1972; Salton's
vector space model); two texts are as alike as the cosine of their bags. Candidates come from an inverted index of
what few texts share, so that a thousand paragraphs are not compared a million times.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, count, pairwise
from math import log, sqrt
from operator import mul
from typing import NamedTuple

from negotiate.text.tokens import keys

Words = tuple[str, ...]

#: A feature that more texts of one side have than this proposes no candidates; it still counts in the cosine.
_COMMONPLACE = 24
#: So many texts of the other side, those that share most of what is rare, are looked at closely.
_NEAREST = 12


class Match(NamedTuple):
    """Text `old` of the one side is text `new` of the other; `likeness` is 1 where they say the same."""

    old: int
    new: int
    likeness: float


class _Bag(NamedTuple):
    """The weighted features of one text that the other side has too: rare ones, and those that many texts have.

    `length` is that of both together, `rest` of the common ones; of all that the text says it is 1.
    """

    rare: dict[int, float]
    common: dict[int, float]
    length: float
    rest: float


class _Features(NamedTuple):
    """What is known of every feature, by its number: its weight, and whether both sides have it, few or many texts."""

    weights: list[float]
    rare: list[bool]
    common: list[bool]


def words(text: str) -> Words:
    """Return the words of a text as they are compared here: keys without white space, in lower case.

    >>> words("[States] shall act.")
    ('states', 'shall', 'act')
    """
    return spoken(keys(text))


def spoken(tokens: Iterable[str]) -> Words:
    """Return the words among tokens, in lower case and without white space."""
    found = "\n".join([token for token in tokens if token[-1].isalnum()])
    return tuple(map(str.strip, found.casefold().split("\n"))) if found else ()


def best(matches: Iterable[Match]) -> list[Match]:
    """Choose from the best match down, no text twice; of equals, those at the most similar place."""
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    chosen: list[Match] = []
    for match in sorted(matches, key=_rank):
        if match.old not in taken_old and match.new not in taken_new:
            taken_old.add(match.old)
            taken_new.add(match.new)
            chosen.append(match)
    return chosen


def _rank(match: Match) -> tuple[float, int, Match]:
    return -match.likeness, abs(match.old - match.new), match


def candidates(old: Sequence[Words], new: Sequence[Words], least: float, settled: Sequence[Match] = ()) -> list[Match]:
    """Return every pair that shares something rare and is at least so much alike, in the order of the old.

    The texts of pairs that are settled find no others; they count only for how rare a word is.
    """
    here, there = _bags(old, new, settled)
    index: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for place, bag in there.items():
        for feature, weight in bag.rare.items():
            index[feature][place] = weight
    return [
        Match(place, near, likeness)
        for place, bag in here.items()
        for near, likeness in _nearest(bag, there, index, least)
    ]


def _nearest(
    bag: _Bag, others: Mapping[int, _Bag], index: Mapping[int, Mapping[int, float]], least: float
) -> list[tuple[int, float]]:
    """Return the bags that share most of what is rare with `bag` and are alike enough, in order of place.

    No two bags are more alike in some features than the product of the lengths of these parts (Cauchy and Schwarz),
    so that few need be looked at for what they have in common besides.
    """
    if bag.length < least:
        return []
    shared: defaultdict[int, float] = defaultdict(float)
    for feature, weight in bag.rare.items():
        for place, other in index[feature].items():
            shared[place] += weight * other
    rest, enough = bag.rest, least - 1e-6
    hopeful = [(weight, -place) for place, weight in shared.items() if weight + rest * others[place].rest > enough]
    places = sorted([-place for _, place in sorted(hopeful, reverse=True)[:_NEAREST]])
    alike = [(place, round(shared[place] + _common(bag, others[place]), 9)) for place in places]
    return [(place, likeness) for place, likeness in alike if likeness >= least]


def _common(bag: _Bag, other: _Bag) -> float:
    """Return how alike two bags are in what many texts have."""
    there = other.common
    return sum([weight * there[feature] for feature, weight in bag.common.items() if feature in there])


def _bags(
    old: Sequence[Words], new: Sequence[Words], settled: Sequence[Match]
) -> tuple[dict[int, _Bag], dict[int, _Bag]]:
    """Return the weighted features of every open text, by its place.

    Each bag is of length one before what the other side lacks is left out.
    """
    numbers: defaultdict[str | tuple[int, int], int] = defaultdict(count().__next__)
    here, there = ([Counter(_features(words, numbers)) for words in side] for side in (old, new))
    known = _known(here, there, len(numbers))
    often = max((max(one.values(), default=1) for one in chain(here, there)), default=1)
    frequency = [1.0, *(1 + log(times) for times in range(1, often + 1))]
    open_here = sorted(set(range(len(old))) - {match.old for match in settled})
    open_there = sorted(set(range(len(new))) - {match.new for match in settled})
    return (
        {place: _weighed(here[place], known, frequency) for place in open_here},
        {place: _weighed(there[place], known, frequency) for place in open_there},
    )


def _features(words: Words, numbers: Mapping[str | tuple[int, int], int]) -> list[int]:
    """Return the numbers of the words of a text and of its pairs of neighbours."""
    found = [numbers[word] for word in words]
    return found + [numbers[pair] for pair in pairwise(found)]


def _known(here: Sequence[Counter[int]], there: Sequence[Counter[int]], size: int) -> _Features:
    """Return what is known of the features once all texts of both sides have been counted."""
    in_old, in_new = ([0] * size for _ in range(2))
    for spread, side in ((in_old, here), (in_new, there)):
        for counts in side:
            for feature in counts:
                spread[feature] += 1
    texts = len(here) + len(there)
    weights = [log(1 + texts / (olds + news)) for olds, news in zip(in_old, in_new, strict=True)]
    rare = [olds > 0 < news <= _COMMONPLACE for olds, news in zip(in_old, in_new, strict=True)]
    common = [olds > 0 and news > _COMMONPLACE for olds, news in zip(in_old, in_new, strict=True)]
    return _Features(weights, rare, common)


def _weighed(counts: Counter[int], known: _Features, frequency: list[float]) -> _Bag:
    """Return the features with their weight: more for a frequent one, less for one that many texts have."""
    rarity, is_rare, is_common = known
    weights = [rarity[feature] * frequency[times] for feature, times in counts.items()]
    length = sqrt(sum(map(mul, weights, weights))) or 1.0
    rare = {feature: weight / length for feature, weight in zip(counts, weights, strict=True) if is_rare[feature]}
    common = {feature: weight / length for feature, weight in zip(counts, weights, strict=True) if is_common[feature]}
    rest = sum([weight * weight for weight in common.values()])
    return _Bag(rare, common, sqrt(rest + sum([weight * weight for weight in rare.values()])), sqrt(rest))
