"""Composing: an amendment and its amendment as one change of the instrument's text, each word with its author."""

import pytest
from hypothesis import given

from negotiate.text.deciding.composing import compose, credited, resourced
from negotiate.text.deciding.decided import Decided, decide
from negotiate.text.deciding.decisions import Adopt, Bracket, BracketStyle, Decision, parse_decision
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.provenance.provenance import Attributed, Given, provenance, whole
from tests.text.notation import credited as spelled
from tests.text.strategies import texts

BASE = "States shall act in good faith."


def attributed(base: str, new: str, origin: str) -> list[Attributed]:
    return [Attributed(edit, origin) for edit in diff(base, new)]


def test_an_amended_amendment_stands_on_the_first_base() -> None:
    amendment = "States should act in good faith."
    changes = compose(BASE, diff(BASE, amendment), diff(amendment, "States should always act in good faith."))

    assert [change.edit for change in changes] == [Edit(1, 2, (" should", " always"))]


def test_every_word_keeps_the_origin_of_its_own_author() -> None:
    amendment, amended = ("States should act in good faith.", "States should always act in good faith and fully.")
    first, then = attributed(BASE, amendment, "A"), attributed(amendment, amended, "B")

    changes = compose(BASE, first, then, origin="A")

    assert (
        spelled(amended, provenance(whole(BASE, ""), BASE, changes, ""))
        == "States<A: should><B: always> act in good faith<B: and fully>."
    )


def test_what_the_second_takes_back_is_no_change() -> None:
    amendment = "States should act in good faith."

    assert compose(BASE, diff(BASE, amendment), diff(amendment, BASE)) != ()
    assert apply(BASE, (change.edit for change in compose(BASE, diff(BASE, amendment), diff(amendment, BASE)))) == BASE


def test_nothing_and_then_something_is_that() -> None:
    (change,) = compose(BASE, (), [Edit(1, 2, (" may",))], origin="A")

    assert change == Attributed(Edit(1, 2, (" may",)), "A", (Given(1, ("A",)),))


@given(texts, texts, texts)
def test_one_after_the_other_is_both_at_once(base: str, between: str, last: str) -> None:
    changes = compose(base, diff(base, between), diff(between, last))

    assert apply(base, (change.edit for change in changes)) == last


AMENDMENT = "States should act in good faith and in time."
AMENDED = "States should always act in good faith and in due time."


def laid_out(base: str, amendment: str, amended: str) -> Merge:
    """Return an amendment by A and B's change of it on one base."""
    first = diff(base, amendment)
    both = compose(base, first, diff(amendment, amended))
    return merge(base, {"A": first, "B": [change.edit for change in both]})


def composed(base: str, amendment: str, amended: str) -> tuple[Attributed, ...]:
    """Return the change of B with the words of both."""
    return compose(base, attributed(base, amendment, "A"), attributed(amendment, amended, "B"), origin="B")


def decided(base: str, amendment: str, amended: str, written: str) -> Decided:
    """Decide every place in one way, and give the words back to A and B."""
    both = laid_out(base, amendment, amended)
    choice = parse_decision(written)
    decisions: dict[int, Decision] = {place.index: choice if place.is_disputed else Adopt() for place in both.regions}
    made = decide(both, decisions, secretariat="S")
    return credited(made, both, {"B": composed(base, amendment, amended)})


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("adopt 0", "States<A: should> act in good faith<A: and in time>."),
        ("adopt 1", "States<A: should><B: always> act in good faith<A: and in><B: due><A: time>."),
        (
            "bracket alternatives",
            (
                "States <S:[>shall<S:][><A:should><S:][><A:should><B: always><S:]> act in good faith"
                "<A: ><S:[><A:and in time><S:][><A:and in><B: due><A: time><S:]>."
            ),
        ),
    ],
)
def test_decided_together_each_word_is_its_authors(written: str, expected: str) -> None:
    made = decided(BASE, AMENDMENT, AMENDED, written)

    assert spelled(made.text, made.provenance(whole(BASE, ""))) == expected


def test_what_is_of_one_hand_stays_as_it_was_decided() -> None:
    both = laid_out(BASE, AMENDMENT, AMENDED)
    made = decide(both, {place.index: Bracket() for place in both.regions}, secretariat="S")

    assert credited(made, both, {}) == made


def test_set_out_as_options_each_word_is_its_authors() -> None:
    base, amendment, amended = "\n\n1. Act.", "\n\n1. Go now.", "\n\n1. Go right now."
    both = laid_out(base, amendment, amended)
    made = decide(both, {0: Bracket(BracketStyle.OPTIONS)}, secretariat="S")
    shared = {"B": composed(base, amendment, amended)}

    runs = credited(made, both, shared).provenance(whole(base, ""))

    assert spelled(made.text, runs) == (
        "¶¶1.<S: Option 1: [>Act.<S:]¶¶Option 2: [><A:Go now>.<S:]¶¶Option 3: [><A:Go><B: right><A: now>.<S:]>"
    )


def test_a_carried_change_keeps_the_sources_of_its_words() -> None:
    change = Attributed(Edit(1, 2, (" should", " always")), "A", (Given(1, ("A",)), Given(1, ("B",))))
    other = Attributed(Edit(4, 4, (" fully",)), "A")

    assert resourced([change, other], [Edit(7, 8, (" should", " always"))], "A") == (
        Attributed(Edit(7, 8, (" should", " always")), "A", change.sources),
    )


def test_an_edit_that_was_no_change_before_is_all_of_its_author() -> None:
    assert resourced([], [Edit(0, 0, ("All ",))], "A") == (Attributed(Edit(0, 0, ("All ",)), "A"),)


@given(texts, texts, texts)
def test_giving_words_back_changes_no_word(base: str, between: str, last: str) -> None:
    both = laid_out(base, between, last)
    made = decide(both, {place.index: Adopt((len(place.readings) - 1,)) for place in both.regions}, secretariat="S")

    assert credited(made, both, {"B": composed(base, between, last)}).edits == made.edits


@given(texts, texts)
def test_every_new_word_of_a_change_alone_is_its_authors(base: str, last: str) -> None:
    both = merge(base, {"B": diff(base, last)})
    made = decide(both, {place.index: Adopt() for place in both.regions}, secretariat="S")
    given_back = credited(made, both, {"B": attributed(base, last, "B")})

    assert given_back.provenance(whole(base, "")) == made.provenance(whole(base, ""))
