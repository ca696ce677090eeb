"""Composing: an amendment and its amendment as one change of the instrument's text."""

from hypothesis import given

from negotiate.text.composing import compose
from negotiate.text.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.provenance import Attributed, Given, provenance, whole
from tests.text.notation import credited
from tests.text.strategies import texts

BASE = "States shall act in good faith."


def attributed(base: str, new: str, origin: str) -> list[Attributed]:
    return [Attributed(edit, origin) for edit in diff(base, new)]


def test_an_amended_amendment_stands_on_the_first_base() -> None:
    amendment = "States should act in good faith."
    changes = compose(BASE, diff(BASE, amendment), diff(amendment, "States should always act in good faith."))

    assert [change.edit for change in changes] == [Edit(1, 2, (" should", " always"))]


def test_every_word_keeps_the_origin_of_its_own_author() -> None:
    amendment, amended = (
        "States should act in good faith.",
        "States should always act in good faith and fully.",
    )
    first, then = attributed(BASE, amendment, "A"), attributed(amendment, amended, "B")

    changes = compose(BASE, first, then, origin="A")

    assert (
        credited(amended, provenance(whole(BASE, ""), BASE, changes, ""))
        == "States<A: should><B: always> act in good faith<B: and fully>."
    )


def test_what_the_second_takes_back_is_no_change() -> None:
    amendment = "States should act in good faith."

    assert compose(BASE, diff(BASE, amendment), diff(amendment, BASE)) != ()
    assert (
        apply(BASE, (change.edit for change in compose(BASE, diff(BASE, amendment), diff(amendment, BASE))))
        == BASE
    )


def test_nothing_and_then_something_is_that() -> None:
    (change,) = compose(BASE, (), [Edit(1, 2, (" may",))], origin="A")

    assert change == Attributed(Edit(1, 2, (" may",)), "A", (Given(1, ("A",)),))


@given(texts, texts, texts)
def test_one_after_the_other_is_both_at_once(base: str, between: str, last: str) -> None:
    changes = compose(base, diff(base, between), diff(between, last))

    assert apply(base, (change.edit for change in changes)) == last
