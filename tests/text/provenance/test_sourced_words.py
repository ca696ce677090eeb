"""Words with their sources: put together in any way, they come out as edits that make them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.edits import Edit, apply
from negotiate.text.provenance.provenance import Attributed, Carried, Given
from negotiate.text.provenance.sourced_words import (
    Passage,
    carried_out,
    condensed,
    made,
    read,
    recast,
    recut,
    rewrite,
    standing,
    text_of,
    written,
)
from negotiate.text.tokens import tokenize
from tests.text.strategies import edits_of, texts

TOKENS = tokenize("States shall act.")


def test_words_that_stay_in_their_place_need_no_edit() -> None:
    assert recast(TOKENS, 0, 4, standing(TOKENS, 0, 4), "A") == []


def test_words_repeated_are_carried() -> None:
    (change,) = recast(TOKENS, 0, 4, [*standing(TOKENS, 0, 3), *standing(TOKENS, 1, 4)], "A")

    assert change == Attributed(Edit(3, 3, (" shall", " act")), "A", (Carried(2, 1),))


def test_neighbouring_sources_become_one() -> None:
    sources = [Given(1, ("A",)), Given(2, ("A",)), Given(1, ("B",)), Carried(1, 4), Carried(2, 5), Carried(1, 9)]

    assert condensed(sources) == (Given(3, ("A",)), Given(1, ("B",)), Carried(3, 4), Carried(1, 9))


def test_a_reading_is_new_words_amid_words_of_the_base() -> None:
    words = read(TOKENS, [Edit(1, 2, (" may",))], 0, 3, ("A",))

    assert words == [*standing(TOKENS, 0, 1), *written((" may",), ("A",)), *standing(TOKENS, 2, 3)]


def test_a_passage_that_stays_in_part_is_cut_where_it_begins_to_stay() -> None:
    (change,) = recast(TOKENS, 0, 4, [*standing(TOKENS, 0, 2), *standing(TOKENS, 1, 4)], "A")

    assert change == Attributed(Edit(2, 2, (" shall",)), "A", (Carried(1, 1),))


@pytest.mark.parametrize(
    ("pieces", "cut"),
    [
        (["non", "state"], [("nonstate", "A")]),
        (["1", ",", "000 words"], [("1,000", "A"), (" words", "C")]),
        (["act", " ", "now", "."], [("act", "A"), (" now", "C"), (".", "D")]),
    ],
)
def test_what_grows_together_is_of_the_first_who_wrote_a_letter_of_it(
    pieces: list[str], cut: list[tuple[str, str]]
) -> None:
    passages = [
        passage
        for piece, origin in zip(pieces, "ABCD", strict=False)
        for passage in written(tokenize(piece), (origin,))
    ]

    found = recut(tokenize("".join(pieces)), passages)

    assert [(token, origin) for (token,), (_, (origin,)) in map(_plain, found)] == cut


def _plain(passage: Passage) -> tuple[tuple[str, ...], tuple[int, tuple[str, ...]]]:
    """Return a passage of new words as plain values."""
    assert isinstance(passage.source, Given)
    return passage.tokens, (passage.source.length, passage.source.origins)


@given(texts, st.data())
def test_what_edits_make_can_be_rewritten_as_edits(base: str, draw: st.DataObject) -> None:
    tokens, edits = tokenize(base), draw.draw(edits_of(base))
    words = carried_out(tokens, [Attributed(edit, "A") for edit in edits])

    changes = rewrite(tokens, 0, len(tokens), words, "A")

    assert apply(base, (change.edit for change in changes)) == apply(base, edits)


@given(texts, st.data())
def test_a_text_cut_anew_is_the_same_text(base: str, draw: st.DataObject) -> None:
    tokens, edits = tokenize(base), draw.draw(edits_of(base))
    passages = list(made(tokens, [Attributed(edit, "A") for edit in edits]))
    text = text_of(passages)

    again = list(recut(tokenize(text), passages))

    assert tuple(token for passage in again for token in passage.tokens) == tokenize(text)
    assert all(passage.source.length == len(passage.tokens) for passage in again)
