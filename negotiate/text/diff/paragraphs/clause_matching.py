"""Clauses of a next text: which of them is which clause of the text before, whatever their numbers say now.

Proposes, for a person to confirm; decides nothing. Method: two clauses are as alike as what they say
(`negotiate.text.diff.paragraphs.matching`), a little more where they are called the same or bear the same heading;
from the most alike down, no clause twice. What then is left is paired by its label alone, and marked as such: an
article that was written anew keeps its number.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from negotiate.text.diff.paragraphs.matching import Match, best, candidates, words
from negotiate.text.marks.labels import parse_label

#: From this likeness on two clauses may be one.
LEAST = 0.15
#: From this likeness on nobody needs to look.
SURE = 0.6
#: What the same label, and the same heading, add to it.
_SAME_LABEL, _SAME_HEADING = 0.1, 0.2
#: So many clauses of the old text are offered for one of the new, the most alike first.
OFFERED = 6


class MatchedWords(NamedTuple):
    """A clause as far as it is matched: what it is called, what it says, and whether it stands above others."""

    label: str
    heading: str
    body: str
    is_division: bool = False


@dataclass(frozen=True, slots=True)
class ClauseMatch:
    """The clause that one of the next text probably is, by index, None for a new one.

    `likeness` is how much of its words both share, 1 for all of them, 0 where the label alone speaks for it; `others`
    are the next likely.
    """

    old: int | None
    likeness: float = 0.0
    others: tuple[int, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Say whether most of the words are the same."""
        return self.old is not None and self.likeness >= SURE


def match_clauses(old: Sequence[MatchedWords], new: Sequence[MatchedWords]) -> tuple[ClauseMatch, ...]:
    """Return for each clause of the next text which clause of the old one it probably is, in the order of the next.

    >>> was = [MatchedWords("Article 3", "Finance", "Parties provide funds."), MatchedWords("Article 4", "", "Ends.")]
    >>> now = [MatchedWords("Article 3", "Scope", "It covers all."), MatchedWords("Article 4", "Finance", was[0].body)]
    >>> [found.old for found in match_clauses(was, now)]
    [None, 0]
    """
    here, there = ([words(f"{one.heading}\n{one.body}") for one in side] for side in (old, new))
    alike = [match for match in candidates(here, there, LEAST) if _may_be_one(old[match.old], new[match.new])]
    likeness = {(match.old, match.new): match.likeness for match in alike}
    favoured = [match._replace(likeness=match.likeness + _favour(old[match.old], new[match.new])) for match in alike]
    chosen = {match.new: match.old for match in best(favoured)}
    labelled = _by_label(old, new, chosen)
    near: defaultdict[int, list[Match]] = defaultdict(list)
    for match in sorted(alike, key=lambda match: -match.likeness):
        near[match.new].append(match)
    return tuple(
        ClauseMatch(
            old=(is_now := chosen.get(place, labelled.get(place))),
            likeness=likeness.get((is_now, place), 0.0) if is_now is not None else 0.0,
            others=tuple(match.old for match in near[place] if match.old != is_now)[:OFFERED],
        )
        for place in range(len(new))
    )


def _may_be_one(was: MatchedWords, is_now: MatchedWords) -> bool:
    """Say whether two clauses can be one: an article does not become a part."""
    return was.is_division == is_now.is_division


def _favour(was: MatchedWords, is_now: MatchedWords) -> float:
    """Return what speaks for two clauses beside their words: the same name, the same heading."""
    same_heading = bool(was.heading) and words(was.heading) == words(is_now.heading)
    return _SAME_LABEL * _called_alike(was, is_now) + _SAME_HEADING * same_heading


def _called_alike(was: MatchedWords, is_now: MatchedWords) -> bool:
    """Say whether two clauses bear the same label, brackets round it left out."""
    if not was.label or not is_now.label:
        return was.label == is_now.label
    return parse_label(was.label.strip("[] ")).key == parse_label(is_now.label.strip("[] ")).key


def _by_label(old: Sequence[MatchedWords], new: Sequence[MatchedWords], chosen: Mapping[int, int]) -> dict[int, int]:
    """Return clauses that are left on both sides and are called the same, the first of each name."""
    free = [place for place in range(len(old)) if place not in set(chosen.values())]
    found: dict[int, int] = {}
    for place in range(len(new)):
        if place not in chosen and new[place].label:
            same = [n for n in free if _may_be_one(old[n], new[place]) and _called_alike(old[n], new[place])]
            if same:
                found[place] = same[0]
                free.remove(same[0])
    return found
