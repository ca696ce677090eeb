"""Arranging: paragraphs with their changes in another order, and the numbers of lists with them."""

import pytest

from negotiate.text.arrangement.arranging import Arrival, Change, arranged, result, rotated
from negotiate.text.arrangement.moves import BlockMove
from negotiate.text.arrangement.slots import slots
from negotiate.text.edits import Edit
from negotiate.text.tokens import tokenize

BASE = "1. Act.\n\n2. Report.\n\n3. Meet."
TOKENS = tokenize(BASE)


def made(changes: list[Change], arrivals: list[Arrival], running: list[int]) -> str:
    """Return the text that comes of an arrangement."""
    return result(TOKENS, arranged(TOKENS, changes, arrivals, running))


@pytest.mark.parametrize(
    ("edit", "text"),
    [
        (None, "1. Meet.\n\n2. Act.\n\n3. Report."),
        (Edit(13, 13, (" now",)), "1. Meet now.\n\n2. Act.\n\n3. Report."),
        (Edit(3, 8), "1. Meet.\n\n2. Act."),
        (Edit(0, 5), "1. Meet.\n\n2. Report."),
        (Edit(8, 8, ("\n", "\n", "4", ".", " Go", ".")), "1. Meet.\n\n2. Act.\n\n3. Report.\n\n4. Go."),
    ],
)
def test_words_and_paragraphs_are_changed_where_they_come_to_stand(edit: Edit | None, text: str) -> None:
    places = slots(BASE)
    move = BlockMove(places[2].gap, places[2].start, places[2].end, 0)
    shifted = {13: places[2].end - 1, 3: places[0].end, 0: 0, 8: places[1].end}
    ends = {13: places[2].end - 1, 8: places[1].end, 5: places[1].start}
    changes = [Change(Edit(shifted[edit.start], ends[edit.end], edit.tokens))] if edit else []
    changes = [Change(Edit(places[1].gap, places[1].end))] if edit == Edit(3, 8) else changes

    assert made(changes, [Arrival(move)], [0]) == text


def test_numbers_of_a_list_that_does_not_run_on_stay_as_they_are() -> None:
    places = slots(BASE)

    assert (
        made([], [Arrival(BlockMove(places[2].gap, places[2].start, places[2].end, 0))], [])
        == "3. Meet.\n\n1. Act.\n\n2. Report."
    )


def test_a_copy_in_brackets_stands_beside_what_stays_and_bears_one_number() -> None:
    places = slots(BASE)
    arrival = Arrival(BlockMove(places[2].gap, places[2].start, places[2].end, 0), ("[", "]"))

    assert made([], [arrival], [0]) == "[1. Meet.]\n\n2. Act.\n\n3. Report.\n\n[1. Meet.]"


def test_words_that_move_are_words_of_the_base() -> None:
    places = slots(BASE)
    move = BlockMove(places[2].gap, places[2].start, places[2].end, 0)
    put, *_ = arranged(TOKENS, [], [Arrival(move)])
    carried = [source for source in put.sources if isinstance(source, int)]

    assert [TOKENS[at] for at in carried] == list(put.edit.tokens)


def test_a_change_over_the_border_of_what_moves_is_refused() -> None:
    places = slots(BASE)
    move = BlockMove(places[2].gap, places[2].start, places[2].end, 0)

    with pytest.raises(ValueError, match="changed together"):
        arranged(TOKENS, [Change(Edit(places[1].end - 1, places[2].start + 1, (" and",)))], [Arrival(move)])


def test_a_paragraph_put_before_another_is_one_put_behind_the_one_before_it() -> None:
    places = slots(BASE)
    before = Change(Edit(places[1].start, places[1].start, ("Go", ".", "\n", "\n")))

    assert rotated(TOKENS, places, before).edit == Edit(places[1].gap, places[1].gap, ("\n", "\n", "Go", "."))
