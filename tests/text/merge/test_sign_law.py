"""The law of signs: balance alone is not enough, every pair must be one of the base's or of a proposal's."""

from itertools import pairwise

import pytest

from negotiate.text.edits import Edit
from negotiate.text.merge.sign_law import keeps_pairs
from negotiate.text.tokens import tokenize

TOKENS = tokenize("One two three four five.")
OPENED, CLOSED = Edit(1, 1, ("[",)), Edit(3, 3, ("]",))
LATER = (Edit(2, 2, ("[",)), Edit(4, 4, ("]",)))


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ((OPENED, CLOSED), True),
        ((OPENED,), False),
        ((CLOSED,), False),
        (LATER, True),
        (tuple(sorted((OPENED, CLOSED, *LATER))), False),
        ((Edit(0, 1, ("All",)),), True),
    ],
)
def test_only_pairs_that_somebody_wrote_are_kept(edits: tuple[Edit, ...], expected: bool) -> None:
    assert all(before.end <= after.start for before, after in pairwise(edits))
    assert keeps_pairs(TOKENS, [(OPENED, CLOSED), LATER], edits) is expected


def test_a_sign_without_a_partner_in_a_proposal_may_stay_so() -> None:
    assert keeps_pairs(TOKENS, [(OPENED,)], (OPENED,))
