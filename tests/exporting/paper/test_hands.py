"""Whose hand a change is in."""

from negotiate.exporting.paper.hands import SignedEdit, hands_of
from negotiate.exporting.paper.values import Reviser
from negotiate.text.edits import Edit

KENYA, FIJI = Reviser("Kenya"), Reviser("Fiji")
BASE = "States shall act and report."


def test_the_nearest_edit_answers_for_what_came_and_for_what_went() -> None:
    hands = hands_of(BASE, [SignedEdit(Edit(1, 2, (" must",)), KENYA, FIJI), SignedEdit(Edit(4, 5), FIJI, KENYA)])

    assert (hands.of_removed(8), hands.of_added(8)) == (FIJI, KENYA)
    assert (hands.of_removed(22), hands.of_added(19)) == (KENYA, FIJI)


def test_offsets_can_be_counted_from_further_on() -> None:
    first, second = (SignedEdit(Edit(n, n + 1), one, one) for n, one in ((0, KENYA), (4, FIJI)))

    assert hands_of(BASE, [first, second], 17).of_removed(0) == FIJI


def test_where_no_edit_is_known_one_answers_for_all() -> None:
    assert hands_of(BASE, (), else_by=KENYA).of_added(3) == KENYA
