"""What became of edits that were carried: the gravest of what happened to any of them."""

import pytest

from negotiate.text.edits import Edit
from negotiate.text.merge.relations import Relation
from negotiate.text.rebase.rebased import Collision, Rebased, RebaseState

EDIT = Edit(2, 3, (" must",))
CLASH = Collision(EDIT, (Edit(2, 3, (" may",)),), Relation.CLASH, 2, 3)
GONE = Collision(EDIT, (Edit(1, 4),), Relation.CLASH, 1, 1)


@pytest.mark.parametrize(
    ("rebased", "state"),
    [
        (Rebased((EDIT,)), RebaseState.CLEAN),
        (Rebased(contained=(EDIT,)), RebaseState.CONTAINED),
        (Rebased((EDIT,), contained=(EDIT,)), RebaseState.PARTLY),
        (Rebased(clashes=(GONE,)), RebaseState.GONE),
        (Rebased(clashes=(GONE, CLASH)), RebaseState.CLASH),
    ],
)
def test_the_gravest_counts(rebased: Rebased, state: RebaseState) -> None:
    assert rebased.state is state


def test_words_that_were_taken_out_are_gone() -> None:
    assert Rebased(clashes=(GONE, CLASH)).gone == (EDIT,)
