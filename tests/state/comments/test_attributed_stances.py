"""Which positions stand, of whatever they are on: what a later one takes the place of."""

import pytest

from negotiate.models import PublicationPosition, PublicationPositionWithdrawal, ThreadReach
from negotiate.state.comments.attributed_stances import that_stand


def on(publication: int, reach: ThreadReach, delegation: int = 1, group: int | None = None) -> PublicationPosition:
    """Return a position of a delegation on a publication."""
    return PublicationPosition(publication_id=publication, reach=reach, delegation_id=delegation, group_id=group)


def standing(*positions: PublicationPosition) -> list[PublicationPosition]:
    """Return those of the positions that stand."""
    return that_stand(positions, lambda later, earlier: later.publication_id == earlier.publication_id)


@pytest.mark.parametrize(
    "later",
    [
        on(2, ThreadReach.GROUP, group=7),
        on(1, ThreadReach.PARTICIPANTS, delegation=2),
        on(1, ThreadReach.DELEGATION),
        on(1, ThreadReach.GROUP, group=8),
    ],
)
def test_both_stand_on_other_things_of_others_or_where_fewer_are_told(later: PublicationPosition) -> None:
    earlier = on(1, ThreadReach.GROUP, group=7)

    assert standing(earlier, later) == [later, earlier]


@pytest.mark.parametrize("reach", [ThreadReach.GROUP, ThreadReach.PARTICIPANTS, ThreadReach.PUBLIC])
def test_what_goes_as_far_or_further_takes_the_place_of_what_was_said(reach: ThreadReach) -> None:
    later = on(1, reach, group=7 if reach is ThreadReach.GROUP else None)

    assert standing(on(1, ThreadReach.GROUP, group=7), later) == [later]


def test_what_was_taken_back_does_not_stand_and_brings_nothing_back() -> None:
    last = on(1, ThreadReach.PARTICIPANTS)
    last.retreat = PublicationPositionWithdrawal()

    assert standing(on(1, ThreadReach.PARTICIPANTS), last) == []
