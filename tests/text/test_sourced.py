"""Words with their sources: put together in any way, they come out as edits that make them."""

from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.edits import Edit, apply
from negotiate.text.provenance import Attributed, Carried, Given
from negotiate.text.sourced import carried_out, condensed, read, rewrite, standing, written
from negotiate.text.tokens import tokenize
from tests.text.strategies import edits_of, texts

TOKENS = tokenize("States shall act.")


def test_words_that_stay_in_their_place_need_no_edit() -> None:
    assert rewrite(TOKENS, 0, 4, standing(TOKENS, 0, 4), "A") == []


def test_words_repeated_are_carried() -> None:
    (change,) = rewrite(TOKENS, 0, 4, [*standing(TOKENS, 0, 3), *standing(TOKENS, 1, 4)], "A")

    assert change == Attributed(Edit(3, 3, (" shall", " act")), "A", (Carried(2, 1),))


def test_neighbouring_sources_become_one() -> None:
    sources = [
        Given(1, ("A",)),
        Given(2, ("A",)),
        Given(1, ("B",)),
        Carried(1, 4),
        Carried(2, 5),
        Carried(1, 9),
    ]

    assert condensed(sources) == (Given(3, ("A",)), Given(1, ("B",)), Carried(3, 4), Carried(1, 9))


def test_a_reading_is_new_words_amid_words_of_the_base() -> None:
    words = read(TOKENS, [Edit(1, 2, (" may",))], 0, 3, ("A",))

    assert words == [("States", Carried(1, 0)), *written((" may",), ("A",)), (" act", Carried(1, 2))]


@given(texts, st.data())
def test_what_edits_make_can_be_rewritten_as_edits(base: str, draw: st.DataObject) -> None:
    tokens, edits = tokenize(base), draw.draw(edits_of(base))
    words = carried_out(tokens, [Attributed(edit, "A") for edit in edits])

    changes = rewrite(tokens, 0, len(tokens), words, "A")

    assert apply(base, (change.edit for change in changes)) == apply(base, edits)
