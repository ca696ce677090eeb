"""All checks over a clause: which are heard, and what a change brings in."""

import pytest

from negotiate.text.hints.checks import BY_CODE, CHECKS, brought_in, hints_on
from negotiate.text.hints.hint import DraftedClause
from tests import real_texts
from tests.benchmarks.engine.hints import ADOPTED, PARIS, heard

TEXT = "Aim\n\n1. States shall, as appropriate, act where feasible and if necessary [now.\n\n2. See [x]."


def rules(clause: DraftedClause, *codes: str) -> list[str]:
    """Return which checks find something, in the order of the places."""
    return [hint.rule for hint in (hints_on(clause, codes) if codes else hints_on(clause))]


def test_there_are_fourteen_and_each_has_a_code_of_its_own() -> None:
    assert len(BY_CODE) == len(CHECKS) == 14


def test_what_checks_find_stands_in_the_order_of_the_text() -> None:
    assert rules(DraftedClause(TEXT)) == ["M2", "B1", "P1"]


def test_a_check_that_is_off_finds_nothing() -> None:
    assert rules(DraftedClause(TEXT), "P1", "M2") == ["M2", "P1"]


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_a_check_of_english_is_silent_in_another_language(language: str) -> None:
    assert rules(DraftedClause(TEXT, language)) == ["B1", "P1"]


def test_a_change_brings_in_only_what_was_not_there() -> None:
    stood = DraftedClause("1. See [x].\n\n2. Act.")
    clause = DraftedClause("1. Still, see [x].\n\n2. Act on [date].")

    assert [clause.text[hint.start : hint.end] for hint in brought_in(clause, stood)] == ["[date]"]


@real_texts.needs_real_texts
@pytest.mark.parametrize("name", ADOPTED)
def test_an_adopted_treaty_gets_next_to_no_hint(name: str) -> None:
    assert heard(name).rate <= 0.5


@real_texts.needs_real_texts
def test_the_rounds_of_a_draft_get_fewer_and_fewer() -> None:
    rates = [heard(name).rate for name in PARIS]

    assert rates == sorted(rates, reverse=True)
    assert rates[0] > 6 * rates[-1]
