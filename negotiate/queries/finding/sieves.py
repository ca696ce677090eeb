"""Sieves: what of the finds is shown alone, and what else could be asked for, each choice with how many it shows."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress
from operator import attrgetter
from typing import Any

from negotiate.queries.finding.questions import Facts, SearchPlace, Sieve

_ALL = frozenset({"kind", "status", "whom", "round", "since"})
_DATED = frozenset({"round", "since"})
#: By what the finds of each place can be told apart; nothing of a place passes where it is asked for anything else.
APART: dict[SearchPlace, frozenset[str]] = {
    SearchPlace.TEXT: _ALL - {"whom"},
    SearchPlace.GONE: _DATED | {"kind"},
    SearchPlace.TABLED: _ALL,
    SearchPlace.RATIONALES: _ALL,
    SearchPlace.COMMENTS: _ALL,
    SearchPlace.STATEMENTS: _ALL,
    SearchPlace.DATES: _DATED | {"kind"},
    SearchPlace.OUTCOMES: _DATED,
    SearchPlace.CONTESTS: _ALL - {"kind"},
    SearchPlace.PUBLICATIONS: _ALL - {"whom"},
    SearchPlace.ROUNDS: _DATED | {"status"},
    SearchPlace.MEETINGS: _DATED | {"status"},
    SearchPlace.SCENARIOS: _DATED | {"whom"},
    SearchPlace.LOOPHOLES: _ALL - {"kind"},
    SearchPlace.TERMS: frozenset({"kind"}),
    SearchPlace.DRAFTS: _ALL - {"status"},
}


@dataclass(frozen=True)
class SieveChoice:
    """What a sieve could be set to, and how many finds it shows then beside all else that it asks for."""

    value: str
    count: int


@dataclass(frozen=True)
class Sieved:
    """What a sieve lets through, in the order given, and what it could be set to."""

    things: Sequence[Any] = ()
    #: How many of what holds the words as typed, which came first, it lets through.
    as_typed: int = 0
    kinds: tuple[SieveChoice, ...] = ()
    statuses: tuple[SieveChoice, ...] = ()
    delegations: tuple[SieveChoice, ...] = ()
    rounds: tuple[SieveChoice, ...] = ()


def sieved(things: Sequence[Any], facts: Sequence[Facts], sieve: Sieve, as_typed: int) -> Sieved:
    """Return what a sieve lets through of things by their facts, the first `as_typed` of which hold words as typed."""
    passes = [True] * len(facts) if sieve.is_open else [*map(sieve.lets_through, facts)]
    return Sieved(
        tuple(compress(things, passes)),
        sum(passes[:as_typed]),
        _choices(facts, replace(sieve, kind=""), "kind", sieve.kind),
        _choices(facts, replace(sieve, status=""), "status", sieve.status),
        _choices(facts, replace(sieve, whom=""), "whom", sieve.whom),
        _choices(facts, replace(sieve, round=None, since_round=None), "round", sieve.round),
    )


def _choices(facts: Sequence[Facts], sieve: Sieve, name: str, chosen: object) -> tuple[SieveChoice, ...]:
    """Return what one fact is of what passes a sieve without it; what is chosen stays to be seen where nothing does.

    >>> found = [Facts(kind="move"), Facts(kind="delete"), Facts(kind="move"), Facts()]
    >>> [(one.value, one.count) for one in _choices(found, Sieve(), "kind", "insert")]
    [('delete', 1), ('insert', 0), ('move', 2)]
    """
    passing = facts if sieve.is_open else filter(sieve.lets_through, facts)
    counted = Counter(map(attrgetter(name), passing))
    offered = {value: counted[value] for value in (*counted, chosen) if value not in ("", None)}
    return tuple(SieveChoice(str(value), count) for value, count in sorted(offered.items()))
