"""Bonds: the edits that put in, lift or move one pair of signs."""

import pytest

from negotiate.text.diff.diff import diff
from negotiate.text.merge.bonds import Bond, Reach, bonds
from negotiate.text.merge.relations import footprints
from negotiate.text.tokens import tokenize

BASE = "States [shall act promptly] and (fully in good) faith."


def bound(base: str, new: str) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return which edits from a base to a text are bound together, and which signs that stay they concern."""
    tokens = tokenize(base)
    edits = [footprint.edit for footprint in footprints(tokens, diff(base, new))]
    return [(bond.edits, bond.kept) for bond in bonds(tokens, edits)]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("States shall act promptly and (fully in good) faith.", [((0, 1), ())]),
        ("States [shall act at once] and (fully in good) faith.", []),
        ("States shall act promptly and fully in good faith.", [((0, 1, 2), ())]),
        ("Parties [should act promptly] and (fully in good) faith.", []),
        ("States [shall act promptly] and (fully in [all] good) faith.", []),
        ("States (shall act promptly) and (fully in good) faith.", [((0, 1), ())]),
        ("States [shall act promptly and (fully in good) faith.", [((0,), (2,))]),
    ],
)
def test_edits_of_one_pair_are_bound(new: str, expected: list[tuple[tuple[int, ...], tuple[int, ...]]]) -> None:
    assert bound(BASE, new) == expected


def test_a_sign_that_stays_binds_what_was_its_partner_to_what_is() -> None:
    assert bound("We [act here] and now in full.", "We [act here and now] in full.") == [((0, 1), (2,))]


def test_quotation_marks_that_do_not_tell_their_half_are_known_even_inside_one_edit() -> None:
    tokens = tokenize("We act now.")
    (edit,) = (footprint.edit for footprint in footprints(tokens, diff("We act now.", 'We "act" now.')))

    assert bonds(tokens, [edit]) == (Bond((0,), (), (Reach(edit.start, edit.end, '"'),)),)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (Reach(4, 14, "["), True),
        (Reach(2, 6, "["), False),
        (Reach(8, 12, "["), False),
        (Reach(0, 9, "("), False),
        (Reach(4, 14, "“"), True),
    ],
)
def test_pairs_meet_where_they_cross(other: Reach, expected: bool) -> None:
    assert Reach(1, 8, "[").meets(other) is other.meets(Reach(1, 8, "[")) is expected


def test_like_halves_meet_wherever_they_overlap() -> None:
    assert Reach(1, 8, '"').meets(Reach(3, 4, '"'))


def test_the_two_halves_of_a_move_that_is_none_of_whole_paragraphs_are_bound() -> None:
    base = "[States act in good faith.\n\nThey meet.]\n\nShips sail the high seas."
    new = "Ships sail the high seas.\n\n[States act in good faith.\n\nThey meet.]"
    edits = diff(base, new)

    assert [bond.edits for bond in bonds(tokenize(base), edits)] == [(0, 1)]


def test_what_is_taken_out_and_other_words_that_are_put_in_are_apart() -> None:
    base = "States act in good faith.\n\nThey meet.\n\nShips sail the high seas."
    new = "Seas are free to all of them.\n\nStates act in good faith.\n\nThey meet."

    assert bonds(tokenize(base), diff(base, new)) == ()
