"""Sieves: what is shown alone, in the order in which it was found, and what else could be asked for."""

from dataclasses import replace

from negotiate.queries.finding.questions import OPEN, Facts, SearchPlace, Sieve
from negotiate.queries.finding.sieves import APART, SieveChoice, sieved

FIRST, SECOND, THIRD = Facts(whom="Arvenia", round=1), Facts(whom="Belmara", round=2), Facts(whom="Arvenia", round=2)


def test_the_order_and_what_holds_the_words_as_typed_are_kept() -> None:
    found = sieved("cba", [THIRD, SECOND, FIRST], OPEN, 2)
    hers = sieved("cba", [THIRD, SECOND, FIRST], Sieve(whom="Arvenia"), 2)

    assert (found.things, found.as_typed) == (("c", "b", "a"), 2)
    assert (hers.things, hers.as_typed) == (("c", "a"), 1)


def test_each_choice_counts_what_it_would_show_beside_all_else_that_is_asked() -> None:
    found = sieved("cba", [THIRD, SECOND, FIRST], Sieve(round=2, whom="Belmara"), 0)

    assert found.delegations == (SieveChoice("Arvenia", 1), SieveChoice("Belmara", 1))
    assert found.rounds == (SieveChoice("2", 1),)
    assert (found.kinds, found.statuses) == ((), ())


def test_rounds_since_one_are_shown_with_it() -> None:
    found = sieved("cba", [THIRD, SECOND, FIRST], Sieve(since_round=2), 0)

    assert found.things == ("c", "b")
    assert sieved("cba", [THIRD, SECOND, replace_round(FIRST)], Sieve(since_round=1), 0).things == ("c", "b")


def replace_round(facts: Facts) -> Facts:
    """Return facts of no round."""
    return facts._replace(round=None)


def test_every_place_says_by_what_its_finds_are_told_apart() -> None:
    assert set(APART) == set(SearchPlace)
    assert replace(OPEN, kind="move").elsewhere == OPEN
