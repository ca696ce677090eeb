"""Who acts: which seats count where."""

import pytest

from negotiate.models import Role
from negotiate.policy import Actor, HeldSeat


def test_a_seat_in_a_delegation_for_one_instrument_counts_there_alone() -> None:
    actor = Actor("Nia", 1, "", (HeldSeat(Role.NEGOTIATOR, 7, "Arvenia", instrument_id=3),))

    assert actor.delegation_ids(3) == {7}
    assert actor.delegation_ids(4) == frozenset()


@pytest.mark.parametrize(
    ("seat", "speaks"),
    [
        (HeldSeat(Role.NEGOTIATOR, 7), {7}),
        (HeldSeat(Role.HEAD_OF_DELEGATION, 7, "Arvenia", 1), {7}),
        (HeldSeat(Role.NEGOTIATOR, 7, "Arvenia", 2), set()),
        (HeldSeat(Role.OBSERVER, 7), set()),
        (HeldSeat(Role.SECRETARIAT), set()),
    ],
)
def test_who_speaks_for_a_delegation_sits_in_it_as_a_negotiator_here(seat: HeldSeat, speaks: set[int]) -> None:
    assert Actor("Nadia", places=(seat,)).negotiates_for(1) == speaks
