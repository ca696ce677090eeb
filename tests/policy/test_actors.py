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


@pytest.mark.parametrize(("role", "left"), [(Role.ADMINISTRATOR, True), (Role.CHAIR, False), (Role.SECRETARIAT, False)])
def test_who_keeps_the_house_has_left_with_her_delegation_and_an_office_has_not(role: Role, left: bool) -> None:
    gone = HeldSeat(Role.NEGOTIATOR, 7, "Arvenia", left=frozenset({3}))

    assert Actor("Nadia", places=(gone, HeldSeat(role))).has_left(3) is left
