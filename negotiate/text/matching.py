"""Matching: which text of the one side is which of the other, by what they say; it compares no words in
detail.

For clauses or paragraphs without an identity of their own, as in two drafts that were imported: renumbered,
moved and rewritten ones find each other. Method: a text is the bag of its words and of its pairs of words,
rare ones weighing more (tf-idf, Spärck Jones 1972; Salton's vector space model); two texts are as alike as
the cosine of their bags. Candidates come from an inverted index of what few texts share, so that a thousand
paragraphs are not compared a million times.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import log, sqrt
from typing import NamedTuple

from negotiate.text.tokens import keys

Bag = Mapping[str, float]

#: A feature that more texts of one side have than this proposes no candidates; it still counts in the cosine.
_COMMONPLACE = 24
#: So many texts of the other side, those that share most of what is rare, are looked at closely.
_NEAREST = 12
#: From this likeness on two clauses are taken to be the same one, wherever they stand.
ALIKE = 0.3
#: The same where they stand between the same neighbours; both were found on four rounds of a real treaty.
ALIKE_IN_PLACE = 0.12


class Match(NamedTuple):
    """Text `old` of the one side is text `new` of the other; `likeness` is 1 where they say the same."""

    old: int
    new: int
    likeness: float


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared here: keys without white space, in lower case.

    >>> words("[States] shall act.")
    ('states', 'shall', 'act')
    """
    return tuple([token.strip() for token in keys(text.casefold()) if token[-1].isalnum()])


def match_clauses(old: Sequence[str], new: Sequence[str]) -> tuple[Match, ...]:
    """Pair the clauses of two instruments by what they say, each at most once, in the order of the old.

    Clauses that are much alike find each other anywhere; then those that are less alike, where they stand
    between the same neighbours. A clause without such a partner is left out.

    >>> match_clauses(["States report.", "Ships are safe at sea."], ["At sea all ships are safe."])[0][:2]
    (1, 0)
    """
    found = candidates(old, new, ALIKE_IN_PLACE)
    chosen = best(match for match in found if match.likeness >= ALIKE)
    for match in sorted(found, key=_rank):
        if all(match.old != m.old and match.new != m.new for m in chosen) and _in_order(match, chosen):
            chosen.append(match)
    return tuple(sorted(chosen))


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


def _in_order(match: Match, chosen: Iterable[Match]) -> bool:
    """Say whether a match stands between the partners of its nearest neighbours."""
    before = max((m for m in chosen if m.old < match.old), default=Match(-1, -1, 0))
    after = min((m for m in chosen if m.old > match.old), default=Match(0, match.new + 1, 0))
    return before.new < match.new < after.new


def candidates(old: Sequence[str], new: Sequence[str], least: float) -> list[Match]:
    """Return every pair that shares something rare and is at least so much alike, in the order of the old."""
    here, there = _bags(old, new)
    index: defaultdict[str, list[int]] = defaultdict(list)
    for place, bag in enumerate(there):
        for feature in bag:
            index[feature].append(place)
    found: list[Match] = []
    for place, bag in enumerate(here):
        likely = ((near, _cosine(bag, there[near])) for near in _nearest(bag, there, index))
        found += [Match(place, near, likeness) for near, likeness in likely if likeness >= least]
    return found


def _nearest(bag: Bag, others: Sequence[Bag], index: Mapping[str, list[int]]) -> list[int]:
    """Return the places of the bags that share most of what is rare with `bag`, in order of place."""
    shared: defaultdict[int, float] = defaultdict(float)
    for feature, weight in bag.items():
        places = index.get(feature, ())
        if len(places) <= _COMMONPLACE:
            for place in places:
                shared[place] += weight * others[place][feature]
    return sorted(sorted(shared, key=lambda place: (-round(shared[place], 9), place))[:_NEAREST])


def _bags(old: Sequence[str], new: Sequence[str]) -> tuple[list[Bag], list[Bag]]:
    """Return the weighted features of every text, each bag of length one."""
    counts = [Counter[str](_features(text)) for text in (*old, *new)]
    spread = Counter(feature for count in counts for feature in count)
    bags = [_weighed(count, spread, len(counts)) for count in counts]
    return bags[: len(old)], bags[len(old) :]


def _features(text: str) -> Iterable[str]:
    """Return the words of a text and its pairs of neighbours."""
    found = words(text)
    return (*found, *(f"{one} {other}" for one, other in pairwise(found)))


def _weighed(count: Counter[str], spread: Counter[str], texts: int) -> Bag:
    """Return the features with their weight: more for a frequent one, less for one that many texts have."""
    weights = {feature: (1 + log(n)) * log(1 + texts / spread[feature]) for feature, n in count.items()}
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {feature: weight / length for feature, weight in weights.items()}


def _cosine(bag: Bag, other: Bag) -> float:
    """Return how alike two bags are, from 0 to 1; rounded, so that the order of adding does not show."""
    small, large = sorted((bag, other), key=len)
    return round(sum(weight * large[feature] for feature, weight in small.items() if feature in large), 9)
